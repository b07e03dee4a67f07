/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * words - the inlines of a paragraph as words, shaped and hyphenated.
 *
 * A word ends at a blank or where its font changes.  Each distinct word of a
 * document is shaped and hyphenated once; its shape is shared by all places
 * where it stands.  A word with a character that its font lacks is set in the
 * family that the style names for that, or reported at its place in the notes.
 */
#ifndef TYPESET_WORDS_H
#define TYPESET_WORDS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"

struct arena;
struct element;
struct font;
struct link;
struct look;
struct md;
struct patterns;
struct shape;
struct style;

enum word_end { WORD_JOINED, WORD_SPACE, WORD_TIED, WORD_LINE_END };

struct word {
	const struct shape	*shape;
	const unsigned char	*breaks;	/* by byte: a hyphen may stand
						 * before it */
	struct font		*font;
	int64_t			 size, width;	/* [upt] */
	uint32_t		 colour;
	struct element		*element;
	const struct link	*link;
	enum word_end		 end;		/* what follows it */
	bool			 is_code;
	struct place		 place;
};

struct words {
	struct word	*list;
	int		 count, capacity;
	const char	**anchors;	/* names of the place where they stand */
	int		 anchor_count, anchor_capacity;
};

/* shapes words for a document; holds what is shared by all of them */
struct wordshop;

struct wordshop	*wordshop_open(struct arena *, const struct style *,
		    const struct patterns *);

/* the words of the next paragraph, none yet; the last ones are gone */
struct words	*words_new(struct wordshop *);

/* appends the inlines of a block to words; element is the block's own */
void	words_add(struct wordshop *, struct words *, const struct md *block,
	    const struct look *, struct element *);

/* appends plain text, as it is */
void	words_add_text(struct wordshop *, struct words *, const char *text,
	    const struct look *, struct element *, struct place);

#endif
