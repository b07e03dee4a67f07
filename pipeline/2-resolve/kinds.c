/* SPDX-License-Identifier: EUPL-1.2 */
#include "kinds.h"

#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "item.h"
#include "schema.h"

static const struct kind files[] = {
	{ "kreis", "kreis.yaml", "Der Kreis, seine Gremien und seine "
	  "Hausregeln.", &schema_county, false },
	{ "personen", "personen.yaml", "Alle Personen, die öfter vorkommen, "
	  "je unter ihrer Kennung.", &schema_persons, true },
	{ "sitzung", "sitzung.yaml", "Der Rahmen einer Sitzung: wann, wo, "
	  "wer.", &schema_session, false },
	{ "teil", "nichtoeffentlich/teil.yaml", "Der Rahmen des "
	  "nichtöffentlichen Teils: was nur in ihm gilt.", &schema_closed,
	  false },
	{ "punkt", "Tagesordnungspunkt", "Die Angaben zwischen den zwei "
	  "Zeilen »---« am Anfang der Datei eines Punktes.", &schema_item,
	  false },
};

enum { FILES = sizeof files / sizeof *files };

struct kinds
kinds_all(struct arena *arena)
{
	const struct table *table;
	struct kind *all;
	int count = FILES;

	while (item_block(count - FILES, &table) != NULL)
		count++;
	all = arena_alloc(arena, (size_t)count * sizeof *all);
	memcpy(all, files, sizeof files);
	for (int i = FILES; i < count; i++) {
		struct kind *kind = &all[i];

		kind->name = item_block(i - FILES, &kind->table);
		kind->title = arena_printf(arena, "Block %s", kind->name);
		kind->about = arena_printf(arena, "Die Angaben zwischen den "
		    "Zeilen »``` %s« und »```« im Text eines Punktes.",
		    kind->name);
	}
	return (struct kinds){ all, count };
}
