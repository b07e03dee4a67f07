/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * lookup - what the notes refer to: persons, bodies, factions, papers.
 *
 * Each returns false after a report that names the nearest known word.
 */
#ifndef RESOLVE_LOOKUP_H
#define RESOLVE_LOOKUP_H

#include <stdbool.h>

struct committee_ref;
struct notes;
struct person;
struct person_ref;
struct text;

bool	lookup_person(struct notes *, struct person_ref *);
bool	lookup_committee(struct notes *, const char *id,
	    struct committee_ref *);
bool	lookup_faction(struct notes *, const struct text *);
bool	lookup_paper(struct notes *, const struct text *);

/* "Ö 3", "N 1.2" */
bool	lookup_is_item(const char *);

/* the name under which a person is counted: faction, group or office */
const char	*lookup_faction_of(const struct person *);

#endif
