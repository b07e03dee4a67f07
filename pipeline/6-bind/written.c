/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE	/* memmem */
#include "written.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"

enum { TAIL = 64, HEAD = 1024 };	/* bytes */

/* the number behind a word within some bytes; -1: it is not there */
static long long
number_behind(const char *bytes, size_t size, const char *word)
{
	const char *at = memmem(bytes, size, word, strlen(word));
	char digits[24] = "";

	if (at == NULL)
		return -1;
	at += strlen(word);
	for (size_t i = 0; i < sizeof digits - 1 && at + i < bytes + size &&
	    at[i] >= '0' && at[i] <= '9'; i++)
		digits[i] = at[i];
	return *digits != '\0' ? strtoll(digits, NULL, 10) : -1;
}

bool
written_is_whole(const char *path)
{
	static const char begin[] = "\nstream\n";
	char end[TAIL];
	const char *bytes, *data;
	long long start, length;
	size_t size, rest, wanted;

	bytes = files_map_own(NULL, path, (size_t)-1 / 2, &size);
	if (bytes == NULL || size < TAIL)
		return false;
	start = number_behind(bytes + size - TAIL, TAIL, "startxref\n");
	if (start < 0 || start >= (long long)size)
		return false;
	rest = size - (size_t)start < HEAD ? size - (size_t)start : HEAD;
	length = number_behind(bytes + start, rest, "/Length ");
	data = memmem(bytes + start, rest, begin, sizeof begin - 1);
	if (length < 0 || data == NULL)
		return false;
	data += sizeof begin - 1;
	wanted = (size_t)snprintf(end, sizeof end, "\nendstream\nendobj\n"
	    "startxref\n%lld\n%%%%EOF\n", start);
	rest = size - (size_t)(data - bytes);
	return rest == (size_t)length + wanted &&
	    memcmp(data + length, end, wanted) == 0;
}
