/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "5-typeset/font.h"
#include "base/arena.h"
#include "base/file.h"

#define CROSCORE "/usr/share/fonts/truetype/croscore/"

static struct arena *memory;
static struct font *arimo, *cousine;

static struct font *
open_font(const char *path)
{
	return font_open(memory, files_open(memory), path);
}

static void
set_up(void)
{
	memory = arena_open();
	arimo = open_font(CROSCORE "Arimo-Regular.ttf");
	cousine = open_font(CROSCORE "Cousine-Regular.ttf");
}

static void
tear_down(void)
{
	font_close(arimo);
	font_close(cousine);
	arena_close(memory);
}

TestSuite(font, .init = set_up, .fini = tear_down);

static struct shape
shape(struct font *font, const char *text)
{
	struct shape s;

	cr_assert_eq(font_shape(font, memory, text, strlen(text), NULL, &s), 0);
	return s;
}

static int
sum(const struct shape *s)
{
	int width = 0;

	for (int i = 0; i < s->count; i++)
		width += s->glyphs[i].advance + s->glyphs[i].kern;
	return width;
}

Test(font, measures_in_thousandths_of_an_em)
{
	cr_expect_eq(font_space(arimo), 278);	/* 569 of 2048 */
	cr_expect_eq(font_hyphen(arimo), 333);
	cr_expect_eq(font_ascent(arimo), 905);
	cr_expect_eq(font_descent(arimo), 212);
	cr_expect_str_eq(font_name(arimo), "Arimo");
}

Test(font, kerns_pairs_of_letters)
{
	struct shape s = shape(arimo, "AV");

	cr_assert_eq(s.count, 2);
	cr_expect_eq(s.glyphs[0].advance, 667);
	cr_expect_lt(s.glyphs[0].kern, 0);
	cr_expect_eq(s.width, sum(&s));
}

Test(font, knows_the_bytes_that_a_glyph_stands_for)
{
	struct shape s = shape(arimo, "aßb");

	cr_assert_eq(s.count, 3);
	cr_expect_eq(s.glyphs[1].at, 1);
	cr_expect_eq(s.glyphs[1].len, 2);
	cr_expect_eq(s.glyphs[2].at, 3);
	cr_expect_eq(s.glyphs[2].len, 1);
}

Test(font, puts_a_mark_on_its_letter_without_taking_room)
{
	struct shape plain = shape(arimo, "n"), marked = shape(arimo, "n\u0304");

	cr_assert_eq(marked.count, 2);
	cr_expect_eq(marked.width, plain.width);
	cr_expect_lt(marked.glyphs[1].shift, 0);
	cr_expect_eq(marked.glyphs[1].at, 1);
}

static void
expect_same(const char *word, const struct shape *a, const struct shape *b)
{
	cr_assert_eq(a->count, b->count, "%s", word);
	cr_assert_eq(a->width, b->width, "%s", word);
	for (int i = 0; i < a->count; i++)
		cr_assert_eq(memcmp(&a->glyphs[i], &b->glyphs[i],
		    sizeof *a->glyphs), 0, "%s differs at glyph %d", word, i);
}

/* The faces have no ligatures of letters: with breaks nowhere, words come out
 * as without any, but are shaped whole. */
static void
compare_pairs(const char *face, int every)
{
	char path[128], word[256];
	static const unsigned char breaks[256];
	FILE *f = fopen("/usr/share/dict/ngerman", "r");
	struct arena *scratch = arena_open();
	struct font *font;

	snprintf(path, sizeof path, CROSCORE "%s.ttf", face);
	font = open_font(path);
	cr_assert(font != NULL && f != NULL);
	for (int i = 0; fgets(word, sizeof word, f) != NULL; i++) {
		size_t len = strcspn(word, "\n");
		struct shape pairs, whole;

		if (i % every != 0)
			continue;
		word[len] = ".,:;-()7 "[i % 9];
		font_shape(font, memory, word, len + 1, NULL, &pairs);
		font_shape(font, scratch, word, len + 1, breaks, &whole);
		expect_same(word, &pairs, &whole);
		arena_reset(scratch);
	}
	arena_close(scratch);
	fclose(f);
	font_close(font);
}

Test(font, puts_words_together_from_pairs_as_if_shaped_whole)
{
	static const char *const faces[] = { "Arimo-Regular", "Arimo-Bold",
		"Arimo-Italic", "Arimo-BoldItalic", "Tinos-Bold",
		"Tinos-Italic", "Tinos-BoldItalic", "Cousine-Regular" };

	compare_pairs("Tinos-Regular", 1);
	for (size_t i = 0; i < sizeof faces / sizeof *faces; i++)
		compare_pairs(faces[i], 11);
}

