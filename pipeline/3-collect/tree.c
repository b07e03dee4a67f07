/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree.h"

#include <stddef.h>

#include "base/arena.h"
#include "base/glossary.h"
#include "base/node.h"

void
tree_add(struct arena *arena, struct node *to, const char *key,
    const struct node *from)
{
	struct node *copy;

	if (from == NULL)
		return;
	copy = node_new(arena, from->kind);
	*copy = *from;
	node_append(to, key, copy);
}

void
tree_project(struct arena *arena, struct node *to, const struct node *from,
    const struct word *words)
{
	for (const struct word *w = words; w->key != NULL; w++)
		if (node_find(to, w->key) == NULL)
			tree_add(arena, to, w->key, node_find(from, w->key));
}

const char *
tree_text(const struct node *map, const char *key)
{
	const char *text = node_text(map, key);

	return text != NULL ? text : "";
}
