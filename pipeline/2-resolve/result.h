/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * result - what came of votes and elections, in the words of the house.
 *
 * A result follows from the numbers or from what is stated; a missing number
 * is unknown, not zero.  The result of an item is the one of its last
 * decision on the matter itself, not of amendments and motions.
 */
#ifndef RESOLVE_RESULT_H
#define RESOLVE_RESULT_H

#include <stdbool.h>

struct decision;
struct election;
struct item;
struct wording;

/* counts that follow from a roll call */
void		 result_count(struct decision *);

/* does a result follow from what is known? */
bool		 result_is_known(const struct decision *);

/* the phrases; "" where nothing follows */
const char	*result_of_decision(const struct wording *,
		    const struct decision *);
const char	*result_of_election(const struct wording *,
		    const struct election *);
const char	*result_of_item(const struct wording *, const struct item *);

/* "1 und 5" */
const char	*result_points(const struct wording *,
		    const struct decision *);

#endif
