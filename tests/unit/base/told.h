/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * told - what a test makes the pipeline say on stderr, and a folder to say it
 * in.
 *
 * Only for the tests of base; include it first: it asks for all of POSIX.
 */
#ifndef TESTS_TOLD_H
#define TESTS_TOLD_H

#define _GNU_SOURCE
#include <sys/wait.h>

#include <criterion/criterion.h>
#include <ftw.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/die.h"

#define UNUSED	__attribute__((unused))

/* [s]; for each .timeout, since Criterion 2.4.1 leaks where they differ */
enum { SOON = 20 };

/* children end as programs do, with what they hold: no leak to look for */
__attribute__((weak)) bool told_by_child_only;

__attribute__((weak)) int
__lsan_is_turned_off(void)
{
	return told_by_child_only;
}

static int told_stderr = -1;
static FILE *told_file;

/* from now on stderr goes to a file without a name */
UNUSED static void
told_begin(void)
{
	fflush(stderr);
	told_stderr = dup(STDERR_FILENO);
	told_file = tmpfile();
	cr_assert_not_null(told_file);
	dup2(fileno(told_file), STDERR_FILENO);
}

/* what came since told_begin */
UNUSED static const char *
told_end(struct arena *arena)
{
	long size;
	char *text;

	fflush(stderr);
	dup2(told_stderr, STDERR_FILENO);
	close(told_stderr);
	fseek(told_file, 0, SEEK_END);
	size = ftell(told_file);
	rewind(told_file);
	text = arena_alloc(arena, (size_t)size + 1);
	cr_assert_eq(fread(text, 1, (size_t)size, told_file), (size_t)size);
	fclose(told_file);
	return text;
}

/* all messages so far, as printed */
UNUSED static const char *
told(struct arena *arena)
{
	told_begin();
	diag_finish();
	return told_end(arena);
}

/* only the first line of each, in the order of places */
UNUSED static const char *
told_faults(struct arena *arena)
{
	char *text = arena_printf(arena, "%s", told(arena)), *out = text;

	for (char *line = text, *next; *line != '\0'; line = next) {
		size_t n = strcspn(line, "\n");

		next = line + n + (line[n] == '\n');
		if (*line != ' ') {
			memmove(out, line, (size_t)(next - line));
			out += next - line;
		}
	}
	*out = '\0';
	return text;
}

/* what a process says in which the function runs; it ends with the status */
UNUSED static const char *
told_by_child(struct arena *arena, int status, void (*run)(void))
{
	const char *text;
	int ended = 0;
	pid_t child;

	told_begin();
	child = fork();
	if (child == 0) {
		told_by_child_only = true;
		run();
		exit(EXIT_OK);
	}
	waitpid(child, &ended, 0);
	text = told_end(arena);
	cr_expect(WIFEXITED(ended) && WEXITSTATUS(ended) == status,
	    "status %x: %s", (unsigned)ended, text);
	return text;
}

static char sandbox[] = "/tmp/unit-base.XXXXXX";

static int
sandbox_remove(const char *path, const struct stat *st UNUSED,
    int flag UNUSED, struct FTW *ftw UNUSED)
{
	return remove(path);
}

/* an empty folder to work in, and out of it again */
UNUSED static void
sandbox_enter(void)
{
	cr_assert_not_null(mkdtemp(sandbox));
	cr_assert_eq(chdir(sandbox), 0);
}

UNUSED static void
sandbox_leave(void)
{
	cr_assert_eq(chdir("/"), 0);
	nftw(sandbox, sandbox_remove, 8, FTW_DEPTH | FTW_PHYS);
}

UNUSED static void
sandbox_put(const char *path, const char *bytes)
{
	FILE *f = fopen(path, "w");

	cr_assert_not_null(f);
	fputs(bytes, f);
	cr_assert_eq(fclose(f), 0);
}

#endif
