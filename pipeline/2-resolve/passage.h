/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * passage - running text as the rules look at it.
 *
 * Each paragraph and cell as one line, followed by the pieces it is made of
 * (what stands between two inlines), which have exact places.  Both are noted
 * before links become text, in the order of the notes.
 */
#ifndef RESOLVE_PASSAGE_H
#define RESOLVE_PASSAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct item;
struct md;
struct notes;
struct session;

struct passage {
	const char		*text;
	struct place		 place;		/* before audience_mend */
	const struct item	*item;
	const struct passage	*whole;	/* the paragraph; NULL: it is one */
	bool			 is_resolution, is_quoted;
	bool			 is_promise;	/* inside a link to one */
	bool			 has_promise, has_attachment;	/* a paragraph */
};

struct passages { struct passage **at; int count, capacity; };

/* notes what a node holds; call it for each node in the order of a walk */
void		passage_add(struct notes *, struct session *,
		    const struct item *, const struct md *,
		    bool is_resolution);

/* some characters of a piece, in the file */
struct place	passage_place(const struct passage *, size_t from,
		    size_t length);

/* where a word or words stand in a text, with no letter or digit on either
 * side; NULL: nowhere */
const char	*passage_find(const char *text, const char *words);

#endif
