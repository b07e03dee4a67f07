/* SPDX-License-Identifier: EUPL-1.2 */
#include "presence.h"

#include <string.h>

#include "base/arena.h"
#include "lookup.h"
#include "notes.h"
#include "name.h"
#include "session.h"

static struct seat *
seat_add(struct room *room, const struct committee *committee,
    const struct person *person)
{
	struct seat *seat;

	room->at = arena_room(room->notes->arena, room->at, room->count,
	    &room->capacity, sizeof *room->at);
	seat = &room->at[room->count++];
	*seat = (struct seat){ .person = person, .committee = committee,
	    .votes = true, .group = lookup_faction_of(person) };
	return seat;
}

static bool
is_listed(const struct person_refs *refs, const struct person *person)
{
	for (int i = 0; i < refs->count; i++)
		if (refs->at[i].person == person && person != NULL)
			return true;
	return false;
}

static const struct absence *
absence_find(const struct absences *all, const struct person *person)
{
	for (int i = 0; i < all->count; i++)
		if (all->at[i].person.person == person)
			return &all->at[i];
	return NULL;
}

/* who comes first is not there at the beginning */
static bool
comes_later(const struct session *session, const struct person *person)
{
	for (int i = 0; i < session->events.count; i++) {
		const struct event *e = &session->events.at[i];

		if (is_listed(&e->comes, person))
			return true;
		if (is_listed(&e->goes, person))
			return false;
	}
	return false;
}

/* "anwesend: mitglieder": all but the absent; else those in the list */
static bool
is_said_present(const struct session *session, const struct person *person)
{
	const struct person_refs *present = &session->present;

	for (int i = 0; i < present->count; i++)
		if (present->at[i].person == NULL)
			return true;
	return is_listed(present, person);
}

static void
set_present(struct room *room, struct seat *seat, bool is_said)
{
	const struct absence *absence = seat->stands_for != NULL ? NULL
	    : absence_find(&room->session->absences, seat->person);

	seat->is_present = is_said && absence == NULL &&
	    !comes_later(room->session, seat->person);
	seat->was_present = seat->is_present;
}

static void
seat_member(struct room *room, const struct committee *committee,
    const struct person *person)
{
	const struct session *session = room->session;
	const struct absence *absence = absence_find(&session->absences,
	    person);
	struct seat *seat = seat_add(room, committee, person);

	set_present(room, seat, is_said_present(session, person));
	if (absence == NULL || absence->deputy.person == NULL)
		return;
	seat = seat_add(room, committee, absence->deputy.person);
	seat->stands_for = person;
	set_present(room, seat, true);
}

static const struct seat *
seat_find(const struct room *room, const struct committee *committee,
    const struct person *person)
{
	for (int i = 0; i < room->count; i++)
		if (room->at[i].person == person && (committee == NULL ||
		    room->at[i].committee == committee))
			return &room->at[i];
	return NULL;
}

static void
seat_committee(struct room *room, const struct committee *committee)
{
	const struct session *session = room->session;
	const struct person *chair = session->chair.person;

	for (int i = 0; i < committee->members.count; i++)
		if (committee->members.at[i].person != NULL)
			seat_member(room, committee,
			    committee->members.at[i].person);
	for (int i = 0; i < session->present.count; i++) {
		const struct person *person = session->present.at[i].person;

		if (is_listed(&committee->deputies, person) &&
		    seat_find(room, committee, person) == NULL)
			set_present(room, seat_add(room, committee, person),
			    true);
	}
	for (int i = 0; i < committee->advisers.count; i++) {
		const struct person *person =
		    committee->advisers.at[i].person;
		struct seat *seat;

		if (person == NULL)
			continue;
		seat = seat_add(room, committee, person);
		seat->votes = false;
		seat->advises = true;
		set_present(room, seat, is_said_present(session, person));
	}
	if (chair != NULL && committee->chair_votes.is_set &&
	    seat_find(room, committee, chair) == NULL) {
		struct seat *seat = seat_add(room, committee, chair);

		if (committee->chair_office.text != NULL)
			seat->group = committee->chair_office.text;
		set_present(room, seat, true);
	}
}

struct room *
presence_open(struct notes *notes, const struct session *session)
{
	struct room *room = arena_alloc(notes->arena, sizeof *room);

	room->notes = notes;
	room->session = session;
	room->item = -1;
	for (int i = 0; i < session->committees.count; i++)
		seat_committee(room, session->committees.at[i].committee);
	return room;
}

static bool
is_known(const struct room *room, const struct person *person)
{
	const struct session *session = room->session;

	return seat_find(room, NULL, person) != NULL ||
	    is_listed(&session->staff, person) ||
	    is_listed(&session->guests, person) ||
	    is_listed(&session->closed.staff, person) ||
	    is_listed(&session->closed.guests, person) ||
	    session->chair.person == person ||
	    session->clerk.person == person;
}

