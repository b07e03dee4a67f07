/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * collect - resolved sessions become registers.
 */
#define _GNU_SOURCE	/* getopt_long */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/data.h"
#include "base/diag.h"
#include "base/die.h"
#include "base/file.h"
#include "base/node.h"
#include "base/yaml.h"
#include "extract.h"
#include "merge.h"
#include "tree.h"
#include "words.h"

struct options {
	const char	*output, *rule, *year;
	char		**inputs;
	int		 count, before;
	bool		 is_extract, wants_vocabulary;
};

static _Noreturn void
usage(void)
{
	die("usage: collect -s [-b PAGES] [-d RULE.d] [--messages=FORMAT] "
	    "-o OUT.yaml SESSION.yaml, collect [-j YEAR] [-d RULE.d] "
	    "[--messages=FORMAT] -o OUT.yaml REGISTER.yaml..., or "
	    "collect -k -o OUT.yaml");
}

static bool
is_number(const char *text)
{
	return *text != '\0' && strspn(text, "0123456789") == strlen(text);
}

static struct options
options_read(int argc, char **argv)
{
	static const struct option names[] = {
		{ "messages", required_argument, NULL, 'M' }, { 0 } };
	struct options o = { 0 };
	int c;

	opterr = 0;
	while ((c = getopt_long(argc, argv, "skb:j:d:o:", names,
	    NULL)) != -1)
		switch (c) {
		case 's':
			o.is_extract = true;
			break;
		case 'k':
			o.wants_vocabulary = true;
			break;
		case 'b':
			if (!is_number(optarg) || strlen(optarg) > 6)
				usage();
			o.before = (int)strtol(optarg, NULL, 10);
			break;
		case 'j':
			if (!is_number(optarg) || strlen(optarg) != 4)
				usage();
			o.year = optarg;
			break;
		case 'd':
			o.rule = optarg;
			break;
		case 'o':
			o.output = optarg;
			break;
		case 'M':
			if (!diag_format(optarg))
				usage();
			break;
		default:
			usage();
		}
	o.inputs = argv + optind;
	o.count = argc - optind;
	if (o.output == NULL || (diag_takes_stdout() &&
	    strcmp(o.output, "-") == 0) || (o.count == 0) != o.wants_vocabulary ||
	    (o.is_extract && (o.count != 1 || o.year != NULL)) ||
	    (!o.is_extract && o.before != 0))
		usage();
	return o;
}

/* one internal register would make a public whole internal */
static bool
are_of_one_audience(struct node *const *registers, int count)
{
	const char *first = tree_text(registers[0], "fassung");

	for (int i = 1; i < count; i++)
		if (strcmp(tree_text(registers[i], "fassung"), first) != 0) {
			diag_error(registers[i]->place, "R001", "dieses "
			    "Verzeichnis ist eine andere Fassung als das "
			    "erste (»%s«)", first);
			diag_hint("Interne und öffentliche Verzeichnisse "
			    "getrennt zusammenführen.");
		}
	return diag_errors() == 0;
}

/* paths on standard input, one a line: there are more of them than a command
 * may have words */
static void
inputs_from_stdin(struct arena *arena, struct options *o)
{
	char **all = NULL, *line = NULL;
	int count = 0, capacity = 0;
	size_t size = 0;

	while (getline(&line, &size, stdin) > 0) {
		all = arena_room(arena, all, count, &capacity,
		    sizeof *all);	/* NOLINT: an array of texts */
		all[count++] = arena_copy(arena, line,
		    strcspn(line, "\n"));
	}
	free(line);
	if (ferror(stdin) || count == 0)
		die("read <stdin>: no names");
	o->inputs = all;
	o->count = count;
}

static struct node *
registers_read(struct arena *arena, struct files *files,
    const struct options *o)
{
	struct node **all = arena_alloc(arena, (size_t)o->count *
	    sizeof(void *));

	for (int i = 0; i < o->count; i++)
		all[i] = data_read(arena, files, o->inputs[i]);
	if (diag_errors() > 0 || !are_of_one_audience(all, o->count))
		return NULL;
	return o->is_extract ? extract(arena, all[0], o->before)
	    : merge(arena, all, o->count, o->year);
}

int
main(int argc, char **argv)
{
	struct options options = options_read(argc, argv);
	struct arena *arena = arena_open();
	struct files *files = files_open(arena);
	struct buffer out = { .arena = arena };
	struct node *tree;
	int status;

	if (options.count == 1 && strcmp(options.inputs[0], "-") == 0)
		inputs_from_stdin(arena, &options);
	tree = options.wants_vocabulary ? glossary_tree(arena, words_register)
	    : registers_read(arena, files, &options);
	if (tree != NULL) {
		if (!options.wants_vocabulary)
			tree = glossary_dress(arena, tree, words_register);
		yaml_write(&out, tree);
		files_write(files, options.output, out.bytes, out.length,
		    options.rule);
	}
	status = diag_finish();
	arena_close(arena);
	return status;
}
