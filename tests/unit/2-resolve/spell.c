/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "2-resolve/scalar.h"
#include "2-resolve/spell.h"
#include "base/arena.h"

Test(spell, names_the_day_of_the_week)
{
	struct arena *arena = arena_open();
	const struct date days[] = { { .year = 2026, .month = 3, .day = 17 },
	    { .year = 2026, .month = 3, .day = 18 } };
	const struct date leap = { .year = 2024, .month = 2, .day = 29 };
	const struct date old = { .year = 1900, .month = 1, .day = 1 };

	cr_assert_str_eq(spell_days(arena, days, 1),
	    "Dienstag, 17. März 2026");
	cr_assert_str_eq(spell_days(arena, days, 2),
	    "Dienstag, 17. März 2026 und Mittwoch, 18. März 2026");
	cr_assert_str_eq(spell_days(arena, &leap, 1),
	    "Donnerstag, 29. Februar 2024");
	cr_assert_str_eq(spell_days(arena, &old, 1),
	    "Montag, 1. Januar 1900");
}

Test(spell, writes_short_dates_with_both_digits)
{
	struct arena *arena = arena_open();
	const struct date days[] = { { .year = 2026, .month = 3, .day = 7 },
	    { .year = 2026, .month = 3, .day = 8 } };

	cr_assert_str_eq(spell_short(arena, days, 1), "07.03.2026");
	cr_assert_str_eq(spell_short(arena, days, 2),
	    "07.03.2026–08.03.2026");
	cr_assert_str_eq(spell_iso(arena, days), "2026-03-07");
}

Test(spell, writes_times_as_minutes_do)
{
	struct arena *arena = arena_open();
	const struct clock five = { .hour = 17, .minute = 5,
	    .is_given = true };
	const struct clock none = { 0 };

	cr_assert_str_eq(spell_clock(arena, &five), "17.05 Uhr");
	cr_assert_str_eq(spell_clock(arena, &none), "");
}

Test(spell, says_nothing_of_a_date_that_is_not_given)
{
	const struct date none = { 0 };

	cr_assert_str_eq(spell_date(arena_open(), &none), "");
}
