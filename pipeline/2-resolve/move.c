/* SPDX-License-Identifier: EUPL-1.2 */
#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "name.h"
#include "notes.h"
#include "room.h"
#include "session.h"

static const char *
name_of_ref(const struct room *room, const struct person_ref *ref)
{
	return name_full(room->notes->arena, ref->person);
}

static bool
is_expected(const struct room *room, const struct attendee *a)
{
	return room->is_closed ? a->is_expected_closed : a->is_expected;
}

/* is the person where the event wants it to be? */
static bool
check_move(const struct room *room, const struct person_ref *ref, bool comes)
{
	const struct attendee *a = presence_of(room, ref->person);

	if (!is_expected(room, a)) {
		diag_error(ref->place, "K100", "%s gehört nicht zu dieser "
		    "Sitzung", name_of_ref(room, ref));
		diag_hint("Unter abwesend als vertretung, unter verwaltung "
		    "oder gaeste eintragen.");
		return false;
	}
	if (a->is_present != comes)
		return true;
	diag_error(ref->place, "K101", comes ? "%s ist hier schon anwesend"
	    : "%s ist hier gar nicht anwesend", name_of_ref(room, ref));
	diag_hint("Die Reihenfolge von kommt und geht prüfen.");
	return false;
}

/* a member cannot sit beside the own deputy; one who has gone gives the seat
 * back */
static void
reclaim(struct room *room, const struct person_ref *ref)
{
	struct seat *s = presence_of(room, ref->person)->deputies;

	for (; s != NULL; s = s->next_deputy) {
		if (!s->is_taken)
			continue;
		if (!presence_is_present(room, s->person)) {
			room_take(room, s, false);
			continue;
		}
		diag_error(ref->place, "K102", "%s wird hier noch von %s "
		    "vertreten", name_of_ref(room, ref),
		    name_full(room->notes->arena, s->person));
		diag_hint("Davor ergänzen: geht: %s", s->person->id.text);
		return;
	}
}

static void
record(struct room *room, struct attendee *a, enum move_kind kind,
    const struct event *event)
{
	struct move *move = arena_alloc(room->notes->arena, sizeof *move);

	*move = (struct move){ .kind = kind, .event = event };
	if (a->last_move != NULL)
		a->last_move->next = move;
	else
		a->moves = move;
	a->last_move = move;
}

/* who is recused is replaced for that item alone, where the house allows it */
static void
replace_recused(struct room *room, struct seat *seat,
    const struct person_ref *deputy, const struct event *event)
{
	struct walk *w = room->walk;

	if (!seat->committee->replaces_recused.is_set) {
		diag_error(event->stands_for.place, "K305", "%s ist befangen; "
		    "eine Vertretung dafür ist hier nicht vorgesehen: %s",
		    name_of_ref(room, &event->stands_for),
		    seat->committee->name.text);
		diag_hint("Die Angabe löschen. Lässt die Geschäftsordnung es "
		    "zu, in kreis.yaml beim Gremium ergänzen: "
		    "vertretung_bei_befangenheit: ja");
		return;
	}
	seat->at = room->item;
	deputy_take(room, seat, deputy);
	w->replaced = arena_room(room->notes->arena, w->replaced,
	    w->replaced_count, &w->replaced_capacity, sizeof *w->replaced);
	w->replaced[w->replaced_count++] = (struct room_change){
	    presence_of(room, seat->person), seat,
	    !presence_of(room, seat->person)->is_present };
}

/* a deputy comes to take the seats of a member */
static void
stand_in(struct room *room, const struct person_ref *ref,
    const struct event *event)
{
	struct attendee *member = presence_of(room, event->stands_for.person);

	if (member->deputies == NULL)	/* reported with the seats */
		return;
	if (member->is_present && !member->is_recused) {
		diag_error(event->stands_for.place, "K304", "%s ist hier "
		    "selbst anwesend und braucht keine Vertretung",
		    name_of_ref(room, &event->stands_for));
		diag_hint("Vor der Vertretung ergänzen: geht: %s",
		    member->person->id.text);
		return;
	}
	for (struct seat *s = member->deputies; s != NULL;
	    s = s->next_deputy) {
		if (s->person != ref->person || s->is_taken)
			continue;
		if (member->is_present)
			replace_recused(room, s, ref, event);
		else
			deputy_take(room, s, ref);
	}
}

/* who has gone stands for nobody any more */
static void
leave_seats(struct room *room, struct attendee *a)
{
	for (struct seat *s = a->seats; s != NULL; s = s->next)
		if (s->stands_for != NULL && s->is_taken)
			room_take(room, s, false);
}

