/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * extract - of a resolved session what registers want to know.
 *
 * A register of one session; those of many sessions are made of these, which
 * are small, so that a year costs what its entries cost.
 */
#ifndef COLLECT_EXTRACT_H
#define COLLECT_EXTRACT_H

struct arena;
struct node;

/*
 * before: pages of the bundle before the first attachment, 0 if there is no
 * bundle.  Nodes are shared with the session.
 */
struct node	*extract(struct arena *, const struct node *session,
		    int before);

#endif
