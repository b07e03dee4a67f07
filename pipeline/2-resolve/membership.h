/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * membership - who sits in a body at the time of a session.
 *
 * A successor does not sit in last month's minutes, and who has left still
 * does in those of her time.
 */
#ifndef RESOLVE_MEMBERSHIP_H
#define RESOLVE_MEMBERSHIP_H

struct arena;
struct county;
struct dates;

/* fills the derived lists of each body; without dates, with everyone.
 * Reports a membership that ends before it begins. */
void	membership_set(struct arena *, struct county *, const struct dates *);

#endif
