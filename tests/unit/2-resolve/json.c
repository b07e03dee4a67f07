/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "2-resolve/json.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/node.h"

static const struct place nowhere;

static const char *
json_of(struct arena *arena, const struct node *n)
{
	struct buffer out = { .arena = arena };

	json_write(&out, n);
	return out.bytes;
}

Test(json, escapes_what_json_reserves)
{
	struct arena *arena = arena_open();
	struct node *list = node_new(arena, NODE_LIST);

	node_add_text(arena, list, NULL, "a\"b\\c\n\x1fü", nowhere);
	cr_assert_str_eq(json_of(arena, list),
	    "[\"a\\\"b\\\\c\\u000a\\u001fü\"]\n");
	arena_close(arena);
}

Test(json, writes_plain_texts_as_they_stand)
{
	struct arena *arena = arena_open();
	struct node *map = node_new(arena, NODE_MAP);

	json_add(arena, map, "zahl", "54");
	json_add(arena, node_add_list(arena, map, "liste"), NULL, "null");
	node_add_map(arena, map, "leer");
	cr_assert_str_eq(json_of(arena, map), "{\n  \"zahl\": 54,\n"
	    "  \"liste\": [null],\n  \"leer\": {}\n}\n");
	arena_close(arena);
}
