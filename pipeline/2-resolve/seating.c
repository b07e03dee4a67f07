/* SPDX-License-Identifier: EUPL-1.2 */
#include "room.h"

#include <stddef.h>

#include "base/arena.h"
#include "base/dictionary.h"
#include "lookup.h"
#include "notes.h"
#include "session.h"

struct seat *
seating_add(struct room *room, const struct committee *committee,
    const struct person *person)
{
	struct attendee *a = presence_of(room, person);
	struct seat *seat = arena_alloc(room->notes->arena, sizeof *seat);
	struct seat **last = &a->seats;

	room->at = arena_room(room->notes->arena, room->at, room->count,
	    &room->capacity, sizeof(struct seat *));
	room->at[room->count++] = seat;
	*seat = (struct seat){ .person = person, .committee = committee,
	    .group = lookup_faction_of(person), .votes = true,
	    .body = room_body(room, committee) };
	while (*last != NULL)
		last = &(*last)->next;
	*last = seat;
	return seat;
}

static bool
has_seat(const struct attendee *a, int body)
{
	for (const struct seat *s = a->seats; s != NULL; s = s->next)
		if (s->body == body)
			return true;
	return false;
}

static void
expect(struct attendee *a, bool is_closed)
{
	a->is_expected |= !is_closed;
	a->is_expected_closed = true;
}

static void
seat_members(struct room *room, const struct committee *committee)
{
	struct seat *seat;

	for (int i = 0; i < committee->members.count; i++) {
		const struct person *p = committee->members.at[i].person;

		if (p == NULL)
			continue;
		seat = seating_add(room, committee, p);
		seat->is_own = seat->is_taken = true;
		expect(presence_of(room, p), false);
	}
	for (int i = 0; i < committee->advisers.count; i++) {
		const struct person *p = committee->advisers.at[i].person;

		if (p == NULL)
			continue;
		seat = seating_add(room, committee, p);
		seat->votes = false;
		seat->is_own = seat->advises = seat->is_taken = true;
		expect(presence_of(room, p), false);
	}
}

/* a deputy may be named as present without saying for whom */
static void
seat_listed(struct room *room, const struct committee *committee)
{
	int body = room_body(room, committee);

	for (int i = 0; i < committee->deputies.count; i++) {
		const struct person *p = committee->deputies.at[i].person;
		struct attendee *a = p != NULL ? presence_of(room, p) : NULL;

		if (a == NULL || !a->is_listed || has_seat(a, body))
			continue;
		seating_add(room, committee, p)->is_taken = true;
		expect(a, false);
	}
}

static void
seat_chair(struct room *room, const struct committee *committee)
{
	const struct person *chair = room->session->chair.person;
	struct seat *seat;

	if (chair == NULL || !committee->chair_votes.is_set ||
	    has_seat(presence_of(room, chair), room_body(room, committee)))
		return;
	seat = seating_add(room, committee, chair);
	seat->is_taken = seat->is_chair = true;
	if (committee->chair_office.text != NULL)
		seat->group = committee->chair_office.text;
}

static void
seat_absence_deputies(struct room *room, const struct absences *all,
    bool is_closed)
{
	for (int i = 0; i < all->count; i++) {
		const struct absence *a = &all->at[i];

		if (a->person.person == NULL || a->deputy.person == NULL ||
		    !deputy_seat(room, &a->deputy, a->person.person))
			continue;
		expect(presence_of(room, a->deputy.person), is_closed);
	}
}

static void
seat_event_deputies(struct room *room, const struct event *e, bool is_closed)
{
	if (e->stands_for.person == NULL)
		return;
	for (int i = 0; i < e->comes.count; i++)
		if (e->comes.at[i].person != NULL &&
		    deputy_seat(room, &e->comes.at[i],
		    e->stands_for.person))
			expect(presence_of(room, e->comes.at[i].person),
			    is_closed);
}

static void
note_first(struct attendee *a, bool comes, bool is_closed)
{
	if (is_closed && !a->has_moved_closed) {
		a->has_moved_closed = true;
		a->comes_first_closed = comes;
	} else if (!is_closed && !a->has_moved) {
		a->has_moved = true;
		a->comes_first = comes;
	}
}

/* who sits there anyway may take another's seat without having come */
static void
look_at(struct room *room, const struct event *e, bool is_closed)
{
	for (int i = 0; i < e->comes.count; i++) {
		const struct person *p = e->comes.at[i].person;

		if (p != NULL && (e->stands_for.person == NULL ||
		    !presence_of(room, p)->is_expected))
			note_first(presence_of(room, p), true, is_closed);
	}
	for (int i = 0; i < e->goes.count; i++)
		if (e->goes.at[i].person != NULL)
			note_first(presence_of(room, e->goes.at[i].person),
			    false, is_closed);
	seat_event_deputies(room, e, is_closed);
}

