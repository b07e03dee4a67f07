/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>
#include <string.h>

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

static struct lexicon
lexicon(const char **words, int count)
{
	struct lexicon l = { .words = words, .count = count };

	typography_sort(&l);
	return l;
}

#define LEXICON(...) lexicon((const char *[]){ __VA_ARGS__ }, \
	sizeof (const char *[]){ __VA_ARGS__ } / sizeof (const char *))

static bool
ties(const char *word, const char *next)
{
	struct ties t = {
		.before = LEXICON("TOP", "Frau", "Dr.", "v."),
		.before_number = LEXICON("§", "Abs.", "Anlage"),
		.after_number = LEXICON("€", "Uhr", "v."),
		.after_day = LEXICON("März", "April"),
	};

	return typography_ties(&t, word, next);
}

Test(typography, ties_words_to_the_next_one)
{
	cr_expect(ties("TOP", "Ö"));
	cr_expect(ties("Dr.", "Brandt"));
	cr_expect(ties("(Dr.", "Brandt"));
	cr_expect(ties("„Frau", "Brandt“"));
	cr_expect(ties("v.", "H."));
	cr_expect_not(ties("Herr", "Brandt"));
}

Test(typography, ties_some_words_to_numbers_only)
{
	cr_expect(ties("§", "5"));
	cr_expect(ties("(§", "5"));
	cr_expect(ties("Anlage", "3"));
	cr_expect_not(ties("Anlage", "liegt"));
}

Test(typography, ties_numbers_to_what_they_count)
{
	cr_expect(ties("20.000", "€,"));
	cr_expect(ties("20.000", "€."));
	cr_expect(ties("(17.00", "Uhr)"));
	cr_expect(ties("35,8", "v."));
	cr_expect_not(ties("Haus", "Uhr"));
	cr_expect_not(ties("12", "Stimmen"));
}

Test(typography, ties_a_day_to_its_month)
{
	cr_expect(ties("12.", "März"));
	cr_expect(ties("12.", "März,"));
	cr_expect_not(ties("12", "März"));
}

Test(typography, ties_nothing_that_the_style_does_not_list)
{
	static const struct ties none;

	cr_expect_not(typography_ties(&none, "§", "5"));
	cr_expect_not(typography_ties(&none, "(", ""));
	cr_expect_not(typography_is_abbreviation(&none, "Abs."));
}

Test(typography, knows_abbreviations_from_the_words_before_others)
{
	struct ties t = { .before = LEXICON("Dr.", "Frau"),
	    .before_number = LEXICON("Abs.") };

	cr_expect(typography_is_abbreviation(&t, "Dr."));
	cr_expect(typography_is_abbreviation(&t, "(Abs."));
	cr_expect_not(typography_is_abbreviation(&t, "Frau"));
	cr_expect_not(typography_is_abbreviation(&t, "Ende."));
}

Test(typography, knows_names_of_files_and_addresses)
{
	cr_expect(typography_is_name("haushalt-2026.pdf"));
	cr_expect(typography_is_name("entwurf_kreistag"));
	cr_expect(typography_is_name("poststelle@kreis.example"));
	cr_expect(typography_is_name("www.kreis.example/satzung"));
	cr_expect_not(typography_is_name("Ende."));
	cr_expect_not(typography_is_name("1.250.000,00"));
	cr_expect_not(typography_is_name("12.03.2026"));
	cr_expect_not(typography_is_name("..."));
	cr_expect_not(typography_is_name(""));
}

static bool
is_law(const char *text)
{
	return typography_is_law(text, strlen(text));
}

Test(typography, knows_short_names_of_laws)
{
	cr_expect(is_law("BImSchG"));
	cr_expect(is_law("GemHVO"));
	cr_expect(is_law("ThürKO"));
	cr_expect_not(is_law("Satzung"));
	cr_expect_not(is_law("Ökologie"));
	cr_expect_not(is_law("NIEDERSCHRIFT"));
}
