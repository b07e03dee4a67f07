/* SPDX-License-Identifier: EUPL-1.2 */
#include "told.h"

#include <limits.h>

#include "base/buffer.h"

static struct buffer out;

static void
set_up(void)
{
	out = (struct buffer){ .arena = arena_open() };
}

static void
tear_down(void)
{
	arena_close(out.arena);
}

TestSuite(buffer, .init = set_up, .fini = tear_down);

Test(buffer, holds_what_was_added_in_order)
{
	buffer_string(&out, "TOP ");
	buffer_char(&out, 'N');
	buffer_printf(&out, " %d%s", 3, ".");
	buffer_add(&out, "12345", 2);
	cr_expect_str_eq(out.bytes, "TOP N 3.12");
	cr_expect_eq(out.length, 10);
}

Test(buffer, is_an_empty_text_once_nothing_was_added)
{
	cr_expect_null(out.bytes);
	buffer_add(&out, NULL, 0);
	cr_expect_str_eq(out.bytes, "");
	cr_expect_eq(out.length, 0);
}

Test(buffer, holds_zeros_like_other_bytes)
{
	buffer_add(&out, "a\0b", 3);
	buffer_char(&out, '\0');
	cr_expect_eq(out.length, 4);
	cr_expect_arr_eq(out.bytes, "a\0b\0\0", 5);
}

Test(buffer, ends_in_zero_at_every_length)
{
	for (size_t i = 1; i < 5000; i++) {
		buffer_char(&out, 'x');
		cr_assert_eq(out.length, i);
		cr_assert_eq(strlen(out.bytes), i);
		cr_assert_lt(out.length, out.capacity);
	}
}

Test(buffer, takes_a_part_of_itself)
{
	buffer_string(&out, "ab");
	for (int i = 0; i < 10; i++)
		buffer_add(&out, out.bytes, out.length);
	cr_expect_eq(out.length, 2048);
	cr_expect_str_eq(out.bytes + 2044, "abab");
}

Test(buffer, grows_to_megabytes_in_no_time, .timeout = SOON)
{
	for (int i = 0; i < 8 * 1024 * 1024; i++)
		buffer_char(&out, 'x');
	cr_expect_eq(out.length, 8 * 1024 * 1024);
}

static void
expect_number(long long n, const char *digits)
{
	size_t before = out.length;

	buffer_number(&out, n);
	cr_expect_str_eq(out.bytes + before, digits);
}

Test(buffer, writes_numbers_to_their_limits)
{
	expect_number(0, "0");
	expect_number(-1, "-1");
	expect_number(1234567890, "1234567890");
	expect_number(LLONG_MAX, "9223372036854775807");
	expect_number(LLONG_MIN, "-9223372036854775808");
}
