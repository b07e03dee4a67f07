/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * markdown - CommonMark with pipe tables as a tree: the door to libcmark.
 *
 * On top of CommonMark: GFM pipe tables, found in paragraphs whose second
 * line is a delimiter row, and the numbers of list items as they were typed.
 * The tree says what stands there; who uses it decides what may.
 *
 * libcmark is quadratic in some inputs, so texts with a paragraph over
 * MARKDOWN_PARAGRAPH bytes or MARKDOWN_IMAGES, or with over MARKDOWN_DEPTH
 * items, quotes and inlines in each other, are reported and give no tree.
 */
#ifndef BASE_MARKDOWN_H
#define BASE_MARKDOWN_H

#include <stdbool.h>
#include <stddef.h>

#include "diag.h"

struct arena;
struct origin;

enum {
	MARKDOWN_PARAGRAPH = 64 * 1024,	/* bytes */
	MARKDOWN_IMAGES = 100,		/* "![" in a paragraph */
	MARKDOWN_DEPTH = 20,
};

enum md_kind {
	/* blocks */
	MD_DOCUMENT,
	MD_HEADING,		/* level */
	MD_PARAGRAPH,
	MD_LIST,		/* is_ordered, is_tight */
	MD_ITEM,		/* text: the marker as typed, "5." or "-" */
	MD_QUOTE,
	MD_FENCE,		/* info, text */
	MD_CODE_BLOCK,		/* text; indented */
	MD_RULE,
	MD_HTML,		/* text */
	MD_TABLE,
	MD_ROW,			/* the first one is the head */
	MD_CELL,		/* align */
	/* inlines */
	MD_TEXT,		/* text */
	MD_SOFT_BREAK,
	MD_LINE_BREAK,
	MD_EMPHASIS,
	MD_STRONG,
	MD_CODE,		/* text */
	MD_LINK,		/* url, title */
	MD_IMAGE,		/* url, title */
	MD_HTML_INLINE,		/* text */
};

enum md_align { MD_DEFAULT, MD_LEFT, MD_RIGHT, MD_CENTER };

struct md {
	enum md_kind	 kind;
	struct place	 place;
	const char	*text;		/* where the kind says so, else NULL */
	const char	*info;		/* of a fence, may be "" */
	const char	*url, *title;
	int		 level;		/* of a heading, 1 to 6 */
	enum md_align	 align;
	bool		 is_ordered, is_tight;
	bool		 is_open;	/* a fence that is never closed */
	struct md	*parent, *first, *last, *next;
};

/*
 * The tree of a text (valid UTF-8, lines end in LF) whose first character
 * stands at the place; NULL after a report.  With a map of origins, nodes get
 * the places that their lines came from.
 */
struct md	*markdown_parse(struct arena *, const char *text, size_t size,
		    struct place, const struct origin *);

/*
 * Text of one line that holds no blocks, only inlines, whatever it begins
 * with, as an MD_PARAGRAPH; all its nodes stand at the place.
 */
struct md	*markdown_inlines(struct arena *, const char *text,
		    struct place);

/* text that would be the row below the head of a table, if there were one */
bool		 md_is_delimiter_row(const struct md *);

/* the next node of a walk through a tree, parents first; NULL at its end */
struct md	*md_walk(const struct md *root, const struct md *at);

#endif
