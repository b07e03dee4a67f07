/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * vocabulary - the names that templates may use, and their order.
 *
 * One table says which keys a resolved session holds and what each means.
 * The report is dressed in it before it is written: every key is there, in
 * the order of the table, and one that the table does not know is a bug.
 * compose checks templates against the same table (resolve -k).
 */
#ifndef RESOLVE_VOCABULARY_H
#define RESOLVE_VOCABULARY_H

struct arena;
struct node;

/* the table as a tree in which every text is its own description */
struct node	*vocabulary_tree(struct arena *);

/*
 * The report in the table's order, with '', [] or {} where it says nothing.
 * Values are shared with the report.
 */
struct node	*vocabulary_dress(struct arena *, struct node *report);

#endif
