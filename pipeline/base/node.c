/* SPDX-License-Identifier: EUPL-1.2 */
#include "node.h"

#include <string.h>

#include "arena.h"

struct node *
node_find(const struct node *map, const char *key)
{
	if (map == NULL || map->kind != NODE_MAP)
		return NULL;
	for (struct node *n = map->first; n != NULL; n = n->next)
		if (strcmp(n->key, key) == 0)
			return n;
	return NULL;
}

const char *
node_text(const struct node *map, const char *key)
{
	const struct node *n = node_find(map, key);

	return n != NULL && n->kind == NODE_TEXT ? n->text : NULL;
}

struct node *
node_new(struct arena *arena, enum node_kind kind)
{
	struct node *n = arena_alloc(arena, sizeof *n);

	n->kind = kind;
	return n;
}

void
node_append(struct node *parent, const char *key, struct node *child)
{
	child->key = key;
	child->next = NULL;
	if (parent->last != NULL)
		parent->last->next = child;
	else
		parent->first = child;
	parent->last = child;
	parent->count++;
}

static struct node *
add(struct arena *arena, struct node *parent, const char *key,
    enum node_kind kind)
{
	struct node *child = node_new(arena, kind);

	node_append(parent, key, child);
	return child;
}

struct node *
node_add_list(struct arena *arena, struct node *parent, const char *key)
{
	return add(arena, parent, key, NODE_LIST);
}

struct node *
node_add_map(struct arena *arena, struct node *parent, const char *key)
{
	return add(arena, parent, key, NODE_MAP);
}

struct node *
node_add_text(struct arena *arena, struct node *parent, const char *key,
    const char *text, struct place place)
{
	struct node *child = add(arena, parent, key, NODE_TEXT);

	child->text = text;
	child->place = place;
	return child;
}
