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
#include <stddef.h>
#include <stdint.h>

struct arena;

/* what runs on from one piece of a paragraph to the next; zero at its begin */
struct typography {
	int32_t	last;		/* character, 0 at the begin */
	bool	in_single;	/* between ‚ and ‘ */
};

const char	*typography_set(struct arena *, struct typography *,
		    const char *text);

/* words in the order of their bytes */
struct lexicon {
	const char	**words;
	int		  count;
	bool		  begins[256];	/* one of them with this byte */
};

/* what is read in one breath, as the style has it */
struct ties {
	struct lexicon	before;		/* with any word behind: "Dr." */
	struct lexicon	before_number;	/* with a number behind: "§" */
	struct lexicon	after_number;	/* with a number before: "%" */
	struct lexicon	after_day;	/* with "12." before: "März" */
};

/* puts the words in order, and notes how they begin */
void	typography_sort(struct lexicon *);

/* one of the words before others that ends in a point, as "Abs.": it is not
 * hyphenated */
bool	typography_is_abbreviation(const struct ties *, const char *word);

/* a file name or an address: "haushalt_2026.pdf", "post@kreis.de"; not
 * hyphenated, but broken behind its signs */
bool	typography_is_name(const char *word);

/* a short name of a law, as "BImSchG" or "ThürKO": capitals behind small
 * letters; not hyphenated.  The text is letters only. */
bool	typography_is_law(const char *text, size_t len);

/* are two words of a line kept together: "§ 5", "12 %", "Dr. Brandt"?  What
 * opens before the first and closes behind the second does not count. */
bool	typography_ties(const struct ties *, const char *word,
	    const char *next);

#endif
