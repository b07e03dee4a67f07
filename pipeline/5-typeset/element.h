/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * element - the structure tree of a tagged PDF (ISO 32000-1, 14.7).
 *
 * Layout makes the elements in the order of the document; paper adds what is
 * drawn.  An element enters its parent when its first content is drawn, or
 * when it is placed: so the order of children is the order of reading, also
 * where text and inline elements alternate.  Lives in the arena.
 */
#ifndef TYPESET_ELEMENT_H
#define TYPESET_ELEMENT_H

#include <stdbool.h>
#include <stdint.h>

struct arena;

enum kid_kind { KID_ELEMENT, KID_CONTENT, KID_ANNOTATION };

struct kid {
	enum kid_kind		 kind;
	int			 page;		/* of content, from 0 */
	union {
		struct element	*element;	/* KID_ELEMENT */
		int		 number;	/* of the marked content on
						 * its page, from 0, or of the
						 * annotation */
	};
};

struct element {
	const char	*type;		/* a standard type: "P", "H2", "TD" */
	struct element	*parent;
	struct arena	*arena;
	struct kid	*kids;
	int		 count, capacity;
	bool		 is_placed;
	int		 number;	/* order of creation, from 0 */
	int		*made;		/* how many there are in its tree */

	/* attributes, NULL where there is none */
	const char	*lang;
	const char	*alt;
	const char	*scope;		/* of a TH: "Column", "Row" */
	const char	*numbering;	/* of an L: "Decimal", "Disc", "None" */
	int64_t		 box[4];	/* of a Figure: left, top, right, bottom
					 * on its page [upt]; all 0: none */
};

/* the root if parent is NULL */
struct element	*element_new(struct arena *, struct element *parent,
		    const char *type);
/* puts it, and its parents, into the tree even without content */
void		 element_place(struct element *);
void		 element_add(struct element *, struct kid);

#endif
