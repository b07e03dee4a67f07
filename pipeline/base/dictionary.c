/* SPDX-License-Identifier: EUPL-1.2 */
#include "dictionary.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "arena.h"

struct slot { const char *key; int value; };

struct dictionary {
	struct arena	*arena;
	struct slot	*slots;
	uint32_t	 size;		/* a power of two */
	uint32_t	 count;
};

enum { SMALLEST = 16 };

struct dictionary *
dictionary_open(struct arena *arena)
{
	struct dictionary *d = arena_alloc(arena, sizeof *d);

	d->arena = arena;
	d->size = SMALLEST;
	d->slots = arena_alloc(arena, d->size * sizeof *d->slots);
	return d;
}

/* FNV-1a */
static uint32_t
hash(const char *key)
{
	uint32_t h = 2166136261u;

	for (; *key != '\0'; key++)
		h = (h ^ (unsigned char)*key) * 16777619u;
	return h;
}

/* where the key is, or would be: a quarter of the slots is always free */
static struct slot *
slot_of(const struct dictionary *d, const char *key)
{
	uint32_t i = hash(key) & (d->size - 1);

	while (d->slots[i].key != NULL && strcmp(d->slots[i].key, key) != 0)
		i = (i + 1) & (d->size - 1);
	return &d->slots[i];
}

static void
grow(struct dictionary *d)
{
	struct slot *old = d->slots;
	uint32_t count = d->size;

	d->size *= 2;
	d->slots = arena_alloc(d->arena, d->size * sizeof *d->slots);
	for (uint32_t i = 0; i < count; i++)
		if (old[i].key != NULL)
			*slot_of(d, old[i].key) = old[i];
}

int
dictionary_add(struct dictionary *d, const char *key, int value)
{
	struct slot *slot = slot_of(d, key);

	if (slot->key != NULL)
		return slot->value;
	if (4 * (d->count + 1) > 3 * d->size) {
		grow(d);
		slot = slot_of(d, key);
	}
	d->count++;
	*slot = (struct slot){ key, value };
	return value;
}

int
dictionary_find(const struct dictionary *d, const char *key)
{
	const struct slot *slot = slot_of(d, key);

	return slot->key != NULL ? slot->value : -1;
}
