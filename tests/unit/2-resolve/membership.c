/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "2-resolve/membership.h"
#include "2-resolve/session.h"
#include "base/arena.h"

static struct person lutz, marx;
static struct member seats[2];
static struct committee body;
static struct county county;
static struct date days[2];

/* lutz up to the end of March, marx from April on */
static int
members_on(struct date first, struct date last, int count)
{
	struct dates dates = { days, count };
	struct arena *arena = arena_open();

	days[0] = first;
	days[1] = last;
	seats[0] = (struct member){ .person.person = &lutz,
	    .until = { 2026, 3, 31, { 0 } } };
	seats[1] = (struct member){ .person.person = &marx,
	    .from = { 2026, 4, 1, { 0 } } };
	body.all_members = (struct members){ seats, 2 };
	county.committees = (struct committees){ &body, 1 };
	membership_set(arena, &county, &dates);
	for (int i = 0; i < body.members.count; i++)
		cr_assert_not_null(body.members.at[i].person);
	const struct person *only = body.members.at[0].person;
	count = body.members.count == 2 ? 3 : only == &lutz ? 1 : 2;
	arena_close(arena);
	return count;
}

Test(membership, is_of_the_day)
{
	struct date march = { 2026, 3, 31, { 0 } }, april = { 2026, 4, 1, { 0 } };

	cr_expect_eq(members_on(march, march, 1), 1);
	cr_expect_eq(members_on(april, april, 1), 2);
}

Test(membership, of_a_session_of_two_days_is_of_either)
{
	struct date march = { 2026, 3, 31, { 0 } }, april = { 2026, 4, 1, { 0 } };

	cr_expect_eq(members_on(march, april, 2), 3);
	cr_expect_eq(members_on(march, april, 0), 3);
}
