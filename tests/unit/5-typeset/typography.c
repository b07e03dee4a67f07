/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "5-typeset/typography.h"
#include "base/arena.h"

static void
expect(const char *typed, const char *printed)
{
	struct arena *arena = arena_open();
	struct typography t = { 0 };

	cr_expect_str_eq(typography_set(arena, &t, typed), printed);
	arena_close(arena);
}

Test(typography, turns_straight_quotes_into_german_ones)
{
	expect("Er sagt: \"Ja.\"", "Er sagt: „Ja.“");
	expect("(\"Ja\")", "(„Ja“)");
	expect("\"Sie sagte 'nein'\"", "„Sie sagte ‚nein‘“");
	expect("\"'Nein' hat sie gesagt\"", "„‚Nein‘ hat sie gesagt“");
}

Test(typography, keeps_apostrophes)
{
	expect("Hans' Antrag, gibt's", "Hans’ Antrag, gibt’s");
}

Test(typography, makes_dashes_of_hyphens_between_blanks_only)
{
	expect("Ja - nein", "Ja – nein");
	expect("3-5 %, E-Mail, -3", "3-5 %, E-Mail, -3");
}

Test(typography, remembers_what_stood_before)
{
	struct arena *arena = arena_open();
	struct typography t = { 0 };

	typography_set(arena, &t, "Siehe ");
	cr_expect_str_eq(typography_set(arena, &t, "\"hier\""), "„hier“");
	cr_expect_str_eq(typography_set(arena, &t, "\""), "“");
	arena_close(arena);
}

Test(typography, ties_numbers_to_what_they_count)
{
	cr_expect(typography_ties("§", "5"));
	cr_expect(typography_ties("20.000", "€,"));
	cr_expect(typography_ties("20.000", "€."));
	cr_expect(typography_ties("35,8", "v."));
	cr_expect(typography_ties("v.", "H."));
	cr_expect(typography_ties("12.", "März"));
	cr_expect(typography_ties("TOP", "Ö"));
	cr_expect(typography_ties("Dr.", "Brandt"));
	cr_expect_not(typography_ties("Anlage", "liegt"));
	cr_expect_not(typography_ties("Haus", "Uhr"));
	cr_expect_not(typography_ties("12", "Stimmen"));
}
