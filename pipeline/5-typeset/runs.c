/* SPDX-License-Identifier: EUPL-1.2 */
#include "runs.h"

#include <string.h>

#include "base/buffer.h"

enum { MOST = 128, END = 128 };

/* how often the first byte stands there */
static size_t
run_length(const unsigned char *bytes, size_t size)
{
	size_t most = size < MOST ? size : MOST, n = 1;

	if (memcmp(bytes, bytes + 1, most - 1) == 0)
		return most;
	while (bytes[n] == bytes[0])
		n++;
	return n;
}

/* how many bytes stand before a run that is worth it */
static size_t
plain_length(const unsigned char *bytes, size_t size)
{
	size_t n = 1;

	while (n < size && n < MOST && (n + 2 >= size ||
	    bytes[n] != bytes[n + 1] || bytes[n] != bytes[n + 2]))
		n++;
	return n;
}

void
runs_add(struct buffer *out, const unsigned char *bytes, size_t size)
{
	while (size > 0) {
		size_t n = run_length(bytes, size);

		if (n > 1) {
			buffer_char(out, (char)(257 - n));
			buffer_char(out, (char)bytes[0]);
		} else {
			n = plain_length(bytes, size);
			buffer_char(out, (char)(n - 1));
			buffer_add(out, bytes, n);
		}
		bytes += n;
		size -= n;
	}
}

void
runs_end(struct buffer *out)
{
	buffer_char(out, (char)END);
}
