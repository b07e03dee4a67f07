/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "2-resolve/notes.h"
#include "2-resolve/presence.h"
#include "2-resolve/session.h"
#include "base/arena.h"
#include "base/diag.h"

enum { CDU_A, CDU_B, SPD_C, SPD_D, LANDRAT, PERSONS };

static struct person persons[PERSONS] = {
	{ .faction.text = "CDU" }, { .faction.text = "CDU" },
	{ .faction.text = "SPD" }, { .faction.text = "SPD" },
	{ .office.text = "Landrat" },
};
static struct person_ref members[3], deputies[1], comes[1], goes[1], now[1];
static struct committee committee;
static struct committee_ref bodies[1];
static struct item items[3];
static struct event events[2];
static struct absence absences[1];
static struct session session;
static struct notes notes;

/* three members, one deputy, three items; everyone is there */
static void
prepare(void)
{
	notes.arena = arena_open();
	for (int i = 0; i < 3; i++) {
		members[i].person = &persons[i];
		items[i].index = i;
	}
	deputies[0].person = &persons[SPD_D];
	now[0].text = "mitglieder";
	committee = (struct committee){ .members = { members, 3 },
	    .deputies = { deputies, 1 }, .seats.value = 3 };
	bodies[0].committee = &committee;
	session = (struct session){ .committees = { bodies, 1 },
	    .present = { now, 1 }, .items = { items, 3 } };
	session.chair.person = &persons[LANDRAT];
}

static void
add_events(void)
{
	comes[0].person = &persons[CDU_A];
	goes[0].person = &persons[SPD_C];
	events[0] = (struct event){ .comes = { comes, 1 } };
	events[0].item.item = &items[1];
	events[1] = (struct event){ .goes = { goes, 1 } };
	events[1].item.item = &items[2];
	session.events = (struct events){ events, 2 };
}

static int
count_at(struct room *room, int item)
{
	presence_enter(room, &items[item]);
	return presence_count(room, &items[item], NULL, NULL);
}

Test(presence, counts_all_members_who_are_not_absent, .init = prepare)
{
	struct room *room = presence_open(&notes, &session);

	cr_assert_eq(count_at(room, 0), 3);
	cr_assert_eq(presence_count(room, &items[0], NULL, "CDU"), 2);
}

Test(presence, knows_that_who_comes_later_is_not_there_before,
    .init = prepare)
{
	struct room *room;

	add_events();
	room = presence_open(&notes, &session);
	cr_assert_eq(count_at(room, 0), 2);
	cr_assert_eq(count_at(room, 1), 3);
	cr_assert_eq(count_at(room, 2), 2);
	cr_assert_eq(diag_errors(), 0);
}

Test(presence, gives_the_seat_of_an_absent_member_to_the_deputy,
    .init = prepare)
{
	struct room *room;

	absences[0].person.person = &persons[SPD_C];
	absences[0].deputy.person = &persons[SPD_D];
	session.absences = (struct absences){ absences, 1 };
	room = presence_open(&notes, &session);
	cr_assert_eq(count_at(room, 0), 3);
	cr_assert_eq(presence_count(room, &items[0], NULL, "SPD"), 1);
}

Test(presence, lets_a_chair_vote_who_is_no_member, .init = prepare)
{
	struct room *room;

	committee.chair_votes.is_set = true;
	committee.chair_office.text = "Landrat";
	room = presence_open(&notes, &session);
	cr_assert_eq(count_at(room, 0), 4);
	cr_assert_eq(presence_count(room, &items[0], NULL, "Landrat"), 1);
}

Test(presence, does_not_count_who_is_recused, .init = prepare)
{
	struct room *room = presence_open(&notes, &session);
	struct person_ref recused[] = { { .person = &persons[CDU_B] } };

	items[1].recused = (struct person_refs){ recused, 1 };
	cr_assert_eq(count_at(room, 1), 2);
	cr_assert_eq(count_at(room, 2), 3);
}

Test(presence, counts_a_member_of_two_bodies_once, .init = prepare)
{
	struct committee other = committee;
	struct committee_ref both[] = { { .committee = &committee },
	    { .committee = &other } };
	struct room *room;

	session.committees = (struct committee_refs){ both, 2 };
	room = presence_open(&notes, &session);
	cr_assert_eq(count_at(room, 0), 3);
	cr_assert_eq(presence_count(room, &items[0], &other, NULL), 3);
}

Test(presence, needs_more_than_half_of_the_statutory_seats, .init = prepare)
{
	committee.seats.value = 5;
	cr_assert(presence_is_quorate(presence_open(&notes, &session)));
	committee.seats.value = 6;
	cr_assert_not(presence_is_quorate(presence_open(&notes, &session)));
}

Test(presence, reports_who_goes_without_having_been_there, .init = prepare)
{
	goes[0].person = &persons[SPD_D];
	events[0] = (struct event){ .goes = { goes, 1 } };
	events[0].item.item = &items[0];
	session.events = (struct events){ events, 1 };
	count_at(presence_open(&notes, &session), 0);
	cr_assert_eq(diag_errors(), 1);
}
