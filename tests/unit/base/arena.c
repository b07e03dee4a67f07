/* SPDX-License-Identifier: EUPL-1.2 */
#include "told.h"

#include <errno.h>
#include <stdalign.h>
#include <stdint.h>
#include <wchar.h>

enum { BLOCK = 256 * 1024, STEP = alignof(max_align_t) };

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

TestSuite(arena, .init = set_up, .fini = tear_down);

Test(arena, gives_zeroed_memory_aligned_for_any_type)
{
	for (size_t size = 0; size < 3000; size++) {
		unsigned char *p = arena_alloc(memory, size);

		cr_assert_not_null(p);
		cr_assert_eq((uintptr_t)p % STEP, 0);
		for (size_t i = 0; i < size; i++)
			cr_assert_eq(p[i], 0);
		if (size > 0)
			memset(p, 0xff, size);
	}
}

Test(arena, gives_neighbours_that_do_not_touch)
{
	char *a = arena_alloc(memory, 1), *b = arena_alloc(memory, STEP + 1);
	char *c = arena_alloc(memory, 1);

	cr_expect_eq(b - a, STEP);
	cr_expect_eq(c - b, 2 * STEP);
}

Test(arena, fills_a_block_to_its_last_byte)
{
	char *all = arena_alloc(memory, BLOCK);

	memset(all, 1, BLOCK);
	cr_expect_eq(*(char *)arena_alloc(memory, 1), 0);
}

Test(arena, gives_a_larger_wish_a_block_of_its_own_and_goes_on_filling)
{
	char *before = arena_alloc(memory, STEP);
	char *large = arena_alloc(memory, BLOCK + 1);

	memset(large, 1, BLOCK + 1);
	cr_expect_eq((char *)arena_alloc(memory, STEP) - before, STEP);
}

Test(arena, begins_with_a_larger_wish_as_well)
{
	struct arena *other = arena_open();
	char *large = arena_alloc(other, 3 * BLOCK);

	memset(large, 1, (size_t)3 * BLOCK);
	cr_expect_eq(*(char *)arena_alloc(other, 1), 0);
	arena_close(other);
}

Test(arena, forgets_all_and_is_filled_again_with_zeros)
{
	char *first = arena_alloc(memory, 100);

	memset(first, 1, 100);
	arena_reset(memory);
	cr_assert_eq(arena_alloc(memory, 100), first);
	for (int i = 0; i < 100; i++)
		cr_assert_eq(first[i], 0);
}

Test(arena, forgets_many_blocks_and_large_ones)
{
	struct arena *other = arena_open();

	arena_reset(other);
	for (int round = 0; round < 3; round++) {
		for (size_t size = 1; size < 3 * BLOCK; size = 2 * size + 1) {
			char *p = arena_alloc(other, size);

			cr_expect(p[0] == 0 && p[size - 1] == 0);
			memset(p, 1, size);
		}
		arena_reset(other);
	}
	arena_close(other);
}

Test(arena, copies_bytes_with_a_zero_behind_them)
{
	char *copy = arena_copy(memory, "a\0bc", 3);

	cr_expect_arr_eq(copy, "a\0b\0", 4);
	cr_expect_str_eq(arena_copy(memory, NULL, 0), "");
}

Test(arena, prints_texts_of_any_length)
{
	char *long_one = arena_printf(memory, "%0*d", 100000, 7);

	cr_expect_str_eq(arena_printf(memory, "%s %d", "TOP", 3), "TOP 3");
	cr_expect_eq(strlen(long_one), 100000);
	cr_expect_eq(long_one[99999], '7');
}

Test(arena, makes_room_for_one_more_and_keeps_what_was_there)
{
	int *array = NULL, capacity = 0, count = 0;

	for (; count < 1000; count++) {
		int *before = array, had = capacity;

		array = arena_room(memory, array, count, &capacity,
		    sizeof *array);
		cr_assert_lt(count, capacity);
		if (count < had)
			cr_assert_eq(array, before);
		array[count] = count;
	}
	for (int i = 0; i < count; i++)
		cr_assert_eq(array[i], i);
	cr_expect_lt(capacity, 2 * count + 8);
}

Test(arena, makes_room_where_it_begins_with_none)
{
	int capacity = 0;

	cr_expect_not_null(arena_room(memory, NULL, 0, &capacity, 1));
	cr_expect_gt(capacity, 0);
}

static void
wish_too_much(void)
{
	arena_alloc(memory, SIZE_MAX / 2 + 1);
}

UNUSED static void
wish_more_than_there_is(void)
{
	arena_alloc(memory, SIZE_MAX / 4);
}

static void
print_nonsense(void)
{
	arena_printf(memory, "%lc", (wint_t)0x7ffffff0);
}

Test(arena, ends_the_program_where_memory_does)
{
	cr_expect_str_eq(told_by_child(memory, EXIT_MACHINE, wish_too_much),
	    arena_printf(memory, "%s: allocate %zu bytes: too much\n",
	    program_invocation_short_name, SIZE_MAX / 2 + 1));
#ifndef __SANITIZE_ADDRESS__
	cr_expect_not_null(strstr(told_by_child(memory, EXIT_MACHINE,
	    wish_more_than_there_is), "bytes: Cannot allocate memory\n"));
#endif
}

Test(arena, ends_the_program_at_a_text_it_cannot_print)
{
	cr_expect_not_null(strstr(told_by_child(memory, EXIT_MACHINE,
	    print_nonsense), "format '%lc'\n"));
}
