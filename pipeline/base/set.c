/* SPDX-License-Identifier: EUPL-1.2 */
#include "set.h"

#include <stdint.h>
#include <string.h>

#include "arena.h"

/* where a text stands, or the gap where it would: FNV-1a */
static int *
slot_of(const struct set *set, const char *text)
{
	uint32_t hash = 2166136261u, mask = (uint32_t)set->slot_count - 1;

	for (const char *p = text; *p != '\0'; p++)
		hash = (hash ^ (unsigned char)*p) * 16777619u;
	while (set->slots[hash &= mask] != 0 &&
	    strcmp(set->at[set->slots[hash] - 1], text) != 0)
		hash++;
	return &set->slots[hash];
}

bool
set_has(const struct set *set, const char *text)
{
	return set->slot_count > 0 && *slot_of(set, text) != 0;
}

static void
grow(struct arena *arena, struct set *set)
{
	set->slot_count = set->slot_count > 0 ? 4 * set->slot_count : 64;
	set->slots = arena_alloc(arena, (size_t)set->slot_count *
	    sizeof *set->slots);
	for (int i = 0; i < set->count; i++)
		*slot_of(set, set->at[i]) = i + 1;
}

bool
set_add(struct arena *arena, struct set *set, const char *text)
{
	int *slot;

	if (2 * (set->count + 1) > set->slot_count)
		grow(arena, set);
	slot = slot_of(set, text);
	if (*slot != 0)
		return false;
	set->at = arena_room(arena, set->at, set->count, &set->capacity,
	    sizeof *set->at);
	set->at[set->count++] = arena_copy(arena, text, strlen(text));
	*slot = set->count;
	return true;
}
