/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>
#include <string.h>

#include "5-typeset/coverage.h"
#include "5-typeset/din91379.h"
#include "5-typeset/font.h"
#include "base/arena.h"
#include "base/file.h"
#include "base/utf8.h"

#define FONTS "/usr/share/fonts/truetype/"

static struct arena *memory;

static void
set_up(void)
{
	memory = arena_open();
}

static void
tear_down(void)
{
	arena_close(memory);
}

TestSuite(fonts, .init = set_up, .fini = tear_down);

static struct font *
open_font(const char *path)
{
	struct font *font = font_open(memory, files_open(memory), path);

	cr_assert_not_null(font, "%s", path);
	return font;
}

static void
expect_all(const char *path)
{
	struct font *font = open_font(path);
	int items = 0;

	for (int i = 0; i < DIN91379_GROUPS; i++)
		for (const char *p = din91379[i].items; *p != '\0';) {
			size_t len = strcspn(p, " ");

			cr_expect_eq(coverage_check(font, memory, p, len),
			    COVERAGE_SET, "%s: %.*s", path, (int)len, p);
			items++;
			p += len + (p[len] == ' ');
		}
	cr_expect_eq(items, 500 + 149 + 17 + 60 + 6 + 69 + 62 + 42);
	font_close(font);
}

Test(fonts, arimo_and_tinos_set_every_letter_and_sequence_of_din_91379)
{
	static const char *const faces[] = { "Regular", "Bold", "Italic",
	    "BoldItalic" };

	for (int i = 0; i < 4; i++) {
		expect_all(arena_printf(memory, FONTS "croscore/Arimo-%s.ttf",
		    faces[i]));
		expect_all(arena_printf(memory, FONTS "croscore/Tinos-%s.ttf",
		    faces[i]));
	}
}

Test(fonts, din_91379_is_listed_composed)
{
	for (int i = 0; i < DIN91379_GROUPS; i++)
		cr_expect_str_eq(utf8_compose(memory, din91379[i].items),
		    din91379[i].items);
}

Test(fonts, lack_a_letter_or_leave_its_mark_beside_it)
{
	struct font *font = open_font(FONTS "croscore/Cousine-Regular.ttf");

	cr_expect_eq(coverage_check(font, memory, "a", 1), COVERAGE_SET);
	cr_expect_eq(coverage_check(font, memory, "\u2084", 3),
	    COVERAGE_MISSING);
	cr_expect_eq(coverage_check(font, memory, "k\u0304", 3),
	    COVERAGE_LOOSE);
	font_close(font);
}

/* the glyphs of a word in DejaVu Sans, which has ligatures, with a mark of
 * what it may be broken before at the byte given, -1: nowhere */
static struct shape
shape(const char *text, int joint)
{
	struct font *font = open_font(FONTS "dejavu/DejaVuSans.ttf");
	unsigned char breaks[64] = { 0 };
	struct shape s;

	if (joint >= 0)
		breaks[joint] = 1;
	cr_assert_eq(font_shape(font, memory, text, strlen(text), breaks, &s),
	    0);
	font_close(font);
	return s;
}

Test(fonts, make_ligatures_where_they_may)
{
	struct shape s = shape("finden", -1);

	cr_expect_eq(s.count, 5);
	cr_expect_eq(s.glyphs[0].len, 2);
	cr_expect_eq(shape("Schiff", -1).count, 5);
}

Test(fonts, make_no_ligature_over_a_joint)
{
	struct shape s = shape("Schilfinsel", 6);	/* Schilf-insel */

	cr_expect_eq(s.count, 11);
	cr_expect_eq(s.glyphs[6].at, 6);
	cr_expect_eq(s.glyphs[6].len, 1);
	/* the ligature of Schiff stays one */
	s = shape("Schifffahrt", 6);
	cr_expect_eq(s.count, 10);
	cr_expect_eq(s.glyphs[4].len, 2);
	cr_expect_eq(s.glyphs[5].at, 6);
}

Test(fonts, make_no_ligature_over_a_soft_hyphen)
{
	cr_expect_eq(shape("Schilf\u00adinsel", -1).count, 11);
}

Test(fonts, kern_over_a_joint)
{
	struct font *font = open_font(FONTS "croscore/Arimo-Regular.ttf");
	unsigned char breaks[] = { 0, 1 };
	struct shape joined, apart;

	font_shape(font, memory, "AV", 2, NULL, &joined);
	font_shape(font, memory, "AV", 2, breaks, &apart);
	cr_expect_eq(apart.width, joined.width);
	cr_expect_eq(apart.count, 2);
	font_close(font);
}
