/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * number - numbers of items and attachments, and what refers to them.
 *
 * Public attachments are numbered first, so that a number means the same in
 * both versions; in the public version the others have none.
 */
#ifndef RESOLVE_NUMBER_H
#define RESOLVE_NUMBER_H

#include <stdbool.h>

struct item_ref;
struct notes;
struct session;

void	number_items(struct notes *, struct session *);
void	number_attachments(struct session *);

/* finds the items that events and items refer to */
void	number_refer(struct notes *, struct session *);
/* finds one, for what is public or closed itself; what is public cannot name
 * a closed item, whether there is one or not.  Reports what is not found. */
void	number_find(struct notes *, const struct session *, bool is_closed,
	    struct item_ref *);

#endif
