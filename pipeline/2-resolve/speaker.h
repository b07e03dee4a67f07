/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * speaker - who speaks in a paragraph that begins with a printed name.
 */
#ifndef RESOLVE_SPEAKER_H
#define RESOLVE_SPEAKER_H

#include <stddef.h>

struct arena;
struct county;
struct person;

/* "Ktabg. Dr. Brandt", in the order of strcmp; person NULL: two are so called */
struct speaker { const char *name; const struct person *person; };
struct speakers { struct speaker *at; int count; };

/* all persons with an office, in each way that they may be called */
void			 speaker_list(struct arena *, const struct county *,
			    struct speakers *);

/* whose name a text begins with, the longest one, and its length in bytes;
 * NULL: nobody's, or that of two */
const struct person	*speaker_find(struct arena *, const struct speakers *,
			    const char *text, size_t *length);

#endif
