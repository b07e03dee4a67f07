/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tree - building data out of parts of other data.
 *
 * A node has one place among its siblings, so that what goes elsewhere is a
 * copy; its children are shared.
 */
#ifndef COLLECT_TREE_H
#define COLLECT_TREE_H

struct arena;
struct node;
struct word;

/* under a key at the end of a map, or of a list (NULL); nothing of NULL */
void	tree_add(struct arena *, struct node *to, const char *key,
	    const struct node *);

/* all values of a map whose keys the table knows, unless they are there */
void	tree_project(struct arena *, struct node *to, const struct node *from,
	    const struct word *);

/* a text; "" where there is none */
const char	*tree_text(const struct node *map, const char *key);

#endif
