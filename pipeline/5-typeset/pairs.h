/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * pairs - words of plain letters, put together from pairs of them.
 *
 * Most words are letters of German and what stands beside them, in a face
 * that does nothing with them but kern two neighbours (plain).  How two stand
 * together HarfBuzz is asked once, which takes a fraction of the time to shape
 * each word; what comes out is what it makes of the whole word.
 */
#ifndef TYPESET_PAIRS_H
#define TYPESET_PAIRS_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct font;
struct hb_feature_t;
struct pairs;
struct shape;

/* of a face in German with these features, which live as long */
struct pairs	*pairs_open(struct arena *, struct font *,
		    const struct hb_feature_t *, unsigned count);
void		 pairs_close(struct pairs *);

/* false where the word is left to HarfBuzz: the face does more with letters,
 * or it has other characters */
bool	pairs_shape(struct pairs *, struct arena *, const char *text,
	    size_t len, struct shape *);

#endif
