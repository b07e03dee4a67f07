/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "2-resolve/words.h"
#include "base/arena.h"
#include "base/node.h"

static const struct place nowhere;

Test(words, says_everything_where_the_report_says_nothing)
{
	struct arena *arena = arena_open();
	struct node *empty = node_new(arena, NODE_MAP);
	struct node *dressed = glossary_dress(arena, empty, words_session);

	cr_assert_str_eq(node_text(dressed, "ort"), "");
	cr_assert_eq(node_find(dressed, "punkte")->count, 0);
	cr_assert_str_eq(node_text(node_find(dressed, "kreis"), "name"), "");
	cr_assert_eq(dressed->count, glossary_tree(arena, words_session)->count);
}

Test(words, leaves_a_choice_empty_that_was_not_made)
{
	struct arena *arena = arena_open();
	struct node *report = node_new(arena, NODE_MAP), *part;

	part = node_add_map(arena, node_add_list(arena, node_add_map(arena,
	    node_add_list(arena, report, "punkte"), NULL), "teile"), NULL);
	node_add_text(arena, part, "prosa", "Text", nowhere);
	part = node_find(node_find(glossary_dress(arena, report, words_session),
	    "punkte")->first, "teile")->first;
	cr_assert_str_eq(node_text(part, "prosa"), "Text");
	cr_assert_eq(node_find(part, "beschluss")->kind, NODE_MAP);
	cr_assert_eq(node_find(part, "beschluss")->count, 0);
}

Test(words, refuses_a_key_it_does_not_know, .exit_code = 2)
{
	struct arena *arena = arena_open();
	struct node *report = node_new(arena, NODE_MAP);

	node_add_text(arena, report, "wetter", "schön", nowhere);
	glossary_dress(arena, report, words_session);
}
