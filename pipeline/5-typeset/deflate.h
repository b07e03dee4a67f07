/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * deflate - bytes made smaller: the door to libdeflate.
 *
 * Whole buffers at once, in half of zlib's time; what comes out depends on
 * nothing but the bytes and the version of libdeflate.
 */
#ifndef TYPESET_DEFLATE_H
#define TYPESET_DEFLATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct buffer;
struct deflate;

struct deflate	*deflate_open(struct arena *);
void		 deflate_close(struct deflate *);

/* appends them as a zlib stream (RFC 1950) */
void	deflate_add(struct deflate *, const void *bytes, size_t size,
	    struct buffer *out);

/* a zlib stream back into exactly so many bytes; false if it is none or
 * holds more, less or something behind it */
bool	deflate_undo(const void *bytes, size_t size, void *out,
	    size_t out_size);

/* the CRC-32 of bytes (RFC 1952), as PNG has it */
uint32_t	deflate_check(const void *bytes, size_t size);

#endif
