/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "5-typeset/galley.h"
#include "5-typeset/pages.h"
#include "5-typeset/paper.h"
#include "5-typeset/style.h"
#include "base/arena.h"

enum { LINE = 12 * POINT, LINES = 50 };	/* of a page */

static struct arena *memory;
static struct galley *galley;
static struct style style = { .height = LINES * (int64_t)LINE };
static struct page *pages;
static int count;

static void
set_up(void)
{
	memory = arena_open();
	galley = galley_open(memory, memory);
}

static void
tear_down(void)
{
	arena_close(memory);
}

TestSuite(pages, .init = set_up, .fini = tear_down);

/* lines of one paragraph: a break between them costs what it costs there */
static void
add_lines(int n)
{
	for (int i = 0; i < n; i++) {
		struct slab *slab = galley_add(galley, LINE);

		slab->price = i > 0 ? PRICE_LINES : 0;
		if (i == 1 || (i > 0 && i == n - 1))
			slab->break_before = BREAK_NEVER;
	}
}

static void
cut(void)
{
	pages = pages_break(memory, galley, &style, &count);
}

Test(pages, are_filled)
{
	add_lines(LINES + 10);
	cut();
	cr_assert_eq(count, 2);
	cr_expect_eq(pages[0].end, LINES);
}

Test(pages, do_not_end_in_a_hyphen_if_a_line_less_will_do)
{
	add_lines(LINES + 10);
	galley->slabs[LINES].price = PRICE_HYPHEN;
	cut();
	cr_assert_eq(count, 2);
	cr_expect_eq(pages[0].end, LINES - 1);
}

Test(pages, end_in_a_hyphen_before_they_stay_half_empty)
{
	add_lines(LINES + 10);
	for (int i = LINES / 2; i <= LINES; i++)
		galley->slabs[i].price = PRICE_HYPHEN;
	cut();
	cr_assert_eq(count, 2);
	cr_expect_eq(pages[0].end, LINES);
}

Test(pages, begin_and_end_with_two_lines_of_a_paragraph)
{
	for (int n = 2; n < LINES; n++) {
		galley->count = 0;
		add_lines(n);
		add_lines(LINES - n + 1);	/* one more than there is room */
		cut();
		cr_assert_eq(count, 2);
		cr_expect_neq(pages[0].end, LINES);	/* its last line alone */
		cr_expect_neq(pages[0].end, n + 1);	/* its first alone */
		cr_expect_neq(pages[0].end, n - 1);
		cr_expect_neq(pages[0].end, 1);
	}
}

/* the whole chapter is looked at: a page left short early, where that saves a
 * dearer break behind it */
Test(pages, are_chosen_together)
{
	add_lines(LINES);
	add_lines(LINES - 1);
	for (int i = 1; i < 12; i++)
		galley_add(galley, LINE)->break_before = BREAK_NEVER;
	cut();
	cr_assert_eq(count, 3);
	for (int i = 1; i < count; i++)
		cr_expect_neq(galley->slabs[pages[i].first].break_before,
		    BREAK_NEVER, "page %d", i + 1);
}

Test(pages, break_where_they_must)
{
	add_lines(3);
	galley->is_broken = true;
	add_lines(3);
	cut();
	cr_assert_eq(count, 2);
	cr_expect_eq(pages[1].first, 3);
}

Test(pages, are_spread_to_an_even_bottom_within_the_tolerance)
{
	struct style even = style;

	even.stretch = 2 * LINE;
	for (int i = 0; i < 2 * LINES; i++) {
		galley_space(galley, i == 0 ? 0 : LINE / 2);
		galley_add(galley, LINE);
	}
	pages = pages_break(memory, galley, &even, &count);
	for (int i = 0; i + 1 < count; i++) {
		int64_t used = galley_height(galley, pages[i].first,
		    pages[i].end);

		cr_expect_eq(used + pages[i].spread, even.height);
		cr_expect_leq(pages[i].spread, even.stretch);
	}
	cr_expect_eq(pages[count - 1].spread, 0);
}
