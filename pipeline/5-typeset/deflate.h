/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * deflate - bytes made smaller: the door to zlib.
 *
 * In place of libharu's own filter, which takes half as long again: it copies
 * byte by byte and knows one level only.
 */
#ifndef TYPESET_DEFLATE_H
#define TYPESET_DEFLATE_H

#include <stddef.h>

struct arena;
struct buffer;
struct deflate;

struct deflate	*deflate_open(struct arena *);
void		 deflate_close(struct deflate *);

/* appends them as a zlib stream (RFC 1950); dies without memory */
void	deflate_add(struct deflate *, const void *bytes, size_t size,
	    struct buffer *out);

#endif
