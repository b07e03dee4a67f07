/* SPDX-License-Identifier: EUPL-1.2 */
#include "told.h"

#include "base/arena.h"
#include "base/set.h"

Test(set, holds_each_text_once_and_in_order)
{
	struct arena *arena = arena_open();
	struct set set = { .count = 0 };

	cr_expect_not(set_has(&set, ""));
	for (int i = 0; i < 3000; i++) {
		const char *text = arena_printf(arena, "%d", i % 1000);

		cr_expect_eq(set_has(&set, text), i >= 1000);
		cr_expect_eq(set_add(arena, &set, text), i < 1000);
	}
	cr_expect_eq(set.count, 1000);
	for (int i = 0; i < set.count; i++)
		cr_expect_str_eq(set.at[i], arena_printf(arena, "%d", i));
	cr_expect_not(set_has(&set, "1000"));
	cr_expect(set_add(arena, &set, ""));
	cr_expect(set_has(&set, ""));
	arena_close(arena);
}
