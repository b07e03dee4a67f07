/* SPDX-License-Identifier: EUPL-1.2 */
#include "context.h"

#include <stddef.h>

#include "base/node.h"
#include "mustache.h"

const struct node *
context_map(const struct context *c, const char *key)
{
	for (; c != NULL; c = c->outer)
		if (c->node->kind == NODE_MAP &&
		    node_find(c->node, key) != NULL)
			return c->node;
	return NULL;
}

const struct node *
context_find(const struct context *c, const struct tag *tag)
{
	const struct node *node;

	if (tag->parts == 0)
		return c->node;
	node = context_map(c, tag->path[0]);
	for (int i = 0; i < tag->parts && node != NULL; i++)
		node = node->kind == NODE_MAP
		    ? node_find(node, tag->path[i]) : NULL;
	return node;
}

bool
node_is_empty(const struct node *node)
{
	if (node == NULL)
		return true;
	return node->kind == NODE_TEXT ? *node->text == '\0'
	    : node->count == 0;
}
