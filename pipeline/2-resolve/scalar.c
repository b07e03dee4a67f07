/* SPDX-License-Identifier: EUPL-1.2 */
#define _POSIX_C_SOURCE 200809L	/* regcomp */
#include "scalar.h"

#include <regex.h>
#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* exactly n digits */
static bool
digits(const char *text, int n, int *value)
{
	*value = 0;
	for (int i = 0; i < n; i++) {
		if (!is_digit(text[i]))
			return false;
		*value = 10 * *value + text[i] - '0';
	}
	return true;
}

static int
days_of(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
	    30, 31 };
	bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && is_leap);
}

bool
scalar_date(const char *text, struct date *date)
{
	if (strlen(text) != 10 || text[4] != '-' || text[7] != '-' ||
	    !digits(text, 4, &date->year) ||
	    !digits(text + 5, 2, &date->month) ||
	    !digits(text + 8, 2, &date->day))
		return false;
	return date->year >= YEAR_FIRST && date->year <= YEAR_LAST &&
	    date->month >= 1 && date->month <= 12 && date->day >= 1 &&
	    date->day <= days_of(date->year, date->month);
}

bool
scalar_clock(const char *text, struct clock *clock)
{
	if (strlen(text) != 5 || text[2] != ':' ||
	    !digits(text, 2, &clock->hour) ||
	    !digits(text + 3, 2, &clock->minute))
		return false;
	clock->is_given = true;
	return clock->hour < 24 && clock->minute < 60;
}

bool
scalar_number(const char *text, int *value)
{
	size_t len = strlen(text);

	if (len == 0 || len > 6 || (len > 1 && text[0] == '0'))
		return false;
	return digits(text, (int)len, value) && *value <= NUMBER_LAST;
}

bool
scalar_flag(const char *text, bool *is_set)
{
	*is_set = strcmp(text, "ja") == 0;
	return *is_set || strcmp(text, "nein") == 0;
}

static size_t
id_length(const char *text)
{
	return strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-");
}

bool
scalar_is_id(const char *text)
{
	return *text != '\0' && *text != '-' && text[id_length(text)] == '\0';
}

bool
scalar_is_file_name(const char *text)
{
	size_t stem = id_length(text);

	return stem > 0 && *text != '-' && text[stem] == '.' &&
	    scalar_is_id(text + stem + 1) &&
	    strchr(text + stem + 1, '-') == NULL;
}

/* as people write them where they may not */
static const struct { const char *letter, *plain; } umlauts[] = {
	{ "ä", "ae" }, { "ö", "oe" }, { "ü", "ue" }, { "ß", "ss" },
	{ "Ä", "ae" }, { "Ö", "oe" }, { "Ü", "ue" },
};

static const char *
spell_umlauts(struct arena *arena, const char *text)
{
	struct buffer out = { .arena = arena };

	for (text = utf8_compose(arena, text); *text != '\0';) {
		size_t i = 0, n = sizeof umlauts / sizeof *umlauts;

		while (i < n && strncmp(text, umlauts[i].letter,
		    strlen(umlauts[i].letter)) != 0)
			i++;
		buffer_add(&out, i < n ? umlauts[i].plain : text,
		    i < n ? 2 : 1);
		text += i < n ? strlen(umlauts[i].letter) : 1;
	}
	buffer_char(&out, '\0');
	return utf8_fold(arena, out.bytes);
}

const char *
scalar_file_name_like(struct arena *arena, const char *text)
{
	const char *plain = spell_umlauts(arena, text);
	const char *point = strrchr(plain, '.');
	struct buffer out = { .arena = arena };

	for (const char *p = plain; *p != '\0'; p++) {
		bool is_gap = !is_digit(*p) && (*p < 'a' || *p > 'z');

		while (is_gap && out.length > 0 &&
		    out.bytes[out.length - 1] == '-')
			out.length--;
		if (!is_gap || p == point || out.length > 0)
			buffer_char(&out, p == point ? '.' : is_gap ? '-'
			    : *p);
	}
	buffer_char(&out, '\0');
	return scalar_is_file_name(out.bytes) ? out.bytes
	    : "praesentation-ki.pdf";
}

bool
scalar_is_item_number(const char *text)
{
	if (strlen(text) > 9)	/* so that it fits an int */
		return false;
	do {
		if (!is_digit(*text) || *text == '0')
			return false;
		while (is_digit(*text))
			text++;
	} while (*text == '.' && *++text != '\0');
	if (*text >= 'a' && *text <= 'z')
		text++;
	return *text == '\0' && text[-1] != '.';
}

/* \d is what people write and POSIX does not know */
static bool
compile(struct arena *arena, const char *pattern, regex_t *regex)
{
	struct buffer posix = { .arena = arena };

	buffer_string(&posix, "^(");
	for (; *pattern != '\0'; pattern++)
		if (pattern[0] == '\\' && pattern[1] == 'd') {
			buffer_string(&posix, "[0-9]");
			pattern++;
		} else
			buffer_char(&posix, *pattern);
	buffer_string(&posix, ")$");
	return regcomp(regex, posix.bytes, REG_EXTENDED | REG_NOSUB) == 0;
}

bool
scalar_matches(struct arena *arena, const char *pattern, const char *text)
{
	regex_t regex;
	bool matches;

	if (!compile(arena, pattern, &regex))
		return false;
	matches = regexec(&regex, text, 0, NULL, 0) == 0;
	regfree(&regex);
	return matches;
}

bool
scalar_is_pattern(struct arena *arena, const char *pattern)
{
	regex_t regex;

	if (!compile(arena, pattern, &regex))
		return false;
	regfree(&regex);
	return true;
}

int
date_compare(const struct date *a, const struct date *b)
{
	if (a->year != b->year)
		return a->year - b->year;
	return a->month != b->month ? a->month - b->month : a->day - b->day;
}

struct date
date_next(const struct date *date)
{
	struct date next = *date;

	if (++next.day <= days_of(next.year, next.month))
		return next;
	next.day = 1;
	if (++next.month <= 12)
		return next;
	next.month = 1;
	next.year++;
	return next;
}

/* days of a year come from March on, so that leap days are last */
int
date_number(const struct date *d)
{
	int year = d->year - (d->month < 3);
	int month = d->month < 3 ? d->month + 9 : d->month - 3;

	return year * 365 + year / 4 - year / 100 + year / 400 +
	    (153 * month + 2) / 5 + d->day;
}
