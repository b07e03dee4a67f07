/* SPDX-License-Identifier: EUPL-1.2 */
#include "seal.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/die.h"
#include "base/file.h"
#include "base/node.h"
#include "base/sha256.h"
#include "digest.h"
#include "notes.h"
#include "rule.h"
#include "schema.h"
#include "session.h"
#include "validate.h"

enum { DEPTH = 8 };		/* folders in folders; links may go round */

struct entry {
	struct place	 place;
	struct text	 path, sum;
};

struct entries { struct place place; struct entry *at; int count; };

static const struct field entry_fields[] = {
	{ "datei", TYPE_TEXT, HOW_ONE, true, offsetof(struct entry, path),
	    "Datei der Sitzung", "sitzung.yaml", NULL, NULL },
	{ "sha256", TYPE_TEXT, HOW_ONE, true, offsetof(struct entry, sum),
	    "ihre Prüfsumme", NULL, NULL, NULL },
	{ 0 }
};

static const struct table entry_table = { "entry", sizeof(struct entry),
    entry_fields };

static const struct field seal_fields[] = {
	{ "dateien", TYPE_TABLE, HOW_LIST, false,	/* may be none */
	    offsetof(struct entries, at), "was gesiegelt ist", NULL,
	    &entry_table, NULL },
	{ 0 }
};

static const struct table seal_table = { "seal", sizeof(struct entries),
    seal_fields };

static const char *
join(struct notes *notes, const char *folder, const char *path)
{
	return arena_printf(notes->arena, "%s%s%s", folder,
	    *folder != '\0' && *path != '\0' ? "/" : "", path);
}

bool
seal_find(struct notes *notes, const char *folder)
{
	/* sitzung.yaml says so too, or no document is made of it: to note the
	 * folder would show the public build what lies in it */
	notes->is_sealed = file_is_there(notes->files, join(notes, folder,
	    SEAL_PUBLIC));
	return notes->is_sealed;
}

const char *
seal_register(struct notes *notes, const char *folder)
{
	return notes->is_sealed ? join(notes, folder, SEAL_REGISTER)
	    : notes->folder;
}

static int
compare_paths(const void *a, const void *b)
{
	return strcmp(((const struct seal_file *)a)->path,
	    ((const struct seal_file *)b)->path);
}

const struct seal_file *
seal_lookup(const struct seal_files *files, const char *path)
{
	struct seal_file wanted = { .path = path };

	if (files->count == 0)
		return NULL;
	return bsearch(&wanted, files->at, (size_t)files->count,
	    sizeof wanted, compare_paths);
}

/* the public seal must not lead the public run to what is closed */
static bool
is_fit(const struct entry *e, bool is_closed)
{
	const char *path = e->path.text;

	return path != NULL && e->sum.text != NULL && *path != '/' &&
	    strstr(path, "..") == NULL &&
	    strlen(e->sum.text) == SHA256_TEXT - 1 &&
	    (is_closed || strncmp(path, SEAL_CLOSED, strcspn(SEAL_CLOSED,
	    "/") + 1) != 0);
}

void
seal_read(struct notes *notes, const char *folder, const char *seal,
    struct seal_files *files)
{
	bool is_closed = strcmp(seal, SEAL_CLOSED) == 0;
	struct entries entries = { 0 };
	struct node *root = notes_read_yaml(notes, join(notes, folder, seal));

	if (root == NULL)
		return;
	validate_map(notes, &seal_table, root, &entries);
	for (int i = 0; i < entries.count; i++) {
		const struct entry *e = &entries.at[i];

		if (!is_fit(e, is_closed)) {
			diag_error(e->place, "K400", "so schreibt »make "
			    "siegeln« keine Zeile eines Siegels");
			diag_hint("Das Siegel wiederherstellen, wie es war.");
			continue;
		}
		files->at = arena_room(notes->arena, files->at, files->count,
		    &files->capacity, sizeof *files->at);
		files->at[files->count++] = (struct seal_file){
		    e->path.text, e->sum.text };
	}
	if (files->count > 1)
		qsort(files->at, (size_t)files->count, sizeof *files->at,
		    compare_paths);
}

