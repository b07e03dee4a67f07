/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * typography - German composition: what is typed becomes what is printed.
 *
 * Straight quotes become „ “ and ‚ ‘ or an apostrophe, a hyphen between blanks
 * becomes a dash (DIN 5008).  Numbers, hyphens in words and all that is marked
 * as code stay.
 */
#ifndef TYPESET_TYPOGRAPHY_H
#define TYPESET_TYPOGRAPHY_H

#include <stdbool.h>
#include <stdint.h>

struct arena;

/* what runs on from one piece of a paragraph to the next; zero at its begin */
struct typography {
	int32_t	last;		/* character, 0 at the begin */
	bool	in_single;	/* between ‚ and ‘ */
};

const char	*typography_set(struct arena *, struct typography *,
		    const char *text);

/* "Ktabg.", "Abs.": not hyphenated */
bool	typography_is_abbreviation(const char *word);

/* are two words of a line kept together: "§ 5", "12 %", "Dr. Brandt"? */
bool	typography_ties(const char *word, const char *next);

#endif
