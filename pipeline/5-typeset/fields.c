/* SPDX-License-Identifier: EUPL-1.2 */
#include "fields.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/markdown.h"
#include "base/origin.h"

/* the colon of the separator, or NULL */
static const char *
find_colon(const char *line, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (line[i] == '\\')
			i++;
		else if (line[i] == ':' && (i + 1 == len || line[i + 1] == ' '))
			return line + i;
	}
	return NULL;
}

static struct field *
field_read(struct arena *arena, const char *line, size_t len,
    struct place place)
{
	const char *colon = find_colon(line, len), *value;
	struct field *field;

	if (colon == NULL) {
		diag_error(place, "D003", "diese Zeile der Form ist nicht "
		    "»Name: Wert«");
		diag_hint("Name und Wert durch Doppelpunkt und Leerzeichen "
		    "trennen.");
		return NULL;
	}
	value = colon + 1 + (colon + 1 < line + len);
	field = arena_alloc(arena, sizeof *field);
	field->label = markdown_inlines(arena, arena_copy(arena, line,
	    (size_t)(colon - line)), place);
	field->value = markdown_inlines(arena, arena_copy(arena, value,
	    (size_t)(line + len - value)), place);
	field->name = md_plain_text(arena, field->label);
	return field;
}

struct field *
fields_read(struct arena *arena, const struct md *fence,
    const struct origin *origin)
{
	struct field *first = NULL, **link = &first;
	struct place place = fence->place;
	const char *p = fence->text;

	place.length = 0;
	place.column = 1;
	while (*p != '\0') {
		size_t len = strcspn(p, "\n");

		place.line++;
		if (strspn(p, " \t") < len) {
			*link = field_read(arena, p, len,
			    origin != NULL ? origin_of(origin, place)
			    : place);
			if (*link != NULL)
				link = &(*link)->next;
		}
		p += len + (p[len] == '\n');
	}
	return first;
}

const char *
fields_text(struct arena *arena, const struct field *field, const char *name)
{
	for (; field != NULL; field = field->next)
		if (strcmp(field->name, name) == 0)
			return md_plain_text(arena, field->value);
	return NULL;
}

const char *
md_plain_text(struct arena *arena, const struct md *block)
{
	struct buffer out = { .arena = arena };

	buffer_add(&out, "", 0);
	for (const struct md *md = block; md != NULL; md = md_walk(block, md))
		if (md->kind == MD_TEXT || md->kind == MD_CODE)
			buffer_string(&out, md->text);
		else if (md->kind == MD_SOFT_BREAK ||
		    md->kind == MD_LINE_BREAK)
			buffer_char(&out, ' ');
	return out.bytes;
}
