/* SPDX-License-Identifier: EUPL-1.2 */
#include "typography.h"

#include <ctype.h>
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

const char *
typography_set(struct arena *arena, struct typography *t, const char *text)
{
	const char *p = text, *end = text + strlen(text);
	struct buffer out = { .arena = arena };

	buffer_add(&out, "", 0);
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

static bool
is_in(const char *const *list, const char *word)
{
	for (; *list != NULL; list++)
		if (strcmp(*list, word) == 0)
			return true;
	return false;
}

/* "12" and "12.", but also "(12" and "1.250,00" */
static bool
is_number(const char *word)
{
	bool any = false;

	if (*word == '(')
		word++;
	for (; *word != '\0'; word++)
		if (isdigit((unsigned char)*word))
			any = true;
		else if (strchr(".,:/", *word) == NULL)
			return false;
	return any;
}

/* what is read in one breath with the word behind it */
static const char *const before[] = { "§", "§§", "(§", "(§§", "Abs.", "Nr.",
    "Nrn.", "Art.", "Satz", "S.", "TOP", "Ö", "N", "Ziffer", "Anlage", "ca.",
    "rd.", "Dr.", "Prof.", "Frau", "Herr", "Herrn", "Ktabg.", "Dez.", "z.",
    "d.", "u.", "i.", "o.", "s.", "v.", NULL };

bool
typography_is_abbreviation(const char *word)
{
	return word[strlen(word) - 1] == '.' && is_in(before, word);
}

bool
typography_ties(const char *word, const char *next)
{
	static const char *const numbered[] = { "§", "§§", "(§", "(§§", "Abs.",
	    "Nr.", "Nrn.", "Art.", "Satz", "S.", "Ö", "N", "Ziffer", "Anlage",
	    "ca.", "rd.", NULL };
	static const char *const units[] = { "€", "%", "Uhr", "Euro", "Prozent",
	    "Mio", "Mrd", "km", "m", "kg", "t", "ha", "m²", "kWh", "MW", "T€",
	    "v", NULL };
	static const char *const months[] = { "Januar", "Februar", "März",
	    "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
	    "November", "Dezember", NULL };
	size_t len = strlen(next);
	char bare[32];

	if (is_in(before, word))
		return !is_in(numbered, word) ||
		    isdigit((unsigned char)*next);
	if (!is_number(word) || len >= sizeof bare)
		return false;
	while (len > 0 && strchr(",.;:)", next[len - 1]) != NULL)
		len--;
	memcpy(bare, next, len);
	bare[len] = '\0';
	if (is_in(units, bare))
		return true;
	return word[strlen(word) - 1] == '.' && is_in(months, bare);
}
