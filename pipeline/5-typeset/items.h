/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * items - words as what lines are broken from, and how wide they are.
 *
 * Says where a word may be broken and at what price.  All widths [upt].
 */
#ifndef TYPESET_ITEMS_H
#define TYPESET_ITEMS_H

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct item;
struct words;

struct items {
	struct arena	*arena;
	struct item	*list;
	int		 count, capacity;
};

/* the items of a paragraph; a word wider than the measure may be broken
 * anywhere, and words that are tied and too wide together come apart; spaces
 * stretch and shrink unless is_ragged */
struct items	items_of(struct arena *, const struct words *,
		    int64_t measure, bool is_ragged);

/* how wide the words are in one line, the widest of them with what is tied to
 * it, and the widest part that cannot be broken */
int64_t	items_width(const struct words *);
int64_t	items_word_width(const struct words *);
int64_t	items_least_width(const struct words *);

/* what follows the ones of a number: the comma and the rest; -1 where the
 * words do not begin with a number */
int64_t	items_tail_width(const struct words *);

#endif
