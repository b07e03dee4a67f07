/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * dictionary - numbers found by text.
 *
 * Adding and finding take the same time however much is in it.  Keys are not
 * copied: they must live as long as the arena.
 */
#ifndef BASE_DICTIONARY_H
#define BASE_DICTIONARY_H

#include <stdbool.h>

struct arena;
struct dictionary;

struct dictionary	*dictionary_open(struct arena *);

/* the value that the key has: the given one, or that of an earlier call */
int			 dictionary_add(struct dictionary *, const char *key,
			    int value);
/* -1: not there */
int			 dictionary_find(const struct dictionary *,
			    const char *key);

#endif