/* who comes first is not there at the beginning */
static void
look_ahead(struct room *room)
{
	const struct stretches *order = &room->session->order;

	for (int i = 0; i < order->count; i++) {
		const struct stretch *s = &order->at[i];
		const struct item *item = s->item;

		for (int k = 0; s->first == 0 && k < item->events.count; k++)
			look_at(room, item->events.at[k], item->is_closed);
		for (int k = s->first; k < s->end; k++)
			if (item->parts.at[k].event != NULL)
				look_at(room, item->parts.at[k].event,
				    item->is_closed);
	}
}

static void
expect_all(struct room *room, const struct person_refs *refs, bool is_closed)
{
	for (int i = 0; i < refs->count; i++)
		if (refs->at[i].person != NULL)
			expect(presence_of(room, refs->at[i].person),
			    is_closed);
}

static void
read_absences(struct room *room)
{
	const struct absences *open = &room->session->absences;
	const struct absences *closed = &room->session->closed.absences;

	for (int i = open->count; i-- > 0;)	/* the first one stays */
		if (open->at[i].person.person != NULL)
			presence_of(room, open->at[i].person.person)
			    ->absence = &open->at[i];
	for (int i = closed->count; i-- > 0;)
		if (closed->at[i].person.person != NULL)
			presence_of(room, closed->at[i].person.person)
			    ->closed_absence = &closed->at[i];
}

static void
read_lists(struct room *room)
{
	const struct session *s = room->session;

	for (int i = 0; i < s->present.count; i++)
		if (s->present.at[i].person != NULL)
			presence_of(room, s->present.at[i].person)
			    ->is_listed = true;
	read_absences(room);
	expect_all(room, &s->staff, false);
	expect_all(room, &s->guests, false);
	expect_all(room, &s->closed.staff, true);
	expect_all(room, &s->closed.guests, true);
	if (s->chair.person != NULL)
		expect(presence_of(room, s->chair.person), false);
	if (s->clerk.person != NULL)
		expect(presence_of(room, s->clerk.person), false);
}

/* once all seats and their groups are known */
static void
open_tallies(struct room *room)
{
	struct arena *arena = room->notes->arena;
	struct walk *w = room->walk;
	size_t bodies = (size_t)w->bodies + 1;

	w->group_ids = dictionary_open(arena);
	w->groups = 1;
	for (int i = 0; i < room->count; i++) {
		struct seat *seat = room->at[i];

		seat->tally = dictionary_add(w->group_ids, seat->group,
		    w->groups);
		w->groups += seat->tally == w->groups;
	}
	w->entitled = arena_alloc(arena, bodies * (size_t)w->groups *
	    sizeof *w->entitled);
	w->in_room = arena_alloc(arena, bodies * sizeof *w->in_room);
}

/* "anwesend: mitglieder": all but the absent; else those in the list */
static bool
is_there(const struct room *room, const struct attendee *a, bool has_word)
{
	const struct seat *s = a->seats;

	if (a->absence != NULL || a->comes_first)
		return false;
	if (!has_word && s != NULL && s->is_own)
		return a->is_listed || a->person == room->session->chair.person;
	return a->is_expected;
}

/* some bodies deal with what is not public first */
static bool
may_begin_closed(const struct session *s)
{
	const struct closed_part *part = &s->closed_part;
	bool is_first_day = part->day.day == 0 ? s->dates.count == 1
	    : s->dates.count > 0 &&
	    date_compare(&part->day, &s->dates.at[0]) == 0;

	return is_first_day && part->begin.is_given && s->begin.is_given &&
	    part->begin.hour * 60 + part->begin.minute <=
	    s->begin.hour * 60 + s->begin.minute;
}

static void
begin(struct room *room)
{
	const struct session *session = room->session;
	bool has_word = false;

	room->walk->may_be_excluded = may_begin_closed(session);

	for (int i = 0; i < session->present.count; i++)
		has_word |= session->present.at[i].person == NULL;
	for (int i = 0; i < session->county->persons.count; i++) {
		struct attendee *a = &room->attendees[i];

		if (a->is_expected)
			room_set_present(room, a, is_there(room, a,
			    has_word));
	}
}

static void
take_absence_seats(struct room *room)
{
	for (int i = 0; i < room->count; i++) {
		struct seat *s = room->at[i];
		const struct absence *a = s->stands_for == NULL ? NULL
		    : presence_of(room, s->stands_for)->absence;

		if (a != NULL && a->deputy.person == s->person)
			deputy_take(room, s, &a->deputy);
	}
}

void
seating_fill(struct room *room)
{
	const struct session *session = room->session;
	const struct committee_refs *all = &session->committees;

	room->walk->lists = arena_alloc(room->notes->arena,
	    (size_t)session->county->persons.count *
	    (size_t)all->count + 1);
	read_lists(room);
	for (int i = 0; i < all->count; i++) {
		seat_members(room, all->at[i].committee);
		seat_chair(room, all->at[i].committee);
		deputy_read_list(room, all->at[i].committee);
	}
	seat_absence_deputies(room, &session->absences, false);
	for (int i = 0; i < all->count; i++)
		seat_listed(room, all->at[i].committee);
	seat_absence_deputies(room, &session->closed.absences, true);
	look_ahead(room);
	open_tallies(room);
	begin(room);
	take_absence_seats(room);
}
