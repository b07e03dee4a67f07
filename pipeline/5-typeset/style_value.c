/* SPDX-License-Identifier: EUPL-1.2 */
#include "style_value.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/node.h"
#include "base/suggest.h"
#include "paper.h"
#include "typography.h"

/* in units of upt; 1 in = 72 pt = 25,4 mm: rounded to a thousandth of a
 * point, so that sizes times em/1000 stay exact */
static const struct { const char *unit; int64_t numerator, denominator; }
units[] = {
	{ "pt", 1, 1 },
	{ "mm", 720, 254 },
	{ "cm", 7200, 254 },
};

bool
value_text(const struct node *n, const char **text)
{
	if (n->kind != NODE_TEXT) {
		diag_error(n->place, "S001", "»%s« braucht einen einfachen "
		    "Wert", n->key);
		diag_hint("Als »%s: wert« schreiben.", n->key);
		return false;
	}
	if (n->is_cut || (n->is_plain && n->text[0] == '\0')) {
		diag_error(n->key_place, "S002", "»%s« hat keinen Wert", n->key);
		diag_hint("Hinter einem Leerzeichen beginnt # einen Kommentar: "
		    "Farben in Anführungszeichen setzen, '#aa0000'.");
		return false;
	}
	*text = n->text;
	return true;
}

/* a decimal number with at most three places, in thousandths; what follows
 * it comes back in rest */
static bool
thousandths(const char *text, int64_t *value, const char **rest)
{
	int64_t n = 0;
	int places = -1, digits = 0;

	for (; (*text >= '0' && *text <= '9') ||
	    (*text == '.' && places < 0); text++) {
		if (*text == '.') {
			places = 0;
			continue;
		}
		if (++digits > 9 || places == 3)
			return false;
		n = 10 * n + (*text - '0');
		places += places >= 0;
	}
	for (int i = places < 0 ? 0 : places; i < 3; i++)
		n *= 10;
	*value = n;
	*rest = text;
	return digits > 0;
}

const struct node *
value_meant(const struct node *names, const struct node *n)
{
	int left = names == NULL ? 0 : names->count;

	while (n->kind == NODE_TEXT) {
		const struct node *next = node_find(names, n->text);

		if (next == NULL)
			break;
		if (left-- == 0)
			return NULL;
		n = next;
	}
	return n;
}

/* value_meant, after a report of a circle */
static const struct node *
find_meant(const struct node *names, const struct node *n)
{
	const struct node *meant = value_meant(names, n);

	if (meant == NULL) {
		diag_error(n->place, "S018", "»%s« führt im Kreis wieder zu "
		    "sich selbst", n->text);
		diag_hint("Einem der Namen einen Wert geben.");
	}
	return meant;
}

/* the nearest of the names that may have been meant, else how to write it */
static void
hint_name(struct arena *arena, const struct node *names, const char *text,
    const char *otherwise)
{
	const char **known = NULL, *near = NULL;
	int count = 0, capacity = 0;

	for (const struct node *n = names == NULL ? NULL : names->first;
	    n != NULL; n = n->next) {
		known = arena_room(arena, known, count, &capacity,
		    sizeof *known);
		known[count++] = n->key;
	}
	if (count > 0)
		near = suggest(arena, text, known, count);
	if (near != NULL)
		diag_hint("Meinten Sie »%s«?", near);
	else
		diag_hint("%s", otherwise);
}

static bool
read_length(const char *text, int64_t *upt)
{
	const char *unit;
	int64_t value;

	if (!thousandths(text, &value, &unit))
		return false;
	if (value == 0 && *unit == '\0') {
		*upt = 0;
		return true;
	}
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (strcmp(unit, units[i].unit) == 0) {
			int64_t d = units[i].denominator;

			*upt = (value * units[i].numerator + d / 2) / d *
			    (POINT / 1000);
			return true;
		}
	return false;
}

void
value_length(const struct named *named, const struct node *n, int64_t *upt)
{
	const char *text;

	if ((n = find_meant(named->lengths, n)) == NULL ||
	    !value_text(n, &text) || read_length(text, upt))
		return;
	diag_error(n->place, "S003", "»%s« ist keine Länge", text);
	hint_name(named->arena, named->lengths, text, "Eine Zahl mit Einheit "
	    "schreiben: 12pt, 25mm oder 2.5cm, oder einen Namen aus »masse«.");
}

