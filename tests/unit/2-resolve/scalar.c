/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "2-resolve/scalar.h"
#include "base/arena.h"

Test(scalar, takes_days_of_the_calendar_only)
{
	struct date d;

	cr_assert(scalar_date("2026-03-17", &d));
	cr_assert(scalar_date("2024-02-29", &d));
	cr_assert(scalar_date("2000-02-29", &d));
	cr_assert_not(scalar_date("2026-02-29", &d));
	cr_assert_not(scalar_date("2100-02-29", &d));
	cr_assert_not(scalar_date("2026-02-30", &d));
	cr_assert_not(scalar_date("2026-00-10", &d));
	cr_assert_not(scalar_date("2026-13-10", &d));
	cr_assert_not(scalar_date("2026-04-31", &d));
	cr_assert_not(scalar_date("1899-12-31", &d));
	cr_assert_not(scalar_date("2200-01-01", &d));
	cr_assert_not(scalar_date("2026-3-17", &d));
	cr_assert_not(scalar_date("17.03.2026", &d));
	cr_assert_not(scalar_date("", &d));
}

Test(scalar, takes_times_of_the_clock_only)
{
	struct clock c;

	cr_assert(scalar_clock("00:00", &c));
	cr_assert(scalar_clock("23:59", &c));
	cr_assert_not(scalar_clock("24:00", &c));
	cr_assert_not(scalar_clock("17:60", &c));
	cr_assert_not(scalar_clock("9:30", &c));
	cr_assert_not(scalar_clock("17.30", &c));
}

Test(scalar, takes_numbers_as_people_write_them)
{
	int n;

	cr_assert(scalar_number("0", &n) && n == 0);
	cr_assert(scalar_number("999999", &n) && n == 999999);
	cr_assert_not(scalar_number("1000000", &n));
	cr_assert_not(scalar_number("010", &n));
	cr_assert_not(scalar_number("-1", &n));
	cr_assert_not(scalar_number("+1", &n));
	cr_assert_not(scalar_number("1_000", &n));
	cr_assert_not(scalar_number("0x1f", &n));
	cr_assert_not(scalar_number("", &n));
}

Test(scalar, takes_yes_and_no_in_german_only)
{
	bool is_set;

	cr_assert(scalar_flag("ja", &is_set) && is_set);
	cr_assert(scalar_flag("nein", &is_set) && !is_set);
	cr_assert_not(scalar_flag("no", &is_set));
	cr_assert_not(scalar_flag("Ja", &is_set));
}

Test(scalar, knows_numbers_of_items)
{
	cr_assert(scalar_is_item_number("8"));
	cr_assert(scalar_is_item_number("8.4"));
	cr_assert(scalar_is_item_number("8a"));
	cr_assert_not(scalar_is_item_number("08"));
	cr_assert_not(scalar_is_item_number("8."));
	cr_assert_not(scalar_is_item_number(".4"));
	cr_assert_not(scalar_is_item_number("8.0"));
	cr_assert_not(scalar_is_item_number("8ab"));
	cr_assert_not(scalar_is_item_number("9999999999"));
	cr_assert_not(scalar_is_item_number(""));
}

Test(scalar, knows_names_that_every_tool_can_open)
{
	cr_assert(scalar_is_id("2026-03-17-kreistag"));
	cr_assert_not(scalar_is_id("2026 Kreistag"));
	cr_assert_not(scalar_is_id("-p"));
	cr_assert_not(scalar_is_id(".."));
	cr_assert(scalar_is_file_name("praesentation-ki.pdf"));
	cr_assert_not(scalar_is_file_name("../kreis.yaml"));
	cr_assert_not(scalar_is_file_name("a.b.pdf"));
	cr_assert_not(scalar_is_file_name("a"));
	cr_assert_not(scalar_is_file_name("-a.pdf"));
	cr_assert_not(scalar_is_file_name(".pdf"));
}

Test(scalar, offers_a_good_name_for_a_file)
{
	struct arena *arena = arena_open();
	static const char *const names[][2] = {
		{ "Präsentation KI.pdf", "praesentation-ki.pdf" },
		{ "2. Größe (neu) .PDF", "2-groesse-neu.pdf" },
		{ "A\xcc\x88nderung_\nvon Nguyễn.PDF",
		    "aenderung-von-nguyen.pdf" },
		{ "--Ø--.pdf", "o.pdf" },
		{ "ohne Endung", "praesentation-ki.pdf" },
		{ "Дом.pdf", "praesentation-ki.pdf" },
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		cr_expect_str_eq(scalar_file_name_like(arena, names[i][0]),
		    names[i][1]);
	arena_close(arena);
}

Test(scalar, matches_house_patterns_as_a_whole)
{
	struct arena *arena = arena_open();
	const char *pattern = "SV-\\d+-\\d{4}(/\\d+)?";

	cr_assert(scalar_matches(arena, pattern, "SV-10-0123"));
	cr_assert(scalar_matches(arena, pattern, "SV-10-0123/1"));
	cr_assert_not(scalar_matches(arena, pattern, "SV-10-0123/"));
	cr_assert_not(scalar_matches(arena, pattern, "x SV-10-0123"));
	cr_assert_not(scalar_matches(arena, "(", "("));
	cr_assert_not(scalar_is_pattern(arena, "SV-("));
}

Test(scalar, knows_the_date_after)
{
	struct date leap = { .year = 2028, .month = 2, .day = 28 };
	struct date last = { .year = 2026, .month = 12, .day = 31 };
	struct date next = date_next(&leap);

	cr_assert_eq(next.day, 29);
	next = date_next(&next);
	cr_assert_eq(next.day, 1);
	cr_assert_eq(next.month, 3);
	next = date_next(&last);
	cr_assert_eq(next.day, 1);
	cr_assert_eq(next.month, 1);
	cr_assert_eq(next.year, 2027);
}

static int
days(const char *from, const char *to)
{
	struct date a = { 0 }, b = { 0 };

	cr_assert(scalar_date(from, &a) && scalar_date(to, &b));
	return date_number(&b) - date_number(&a);
}

Test(scalar, counts_days_over_months_and_leap_years)
{
	cr_expect_eq(days("2026-03-17", "2026-03-17"), 0);
	cr_expect_eq(days("2026-03-17", "2026-03-16"), -1);
	cr_expect_eq(days("2026-02-28", "2026-03-01"), 1);
	cr_expect_eq(days("2024-02-28", "2024-03-01"), 2);
	cr_expect_eq(days("2025-12-31", "2026-01-01"), 1);
	cr_expect_eq(days("1900-01-01", "2199-12-31"), 109572);
}
