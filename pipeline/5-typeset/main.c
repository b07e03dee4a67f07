/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * typeset - sets a composed document as a PDF, or as pages of text.
 *
 *	typeset [-T text] -s STYLE [-p PATTERNS] [-d RULE] -o OUT IN.md
 *	typeset -c DICTIONARY -o PATTERNS
 *	typeset --show-style | --fonts -s STYLE [-o OUT]
 */
#define _GNU_SOURCE	/* getopt_long */
#include <ctype.h>
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "anchors.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/die.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/markdown.h"
#include "base/origin.h"
#include "base/utf8.h"
#include "coverage.h"
#include "element.h"
#include "fields.h"
#include "galley.h"
#include "hyphen.h"
#include "layout.h"
#include "pages.h"
#include "paper.h"
#include "patterns.h"
#include "running.h"
#include "style.h"
#include "style_show.h"
#include "words.h"

enum { TEXT_SIZE = 64 * 1024 * 1024 /* bytes: some 20,000 pages */ };

struct options {
	const char	*device, *style, *patterns, *rule, *out, *in;
	const char	*dictionary;
	void		(*show)(const struct style *, struct buffer *);
};

static _Noreturn void
usage(void)
{
	die("usage: typeset [-T text] -s STYLE [-p PATTERNS] [-d RULE] "
	    "[--messages=FORMAT] -o OUT IN.md | typeset -c DICTIONARY -o PATTERNS | "
	    "typeset --show-style | --fonts -s STYLE [-o OUT]");
}

/* each of the ways to call it has all that it takes */
static bool
is_complete(const struct options *o)
{
	if (o->out != NULL && strcmp(o->out, "-") == 0 && diag_takes_stdout())
		return false;
	if (o->show != NULL)
		return o->style != NULL && o->in == NULL;
	if (o->dictionary != NULL)
		return o->out != NULL;
	return o->style != NULL && o->in != NULL && o->out != NULL &&
	    (strcmp(o->device, "pdf") == 0 || strcmp(o->device, "text") == 0);
}

static struct options
options_read(int argc, char **argv)
{
	static const struct option names[] = {
		{ "show-style", no_argument, NULL, 'S' },
		{ "fonts", no_argument, NULL, 'F' },
		{ "messages", required_argument, NULL, 'M' },
		{ 0 },
	};
	struct options o = { .device = "pdf" };
	int c;

	while ((c = getopt_long(argc, argv, "T:s:p:d:o:c:", names, NULL)) !=
	    -1)
		switch (c) {
		case 'T': o.device = optarg; break;
		case 's': o.style = optarg; break;
		case 'p': o.patterns = optarg; break;
		case 'd': o.rule = optarg; break;
		case 'o': o.out = optarg; break;
		case 'c': o.dictionary = optarg; break;
		case 'S': o.show = style_show; break;
		case 'F': o.show = coverage_show; break;
		case 'M':
			if (diag_format(optarg))
				break;
			/* fallthrough */
		default: usage();
		}
	o.in = argv[optind];
	if (!is_complete(&o))
		usage();
	return o;
}

static const struct md *
read_text(struct document *d)
{
	struct place start = { .file = d->path, .line = 1, .column = 1 };
	size_t size;
	char *bytes = files_read_into(d->reading, d->files, d->path, TEXT_SIZE,
	    &size);

	if (bytes == NULL)
		die("open %s:", d->path);
	if (!utf8_check(bytes, &size, start))
		return NULL;
	d->origin = origin_read(d->arena, bytes, &size);
	return markdown_parse(d->reading, bytes, size, start, d->origin);
}

static struct galley *
set_text(struct document *d, const struct md *text)
{
	const struct style *style = d->style;
	struct layout layout = { .document = d, .x = style->left,
	    .width = style->width - style->left - style->right,
	    .galley = galley_open(d->arena, d->scratch) };

	d->root = element_new(d->arena, NULL, "Document");
	d->root->lang = "de-DE";
	element_place(d->root);
	layout_blocks(&layout, text);
	anchors_check(d->arena, layout.galley);
	return layout.galley;
}

