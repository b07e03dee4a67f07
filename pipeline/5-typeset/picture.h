/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * picture - PNG files as pixels: the door to libpng.
 *
 * libharu's own reader aborts on faulty files and copies foreign memory into
 * the PDF, so pictures are decoded here, whatever their depth and palette.
 */
#ifndef TYPESET_PICTURE_H
#define TYPESET_PICTURE_H

#include <stddef.h>

struct arena;

enum { PICTURE_SIDE = 4096 };	/* pixels at most, each way */

struct picture {
	int			 width, height;		/* pixels */
	const unsigned char	*rgb;			/* 3 bytes a pixel */
	const unsigned char	*alpha;			/* 1 byte; NULL: opaque */
	const char		*path;
};

/* NULL and a German reason where the bytes are no such picture */
struct picture	*picture_read(struct arena *, const char *path,
		    const void *bytes, size_t size, const char **reason);

#endif
