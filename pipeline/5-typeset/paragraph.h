/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * paragraph - words become lines in a galley.
 */
#ifndef TYPESET_PARAGRAPH_H
#define TYPESET_PARAGRAPH_H

#include <stdint.h>

struct arena;
struct galley;
struct look;
struct slab;
struct words;

/*
 * Sets the words in lines between x and x + width, one slab a line; the first
 * two lines and the last two stay together.  A word that is wider than the
 * measure is broken anywhere and reported with its place.
 */
void	paragraph_set(struct galley *, const struct words *,
	    const struct look *, int64_t x, int64_t width);

/* the least width at which the words take no more lines than at this one, so
 * that the lines of a title are of a length; this one if they are justified */
int64_t	paragraph_even_width(struct arena *scratch, const struct words *,
	    const struct look *, int64_t width);

/* the words in one line that is not broken, into a slab; y is its upper edge.
 * As the first mark of the slab with is_first. */
void	paragraph_line(struct arena *, struct arena *scratch, struct slab *,
	    const struct words *, const struct look *, int64_t x,
	    int64_t width, int64_t y, int is_first);

#endif
