/* SPDX-License-Identifier: EUPL-1.2 */
#include "presence.h"

#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "base/dictionary.h"
#include "notes.h"
#include "room.h"
#include "session.h"

struct room *
presence_open(struct notes *notes, const struct session *session)
{
	const struct persons *persons = &session->county->persons;
	struct room *room = arena_alloc(notes->arena, sizeof *room);

	room->notes = notes;
	room->session = session;
	room->chair = session->chair.person;
	room->walk = arena_alloc(notes->arena, sizeof *room->walk);
	room->walk->bodies = session->committees.count;
	room->attendees = arena_alloc(notes->arena,
	    (size_t)persons->count * sizeof *room->attendees + 1);
	for (int i = 0; i < persons->count; i++)
		room->attendees[i].person = &persons->at[i];
	seating_fill(room);
	return room;
}

struct attendee *
presence_of(const struct room *room, const struct person *person)
{
	return &room->attendees[person - room->session->county->persons.at];
}

static void
recuse(struct room *room, bool is_recused)
{
	const struct person_refs *refs = &room->item->recused;

	for (int i = 0; i < refs->count; i++)
		if (refs->at[i].person != NULL)
			room_set_recused(room, presence_of(room,
			    refs->at[i].person), is_recused);
}

static void
return_missing(struct room *room)
{
	struct walk *w = room->walk;

	while (w->missing_count > 0)
		room_set_missing(room, w->missing[--w->missing_count], false);
}

/* the deputies of recused ones go with the item */
static void
return_recused(struct room *room)
{
	struct walk *w = room->walk;

	while (w->replaced_count > 0) {
		struct room_change *c = &w->replaced[--w->replaced_count];

		room_take(room, c->seat, false);
		if (c->was_absent && c->attendee->is_present)
			room_set_present(room, c->attendee, false);
	}
}

static void
leave_stretch(struct room *room)
{
	struct walk *w = room->walk;

	w->is_in_stretch = false;
	if (w->missing_count > 0) {
		diag_error(w->missing_event->place, "K308", "hinter »fehlt« "
		    "folgt in %s keine Abstimmung", room->item->number);
		diag_hint("Die Angabe vor die Abstimmung setzen, die gemeint "
		    "ist, oder geht und kommt angeben.");
	}
	return_missing(room);
	return_recused(room);
	recuse(room, false);
}

/* the next stretch; true if its item begins with it */
static bool
enter_stretch(struct room *room)
{
	struct walk *w = room->walk;
	const struct stretch *s = &room->session->order.at[w->stretch];
	const struct item *item = s->item;

	room->item = item;
	room->part = NULL;
	w->next_part = s->first;
	w->is_in_stretch = true;
	if (!item->is_closed && room->is_closed)
		move_leave_closed(room);
	recuse(room, true);
	for (int i = 0; s->first == 0 && i < item->events.count; i++)
		move_apply(room, item->events.at[i]);
	return s->first == 0;
}

static bool
is_vote(const struct part *part)
{
	return part->decision != NULL || part->election != NULL;
}

bool
presence_next(struct room *room)
{
	const struct stretches *order = &room->session->order;
	struct walk *w = room->walk;

	if (w->is_in_stretch && room->part != NULL && is_vote(room->part))
		return_missing(room);
	while (!w->is_in_stretch ||
	    w->next_part == order->at[w->stretch].end) {
		if (w->is_in_stretch) {
			leave_stretch(room);
			w->stretch++;
		}
		if (w->stretch == order->count)
			return false;
		if (order->at[w->stretch].item->is_closed &&
		    !room->is_closed) {
			room->item = NULL;
			room->part = NULL;
			move_enter_closed(room);
			return true;
		}
		if (enter_stretch(room))
			return true;
	}
	room->part = &room->item->parts.at[w->next_part++];
	if (room->part->event != NULL)
		move_apply(room, room->part->event);
	return true;
}

void
presence_finish(struct room *room)
{
	while (presence_next(room))
		;
}

bool
presence_is_present(const struct room *room, const struct person *person)
{
	const struct attendee *a = presence_of(room, person);

	return a->is_present && !a->is_missing;
}

bool
presence_may_vote(const struct room *room, const struct person *person,
    const struct committee *committee)
{
	const struct attendee *a = presence_of(room, person);

	if (!a->is_present || a->is_missing || a->is_recused)
		return false;
	for (const struct seat *s = a->seats; s != NULL; s = s->next)
		if (s->votes && s->is_taken &&
		    (committee == NULL || s->committee == committee))
			return true;
	return false;
}

