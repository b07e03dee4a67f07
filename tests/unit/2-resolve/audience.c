/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>
#include <string.h>

#include "2-resolve/audience.h"
#include "base/arena.h"
#include "base/diag.h"

static struct cuts cuts;

/* what is left of a text; "" where it is refused */
static const char *
kept(const char *text, bool is_public)
{
	struct arena *arena = arena_open();
	size_t size = strlen(text);
	char *bytes = arena_copy(arena, text, size);

	cuts = (struct cuts){ 0 };
	if (!audience_resolve(arena, bytes, &size, "x.md", is_public, &cuts))
		return "";
	cr_assert_eq(strlen(bytes), size);
	return bytes;
}

Test(audience, keeps_the_left_half_from_the_public)
{
	cr_assert_str_eq(kept("Frau [[Erika|X.]] fragt\n", true),
	    "Frau X. fragt\n");
}

Test(audience, keeps_the_right_half_from_the_internal_version)
{
	cr_assert_str_eq(kept("Frau [[Erika|X.]] fragt\n", false),
	    "Frau Erika fragt\n");
}

Test(audience, leaves_a_text_without_notes_as_it_is)
{
	cr_assert_str_eq(kept("a [b] | c ]] \\[ d\n\ne", true),
	    "a [b] | c ]] \\[ d\n\ne");
	cr_assert_str_eq(kept("", true), "");
}

Test(audience, allows_halves_to_be_empty)
{
	cr_assert_str_eq(kept("a[[b|]]c[[|d]]e", true), "acde");
	cr_assert_str_eq(kept("a[[b|]]c[[|d]]e", false), "abce");
}

Test(audience, leaves_no_byte_of_the_other_half_in_memory)
{
	struct arena *arena = arena_open();
	char bytes[] = "[[geheim, sehr geheim|x]] und [[GEHEIM|]].";
	size_t size = sizeof bytes - 1;
	struct cuts none = { 0 };

	cr_assert(audience_resolve(arena, bytes, &size, "x.md", true, &none));
	cr_assert_str_eq(bytes, "x und .");
	for (size_t i = size; i < sizeof bytes; i++)
		cr_assert_eq(bytes[i], '\0', "byte %zu", i);
}

Test(audience, takes_an_escaped_pair_of_brackets_as_text)
{
	cr_assert_str_eq(kept("\\[[kein Vermerk]]", true), "[[kein Vermerk]]");
	cr_assert_str_eq(kept("\\[[a|b]] [[c|d]]", true), "[[a|b]] d");
	cr_assert_str_eq(kept("a \\[[b]] c", true), "a [[b]] c");
}

Test(audience, closes_at_the_last_two_of_three_brackets)
{
	cr_assert_str_eq(kept("[[x|[y]]]", true), "[y]");
	cr_assert_str_eq(kept("[[[x]|y]]", false), "[x]");
}

Test(audience, refuses_a_note_that_its_line_does_not_close)
{
	cr_assert_str_eq(kept("a [[b|c\nd]]", true), "");
	cr_assert_str_eq(kept("a [[b|c", true), "");
	cr_assert_eq(diag_errors(), 2);
}

Test(audience, refuses_a_note_in_a_note)
{
	cr_assert_str_eq(kept("[[a [[b|c]] d|e]]", true), "");
	cr_assert_str_eq(kept("[[a [[b|c]] d|e]]", false), "");
	cr_assert_eq(diag_errors(), 2);
}

Test(audience, refuses_a_note_without_two_halves)
{
	cr_assert_str_eq(kept("[[a]]", true), "");
	cr_assert_str_eq(kept("[[a|b|c]]", true), "");
	cr_assert_gt(diag_errors(), 1);
}

Test(audience, works_on_bytes_that_are_no_text)
{
	cr_assert_str_eq(kept("\xff[[\xfe|\xfd]]\xfc[", true),
	    "\xff\xfd\xfc[");
}

Test(audience, finds_the_columns_of_the_file_again)
{
	struct place at = { .line = 2, .column = 1 };

	kept("ohne\nFrau [[X.|Ärger]] fragt [[b|a]] [[d|c]]\nohne\n", false);
	audience_mend(&cuts, &at);
	cr_assert_eq(at.column, 1);
	at.column = 6;			/* X */
	audience_mend(&cuts, &at);
	cr_assert_eq(at.column, 8);
	at.column = 9;			/* fragt */
	audience_mend(&cuts, &at);
	cr_assert_eq(at.column, 19);
	at.column = 17;			/* d, in the third note */
	audience_mend(&cuts, &at);
	cr_assert_eq(at.column, 35);
	at = (struct place){ .line = 3, .column = 2 };
	audience_mend(&cuts, &at);
	cr_assert_eq(at.column, 2);
	at = (struct place){ .line = 1, .column = 3 };
	audience_mend(&cuts, &at);
	cr_assert_eq(at.column, 3);
}

Test(audience, tells_the_public_no_lengths)
{
	kept("a [[lang|b]] c [[länger|d]]", true);
	cr_assert_eq(cuts.count, 0);
}
