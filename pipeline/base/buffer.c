/* SPDX-License-Identifier: EUPL-1.2 */
#include "buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "arena.h"

void
buffer_reserve(struct buffer *b, size_t more)
{
	char *larger;

	if (b->capacity - b->length > more)
		return;
	b->capacity = 2 * (b->length + more) + 64;
	larger = arena_alloc(b->arena, b->capacity);
	if (b->length > 0)
		memcpy(larger, b->bytes, b->length);
	b->bytes = larger;
}

void
buffer_add(struct buffer *b, const void *bytes, size_t len)
{
	buffer_reserve(b, len);
	if (len > 0)
		memcpy(b->bytes + b->length, bytes, len);
	b->length += len;
	b->bytes[b->length] = '\0';
}

void
buffer_char(struct buffer *b, char c)
{
	buffer_reserve(b, 1);
	b->bytes[b->length++] = c;
	b->bytes[b->length] = '\0';
}

void
buffer_string(struct buffer *b, const char *text)
{
	buffer_add(b, text, strlen(text));
}

void
buffer_number(struct buffer *b, long long n)
{
	unsigned long long rest = n < 0 ? 0 - (unsigned long long)n
	    : (unsigned long long)n;
	char digits[24];
	size_t at = sizeof digits;

	do
		digits[--at] = (char)('0' + rest % 10);
	while ((rest /= 10) > 0);
	if (n < 0)
		digits[--at] = '-';
	buffer_add(b, digits + at, sizeof digits - at);
}

void
buffer_printf(struct buffer *b, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	buffer_string(b, arena_vprintf(b->arena, fmt, args));
	va_end(args);
}
