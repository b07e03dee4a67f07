/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * prose - what running text may hold, and what its links become.
 *
 * Everything that could not be printed, or would be printed otherwise than
 * it was meant, is reported at its line.  Links to promises and attachments
 * are resolved in the source text itself, so that the rest of it stays as it
 * was typed, byte for byte.
 */
#ifndef RESOLVE_PROSE_H
#define RESOLVE_PROSE_H

#include <stdbool.h>

struct item;
struct md;
struct notes;
struct session;
struct text;
struct wording;

/* checks a text of an item, or the one of a block in it, and resolves its
 * links in place */
void	prose_resolve(struct notes *, struct session *, const struct item *,
	    const struct wording *, bool is_in_block, struct text *);

/* the text of a node's children as one line */
const char	*prose_plain(struct notes *, const struct md *);

#endif
