/* SPDX-License-Identifier: EUPL-1.2 */
#include "told.h"

#include <errno.h>

static void
die_with_text(void)
{
	die("missing option %s", "-o");
}

static void
die_with_errno(void)
{
	errno = ENOENT;
	die("open %s:", "notes.md");
}

static void
expect(void (*run)(void), const char *text)
{
	struct arena *arena = arena_open();

	cr_expect_str_eq(told_by_child(arena, EXIT_MACHINE, run),
	    arena_printf(arena, "%s: %s\n", program_invocation_short_name,
	    text));
	arena_close(arena);
}

Test(die, names_the_program_and_exits_2)
{
	expect(die_with_text, "missing option -o");
}

Test(die, appends_the_error_to_a_colon)
{
	expect(die_with_errno, "open notes.md: No such file or directory");
}
