/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/data.h"
#include "base/node.h"

static bool
is_yes(const struct node *map, const char *key)
{
	const char *text = node_text(map, key);

	return text != NULL && strcmp(text, "ja") == 0;
}

/* a value, or NULL where there is none or nothing in it */
static const char *
text_of(const struct node *map, const char *key)
{
	const char *text = node_text(map, key);

	return text == NULL || *text == '\0' ? NULL : text;
}

/* 0 where there is none */
static int
number_of(const struct node *map, const char *key)
{
	const char *text = text_of(map, key);

	return text == NULL ? 0 : (int)strtol(text, NULL, 10);
}

static bool
read_part(struct arena *arena, const struct node *map, const char *folder,
    struct part *part)
{
	*part = (struct part){
		.file = text_of(map, "datei"), .title = text_of(map, "titel"),
		.name = text_of(map, "name"), .label = text_of(map, "etikett"),
		.sha256 = text_of(map, "sha256"), .place = map->place,
		.embedded = text_of(map, "einbetten"),
		.is_own = is_yes(map, "eigen"),
		.is_repaired = is_yes(map, "repariert"),
		.picture = number_of(map, "bild"),
	};
	if (part->file != NULL && part->is_own)
		part->file = arena_printf(arena, "%s/%s", folder, part->file);
	if (part->file != NULL && part->title != NULL)
		return true;
	diag_error(map->place, "B001", "diesem Teil fehlt »%s«",
	    part->file == NULL ? "datei" : "titel");
	diag_hint("Jeder Teil eines Paketes hat eine datei und einen titel.");
	return false;
}

static bool
read_parts(struct arena *arena, const struct node *list, const char *folder,
    struct plan *plan)
{
	bool is_good = true;

	plan->parts = arena_alloc(arena, ((size_t)list->count + 1) *
	    sizeof *plan->parts);
	plan->files = arena_alloc(arena, ((size_t)list->count + 1) *
	    sizeof *plan->files);
	for (const struct node *n = list->first; n != NULL; n = n->next) {
		struct part part;

		is_good &= read_part(arena, n, folder, &part);
		if (part.embedded != NULL)
			plan->files[plan->file_count++] = part;
		else
			plan->parts[plan->count++] = part;
	}
	return is_good;
}

const struct plan *
plan_read(struct arena *arena, struct files *files, const char *path,
    const char *folder)
{
	struct plan *plan = arena_alloc(arena, sizeof *plan);
	struct place start = { path, 1, 1, 0 };
	const struct node *root = data_read(arena, files, path), *parts;

	if (root == NULL)
		return NULL;
	plan->title = text_of(root, "titel");
	plan->author = text_of(root, "verfasser");
	parts = node_find(root, "teile");
	if (plan->title == NULL || parts == NULL ||
	    parts->kind != NODE_LIST || parts->count == 0) {
		diag_error(start, "B002", "ein Paket braucht »titel« und "
		    "»teile«");
		diag_hint("Die Vorlage des Paketes ergänzen.");
		return NULL;
	}
	if (!read_parts(arena, parts, folder, plan))
		return NULL;
	if (plan->count == 0 || !plan->parts[0].is_own) {
		diag_error(parts->first->place, "B006", "der erste Teil eines "
		    "Paketes muss »eigen: ja« sein");
		diag_hint("Die Niederschrift an den Anfang stellen.");
		return NULL;
	}
	return plan;
}
