/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * survey - an attachment file becomes facts: kind, pages, checksum, defects.
 */
#define _POSIX_C_SOURCE 200809L	/* getopt */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/die.h"
#include "base/file.h"
#include "base/yaml.h"
#include "child.h"
#include "facts.h"
#include "kind.h"
#include "pdf.h"

/* a link or a device is a fact, not a failure: true if that is what it is */
static bool
note_unopened(struct facts *facts, int error)
{
	if (error == ELOOP)
		facts->found[FINDING_LINK] = true;
	else if (error == EFBIG)
		facts->found[FINDING_TOO_LARGE] = true;
	else if (error == EISDIR || error == EINVAL || error == ENXIO)
		facts->found[FINDING_IRREGULAR] = true;
	else
		return false;
	return true;
}

/* in the child */
static void
look(struct facts *facts, const char *path)
{
	struct arena *arena = arena_open();
	const void *bytes;
	size_t size;

	bytes = files_map_own(NULL, path, SURVEY_SIZE, &size);
	if (bytes == NULL && errno == ENODATA)
		facts->kind = KIND_EMPTY;
	else if (bytes == NULL && !note_unopened(facts, errno))
		die("open %s:", path);
	if (bytes != NULL) {
		facts->kind = kind_of(bytes, size);
		facts->size = size;
		sha256(bytes, size, facts->sha256);
		kind_measure(facts, bytes, size);
		if (facts->kind == KIND_PDF)
			pdf_survey(arena, facts, bytes, size);
	}
	arena_close(arena);
}

/* when it was changed: tells whether what lies there is still what these facts
 * are of; asked before the file is read */
static const char *
changed(struct arena *arena, const char *path)
{
	struct stat st;

	if (lstat(path, &st) != 0)
		die("open %s:", path);
	return arena_printf(arena, "%lld.%09ld", (long long)st.st_mtim.tv_sec,
	    st.st_mtim.tv_nsec);
}

static _Noreturn void
usage(void)
{
	die("usage: survey -o OUT.yaml FILE");
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_open();
	struct buffer out = { .arena = arena };
	const char *path, *output = NULL, *name, *when;
	int c;

	opterr = 0;
	while ((c = getopt(argc, argv, "o:")) != -1) {
		if (c != 'o')
			usage();
		output = optarg;
	}
	if (optind + 1 != argc || output == NULL)
		usage();
	path = argv[optind];
	name = strrchr(path, '/');
	when = changed(arena, path);
	yaml_write(&out, facts_tree(arena, child_run(look, path),
	    name != NULL ? name + 1 : path, when));
	file_write(output, out.bytes, out.length);
	arena_close(arena);
	return EXIT_OK;
}
