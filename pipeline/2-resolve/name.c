/* SPDX-License-Identifier: EUPL-1.2 */
#include "name.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "session.h"

/* words with blanks between them; those that are NULL are left out */
static const char *
join(struct arena *arena, const char *const *words, int count)
{
	struct buffer out = { .arena = arena };

	buffer_string(&out, "");
	for (int i = 0; i < count; i++) {
		if (words[i] == NULL)
			continue;
		if (out.length > 0)
			buffer_char(&out, ' ');
		buffer_string(&out, words[i]);
	}
	return out.bytes;
}

const char *
name_full(struct arena *arena, const struct person *p)
{
	const char *words[] = { p->office.text, p->title.text,
	    p->first_name.text, p->name.text };

	return join(arena, words, 4);
}

const char *
name_of(struct arena *arena, const struct person_ref *ref)
{
	if (ref->person != NULL)
		return name_full(arena, ref->person);
	return ref->text != NULL ? ref->text : "";
}

const char *
name_plain(struct arena *arena, const struct person *p)
{
	const char *words[] = { p->title.text, p->first_name.text,
	    p->name.text };

	return join(arena, words, 3);
}

const char *
name_listed(struct arena *arena, const struct person *p)
{
	const char *words[] = { p->title.text, p->first_name.text };
	const char *given = join(arena, words, 2);

	if (*given == '\0')
		return p->name.text;
	return arena_printf(arena, "%s, %s", p->name.text, given);
}

static const char *
short_with(struct arena *arena, const struct person *p,
    const char *salutation)
{
	const char *words[] = { p->office.text != NULL ? p->office.text
	    : salutation, p->title.text, NULL, p->name.text };

	if (p->has_namesake)
		words[2] = p->first_name.text;
	return join(arena, words, 4);
}

const char *
name_short(struct arena *arena, const struct person *p)
{
	return short_with(arena, p, p->salutation.text);
}

const char *
name_accusative(struct arena *arena, const struct person *p)
{
	const char *salutation = p->salutation.text;

	return short_with(arena, p, salutation != NULL &&
	    strcmp(salutation, "Herr") == 0 ? "Herrn" : salutation);
}
