/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * reference - all fields of the notes for those who write them, in German.
 */
#ifndef RESOLVE_REFERENCE_H
#define RESOLVE_REFERENCE_H

struct arena;
struct buffer;

/* as Markdown: a section a file and block, one for each map inside */
void	reference_write(struct arena *, struct buffer *);

#endif
