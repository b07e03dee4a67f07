/* SPDX-License-Identifier: EUPL-1.2 */
#include "deflate.h"

#include <zlib.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/die.h"

/* for pages of text 1 % larger than what level 6 gives, in 3/4 of its time */
enum { LEVEL = 5 };

struct deflate { z_stream zlib; };	/* reused: it has much to set up */

static void
check(int status)
{
	if (status != Z_OK)
		die("zlib: error %d", status);
}

struct deflate *
deflate_open(struct arena *arena)
{
	struct deflate *d = arena_alloc(arena, sizeof *d);

	check(deflateInit(&d->zlib, LEVEL));
	return d;
}

void
deflate_close(struct deflate *d)
{
	deflateEnd(&d->zlib);
}

void
deflate_add(struct deflate *d, const void *bytes, size_t size,
    struct buffer *out)
{
	unsigned char block[16 * 1024];
	z_stream *z = &d->zlib;
	int status;

	check(deflateReset(z));
	z->next_in = (Bytef *)bytes;	/* zlib does not write there */
	z->avail_in = (uInt)size;
	if (z->avail_in != size)
		die("zlib: %zu bytes at once: too many", size);
	do {
		z->next_out = block;
		z->avail_out = sizeof block;
		status = deflate(z, Z_FINISH);
		if (status != Z_STREAM_END)
			check(status);
		buffer_add(out, block, sizeof block - z->avail_out);
	} while (status != Z_STREAM_END);
}
