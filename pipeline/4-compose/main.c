/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * compose - data and a template become Markdown (or CSV, JSON, HTML).
 */
#define _GNU_SOURCE	/* getopt_long */
#include <getopt.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/data.h"
#include "base/diag.h"
#include "base/die.h"
#include "base/file.h"
#include "base/node.h"
#include "check.h"
#include "escape.h"
#include "markup.h"
#include "mustache.h"
#include "render.h"
#include "template.h"
#include "tidy.h"
#include "vocabulary.h"

struct options {
	const char	*template, *vocabulary, *rule, *output, *data;
	enum escape	 escape;
};

static struct options
options_read(int argc, char **argv)
{
	static const char usage[] = "usage: compose -t template "
	    "[-k vocabulary.yaml] [-d rule.d] [--messages=FORMAT] -o output "
	    "data.yaml";
	static const struct option names[] = {
		{ "messages", required_argument, NULL, 'M' }, { 0 } };
	struct options o = { 0 };
	int c;

	opterr = 0;
	while ((c = getopt_long(argc, argv, "t:k:d:o:", names, NULL)) != -1)
		switch (c) {
		case 't':
			o.template = optarg;
			break;
		case 'k':
			o.vocabulary = optarg;
			break;
		case 'd':
			o.rule = optarg;
			break;
		case 'o':
			o.output = optarg;
			break;
		case 'M':
			if (diag_format(optarg))
				break;
			/* fallthrough */
		default:
			die("%s", usage);
		}
	if (optind + 1 != argc || o.template == NULL || o.output == NULL ||
	    (strcmp(o.output, "-") == 0 && diag_takes_stdout()))
		die("%s", usage);
	o.data = argv[optind];
	if (!escape_of(o.template, &o.escape))
		die("template %s: the suffix must be .md, .csv, .json, "
		    ".html or .plan", o.template);
	return o;
}

static struct vocabulary
vocabulary_read(struct arena *memory, struct files *files, const char *path,
    const struct node *data)
{
	if (path == NULL && data != NULL)
		return vocabulary_guess(memory, data);
	return (struct vocabulary){ path == NULL ? NULL
	    : data_read(memory, files, path), true };
}

static void
check(struct arena *memory, const struct template *template,
    const struct vocabulary *vocabulary, const struct node *data,
    enum escape escape)
{
	if (escape == ESCAPE_MARKDOWN)
		markup_check(memory, template);
	if (vocabulary->root == NULL)
		return;
	check_names(memory, template, vocabulary, escape == ESCAPE_MARKDOWN);
	if (data != NULL)
		vocabulary_check(vocabulary, data);
}

/* lines end as RFC 4180 has them; spreadsheets know UTF-8 by its mark */
static struct buffer
lines_of_table(struct arena *memory, const struct buffer *text)
{
	struct buffer out = { .arena = memory };

	buffer_string(&out, "\ufeff");
	for (size_t i = 0; i < text->length; i++) {
		if (text->bytes[i] == '\n')
			buffer_char(&out, '\r');
		buffer_char(&out, text->bytes[i]);
	}
	return out;
}

static struct buffer
compose(struct arena *memory, const struct template *template,
    const struct node *data, enum escape escape)
{
	struct rendered *rendered = render(memory, template, data, escape);
	struct buffer out = { .arena = memory };

	if (escape == ESCAPE_CSV)
		return lines_of_table(memory, &rendered->bytes);
	if (escape != ESCAPE_MARKDOWN)
		return rendered->bytes;
	tidy_markdown(memory, rendered, &out);
	return out;
}

int
main(int argc, char **argv)
{
	struct options o = options_read(argc, argv);
	struct arena *memory = arena_open();
	struct files *files = files_open(memory);
	struct template *template = template_read(memory, files, o.template);
	struct node *data = data_read(memory, files, o.data);
	struct vocabulary vocabulary = vocabulary_read(memory, files,
	    o.vocabulary, data);
	struct buffer out = { .arena = memory };

	check(memory, template, &vocabulary, data, o.escape);
	if (diag_errors() == 0)
		out = compose(memory, template, data, o.escape);
	if (diag_errors() == 0)
		files_write(files, o.output, out.bytes, out.length, o.rule);
	arena_close(memory);
	return diag_finish();
}
