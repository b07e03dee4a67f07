/* SPDX-License-Identifier: EUPL-1.2 */
#include "folder.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/node.h"
#include "base/suggest.h"
#include "facts.h"
#include "item.h"
#include "notes.h"
#include "scalar.h"
#include "schema.h"
#include "session.h"
#include "validate.h"

static void
read_frame(struct notes *notes, const char *path, const struct table *table,
    void *to)
{
	struct node *root = notes_read_yaml(notes, path);

	if (root != NULL)
		validate_map(notes, table, root, to);
}

static bool
is_item_name(const char *name)
{
	size_t len = strlen(name);

	return scalar_is_file_name(name) && strcmp(name + len - 3, ".md") == 0;
}

static void
read_items(struct notes *notes, const char *folder, bool is_closed,
    struct session *session, int *capacity)
{
	int count;
	char **names = notes_list(notes, folder, &count);

	for (int i = 0; i < count; i++) {
		const char *path = arena_printf(notes->arena, "%s/%s", folder,
		    names[i]);
		struct items *items = &session->items;
		struct item *item;

		if (is_closed && (strcmp(names[i], "anlagen") == 0 ||
		    strcmp(names[i], "siegel.yaml") == 0 ||
		    strcmp(names[i], "teil.yaml") == 0))
			continue;
		if (!is_item_name(names[i])) {
			struct place at = { .file = path };

			diag_error(at, "K050", "so darf eine Datei für einen "
			    "Tagesordnungspunkt nicht heißen");
			diag_hint("Nur a–z, 0–9 und Bindestriche, am Ende "
			    ".md: 03-haushalt.md");
			continue;
		}
		items->at = arena_room(notes->arena, items->at, items->count,
		    capacity, sizeof *items->at);
		item = &items->at[items->count];
		*item = (struct item){ .is_closed = is_closed,
		    .index = items->count };
		if (item_read(notes, path, item))
			items->count++;
	}
}

static void
check_has_items(const struct notes *notes, const struct session *session)
{
	struct place at = { .file = arena_printf(notes->arena,
	    "%s/oeffentlich", session->folder) };

	if (session->items.count > 0 || diag_errors() > 0)
		return;
	diag_error(at, "K051", "hier liegt kein Tagesordnungspunkt");
	diag_hint("Je Punkt eine Datei anlegen: 01-eroeffnung.md");
}

/* the names must work in every tool: no blanks, umlauts, capitals */
static void
check_attachment_names(struct notes *notes, const char *folder)
{
	int count;
	char **names = notes_list(notes, folder, &count);

	for (int i = 0; i < count; i++) {
		struct place at = { .file = arena_printf(notes->arena,
		    "%s/%s", folder, names[i]) };

		if (file_kind(NULL, at.file) == FILE_FOLDER) {
			diag_error(at, "K056", "zwischen Anlagen darf kein "
			    "Ordner liegen");
			diag_hint("Die Dateien darin in den Ordner anlagen "
			    "legen, den Ordner entfernen.");
		} else if (!scalar_is_file_name(names[i])) {
			diag_error(at, "K052", "so darf eine Anlage nicht "
			    "heißen");
			diag_hint("Nur a–z, 0–9 und Bindestriche, dann ein "
			    "Punkt und die Endung: %s", scalar_file_name_like(
			    notes->arena, names[i]));
		}
	}
}

const char *
folder_attachments(struct notes *notes, const struct session *session,
    bool is_closed)
{
	return arena_printf(notes->arena, "%s%s/anlagen", session->folder,
	    is_closed ? "/nichtoeffentlich" : "");
}

static void
report_attachment(struct notes *notes, const char *folder,
    const struct text *file)
{
	const char *near = NULL;
	int count = 0;

	diag_error(file->place, "K053", "die Datei »%s« liegt nicht in %s",
	    file->text, folder);
	if (!notes->is_public) {	/* names there may be internal */
		char **names = notes_list(notes, folder, &count);

		near = suggest(notes->arena, file->text,
		    (const char *const *)names, count);
	}
	if (near != NULL)
		diag_hint("Meinten Sie »%s«?", near);
	else
		diag_hint("Die Datei dort ablegen oder »datei« löschen.");
}

