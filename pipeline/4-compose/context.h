/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * context - which data a name in a template means.
 *
 * Sections push what they run over; a name is looked for from the innermost
 * map outwards, the further parts of a dotted name only in what was found.
 */
#ifndef COMPOSE_CONTEXT_H
#define COMPOSE_CONTEXT_H

#include <stdbool.h>

struct node;
struct tag;

struct context {
	const struct node	*node;
	const struct context	*outer;
};

/* the innermost map that has the key; NULL if none has */
const struct node	*context_map(const struct context *, const char *key);

/* what the tag names, or NULL */
const struct node	*context_find(const struct context *,
			    const struct tag *);

/* NULL, an empty text, list or map: as if it were not there */
bool	node_is_empty(const struct node *);

#endif
