/* SPDX-License-Identifier: EUPL-1.2 */
#include "deflate.h"

#include <libdeflate.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/die.h"

/* pages of text 7 % larger than at level 6, in less than half its time */
enum { LEVEL = 1 };

struct deflate { struct libdeflate_compressor *compressor; };

struct deflate *
deflate_open(struct arena *arena)
{
	struct deflate *d = arena_alloc(arena, sizeof *d);

	d->compressor = libdeflate_alloc_compressor(LEVEL);
	if (d->compressor == NULL)
		die("libdeflate: make a compressor: no memory");
	return d;
}

void
deflate_close(struct deflate *d)
{
	libdeflate_free_compressor(d->compressor);
}

void
deflate_add(struct deflate *d, const void *bytes, size_t size,
    struct buffer *out)
{
	size_t room = libdeflate_zlib_compress_bound(d->compressor, size);

	buffer_reserve(out, room);
	out->length += libdeflate_zlib_compress(d->compressor, bytes, size,
	    out->bytes + out->length, room);
}

bool
deflate_undo(const void *bytes, size_t size, void *out, size_t out_size)
{
	struct libdeflate_decompressor *d = libdeflate_alloc_decompressor();
	enum libdeflate_result result;
	size_t used;

	if (d == NULL)
		die("libdeflate: make a decompressor: no memory");
	/* without a pointer for the size it must come out exactly */
	result = libdeflate_zlib_decompress_ex(d, bytes, size, out, out_size,
	    &used, NULL);
	libdeflate_free_decompressor(d);
	return result == LIBDEFLATE_SUCCESS && used == size;
}

uint32_t
deflate_check(const void *bytes, size_t size)
{
	return libdeflate_crc32(0, bytes, size);
}
