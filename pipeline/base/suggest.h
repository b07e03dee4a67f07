/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * suggest - the known word nearest to one that is not.
 *
 * Nearest by Damerau-Levenshtein distance (optimal string alignment) over
 * folded characters, so that ß and ss, É and e, ä and ae are no fault; a word
 * further off than one letter and a third of its length is no suggestion.
 */
#ifndef BASE_SUGGEST_H
#define BASE_SUGGEST_H

struct arena;

/* one of the known words, or NULL */
const char	*suggest(struct arena *, const char *word,
		    const char *const *known, int count);

#endif
