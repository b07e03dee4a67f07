/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "4-compose/vocabulary.h"
#include "base/node.h"
#include "compose.h"

Test(vocabulary, is_guessed_from_all_entries_of_a_list)
{
	struct arena *memory = arena_open();
	struct vocabulary v = vocabulary_guess(memory, data_of(memory,
	    "l: [{a: x}, {b: {c: y}}, {b: ''}]\n"));
	struct node *entry = node_find(v.root, "l")->first;

	cr_expect_eq(node_find(v.root, "l")->count, 1);
	cr_expect_not_null(node_find(entry, "a"));
	cr_expect_not_null(node_find(node_find(entry, "b"), "c"));
	arena_close(memory);
}

Test(vocabulary, takes_any_empty_value_for_missing_ones)
{
	struct arena *memory = arena_open();
	struct vocabulary v = { data_of(memory,
	    "{a: [{b: x}], c: {d: x}, e: x}\n"), true };

	vocabulary_check(&v, data_of(memory, "{a: '', c: {}, e: []}\n"));
	cr_expect_eq(diag_errors(), 0);
	vocabulary_check(&v, data_of(memory, "{a: [], c: {}}\n"));
	cr_expect_eq(diag_errors(), 1);
	vocabulary_check(&v, data_of(memory, "{a: x, c: {}, e: {f: x}}\n"));
	cr_expect_eq(diag_errors(), 3);
	arena_close(memory);
}

Test(vocabulary, tells_the_shortest_way_to_a_name)
{
	struct arena *memory = arena_open();
	struct vocabulary v = { data_of(memory,
	    "{a: [{b: {n: x}}], c: {n: x}}\n"), true };

	cr_expect_str_eq(vocabulary_path(memory, &v, "n"), "c.n");
	cr_expect_null(vocabulary_path(memory, &v, "z"));
	arena_close(memory);
}
