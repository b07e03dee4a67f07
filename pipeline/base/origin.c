/* SPDX-License-Identifier: EUPL-1.2 */
#include "origin.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "buffer.h"

static const char title[] = "Herkunft der Zeilen:";

enum { HIGHEST = 1000000000 };	/* lines and columns: sums of two fit an int */

struct range {
	int		first, last;
	struct place	from;		/* of the first line */
};

struct origin {
	struct arena	*arena;
	struct range	*ranges;
	int		 count, capacity;
};

struct origin *
origin_new(struct arena *arena)
{
	struct origin *origin = arena_alloc(arena, sizeof *origin);

	origin->arena = arena;
	return origin;
}

void
origin_add(struct origin *origin, int first, int last, struct place from)
{
	const struct range *before = origin->count > 0
	    ? &origin->ranges[origin->count - 1] : NULL;

	if (from.file == NULL)
		return;
	if (before != NULL && first <= before->last) {
		from.line += before->last + 1 - first;
		first = before->last + 1;
	}
	if (first > last)
		return;
	origin->ranges = arena_room(origin->arena, origin->ranges,
	    origin->count, &origin->capacity, sizeof *origin->ranges);
	origin->ranges[origin->count++] = (struct range){ first, last, from };
}

void
origin_write(const struct origin *origin, struct buffer *out,
    const char *prefix)
{
	buffer_printf(out, "%s%s\n", prefix, title);
	for (int i = 0; i < origin->count; i++) {
		const struct range *r = &origin->ranges[i];

		buffer_string(out, prefix);
		buffer_number(out, r->first);
		buffer_char(out, '-');
		buffer_number(out, r->last);
		buffer_char(out, ' ');
		buffer_string(out, r->from.file);
		buffer_char(out, ':');
		buffer_number(out, r->from.line);
		buffer_char(out, ':');
		buffer_number(out, r->from.column);
		buffer_char(out, '\n');
	}
}

/* a number that a place may hold, and the character behind it */
static bool
number_read(const char **at, int least, char behind, int *number)
{
	char *after;
	long n = strtol(*at, &after, 10);

	if (after == *at || *after != behind || n < least || n > HIGHEST)
		return false;
	*at = after + 1;
	*number = (int)n;
	return true;
}

/* "12-30 file:41:1", behind any prefix that ends in a blank */
static bool
range_read(struct arena *arena, const char *line, const char *end,
    struct range *r)
{
	const char *colon = end;

	while (line < end && (*line < '0' || *line > '9'))
		line++;
	if (!number_read(&line, 1, '-', &r->first) ||
	    !number_read(&line, r->first, ' ', &r->last))
		return false;
	for (int seen = 0; seen < 2 && colon > line;)
		seen += *--colon == ':';
	if (colon <= line)
		return false;
	r->from.file = arena_copy(arena, line, (size_t)(colon++ - line));
	return number_read(&colon, 0, ':', &r->from.line) &&
	    number_read(&colon, 0, '\n', &r->from.column);
}

/* what stands before the map: without the begin of its line, and the line
 * that opens a comment */
static size_t
size_before(const char *bytes, const char *map)
{
	static const char comment[] = "<!--\n";
	size_t size = (size_t)(map - bytes), n = sizeof comment - 1;

	while (size > 0 && bytes[size - 1] != '\n')
		size--;
	if (size >= n && memcmp(bytes + size - n, comment, n) == 0)
		size -= n;
	return size;
}

struct origin *
origin_read(struct arena *arena, const char *bytes, size_t *size)
{
	struct origin *origin = origin_new(arena);
	const char *end = bytes + *size, *at = NULL, *line;

	for (line = bytes; (line = strstr(line, title)) != NULL; line++)
		at = line;	/* the last one: a text may quote the words */
	if (at == NULL)
		return origin;
	*size = size_before(bytes, at);
	if ((at = memchr(at, '\n', (size_t)(end - at))) == NULL)
		return origin;
	for (line = at + 1; line < end; line = at + 1) {
		struct range r = { 0 };

		at = memchr(line, '\n', (size_t)(end - line));
		if (at == NULL || !range_read(arena, line, at, &r))
			break;
		origin_add(origin, r.first, r.last, r.from);
	}
	return origin;
}

struct place
origin_of(const struct origin *origin, struct place place)
{
	int low = 0, high = origin->count;

	while (low < high) {
		int middle = (low + high) / 2;

		if (origin->ranges[middle].last < place.line)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == origin->count || origin->ranges[low].first > place.line)
		return place;
	struct place from = origin->ranges[low].from;
	from.line += place.line - origin->ranges[low].first;
	from.length = 0;
	return from;
}
