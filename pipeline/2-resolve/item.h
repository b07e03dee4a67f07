/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * item - one agenda item: front matter, prose, blocks.
 *
 * The prose is cut at the blocks beschluss, wahl, abstimmung and ereignis;
 * each piece keeps its place.  What the prose may hold is not checked here (prose.h).
 */
#ifndef RESOLVE_ITEM_H
#define RESOLVE_ITEM_H

#include <stdbool.h>

struct item;
struct notes;
struct table;

/* false, after a report, where nothing could be read of it */
bool	item_read(struct notes *, const char *path, struct item *);

/* the words behind ``` that have a meaning and what each may hold, from 0;
 * NULL behind the last */
const char	*item_block(int i, const struct table **);

#endif
