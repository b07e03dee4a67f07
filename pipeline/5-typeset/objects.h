/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * objects - numbered objects as the bytes of a PDF file.
 *
 * Streams are written as they come.  Dictionaries are packed, some hundred
 * together, into object streams (ISO 32000-1, 7.5.7), and all are found
 * through a cross-reference stream (7.5.8): so a tagged file is half as
 * large.  Every object is added once.
 */
#ifndef TYPESET_OBJECTS_H
#define TYPESET_OBJECTS_H

#include <stdbool.h>
#include <stddef.h>

#include "cos.h"

struct arena;
struct buffer;
struct objects;

/* a file in an empty buffer */
struct objects	*objects_open(struct arena *, struct buffer *out);
void		 objects_close(struct objects *);

bool	objects_has(const struct objects *, int object);

/* a stream with these entries, or NULL, besides its length and filter */
void	objects_add_stream(struct objects *, int object, enum cos_filter,
	    const struct buffer *entries, const void *bytes, size_t size);

/* dictionaries go into a pack, which has a number of its own and is written
 * when it ends or another begins; is there one with room? */
bool	objects_has_pack(const struct objects *);
void	objects_begin_pack(struct objects *, int pack);
void	objects_end_pack(struct objects *);
/* where a dictionary is to be appended, with its brackets, before anything
 * else is added; there must be a pack */
struct buffer	*objects_add(struct objects *, int object);

/* the end of the file; count is that of all numbers with 0 and this one's */
void	objects_end(struct objects *, int object, int count,
	    const struct buffer *trailer);

#endif