/* a member cannot sit beside the own deputy */
static void
check_deputy(const struct room *room, const struct person_ref *ref)
{
	for (int i = 0; i < room->count; i++) {
		const struct seat *seat = &room->at[i];

		if (seat->stands_for != ref->person || !seat->is_present)
			continue;
		diag_error(ref->place, "K102", "%s wird hier noch von %s "
		    "vertreten", name_full(room->notes->arena, ref->person),
		    name_full(room->notes->arena, seat->person));
		diag_hint("Davor ergänzen: geht: %s", seat->person->id.text);
		return;
	}
}

static void
check_move(const struct room *room, const struct person_ref *ref, bool comes)
{
	const struct seat *seat = seat_find(room, NULL, ref->person);

	if (!is_known(room, ref->person)) {
		diag_error(ref->place, "K100", "%s gehört nicht zu dieser "
		    "Sitzung", name_full(room->notes->arena, ref->person));
		diag_hint("Unter abwesend als vertretung, unter verwaltung "
		    "oder gaeste eintragen.");
	} else if (seat != NULL && seat->is_present == comes) {
		diag_error(ref->place, "K101", comes ? "%s ist hier schon "
		    "anwesend" : "%s ist hier gar nicht anwesend",
		    name_full(room->notes->arena, ref->person));
		diag_hint("Die Reihenfolge von kommt und geht prüfen.");
	}
}

static void
move(struct room *room, const struct person_refs *refs, bool comes)
{
	for (int i = 0; i < refs->count; i++) {
		if (refs->at[i].person == NULL)
			continue;
		check_move(room, &refs->at[i], comes);
		if (comes)
			check_deputy(room, &refs->at[i]);
		for (int k = 0; k < room->count; k++) {
			struct seat *seat = &room->at[k];

			if (seat->person != refs->at[i].person)
				continue;
			seat->is_present = comes;
			seat->was_present |= comes;
		}
	}
}

int
presence_index(const struct event *event)
{
	return event->item.item != NULL ? event->item.item->index : -1;
}

static void
apply(struct room *room, const struct events *events, int index)
{
	for (int i = 0; i < events->count; i++)
		if (presence_index(&events->at[i]) == index) {
			move(room, &events->at[i].comes, true);
			move(room, &events->at[i].goes, false);
		}
}

static void
leave_closed(struct room *room, const struct absence *absence)
{
	int count = room->count;	/* without the deputies to come */

	for (int i = 0; i < count; i++) {
		struct seat *deputy;

		if (room->at[i].person != absence->person.person)
			continue;
		room->at[i].is_present = false;
		if (absence->deputy.person == NULL)
			continue;
		deputy = seat_add(room, room->at[i].committee,
		    absence->deputy.person);
		deputy->stands_for = absence->person.person;
		deputy->is_present = deputy->was_present = true;
	}
}

/* who is absent in the closed part only */
static void
enter_closed(struct room *room)
{
	const struct absences *all = &room->session->closed.absences;

	for (int i = 0; i < all->count; i++)
		leave_closed(room, &all->at[i]);
}

void
presence_enter(struct room *room, const struct item *item)
{
	const struct item *items = room->session->items.at;

	for (; room->item < item->index; room->item++) {
		int next = room->item + 1;

		if (items[next].is_closed &&
		    (next == 0 || !items[next - 1].is_closed))
			enter_closed(room);
		apply(room, &room->session->events, next);
		apply(room, &room->session->closed.events, next);
	}
}

bool
presence_may_vote(const struct seat *seat, const struct item *item,
    const struct committee *committee)
{
	return seat->votes && seat->is_present &&
	    (committee == NULL || seat->committee == committee) &&
	    !is_listed(&item->recused, seat->person);
}

int
presence_count(const struct room *room, const struct item *item,
    const struct committee *committee, const char *group)
{
	int n = 0;

	for (int i = 0; i < room->count; i++) {
		const struct seat *seat = &room->at[i];
		bool is_twin = false;

		if (!presence_may_vote(seat, item, committee) ||
		    (group != NULL && strcmp(seat->group, group) != 0))
			continue;
		for (int k = 0; k < i; k++)	/* a member of two bodies */
			is_twin |= room->at[k].person == seat->person &&
			    presence_may_vote(&room->at[k], item, committee);
		n += !is_twin;
	}
	return n;
}

int
presence_quorum(const struct room *room, const struct committee *committee)
{
	static const struct item anything;

	return presence_count(room, &anything, committee, NULL);
}

/* more than half of the statutory number, KrO NRW § 34 */
bool
presence_is_quorate(const struct room *room)
{
	const struct committee_refs *all = &room->session->committees;

	for (int i = 0; i < all->count; i++) {
		const struct committee *c = all->at[i].committee;
		int seats = c->seats.value + c->chair_votes.is_set;

		if (2 * presence_quorum(room, c) <= seats)
			return false;
	}
	return true;
}
