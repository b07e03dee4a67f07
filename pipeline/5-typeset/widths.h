/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * widths - how a table divides its measure among its columns.
 *
 * Numbers and dates stay on one line, and those columns that hold sentences
 * share the rest so that the table gets as low as it can be.  The lines of a
 * cell are estimated, not set: what a column gets is good, not perfect.
 */
#ifndef TYPESET_WIDTHS_H
#define TYPESET_WIDTHS_H

#include <stdbool.h>
#include <stdint.h>

struct layout;
struct look;
struct md;
struct words;

/* what a column needs and gets [upt] */
struct column {
	int64_t	least;		/* the longest part of a word */
	int64_t	word;		/* the longest word */
	int64_t	body;		/* the longest line below the head */
	int64_t	most;		/* the longest line */
	int64_t	tail;		/* what follows the ones of its numbers */
	int64_t	floor;		/* below it words would be broken; 0: stays
				 * as it is */
	int64_t	width;
	bool	is_settled;	/* it has what it wants, at first */
};

/* all of a table's columns; padding is part of all widths */
void	widths_find(const struct layout *, const struct look *,
	    const struct md *, struct column *, int columns);

/* numbers stand with their ones below each other, whatever follows those:
 * its width comes back in tail */
bool	widths_is_number(const struct md *cell, const struct words *,
	    int64_t *tail);

#endif
