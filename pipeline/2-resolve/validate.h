/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * validate - proves what the notes say and fills structs with it.
 *
 * Runs from the tables of schema.h.  Every fault is reported at its place
 * and reading goes on; what was not understood stays as it was (zero).
 */
#ifndef RESOLVE_VALIDATE_H
#define RESOLVE_VALIDATE_H

struct field;
struct node;
struct notes;
struct table;

/* the map as the table says into the struct that the table describes */
void	validate_map(struct notes *, const struct table *,
	    const struct node *, void *to);

/* a map as the value of a table's only field */
void	validate_whole(struct notes *, const struct table *,
	    const struct node *, void *to);

#endif
