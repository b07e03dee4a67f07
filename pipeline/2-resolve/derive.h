/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * derive - what follows from the notes, item by item.
 */
#ifndef RESOLVE_DERIVE_H
#define RESOLVE_DERIVE_H

struct notes;
struct session;
struct wording;

/* checks all running text and resolves its links; counts roll calls */
void	derive_prose(struct notes *, struct session *,
	    const struct wording *);

/* the phrases of all votes, elections and items */
void	derive_results(struct session *, const struct wording *);

#endif
