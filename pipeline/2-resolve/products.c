/* SPDX-License-Identifier: EUPL-1.2 */
#include "products.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "base/die.h"
#include "base/file.h"
#include "json.h"
#include "jsonschema.h"
#include "kinds.h"
#include "newsession.h"
#include "notes.h"
#include "reference.h"

static void
write_schemas(struct arena *arena, const char *folder)
{
	struct kinds kinds = kinds_all(arena);

	for (int i = 0; i < kinds.count; i++) {
		struct buffer out = { .arena = arena };

		json_write(&out, jsonschema_tree(arena, &kinds.at[i]));
		file_write(arena_printf(arena, "%s/%s.json", folder,
		    kinds.at[i].name), out.bytes, out.length);
	}
}

static void
write_reference(struct arena *arena, const char *path)
{
	struct buffer out = { .arena = arena };

	reference_write(arena, &out);
	file_write(path, out.bytes, out.length);
}

static void
write_session(struct arena *arena, char **words)
{
	struct notes notes = { .arena = arena, .files = files_open(arena) };

	newsession_write(&notes, words[0], words[1], words[2], words[3]);
}

static bool
is_call(int argc, char **argv, const char *mode, int words)
{
	return argc == words + 2 && strcmp(argv[1], mode) == 0;
}

void
products_run(int argc, char **argv)
{
	bool has_out = argc == 4 && strcmp(argv[2], "-o") == 0;
	struct arena *arena = arena_open();
	bool is_done = true;
	int status;

	if (is_call(argc, argv, "-m", 4))
		write_session(arena, argv + 2);
	else if (has_out && is_call(argc, argv, "-j", 2))
		write_schemas(arena, argv[3]);
	else if (has_out && is_call(argc, argv, "-f", 2))
		write_reference(arena, argv[3]);
	else
		is_done = false;
	status = is_done ? diag_finish() : EXIT_OK;
	arena_close(arena);
	if (is_done)
		exit(status);
}
