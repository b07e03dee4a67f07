/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "5-typeset/anchors.h"
#include "base/arena.h"

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

TestSuite(anchors, .init = set_up, .fini = tear_down);

Test(anchors, are_named_without_blanks_case_and_accents)
{
	cr_expect_str_eq(anchor_name(memory, "TOP Ö 7"), "topo7");
	cr_expect_str_eq(anchor_name(memory, " top\u00a0ö\u202f8.4\n"),
	    "topo8.4");
	cr_expect_str_eq(anchor_name(memory, "Maß"), "mass");
	cr_expect_str_eq(anchor_name(memory, ""), "");
}

Test(anchors, of_headings_end_at_their_first_colon)
{
	cr_expect_str_eq(anchor_name_of_title(memory, "TOP Ö 7: Plan: neu"),
	    "topo7");
	cr_expect_str_eq(anchor_name_of_title(memory, "Anlagen"), "anlagen");
	cr_expect_str_eq(anchor_name_of_title(memory, "18:30 Uhr"),
	    "18:30uhr");
}
