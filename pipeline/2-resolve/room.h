/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * room - the state behind presence.h: seats, tallies, and changes of both.
 *
 * Only presence.c, seating.c, deputy.c and move.c know it.
 */
#ifndef RESOLVE_ROOM_H
#define RESOLVE_ROOM_H

#include <stdbool.h>

#include "presence.h"

struct person_ref;

struct room_change {
	struct attendee	*attendee;
	struct seat	*seat;		/* NULL: presence changed */
	bool		 was_absent;	/* before it came for the seat */
};

struct walk {
	/* tallies: [body][group], group 0 is all; the last body is all */
	int			*entitled;
	int			*in_room;	/* [body], recused ones too */
	int			 bodies, groups;
	bool			*lists;		/* [person][body]: deputies */
	struct dictionary	*group_ids;
	/* where the walk is */
	int			 stretch, next_part;
	bool			 is_in_stretch;
	bool			 is_excluded;	/* the public */
	bool			 may_be_excluded; /* no event has said yet */
	/* to be undone: behind the closed part, the item, the vote */
	struct room_change	*log;
	int			 logged, log_capacity;
	const struct person	*public_chair;
	bool			 was_excluded;
	struct room_change	*replaced;	/* deputies of recused ones */
	int			 replaced_count, replaced_capacity;
	struct attendee		**missing;
	const struct event	*missing_event;
	int			 missing_count, missing_capacity;
};

/* changes that keep the tallies right */
void	room_set_present(struct room *, struct attendee *, bool);
void	room_set_recused(struct room *, struct attendee *, bool);
void	room_set_missing(struct room *, struct attendee *, bool);
void	room_take(struct room *, struct seat *, bool);
/* all that was logged, back to before; nobody has seen it */
void	room_undo(struct room *);

int	room_body(const struct room *, const struct committee *);

/* seating.c: all seats, as they are at the beginning */
void		 seating_fill(struct room *);
struct seat	*seating_add(struct room *, const struct committee *,
		    const struct person *);

/* deputy.c: who may stand for whom */
void	deputy_read_list(struct room *, const struct committee *);
/* the seats of a deputy for a member, made where there are none yet; false,
 * after a report, where the rules of the bodies do not allow it */
bool	deputy_seat(struct room *, const struct person_ref *deputy,
	    const struct person *member);
/* puts a deputy on a seat */
void	deputy_take(struct room *, struct seat *, const struct person_ref *);

/* move.c: what an event changes */
void	move_apply(struct room *, const struct event *);
void	move_enter_closed(struct room *);
void	move_leave_closed(struct room *);

#endif
