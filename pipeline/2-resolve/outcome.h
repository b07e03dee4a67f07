/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * outcome - what came of an item as a whole.
 *
 * It is what its last effective vote on the matter itself says: amendments
 * and procedure do not count, unless a matter was put off by them; a vote
 * that was repeated counts no more.  Bodies of a joint session each have
 * their own.  Votes that ended differently are not put into one.
 */
#ifndef RESOLVE_OUTCOME_H
#define RESOLVE_OUTCOME_H

#include <stdbool.h>

struct decision;
struct item;
struct wording;

/* what the front matter states, else what follows; "" where nothing does.
 * Decisions and elections have their phrases. */
const char	*outcome_of_item(const struct wording *, const struct item *);
/* the same, whatever is stated */
const char	*outcome_derived(const struct wording *,
		    const struct item *);

/* is the decision on the matter of the item itself? */
bool	outcome_is_main(const struct decision *);
/* may be on the matter or on an amendment: the notes do not say */
bool	outcome_is_unclear(const struct decision *);
/* does a later vote repeat it? */
bool	outcome_is_repeated(const struct item *, const struct decision *);
/* must an unclear decision stand for the outcome? */
bool	outcome_needs_unclear(const struct item *);

#endif
