/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * set - texts, each once, in the order in which they came.
 */
#ifndef BASE_SET_H
#define BASE_SET_H

#include <stdbool.h>

struct arena;

/* zero to start with */
struct set {
	const char	**at;		/* count of them */
	int		  count, capacity;
	int		 *slots;	/* of a hash table: a text's number
					 * from 1, or 0 for a gap */
	int		  slot_count;	/* a power of two, at least twice
					 * count */
};

bool	set_has(const struct set *, const char *);

/* a copy of the text; false if it was there */
bool	set_add(struct arena *, struct set *, const char *);

#endif
