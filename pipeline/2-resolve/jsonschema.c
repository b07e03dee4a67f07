/* SPDX-License-Identifier: EUPL-1.2 */
#include "jsonschema.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/node.h"
#include "base/yaml.h"
#include "json.h"
#include "kinds.h"
#include "scalar.h"
#include "schema.h"
#include "shape.h"

static void
add_text(struct arena *arena, struct node *to, const char *key,
    const char *text)
{
	static const struct place nowhere;

	node_add_text(arena, to, key, text, nowhere);
}

/* "type": one, or a list; what may be left empty is null then */
static void
add_type(struct arena *arena, struct node *to, const char *type,
    const char *other, bool is_required)
{
	struct node *list;

	if (other == NULL && is_required) {
		add_text(arena, to, "type", type);
		return;
	}
	list = node_add_list(arena, to, "type");
	add_text(arena, list, NULL, type);
	if (other != NULL)
		add_text(arena, list, NULL, other);
	if (!is_required)
		add_text(arena, list, NULL, "null");
}

static void
add_wanted(struct arena *arena, struct node *to, const struct field *f)
{
	add_text(arena, to, "errorMessage", arena_printf(arena,
	    "bei »%s« wird %s erwartet", f->key, shape_of((int)f->type)->wanted));
}

/* length of what stands before "…" at the end, or 0 */
static size_t
stem_of(const char *value)
{
	size_t len = strlen(value), more = strlen("…");

	return len > more && strcmp(value + len - more, "…") == 0
	    ? len - more : 0;
}

static const char *const flags[] = { "ja", "nein", NULL };

static const char *const *
words_of(const struct field *f)
{
	return f->type == TYPE_FLAG ? flags : f->values;
}

static void
add_enum(struct arena *arena, struct node *to, const struct field *f)
{
	struct node *list = node_add_list(arena, to, "enum");
	struct buffer all = { .arena = arena };

	for (const char *const *w = words_of(f); *w != NULL; w++) {
		if (stem_of(*w) == 0)
			add_text(arena, list, NULL, *w);
		buffer_printf(&all, "%s%s", w > words_of(f) ? ", " : "", *w);
	}
	add_text(arena, to, "errorMessage", arena_printf(arena,
	    "bei »%s« ist möglich: %s", f->key, all.bytes));
}

/* the words as they are, and a pattern for each that may go on */
static void
add_words(struct arena *arena, struct node *to, const struct field *f,
    bool is_required)
{
	struct node *any = node_add_list(arena, to, "anyOf");

	add_enum(arena, node_add_map(arena, any, NULL), f);
	for (const char *const *w = words_of(f); *w != NULL; w++) {
		size_t stem = stem_of(*w);
		struct node *open;

		if (stem == 0)
			continue;
		open = node_add_map(arena, any, NULL);
		add_text(arena, open, "type", "string");
		add_text(arena, open, "pattern", arena_printf(arena, "^%.*s.",
		    (int)stem, *w));
	}
	if (!is_required)
		add_text(arena, node_add_map(arena, any, NULL), "type",
		    "null");
}

static void
add_scalar(struct arena *arena, struct node *to, const struct field *f,
    bool is_required)
{
	const struct shape *shape = shape_of((int)f->type);

	if (f->type == TYPE_WORD || f->type == TYPE_FLAG) {
		add_words(arena, to, f, is_required);
		return;
	}
	add_type(arena, to, "string", shape->other, is_required);
	add_text(arena, to, "pattern", shape->pattern);
	if (shape->other != NULL && strcmp(shape->other, "integer") == 0) {
		json_add(arena, to, "minimum", "0");
		json_add(arena, to, "maximum", arena_printf(arena, "%d",
		    NUMBER_LAST));
	}
	if (f->type == TYPE_ITEM_NUMBER)
		json_add(arena, to, "maxLength", "9");
	if (f->type == TYPE_PATTERN)
		add_text(arena, to, "format", "regex");
	add_wanted(arena, to, f);
}

static void	add_map(struct arena *, struct node *, const struct field *,
		    bool is_required);
static void	add_pairs(struct arena *, struct node *, const struct table *,
		    bool is_required);

/* a single value, whatever the field makes of several */
static void
add_one(struct arena *arena, struct node *to, const struct field *f,
    bool is_required)
{
	struct node *any;

	if (f->how == HOW_LIST_OR_FIRST) {
		any = node_add_list(arena, to, "anyOf");
		add_one(arena, node_add_map(arena, any, NULL),
		    &f->of->fields[0], is_required);
		add_map(arena, node_add_map(arena, any, NULL),
		    f->of->fields, is_required);
		return;
	}
	if (f->type == TYPE_TABLE) {
		add_map(arena, to, f->of->fields, is_required);
		return;
	}
	if (f->type == TYPE_VOTES) {
		any = node_add_list(arena, to, "anyOf");
		add_scalar(arena, node_add_map(arena, any, NULL), f,
		    is_required);
		add_pairs(arena, node_add_map(arena, any, NULL),
		    &schema_share, true);
		return;
	}
	if (f->type == TYPE_PERSON && f->values != NULL) {
		any = node_add_list(arena, to, "anyOf");
		add_enum(arena, node_add_map(arena, any, NULL), f);
		add_scalar(arena, node_add_map(arena, any, NULL), f,
		    is_required);
		return;
	}
	add_scalar(arena, to, f, is_required);
}

