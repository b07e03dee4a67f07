/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * trial - a second way to break paragraphs: all ways are tried.
 *
 * Demerits as Knuth and Plass define them, read from the paper once more and
 * not from what is tested.  Only for short paragraphs.
 */
#ifndef TRIAL_H
#define TRIAL_H

#include <stdint.h>

struct item;

struct trial {
	const struct item	*items;
	int			 count;
	int64_t			 measure;
	int64_t			 extra;		/* stretch of every line */
	int			 tolerance;	/* badness of a line, at most */
};

/* the least demerits that the items can be broken at, within the tolerance
 * and with two hyphens in a row; the bound where no way costs less */
int64_t	trial_least(const struct trial *, int64_t bound);

/* the demerits of lines that end at these items */
int64_t	trial_demerits(const struct trial *, const int *ends, int lines);

#endif
