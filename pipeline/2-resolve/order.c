/* SPDX-License-Identifier: EUPL-1.2 */
#include "order.h"

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "notes.h"
#include "session.h"

/* a stretch in the tree of what comes behind what */
struct branch {
	struct stretch		 stretch;
	const struct item_ref	*after;		/* NULL: in its turn */
	struct branch		*parent, *child, *last, *next;
	bool			 is_placed;
};

struct tree {
	struct branch	*at;
	int		*first_of;	/* the first one of each item */
	int		 count, capacity;
};

static const struct item_ref *
resumed_after(const struct part *part)
{
	return part->event != NULL && part->event->after.item != NULL
	    ? &part->event->after : NULL;
}

static struct branch *
add_branch(struct arena *arena, struct tree *tree, struct item *item,
    int first, const struct item_ref *after)
{
	struct branch *b;

	tree->at = arena_room(arena, tree->at, tree->count, &tree->capacity,
	    sizeof *b);
	b = &tree->at[tree->count++];
	*b = (struct branch){ .stretch = { item, first, item->parts.count },
	    .after = after };
	return b;
}

static void
cut_item(struct arena *arena, struct tree *tree, struct item *item)
{
	struct branch *b;

	tree->first_of[item->index] = tree->count;
	b = add_branch(arena, tree, item, 0, item->after.item != NULL
	    ? &item->after : NULL);
	for (int i = 0; i < item->parts.count; i++) {
		const struct item_ref *after = resumed_after(
		    &item->parts.at[i]);

		if (after == NULL)
			continue;
		b->stretch.end = i;
		b = add_branch(arena, tree, item, i, after);
	}
}

static void
hang(struct tree *tree, struct branch *b)
{
	struct branch *parent;

	if (b->after == NULL)
		return;
	parent = &tree->at[tree->first_of[b->after->item->index]];
	b->parent = parent;
	if (parent->last != NULL)
		parent->last->next = b;
	else
		parent->child = b;
	parent->last = b;
}

/* the branch and all that comes behind it, each before its next sibling */
static void
place(struct stretches *order, struct branch *root)
{
	struct branch *b = root;

	for (;;) {
		b->is_placed = true;
		order->at[order->count++] = b->stretch;
		if (b->child != NULL) {
			b = b->child;
			continue;
		}
		while (b != root && b->next == NULL)
			b = b->parent;
		if (b == root)
			return;
		b = b->next;
	}
}

static void
place_rest(struct stretches *order, struct tree *tree)
{
	for (int i = 0; i < tree->count; i++) {
		struct branch *b = &tree->at[i];

		if (b->is_placed)
			continue;
		diag_error(b->after->text.place, "K309", "%s läge so nach "
		    "sich selbst", b->stretch.item->number);
		diag_hint("»behandelt_nach« führt im Kreis; eine der Angaben "
		    "löschen.");
		order->at[order->count++] = b->stretch;
	}
}

static void
check_resumed(struct notes *notes, const struct session *session)
{
	int *reached = arena_alloc(notes->arena,
	    (size_t)(session->items.count + 1) * sizeof *reached);

	for (int i = 0; i < session->order.count; i++) {
		const struct stretch *s = &session->order.at[i];
		int *end = &reached[s->item->index];

		if (s->first != *end) {
			const struct event *e = s->item->parts.at[s->first].event;

			diag_error(e->after.text.place, "K310", "die "
			    "Fortsetzung von %s läge so vor ihrem Beginn",
			    s->item->number);
			diag_hint("Unter »behandelt_nach« den Punkt nennen, "
			    "nach dem die Beratung weiterging.");
			return;
		}
		*end = s->end;
	}
}

static void
give_events(struct notes *notes, struct session *session,
    struct events *events)
{
	for (int i = 0; i < events->count; i++) {
		struct event *e = &events->at[i];
		struct event_refs *of;

		if (e->item.item == NULL)
			continue;
		of = &session->items.at[e->item.item->index].events;
		of->at = arena_room(notes->arena, of->at, of->count,
		    &of->capacity, sizeof(struct event *));
		of->at[of->count++] = e;
	}
}

void
order_items(struct notes *notes, struct session *session)
{
	struct items *items = &session->items;
	struct tree tree = { .first_of = arena_alloc(notes->arena,
	    (size_t)(items->count + 1) * sizeof(int)) };

	for (int i = 0; i < items->count; i++)
		cut_item(notes->arena, &tree, &items->at[i]);
	for (int i = 0; i < tree.count; i++)
		hang(&tree, &tree.at[i]);
	session->order = (struct stretches){ arena_alloc(notes->arena,
	    (size_t)(tree.count + 1) * sizeof(struct stretch)), 0 };
	for (int i = 0; i < tree.count; i++)
		if (tree.at[i].after == NULL)
			place(&session->order, &tree.at[i]);
	place_rest(&session->order, &tree);
	if (diag_errors() == 0)
		check_resumed(notes, session);
	give_events(notes, session, &session->events);
	give_events(notes, session, &session->closed.events);
}
