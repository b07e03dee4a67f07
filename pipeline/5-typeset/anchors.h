/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * anchors - places in a document that links of the same document lead to.
 *
 * A heading is one, by what stands before its first colon; "[](#=name)" makes
 * one of any block.  Names are compared without blanks, case and accents:
 * "TOP Ö 7" is "topo7", which an address can end in as well.
 */
#ifndef TYPESET_ANCHORS_H
#define TYPESET_ANCHORS_H

struct arena;
struct galley;
struct slab;
struct words;

/* the name of a place, from text or the title of a heading */
const char	*anchor_name(struct arena *, const char *text);
const char	*anchor_name_of_title(struct arena *, const char *title);

/* marks the slab as the place of all names that stand in the words */
void	anchors_mark(struct arena *, struct slab *, const struct words *);

/* reports links to places that there are none of, or several */
void	anchors_check(struct arena *, const struct galley *);

#endif
