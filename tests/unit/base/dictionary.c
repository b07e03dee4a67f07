/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "base/arena.h"
#include "base/dictionary.h"

Test(dictionary, finds_what_was_added_and_nothing_else)
{
	struct arena *arena = arena_open();
	struct dictionary *d = dictionary_open(arena);

	for (int i = 0; i < 1000; i++)
		cr_assert_eq(dictionary_add(d, arena_printf(arena, "k%d", i),
		    i), i);
	for (int i = 0; i < 1000; i++)
		cr_assert_eq(dictionary_find(d, arena_printf(arena, "k%d",
		    i)), i);
	cr_assert_eq(dictionary_find(d, "k1000"), -1);
	cr_assert_eq(dictionary_find(d, ""), -1);
	arena_close(arena);
}

Test(dictionary, keeps_the_first_value_of_a_key)
{
	struct arena *arena = arena_open();
	struct dictionary *d = dictionary_open(arena);

	cr_assert_eq(dictionary_add(d, "Ö 1", 4), 4);
	cr_assert_eq(dictionary_add(d, "Ö 1", 5), 4);
	cr_assert_eq(dictionary_find(d, "Ö 1"), 4);
	arena_close(arena);
}
