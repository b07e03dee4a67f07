/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * frame - a file of the notes to begin with: every field that there is.
 *
 * Each stands under its description.  What is known is filled in; a required
 * field that is not known is left empty; all others are examples behind '#',
 * whose lines are good YAML once that is taken away.
 */
#ifndef RESOLVE_FRAME_H
#define RESOLVE_FRAME_H

struct buffer;
struct table;

struct known { const char *key, *value; };	/* NULL: not known */

/* known ends in one without a key */
void	frame_write(struct buffer *, const struct table *,
	    const struct known *);

#endif
