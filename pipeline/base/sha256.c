/* SPDX-License-Identifier: EUPL-1.2 */
#include "sha256.h"

#include <nettle/base16.h>
#include <nettle/sha2.h>

void
sha256(const void *bytes, size_t size, char text[SHA256_TEXT])
{
	unsigned char digest[SHA256_DIGEST_SIZE];
	struct sha256_ctx state;

	sha256_init(&state);
	sha256_update(&state, size, bytes);
	sha256_digest(&state, sizeof digest, digest);
	base16_encode_update(text, sizeof digest, digest);
	text[SHA256_TEXT - 1] = '\0';
}
