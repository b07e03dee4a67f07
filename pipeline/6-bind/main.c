/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * bind - minutes, index and attachments become one PDF.
 */
#define _GNU_SOURCE	/* getopt_long */
#include <getopt.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/die.h"
#include "base/file.h"
#include "catalog.h"
#include "document.h"
#include "embed.h"
#include "layers.h"
#include "outline.h"
#include "page.h"
#include "plan.h"
#include "stamp.h"
#include "tags.h"
#include "target.h"
#include "written.h"

struct binding {
	struct arena		*arena;
	struct files		*files;
	const struct plan	*plan;
	struct document		**documents;	/* as in the plan */
	struct targets		**targets;
	struct document		*stamps;	/* or NULL */
	qpdf_data		 bundle;	/* the first of them */
	struct names		 names;
	struct layers		 layers;
	int			 pages, stamped;
};

/* has the plan pictures, and are there none? */
static bool
lacks_pictures(const struct binding *b, const char *pictures)
{
	for (int i = 0; i < b->plan->count; i++)
		if (b->plan->parts[i].picture > 0 && pictures == NULL)
			return true;
	return false;
}

static bool
open_all(struct binding *b, const char *stamps, const char *pictures)
{
	const struct plan *plan = b->plan;
	bool is_good = true;

	b->documents = arena_alloc(b->arena, (size_t)plan->count *
	    sizeof(void *));
	b->targets = arena_alloc(b->arena, (size_t)plan->count *
	    sizeof(void *));
	for (int i = 0; i < plan->count; i++) {
		b->documents[i] = document_open(b->arena, b->files,
		    &plan->parts[i], pictures);
		is_good &= b->documents[i] != NULL;
	}
	if (stamps != NULL) {
		struct part *part = arena_alloc(b->arena, sizeof *part);

		*part = (struct part){ .file = stamps, .is_own = true };
		b->stamps = document_open(b->arena, b->files, part, NULL);
		is_good &= b->stamps != NULL;
	}
	return is_good;
}

/* as many stamps as there are pages to be stamped */
static bool
check_stamps(const struct binding *b)
{
	struct place at = { 0 };
	int pages = 0;

	if (b->stamps == NULL)
		return true;
	at.file = b->stamps->part->file;
	for (int i = 0; i < b->plan->count; i++)
		if (!b->plan->parts[i].is_own)
			pages += b->documents[i]->pages;
	if (pages == b->stamps->pages)
		return true;
	diag_error(at, "B005", "für %d Seiten der Anlagen gibt es %d Stempel",
	    pages, b->stamps->pages);
	diag_hint("Die Vorlage der Stempel setzt je Seite jeder Anlage genau "
	    "einen, der in eine Zeile passt.");
	return false;
}

static void
append_pages(struct binding *b, const struct document *d)
{
	for (int i = 0; i < d->pages; i++)
		qpdf_add_page(b->bundle, d->pdf, qpdf_get_page_n(d->pdf,
		    (size_t)i), QPDF_FALSE);
}

static qpdf_oh
whole_page(const struct binding *b, int page)
{
	qpdf_oh target = object_parse(b->bundle, b->arena, "[ /Fit ]");

	qpdf_oh_insert_item(b->bundle, target, 0, qpdf_get_page_n(b->bundle,
	    (size_t)page));
	return target;
}

static void
add_own(struct binding *b, const struct document *d,
    const struct targets *targets)
{
	if (d->pdf != b->bundle) {
		tags_prepare(b->bundle, d);
		append_pages(b, d);
		tags_append(b->arena, b->bundle, d);
	}
	names_add_all(b->arena, &b->names, targets, b->bundle, d->first);
}

/* false after a report */
static bool
clean_pages(struct binding *b, struct cleaning *cleaning)
{
	const struct document *d = cleaning->document;
	struct seen forms = { .count = 0 };

	qpdf_push_inherited_attributes_to_page(d->pdf);
	for (int i = 0; i < d->pages; i++)
		if (!page_clean(cleaning, i))
			return false;
	for (int i = 0; i < d->pages && b->stamps != NULL; i++)
		stamp_prepare(b->arena, &forms, d, i);
	append_pages(b, d);
	layers_add(b->arena, &b->layers, b->bundle, d, &cleaning->seen);
	return true;
}

static bool
add_foreign(struct binding *b, const struct document *d,
    const struct targets *targets)
{
	struct cleaning cleaning = { .arena = b->arena, .document = d,
	    .targets = targets, .is_used = arena_alloc(b->arena,
	    (size_t)d->pages) };

	if (!clean_pages(b, &cleaning))
		return false;
	for (int i = 0; i < d->pages; i++) {
		if (cleaning.is_used[i])
			names_add(b->arena, &b->names, page_name(b->arena,
			    d->first, i), whole_page(b, d->first + i));
		if (b->stamps != NULL)
			stamp_put(b->arena, b->bundle, d->first + i,
			    b->stamps, b->stamped++);
	}
	return true;
}