static bool
read_colour(const char *text, uint32_t *rgb)
{
	char *end;

	if (text[0] != '#' || strlen(text) != 7 ||
	    strspn(text + 1, "0123456789abcdefABCDEF") != 6)
		return false;
	*rgb = (uint32_t)strtoul(text + 1, &end, 16);
	return true;
}

void
value_colour(const struct named *named, const struct node *n, uint32_t *rgb)
{
	const char *text;

	if ((n = find_meant(named->colours, n)) == NULL ||
	    !value_text(n, &text) || read_colour(text, rgb))
		return;
	diag_error(n->place, "S004", "»%s« ist keine Farbe", text);
	hint_name(named->arena, named->colours, text, "Sechs "
	    "Hexadezimalziffern in Anführungszeichen schreiben, '#1f3a5f', "
	    "oder einen Namen aus »farben«.");
}

void
value_tint(const struct named *named, const struct node *n, int32_t *rgb)
{
	uint32_t colour;

	if (n->kind == NODE_TEXT && strcmp(n->text, "keine") == 0) {
		*rgb = -1;
		return;
	}
	colour = *rgb < 0 ? 0xffffff : (uint32_t)*rgb;
	value_colour(named, n, &colour);
	*rgb = (int32_t)colour;
}

static bool
is_name(const char *text)
{
	return text[0] >= 'a' && text[0] <= 'z' && strcmp(text, "keine") != 0
	    && text[strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789_")] ==
	    '\0';
}

static void
check_name(const struct node *n)
{
	if (is_name(n->key))
		return;
	diag_error(n->key_place, "S019", "»%s« taugt nicht als Name", n->key);
	diag_hint("Namen bestehen aus a–z, 0–9 und _ und beginnen mit einem "
	    "Buchstaben; »keine« ist vergeben.");
}

void
value_check_names(const struct named *named)
{
	int64_t length;
	uint32_t colour;

	if (named->lengths != NULL)
		for (const struct node *n = named->lengths->first; n != NULL;
		    n = n->next) {
			check_name(n);
			value_length(named, n, &length);
		}
	if (named->colours != NULL)
		for (const struct node *n = named->colours->first; n != NULL;
		    n = n->next) {
			check_name(n);
			value_colour(named, n, &colour);
		}
}

void
value_words(struct arena *arena, const struct node *list,
    struct lexicon *lexicon)
{
	if (list->kind != NODE_LIST) {
		diag_error(list->place, "S020", "»%s« braucht eine Liste",
		    list->key);
		diag_hint("Als »%s: [§, Nr.]« schreiben, [] für keine Wörter.",
		    list->key);
		return;
	}
	lexicon->words = arena_alloc(arena,
	    (size_t)list->count * sizeof *lexicon->words);
	lexicon->count = 0;
	for (const struct node *n = list->first; n != NULL; n = n->next)
		if (n->kind == NODE_TEXT && n->text[0] != '\0' &&
		    strpbrk(n->text, " \t\n") == NULL)
			lexicon->words[lexicon->count++] = n->text;
		else {
			diag_error(n->place, "S021", "hier steht nicht genau "
			    "ein Wort");
			diag_hint("Jeder Eintrag ist ein Wort ohne "
			    "Leerzeichen.");
		}
	typography_sort(lexicon);
}

void
value_flag(const struct node *n, bool *flag)
{
	const char *text;

	if (!value_text(n, &text))
		return;
	if (strcmp(text, "ja") == 0 || strcmp(text, "nein") == 0) {
		*flag = text[0] == 'j';
		return;
	}
	diag_error(n->place, "S005", "»%s« ist weder ja noch nein", text);
	diag_hint("ja oder nein schreiben.");
}

void
value_count(const struct node *n, int *count)
{
	const char *text;

	if (!value_text(n, &text))
		return;
	if (text[0] >= '1' && text[0] <= '6' && text[1] == '\0') {
		*count = text[0] - '0';
		return;
	}
	diag_error(n->place, "S006", "»%s« ist keine Anzahl", text);
	diag_hint("Eine Zahl von 1 bis 6 schreiben.");
}

void
value_word(struct arena *arena, const struct node *n,
    const char *const *words, int count, int *index)
{
	const char *text, *near;

	if (!value_text(n, &text))
		return;
	for (int i = 0; i < count; i++)
		if (strcmp(words[i], text) == 0) {
			*index = i;
			return;
		}
	diag_error(n->place, "S007", "»%s« gibt es hier nicht", text);
	if ((near = suggest(arena, text, words, count)) != NULL)
		diag_hint("Meinten Sie »%s«?", near);
	else
		diag_hint("Möglich ist zum Beispiel »%s«.", words[0]);
}