static void
check_file(struct notes *notes, const char *folder,
    const struct attachment *a)
{
	switch (file_kind(notes->files, arena_printf(notes->arena, "%s/%s",
	    folder, a->file.text))) {
	case FILE_REGULAR:
		break;
	case FILE_NONE:
		report_attachment(notes, folder, &a->file);
		break;
	case FILE_LINK:
		facts_refuse(a, "verknuepfung");
		break;
	case FILE_FOLDER:
	case FILE_OTHER:
		facts_refuse(a, "keine-datei");
		break;
	}
}

/* the files that attachments name; the public run looks for its own only */
static void
check_attachments(struct notes *notes, const struct session *session,
    const struct item *item)
{
	const char *folder = folder_attachments(notes, session,
	    item->is_closed);

	for (int i = 0; i < item->attachments.count; i++) {
		const struct attachment *a = &item->attachments.at[i];

		if (a->file.text != NULL &&
		    (a->is_public.is_set || !notes->is_public))
			check_file(notes, folder, a);
		if (a->is_public.is_set && item->is_closed) {
			diag_error(a->is_public.place, "K054", "eine Anlage "
			    "eines nichtöffentlichen Punktes kann nicht "
			    "öffentlich sein");
			diag_hint("»oeffentlich: ja« löschen.");
		}
	}
}

/* a folder with a misspelt name would be left out without a word */
static void
check_names(struct notes *notes, const struct session *session)
{
	static const char *const known[] = { "sitzung.yaml", "oeffentlich",
	    "nichtoeffentlich", "anlagen", "siegel.yaml", "register" };
	enum { KNOWN = sizeof known / sizeof *known };
	/* what a copied session brings along of its seal counts for nothing */
	const int used = notes->is_sealed ? KNOWN : KNOWN - 2;
	int count;
	char **names = notes_list(notes, session->folder, &count);

	for (int i = 0; i < count; i++) {
		struct place at = { .file = arena_printf(notes->arena,
		    "%s/%s", session->folder, names[i]) };
		const char *near = suggest(notes->arena, names[i], known,
		    used);
		bool is_known = false;

		for (int k = 0; k < used; k++)
			is_known |= strcmp(names[i], known[k]) == 0;
		if (is_known)
			continue;
		diag_warning(at, "K055", "das gehört nicht in den Ordner "
		    "einer Sitzung und wird nicht beachtet");
		if (near != NULL)
			diag_hint("Meinten Sie »%s«?", near);
		else
			diag_hint("Anlagen gehören in den Ordner anlagen.");
	}
}

static void
check_folders(struct notes *notes, struct session *session)
{
	check_names(notes, session);
	check_attachment_names(notes, folder_attachments(notes, session,
	    false));
	check_attachment_names(notes, folder_attachments(notes, session,
	    true));
}

static void
frame_times(struct session *session)
{
	if (session->begins.count > 0)
		session->begin = session->begins.at[0];
	if (session->ends.count > 0)
		session->end = session->ends.at[session->ends.count - 1];
}

void
folder_frame(struct notes *notes, const char *id, struct session *session)
{
	const char *closed;

	session->county = notes->county;
	session->id = id;
	session->is_public = notes->is_public;
	session->is_sealed = notes->is_sealed;
	session->folder = arena_printf(notes->arena, "%s/%s",
	    notes->folder, id);
	read_frame(notes, arena_printf(notes->arena, "%s/sitzung.yaml",
	    session->folder), &schema_session, session);
	if (notes->is_public)
		return;
	closed = arena_printf(notes->arena, "%s/nichtoeffentlich/teil.yaml",
	    session->folder);
	if (file_exists(notes->files, closed))
		read_frame(notes, closed, &schema_closed, &session->closed);
}

void
folder_items(struct notes *notes, struct session *session)
{
	int capacity = 0;

	read_items(notes, arena_printf(notes->arena, "%s/oeffentlich",
	    session->folder), false, session, &capacity);
	frame_times(session);
	check_has_items(notes, session);
	if (!notes->is_public)
		read_items(notes, arena_printf(notes->arena,
		    "%s/nichtoeffentlich", session->folder), true, session,
		    &capacity);
}

void
folder_read(struct notes *notes, const char *id, struct session *session)
{
	folder_frame(notes, id, session);
	folder_items(notes, session);
	if (!notes->is_public)
		check_folders(notes, session);
	for (int i = 0; i < session->items.count; i++)
		check_attachments(notes, session, &session->items.at[i]);
}
