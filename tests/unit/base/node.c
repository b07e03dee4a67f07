/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "base/arena.h"
#include "base/node.h"

static struct arena *memory;
static struct node *map;

static void
set_up(void)
{
	memory = arena_open();
	map = node_new(memory, NODE_MAP);
}

static void
tear_down(void)
{
	arena_close(memory);
}

TestSuite(node, .init = set_up, .fini = tear_down);

Test(node, begins_empty)
{
	cr_expect_eq(map->kind, NODE_MAP);
	cr_expect_eq(map->count, 0);
	cr_expect_null(map->first);
	cr_expect_null(map->key);
	cr_expect_eq(map->place.line, 0);
}

Test(node, keeps_children_in_order)
{
	struct node *list = node_add_list(memory, map, "tops");
	struct place at = { "t.yaml", 3, 5, 2 };
	struct node *a = node_add_text(memory, list, NULL, "1", at);
	struct node *b = node_add_map(memory, list, NULL);

	cr_expect_eq(list->count, 2);
	cr_expect_eq(list->first, a);
	cr_expect_eq(a->next, b);
	cr_expect_eq(list->last, b);
	cr_expect_null(b->next);
	cr_expect_eq(b->kind, NODE_MAP);
	cr_expect_eq(a->place.line, 3);
	cr_expect_str_eq(a->text, "1");
	cr_expect_str_eq(list->key, "tops");
}

Test(node, finds_the_value_of_a_key)
{
	struct place nowhere = { 0 };

	node_add_text(memory, map, "ort", "Musterstadt", nowhere);
	node_add_list(memory, map, "tops");
	cr_expect_str_eq(node_text(map, "ort"), "Musterstadt");
	cr_expect_eq(node_find(map, "tops"), map->last);
}

Test(node, finds_nothing_where_nothing_is)
{
	struct place nowhere = { 0 };
	struct node *list = node_add_list(memory, map, "tops");

	node_add_text(memory, list, NULL, "ort", nowhere);
	cr_expect_null(node_find(map, "ort"));
	cr_expect_null(node_find(NULL, "ort"));
	cr_expect_null(node_find(list, "ort"));
	cr_expect_null(node_text(map, "tops"));
	cr_expect_null(node_text(NULL, "tops"));
}

Test(node, leaves_its_old_neighbours_when_it_is_appended)
{
	struct node *a = node_add_map(memory, map, "a");
	struct node *other = node_new(memory, NODE_MAP);

	node_add_map(memory, map, "b");
	node_append(other, "c", a);
	cr_expect_null(a->next);
	cr_expect_str_eq(a->key, "c");
	cr_expect_eq(other->count, 1);
}
