/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * layout - the blocks of a document become slabs of a galley.
 *
 * Knows blocks, tables and forms, and nothing of what they are about.  Builds
 * the structure tree beside the galley.
 */
#ifndef TYPESET_LAYOUT_H
#define TYPESET_LAYOUT_H

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct element;
struct field;
struct files;
struct galley;
struct look;
struct md;
struct origin;
struct picture;
struct style;
struct wordshop;

enum { LEVELS = 6 };		/* of headings */

/* what holds for a whole document */
struct document {
	struct arena		*arena, *scratch;
	struct arena		*reading;	/* the text as read; gone once
						 * it is set */
	struct files		*files;
	const char		*path;		/* of the composed text */
	const struct style	*style;
	struct wordshop		*shop;
	const struct origin	*origin;
	struct element		*root;
	struct element		*section[LEVELS + 1];	/* by heading level */
	int			 level;		/* of the last heading */
	struct field		*fields;	/* of the form dokument */
};

/* where blocks are set */
struct layout {
	struct document	*document;
	struct galley	*galley;
	struct element	*element;	/* parent of what comes; NULL: the
					 * section of the last heading */
	int64_t		 x, width;	/* of the column [upt] */
	int		 text;		/* the look of its paragraphs */
	bool		 is_tight;	/* no space between paragraphs */
};

void	layout_blocks(struct layout *, const struct md *parent);
void	layout_table(struct layout *, const struct md *);

/* true if the fence was a form */
bool	layout_form(struct layout *, const struct md *fence);

/* the look of a name, LOOK_TEXT … */
const struct look	*layout_look(const struct layout *, int look);

/* a new element where the layout stands */
struct element	*layout_element(const struct layout *, const char *type);

/* the map for places inside a block, NULL where its own is mapped already */
const struct origin	*layout_origin(const struct layout *,
			    const struct md *);

/* reads the picture of an image node; NULL after a report */
const struct picture	*layout_picture(struct layout *,
			    const struct md *image);

#endif
