/* SPDX-License-Identifier: EUPL-1.2 */
#define _POSIX_C_SOURCE 200809L	/* getopt */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "agenda.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "base/die.h"
#include "base/file.h"
#include "base/yaml.h"
#include "county.h"
#include "derive.h"
#include "folder.h"
#include "notes.h"
#include "number.h"
#include "order.h"
#include "products.h"
#include "report.h"
#include "rules.h"
#include "scalar.h"
#include "session.h"
#include "vocabulary.h"
#include "wording.h"

struct options {
	bool		 is_public, wants_vocabulary;
	const char	*wording, *rule, *out, *folder, *session;
};

static _Noreturn void
usage(void)
{
	fputs("usage: resolve [-p] -w WORDING.yaml [-d RULE.d] -o OUT.yaml "
	    "FOLDER SESSION\n       resolve -k -o OUT.yaml\n"
	    PRODUCTS_USAGE, stderr);
	exit(EXIT_MACHINE);
}

static struct options
options_read(int argc, char **argv)
{
	struct options o = { 0 };
	int c;

	while ((c = getopt(argc, argv, "pkw:d:o:")) != -1)
		switch (c) {
		case 'p':
			o.is_public = true;
			break;
		case 'k':
			o.wants_vocabulary = true;
			break;
		case 'w':
			o.wording = optarg;
			break;
		case 'd':
			o.rule = optarg;
			break;
		case 'o':
			o.out = optarg;
			break;
		default:
			usage();
		}
	argc -= optind;
	if (o.out == NULL || argc != (o.wants_vocabulary ? 0 : 2) ||
	    (!o.wants_vocabulary && o.wording == NULL))
		usage();
	o.folder = argv[optind];
	o.session = argv[optind + (argc == 2)];
	return o;
}

static struct buffer
text_of(struct arena *arena, const struct node *tree)
{
	struct buffer out = { .arena = arena };

	yaml_write(&out, tree);
	return out;
}

static bool
check_name(struct arena *arena, const struct options *o)
{
	struct place at = { .file = arena_printf(arena, "%s/%s", o->folder,
	    o->session) };

	if (scalar_is_id(o->session))
		return true;
	diag_error(at, "K130", "so darf der Ordner einer Sitzung nicht "
	    "heißen: erlaubt sind nur a–z, 0–9 und Bindestriche");
	diag_hint("Den Ordner umbenennen, zum Beispiel in "
	    "2026-03-17-kreistag.");
	return false;
}

static void
resolve(struct arena *arena, const struct options *o)
{
	struct notes notes = { .arena = arena, .files = files_open(arena),
	    .is_public = o->is_public };
	struct county county = { 0 };
	struct session session = { 0 };
	struct wording wording = { 0 };
	struct buffer out;

	if (o->is_public)	/* a line may hold what is not public */
		diag_hide_lines("[[");
	if (!check_name(arena, o))
		return;
	wording_read(&notes, o->wording, &wording);
	if (!county_read(&notes, o->folder, &county))
		return;
	folder_read(&notes, o->session, &session);
	number_items(&notes, &session);
	number_attachments(&session);
	number_refer(&notes, &session);
	agenda_refer(&notes, &session);
	order_items(&notes, &session);
	derive_prose(&notes, &session, &wording);
	if (diag_errors() == 0)
		rules_check(&notes, &session);
	if (diag_errors() > 0)
		return;
	derive_results(&session, &wording);
	out = text_of(arena, report_session(&(struct report){
	    .arena = arena, .session = &session, .wording = &wording,
	    .notes = &notes }));
	files_write(notes.files, o->out, out.bytes, out.length, o->rule);
}

int
main(int argc, char **argv)
{
	struct options options;
	struct arena *arena;
	int status;

	products_run(argc, argv);
	options = options_read(argc, argv);
	arena = arena_open();
	if (options.wants_vocabulary) {
		struct buffer out = text_of(arena, vocabulary_tree(arena));

		file_write(options.out, out.bytes, out.length);
	} else
		resolve(arena, &options);
	status = diag_finish();
	arena_close(arena);
	return status;
}
