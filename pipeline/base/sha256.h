/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * sha256 - the checksum of bytes (FIPS 180-4): the door to nettle.
 */
#ifndef BASE_SHA256_H
#define BASE_SHA256_H

#include <stddef.h>

enum { SHA256_TEXT = 65 };	/* bytes: 64 hexadecimal digits and '\0' */

void	sha256(const void *bytes, size_t size, char text[SHA256_TEXT]);

#endif
