/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "3-collect/tree.h"
#include "base/arena.h"
#include "base/glossary.h"
#include "base/node.h"

static const struct place nowhere;

Test(tree, takes_what_the_table_knows_once)
{
	static const struct word words[] = {
		{ "a", WORD_TEXT, "", NULL }, { "b", WORD_TEXT, "", NULL },
		{ "d", WORD_TEXT, "", NULL }, { 0 }
	};
	struct arena *arena = arena_open();
	struct node *from = node_new(arena, NODE_MAP);
	struct node *to = node_new(arena, NODE_MAP);

	node_add_text(arena, from, "a", "von dort", nowhere);
	node_add_text(arena, from, "b", "auch", nowhere);
	node_add_text(arena, from, "c", "geheim", nowhere);
	node_add_text(arena, to, "a", "schon da", nowhere);
	tree_project(arena, to, from, words);
	cr_expect_eq(to->count, 2);
	cr_expect_str_eq(tree_text(to, "a"), "schon da");
	cr_expect_str_eq(tree_text(to, "b"), "auch");
	cr_expect_str_eq(tree_text(to, "c"), "");
	cr_expect_str_eq(tree_text(to, "d"), "");
	cr_expect_str_eq(tree_text(NULL, "a"), "");
	arena_close(arena);
}

Test(tree, copies_a_node_to_a_second_place)
{
	struct arena *arena = arena_open();
	struct node *list = node_new(arena, NODE_LIST);
	struct node *one = node_new(arena, NODE_MAP);

	node_add_text(arena, one, "k", "v", nowhere);
	tree_add(arena, list, NULL, one);
	tree_add(arena, list, NULL, one);
	tree_add(arena, list, NULL, NULL);
	cr_expect_eq(list->count, 2);
	cr_expect_eq(list->first->first, list->last->first);
	cr_expect_null(list->last->next);
	arena_close(arena);
}