static void
add_array(struct arena *arena, struct node *to, const struct field *f,
    bool is_required)
{
	add_type(arena, to, "array", NULL, is_required);
	if (f->is_required)
		json_add(arena, to, "minItems", "1");
	add_one(arena, node_add_map(arena, to, "items"), f, true);
}

/* key: the first field of the table, value: the second */
static void
add_pairs(struct arena *arena, struct node *to, const struct table *table,
    bool is_required)
{
	add_type(arena, to, "object", NULL, is_required);
	add_one(arena, node_add_map(arena, to, "propertyNames"),
	    &table->fields[0], true);
	add_one(arena, node_add_map(arena, to, "additionalProperties"),
	    &table->fields[1], table->fields[1].is_required);
}

static void
add_by_key(struct arena *arena, struct node *to, const struct field *f,
    bool is_required)
{
	add_type(arena, to, "object", NULL, is_required);
	if (f->is_required)
		json_add(arena, to, "minProperties", "1");
	add_one(arena, node_add_map(arena, to, "propertyNames"),
	    &f->of->fields[0], true);
	add_map(arena, node_add_map(arena, to, "additionalProperties"),
	    f->of->fields + 1, true);
}

static void
add_value(struct arena *arena, struct node *to, const struct field *f,
    bool is_required)
{
	struct node *any;

	switch (f->how) {
	case HOW_ONE:
		add_one(arena, to, f, is_required);
		break;
	case HOW_LIST:
		add_array(arena, to, f, is_required);
		break;
	case HOW_BY_KEY:
		add_by_key(arena, to, f, is_required);
		break;
	case HOW_PAIRS:
		add_pairs(arena, to, f->of, is_required);
		break;
	case HOW_ONE_OR_LIST:
	case HOW_LIST_OR_FIRST:
		any = node_add_list(arena, to, "anyOf");
		add_one(arena, node_add_map(arena, any, NULL), f,
		    is_required);
		add_array(arena, node_add_map(arena, any, NULL), f, true);
		break;
	case HOW_LIST_OR_PAIRS:
		any = node_add_list(arena, to, "anyOf");
		add_array(arena, node_add_map(arena, any, NULL), f,
		    is_required);
		add_pairs(arena, node_add_map(arena, any, NULL), f->of, true);
		break;
	}
}

/* a YAML value as JSON, numbers as numbers */
static void
add_node(struct arena *arena, struct node *to, const char *key,
    const struct node *n)
{
	struct node *copy;
	int value;

	if (n->kind == NODE_TEXT && n->is_plain &&
	    scalar_number(n->text, &value))
		json_add(arena, to, key, n->text);
	else if (n->kind == NODE_TEXT)
		add_text(arena, to, key, n->text);
	else {
		copy = n->kind == NODE_MAP ? node_add_map(arena, to, key)
		    : node_add_list(arena, to, key);
		for (const struct node *c = n->first; c != NULL; c = c->next)
			add_node(arena, copy, c->key, c);
	}
}

static void
add_example(struct arena *arena, struct node *to, const struct field *f)
{
	static const struct place nowhere;
	const char *text;
	const struct node *root;

	if (f->example == NULL || strcmp(f->example, "|") == 0)
		return;
	text = arena_printf(arena, "x: %s\n", f->example);
	root = yaml_parse(arena, text, strlen(text), nowhere, NULL);
	if (root != NULL)
		add_node(arena, node_add_list(arena, to, "examples"), NULL,
		    root->first);
}

static void
add_property(struct arena *arena, struct node *to, const struct field *f)
{
	struct node *property = node_add_map(arena, to, f->key);

	add_text(arena, property, "description", f->description);
	add_example(arena, property, f);
	add_value(arena, property, f, f->is_required);
}

static void
add_map(struct arena *arena, struct node *to, const struct field *fields,
    bool is_required)
{
	struct node *properties, *required;

	add_type(arena, to, "object", NULL, is_required);
	json_add(arena, to, "additionalProperties", "false");
	required = node_new(arena, NODE_LIST);
	for (const struct field *f = fields; f->key != NULL; f++)
		if (f->is_required)
			add_text(arena, required, NULL, f->key);
	if (required->count > 0)
		node_append(to, "required", required);
	properties = node_add_map(arena, to, "properties");
	for (const struct field *f = fields; f->key != NULL; f++)
		add_property(arena, properties, f);
}

struct node *
jsonschema_tree(struct arena *arena, const struct kind *kind)
{
	struct node *root = node_new(arena, NODE_MAP);

	add_text(arena, root, "$schema",
	    "http://json-schema.org/draft-07/schema#");
	add_text(arena, root, "$comment", "made by: make schema");
	add_text(arena, root, "title", kind->title);
	add_text(arena, root, "description", kind->about);
	if (kind->is_whole)
		add_value(arena, root, kind->table->fields, true);
	else
		add_map(arena, root, kind->table->fields, true);
	return root;
}
