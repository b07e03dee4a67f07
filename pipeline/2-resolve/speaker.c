/* SPDX-License-Identifier: EUPL-1.2 */
#include "speaker.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "name.h"
#include "session.h"

enum { WORDS = 8 };	/* in the longest names */

static int
by_name(const void *a, const void *b)
{
	const struct speaker *x = a, *y = b;

	return strcmp(x->name, y->name);
}

/* one entry a name */
static void
merge(struct speakers *all)
{
	int count = 0;

	for (int i = 0; i < all->count; i++) {
		struct speaker *last = count > 0 ? &all->at[count - 1] : NULL;

		if (last == NULL || strcmp(last->name, all->at[i].name) != 0)
			all->at[count++] = all->at[i];
		else if (last->person != all->at[i].person)
			last->person = NULL;
	}
	all->count = count;
}

void
speaker_list(struct arena *arena, const struct county *county,
    struct speakers *all)
{
	all->count = 0;
	all->at = arena_alloc(arena, sizeof *all->at *
	    (size_t)(3 * county->persons.count + 1));
	for (int i = 0; i < county->persons.count; i++) {
		const struct person *p = &county->persons.at[i];
		const char *office = p->office.text, *name = p->name.text;
		const char *title = p->title.text;

		if (office == NULL || name == NULL)
			continue;
		all->at[all->count++] = (struct speaker){
		    name_full(arena, p), p };
		all->at[all->count++] = (struct speaker){
		    arena_printf(arena, "%s %s", office, name), p };
		if (title != NULL)
			all->at[all->count++] = (struct speaker){
			    arena_printf(arena, "%s %s %s", office, title,
			    name), p };
	}
	qsort(all->at, (size_t)all->count, sizeof *all->at, by_name);
	merge(all);
}

const struct person *
speaker_find(struct arena *arena, const struct speakers *all,
    const char *text, size_t *length)
{
	size_t ends[WORDS];
	int words = 0;

	for (size_t at = 0; words < WORDS && text[at] != '\0';) {
		at += strcspn(text + at, " ,:;(");
		ends[words++] = at;
		at += strspn(text + at, " ,:;(");
	}
	while (words-- > 0) {
		struct speaker key = { arena_copy(arena, text, ends[words]),
		    NULL };
		const struct speaker *found = bsearch(&key, all->at,
		    (size_t)all->count, sizeof *all->at, by_name);

		*length = ends[words];
		if (found != NULL)
			return found->person;
	}
	return NULL;
}
