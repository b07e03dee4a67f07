/* SPDX-License-Identifier: EUPL-1.2 */
#include "patterns.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/die.h"
#include "base/file.h"
#include "base/utf8.h"

struct level {
	const struct patterns_state	*states;
	const struct patterns_arc	*arcs;
	const char			*matches;
};

struct patterns {
	int		compound_left, compound_right;
	int		levels;
	struct level	level[2];
};

/* takes the next count items off the file */
static const void *
take(const char **at, size_t *left, size_t count, size_t item,
    const char *path)
{
	const void *p = *at;

	if (count > *left / item)
		die("read %s: not a whole file of hyphenation patterns", path);
	*at += count * item;
	*left -= count * item;
	return p;
}

struct patterns *
patterns_open(struct arena *arena, struct files *files, const char *path)
{
	struct patterns *patterns = arena_alloc(arena, sizeof *patterns);
	const struct patterns_header *header;
	size_t left;
	const char *at = files_map(files, path, &left);

	if (at == NULL)
		die("open %s:", path);
	header = take(&at, &left, 1, sizeof *header, path);
	if (header->magic != PATTERNS_MAGIC || header->levels < 1 ||
	    header->levels > 2)
		die("read %s: not a file of hyphenation patterns", path);
	patterns->compound_left = header->compound_left;
	patterns->compound_right = header->compound_right;
	patterns->levels = (int)header->levels;
	for (int i = 0; i < patterns->levels; i++) {
		struct level *l = &patterns->level[i];
		const struct patterns_level *head =
		    take(&at, &left, 1, sizeof *head, path);

		l->states = take(&at, &left, head->states, sizeof *l->states,
		    path);
		l->arcs = take(&at, &left, head->arcs, sizeof *l->arcs, path);
		l->matches = take(&at, &left, head->matches, 1, path);
	}
	return patterns;
}

/* the state behind a letter, -1 if no pattern goes on with it */
static int32_t
step(const struct level *l, int32_t state, unsigned char letter)
{
	while (state >= 0) {
		const struct patterns_state *s = &l->states[state];
		const struct patterns_arc *arc = l->arcs + s->arc;

		for (uint32_t i = 0; i < s->arc_count; i++)
			if (arc[i].letter == letter)
				return (int32_t)arc[i].state;
		state = s->fallback;
	}
	return -1;
}

/* the highest digit of all patterns at each place; odd: break behind it */
static void
run(const struct level *l, const unsigned char *word, int len, char *digits)
{
	char found[PATTERNS_WORD + 3];
	int32_t state = 0;

	memset(found, '0', sizeof found);
	for (int i = 0; i < len + 2; i++) {
		unsigned char letter = i == 0 || i == len + 1 ? '.'
		    : word[i - 1];
		const char *match;
		int offset;

		state = step(l, state, letter);
		if (state < 0) {
			state = 0;
			continue;
		}
		if (l->states[state].match == 0)
			continue;
		match = l->matches + l->states[state].match;
		offset = i + 1 - (int)strlen(match);
		for (; *match != '\0'; match++, offset++)
			if (offset >= 0 && found[offset] < *match)
				found[offset] = *match;
	}
	memset(digits, '0', (size_t)len);
	for (int i = 0; i + 1 < len; i++)
		digits[i] = found[i + 1];
}

static bool
is_break(char digit)
{
	return (digit & 1) != 0;
}

static void
keep_ends(char *digits, int len, int before, int after)
{
	for (int i = 0; i < before - 1 && i < len; i++)
		digits[i] = '0';
	for (int i = len - 1; i > len - 1 - after && i > 0; i--)
		digits[i] = '0';
}

/*
 * Each part of a compound is looked at again until it has no boundary inside;
 * then its syllables are found.  first and last say whether the part begins
 * and ends the whole word.
 */
static void
find(const struct patterns *p, const unsigned char *word, int len,
    char *digits, bool first, bool last)
{
	int begin = 0;

	run(&p->level[0], word, len, digits);
	if (p->levels == 1)
		return;
	for (int i = 0; i < len; i++) {
		char part[PATTERNS_WORD + 3];

		if (!is_break(digits[i]) && !(begin > 0 && i + 1 == len))
			continue;
		if (i > begin) {
			find(p, word + begin, i - begin + 1, part,
			    begin == 0 && first,
			    !is_break(digits[i]) && last);
			memcpy(digits + begin, part, (size_t)(i - begin));
		}
		begin = i + 1;
	}
	if (begin == 0)
		run(&p->level[1], word, len, digits);
	keep_ends(digits, len, first ? 0 : p->compound_left,
	    last ? 0 : p->compound_right);
}

static unsigned char
lower(int32_t c)
{
	if ((c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7))
		return (unsigned char)(c + 0x20);
	return (unsigned char)c;
}

void
patterns_break(const struct patterns *patterns, const char *word, size_t len,
    unsigned char *breaks)
{
	unsigned char letters[PATTERNS_WORD];
	int at[PATTERNS_WORD + 1], n = 0;
	char digits[PATTERNS_WORD + 3];
	const char *p = word, *end = word + len;

	memset(breaks, 0, len);
	while (p < end) {
		int32_t c;

		at[n] = (int)(p - word);
		c = utf8_next(&p, end);
		if (n == PATTERNS_WORD || c > 0xff || !utf8_is_letter(c))
			return;
		letters[n++] = lower(c);
	}
	if (n < PATTERNS_BEFORE + PATTERNS_AFTER)
		return;
	find(patterns, letters, n, digits, true, true);
	keep_ends(digits, n, PATTERNS_BEFORE, PATTERNS_AFTER);
	for (int i = 0; i + 1 < n; i++)
		breaks[at[i + 1]] = is_break(digits[i]);
}
