/* SPDX-License-Identifier: EUPL-1.2 */
#include "digest.h"

#include <errno.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/sha256.h"

const char *
digest_bytes(struct arena *arena, const void *bytes, size_t size)
{
	char *text = arena_alloc(arena, SHA256_TEXT);

	sha256(bytes, size, text);
	return text;
}

const char *
digest_file(struct arena *arena, struct files *files, const char *path)
{
	size_t size;
	const void *bytes = files_map(files, path, &size);

	if (bytes == NULL && errno == ENODATA)	/* it is empty */
		return digest_bytes(arena, "", 0);
	return bytes != NULL ? digest_bytes(arena, bytes, size) : NULL;
}
