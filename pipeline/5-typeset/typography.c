/* SPDX-License-Identifier: EUPL-1.2 */
#include "typography.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"

static bool
opens_quote(int32_t before)
{
	switch (before) {
	case 0: case ' ': case '\n': case '(': case '[': case '/':
	case 0xa0: case 0x2013: case 0x201e: case 0x201a: case 0x2026:
		return true;
	default:
		return false;
	}
}

static const char *
single_quote(struct typography *t, int32_t next)
{
	if (opens_quote(t->last) && utf8_is_letter(next)) {
		t->in_single = true;
		return "\u201a";
	}
	if (t->in_single && !utf8_is_letter(next)) {
		t->in_single = false;
		return "\u2018";
	}
	return "\u2019";
}

/* without any sign that is set as another one: it stays as it is */
static bool
is_plain(struct typography *t, const char *text, const char *end)
{
	const char *last = end - 1;

	if (text + strcspn(text, "\"'-") < end)
		return false;
	if (text == end)
		return true;
	while (last > text && ((unsigned char)*last & 0xc0) == 0x80)
		last--;
	t->last = utf8_next(&last, end);
	return true;
}

const char *
typography_set(struct arena *arena, struct typography *t, const char *text)
{
	const char *p = text, *end = text + strlen(text);
	struct buffer out = { .arena = arena };

	if (is_plain(t, text, end))
		return text;
	buffer_reserve(&out, (size_t)(end - text));
	while (p < end) {
		const char *start = p, *ahead;
		int32_t c = utf8_next(&p, end), next = ' ';

		ahead = p;
		if (p < end)
			next = utf8_next(&ahead, end);
		if (c == '"')
			buffer_string(&out, opens_quote(t->last) ? "\u201e"
			    : "\u201c");
		else if (c == '\'')
			buffer_string(&out, single_quote(t, next));
		else if (c == '-' && t->last == ' ' && next == ' ')
			buffer_string(&out, "\u2013");
		else
			buffer_add(&out, start, (size_t)(p - start));
		t->last = c == '"' && opens_quote(t->last) ? 0x201e : c;
	}
	return out.bytes;
}

static int
compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void
typography_sort(struct lexicon *l)
{
	if (l->count > 0)
		qsort(l->words, (size_t)l->count, sizeof *l->words, compare);
	for (int i = 0; i < l->count; i++)
		l->begins[(unsigned char)*l->words[i]] = true;
}

static bool
is_in(const struct lexicon *l, const char *word)
{
	return l->begins[(unsigned char)*word] && bsearch(&word, l->words, (size_t)l->count,
	    sizeof *l->words, compare) != NULL;
}

/* "12" and "12.", but also "1.250,00" */
static bool
is_number(const char *word)
{
	bool any = false;

	for (; *word != '\0'; word++)
		if (isdigit((unsigned char)*word))
			any = true;
		else if (strchr(".,:/", *word) == NULL)
			return false;
	return any;
}

/* the word behind what opens before it */
static const char *
skip_opening(const char *word)
{
	const char *end = word + strlen(word), *p = word;

	while (p < end)
		switch (utf8_next(&p, end)) {
		case '(': case '[': case 0x201e: case 0x201a:
			word = p;
			break;
		default:
			return word;
		}
	return word;
}

bool
typography_is_abbreviation(const struct ties *ties, const char *word)
{
	word = skip_opening(word);
	return *word != '\0' && word[strlen(word) - 1] == '.' &&
	    (is_in(&ties->before, word) || is_in(&ties->before_number, word));
}

bool
typography_is_name(const char *word)
{
	for (const char *p = word; *p != '\0'; p++)
		if (*p == '_' || *p == '@' || (*p == '.' && p > word &&
		    isalnum((unsigned char)p[-1]) &&
		    isalpha((unsigned char)p[1])))
			return true;
	return false;
}

bool
typography_is_law(const char *text, size_t len)
{
	const char *p = text, *end = text + len;
	bool was_capital = true;

	while (p < end) {
		int32_t c = utf8_next(&p, end);
		bool is_capital = (c >= 'A' && c <= 'Z') ||
		    (c >= 0xc0 && c <= 0xde);

		if (is_capital && !was_capital)
			return true;
		was_capital = is_capital;
	}
	return false;
}

bool
typography_ties(const struct ties *ties, const char *word, const char *next)
{
	size_t len = strlen(next);
	bool is_day;
	char bare[32];

	word = skip_opening(word);
	if (is_in(&ties->before, word))
		return true;
	if (is_in(&ties->before_number, word))
		return isdigit((unsigned char)*next);
	if (!is_number(word) || len == 0 || len >= sizeof bare)
		return false;
	is_day = word[strlen(word) - 1] == '.';
	memcpy(bare, next, len + 1);
	while (!is_in(&ties->after_number, bare) &&
	    !(is_day && is_in(&ties->after_day, bare))) {
		if (strchr(",.;:)", bare[len - 1]) == NULL || len == 1)
			return false;
		bare[--len] = '\0';
	}
	return true;
}
