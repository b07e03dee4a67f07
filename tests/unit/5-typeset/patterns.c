/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>
#include <hyphen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "5-typeset/patterns.h"
#include "base/arena.h"
#include "base/file.h"

static const char words[] = "/usr/share/dict/ngerman";
static const char dictionary[] = "/usr/share/hyphen/hyph_de_DE.dic";

static struct patterns *
open_patterns(struct arena *arena)
{
	const char *path = getenv("PATTERNS");

	cr_assert_not_null(path, "PATTERNS names no file");
	return patterns_open(arena, files_open(arena), path);
}

static const char *
hyphenated(const struct patterns *p, const char *word)
{
	static char out[256];
	unsigned char breaks[128];
	char *to = out;

	patterns_break(p, word, strlen(word), breaks);
	for (size_t i = 0; word[i] != '\0'; i++) {
		if (breaks[i])
			*to++ = '-';
		*to++ = word[i];
	}
	*to = '\0';
	return out;
}

Test(patterns, breaks_german_words_between_syllables)
{
	struct arena *arena = arena_open();
	struct patterns *p = open_patterns(arena);

	cr_expect_str_eq(hyphenated(p, "Größenordnung"), "Grö-ßen-ord-nung");
	cr_expect_str_eq(hyphenated(p, "Kreistagsabgeordnete"),
	    "Kreis-tags-ab-ge-ord-nete");
	arena_close(arena);
}

Test(patterns, keeps_two_letters_before_and_three_behind)
{
	struct arena *arena = arena_open();
	struct patterns *p = open_patterns(arena);

	cr_expect_str_eq(hyphenated(p, "Abend"), "Abend");
	cr_expect_str_eq(hyphenated(p, "Umsetzung"), "Um-set-zung");
	cr_expect_str_eq(hyphenated(p, "Treue"), "Treue");
	arena_close(arena);
}

Test(patterns, leaves_words_with_other_letters_whole)
{
	struct arena *arena = arena_open();
	struct patterns *p = open_patterns(arena);

	cr_expect_str_eq(hyphenated(p, "Łukaszewska"), "Łukaszewska");
	cr_expect_str_eq(hyphenated(p, "abc123def"), "abc123def");
	arena_close(arena);
}

/* the word in ISO 8859-1 and small letters; 0 if that cannot be */
static int
to_latin1(const char *word, char *latin, int *at)
{
	int n = 0;

	for (const unsigned char *p = (const unsigned char *)word; *p != '\0';) {
		int c = *p;

		at[n] = (int)(p - (const unsigned char *)word);
		if (c >= 0x80) {
			if ((c & 0xfc) != 0xc0)
				return 0;
			c = (c & 3) << 6 | (p[1] & 0x3f);
			p++;
		}
		p++;
		if ((c >= 'A' && c <= 'Z') ||
		    (c >= 0xc0 && c <= 0xde && c != 0xd7))
			c += 32;
		if ((c < 'a' || c > 'z') && c < 0xc0)
			return 0;
		latin[n++] = (char)c;
	}
	latin[n] = '\0';
	return n;
}

Test(patterns, agree_with_libhyphen_on_a_large_word_list)
{
	struct arena *arena = arena_open();
	struct patterns *p = open_patterns(arena);
	HyphenDict *dict = hnj_hyphen_load(dictionary);
	FILE *f = fopen(words, "r");
	char word[256];
	int compared = 0;

	cr_assert(dict != NULL && f != NULL);
	dict->nohyphen = NULL;
	while (fgets(word, sizeof word, f) != NULL) {
		unsigned char breaks[256];
		char latin[256], digits[256], **rep = NULL;
		int at[256], *pos = NULL, *cut = NULL, n;

		word[strcspn(word, "\n")] = '\0';
		n = to_latin1(word, latin, at);
		if (n < PATTERNS_BEFORE + PATTERNS_AFTER || n > 90)
			continue;
		patterns_break(p, word, strlen(word), breaks);
		hnj_hyphen_hyphenate3(dict, latin, n, digits, NULL, &rep, &pos,
		    &cut, PATTERNS_BEFORE, PATTERNS_AFTER, 0, 0);
		for (int i = 0; i + 1 < n; i++)
			cr_assert_eq(breaks[at[i + 1]], digits[i] & 1,
			    "%s differs behind letter %d", word, i + 1);
		compared++;
	}
	fclose(f);
	hnj_hyphen_free(dict);
	cr_expect_gt(compared, 100000);
	arena_close(arena);
}
