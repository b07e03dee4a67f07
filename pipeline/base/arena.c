/* SPDX-License-Identifier: EUPL-1.2 */
#define _DEFAULT_SOURCE	/* madvise */
#include "arena.h"

#include <errno.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sys/mman.h>

#include "die.h"

enum {
	BLOCK = 256 * 1024,	/* bytes; larger wishes get their own block */
	PAGE = 4096,
};

struct block {
	struct block	*next;
	size_t		 used, size;
	alignas(max_align_t) unsigned char bytes[];
};

struct arena {
	struct block	*blocks;	/* the first one is being filled */
};

struct arena *
arena_open(void)
{
	struct arena *arena = calloc(1, sizeof *arena);

	if (arena == NULL)
		die("allocate memory:");
	return arena;
}

void
arena_close(struct arena *arena)
{
	struct block *next;

	for (struct block *b = arena->blocks; b != NULL; b = next) {
		next = b->next;
		free(b);
	}
	free(arena);
}

void
arena_reset(struct arena *arena)
{
	struct block *kept = arena->blocks, *next;

	if (kept == NULL)
		return;
	for (struct block *b = kept->next; b != NULL; b = next) {
		next = b->next;
		free(b);
	}
	kept->next = NULL;
	memset(kept->bytes, 0, kept->used);
	kept->used = 0;
}

/* has the kernel give all pages at once: at their first use each would cost
 * more time than it takes to fill it (Linux 5.14; before, nothing happens) */
static void
take_pages(struct block *b)
{
	const size_t part = (size_t)-(uintptr_t)b->bytes % PAGE;
	int error = errno;

	madvise(b->bytes + part, (b->size - part) / PAGE * PAGE,
	    MADV_POPULATE_WRITE);
	errno = error;
}

static struct block *
block_open(size_t size)
{
	struct block *b = calloc(1, sizeof *b + size);

	if (b == NULL)
		die("allocate %zu bytes:", size);
	b->size = size;
	if (size == BLOCK)
		take_pages(b);
	return b;
}

void *
arena_alloc(struct arena *arena, size_t size)
{
	const size_t align = alignof(max_align_t);
	struct block *b = arena->blocks;
	void *p;

	if (size > SIZE_MAX / 2)
		die("allocate %zu bytes: too much", size);
	size = (size + align - 1) / align * align;
	if (b == NULL || b->size - b->used < size) {
		struct block *fresh = block_open(size > BLOCK ? size : BLOCK);

		if (b != NULL && size > BLOCK) {	/* go on filling b */
			fresh->next = b->next;
			b->next = fresh;
		} else {
			fresh->next = b;
			arena->blocks = fresh;
		}
		b = fresh;
	}
	p = b->bytes + b->used;
	b->used += size;
	return p;
}

char *
arena_copy(struct arena *arena, const char *bytes, size_t len)
{
	char *copy = arena_alloc(arena, len + 1);

	if (len > 0)
		memcpy(copy, bytes, len);
	return copy;
}

char *
arena_vprintf(struct arena *arena, const char *fmt, va_list args)
{
	va_list again;
	char *text;
	int len;

	va_copy(again, args);
	len = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	if (len < 0)
		die("format '%s'", fmt);
	text = arena_alloc(arena, (size_t)len + 1);
	vsnprintf(text, (size_t)len + 1, fmt, args);
	return text;
}

char *
arena_printf(struct arena *arena, const char *fmt, ...)
{
	va_list args;
	char *text;

	va_start(args, fmt);
	text = arena_vprintf(arena, fmt, args);
	va_end(args);
	return text;
}

void *
arena_room(struct arena *arena, void *array, int count, int *capacity,
    size_t item)
{
	void *larger;

	if (count < *capacity)
		return array;
	*capacity = *capacity > 0 ? 2 * *capacity : 1;
	larger = arena_alloc(arena, (size_t)*capacity * item);
	if (count > 0)
		memcpy(larger, array, (size_t)count * item);
	return larger;
}
