/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * picture - PNG and JPEG files as a PDF can hold them: the door to libpng.
 *
 * libharu's own readers abort on faulty files and copy foreign memory, and
 * whatever a camera wrote, into the PDF.  What a PDF understands as it is
 * stays as the file has it, checked and without metadata; all else is decoded
 * to pixels.
 */
#ifndef TYPESET_PICTURE_H
#define TYPESET_PICTURE_H

#include <stddef.h>

struct arena;

enum { PICTURE_SIDE = 4096 };	/* pixels at most, each way */

enum picture_code {
	PICTURE_PIXELS,		/* 3 bytes a pixel */
	PICTURE_PNG,		/* deflated lines with filters (PNG, 9 and 10) */
	PICTURE_JPEG,
};

struct picture {
	int			 width, height;		/* pixels */
	const unsigned char	*bytes;			/* in this code */
	size_t			 size;
	const unsigned char	*alpha;			/* 1 byte a pixel, as
							 * runs (ISO 32000-1,
							 * 7.4.5); NULL: opaque */
	size_t			 alpha_size;
	const char		*path;
	enum picture_code	 code;

	/* where the code is not PICTURE_PIXELS */
	int			 channels;		/* samples a pixel */
	int			 depth;			/* bits a sample */
	const unsigned char	*palette;		/* 3 bytes a colour; NULL:
							 * samples are colours */
	int			 colours;
};

/* NULL and a German reason where the bytes are no such picture, which may
 * refer to the bytes */
struct picture	*picture_read(struct arena *, const char *path,
		    const void *bytes, size_t size, const char **reason);

#endif
