/* SPDX-License-Identifier: EUPL-1.2 */
#include "outline.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "cos.h"
#include "pdf.h"

/* indices into items; 0 is the outline itself, bookmark i is item i + 1 */
struct item {
	int	object;
	int	parent, previous, next, first, last;	/* 0: none */
	int	count;		/* of all below */
};

static void
hang(struct item *items, int i, int parent)
{
	struct item *item = &items[i], *above = &items[parent];

	item->parent = parent;
	item->previous = above->last;
	if (above->last > 0)
		items[above->last].next = i;
	else
		above->first = i;
	above->last = i;
}

static struct item *
make_items(struct cos *cos, const struct pdf *pdf)
{
	const struct bookmark *bookmarks = pdf->bookmarks;
	int count = pdf->bookmark_count;
	struct item *items = arena_alloc(pdf->arena,
	    ((size_t)count + 1) * sizeof *items);

	items[0].object = cos_object(cos);
	for (int i = 1; i <= count; i++) {
		int parent = i - 1;

		while (parent > 0 && bookmarks[parent - 1].level >=
		    bookmarks[i - 1].level)
			parent = items[parent].parent;
		hang(items, i, parent);
		items[i].object = cos_object(cos);
	}
	for (int i = count; i > 0; i--)
		items[items[i].parent].count += items[i].count + 1;
	return items;
}

static void
add_neighbour(struct buffer *out, const struct item *items, const char *key,
    int i)
{
	if (i > 0)
		cos_add_reference(out, key, items[i].object);
}

static void
add_below(struct buffer *out, const struct item *items, int i)
{
	add_neighbour(out, items, "/First", items[i].first);
	add_neighbour(out, items, "/Last", items[i].last);
	if (items[i].count > 0) {
		buffer_string(out, "/Count ");
		buffer_number(out, items[i].count);
	}
}

static void
add_bookmark(struct buffer *out, const struct pdf *pdf,
    const struct item *items, int i)
{
	const struct bookmark *b = &pdf->bookmarks[i - 1];

	buffer_string(out, "/Title");
	cos_add_text(out, b->title);
	cos_add_reference(out, "/Parent", items[items[i].parent].object);
	add_neighbour(out, items, "/Prev", items[i].previous);
	add_neighbour(out, items, "/Next", items[i].next);
	add_below(out, items, i);
	cos_add_reference(out, "/Dest[", pdf->pages[b->page].object);
	buffer_string(out, "/XYZ 0 ");
	cos_add_length(out, pdf->height - b->y);
	buffer_string(out, " null]");
}

int
outline_write(struct cos *cos, const struct pdf *pdf)
{
	struct buffer entries = { .arena = pdf->arena };
	struct item *items;

	if (pdf->bookmark_count == 0)
		return 0;
	items = make_items(cos, pdf);
	buffer_string(&entries, "/Type/Outlines");
	add_below(&entries, items, 0);
	cos_fill(cos, items[0].object, &entries);
	for (int i = 1; i <= pdf->bookmark_count; i++) {
		entries.length = 0;
		add_bookmark(&entries, pdf, items, i);
		cos_fill(cos, items[i].object, &entries);
	}
	return items[0].object;
}
