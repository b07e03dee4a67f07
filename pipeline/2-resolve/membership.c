/* SPDX-License-Identifier: EUPL-1.2 */
#include "membership.h"

#include <stdbool.h>

#include "base/arena.h"
#include "session.h"

static bool
is_given(const struct date *date)
{
	return date->day != 0;
}

static void
check(const struct member *m)
{
	if (!is_given(&m->from) || !is_given(&m->until) ||
	    date_compare(&m->from, &m->until) <= 0)
		return;
	diag_error(m->until.place, "K410", "diese Mitgliedschaft endet, bevor "
	    "sie beginnt");
	diag_hint("»von« und »bis« prüfen.");
}

/* on one of the days at least: a session may take two */
static bool
sits(const struct member *m, const struct dates *dates)
{
	for (int i = 0; i < dates->count; i++)
		if ((!is_given(&m->from) ||
		    date_compare(&m->from, &dates->at[i]) <= 0) &&
		    (!is_given(&m->until) ||
		    date_compare(&m->until, &dates->at[i]) >= 0))
			return true;
	return dates->count == 0;
}

static struct person_refs
at_that_time(struct arena *arena, const struct members *all,
    const struct dates *dates)
{
	struct person_refs some = { 0 };

	some.at = arena_alloc(arena, (size_t)all->count * sizeof *some.at + 1);
	for (int i = 0; i < all->count; i++) {
		check(&all->at[i]);
		if (sits(&all->at[i], dates))
			some.at[some.count++] = all->at[i].person;
	}
	return some;
}

void
membership_set(struct arena *arena, struct county *county,
    const struct dates *dates)
{
	for (int i = 0; i < county->committees.count; i++) {
		struct committee *c = &county->committees.at[i];

		c->members = at_that_time(arena, &c->all_members, dates);
		c->deputies = at_that_time(arena, &c->all_deputies, dates);
		c->advisers = at_that_time(arena, &c->all_advisers, dates);
	}
}
