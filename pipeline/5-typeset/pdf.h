/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * pdf - what the PDF pen has collected when the document is complete, for the
 * modules that write its parts.
 *
 * Object numbers are 0 until the object was made.
 */
#ifndef TYPESET_PDF_H
#define TYPESET_PDF_H

#include <stdint.h>

#include "content.h"
#include "paper.h"

struct cos;
struct element;

struct page {
	struct element	**owners;	/* of its marked content, by number */
	int		  count, capacity;
	struct buffer	  annotations;	/* references to them */
	int		  object;	/* when it is complete */
};

/* a link on one line; its key in the tree of parents is its index behind all
 * pages */
struct annotation {
	const struct link	*link;
	struct element		*element;
	int			 page;
	int64_t			 left, top, right, bottom;	/* [upt] */
	int			 object;
};

struct anchor {
	const char	*name;
	int		 page;
	int64_t		 y;		/* [upt] */
};

struct bookmark {
	const char	*title;
	int		 level, page;
	int64_t		 y;		/* [upt] */
	int		 object;
};

struct pdf {
	struct paper		  paper;
	struct arena		 *arena;
	int64_t			  width, height;	/* of a page [upt] */
	struct element		 *root;
	enum artifact		  artifact;	/* of runs without element */

	struct cos		 *cos;
	struct buffer		  out;
	struct page		 *pages;
	int			  count, capacity;
	struct content		  content;	/* of the last page, which is
						 * being drawn */
	struct font		**fonts;	/* by number in resources */
	int			  font_count, font_capacity;
	const struct picture	**pictures;
	int			  picture_count, picture_capacity;
	struct annotation	 *annotations;
	int			  annotation_count, annotation_capacity;
	struct anchor		 *anchors;
	int			  anchor_count, anchor_capacity;
	struct bookmark		 *bookmarks;
	int			  bookmark_count, bookmark_capacity;
};

#endif
