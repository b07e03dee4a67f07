/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "2-resolve/frame.h"
#include "2-resolve/schema.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/node.h"
#include "base/yaml.h"

static const char *const words[] = { "rot", "blau", NULL };

static const struct field fields[] = {
	{ "ort", TYPE_TEXT, HOW_ONE, true, 0, "Ort", "Saal", NULL, NULL },
	{ "farbe", TYPE_WORD, HOW_ONE, false, 0, "Farbe", "rot", NULL,
	    words },
	{ "wege", TYPE_TABLE, HOW_LIST, false, 0, "Wege",
	    "[{von: A, nach: B}, {von: B}]", NULL, NULL },
	{ 0 }
};

static const struct table table = { "test", 0, fields };

static struct buffer
frame_of(struct arena *arena, const char *place)
{
	const struct known known[] = { { "ort", place }, { NULL, NULL } };
	struct buffer out = { .arena = arena };

	frame_write(&out, &table, known);
	return out;
}

Test(frame, comments_what_is_optional_and_leaves_unknown_values_empty)
{
	struct arena *arena = arena_open();

	cr_assert_str_eq(frame_of(arena, NULL).bytes, "\n# Ort\nort:\n"
	    "\n# Farbe\n# möglich: rot, blau\n#farbe: rot\n"
	    "\n# Wege\n#wege:\n#  - {von: A, nach: B}\n#  - {von: B}\n");
	arena_close(arena);
}

Test(frame, fills_in_any_value_so_that_it_is_read_again)
{
	static const char *const values[] = {
		"Saal", "Saal: groß", "'t Hof", "Saal #3", "- Saal", "[x]",
		"*", "Saal:", "# x", "\"x\"", "? x", "a, b", "it's: 'x'"
	};
	struct arena *arena = arena_open();

	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		struct buffer out = frame_of(arena, values[i]);
		struct node *root = yaml_parse(arena, out.bytes, out.length,
		    (struct place){ "x", 1, 1, 0 }, NULL);

		cr_assert_not_null(root);
		cr_assert_str_eq(node_text(root, "ort"), values[i]);
	}
	arena_close(arena);
}
