/* SPDX-License-Identifier: EUPL-1.2 */
#include "digest.h"

#include <errno.h>
#include <nettle/base16.h>
#include <nettle/sha2.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/file.h"

const char *
digest_bytes(struct arena *arena, const void *bytes, size_t size)
{
	uint8_t digest[SHA256_DIGEST_SIZE];
	char *text = arena_alloc(arena, DIGEST_LENGTH + 1);
	struct sha256_ctx sum;

	sha256_init(&sum);
	sha256_update(&sum, size, bytes);
	sha256_digest(&sum, sizeof digest, digest);
	base16_encode_update(text, sizeof digest, digest);
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
