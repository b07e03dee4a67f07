/* SPDX-License-Identifier: EUPL-1.2 */
#include "destinations.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "cos.h"
#include "pdf.h"

enum { LEAF = 64 };	/* names in a leaf of the tree */

struct entry {
	const char		*key;	/* as hexadecimal digits, which are in
					 * the order of its bytes */
	const struct anchor	*anchor;
};

/* ASCII as it is, to be typed into an address; UTF-16 for all else */
void
destinations_add_name(struct buffer *out, const char *name)
{
	const char *p = name;

	while (*p > ' ' && *p <= '~')
		p++;
	if (*p != '\0') {
		buffer_string(out, "FEFF");
		cos_add_utf16(out, name, strlen(name));
		return;
	}
	buffer_add(out, "", 0);
	for (p = name; *p != '\0'; p++)
		cos_add_hex(out, (unsigned char)*p, 2);
}

static int
compare(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int order = strcmp(x->key, y->key);

	return order != 0 ? order : x->anchor < y->anchor ? -1 : 1;
}

/* sorted, each name once */
static struct entry *
read_entries(const struct pdf *pdf, int *count)
{
	struct entry *entries = arena_alloc(pdf->arena,
	    (size_t)pdf->anchor_count * sizeof *entries);
	int n = 0;

	for (int i = 0; i < pdf->anchor_count; i++) {
		struct buffer key = { .arena = pdf->arena };

		destinations_add_name(&key, pdf->anchors[i].name);
		entries[i] = (struct entry){ key.bytes, &pdf->anchors[i] };
	}
	qsort(entries, (size_t)pdf->anchor_count, sizeof *entries, compare);
	for (int i = 0; i < pdf->anchor_count; i++)
		if (n == 0 || strcmp(entries[n - 1].key, entries[i].key) != 0)
			entries[n++] = entries[i];
	*count = n;
	return entries;
}

static void
add_key(struct buffer *out, const struct entry *e)
{
	buffer_char(out, '<');
	buffer_string(out, e->key);
	buffer_char(out, '>');
}

static int
write_leaf(struct cos *cos, const struct pdf *pdf,
    const struct entry *entries, int count)
{
	struct buffer out = { .arena = pdf->arena };
	int object = cos_object(cos);

	buffer_string(&out, "/Limits[");
	add_key(&out, &entries[0]);
	add_key(&out, &entries[count - 1]);
	buffer_string(&out, "]/Names[");
	for (int i = 0; i < count; i++) {
		const struct anchor *a = entries[i].anchor;

		add_key(&out, &entries[i]);
		cos_add_reference(&out, "[", pdf->pages[a->page].object);
		buffer_string(&out, "/XYZ 0 ");
		cos_add_length(&out, pdf->height - a->y);
		buffer_string(&out, " null]");
	}
	buffer_char(&out, ']');
	cos_fill(cos, object, &out);
	return object;
}

/* a name tree of two levels (ISO 32000-1, 7.9.6) */
int
destinations_write(struct cos *cos, const struct pdf *pdf)
{
	struct buffer leaves = { .arena = pdf->arena };
	int object, count;
	struct entry *entries;

	if (pdf->anchor_count == 0)
		return 0;
	entries = read_entries(pdf, &count);
	object = cos_object(cos);
	buffer_string(&leaves, "/Kids[");
	for (int from = 0; from < count; from += LEAF)
		cos_add_reference(&leaves, "", write_leaf(cos, pdf,
		    entries + from, count - from < LEAF ? count - from
		    : LEAF));
	buffer_char(&leaves, ']');
	cos_fill(cos, object, &leaves);
	return object;
}
