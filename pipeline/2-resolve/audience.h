/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * audience - [[internal|public]]: the filter between the two versions.
 *
 * Works on the source text before anything parses it, and in place: of the
 * half that is not kept no byte is left in memory.  A note ends on its line
 * and holds no other note; "\[[" is two brackets.  Messages about a note
 * quote nothing of it, and columns of the public version count the public
 * text: they would tell how long the other half is.
 */
#ifndef RESOLVE_AUDIENCE_H
#define RESOLVE_AUDIENCE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct place;

/* from a column on, a line stood some characters further right */
struct cut { int line, column, shift; };
struct cuts { struct cut *at; int count, capacity; };

/* keeps one half of each note; false after reports */
bool	audience_resolve(struct arena *, char *bytes, size_t *size,
	    const char *file, bool is_public, struct cuts *);

/* turns a place of the resolved text into the one of the file */
void	audience_mend(const struct cuts *, struct place *);

#endif
