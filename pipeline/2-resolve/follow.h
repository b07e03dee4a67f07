/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * follow - what was put off in one session and must turn up in another.
 *
 * An item that was postponed comes back in the next session of its body, one
 * that was referred in the next of the other body, as far as those are noted.
 * It is known again by its paper or its title.  Time grows with the number of
 * sessions and items.
 */
#ifndef RESOLVE_FOLLOW_H
#define RESOLVE_FOLLOW_H

struct notes;

/* reads all sessions, whose folders are named, and warns of what is lost;
 * faults inside a session are reported, too, as far as reading finds them */
void	follow_up(struct notes *, char *const *sessions, int count);

#endif
