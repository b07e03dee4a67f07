/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * markdown_table - GFM pipe tables out of CommonMark paragraphs.
 *
 * Part of the door to libcmark.  A paragraph is a table if its second line
 * is a delimiter row with as many cells as its first line (GFM 0.29, 4.10);
 * short rows are filled up, cells beyond the head's are dropped by GFM: here
 * they stay, for who reads the tree to refuse.
 */
#ifndef BASE_MARKDOWN_TABLE_H
#define BASE_MARKDOWN_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "diag.h"

struct arena;
struct md;
struct origin;

/* a text by lines; a slice is one without its end */
struct lines { const char **at; int count; const char *end; };
struct slice { const char *at; size_t len; };

/* a text while it becomes a tree */
struct parse {
	struct arena		*arena;
	struct lines		 lines;
	struct place		 start;
	const struct origin	*origin;
	struct { int line, count; size_t bytes; } seen;	/* the last column
						 * asked for, counted */
	/* in the paragraph at hand: the line as cmark counts, the true one,
	 * lines that cmark missed, and bytes of those missed on this line */
	struct { int line, end, lines, bytes; } missed;
};

/* line from 1; empty beyond the end */
struct slice	lines_get(const struct lines *, int line);

/* a line and byte column of the text, both from 1, as a place of the file */
struct place	parse_place(struct parse *, int line, int column);

void	md_append(struct md *parent, struct md *child);

/*
 * Makes the paragraph that stands in lines first to last, from a byte column
 * on, a table, if it is one.
 */
bool	table_convert(struct parse *, struct md *, int first, int column,
	    int last);

#endif
