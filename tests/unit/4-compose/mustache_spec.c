/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The cases of the Mustache specification, read from the folder that the
 * environment variable MUSTACHE_SPEC names (github.com/mustache/spec, specs/).
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "4-compose/mustache.h"
#include "4-compose/render.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/file.h"
#include "base/node.h"
#include "base/yaml.h"

static const char *const modules[] = { "comments", "delimiters",
	"interpolation", "inverted", "partials", "sections" };

/*
 * The specification types its scalars, the engine knows texts only: what is
 * false there is empty here, and numbers lose the zeros at their end.
 */
static void
type_scalars(struct arena *memory, struct node *node)
{
	char *end;
	double number;

	for (struct node *n = node->first; n != NULL; n = n->next)
		type_scalars(memory, n);
	if (node->kind != NODE_TEXT || !node->is_plain)
		return;
	if (strcmp(node->text, "false") == 0 ||
	    strcmp(node->text, "null") == 0)
		node->text = "";
	number = strtod(node->text, &end);
	if (*node->text != '\0' && *end == '\0')
		node->text = arena_printf(memory, "%g", number);
}

/*
 * Our YAML refuses carriage returns, the specification tests them: their
 * escapes pass as another character.
 */
static char *
replace(struct arena *memory, const char *text, const char *from,
    const char *to)
{
	struct buffer out = { .arena = memory };
	const char *found;

	for (; (found = strstr(text, from)) != NULL;
	    text = found + strlen(from)) {
		buffer_add(&out, text, (size_t)(found - text));
		buffer_string(&out, to);
	}
	buffer_string(&out, text);
	return out.bytes;
}

static const char return_sign[] = "\xe2\x90\x8d";	/* U+240D */

static const char *
text_of(struct arena *memory, const struct node *n)
{
	return replace(memory, n->text, return_sign, "\r");
}

static struct template *
parse(struct arena *memory, const char *text)
{
	struct place start = { "spec", 1, 1, 0 };

	return mustache_parse(memory, text, strlen(text), start);
}

/* partials may include each other: parse each once, then join them */
static struct template *
parse_all(struct arena *memory, const char *text, const struct node *partials)
{
	struct template *all = parse(memory, text), *t;

	if (partials != NULL)
		for (struct node *n = partials->first; n != NULL; n = n->next) {
			t = parse(memory, text_of(memory, n));
			t->name = n->key;
			t->next = all->next;
			all->next = t;
		}
	for (t = all; t != NULL; t = t->next)
		for (struct tag *tag = t->partials; tag != NULL;
		    tag = tag->next_partial)
			for (struct template *u = all->next; u != NULL;
			    u = u->next)
				if (strcmp(u->name, tag->name) == 0)
					tag->partial = u;
	return all;
}

static void
run_case(struct arena *memory, const char *module, const struct node *test)
{
	struct node *data = node_find(test, "data");
	struct rendered *out;

	type_scalars(memory, data);
	out = render(memory, parse_all(memory,
	    text_of(memory, node_find(test, "template")),
	    node_find(test, "partials")), data, ESCAPE_HTML);
	cr_expect_str_eq(out->bytes.bytes != NULL ? out->bytes.bytes : "",
	    text_of(memory, node_find(test, "expected")), "%s: %s", module,
	    node_text(test, "name"));
}

Test(mustache_spec, holds_in_all_its_mandatory_cases)
{
	const char *folder = getenv("MUSTACHE_SPEC");
	struct arena *memory = arena_open();
	struct files *files = files_open(memory);
	int count = 0;

	if (folder == NULL || *folder == '\0') {
		printf("mustache_spec: skipped, MUSTACHE_SPEC is not set\n");
		arena_close(memory);
		return;
	}
	for (size_t i = 0; i < sizeof modules / sizeof *modules; i++) {
		size_t size;
		char *path = arena_printf(memory, "%s/%s.yml", folder,
		    modules[i]);
		char *bytes = files_read(files, path, 1 << 20, &size);
		struct place start = { path, 1, 1, 0 };
		struct node *root;

		cr_assert_not_null(bytes, "%s cannot be read", path);
		bytes = replace(memory, bytes, "\\r", return_sign);
		root = yaml_parse(memory, bytes, strlen(bytes), start, NULL);
		cr_assert_not_null(root, "%s is not understood", path);
		for (struct node *test = node_find(root, "tests")->first;
		    test != NULL; test = test->next, count++)
			run_case(memory, modules[i], test);
	}
	printf("mustache_spec: %d cases\n", count);
	cr_expect_eq(count, 136);
	arena_close(memory);
}