/* "2026-03-17"; no such date: the begin of the epoch */
static void
read_date(const char *text, struct properties *p)
{
	char *rest;

	p->year = 1970;
	p->month = p->day = 1;
	if (text == NULL || strlen(text) != 10 || text[4] != '-')
		return;
	p->year = (int)strtol(text, &rest, 10);
	p->month = (int)strtol(text + 5, &rest, 10);
	p->day = (int)strtol(text + 8, &rest, 10);
}

static struct properties
properties_of(const struct document *d)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	struct properties p = { .epoch = -1 };

	p.title = fields_text(d->arena, d->fields, "Titel");
	p.author = fields_text(d->arena, d->fields, "Verfasser");
	p.subject = fields_text(d->arena, d->fields, "Thema");
	read_date(fields_text(d->arena, d->fields, "Datum"), &p);
	if (epoch != NULL && isdigit((unsigned char)*epoch))
		p.epoch = strtoll(epoch, NULL, 10);
	if (p.title == NULL) {
		diag_error((struct place){ .file = d->path }, "D008",
		    "das Dokument hat keinen Titel");
		diag_hint("Die Vorlage beginnt mit der Form »dokument« und "
		    "ihrer Zeile »Titel: …«.");
	}
	return p;
}

static void
draw(struct document *d, const struct galley *galley, const char *device,
    struct buffer *out)
{
	const struct style *s = d->style;
	struct properties properties = properties_of(d);
	struct paper *paper = strcmp(device, "text") == 0
	    ? cells_open(d->arena, s->width, s->height)
	    : pdf_open(d->arena, s->width, s->height, d->root);
	int pages;
	struct page *list = pages_break(d->arena, galley, s, &pages);

	for (int i = 0; i < pages; i++) {
		pages_draw(paper, galley, s, &list[i]);
		running_draw(paper, d, galley, &list[i], i + 1, pages);
	}
	if (diag_errors() == 0)
		paper->finish(paper, &properties, out);
	paper->close(paper);
}

static void
typeset(struct arena *memory, const struct options *o)
{
	struct files *files = files_open(memory);
	struct document d = { .arena = memory, .scratch = arena_open(),
	    .reading = arena_open(), .files = files, .path = o->in };
	struct style *style = style_read(memory, files, o->style,
	    strcmp(o->device, "text") == 0);
	const struct md *text = read_text(&d);
	struct buffer out = { .arena = memory };
	const struct galley *galley;

	if (style == NULL || text == NULL) {
		if (style != NULL)
			style_close(style);
		arena_close(d.reading);
		arena_close(d.scratch);
		return;
	}
	d.style = style;
	d.shop = wordshop_open(memory, style, o->patterns == NULL ? NULL
	    : patterns_open(memory, files, o->patterns));
	galley = set_text(&d, text);
	arena_close(d.reading);
	pages_check(galley, style, d.path);
	if (diag_errors() == 0)
		draw(&d, galley, o->device, &out);
	style_close(style);
	arena_close(d.scratch);
	if (diag_errors() > 0)
		return;
	files_write(files, o->out, out.bytes, out.length, o->rule);
}

static void
show(struct arena *memory, const struct options *o)
{
	struct style *style = style_read(memory, files_open(memory), o->style,
	    false);
	struct buffer out = { .arena = memory };

	if (style == NULL)
		return;
	o->show(style, &out);
	style_close(style);
	file_write(o->out == NULL ? "-" : o->out, out.bytes, out.length);
}

int
main(int argc, char **argv)
{
	struct options options = options_read(argc, argv);
	struct arena *memory = arena_open();
	struct buffer patterns = { .arena = memory };
	int status;

	if (options.show != NULL)
		show(memory, &options);
	else if (options.dictionary != NULL) {
		hyphen_compile(options.dictionary, &patterns);
		file_write(options.out, patterns.bytes, patterns.length);
	} else
		typeset(memory, &options);
	status = diag_finish();
	arena_close(memory);
	return status;
}
