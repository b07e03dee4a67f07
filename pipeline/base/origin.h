/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * origin - where each line of a generated file came from.
 *
 * What passes between the stages ends in a map of its lines, as a comment of
 * its notation: "12 input/…/03-haushalt.md:4:8" says that line 12 holds what
 * stands there; "12-30 …:41" that lines 12 to 30 are line 41 and the
 * following.  So a stage far behind can name the place in the notes.
 */
#ifndef BASE_ORIGIN_H
#define BASE_ORIGIN_H

#include <stddef.h>

#include "diag.h"

struct arena;
struct buffer;
struct origin;

struct origin	*origin_new(struct arena *);

/* lines first to last (counted in the generated file) came from place and
 * the lines behind it; calls come in the order of lines, the first word on a
 * line counts */
void	origin_add(struct origin *, int first, int last, struct place);

/* appends the map; prefix starts each of its lines */
void	origin_write(const struct origin *, struct buffer *,
	    const char *prefix);

/* reads the map from the end of a generated file; empty if there is none.
 * The size is that of the file, and then of what stands before the map. */
struct origin	*origin_read(struct arena *, const char *bytes, size_t *size);

/* the place that a place in the generated file came from, or itself */
struct place	origin_of(const struct origin *, struct place);

#endif
