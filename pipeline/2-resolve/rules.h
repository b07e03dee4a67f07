/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rules - what must be true of a session as a whole.
 *
 * Tables of functions: a new rule is a function and a line.  Rules on votes
 * see the room as it is at their item.
 */
#ifndef RESOLVE_RULES_H
#define RESOLVE_RULES_H

struct notes;
struct session;

/* checks, and notes who may vote on each decision */
void	rules_check(struct notes *, struct session *);

#endif