static int
body_of(const struct room *room, const struct committee *committee)
{
	return committee != NULL ? room_body(room, committee)
	    : room->walk->bodies;
}

int
presence_count(const struct room *room, const struct committee *committee,
    const char *group)
{
	const struct walk *w = room->walk;
	int tally = group != NULL ? dictionary_find(w->group_ids, group) : 0;

	if (tally < 0)
		return 0;
	return w->entitled[(size_t)body_of(room, committee) *
	    (size_t)w->groups + (size_t)tally];
}

/* what the words of the house rules ask of the statutory number; "more than"
 * beside "at least" */
static const struct { const char *word; int of, parts; bool is_more; }
fractions[] = {
	{ "mehr als die Hälfte", 1, 2, true },
	{ "mindestens die Hälfte", 1, 2, false },
	{ "mehr als ein Drittel", 1, 3, true },
	{ "mindestens ein Drittel", 1, 3, false },
	{ "mehr als zwei Drittel", 2, 3, true },
	{ "mindestens zwei Drittel", 2, 3, false },
};

enum { FRACTIONS = sizeof fractions / sizeof *fractions };

/* nothing said: more than half, KrO NRW § 34 */
static bool
meets(const struct text *rule, int present, int seats)
{
	int i = 0;

	for (int k = 0; rule->text != NULL && k < FRACTIONS; k++)
		if (strcmp(fractions[k].word, rule->text) == 0)
			i = k;
	present *= fractions[i].parts;
	seats *= fractions[i].of;
	return fractions[i].is_more ? present > seats : present >= seats;
}

static int
seats_of(const struct committee *c)
{
	return c->seats.value + c->chair_votes.is_set;
}

bool
presence_is_quorate(const struct room *room,
    const struct committee *committee)
{
	const struct committee_refs *all = &room->session->committees;
	int seats, in_room, entitled;

	if (committee == NULL) {
		bool are_quorate = true;

		for (int i = 0; i < all->count; i++)
			are_quorate &= presence_is_quorate(room,
			    all->at[i].committee);
		return are_quorate;
	}
	seats = seats_of(committee);
	in_room = room->walk->in_room[room_body(room, committee)];
	entitled = presence_count(room, committee, NULL);
	if (committee->quorum_recused.text == NULL)
		return meets(&committee->quorum, in_room, seats);
	return meets(&committee->quorum, entitled, seats) ||
	    (in_room > entitled &&
	    meets(&committee->quorum_recused, entitled, seats));
}

static bool
has_vote_in(const struct attendee *a, const struct committee *committee)
{
	for (const struct seat *s = a->seats; s != NULL; s = s->next)
		if (s->votes && s->is_taken &&
		    (committee == NULL || s->committee == committee))
			return true;
	return false;
}

/* the recused of an item that have a vote in the body */
static struct person_refs
recused_of(const struct room *room, const struct committee *committee)
{
	const struct person_refs *all = &room->item->recused;
	struct person_refs some = { arena_alloc(room->notes->arena,
	    (size_t)all->count * sizeof *all->at + 1), 0 };

	for (int i = 0; i < all->count; i++)
		if (all->at[i].person != NULL && has_vote_in(
		    presence_of(room, all->at[i].person), committee))
			some.at[some.count++] = all->at[i];
	return some;
}

/* chairs who vote without being members: at most one person */
static int
count_chairs(const struct room *room, const struct committee *committee)
{
	const struct person *chair = room->session->chair.person;

	if (chair == NULL || !presence_may_vote(room, chair, committee))
		return 0;
	for (const struct seat *s = presence_of(room, chair)->seats;
	    s != NULL; s = s->next)
		if (!s->is_chair &&
		    (committee == NULL || s->committee == committee))
			return 0;
	return 1;
}

struct attendance
presence_attendance(const struct room *room,
    const struct committee *committee)
{
	const struct committee_refs *all = &room->session->committees;
	struct attendance at = { .chairs = count_chairs(room, committee) };

	at.members = presence_count(room, committee, NULL) - at.chairs;
	if (committee == NULL && all->count == 1)
		committee = all->at[0].committee;
	if (committee != NULL) {
		at.seats = seats_of(committee);
		at.has_chair_seat = committee->chair_votes.is_set;
	}
	at.is_quorate = presence_is_quorate(room, committee);
	if (room->item != NULL)
		at.recused = recused_of(room, committee);
	return at;
}