static void
come(struct room *room, const struct event *e)
{
	bool is_deputy = e->stands_for.person != NULL;

	for (int i = 0; i < e->comes.count; i++) {
		const struct person_ref *ref = &e->comes.at[i];
		struct attendee *a;

		if (ref->person == NULL)
			continue;
		a = presence_of(room, ref->person);
		if (is_deputy && !a->is_present)
			leave_seats(room, a);
		if (is_deputy)
			stand_in(room, ref, e);
		else
			reclaim(room, ref);
		if ((is_deputy && a->is_present) ||
		    !check_move(room, ref, true))
			continue;
		room_set_present(room, a, true);
		record(room, a, MOVE_COMES, e);
	}
}

static void
go(struct room *room, const struct event *e)
{
	for (int i = 0; i < e->goes.count; i++) {
		const struct person_ref *ref = &e->goes.at[i];

		if (ref->person == NULL || !check_move(room, ref, false))
			continue;
		room_set_present(room, presence_of(room, ref->person), false);
		record(room, presence_of(room, ref->person), MOVE_GOES, e);
	}
}

static void
miss(struct room *room, const struct event *e)
{
	struct walk *w = room->walk;

	for (int i = 0; i < e->misses.count; i++) {
		const struct person_ref *ref = &e->misses.at[i];
		struct attendee *a;

		if (ref->person == NULL || !check_move(room, ref, false))
			continue;
		a = presence_of(room, ref->person);
		room_set_missing(room, a, true);
		record(room, a, MOVE_MISSES, e);
		w->missing = arena_room(room->notes->arena, w->missing,
		    w->missing_count, &w->missing_capacity,
		    sizeof(struct attendee *));
		w->missing[w->missing_count++] = a;
		w->missing_event = e;
	}
}

static void
take_chair(struct room *room, const struct person_ref *chair)
{
	if (chair->person == NULL)
		return;
	room->chair = chair->person;
	if (presence_is_present(room, chair->person))
		return;
	diag_error(chair->place, "K306", "%s übernimmt den Vorsitz, ist hier "
	    "aber nicht anwesend", name_of_ref(room, chair));
	diag_hint("Die Person prüfen, oder anwesend, abwesend und "
	    "ereignisse.");
}

static void
change_publicity(struct room *room, const struct text *word)
{
	bool excludes;

	if (word->text == NULL)
		return;
	excludes = strcmp(word->text, "ausgeschlossen") == 0;
	if (excludes == room->walk->is_excluded &&
	    !room->walk->may_be_excluded) {
		diag_error(word->place, "K307", excludes
		    ? "die Öffentlichkeit ist hier schon ausgeschlossen"
		    : "die Öffentlichkeit ist hier nicht ausgeschlossen");
		diag_hint("Die Reihenfolge von ausgeschlossen und "
		    "wiederhergestellt prüfen.");
	}
	room->walk->is_excluded = excludes;
	room->walk->may_be_excluded = false;
}

void
move_apply(struct room *room, const struct event *e)
{
	come(room, e);
	go(room, e);
	miss(room, e);
	take_chair(room, &e->chair);
	change_publicity(room, &e->publicity);
}

/* who is absent in the closed part only, and who stands for them */
static void
leave_for_closed(struct room *room, const struct absence *absence)
{
	struct attendee *a;

	if (absence->person.person == NULL)
		return;
	a = presence_of(room, absence->person.person);
	room_set_present(room, a, false);
	if (absence->deputy.person == NULL)
		return;
	for (struct seat *s = a->deputies; s != NULL; s = s->next_deputy)
		if (s->person == absence->deputy.person && !s->is_taken)
			deputy_take(room, s, &absence->deputy);
	room_set_present(room, presence_of(room, absence->deputy.person),
	    true);
}

static void
come_for_closed(struct room *room, const struct person_refs *refs)
{
	for (int i = 0; i < refs->count; i++) {
		struct attendee *a = refs->at[i].person == NULL ? NULL
		    : presence_of(room, refs->at[i].person);

		if (a != NULL && !a->comes_first_closed)
			room_set_present(room, a, true);
	}
}

void
move_enter_closed(struct room *room)
{
	const struct closed_frame *closed = &room->session->closed;
	struct walk *w = room->walk;

	room->is_closed = true;
	w->public_chair = room->chair;
	w->was_excluded = w->is_excluded;
	w->is_excluded = true;
	come_for_closed(room, &closed->staff);
	come_for_closed(room, &closed->guests);
	for (int i = 0; i < closed->absences.count; i++)
		leave_for_closed(room, &closed->absences.at[i]);
}

void
move_leave_closed(struct room *room)
{
	room_undo(room);
	room->is_closed = false;
	room->chair = room->walk->public_chair;
	room->walk->is_excluded = room->walk->was_excluded;
}
