/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * world - random sessions, and an obvious implementation of presence.
 *
 * A session is made up as a list of facts in the order in which they happen,
 * and written down as events of its items.  The obvious implementation asks
 * the facts from the beginning for each vote, person and body.
 */
#ifndef WORLD_H
#define WORLD_H

#include <stdbool.h>
#include <stdint.h>

#include "2-resolve/session.h"

struct arena;

enum { PERSONS = 22, BODIES = 2, GROUPS = 4, ITEMS = 12, FACTS = 400 };
enum { NONE = -1 };
enum kind { COME, GO, MISS, STAND, CHAIR, KINDS };

struct fact {
	enum kind	 kind;
	int		 who, whom;	/* whom: STAND */
	int		 item, run;	/* run: of closed items; NONE: public */
	int		 vote;		/* the vote that it comes before */
};

/* what is rolled: all by number of person, body and item */
struct world {
	uint32_t	 state;
	int		 bodies, items;
	bool		 is_member[BODIES][PERSONS], is_adviser[BODIES][PERSONS];
	bool		 is_on_list[BODIES][PERSONS], is_staff[PERSONS];
	bool		 is_closed_guest[PERSONS];
	bool		 is_late[PERSONS];
	int		 absent[PERSONS], closed_absent[PERSONS];
	int		 seats[BODIES], chair_votes, chair;
	bool		 replaces;
	int		 after[ITEMS];
	bool		 is_closed[ITEMS], is_recused[ITEMS][PERSONS];
	struct fact	 facts[FACTS];
	int		 count, last;
	/* the moment */
	int		 item, run, vote;
};

/* absent[]: */
enum { THERE = -1, AWAY = -2 };		/* else the number of the deputy */

extern struct world world;
extern const char *const world_groups[GROUPS];

/* the persons of the register, and references to them */
extern struct person world_persons[PERSONS];

/* a session made of the seed, in the arena */
void	world_roll(struct arena *, uint32_t seed, struct session *);

/* at the moment that item, run and vote say */
bool	world_has_role(int person);
bool	world_is_there(int person);
bool	world_is_missing(int person);
bool	world_sits_for(int person, int member);
bool	world_is_in_room(int person);
bool	world_has_vote(int person, int body);
bool	world_may_vote(int person, int body);
bool	world_may_vote_anywhere(int person);
int	world_group_of(int person);
int	world_chair_now(void);

/* what may happen then */
bool	world_is_only_deputy(int person);
bool	world_is_any_member(int person);
bool	world_is_deputy_of(int deputy, int member);
bool	world_is_used(int person);
bool	world_has_deputy_in(int person);
bool	world_sits_for_anyone(int person);
bool	world_has_stood(int person);

#endif
