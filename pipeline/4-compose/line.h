/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * line - one line of Markdown, made of text and values.
 */
#ifndef COMPOSE_LINE_H
#define COMPOSE_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"

struct mark;
struct node;

struct line {
	struct buffer		 bytes;
	int			 values, sections;	/* marks on it */
	int			 filled;	/* values that are not empty */
	size_t			 first_value;	/* where the first begins */
	size_t			 last_gap;	/* where the last empty mark is */
	const struct node	*origin;	/* the first filled value */
};

/* joins text and values; blanks around an empty one become one */
void	line_join(struct line *, const char *start, const char *end,
	    const struct mark *, int count, const char *base);

/* nothing but what a template puts around values, and all those are empty:
 * such a line goes */
bool	line_is_void(const struct line *, bool is_pair);

/* does a single backslash end it? */
bool	line_ends_in_break(const char *line, size_t len);

/* a backslash before a mark of structure that a value had a part in */
void	line_guard(struct line *);

#endif
