/* SPDX-License-Identifier: EUPL-1.2 */
#include "seen.h"

#include <string.h>

#include "base/arena.h"

/* the place of a number or, if it is not there, of the gap it belongs into:
 * a table that is never more than half full, with 0 for gaps */
static unsigned *
place_of(unsigned *table, int capacity, unsigned id)
{
	unsigned mask = (unsigned)capacity - 1, i = id * 2654435769u & mask;

	while (table[i] != 0 && table[i] != id)
		i = (i + 1) & mask;
	return &table[i];
}

static void
grow(struct arena *arena, struct seen *seen)
{
	int capacity = seen->capacity > 0 ? 4 * seen->capacity : 256;
	unsigned *table = arena_alloc(arena, (size_t)capacity *
	    sizeof *table);

	for (int i = 0; i < seen->capacity; i++)
		if (seen->at[i] != 0)
			*place_of(table, capacity, seen->at[i]) =
			    seen->at[i];
	seen->at = table;
	seen->capacity = capacity;
}

bool
seen_before(struct arena *arena, struct seen *seen, qpdf_data pdf,
    qpdf_oh object)
{
	unsigned id = (unsigned)qpdf_oh_get_object_id(pdf, object), *place;

	if (id == 0)
		return false;
	if (2 * seen->count >= seen->capacity)
		grow(arena, seen);
	place = place_of(seen->at, seen->capacity, id);
	if (*place == id)
		return true;
	*place = id;
	seen->count++;
	return false;
}
