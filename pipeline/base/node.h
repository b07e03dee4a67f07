/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * node - structured data as YAML knows it: texts, lists and maps.
 *
 * Every node knows its place in the file that a person wrote.  Scalars are
 * text; who reads them gives them types.  Nodes live in the arena.
 */
#ifndef BASE_NODE_H
#define BASE_NODE_H

#include <stdbool.h>

#include "diag.h"

struct arena;

enum node_kind { NODE_TEXT, NODE_LIST, NODE_MAP };

struct node {
	enum node_kind	 kind;
	struct place	 place;		/* of the value */
	const char	*key;		/* in a map, else NULL */
	struct place	 key_place;
	const char	*text;		/* NODE_TEXT, never NULL there */
	bool		 is_plain;	/* written without quotes */
	bool		 is_cut;	/* a ' #' ends it although no blank
					 * follows: "Nr #3" */
	bool		 is_block;	/* written with '|' or '>' */
	struct node	*first, *last, *next;
	int		 count;		/* of children */
};

/* the value of a key in a map, or NULL; NULL in, NULL out */
struct node	*node_find(const struct node *map, const char *key);
/* the text of a key in a map, or NULL if there is none or it is no text */
const char	*node_text(const struct node *map, const char *key);

/* to build trees: key is NULL in lists */
struct node	*node_new(struct arena *, enum node_kind);
void		 node_append(struct node *parent, const char *key,
		    struct node *child);
struct node	*node_add_list(struct arena *, struct node *, const char *key);
struct node	*node_add_map(struct arena *, struct node *, const char *key);
struct node	*node_add_text(struct arena *, struct node *, const char *key,
		    const char *text, struct place);

#endif
