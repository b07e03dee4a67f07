/* SPDX-License-Identifier: EUPL-1.2 */
#include "room.h"

#include <stddef.h>

#include "base/arena.h"
#include "notes.h"
#include "session.h"

int
room_body(const struct room *room, const struct committee *committee)
{
	const struct committee_refs *all = &room->session->committees;

	for (int i = 0; i < all->count; i++)
		if (all->at[i].committee == committee)
			return i;
	return room->walk->bodies;
}

/* does an earlier seat of the person count already, in the same body or, for
 * all bodies together, in any? */
static bool
is_counted(const struct attendee *a, const struct seat *seat, bool in_any)
{
	for (const struct seat *s = a->seats; s != seat; s = s->next)
		if (s->votes && s->is_taken &&
		    (in_any || s->body == seat->body))
			return true;
	return false;
}

static void
add(struct walk *w, int body, const struct attendee *a,
    const struct seat *seat, int by)
{
	int *row = &w->entitled[(size_t)body * (size_t)w->groups];

	w->in_room[body] += by;
	if (a->is_recused)
		return;
	row[0] += by;
	row[seat->tally] += by;
}

static void
tally(struct room *room, const struct attendee *a, int by)
{
	if (!a->is_present || a->is_missing)
		return;
	for (const struct seat *s = a->seats; s != NULL; s = s->next) {
		if (!s->votes || !s->is_taken)
			continue;
		if (!is_counted(a, s, false))
			add(room->walk, s->body, a, s, by);
		if (!is_counted(a, s, true))
			add(room->walk, room->walk->bodies, a, s, by);
	}
}

static void
remember(struct room *room, struct attendee *a, struct seat *seat)
{
	struct walk *w = room->walk;

	if (!room->is_closed)
		return;
	w->log = arena_room(room->notes->arena, w->log, w->logged,
	    &w->log_capacity, sizeof *w->log);
	w->log[w->logged++] = (struct room_change){ a, seat, false };
}

static void
witness(const struct room *room, struct attendee *a)
{
	if (!a->is_present || a->is_missing) {
		a->was_absent = true;
		return;
	}
	a->was_present = true;
	for (struct seat *s = a->seats; s != NULL; s = s->next) {
		s->was_taken |= s->is_taken;
		s->was_public |= s->is_taken && !room->is_closed;
	}
}

void
room_set_present(struct room *room, struct attendee *a, bool is_present)
{
	if (a->is_present != is_present) {
		tally(room, a, -1);
		a->is_present = is_present;
		tally(room, a, 1);
		remember(room, a, NULL);
	}
	witness(room, a);
}

void
room_set_recused(struct room *room, struct attendee *a, bool is_recused)
{
	tally(room, a, -1);
	a->is_recused = is_recused;
	tally(room, a, 1);
}

void
room_set_missing(struct room *room, struct attendee *a, bool is_missing)
{
	tally(room, a, -1);
	a->is_missing = is_missing;
	tally(room, a, 1);
	witness(room, a);
}

void
room_take(struct room *room, struct seat *seat, bool is_taken)
{
	struct attendee *a = presence_of(room, seat->person);

	if (seat->is_taken != is_taken) {
		tally(room, a, -1);
		seat->is_taken = is_taken;
		tally(room, a, 1);
		remember(room, a, seat);
	}
	witness(room, a);
}

void
room_undo(struct room *room)
{
	struct walk *w = room->walk;

	while (w->logged > 0) {
		struct room_change *c = &w->log[--w->logged];

		tally(room, c->attendee, -1);
		if (c->seat != NULL)
			c->seat->is_taken = !c->seat->is_taken;
		else
			c->attendee->is_present = !c->attendee->is_present;
		tally(room, c->attendee, 1);
	}
}
