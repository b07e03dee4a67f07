/* SPDX-License-Identifier: EUPL-1.2 */
#include "outline.h"

#include <string.h>

#include "base/arena.h"
#include "document.h"
#include "plan.h"
#include "target.h"

/* of a foreign outline, which may be made to loop */
enum { DEPTH = 16, BOOKMARKS = 20000 };

struct bookmark {
	const char	*title;		/* UTF-8 */
	int		 page;		/* of the bundle, from 0 */
	int		 level;		/* from 0: a part */
};

struct bookmarks {
	struct arena		*arena;
	struct bookmark		*at;
	int			 count, capacity;
};

static void
add(struct bookmarks *all, const char *title, int page, int level)
{
	all->at = arena_room(all->arena, all->at, all->count, &all->capacity,
	    sizeof *all->at);
	all->at[all->count++] = (struct bookmark){
	    arena_copy(all->arena, title, strlen(title)), page, level };
}

/* those that lead nowhere are left out, what is below them is not */
static void
read_level(struct bookmarks *all, const struct document *d,
    const struct targets *targets, qpdf_oh item, int level, int limit)
{
	for (; qpdf_oh_is_dictionary(d->pdf, item) && level < DEPTH &&
	    all->count < limit;
	    item = qpdf_oh_get_key(d->pdf, item, "/Next")) {
		qpdf_oh title = qpdf_oh_get_key(d->pdf, item, "/Title");
		int page = targets_page(targets, item);
		bool is_shown = page >= 0 &&
		    qpdf_oh_is_string(d->pdf, title);

		if (is_shown)
			add(all, qpdf_oh_get_utf8_value(d->pdf, title),
			    d->first + page, level);
		read_level(all, d, targets, qpdf_oh_get_key(d->pdf, item,
		    "/First"), level + is_shown, limit);
		if (!is_shown && !qpdf_oh_has_key(d->pdf, item, "/Title"))
			return;		/* no bookmark at all */
	}
}

static qpdf_oh
item_of(struct arena *arena, qpdf_data bundle, const struct bookmark *b)
{
	qpdf_oh item = object_parse(bundle, arena, "<< >>"), target;

	qpdf_oh_replace_key(bundle, item, "/Title",
	    qpdf_oh_new_unicode_string(bundle, b->title));
	target = object_parse(bundle, arena, "[ /Fit ]");
	qpdf_oh_insert_item(bundle, target, 0, qpdf_get_page_n(bundle,
	    (size_t)b->page));
	qpdf_oh_replace_key(bundle, item, "/Dest", target);
	return qpdf_make_indirect_object(bundle, item);
}

/* ties all items of a level below their parent; returns the one behind */
static int
tie(qpdf_data pdf, const struct bookmarks *all, const qpdf_oh *items, int i,
    qpdf_oh parent)
{
	int level = all->at[i].level, last = -1, count = 0;

	while (i < all->count && all->at[i].level >= level) {
		int next = i + 1;

		qpdf_oh_replace_key(pdf, items[i], "/Parent", parent);
		if (last < 0)
			qpdf_oh_replace_key(pdf, parent, "/First", items[i]);
		else {
			qpdf_oh_replace_key(pdf, items[last], "/Next",
			    items[i]);
			qpdf_oh_replace_key(pdf, items[i], "/Prev",
			    items[last]);
		}
		last = i;
		count++;
		if (next < all->count && all->at[next].level > level)
			next = tie(pdf, all, items, next, items[i]);
		i = next;
	}
	qpdf_oh_replace_key(pdf, parent, "/Last", items[last]);
	/* parts are open, what is in them is closed */
	qpdf_oh_replace_key(pdf, parent, "/Count", qpdf_oh_new_integer(pdf,
	    level == 0 ? count : -count));
	return i;
}

void
outline_write(struct arena *arena, qpdf_data bundle,
    const struct document *const *documents, struct targets *const *targets,
    int count)
{
	struct bookmarks all = { .arena = arena };
	qpdf_oh root = object_parse(bundle, arena, "<< /Type /Outlines >>");
	qpdf_oh *items;

	for (int i = 0; i < count; i++) {
		const struct document *d = documents[i];
		qpdf_oh outline = qpdf_oh_get_key_if_dict(d->pdf,
		    qpdf_get_root(d->pdf), "/Outlines");

		add(&all, d->part->title, d->first, 0);
		if (qpdf_oh_is_dictionary(d->pdf, outline))
			read_level(&all, d, targets[i], qpdf_oh_get_key(
			    d->pdf, outline, "/First"), 1,
			    all.count + BOOKMARKS);
	}
	items = arena_alloc(arena, (size_t)all.count * sizeof *items);
	for (int i = 0; i < all.count; i++)
		items[i] = item_of(arena, bundle, &all.at[i]);
	root = qpdf_make_indirect_object(bundle, root);
	tie(bundle, &all, items, 0, root);
	qpdf_oh_replace_key(bundle, qpdf_get_root(bundle), "/Outlines", root);
}
