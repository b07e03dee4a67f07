/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "2-resolve/notes.h"
#include "2-resolve/order.h"
#include "2-resolve/presence.h"
#include "2-resolve/session.h"
#include "base/arena.h"
#include "base/diag.h"

enum { CDU_A, CDU_B, SPD_C, SPD_D, LANDRAT, PERSONS };

static struct person persons[PERSONS] = {
	{ .faction.text = "CDU", .name.text = "A", .id.text = "a" },
	{ .faction.text = "CDU", .name.text = "B", .id.text = "b" },
	{ .faction.text = "SPD", .name.text = "C", .id.text = "c" },
	{ .faction.text = "SPD", .name.text = "D", .id.text = "d" },
	{ .office.text = "Landrat", .name.text = "L", .id.text = "l" },
};
static struct person_ref refs[PERSONS];
static struct person_ref now = { .text = "mitglieder" };
static struct committee committee;
static struct committee_ref bodies[2];
static struct item items[3];
static struct event events[4];
static struct absence absence;
static struct county county;
static struct session session;
static struct notes notes;

/* three members, one deputy, three items; everyone is there */
static void
prepare(void)
{
	notes.arena = arena_open();
	county.persons = (struct persons){ persons, PERSONS };
	for (int i = 0; i < PERSONS; i++)
		refs[i].person = &persons[i];
	for (int i = 0; i < 3; i++)
		items[i] = (struct item){ .index = i, .number = "Ö" };
	committee = (struct committee){ .members = { refs, 3 },
	    .deputies = { &refs[SPD_D], 1 }, .seats.value = 3 };
	bodies[0].committee = &committee;
	session = (struct session){ .committees = { bodies, 1 },
	    .present = { &now, 1 }, .items = { items, 3 },
	    .county = &county, .chair.person = &persons[LANDRAT] };
}

static void
add_event(int item, struct event event)
{
	int n = session.events.count++;

	events[n] = event;
	events[n].item.item = &items[item];
	session.events.at = events;
}

static struct room *
open_room(void)
{
	order_items(&notes, &session);
	return presence_open(&notes, &session);
}

static int
count_at(struct room *room, int item)
{
	while (presence_next(room) && room->item != &items[item])
		;
	return presence_count(room, NULL, NULL);
}

Test(presence, counts_all_members_who_are_not_absent, .init = prepare)
{
	struct room *room = open_room();

	cr_assert_eq(count_at(room, 0), 3);
	cr_assert_eq(presence_count(room, NULL, "CDU"), 2);
	cr_assert_eq(presence_count(room, NULL, "UWG"), 0);
}

Test(presence, knows_that_who_comes_later_is_not_there_before,
    .init = prepare)
{
	struct room *room;

	add_event(1, (struct event){ .comes = { &refs[CDU_A], 1 } });
	add_event(2, (struct event){ .goes = { &refs[SPD_C], 1 } });
	room = open_room();
	cr_assert_eq(count_at(room, 0), 2);
	cr_assert_eq(count_at(room, 1), 3);
	cr_assert_eq(count_at(room, 2), 2);
	cr_assert_eq(diag_errors(), 0);
	cr_assert(presence_of(room, &persons[CDU_A])->was_absent);
	cr_assert_not(presence_of(room, &persons[CDU_B])->was_absent);
}

Test(presence, gives_the_seat_of_an_absent_member_to_the_deputy,
    .init = prepare)
{
	struct room *room;

	absence.person.person = &persons[SPD_C];
	absence.deputy.person = &persons[SPD_D];
	session.absences = (struct absences){ &absence, 1 };
	room = open_room();
	cr_assert_eq(count_at(room, 0), 3);
	cr_assert_eq(presence_count(room, NULL, "SPD"), 1);
	cr_assert(presence_may_vote(room, &persons[SPD_D], &committee));
	cr_assert_not(presence_may_vote(room, &persons[SPD_C], &committee));
}

Test(presence, lets_a_chair_vote_who_is_no_member, .init = prepare)
{
	struct attendance at;
	struct room *room;

	committee.chair_votes.is_set = true;
	committee.chair_office.text = "Landrat";
	room = open_room();
	cr_assert_eq(count_at(room, 0), 4);
	cr_assert_eq(presence_count(room, NULL, "Landrat"), 1);
	at = presence_attendance(room, NULL);
	cr_assert_eq(at.members, 3);
	cr_assert_eq(at.chairs, 1);
	cr_assert_eq(at.seats, 4);
}

