/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * picture_code - pictures that a PDF takes over without decoding them.
 *
 * Each reads a file that begins with its signature.
 */
#ifndef TYPESET_PICTURE_CODE_H
#define TYPESET_PICTURE_CODE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct picture;

/* false where it has to be decoded, or is faulty */
bool	picture_take_png(struct arena *, const unsigned char *bytes,
	    size_t size, struct picture *);

/* false and a German reason where it cannot be used */
bool	picture_take_jpeg(struct arena *, const unsigned char *bytes,
	    size_t size, struct picture *, const char **reason);

#endif
