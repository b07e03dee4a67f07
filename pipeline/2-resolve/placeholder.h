/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * placeholder - what a template leaves for the clerk to fill in.
 *
 * "xx.07.2026", "Klicken Sie hier", "???": a gap.  Careful with what looks
 * alike: Roman numbers, sizes, marks of omission in what is quoted.
 */
#ifndef RESOLVE_PLACEHOLDER_H
#define RESOLVE_PLACEHOLDER_H

#include <stddef.h>

struct notes;
struct session;
struct text;

/* where a placeholder stands and how many bytes it has; NULL: nowhere */
const char	*placeholder_find(const char *text, size_t *length);

/* notes a value of a field, to be looked at once the status is known */
void		 placeholder_note(struct notes *, const struct text *);
/* reports those in the values and in running text */
void		 placeholder_check(const struct notes *,
		    const struct session *);

#endif