static void
walk(struct notes *notes, const char *folder, const char *below, int depth,
    seal_visit *visit, void *context)
{
	int count;
	char **names = notes_list(notes, join(notes, folder, below), &count);

	if (names == NULL) {
		if (errno == ENOTDIR && strcmp(below, SEAL_PUBLIC) != 0 &&
		    strcmp(below, SEAL_CLOSED) != 0)
			visit(notes, folder, below, context);
		return;
	}
	for (int i = 0; i < count && depth < DEPTH; i++)
		walk(notes, folder, join(notes, below, names[i]), depth + 1,
		    visit, context);
}

void
seal_walk(struct notes *notes, const char *folder, const char *below,
    seal_visit *visit, void *context)
{
	walk(notes, folder, below, 0, visit, context);
}

static void
hint_restore(void)
{
	diag_hint("Unterzeichnetes bleibt, wie es ist: den gesiegelten Stand "
	    "wiederherstellen. Was richtigzustellen ist, kommt unter "
	    "»berichtigungen« in die nächste Niederschrift.");
}

static void
check_file(struct notes *notes, const char *folder,
    const struct seal_file *file)
{
	struct place at = { .file = join(notes, folder, file->path) };
	const char *sum = digest_file(notes->arena, notes->files, at.file);

	if (sum == NULL && errno == EACCES)
		die("read %s:", at.file);
	if (sum == NULL)
		diag_error(at, "K401", "diese Datei gehört zu einer "
		    "gesiegelten Sitzung und fehlt");
	else if (strcmp(sum, file->sum) != 0)
		diag_error(at, "K402", "diese Datei wurde geändert, nachdem "
		    "die Sitzung gesiegelt war");
	else
		return;
	hint_restore();
}

static void
check_added(struct notes *notes, const char *folder, const char *path,
    void *context)
{
	struct place at = { .file = join(notes, folder, path) };

	if (seal_lookup(context, path) != NULL)
		return;
	diag_error(at, "K403", "diese Datei kam hinzu, nachdem die Sitzung "
	    "gesiegelt war");
	hint_restore();
}

void
seal_check(struct notes *notes, const char *folder)
{
	struct place closed = { .file = join(notes, folder, SEAL_CLOSED) };
	bool is_partial = notes->is_public || notes->is_sealing;
	struct seal_files files = { 0 };

	seal_read(notes, folder, SEAL_PUBLIC, &files);
	if (!is_partial && !file_exists(notes->files, closed.file)) {
		diag_error(closed, "K404", "diese Sitzung ist gesiegelt, aber "
		    "das Siegel ihres nichtöffentlichen Teils fehlt");
		diag_hint("Den Ordner nichtoeffentlich wiederherstellen, wie "
		    "er gesiegelt wurde.");
	} else if (!is_partial)
		seal_read(notes, folder, SEAL_CLOSED, &files);
	if (diag_errors() > 0)	/* without a seal nothing can be compared */
		return;
	seal_walk(notes, folder, is_partial ? "oeffentlich" : "",
	    check_added, &files);
	for (int i = 0; i < files.count; i++)
		check_file(notes, folder, &files.at[i]);
}

void
rule_signed_is_sealed(const struct check *c)
{
	const struct text *status = &c->session->status;

	if (c->notes->is_sealed || c->notes->is_sealing ||
	    status->text == NULL ||
	    strcmp(status->text, "unterzeichnet") != 0)
		return;
	diag_error(status->place, "K405", "diese Sitzung ist unterzeichnet, "
	    "aber nicht gesiegelt");
	diag_hint("Mit »make siegeln S=%s« festhalten, was unterzeichnet "
	    "ist.", c->session->id);
}
