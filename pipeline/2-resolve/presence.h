/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * presence - who is in the room, and who of them may vote.
 *
 * The room is opened as it is at the beginning and then goes through the
 * session in the order in which it was dealt with, from moment to moment:
 * an item begins, one of its parts is reached, or the closed part begins.  An event counts from its
 * place on.  Counting takes no longer in a large body or a long session.
 *
 * What happens in the closed part stays there: behind it the room is again as
 * the public notes have it, so that both versions agree on all public items.
 */
#ifndef RESOLVE_PRESENCE_H
#define RESOLVE_PRESENCE_H

#include <stdbool.h>

struct absence;
struct attendance;
struct committee;
struct dictionary;
struct event;
struct item;
struct notes;
struct part;
struct person;
struct session;

/* a person in a body: a member, the deputy of an absent one, an adviser, or
 * a chair who votes without being a member */
struct seat {
	const struct person	*person;
	const struct committee	*committee;
	const struct person	*stands_for;	/* NULL: for oneself */
	const char		*group;		/* whose votes it counts with */
	bool			 votes, advises, is_chair;
	bool			 is_own;	/* a member's or adviser's */
	bool			 is_taken;	/* a deputy's: now */
	bool			 was_taken;	/* the person was there, in it */
	bool			 was_public;	/* not in the closed part only */
	const struct item	*at;		/* for a recused one: when */
	int			 body, tally;	/* to count with */
	struct seat		*next, *next_deputy;
};

enum move_kind { MOVE_COMES, MOVE_GOES, MOVE_MISSES };

struct move {
	enum move_kind		 kind;
	const struct event	*event;
	struct move		*next;		/* later */
};

/* a person of the register, and what the session has to do with it */
struct attendee {
	const struct person	*person;
	struct seat		*seats;		/* in the order of bodies */
	struct seat		*deputies;	/* who may stand for it */
	const struct absence	*absence, *closed_absence;
	struct move		*moves, *last_move;
	bool			 is_expected, is_expected_closed;
	bool			 is_present, is_recused, is_missing; /* now */
	bool			 was_present;	/* at any time up to now */
	bool			 was_absent;	/* the same */
	bool			 comes_first, comes_first_closed;
	bool			 has_moved, has_moved_closed;
	bool			 is_listed;	/* under "anwesend" */
};

struct room {
	struct notes		*notes;
	const struct session	*session;
	struct seat		**at;		/* all seats */
	int			 count, capacity;
	struct attendee		*attendees;	/* as persons in the register */
	/* the moment */
	const struct item	*item;		/* NULL: before any, or the
						 * closed part begins */
	const struct part	*part;		/* NULL: the item begins */
	const struct person	*chair;
	bool			 is_closed;
	/* of presence.c and its helpers */
	struct walk		*walk;
};

struct room	*presence_open(struct notes *, const struct session *);
/* on to the next moment; false behind the last one */
bool		 presence_next(struct room *);
/* on to the end */
void		 presence_finish(struct room *);

/* of the moment; committee NULL: any body of the session */
struct attendee	*presence_of(const struct room *, const struct person *);
bool		 presence_is_present(const struct room *,
		    const struct person *);
bool		 presence_may_vote(const struct room *, const struct person *,
		    const struct committee *);
/* persons who may vote; of a group, or of all (NULL) */
int		 presence_count(const struct room *, const struct committee *,
		    const char *group);
/* is the body, or are all of them, quorate by its own rule? */
bool		 presence_is_quorate(const struct room *,
		    const struct committee *);
struct attendance presence_attendance(const struct room *,
		    const struct committee *);

#endif
