/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * value - single values of the notes, checked and typed.
 */
#ifndef RESOLVE_VALUE_H
#define RESOLVE_VALUE_H

#include <stdbool.h>
#include <stddef.h>

struct field;
struct node;
struct notes;

/* bytes of the struct that a value of the type (enum field_type) fills */
size_t	value_size(int type);

/*
 * Reads a text.  False after a report, or with *fault set to what is
 * expected instead ("ein Datum …").
 */
bool	value_read(struct notes *, const struct field *, const struct node *,
	    void *to, const char **fault);

/* faction: number, with their sum */
void	value_read_shares(struct notes *, const struct field *,
	    const struct node *, void *to);

#endif
