/* SPDX-License-Identifier: EUPL-1.2 */
#include "placeholder.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "level.h"
#include "notes.h"
#include "session.h"

struct values { struct text *at; int count, capacity; };

/* of office programs and templates; nobody says so in a session */
static const char *const phrases[] = {
	"Klicken Sie hier", "Klicken oder tippen Sie",
	"Fehler! Verweisquelle", "Fehler! Textmarke",
	"Error! Reference source", "Lorem ipsum",
	"Punkt x der Tagesordnung", "öffentlich | nicht öffentlich",
};

/* words before which "XX" is no Roman number */
static const char *const counted[] = {
	"Tabelle", "Seite", "Anlage", "Nr.", "TOP", "Punkt", "Ziffer",
	"Vorlage", "Uhr", "€", "Euro", "am", "um",
};

static bool
is_word(const char *p)
{
	unsigned char c = (unsigned char)*p;

	return c >= 0x80 || isalnum(c);
}

/* the word that ends before a place, without the blanks */
static bool
follows(const char *text, const char *p, const char *word)
{
	size_t len = strlen(word);

	while (p > text && p[-1] == ' ')
		p--;
	return (size_t)(p - text) >= len && memcmp(p - len, word, len) == 0;
}

/* "xx", "xx.07.2026", "Tabelle XX"; not "XX. Wahlperiode", "Größe XXL" */
static size_t
crosses(const char *text, const char *p)
{
	size_t len = strspn(p, "x");
	bool is_lower = len > 0;

	if (!is_lower)
		len = strspn(p, "X");
	if (len < 2 || is_word(p + len) || (p > text && is_word(p - 1)))
		return 0;
	if (is_lower)
		return len;
	for (size_t i = 0; i < sizeof counted / sizeof *counted; i++)
		if (follows(text, p, counted[i]))
			return len;
	/* "XX.07.2026" */
	return p[len] == '.' && isdigit((unsigned char)p[len + 1]) ? len : 0;
}

/* "???" and "____" by themselves: behind a word they are emphasis */
static size_t
row_of(const char *text, const char *p)
{
	size_t questions = strspn(p, "?"), lines = strspn(p, "_");
	size_t len = questions >= 3 ? questions : lines >= 3 ? lines : 0;

	return p > text && strchr(" (\"", p[-1]) == NULL ? 0 : len;
}

static size_t
phrase_at(const char *text, const char *p)
{
	for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
		if (strncmp(p, phrases[i], strlen(phrases[i])) == 0)
			return strlen(phrases[i]);
	if (strncmp(p, "TODO", 4) == 0 && !is_word(p + 4) &&
	    (p == text || !is_word(p - 1)))
		return 4;
	return 0;
}

/* a text that is nothing but "…" */
static size_t
is_dots(const char *text)
{
	size_t len = strlen(text);

	return strcmp(text, "…") == 0 || (len >= 3 &&
	    strspn(text, ".") == len) ? len : 0;
}

/* the first bytes of all that is looked for */
static const char beginnings[] = "xX?_TKFELP\xc3";

/* from a place in the text on */
static const char *
placeholder_in(const char *text, const char *at, size_t *length)
{
	if (at == text && (*length = is_dots(text)) > 0)
		return text;
	for (; *(at += strcspn(at, beginnings)) != '\0'; at++)
		if ((*length = crosses(text, at)) > 0 ||
		    (*length = row_of(text, at)) > 0 ||
		    (*length = phrase_at(text, at)) > 0)
			return at;
	return NULL;
}

const char *
placeholder_find(const char *text, size_t *length)
{
	return placeholder_in(text, text, length);
}

void
placeholder_note(struct notes *notes, const struct text *value)
{
	struct values *all = notes->values;
	size_t length;

	if (placeholder_find(value->text, &length) == NULL)
		return;
	if (all == NULL)
		all = notes->values = arena_alloc(notes->arena, sizeof *all);
	all->at = arena_room(notes->arena, all->at, all->count,
	    &all->capacity, sizeof *all->at);
	all->at[all->count++] = *value;
}

static void
report(const struct session *session, struct place place, const char *word,
    size_t length)
{
	level_gap(session, place, "K201", "»%.*s« ist ein Platzhalter: hier "
	    "fehlt noch etwas", (int)length, word);
	diag_hint("Eintragen, was hierhin gehört.");
}

void
placeholder_check(const struct notes *notes, const struct session *session)
{
	const struct values *values = notes->values;
	size_t length;
	const char *found;

	for (int i = 0; values != NULL && i < values->count; i++) {
		found = placeholder_find(values->at[i].text, &length);
		report(session, values->at[i].place, found, length);
	}
	for (int i = 0; i < session->passages.count; i++) {
		const struct passage *p = session->passages.at[i];

		if (p->whole == NULL || p->is_quoted ||
		    (is_dots(p->text) && strcmp(p->whole->text, p->text) != 0))
			continue;
		for (const char *at = p->text; (found = placeholder_in(p->text,
		    at, &length)) != NULL; at = found + length)
			report(session, passage_place(p, (size_t)(found -
			    p->text), length), found, length);
	}
}
