/* SPDX-License-Identifier: EUPL-1.2 */
#include "outline.h"

#include <string.h>

#include "base/arena.h"
#include "document.h"
#include "plan.h"
#include "seen.h"
#include "target.h"

enum { DEPTH = 16 };	/* of an outline */

struct bookmark {
	const char	*title;		/* UTF-8 */
	qpdf_oh		 target;	/* [page /Fit] in the bundle */
	int		 level;		/* from 0: a part */
};

struct bookmarks {
	struct arena		*arena;
	qpdf_data		 bundle;
	const struct document	*document;	/* that is being read */
	const struct targets	*targets;
	struct seen		 seen;	/* an outline may be made to loop */
	struct bookmark		*at;
	int			 count, capacity;
};

static void
add(struct bookmarks *all, const char *title, qpdf_oh target, int level)
{
	all->at = arena_room(all->arena, all->at, all->count, &all->capacity,
	    sizeof *all->at);
	all->at[all->count++] = (struct bookmark){
	    arena_copy(all->arena, title, strlen(title)), target, level };
}

static qpdf_oh
whole_page(const struct bookmarks *all, int page)
{
	qpdf_oh target = object_parse(all->bundle, all->arena, "[ /Fit ]");

	qpdf_oh_insert_item(all->bundle, target, 0, qpdf_get_page_n(
	    all->bundle, (size_t)page));
	return target;
}

/* false if it leads nowhere */
static bool
add_item(struct bookmarks *all, qpdf_oh item, int level)
{
	const struct document *d = all->document;
	qpdf_oh title = object_get(d->pdf, item, "/Title");
	int page = targets_page(all->targets, item);

	if (page < 0 || !qpdf_oh_is_string(d->pdf, title))
		return false;
	add(all, qpdf_oh_get_utf8_value(d->pdf, title), d->part->is_own
	    ? targets_moved(all->targets, item, all->bundle, d->first)
	    : whole_page(all, d->first + page), level);
	return true;
}

/* those that lead nowhere are left out, what is below them is not */
static void
read_level(struct bookmarks *all, qpdf_oh item, int level, int depth)
{
	qpdf_data pdf = all->document->pdf;

	for (; depth < DEPTH && qpdf_oh_is_dictionary(pdf, item) &&
	    qpdf_oh_is_indirect(pdf, item) &&
	    !seen_before(all->arena, &all->seen, pdf, item);
	    item = object_get(pdf, item, "/Next"))
		read_level(all, object_get(pdf, item, "/First"), level +
		    add_item(all, item, level), depth + 1);
}

static qpdf_oh
item_of(struct arena *arena, qpdf_data bundle, const struct bookmark *b)
{
	qpdf_oh item = object_parse(bundle, arena, "<< >>");

	qpdf_oh_replace_key(bundle, item, "/Title",
	    qpdf_oh_new_unicode_string(bundle, b->title));
	qpdf_oh_replace_key(bundle, item, "/Dest", b->target);
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
	struct bookmarks all = { .arena = arena, .bundle = bundle };
	qpdf_oh root = object_parse(bundle, arena, "<< /Type /Outlines >>");
	qpdf_oh *items;

	for (int i = 0; i < count; i++) {
		const struct document *d = documents[i];
		qpdf_oh outline = object_get(d->pdf,
		    qpdf_get_root(d->pdf), "/Outlines");

		all.document = d;
		all.targets = targets[i];
		all.seen = (struct seen){ .count = 0 };
		add(&all, d->part->title, whole_page(&all, d->first), 0);
		read_level(&all, object_get(d->pdf, outline,
		    "/First"), 1, 0);
	}
	items = arena_alloc(arena, (size_t)all.count * sizeof *items);
	for (int i = 0; i < all.count; i++)
		items[i] = item_of(arena, bundle, &all.at[i]);
	root = qpdf_make_indirect_object(bundle, root);
	if (all.count > 0)
		tie(bundle, &all, items, 0, root);
	qpdf_oh_replace_key(bundle, qpdf_get_root(bundle), "/Outlines", root);
}
