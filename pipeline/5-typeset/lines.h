/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * lines - where a paragraph is broken: as a whole, at the least demerits.
 *
 * Total fit after D. E. Knuth and M. F. Plass, Breaking Paragraphs into Lines
 * (Software: Practice and Experience 11, 1981), with the badness of TeX (The
 * TeXbook, chapter 14; TeX: The Program, § 108).  Integers only, so the same
 * text breaks the same way on every machine.
 */
#ifndef TYPESET_LINES_H
#define TYPESET_LINES_H

#include <stdbool.h>
#include <stdint.h>

struct arena;

enum item_kind { ITEM_BOX, ITEM_GLUE, ITEM_PENALTY };

enum {
	PENALTY_NEVER = 10000, PENALTY_ALWAYS = -10000,
	PENALTY_HYPHEN = 50, PENALTY_DASH = 50, PENALTY_URL = 120,
	PENALTY_TIE = 1000, PENALTY_LETTER = 5000,
	MOST_HYPHENS = 2	/* lines in a row that end in one */
};

/* demerits of a line are (DEMERITS_LINE + badness)^2 + penalty^2, and those
 * below; a line of more badness than the tolerance only in an emergency */
enum {
	DEMERITS_LINE = 10,
	DEMERITS_HYPHENS = 10000,	/* two lines in a row end in one */
	DEMERITS_LAST_HYPHEN = 5000,	/* the last line but one does */
	DEMERITS_SHORT_END = 5000,	/* the last line is a short word */
	DEMERITS_UNLIKE = 10000,	/* a tight line beside a loose one */
	LINES_TOLERANCE = 800,
	SHORT_END = 8		/* shorter than this part of the measure, a
				 * last line looks like a gap */
};

/* what a line is made of; lengths in [upt] */
struct item {
	enum item_kind	 kind;
	int64_t		 width;		/* of a penalty: of the hyphen */
	int64_t		 stretch, shrink;
	int		 penalty;
	bool		 is_hyphen;
	int		 word, from, to;	/* of a box: glyphs of a word */
};

/*
 * The indices of the items that end the lines, in the arena; the last item is
 * a PENALTY_ALWAYS.  A line whose words cannot shrink to the measure sticks
 * out.  With is_ragged, lines need not be filled.
 */
int	*lines_break(struct arena *, const struct item *, int count,
	    int64_t measure, bool is_ragged, int *lines);

#endif
