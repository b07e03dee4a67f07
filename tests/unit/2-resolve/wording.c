/* SPDX-License-Identifier: EUPL-1.2 */
#define _POSIX_C_SOURCE 200809L	/* mkstemp, fdopen */
#include <criterion/criterion.h>
#include <criterion/redirect.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "2-resolve/notes.h"
#include "2-resolve/wording.h"
#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"

static struct notes notes;
static struct wording wording;

static void
prepare(void)
{
	notes.arena = arena_open();
	notes.files = files_open(notes.arena);
}

/* the delivered wording with one line in place of another, as a file */
static void
read_with(const char *line, const char *instead)
{
	char path[] = "/tmp/wording-XXXXXX";
	size_t size;
	char *text = files_read(notes.files, "templates/wording.yaml",
	    NOTES_YAML, &size), *at = strstr(text, line);
	FILE *f = fdopen(mkstemp(path), "w");

	cr_assert_not_null(at, "%s", line);
	fprintf(f, "%.*s%s%s", (int)(at - text), text, instead,
	    at + strlen(line));
	fclose(f);
	wording_read(&notes, path, &wording);
	unlink(path);
}

static void
assert_told(const char *code, const char *fault)
{
	char told[4096] = "";
	size_t n;
	FILE *f;

	cr_assert_eq(diag_finish(), 1);
	fflush(stderr);
	f = cr_get_redirected_stderr();
	n = fread(told, 1, sizeof told - 1, f);
	told[n] = '\0';
	cr_assert_not_null(strstr(told, code), "%s", told);
	cr_assert_not_null(strstr(told, fault), "%s", told);
}

Test(wording, is_complete_as_delivered, .init = prepare)
{
	read_with("abgelehnt", "abgelehnt");
	cr_assert_eq(diag_errors(), 0);
	for (int i = 0; i < WORDING_COUNT; i++)
		cr_assert(*wording.one[i] != '\0' ||
		    i == WORDING_ABSTAINED_OF, "%d", i);
}

Test(wording, refuses_a_name_that_means_nothing, .init = prepare)
{
	cr_redirect_stderr();
	read_with("\nabgelehnt:", "\nabgelent:");
	assert_told("[K060]", "Meinten Sie »abgelehnt«?");
}

Test(wording, refuses_a_placeholder_that_means_nothing, .init = prepare)
{
	cr_redirect_stderr();
	read_with("bei {n} Enthaltungen", "bei {zahl} Enthaltungen");
	assert_told("[K061]", "den Platzhalter »{zahl}« gibt es");
}

Test(wording, refuses_one_without_many, .init = prepare)
{
	cr_redirect_stderr();
	read_with("\nvertagt: vertagt", "\nvertagt: {eins: vertagt}");
	assert_told("[K062]", "»eins« und »viele«");
}

Test(wording, refuses_to_do_without_a_phrase, .init = prepare)
{
	cr_redirect_stderr();
	read_with("\nabgelehnt: abgelehnt", "");
	assert_told("[K063]", "der Wortlaut »abgelehnt« fehlt");
}

Test(wording, joins_texts_as_people_do, .init = prepare)
{
	const char *texts[] = { "a", "b", "c" };

	wording_read(&notes, "templates/wording.yaml", &wording);
	cr_assert_str_eq(wording_join(&wording, texts, 0), "");
	cr_assert_str_eq(wording_join(&wording, texts, 1), "a");
	cr_assert_str_eq(wording_join(&wording, texts, 2), "a und b");
	cr_assert_str_eq(wording_join(&wording, texts, 3), "a, b und c");
}
