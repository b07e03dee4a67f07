/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * digest - the SHA-256 of a file: the door to nettle.
 *
 * FIPS 180-4, as 64 lower-case hexadecimal digits.
 */
#ifndef RESOLVE_DIGEST_H
#define RESOLVE_DIGEST_H

#include <stddef.h>

struct arena;
struct files;

enum { DIGEST_LENGTH = 64 };

const char	*digest_bytes(struct arena *, const void *bytes, size_t size);

/* NULL with errno set where there is no regular file */
const char	*digest_file(struct arena *, struct files *,
		    const char *path);

#endif
