/* SPDX-License-Identifier: EUPL-1.2 */
#include "newsession.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/file.h"
#include "county.h"
#include "frame.h"
#include "lookup.h"
#include "notes.h"
#include "schema.h"
#include "session.h"
#include "spell.h"

struct drafted { const char *path; struct buffer text; };

struct draft {
	struct notes		*notes;
	const struct committee	*committee;
	const char		*day;	/* 16.06.2026 */
	const char		*folder;
	struct drafted		*files;
	int			 count, capacity;
};

/* to be filled before the next is added */
static struct buffer *
add_file(struct draft *d, const char *path)
{
	struct drafted *file;

	d->files = arena_room(d->notes->arena, d->files, d->count,
	    &d->capacity, sizeof *file);
	file = &d->files[d->count++];
	file->path = path;
	file->text = (struct buffer){ .arena = d->notes->arena };
	return &file->text;
}

/* what a placeholder stands for; NULL where nothing does */
static const char *
value_of(const struct draft *d, const char *name, size_t len)
{
	const struct { const char *name, *value; } values[] = {
		{ "gremium", d->committee->name.text },
		{ "genitiv", d->committee->genitive.text },
		{ "datum", d->day },
		{ "niederschrift_formel",
		    d->committee->objections_title.text },
	};

	for (size_t i = 0; i < sizeof values / sizeof *values; i++)
		if (strlen(values[i].name) == len &&
		    strncmp(values[i].name, name, len) == 0)
			return values[i].value;
	return NULL;
}

static void
report_placeholder(const struct source *source, const char *p, size_t len)
{
	struct place at = { source->path, 1, 1, (int)len + 4 };

	for (const char *c = source->text; c < p; c++) {
		/* characters, not bytes */
		at.column += (*c & 0xc0) != 0x80;
		if (*c == '\n') {
			at.line++;
			at.column = 1;
		}
	}
	diag_error(at, "K502", "für den Platzhalter »%.*s« gibt es keinen "
	    "Wert", (int)len, p + 2);
	diag_hint("Möglich sind gremium, genitiv, datum und "
	    "niederschrift_formel; was in kreis.yaml fehlen darf, mit Ersatz: "
	    "{{niederschrift_formel|Niederschrift der letzten Sitzung}}");
}

/* one placeholder; what stands behind it */
static const char *
fill_one(const struct draft *d, struct buffer *out,
    const struct source *source, const char *p, const char *end)
{
	const char *name = p + 2, *value;
	size_t all = (size_t)(end - name), len = strcspn(name, "|}");

	value = value_of(d, name, len);
	if (value != NULL)
		buffer_string(out, value);
	else if (len < all)
		buffer_add(out, name + len + 1, all - len - 1);
	else
		report_placeholder(source, p, all);
	return end + 2;
}

static void
fill_item(struct draft *d, struct buffer *out, const struct source *source)
{
	const char *p = source->text, *open, *end;

	while ((open = strstr(p, "{{")) != NULL &&
	    (end = strstr(open, "}}")) != NULL) {
		buffer_add(out, p, (size_t)(open - p));
		p = fill_one(d, out, source, open, end);
	}
	buffer_string(out, p);
}

static void
add_items(struct draft *d, const char *skeleton, const char *part)
{
	struct arena *arena = d->notes->arena;
	const char *from = arena_printf(arena, "%s/%s", skeleton, part);
	char **names;
	int count;

	names = notes_list(d->notes, from, &count);
	for (int i = 0; names != NULL && i < count; i++) {
		struct source source;

		if (notes_read(d->notes, arena_printf(arena, "%s/%s", from,
		    names[i]), NOTES_ITEM, &source))
			fill_item(d, add_file(d, arena_printf(arena, "%s/%s",
			    part, names[i])), &source);
	}
}

/* the chair: said in kreis.yaml, or who alone holds the office of it */
static const char *
chair_of(const struct draft *d)
{
	const struct persons *all = &d->notes->county->persons;
	const char *office = d->committee->chair_office.text, *found = NULL;

	if (d->committee->chair.text != NULL)
		return d->committee->chair.text;
	for (int i = 0; office != NULL && i < all->count; i++) {
		const struct person *p = &all->at[i];

		if (p->office.text == NULL ||
		    strcmp(p->office.text, office) != 0)
			continue;
		if (found != NULL)
			return NULL;
		found = p->id.text;
	}
	return found;
}

