/* SPDX-License-Identifier: EUPL-1.2 */
#define _POSIX_C_SOURCE 200809L	/* mkstemp, ftruncate */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "2-resolve/notes.h"
#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/node.h"

static struct notes notes;

static void
prepare(void)
{
	notes.arena = arena_open();
	notes.files = files_open(notes.arena);
}

/* [K003]: too large for a recorded case */
Test(notes, refuses_a_file_beyond_its_limit, .init = prepare)
{
	char path[] = "/tmp/notes-XXXXXX";
	int fd = mkstemp(path);
	struct source source;

	cr_assert_eq(ftruncate(fd, NOTES_YAML + 1), 0);
	cr_assert_not(notes_read(&notes, path, NOTES_YAML, &source));
	cr_assert_eq(diag_errors(), 1);
	close(fd);
	unlink(path);
}

Test(notes, composes_letters_and_keeps_places, .init = prepare)
{
	char path[] = "/tmp/notes-XXXXXX";
	static const char text[] = "a: [[b|c]]\nz: u\xcc\x88\r\n";
	int fd = mkstemp(path);
	struct node *root;

	cr_assert_eq(write(fd, text, strlen(text)), (ssize_t)strlen(text));
	root = notes_read_yaml(&notes, path);
	cr_assert_not_null(root);
	cr_assert_str_eq(node_text(root, "z"), "ü");
	cr_assert_str_eq(node_text(root, "a"), "b");
	cr_assert_eq(node_find(root, "a")->place.column, 6);
	cr_assert_eq(node_find(root, "z")->place.line, 2);
	close(fd);
	unlink(path);
}
