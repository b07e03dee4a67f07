/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * vote - counting.
 */
#ifndef RESOLVE_VOTE_H
#define RESOLVE_VOTE_H

#include "session.h"

/* votes of a kind in the roll call */
int	vote_count_roll_call(const struct decision *, enum vote);
/* all votes cast, as far as they are known */
int	vote_count_cast(const struct decision *);
/* votes that a faction cast or did not, as far as they are known */
int	vote_count_faction(const struct decision *, const char *faction);
/* slips: all counts, or the largest where everyone has several votes */
int	vote_count_slips(const struct ballot *, int has_several);

#endif
