/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * render - a template filled with data, as the Mustache specification says.
 *
 * What is not there is empty; whether it should be there is for check.h.
 * Beside the bytes it tells where in them each value stands, for tidy.h.
 */
#ifndef COMPOSE_RENDER_H
#define COMPOSE_RENDER_H

#include <stddef.h>

#include "base/buffer.h"
#include "escape.h"

struct arena;
struct node;
struct tag;
struct template;

enum { RENDER_DEPTH = 20 /* partials in partials */ };

/* a value; or, without a node, the place of a section within a line */
struct mark {
	size_t			 at, len;
	const struct node	*node;
	const struct tag	*tag;
};

struct rendered {
	struct buffer	 bytes;
	struct mark	*marks;		/* in the order of the bytes */
	int		 count, capacity;
};

struct rendered	*render(struct arena *, const struct template *,
		    const struct node *data, enum escape);

#endif
