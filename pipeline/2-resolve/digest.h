/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * digest - the SHA-256 of a file, as 64 lower-case hexadecimal digits.
 */
#ifndef RESOLVE_DIGEST_H
#define RESOLVE_DIGEST_H

#include <stddef.h>

struct arena;
struct files;

const char	*digest_bytes(struct arena *, const void *bytes, size_t size);

/* NULL with errno set where there is no regular file */
const char	*digest_file(struct arena *, struct files *,
		    const char *path);

#endif
