/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * arena - memory that lives as long as a document.
 *
 * Opened first and closed last in main; whoever allocates takes it as first
 * parameter.  What it gives is zeroed and aligned for any type, never NULL
 * (no memory: die) and never freed piecemeal.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct arena;

struct arena	*arena_open(void);
void		 arena_close(struct arena *);

/* forgets all that was allocated, to be filled again */
void		 arena_reset(struct arena *);

void	*arena_alloc(struct arena *, size_t size);

/* a copy of len bytes with a '\0' behind it */
char	*arena_copy(struct arena *, const char *bytes, size_t len);
char	*arena_printf(struct arena *, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3), nonnull(2)));
char	*arena_vprintf(struct arena *, const char *fmt, va_list)
	    __attribute__((format(printf, 2, 0), nonnull(2)));

/*
 * The array with room for one more item: itself, or a larger copy once count
 * has reached *capacity.  Start with NULL and 0.
 */
void	*arena_room(struct arena *, void *array, int count, int *capacity,
	    size_t item);

#endif
