/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * result - what came of votes and elections, in the words of the house.
 *
 * A result follows from the numbers or from what is stated; a missing number
 * is unknown, not zero.  outcome.h says what follows for an item.
 */
#ifndef RESOLVE_RESULT_H
#define RESOLVE_RESULT_H

#include <stdbool.h>

struct decision;
struct election;
struct shares;
struct voting;
struct wording;

enum result {
	RESULT_UNKNOWN,
	RESULT_CARRIED,
	RESULT_REJECTED,
	RESULT_PUT_OFF,		/* also settled otherwise, or withdrawn */
	RESULT_OTHER,
};

/* counts that follow from a roll call; from now on the decision has the rule
 * of the house */
void		 result_count(struct decision *, const struct voting *);

/* does a result follow from what is known? */
bool		 result_is_known(const struct decision *);
bool		 result_is_election_known(const struct election *);

/* the phrases; "" where nothing follows */
const char	*result_of_decision(const struct wording *,
		    const struct decision *);
const char	*result_of_election(const struct wording *,
		    const struct election *);
/* the same without the names where there are many */
const char	*result_of_election_short(const struct wording *,
		    const struct election *);
/* of a recommendation: "einstimmig empfohlen", if it was carried */
const char	*result_of_advice(const struct wording *,
		    const struct decision *);

/* without its wording */
enum result	 result_kind(const struct decision *);

/* "CDU 20, SPD 10" */
const char	*result_shares(const struct wording *, const struct shares *);

/* "1 und 5" */
const char	*result_points(const struct wording *,
		    const struct decision *);

#endif
