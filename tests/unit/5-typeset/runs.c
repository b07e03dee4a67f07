/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>
#include <string.h>

#include "5-typeset/runs.h"
#include "base/arena.h"
#include "base/buffer.h"

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

TestSuite(runs, .init = set_up, .fini = tear_down);

static void
expect(const void *bytes, size_t size, const void *runs, size_t length)
{
	struct buffer out = { .arena = memory };

	runs_add(&out, bytes, size);
	runs_end(&out);
	cr_assert_eq(out.length, length + 1);
	cr_expect_arr_eq(out.bytes, runs, length);
	cr_expect_eq((unsigned char)out.bytes[length], 128);
}

Test(runs, shorten_what_is_the_same)
{
	expect("aaaaa", 5, "\xfc" "a", 2);
	expect("aa", 2, "\xff" "a", 2);
}

Test(runs, leave_what_is_not)
{
	expect("a", 1, "\0a", 2);
	expect("abcb", 4, "\3abcb", 5);
	expect("abbc", 4, "\3abbc", 5);
	expect("abccc", 5, "\1ab\xfe" "c", 5);
}

Test(runs, hold_128_bytes_at_most)
{
	char same[129], other[129], out[131];

	memset(same, 'x', sizeof same);
	expect(same, sizeof same, "\x81x\0x", 4);
	for (int i = 0; i < 129; i++)
		other[i] = (char)i;
	out[0] = 127;
	memcpy(out + 1, other, 128);
	out[129] = 0;
	out[130] = (char)128;
	expect(other, sizeof other, out, sizeof out);
}
