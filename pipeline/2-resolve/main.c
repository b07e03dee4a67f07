/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE	/* getopt_long */
#include <getopt.h>
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
#include "base/glossary.h"
#include "base/yaml.h"
#include "attachments.h"
#include "correction.h"
#include "county.h"
#include "derive.h"
#include "folder.h"
#include "follow.h"
#include "formula.h"
#include "membership.h"
#include "notes.h"
#include "number.h"
#include "order.h"
#include "products.h"
#include "report.h"
#include "rules.h"
#include "scalar.h"
#include "seal.h"
#include "session.h"
#include "wording.h"
#include "words.h"

struct options {
	bool		 is_public, is_sealing, wants_vocabulary, only_checks,
			 wants_all;
	const char	*wording, *facts, *rule, *out, *folder, *session;
	const char	*index;		/* folder to write it to */
	const char	*corrections;	/* what it says of the session */
	char *const	*sessions;
	int		 count;
};

static _Noreturn void
usage(void)
{
	fputs("usage: resolve [-p] [--messages=FORMAT] [-b INDEX.yaml] "
	    "-w WORDING.yaml [-e FACTS]\n"
	    "               [-d RULE.d] -o OUT.yaml FOLDER SESSION\n"
	    "       resolve -n [-p] [--messages=FORMAT] -w WORDING.yaml "
	    "FOLDER SESSION\n"
	    "       resolve -a [--messages=FORMAT] FOLDER SESSION...\n"
	    "       resolve [-p] -s [-b INDEX.yaml] -w WORDING.yaml FOLDER "
	    "SESSION\n       resolve [-p] -i INDEX -w WORDING.yaml "
	    "[-d RULE.d] -o STAMP FOLDER\n       resolve -k -o OUT.yaml\n"
	    PRODUCTS_USAGE, stderr);
	exit(EXIT_MACHINE);
}

static bool
is_complete(const struct options *o, int arguments)
{
	if (o->wants_vocabulary)
		return o->out != NULL && arguments == 0;
	if (o->wants_all)
		return o->out == NULL && arguments > 0;
	if (o->out != NULL && strcmp(o->out, "-") == 0 && diag_takes_stdout())
		return false;
	if (o->index != NULL)
		return o->wording != NULL && o->out != NULL && arguments == 1;
	return o->wording != NULL && arguments == 2 &&
	    (o->out == NULL) == (o->only_checks || o->is_sealing);
}

static struct options
options_read(int argc, char **argv)
{
	static const struct option names[] = {
		{ "messages", required_argument, NULL, 'M' }, { 0 } };
	struct options o = { 0 };
	int c;

	while ((c = getopt_long(argc, argv, "anpksw:e:d:o:b:i:", names, NULL))
	    != -1)
		switch (c) {
		case 'a':
			o.wants_all = true;
			break;
		case 'n':
			o.only_checks = true;
			break;
		case 'M':
			if (!diag_format(optarg))
				usage();
			break;
		case 'p':
			o.is_public = true;
			break;
		case 's':
			o.is_sealing = true;
			break;
		case 'k':
			o.wants_vocabulary = true;
			break;
		case 'w':
			o.wording = optarg;
			break;
		case 'e':
			o.facts = optarg;
			break;
		case 'b':
			o.corrections = optarg;
			break;
		case 'i':
			o.index = optarg;
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
	if (!is_complete(&o, argc))
		usage();
	o.folder = argv[optind];
	o.session = argv[optind + (argc == 2)];
	o.sessions = argv + optind + 1;
	o.count = argc - 1;
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

static const char *
folder_of(const struct notes *notes, const struct options *o)
{
	return arena_printf(notes->arena, "%s/%s", o->folder, o->session);
}

/* what is not as it was sealed is not read */
static bool
check_seal(struct notes *notes, const struct options *o)
{
	const char *folder = folder_of(notes, o);

	if (o->is_sealing)
		seal_refuse_old(notes, folder);
	if (diag_errors() == 0 && seal_find(notes, folder))
		seal_check(notes, folder);
	return diag_errors() == 0;
}

static void
resolve(struct arena *arena, const struct options *o)
{
	struct notes notes = { .arena = arena, .files = files_open(arena),
	    .is_public = o->is_public, .is_sealing = o->is_sealing,
	    .folder = o->folder, .facts = o->facts };
	struct county county = { 0 };
	struct session session = { 0 };
	struct wording wording = { 0 };
	struct buffer out;

	if (o->is_public)	/* a line may hold what is not public */
		diag_hide_lines("[[");
	if (!check_name(arena, o) || !check_seal(&notes, o))
		return;
	wording_read(&notes, o->wording, &wording);
	if (!county_read(&notes, seal_register(&notes, folder_of(&notes, o)),
	    &county))
		return;
	county_check_arms(&notes, &county);
	folder_read(&notes, o->session, &session);
	membership_set(arena, &county, &session.dates);
	if (o->is_sealing)
		seal_refuse(&notes, &session);
	formula_set_titles(&session);
	number_items(&notes, &session);
	number_attachments(&session);
	attachments_label(&notes, &session, &wording);
	attachments_survey(&notes, &session, &wording);
	number_refer(&notes, &session);
	agenda_refer(&notes, &session);
	order_items(&notes, &session);
	if (o->corrections != NULL && diag_errors() == 0)
		correction_read(&notes, o->corrections, &session);
	derive_prose(&notes, &session, &wording);
	attachments_check_folders(&notes, &session);
	if (diag_errors() == 0)
		rules_check(&notes, &session);
	if (notes.is_sealed && diag_errors() == 0)
		diag_forget();		/* nobody can answer any more */
	if (diag_errors() > 0 || o->only_checks)
		return;
	if (o->is_sealing) {
		seal_write(&notes, &session);
		return;
	}
	derive_results(&session, &wording);
	out = text_of(arena, report_session(&(struct report){
	    .arena = arena, .session = &session, .wording = &wording,
	    .notes = &notes }));
	files_write(notes.files, o->out, out.bytes, out.length, o->rule);
}

/* the stamp is as old as what was read, the index only as old as it must */
static void
make_index(struct arena *arena, const struct options *o)
{
	struct notes notes = { .arena = arena, .files = files_open(arena),
	    .is_public = o->is_public, .folder = o->folder };
	struct wording wording = { 0 };

	wording_read(&notes, o->wording, &wording);
	if (diag_errors() == 0)
		correction_index(&notes, &wording, o->index);
	diag_forget();		/* every session tells what is wrong */
	files_write(notes.files, o->out, "", 0, o->rule);
}

static void
resolve_all(struct arena *arena, const struct options *o)
{
	struct notes notes = { .arena = arena, .files = files_open(arena),
	    .folder = o->folder };
	struct county county = { 0 };

	if (county_read(&notes, o->folder, &county))
		follow_up(&notes, o->sessions, o->count);
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
		struct buffer out = text_of(arena, glossary_tree(arena,
		    words_session));

		file_write(options.out, out.bytes, out.length);
	} else if (options.index != NULL)
		make_index(arena, &options);
	else if (options.wants_all)
		resolve_all(arena, &options);
	else
		resolve(arena, &options);
	status = diag_finish();
	arena_close(arena);
	return status;
}