static void
warn_unknown(const struct draft *d, const struct known *known)
{
	static const struct { const char *key, *committee; } names[] = {
		{ "ort", "sitzungsort" }, { "beginn", "sitzungsbeginn" },
		{ "vorsitz", "vorsitz" },
		{ "schriftfuehrung", "schriftfuehrung" },
	};

	for (; known->key != NULL; known++)
		for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
			if (known->value != NULL ||
			    strcmp(known->key, names[i].key) != 0)
				continue;
			diag_warning(d->committee->place, "K503",
			    "»%s« ist von diesem Gremium nicht bekannt und "
			    "bleibt in sitzung.yaml leer", known->key);
			diag_hint("Dort eintragen; für künftige Sitzungen "
			    "hier »%s: …« ergänzen.", names[i].committee);
		}
}

static void
add_frames(struct draft *d, const char *date)
{
	struct arena *arena = d->notes->arena;
	const struct committee *c = d->committee;
	const char *begin = !c->begin.is_given ? NULL : arena_printf(arena,
	    "%02d:%02d", c->begin.hour, c->begin.minute);
	const struct known known[] = {
		{ "gremium", c->id.text }, { "datum", date },
		{ "ort", c->location.text }, { "beginn", begin },
		{ "status", "entwurf" }, { "vorsitz", chair_of(d) },
		{ "schriftfuehrung", c->clerks.count > 0
		    ? c->clerks.at[0].text : NULL },
		{ "anwesend", "mitglieder" }, { NULL, NULL }
	};
	static const char how[] =
	    "# Zeilen, die mit # beginnen, gelten nicht: Wo eine Angabe "
	    "gebraucht wird, das\n# # davor löschen und den Wert ändern. Alle "
	    "Angaben erklärt input/FELDER.md.\n";
	struct buffer *out;

	warn_unknown(d, known);
	out = add_file(d, "sitzung.yaml");
	buffer_printf(out, "# yaml-language-server: "
	    "$schema=../../.vscode/schema/sitzung.json\n"
	    "# Der Rahmen der Sitzung.\n%s", how);
	frame_write(out, &schema_session, known);
	out = add_file(d, "nichtoeffentlich/teil.yaml");
	buffer_printf(out, "# yaml-language-server: "
	    "$schema=../../../.vscode/schema/teil.json\n"
	    "# Was nur im nichtöffentlichen Teil gilt.\n%s", how);
	frame_write(out, &schema_closed, &known[sizeof known /
	    sizeof *known - 1]);
}

static void
write_all(const struct draft *d)
{
	static const char *const folders[] = {
		"oeffentlich", "anlagen", "nichtoeffentlich",
		"nichtoeffentlich/anlagen"
	};
	struct arena *arena = d->notes->arena;

	if (!file_make_folder(d->folder)) {
		diag_error((struct place){ .file = d->folder }, "K501",
		    "diese Sitzung gibt es schon; nichts wurde geändert");
		diag_hint("Den vorhandenen Ordner bearbeiten oder ihn erst "
		    "umbenennen.");
		return;
	}
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		file_make_folder(arena_printf(arena, "%s/%s", d->folder,
		    folders[i]));
	for (int i = 0; i < d->count; i++)
		file_write(arena_printf(arena, "%s/%s", d->folder,
		    d->files[i].path), d->files[i].text.bytes,
		    d->files[i].text.length);
}

void
newsession_write(struct notes *notes, const char *skeleton,
    const char *input, const char *committee, const char *date)
{
	struct arena *arena = notes->arena;
	struct county county = { 0 };
	struct committee_ref ref = { .place = { .file = arena_printf(arena,
	    "%s/kreis.yaml", input) } };
	struct date day = { 0 };
	struct draft draft = { .notes = notes, .folder = arena_printf(arena,
	    "%s/%s-%s", input, date, committee) };

	if (!county_read(notes, input, &county))
		return;
	if (!scalar_date(date, &day)) {
		diag_error((struct place){ .file = draft.folder }, "K500",
		    "»%s« ist kein Datum des Kalenders", date);
		diag_hint("Jahr, Monat und Tag angeben: make neu "
		    "GREMIUM=%s DATUM=2026-06-16", committee);
	}
	lookup_committee(notes, committee, &ref);
	if (diag_errors() > 0)
		return;
	draft.committee = ref.committee;
	draft.day = spell_short(arena, &day, 1);
	add_frames(&draft, date);
	add_items(&draft, skeleton, "oeffentlich");
	add_items(&draft, skeleton, "nichtoeffentlich");
	if (diag_errors() == 0)
		write_all(&draft);
}