Test(font, shapes_whole_words_where_letters_are_more_than_pairs)
{
	struct font *dejavu = open_font(
	    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
	struct shape s = shape(arimo, "ij\u0308"), plain = shape(arimo, "ij");

	cr_expect_eq(s.count, 3);
	cr_expect_neq(s.glyphs[1].id, plain.glyphs[1].id);
	cr_expect_eq(shape(arimo, "„AV“").glyphs[1].kern,
	    shape(arimo, "AV").glyphs[0].kern);
	if (dejavu == NULL)
		return;
	cr_expect_eq(shape(dejavu, "Ij").count, 2);
	font_close(dejavu);
}

Test(font, makes_no_ligatures)
{
	struct font *dejavu = open_font(
	    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
	struct shape s;

	if (dejavu == NULL)
		cr_skip("DejaVu is not installed");
	s = shape(dejavu, "Schifffahrt");
	cr_expect_eq(s.count, 11);
	font_close(dejavu);
}

Test(font, shares_the_text_of_a_cluster_among_its_glyphs)
{
	struct shape s = shape(arimo, "≰");

	cr_assert_eq(s.count, 2);
	cr_expect_eq(s.glyphs[0].at, 0);
	cr_expect_eq(s.glyphs[0].len, 3);
	cr_expect_eq(s.glyphs[1].at, 0);
	cr_expect_eq(s.glyphs[1].len, 3);
}

Test(font, names_the_first_character_without_a_glyph)
{
	struct shape s;

	cr_expect_eq(font_shape(arimo, memory, "a漢字", 7, NULL, &s), 0x6f22);
	cr_expect_eq(font_shape(arimo, memory, "ab", 2, NULL, &s), 0);
}

Test(font, draws_a_hard_hyphen_and_a_narrow_space_that_a_face_lacks)
{
	struct shape s = shape(cousine, "A\u2011Z 1\u202f000");
	struct shape plain = shape(cousine, "-");

	cr_expect_eq(s.glyphs[1].id, plain.glyphs[0].id);
	cr_expect_eq(s.glyphs[1].at, 1);
	cr_expect_eq(s.glyphs[1].len, 3);
	cr_expect_eq(s.count, 9);
}

Test(font, leaves_invisible_characters_out)
{
	struct shape s = shape(arimo, "Rat\u00adhaus\u200b");

	cr_expect_eq(s.count, 7);
	cr_expect_eq(s.glyphs[2].len, 1);	/* not with the soft hyphen */
}

Test(font, shapes_nothing_as_nothing)
{
	struct shape s = shape(arimo, "");

	cr_expect_eq(s.count, 0);
	cr_expect_eq(s.width, 0);
}

Test(font, gives_one_code_to_a_glyph_and_its_text)
{
	struct shape s = shape(arimo, "abab-");

	cr_expect_eq(font_code(arimo, s.text, &s.glyphs[0]), 1);
	cr_expect_eq(font_code(arimo, s.text, &s.glyphs[1]), 2);
	cr_expect_eq(font_code(arimo, s.text, &s.glyphs[2]), 1);
	cr_expect_eq(s.glyphs[2].code, 1);
	cr_expect_eq(font_code(arimo, s.text, &s.glyphs[4]), 3);
}

Test(font, tells_an_outline_with_two_texts_apart)
{
	struct shape s = shape(arimo, "-\u00a0");
	int minus = font_code(arimo, s.text, &s.glyphs[0]);
	int hard = font_code(arimo, s.text, &s.glyphs[1]);

	cr_expect_neq(font_hyphen_code(arimo), minus);
	cr_expect_eq(font_hyphen_code(arimo), font_hyphen_code(arimo));
	cr_expect_neq(font_space_code(arimo), hard);
	cr_expect_eq(font_code_width(arimo, hard), font_space(arimo));
}

Test(font, sets_every_character_into_a_cell)
{
	struct font *cells = font_open_cells(memory);
	struct shape s = shape(cells, "an\u0304ß");

	cr_assert_eq(s.count, 3);
	cr_expect_eq(s.width, 1800);
	cr_expect_eq(s.glyphs[1].id, 'n');
	cr_expect_eq(s.glyphs[1].len, 3);
	cr_expect_eq(s.glyphs[2].id, 0xdf);
	cr_expect_eq(font_space(cells), 600);
	font_close(cells);
}

Test(font, is_no_font_where_there_is_no_file)
{
	cr_expect_null(open_font("/nowhere.ttf"));
	cr_expect_eq(errno, ENOENT);
}

Test(font, is_no_font_where_there_are_other_bytes)
{
	cr_expect_null(open_font("/etc/passwd"));
	cr_expect_eq(errno, 0);
}
