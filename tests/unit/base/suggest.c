/* SPDX-License-Identifier: EUPL-1.2 */
#include "told.h"

#include "base/suggest.h"

static const char *const known[] = {
	"beginn", "ende", "ort", "Straße", "Łukaszewska", "André",
	"abwesend", "anwesend", "x", "muellerschoen", "Größeböge",
};

/* NULL: nothing is near enough */
static void
expect(const char *word, const char *nearest)
{
	struct arena *arena = arena_open();
	const char *got = suggest(arena, word, known,
	    sizeof known / sizeof *known);

	if (nearest == NULL)
		cr_expect_null(got, "%s: got %s", word, got);
	else if (got == NULL)
		cr_expect_fail("%s: got nothing", word);
	else
		cr_expect_str_eq(got, nearest, "%s: got %s", word, got);
	arena_close(arena);
}

Test(suggest, finds_the_word_with_a_letter_more_or_less_or_other)
{
	expect("begin", "beginn");
	expect("beginnn", "beginn");
	expect("bekinn", "beginn");
	expect("ennde", "ende");
}

Test(suggest, counts_swapped_letters_once)
{
	expect("endee", "ende");
	expect("edne", "ende");
	expect("bgeinn", "beginn");
}

Test(suggest, takes_accents_case_and_sharp_s_for_no_fault)
{
	expect("STRASSE", "Straße");
	expect("andre", "André");
	expect("lukaszewska", "Łukaszewska");
}

Test(suggest, takes_umlauts_for_their_two_letters)
{
	expect("müllerschön", "muellerschoen");
	expect("Müllerschöhn", "muellerschoen");
	expect("groesseboege", "Größeböge");
	expect("grossebogen", "Größeböge");
}

Test(suggest, takes_the_nearest_and_then_the_first)
{
	expect("nwesend", "anwesend");
	expect("axwesend", "abwesend");
}

Test(suggest, keeps_still_where_nothing_is_near)
{
	expect("tagesordnung", NULL);
	expect("beschluss", NULL);
}

Test(suggest, keeps_still_where_nothing_is_known)
{
	struct arena *arena = arena_open();

	cr_expect_null(suggest(arena, "ende", NULL, 0));
	arena_close(arena);
}

Test(suggest, finds_nothing_near_a_text_however_long)
{
	char word[1000];

	memset(word, 'y', sizeof word - 1);
	for (size_t n = 60; n < sizeof word; n += 47) {
		word[n] = '\0';
		expect(word, NULL);
		word[n] = 'y';
	}
}

Test(suggest, compares_the_beginning_of_long_words)
{
	struct arena *arena = arena_open();
	char longest[200];
	const char *const words[] = { longest };

	memset(longest, 'a', sizeof longest - 1);
	longest[sizeof longest - 1] = '\0';
	cr_expect_eq(suggest(arena, longest + 130, words, 1), longest);
	cr_expect_null(suggest(arena, longest + 170, words, 1));
	arena_close(arena);
}

Test(suggest, answers_a_hundred_thousand_times_in_no_time, .timeout = SOON)
{
	struct arena *arena = arena_open();
	char word[16];

	for (int i = 0; i < 100000; i++) {
		snprintf(word, sizeof word, "k%d", i);
		suggest(arena, word, known, sizeof known / sizeof *known);
	}
	arena_close(arena);
}
