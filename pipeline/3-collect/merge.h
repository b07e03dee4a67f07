/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * merge - one register from many: sessions by date, by body and date, their
 * attachments by subject word, promises that nobody has kept yet by date.
 */
#ifndef COLLECT_MERGE_H
#define COLLECT_MERGE_H

struct arena;
struct node;

/* of one year, "2026", or of all (NULL); count is at least 1.  Promises of
 * earlier years are told, too: they stay open. */
struct node	*merge(struct arena *, struct node *const *registers,
		    int count, const char *year);

#endif
