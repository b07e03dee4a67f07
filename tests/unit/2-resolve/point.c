/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "2-resolve/point.h"
#include "2-resolve/scalar.h"
#include "base/arena.h"

static bool
has(const char *text, const char *point)
{
	struct text t = { .text = text, .place = { "x.md", 1, 1, 0 } };

	return point_is_in(arena_open(), &t, point);
}

Test(point, is_a_number_in_the_list)
{
	cr_assert(has("1. eins\n5. fünf", "5"));
	cr_assert(has("1) eins", "1"));
	cr_assert_not(has("1. eins\n5. fünf", "2"));
	cr_assert_not(has("15. fünfzehn", "5"));
}

Test(point, may_have_a_letter)
{
	cr_assert(has("1. eins:\n   a) aa\n   b) bb\n2. zwei", "1 b"));
	cr_assert(has("1. eins:\n\n   a) aa", "1a"));
	cr_assert(has("1 a. gleich\n1 b. danach", "1 b"));
	cr_assert(has("1. a) zugleich", "1 a"));
	cr_assert(has("1. eins:\n   - a) aa", "1 a"));
	cr_assert_not(has("1. eins\n2. zwei\n   a) aa", "1 a"));
	cr_assert_not(has("1. eins\n   a) aa", "1 b"));
	cr_assert(has("a) allein", "a"));
}
