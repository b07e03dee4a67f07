/* SPDX-License-Identifier: EUPL-1.2 */
#include "vocabulary.h"

#include <string.h>

#include "base/arena.h"
#include "base/node.h"
#include "context.h"

const char *
node_kind_name(const struct node *node)
{
	static const char *const names[] = { "ein Text", "eine Liste",
		"eine Gruppe von Angaben" };

	return names[node->kind];
}

static void	merge_children(struct arena *, struct node *,
		    const struct node *);

/* a shape, or the old one once it knows what the example shows, too */
static struct node *
merge(struct arena *arena, struct node *shape, const struct node *example)
{
	if (shape == NULL) {
		shape = node_new(arena, example->kind);
		shape->text = example->text;
	} else if (shape->kind == NODE_TEXT && example->kind != NODE_TEXT &&
	    node_is_empty(shape)) {
		shape->kind = example->kind;
	}
	if (shape->kind == example->kind && shape->kind != NODE_TEXT)
		merge_children(arena, shape, example);
	return shape;
}

static void
merge_children(struct arena *arena, struct node *shape,
    const struct node *example)
{
	for (const struct node *n = example->first; n != NULL; n = n->next) {
		struct node *known = shape->kind == NODE_LIST ? shape->first
		    : node_find(shape, n->key);
		struct node *merged = merge(arena, known, n);

		if (known == NULL)
			node_append(shape, n->key, merged);
	}
}

struct vocabulary
vocabulary_guess(struct arena *arena, const struct node *data)
{
	return (struct vocabulary){ merge(arena, NULL, data), false };
}

static void	check(const struct node *, const struct node *);

static void
check_map(const struct node *known, const struct node *map)
{
	const char *missing = NULL;
	int count = 0;

	for (const struct node *n = known->first; n != NULL; n = n->next) {
		const struct node *value = node_find(map, n->key);

		if (value != NULL)
			check(n, value);
		else if (count++ == 0)
			missing = n->key;
	}
	if (count == 0)
		return;
	diag_error(map->place, "V024", "in den Daten fehlt hier »%s« (%d "
	    "von %d Angaben fehlen)", missing, count, known->count);
	diag_hint("Jede Angabe des Vokabulars muss dastehen; was es nicht "
	    "gibt, ist '', [] oder {}.");
}

static void
check(const struct node *known, const struct node *value)
{
	if (value->kind != known->kind) {
		if (node_is_empty(value))
			return;
		diag_error(value->place, "V025",
		    "»%s« muss in den Daten %s sein, ist aber %s",
		    value->key != NULL ? value->key : "der Eintrag",
		    node_kind_name(known), node_kind_name(value));
		diag_hint("Daten und Vokabular müssen vom selben Stand sein.");
		return;
	}
	if (value->kind == NODE_MAP && value->count > 0)
		check_map(known, value);
	if (value->kind == NODE_LIST && known->first != NULL)
		for (const struct node *n = value->first; n != NULL;
		    n = n->next)
			check(known->first, n);
}

void
vocabulary_check(const struct vocabulary *vocabulary, const struct node *data)
{
	if (data->kind == NODE_MAP && vocabulary->root->kind == NODE_MAP)
		check_map(vocabulary->root, data);
	else
		check(vocabulary->root, data);
}

/* a way to the name, at most so many names long */
static const char *
find_path(struct arena *arena, const struct node *node, const char *name,
    int most)
{
	const char *inner;

	if (node->kind == NODE_LIST)
		return node->first == NULL ? NULL
		    : find_path(arena, node->first, name, most);
	if (node->kind != NODE_MAP || most == 0)
		return NULL;
	for (const struct node *n = node->first; n != NULL; n = n->next) {
		if (strcmp(n->key, name) == 0)
			return name;
		if ((inner = find_path(arena, n, name, most - 1)) != NULL)
			return arena_printf(arena, "%s.%s", n->key, inner);
	}
	return NULL;
}

const char *
vocabulary_path(struct arena *arena, const struct vocabulary *vocabulary,
    const char *name)
{
	const char *path = NULL;

	for (int most = 1; most <= 8 && path == NULL; most++)
		path = find_path(arena, vocabulary->root, name, most);
	return path;
}
