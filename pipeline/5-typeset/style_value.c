/* SPDX-License-Identifier: EUPL-1.2 */
#include "style_value.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/node.h"
#include "base/suggest.h"
#include "font.h"
#include "paper.h"

/* where Debian's font packages put what styles may name */
static const char *const font_folders[] = {
	"/usr/share/fonts/truetype/croscore",
	"/usr/share/fonts/truetype/noto",
	"/usr/share/fonts/truetype/liberation2",
	"/usr/share/fonts/truetype/dejavu",
};

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

void
value_length(const struct node *n, int64_t *upt)
{
	const char *text, *unit;
	int64_t value;

	if (!value_text(n, &text))
		return;
	if (thousandths(text, &value, &unit)) {
		if (value == 0 && *unit == '\0') {
			*upt = 0;
			return;
		}
		for (size_t i = 0; i < sizeof units / sizeof *units; i++)
			if (strcmp(unit, units[i].unit) == 0) {
				int64_t d = units[i].denominator;

				*upt = (value * units[i].numerator + d / 2) /
				    d * (POINT / 1000);
				return;
			}
	}
	diag_error(n->place, "S003", "»%s« ist keine Länge", text);
	diag_hint("Eine Zahl mit Einheit schreiben: 12pt, 25mm oder 2.5cm.");
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
value_colour(const struct node *n, uint32_t *rgb)
{
	const char *text;

	if (!value_text(n, &text) || read_colour(text, rgb))
		return;
	diag_error(n->place, "S004", "»%s« ist keine Farbe", text);
	diag_hint("Sechs Hexadezimalziffern in Anführungszeichen schreiben: "
	    "'#1f3a5f'.");
}

void
value_tint(const struct node *n, int32_t *rgb)
{
	uint32_t colour;

	if (n->kind == NODE_TEXT && strcmp(n->text, "keine") == 0) {
		*rgb = -1;
		return;
	}
	colour = *rgb < 0 ? 0xffffff : (uint32_t)*rgb;
	value_colour(n, &colour);
	*rgb = (int32_t)colour;
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

/* the nearest name of a font file that there is */
static const char *
suggest_font(struct arena *arena, struct files *files, const char *name)
{
	const char **known = NULL;
	int count = 0, capacity = 0;

	for (size_t i = 0; i < sizeof font_folders / sizeof *font_folders; i++) {
		int n;
		char **names = files_list(files, font_folders[i], &n);

		for (int k = 0; k < n; k++) {
			known = arena_room(arena, known, count, &capacity,
			    sizeof *known);
			known[count++] = names[k];
		}
	}
	return suggest(arena, name, known, count);
}

struct font *
value_font(struct arena *arena, struct files *files, const struct node *n)
{
	const char *name, *near, *slash;
	struct font *font = NULL;

	if (!value_text(n, &name))
		return NULL;
	slash = n->place.file != NULL ? strrchr(n->place.file, '/') : NULL;
	errno = ENOENT;
	if (strchr(name, '/') == NULL && slash != NULL)
		font = font_open(arena, files, arena_printf(arena, "%.*s/%s",
		    (int)(slash - n->place.file), n->place.file, name));
	for (size_t i = 0; font == NULL && errno == ENOENT &&
	    strchr(name, '/') == NULL &&
	    i < sizeof font_folders / sizeof *font_folders; i++)
		font = font_open(arena, files, arena_printf(arena, "%s/%s",
		    font_folders[i], name));
	if (font != NULL)
		return font;
	if (errno != ENOENT) {
		diag_error(n->place, "S008", "»%s« ist keine TrueType-Schrift, "
		    "die eingebettet werden darf", name);
		diag_hint("Eine andere Schrift wählen.");
		return NULL;
	}
	diag_error(n->place, "S009", "die Schrift »%s« ist nicht da", name);
	if ((near = suggest_font(arena, files, name)) != NULL)
		diag_hint("Meinten Sie »%s«? Sonst die Datei neben den Stil "
		    "legen.", near);
	else
		diag_hint("Die Datei neben den Stil legen oder eine "
		    "installierte Schrift nennen.");
	return NULL;
}