Test(presence, does_not_count_who_is_recused, .init = prepare)
{
	struct room *room;

	items[1].recused = (struct person_refs){ &refs[CDU_B], 1 };
	room = open_room();
	cr_assert_eq(count_at(room, 1), 2);
	cr_assert_eq(presence_attendance(room, NULL).recused.count, 1);
	cr_assert(presence_is_present(room, &persons[CDU_B]));
	cr_assert_eq(count_at(room, 2), 3);
}

Test(presence, counts_a_member_of_two_bodies_once, .init = prepare)
{
	struct committee other = committee;
	struct room *room;

	bodies[1].committee = &other;
	session.committees = (struct committee_refs){ bodies, 2 };
	room = open_room();
	cr_assert_eq(count_at(room, 0), 3);
	cr_assert_eq(presence_count(room, &other, NULL), 3);
}

Test(presence, names_the_recused_of_a_body_only_for_that_body,
    .init = prepare)
{
	struct committee other = { .members = { &refs[SPD_D], 1 },
	    .seats.value = 1 };
	struct room *room;

	bodies[1].committee = &other;
	session.committees = (struct committee_refs){ bodies, 2 };
	items[0].recused = (struct person_refs){ &refs[SPD_D], 1 };
	room = open_room();
	cr_assert_eq(count_at(room, 0), 3);
	cr_assert_eq(presence_attendance(room, &committee).recused.count, 0);
	cr_assert_eq(presence_attendance(room, &other).recused.count, 1);
	cr_assert_eq(presence_attendance(room, NULL).recused.count, 1);
}

Test(presence, needs_more_than_half_of_the_statutory_seats, .init = prepare)
{
	committee.seats.value = 5;
	cr_assert(presence_is_quorate(open_room(), NULL));
	committee.seats.value = 6;
	cr_assert_not(presence_is_quorate(open_room(), NULL));
	committee.quorum.text = "mindestens die Hälfte";
	cr_assert(presence_is_quorate(open_room(), NULL));
	committee.quorum.text = "mehr als zwei Drittel";
	cr_assert_not(presence_is_quorate(open_room(), NULL));
}

Test(presence, counts_the_recused_to_the_quorum_unless_the_house_says_no,
    .init = prepare)
{
	struct room *room;

	items[0].recused = (struct person_refs){ refs, 2 };
	room = open_room();
	count_at(room, 0);
	cr_assert(presence_is_quorate(room, NULL));
	committee.quorum_recused.text = "mehr als ein Drittel";
	cr_assert_not(presence_is_quorate(room, NULL));
	committee.quorum_recused.text = "mindestens ein Drittel";
	cr_assert(presence_is_quorate(room, NULL));
}

Test(presence, does_not_lower_the_quorum_where_nobody_is_recused,
    .init = prepare)
{
	committee.seats.value = 6;
	committee.quorum_recused.text = "mindestens ein Drittel";
	cr_assert_not(presence_is_quorate(open_room(), NULL));
}

Test(presence, follows_the_order_in_which_items_were_dealt_with,
    .init = prepare)
{
	struct room *room;

	items[0].after.item = &items[1];
	add_event(1, (struct event){ .goes = { &refs[SPD_C], 1 } });
	room = open_room();
	cr_assert_eq(count_at(room, 1), 2);
	cr_assert_eq(count_at(room, 0), 2);
	cr_assert_eq(count_at(room, 2), 2);
}

Test(presence, forgets_the_closed_part_behind_it, .init = prepare)
{
	struct event goes = { .goes = { refs, 1 }, .item.item = &items[1] };
	struct event chair = { .chair = refs[CDU_B],
	    .item.item = &items[1] };
	struct event closed[] = { chair, goes };
	struct room *room;

	items[1].is_closed = true;
	items[1].after.item = &items[0];
	session.closed.events = (struct events){ closed, 2 };
	room = open_room();
	cr_assert_eq(count_at(room, 1), 2);
	cr_assert_eq(room->chair, &persons[CDU_B]);
	cr_assert_eq(count_at(room, 2), 3);
	cr_assert_eq(room->chair, &persons[LANDRAT]);
}

Test(presence, reports_who_goes_without_having_been_there, .init = prepare)
{
	add_event(0, (struct event){ .goes = { &refs[SPD_D], 1 } });
	presence_finish(open_room());
	cr_assert_eq(diag_errors(), 1);
}