/* false after a report */
static bool
add_part(struct binding *b, int i)
{
	struct document *d = b->documents[i];

	d->first = b->pages;
	b->targets[i] = targets_read(b->arena, d);
	if (d->part->is_own)
		add_own(b, d, b->targets[i]);
	else if (!add_foreign(b, d, b->targets[i]))
		return false;
	b->pages += d->pages;
	if (d->part->name != NULL)
		names_add(b->arena, &b->names, d->part->name,
		    whole_page(b, d->first));
	return true;
}

static bool
are_all_well(const struct binding *b)
{
	bool is_good = true;

	for (int i = 0; i < b->plan->count; i++)
		is_good &= document_is_well(b->documents[i]);
	return is_good && (b->stamps == NULL || document_is_well(b->stamps));
}

static bool
is_written(qpdf_data bundle, const char *path)
{
	if ((qpdf_init_write(bundle, path) & QPDF_ERRORS) != 0)
		return false;
	qpdf_set_object_stream_mode(bundle, qpdf_o_generate);
	qpdf_set_deterministic_ID(bundle, QPDF_TRUE);
	qpdf_set_newline_before_endstream(bundle, QPDF_TRUE);	/* PDF/A */
	return (qpdf_write(bundle) & QPDF_ERRORS) == 0 &&
	    written_is_whole(path);
}

static void
write_bundle(const struct binding *b, const char *output, const char *rule)
{
	const char *temporary = files_begin(b->files, output);

	if (!is_written(b->bundle, temporary)) {
		unlink(temporary);
		die("write %s: %s", output, qpdf_has_error(b->bundle)
		    ? qpdf_get_error_message_detail(b->bundle,
		    qpdf_get_error(b->bundle)) : "incomplete");
	}
	if (are_all_well(b))
		files_end(b->files, temporary, output, rule);
	else
		unlink(temporary);
}

static void
bind_all(struct binding *b, const char *stamps, const char *pictures,
    const char *output, const char *rule)
{
	int count = b->plan->count;
	bool is_good = true;

	if (lacks_pictures(b, pictures))
		die("usage: a plan with pictures wants -p PICTURES.pdf");
	if (!open_all(b, stamps, pictures) || !check_stamps(b))
		return;
	b->bundle = b->documents[0]->pdf;
	for (int i = 0; i < count; i++)
		is_good &= add_part(b, i);
	if (!is_good)
		return;
	/* the first document is the bundle: what it says of itself is read
	 * before it is replaced */
	outline_write(b->arena, b->bundle,
	    (const struct document *const *)b->documents, b->targets, count);
	names_write(b->arena, &b->names, b->bundle);
	layers_write(b->arena, &b->layers, b->bundle);
	catalog_write(b->arena, b->plan,
	    (const struct document *const *)b->documents, count);
	if (embed_all(b->arena, b->files, b->plan, b->bundle) &&
	    are_all_well(b))
		write_bundle(b, output, rule);
}

/* the bundle reads from the others until it is closed */
static void
close_all(const struct binding *b)
{
	for (int i = 0; b->documents != NULL && i < b->plan->count; i++)
		document_close(b->documents[i]);
	document_close(b->stamps);
}

static const char *
folder_of(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash == NULL ? "." : arena_copy(arena, path,
	    (size_t)(slash - path));
}

static _Noreturn void
usage(void)
{
	die("usage: bind [-s STAMPS.pdf] [-p PICTURES.pdf] [-d RULE.d] [--messages=FORMAT] "
	    "-o OUT.pdf PLAN");
}

int
main(int argc, char **argv)
{
	static const struct option names[] = {
		{ "messages", required_argument, NULL, 'M' }, { 0 } };
	struct arena *arena = arena_open();
	struct binding binding = { .arena = arena,
	    .files = files_open(arena) };
	const char *output = NULL, *rule = NULL, *stamps = NULL;
	const char *pictures = NULL;
	int c, status;

	opterr = 0;
	while ((c = getopt_long(argc, argv, "s:p:d:o:", names, NULL)) != -1)
		if (c == 'd')
			rule = optarg;
		else if (c == 'o')
			output = optarg;
		else if (c == 's')
			stamps = optarg;
		else if (c == 'p')
			pictures = optarg;
		else if (c != 'M' || !diag_format(optarg))
			usage();
	if (optind + 1 != argc || output == NULL)
		usage();
	binding.plan = plan_read(arena, binding.files, argv[optind],
	    folder_of(arena, output));
	if (binding.plan != NULL)
		bind_all(&binding, stamps, pictures, output, rule);
	close_all(&binding);
	status = diag_finish();
	arena_close(arena);
	return status;
}
