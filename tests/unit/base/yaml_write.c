/* SPDX-License-Identifier: EUPL-1.2 */
#include "told.h"

#include <stdint.h>

#include "base/buffer.h"
#include "base/node.h"
#include "base/origin.h"
#include "base/yaml.h"

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

TestSuite(yaml_write, .init = set_up, .fini = tear_down);

static struct place
line(int number)
{
	return (struct place){ "n.md", number, 4, 0 };
}

static const char *
written(const struct node *root)
{
	struct buffer out = { .arena = memory };

	yaml_write(&out, root);
	return out.bytes;
}

/* with the places that the map of origins gives */
static struct node *
read_back(const char *text)
{
	size_t size = strlen(text);
	struct origin *origin = origin_read(memory, text, &size);
	struct node *root = yaml_parse(memory, text, size,
	    (struct place){ "b.yaml", 1, 1, 0 }, origin);

	cr_assert_not_null(root, "%s\n%s", text, told(memory));
	return root;
}

/* "" if the trees are the same, or what differs */
static const char *
difference(const struct node *a, const struct node *b)
{
	if (a->kind != b->kind || a->count != b->count)
		return arena_printf(memory, "%s: kind or count", a->key);
	if ((a->key == NULL) != (b->key == NULL) ||
	    (a->key != NULL && strcmp(a->key, b->key) != 0))
		return arena_printf(memory, "key %s: %s", a->key, b->key);
	if (a->kind == NODE_TEXT && strcmp(a->text, b->text) != 0)
		return arena_printf(memory, "text {%s}: {%s}", a->text,
		    b->text);
	if (a->kind == NODE_TEXT && (a->place.line != b->place.line ||
	    strcmp(a->place.file, b->place.file) != 0))
		return arena_printf(memory, "{%s} from line %d: %s:%d",
		    a->text, a->place.line, b->place.file, b->place.line);
	for (a = a->first, b = b->first; a != NULL; a = a->next, b = b->next)
		if (*difference(a, b) != '\0')
			return difference(a, b);
	return "";
}

static void
expect_same(const struct node *root)
{
	const char *text = written(root);

	cr_assert_str_empty(difference(root, read_back(text)), "%s\n---\n%s",
	    difference(root, read_back(text)), text);
}

/* in a map, in a list, below others, with something behind it */
static void
expect_same_text(const char *text)
{
	struct node *root = node_new(memory, NODE_MAP), *list;

	node_add_text(memory, root, "a", text, line(100));
	list = node_add_list(memory, root, "b");
	node_add_text(memory, list, NULL, text, line(200));
	node_add_text(memory, node_add_map(memory, node_add_list(memory, list,
	    NULL), NULL), "c", text, line(300));
	node_add_text(memory, list, NULL, text, line(400));
	expect_same(root);
	node_add_text(memory, root, "d", "Ende", line(500));
	expect_same(root);
}

Test(yaml_write, writes_maps_lists_and_texts_with_their_origins)
{
	struct node *root = node_new(memory, NODE_MAP), *list;

	node_add_text(memory, root, "ort", "Musterstadt", line(3));
	node_add_text(memory, root, "titel", "Ja: nein's", line(4));
	list = node_add_list(memory, root, "tops");
	node_add_text(memory, node_add_map(memory, list, NULL), "text",
	    "eins\n\nzwei\n", line(10));
	node_add_text(memory, list, NULL, "", line(6));
	node_add_map(memory, root, "leer");
	node_add_list(memory, root, "nichts");
	cr_expect_str_eq(written(root),
	    "ort: Musterstadt\n"
	    "titel: 'Ja: nein''s'\n"
	    "tops:\n"
	    "  -\n"
	    "    text: |+\n"
	    "      eins\n"
	    "\n"
	    "      zwei\n"
	    "  - ''\n"
	    "leer: {}\n"
	    "nichts: []\n"
	    "# Herkunft der Zeilen:\n"
	    "# 1-1 n.md:3:4\n"
	    "# 2-2 n.md:4:4\n"
	    "# 6-8 n.md:10:4\n"
	    "# 9-9 n.md:6:4\n");
}

Test(yaml_write, writes_an_empty_map_as_nothing)
{
	cr_expect_str_eq(written(node_new(memory, NODE_MAP)),
	    "# Herkunft der Zeilen:\n");
	expect_same(node_new(memory, NODE_MAP));
}

Test(yaml_write, quotes_all_but_plain_words)
{
	struct node *root = node_new(memory, NODE_LIST);

	node_add_text(memory, root, NULL, "a-B_9", line(1));
	node_add_text(memory, root, NULL, "-a", line(2));
	node_add_text(memory, root, NULL, "ä", line(3));
	node_add_text(memory, root, NULL, "a.b", line(4));
	cr_expect_not_null(strstr(written(root),
	    "- a-B_9\n- '-a'\n- 'ä'\n- 'a.b'\n"));
}

