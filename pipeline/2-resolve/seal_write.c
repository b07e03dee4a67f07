/* SPDX-License-Identifier: EUPL-1.2 */
#define _POSIX_C_SOURCE 200809L	/* mkdir */
#include "seal.h"

#include <sys/stat.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/die.h"
#include "base/file.h"
#include "digest.h"
#include "notes.h"
#include "session.h"

enum { REGISTER_FILE = 32 * 1024 * 1024 };

/* what a run seals, and what another one has sealed */
struct sealing { struct seal_files files, others; };

static const char *
path_in(struct notes *notes, const char *folder, const char *path)
{
	return arena_printf(notes->arena, "%s/%s", folder, path);
}

void
seal_refuse_old(struct notes *notes, const char *folder)
{
	const char *seal = path_in(notes, folder, notes->is_public
	    ? SEAL_PUBLIC : SEAL_CLOSED);
	const char *people = path_in(notes, folder,
	    SEAL_REGISTER "/personen.yaml");

	if (file_exists(notes->files, seal)) {
		diag_error((struct place){ .file = seal }, "K406", "diese "
		    "Sitzung ist schon gesiegelt");
		diag_hint("Ein Siegel wird nicht ersetzt. Nur wenn es "
		    "irrtümlich gesetzt wurde: siegel.yaml, "
		    "nichtoeffentlich/siegel.yaml und den Ordner register "
		    "löschen, dann neu siegeln.");
	} else if (notes->is_public && file_exists(notes->files, people)) {
		diag_error((struct place){ .file = people }, "K407", "hier "
		    "liegt noch das Register eines früheren Siegels");
		diag_hint("Den Ordner register löschen; »make siegeln« legt "
		    "ihn neu an.");
	}
}

void
seal_refuse(struct notes *notes, const struct session *session)
{
	struct place at = session->status.place;

	if (session->status.text != NULL &&
	    strcmp(session->status.text, "unterzeichnet") == 0)
		return;
	if (at.file == NULL)
		at.file = path_in(notes, session->folder, "sitzung.yaml");
	diag_error(at, "K408", "gesiegelt werden nur unterzeichnete "
	    "Sitzungen");
	diag_hint("Wenn alle unterschrieben haben: »status: unterzeichnet« "
	    "eintragen.");
}

static void
add(struct notes *notes, struct seal_files *files, const char *path,
    const char *sum)
{
	struct place at = { .file = path };

	if (strspn(path, "abcdefghijklmnopqrstuvwxyz0123456789-./") !=
	    strlen(path)) {
		diag_error(at, "K409", "eine Datei mit diesem Namen kann "
		    "nicht gesiegelt werden");
		diag_hint("Die Datei entfernen oder umbenennen: nur a–z, 0–9 "
		    "und Bindestriche.");
		return;
	}
	files->at = arena_room(notes->arena, files->at, files->count,
	    &files->capacity, sizeof *files->at);
	files->at[files->count++] = (struct seal_file){ path, sum };
}

/* a file that cannot be read cannot be sealed either */
static const char *
sum_of(struct notes *notes, const char *path)
{
	const char *sum = digest_file(notes->arena, notes->files, path);

	if (sum == NULL)
		die("read %s:", path);
	return sum;
}

static bool
is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* what this run has opened below the folder is what makes its documents */
static void
add_opened(struct notes *notes, const char *folder, struct seal_files *files)
{
	size_t len = strlen(folder);
	const char *path;

	/* summing opens files again: no new ones */
	for (int i = 0; (path = files_path(notes->files, i)) != NULL; i++)
		if (strncmp(path, folder, len) == 0 && path[len] == '/' &&
		    !is_folder(path))
			add(notes, files, path + len + 1,
			    sum_of(notes, path));
}

static void
make_folder(const char *path)
{
	if (mkdir(path, 0777) != 0 && errno != EEXIST)
		die("create folder %s:", path);
}

/* a file of the register, as this run has read it */
static void
keep(struct notes *notes, const char *folder, const char *name,
    struct seal_files *files)
{
	const char *from = path_in(notes, notes->folder, name);
	const char *to = arena_printf(notes->arena, SEAL_REGISTER "/%s",
	    name);
	size_t size;
	char *bytes = files_read(notes->files, from, REGISTER_FILE, &size);

	if (bytes == NULL)
		die("read %s:", from);
	file_write(path_in(notes, folder, to), bytes, size);
	add(notes, files, to, digest_bytes(notes->arena, bytes, size));
}

static void
keep_register(struct notes *notes, const char *folder,
    struct seal_files *files)
{
	make_folder(path_in(notes, folder, SEAL_REGISTER));
	keep(notes, folder, "kreis.yaml", files);
	keep(notes, folder, "personen.yaml", files);
	if (notes->county->arms.text != NULL)
		keep(notes, folder, notes->county->arms.text, files);
}

static void
add_other(struct notes *notes, const char *folder, const char *path,
    void *context)
{
	struct sealing *s = context;

	if (seal_lookup(&s->others, path) == NULL)
		add(notes, &s->files, path, sum_of(notes, path_in(notes,
		    folder, path)));
}

static int
compare_paths(const void *a, const void *b)
{
	return strcmp(((const struct seal_file *)a)->path,
	    ((const struct seal_file *)b)->path);
}

static void
write_files(struct notes *notes, const char *path, struct seal_files *files)
{
	struct buffer out = { .arena = notes->arena };

	if (files->count > 1)
		qsort(files->at, (size_t)files->count, sizeof *files->at,
		    compare_paths);
	buffer_string(&out, "# Das Siegel einer unterzeichneten Sitzung, "
	    "geschrieben von »make siegeln«.\n# Hier und in den genannten "
	    "Dateien wird nichts mehr geändert.\n");
	buffer_string(&out, files->count > 0 ? "dateien:\n"
	    : "dateien: []\n");
	for (int i = 0; i < files->count; i++)
		buffer_printf(&out, "  - {datei: %s, sha256: %s}\n",
		    files->at[i].path, files->at[i].sum);
	file_write(path, out.bytes, out.length);
}

void
seal_write(struct notes *notes, const struct session *session)
{
	const char *folder = session->folder;
	struct sealing s = { 0 };

	if (notes->is_public)
		add_opened(notes, folder, &s.files);
	else {
		seal_read(notes, folder, SEAL_PUBLIC, &s.others);
		seal_walk(notes, folder, "", add_other, &s);
	}
	if (diag_errors() > 0)
		return;
	if (notes->is_public)
		keep_register(notes, folder, &s.files);
	else
		make_folder(path_in(notes, folder, "nichtoeffentlich"));
	write_files(notes, path_in(notes, folder, notes->is_public
	    ? SEAL_PUBLIC : SEAL_CLOSED), &s.files);
}
