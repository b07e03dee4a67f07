/* SPDX-License-Identifier: EUPL-1.2 */
#include "reference.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "kinds.h"
#include "schema.h"
#include "shape.h"

enum { TABLES = 64 };

struct writer {
	struct arena		*arena;
	struct buffer		*out;
	/* tables that have a section, and its heading */
	const struct table	*tables[TABLES];
	const char		*headings[TABLES];
	int			 count;
};

static const char *
heading_of(const struct writer *w, const struct table *table)
{
	for (int i = 0; i < w->count; i++)
		if (w->tables[i] == table)
			return w->headings[i];
	return NULL;
}

/* what stands in a map, entry by entry */
static const char *
pairs_of(struct writer *w, const struct field *f)
{
	const struct field *key = f->of->fields;

	return arena_printf(w->arena, "Angaben der Form »%s: %s«, siehe unten",
	    key[0].key, key[1].key);
}

static const char *
value_of(struct writer *w, const struct field *f)
{
	bool is_map = f->type == TYPE_TABLE;
	const char *one = shape_of((int)f->type)->wanted;

	switch (f->how) {
	case HOW_ONE:
		return is_map ? "Angaben, siehe unten" : one;
	case HOW_LIST:
		return is_map ? "Liste, je Eintrag die Angaben unten"
		    : arena_printf(w->arena, "Liste, je Eintrag %s", one);
	case HOW_ONE_OR_LIST:
		return is_map ? "Angaben, siehe unten, oder eine Liste davon"
		    : arena_printf(w->arena, "%s, oder eine Liste davon",
		    one);
	case HOW_BY_KEY:
		return "je Eintrag eine Kennung, darunter eingerückt die "
		    "Angaben unten";
	case HOW_PAIRS:
		return pairs_of(w, f);
	case HOW_LIST_OR_FIRST:
		return arena_printf(w->arena, "%s oder die Angaben unten; "
		    "auch eine Liste davon",
		    shape_of((int)f->of->fields[0].type)->wanted);
	case HOW_LIST_OR_PAIRS:
		return arena_printf(w->arena, "%s, oder eine Liste mit mehr "
		    "Angaben je Eintrag", pairs_of(w, f));
	}
	return one;
}

static void
write_values(struct writer *w, const struct field *f)
{
	for (int i = 0; f->values[i] != NULL; i++)
		buffer_printf(w->out, "%s`%s`", i > 0 ? ", " : "",
		    f->values[i]);
}

static void
write_field(struct writer *w, const struct field *f)
{
	buffer_printf(w->out, "- **`%s`**%s: %s\n  - ", f->key,
	    f->is_required ? " (Pflicht)" : "", f->description);
	if (f->type == TYPE_WORD) {
		buffer_string(w->out, "eines von ");
		write_values(w, f);
	} else
		buffer_string(w->out, value_of(w, f));
	if (f->type != TYPE_WORD && f->values != NULL) {
		buffer_string(w->out, ", oder ");
		write_values(w, f);
	}
	if (f->example != NULL && strcmp(f->example, "|") != 0)
		buffer_printf(w->out, "; zum Beispiel `%s: %s`", f->key,
		    f->example);
	buffer_char(w->out, '\n');
}

static void	write_fields(struct writer *, const struct field *,
		    const char *path);

/* the maps inside, each with a section of its own, told once */
static void
write_inner(struct writer *w, const struct field *f, const char *path)
{
	const char *known = heading_of(w, f->of);

	path = arena_printf(w->arena, "%s › %s", path, f->key);
	buffer_printf(w->out, "\n### %s\n\n", path);
	if (known != NULL) {
		buffer_printf(w->out, "Wie bei »%s«.\n", known);
		return;
	}
	if (w->count < TABLES) {
		w->tables[w->count] = f->of;
		w->headings[w->count++] = path;
	}
	if (f->how == HOW_BY_KEY)
		buffer_printf(w->out, "Jeder Eintrag beginnt mit seiner "
		    "Kennung: %s.\n\n", f->of->fields[0].description);
	write_fields(w, f->of->fields + (f->how == HOW_BY_KEY), path);
}

static void
write_fields(struct writer *w, const struct field *fields, const char *path)
{
	for (const struct field *f = fields; f->key != NULL; f++)
		write_field(w, f);
	for (const struct field *f = fields; f->key != NULL; f++)
		if (f->type == TYPE_TABLE)
			write_inner(w, f, path);
}

static void
write_kind(struct writer *w, const struct kind *kind)
{
	const struct field *fields = kind->table->fields;

	buffer_printf(w->out, "\n## %s\n\n%s\n\n", kind->title, kind->about);
	if (kind->is_whole)
		fields = fields->of->fields + 1;
	write_fields(w, fields, kind->title);
}

void
reference_write(struct arena *arena, struct buffer *out)
{
	struct writer w = { .arena = arena, .out = out };
	struct kinds kinds = kinds_all(arena);

	buffer_string(out, "<!-- Erzeugt mit »make felder«, nicht von Hand "
	    "ändern. -->\n"
	    "# Alle Angaben\n\n"
	    "Zum Nachschlagen: was in den Dateien dieses Ordners stehen darf, "
	    "Datei für Datei. Wie man damit eine\n"
	    "Niederschrift schreibt, steht in [README.md](README.md).\n\n"
	    "Angaben mit dem Vermerk »Pflicht« müssen dastehen, alle anderen "
	    "dürfen fehlen. Was hier nicht steht, gibt es\n"
	    "nicht und wird abgewiesen. Wo ein Wert mit … endet, geht er "
	    "mit eigenen Worten weiter. Die Personen in den\n"
	    "Beispielen stehen nicht in Ihrer personen.yaml.\n");
	for (int i = 0; i < kinds.count; i++)
		write_kind(&w, &kinds.at[i]);
}
