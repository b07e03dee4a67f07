/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * golden - runs the programs on recorded cases.
 *
 * tests/golden/STAGE/CASE.in/ is what a program gets, CASE.out what it must
 * print (and exit 0), CASE.err what it must complain (and exit 1); a case with
 * both exits 0 with warnings.  STAGE=5-typeset in the environment takes the
 * cases of one stage only.  With BLESS=1 in the environment the recorded
 * answers are written anew: look at git diff.
 */
#define _GNU_SOURCE	/* asprintf */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

struct golden {
	char	path[240];	/* without ".in" */
};

/* how each stage is called on a case; @ is its folder, $BIN the programs */
static const struct { const char *stage, *command; } stages[] = {
	{ "2-resolve", "if test -e @/sitzungen; then "
	  "$BIN/resolve -a @ $(cat @/sitzungen) && echo geprüft; else "
	  "$BIN/resolve $(cat @/args 2>/dev/null) "
	  "$(grep -qs -e -n @/args || echo -o -) "
	  "-w templates/wording.yaml @ \"$(find -L @ -mindepth 1 "
	  "-maxdepth 1 -type d -printf '%f')\"; fi" },
	{ "3-collect", "$BIN/collect $(cat @/args 2>/dev/null) -o - "
	  "@/*.yaml" },
	{ "4-compose", "$BIN/compose -t @/$(cat @/args 2>/dev/null || "
	  "echo vorlage.md) $(test -e @/vokabular.yaml && "
	  "echo -k @/vokabular.yaml) -o - @/daten.yaml" },
	{ "5-typeset", "$BIN/typeset -T $(cat @/geraet 2>/dev/null || echo text) -s $(test -e @/stil.yaml && "
	  "echo @/stil.yaml || echo tests/golden/5-typeset/stil.yaml) "
	  "-p $PATTERNS -o - $(cat @/args 2>/dev/null || echo @/text.md)" },
};

static char *
contents(const char *path)
{
	FILE *f = fopen(path, "r");
	char *text = NULL;
	size_t size = 0;

	if (f == NULL)
		return strdup("");
	if (getdelim(&text, &size, '\0', f) < 0) {
		free(text);
		text = strdup("");
	}
	fclose(f);
	return text;
}

/* the command of a case with its folder in place of each @ */
static char *
command_of(const char *path)
{
	char *out = NULL;
	size_t size = 0;
	FILE *f = open_memstream(&out, &size);

	for (size_t i = 0; i < sizeof stages / sizeof *stages; i++) {
		if (strstr(path, stages[i].stage) == NULL)
			continue;
		for (const char *p = stages[i].command; *p != '\0'; p++)
			if (*p == '@')
				fprintf(f, "%s.in", path);
			else
				fputc(*p, f);
	}
	fclose(f);
	return out;
}

static int
run(const char *path, const char *out, const char *err)
{
	char *command = command_of(path), *line;
	int status;

	cr_assert_neq(asprintf(&line, "{ %s; } >'%s' 2>'%s'", command, out,
	    err), -1);
	status = system(line);
	free(line);
	free(command);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
compare(const char *path, const char *suffix, const char *actual)
{
	char recorded[260];
	char *expected, *got = contents(actual);

	snprintf(recorded, sizeof recorded, "%s%s", path, suffix);
	if (getenv("BLESS") != NULL) {
		FILE *f;

		unlink(recorded);
		if (*got != '\0' && (f = fopen(recorded, "w")) != NULL) {
			fputs(got, f);
			fclose(f);
		}
	}
	expected = contents(recorded);
	cr_expect_str_eq(got, expected, "%s differs\n--- expected\n%s\n"
	    "--- got\n%s", recorded, expected, got);
	free(expected);
	free(got);
}

ParameterizedTestParameters(golden, cases)
{
	const char *stage = getenv("STAGE");
	struct golden *list;
	char pattern[80];
	glob_t found;

	snprintf(pattern, sizeof pattern, "tests/golden/%s/*.in",
	    stage != NULL ? stage : "*");
	cr_assert_eq(glob(pattern, 0, NULL, &found), 0, "no cases");
	list = cr_malloc(found.gl_pathc * sizeof *list);
	for (size_t i = 0; i < found.gl_pathc; i++)
		snprintf(list[i].path, sizeof list[i].path, "%.*s",
		    (int)(strlen(found.gl_pathv[i]) - 3), found.gl_pathv[i]);
	size_t count = found.gl_pathc;
	globfree(&found);
	return cr_make_param_array(struct golden, list, count);
}

ParameterizedTest(struct golden *golden, golden, cases)
{
	char out[] = "/tmp/golden.out.XXXXXX", err[] = "/tmp/golden.err.XXXXXX";
	char recorded[260];
	int status;

	close(mkstemp(out));
	close(mkstemp(err));
	snprintf(recorded, sizeof recorded, "%s.out", golden->path);
	status = run(golden->path, out, err);
	if (getenv("BLESS") != NULL)	/* a good case does not turn bad */
		cr_assert(status == 0 || access(recorded, F_OK) != 0,
		    "%s: exit %d, not recorded", golden->path, status);
	compare(golden->path, ".out", out);
	compare(golden->path, ".err", err);
	cr_expect_eq(status, access(recorded, F_OK) == 0 ? 0 : 1,
	    "%s: exit %d", golden->path, status);
	unlink(out);
	unlink(err);
}
