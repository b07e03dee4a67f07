/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * buffer - bytes that grow.
 *
 * Lives in its arena; initialise with { .arena = memory }.  The bytes always
 * end in '\0' once anything was added, and move when it grows: take no
 * pointers into it before it is complete.
 */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include <stddef.h>

struct arena;

struct buffer {
	struct arena	*arena;
	char		*bytes;
	size_t		 length, capacity;
};

/* room for that many bytes, and the '\0' behind them */
void	buffer_reserve(struct buffer *, size_t more);

void	buffer_add(struct buffer *, const void *bytes, size_t len);
void	buffer_char(struct buffer *, char);
void	buffer_string(struct buffer *, const char *);
void	buffer_number(struct buffer *, long long);
void	buffer_printf(struct buffer *, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));

#endif
