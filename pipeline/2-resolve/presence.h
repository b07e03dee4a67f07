/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * presence - who is in the room, and who of them may vote.
 *
 * A seat is a person in a body: a member, the deputy of an absent one, an
 * adviser, or a chair who votes without being a member.  The room is opened
 * as it is at the beginning and then entered item by item, in their order;
 * an event counts from the beginning of its item.
 */
#ifndef RESOLVE_PRESENCE_H
#define RESOLVE_PRESENCE_H

#include <stdbool.h>

struct committee;
struct event;
struct item;
struct notes;
struct person;
struct session;

struct seat {
	const struct person	*person;
	const struct committee	*committee;
	const struct person	*stands_for;	/* NULL: for oneself */
	const char		*group;		/* whose votes it counts with */
	bool			 votes, advises;
	bool			 is_present;	/* now */
	bool			 was_present;	/* at any time up to now */
};

struct room {
	struct notes		*notes;
	const struct session	*session;
	struct seat		*at;
	int			 count, capacity;
	int			 item;		/* index last entered */
};

struct room	*presence_open(struct notes *, const struct session *);
void		 presence_enter(struct room *, const struct item *);

/* the item an event belongs to, by index; -1: before all of them */
int	presence_index(const struct event *);

/* does the seat count in a vote of the body (NULL: of all bodies)? */
bool	presence_may_vote(const struct seat *, const struct item *,
	    const struct committee *);
/* persons who may vote; of a group, or of all (NULL) */
int	presence_count(const struct room *, const struct item *,
	    const struct committee *, const char *group);
/* votes present in a body at this moment, recused ones too */
int	presence_quorum(const struct room *, const struct committee *);
bool	presence_is_quorate(const struct room *);

#endif