Test(yaml_write, keeps_texts_that_yaml_would_take_for_something_else)
{
	static const char *const texts[] = {
		"", " ", "-", "- a", "?", ":", "a: b", "a:", ": a", "#", "a #b",
		"#a", "'", "''", "'a", "a'", "\"", "\"a\"", "|", "|-", ">",
		"%a", "@a", "`a", "&a", "*a", "!a", "[a]", "{a: b}", ",", "~",
		"null", "ja", "true", "010", "1e3", "---", "...", "--- a",
		"\\", "\\n", "a\tb", "\ta", "a\t", " a", "a ", "  a  ",
		"\xc2\xa0", "\xc2\xa0" "a\xc2\xa0", "ä", "€", "😀", "<<",
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		expect_same_text(texts[i]);
}

Test(yaml_write, keeps_texts_of_several_lines)
{
	static const char *const texts[] = {
		"a\nb", "a\nb\n", "a\nb\n\n", "\na", "\n\na\n\n", "\n", "\n\n",
		"\n\n\n", " a\nb", "  a\n b\nc", "a\n b", "a\n  \nb", "  \na",
		"\n  a", "a\n  ", "a\n  \n", "  \n  ", " \n", "\n ", "\n \n",
		"\ta\nb", "\t\n", "\n\ta", "a\n\tb", "a\n\t", " \ta\nb",
		"\t a\nb", "# a\nb", "a\n# b", "---\na", "a\n---\n", "a\n...",
		"- a\n- b", "a: b\nc: d", "|\n", ">\na", "'\n'", "\"a\nb\"",
		"%a\nb", "\xc2\xa0\na", "a\n\xc2\xa0", "ä\n\nö\n",
		"a\n\n\n\nb", "    a\n    b\n", "a\n\n ", "a \nb ",
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		expect_same_text(texts[i]);
}

Test(yaml_write, keeps_long_texts)
{
	char *text = arena_alloc(memory, 300001);

	memset(text, 'x', 300000);
	expect_same_text(text);
	text[0] = ' ';
	text[100000] = '\n';
	text[200000] = '\n';
	text[299999] = '\n';
	expect_same_text(text);
	for (size_t i = 0; i < 300000; i += 3)
		text[i] = i % 2 ? '\'' : ' ';
	expect_same_text(text);
}

Test(yaml_write, keeps_trees_as_deep_as_they_may_be)
{
	struct node *root = node_new(memory, NODE_MAP), *n = root;

	for (int i = 1; i < YAML_DEPTH; i++)
		n = i % 2 ? node_add_list(memory, n, "a")
		    : node_add_map(memory, n, NULL);
	node_add_text(memory, n, NULL, " tief\n unten", line(7));
	expect_same(root);
}

Test(yaml_write, maps_each_line_of_a_block_to_its_own)
{
	struct node *root = node_new(memory, NODE_MAP);
	const char *text;
	struct origin *origin;
	size_t size;

	node_add_text(memory, root, "a", "eins\n\ndrei", line(10));
	text = written(root);
	size = strlen(text);
	origin = origin_read(memory, text, &size);
	for (int i = 0; i < 3; i++) {
		struct place at = { "b.yaml", 2 + i, 3, 1 };

		cr_expect_eq(origin_of(origin, at).line, 10 + i);
	}
	cr_expect_eq(origin_of(origin, (struct place){ "b.yaml", 1, 1,
	    1 }).line, 1);
}

Test(yaml_write, names_no_origin_where_there_is_none)
{
	struct node *root = node_new(memory, NODE_MAP);
	struct place nowhere = { 0 };

	node_add_text(memory, root, "a", "b", nowhere);
	cr_expect_str_eq(written(root), "a: b\n# Herkunft der Zeilen:\n");
}

/* random trees, the same on each run */

static uint32_t state = 2463534242;

static int
draw(int below)
{
	state ^= state << 13;
	state ^= state >> 17;
	state ^= state << 5;
	return (int)(state % (uint32_t)below);
}

static const char *
draw_text(void)
{
	static const char *const pieces[] = {
		" ", " ", "  ", "\t", "\n", "\n", "\n\n", "'", "\"", ":", ": ",
		"#", " #", "-", "- ", "|", ">", "%", "@", "`", "&", "*", "!",
		"{", "}", "[", "]", ",", "?", "? ", "\xc2\xa0", "ä", "~",
		"null", "---", "...", "\\", "\\n", "€", "😀", "a", "Wort",
		"Herkunft der Zeilen:", "\n# ", "e\xcc\x81",
	};
	struct buffer out = { .arena = memory };

	buffer_string(&out, "");
	for (int n = draw(8); n > 0; n--)
		buffer_string(&out, pieces[draw(sizeof pieces /
		    sizeof *pieces)]);
	return out.bytes;
}

static void
fill(struct node *parent, int depth, int *number)
{
	for (int n = 1 + draw(4); n > 0; n--) {
		const char *key = parent->kind == NODE_LIST ? NULL
		    : arena_printf(memory, "k%d", n);
		int kind = depth > 5 ? 2 : draw(5);

		*number += 1000;
		if (kind > 1)
			node_add_text(memory, parent, key, draw_text(),
			    line(*number));
		else if (draw(8) == 0)
			node_append(parent, key, node_new(memory,
			    kind ? NODE_LIST : NODE_MAP));
		else
			fill(kind ? node_add_list(memory, parent, key)
			    : node_add_map(memory, parent, key), depth + 1,
			    number);
	}
}

Test(yaml_write, keeps_any_tree_and_its_origins, .timeout = SOON)
{
	for (int i = 0; i < 20000; i++) {
		struct node *root = node_new(memory, draw(8) ? NODE_MAP
		    : NODE_LIST);
		int number = 0;

		fill(root, 0, &number);
		expect_same(root);
		if (i % 100 == 0) {
			arena_close(memory);
			memory = arena_open();
		}
	}
}

Test(yaml_write, writes_a_hundred_thousand_texts_in_no_time, .timeout = SOON)
{
	struct node *root = node_new(memory, NODE_MAP);
	struct node *list = node_add_list(memory, root, "a");

	for (int i = 1; i <= 100000; i++)
		node_add_text(memory, list, NULL, "eins\n\nzwei",
		    line(10 * i));
	expect_same(root);
}
