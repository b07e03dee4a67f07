/* SPDX-License-Identifier: EUPL-1.2 */
#include "frame.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/buffer.h"
#include "schema.h"

static const char *
value_of(const struct known *known, const char *key)
{
	for (; known->key != NULL; known++)
		if (strcmp(known->key, key) == 0)
			return known->value;
	return NULL;
}

/* in quotes where YAML would read something else */
static void
write_value(struct buffer *out, const char *value)
{
	size_t len = strlen(value);
	bool is_plain = len > 0 && value[len - 1] != ':' &&
	    strchr("-?:,[]{}#&*!|>'\"%@` ", *value) == NULL &&
	    strstr(value, ": ") == NULL && strstr(value, " #") == NULL;

	if (is_plain) {
		buffer_string(out, value);
		return;
	}
	buffer_char(out, '\'');
	for (; *value != '\0'; value++)
		buffer_printf(out, *value == '\'' ? "''" : "%c", *value);
	buffer_char(out, '\'');
}

/* a list of maps with each entry on a line of its own */
static void
write_example(struct buffer *out, const struct field *f)
{
	const char *example = f->example, *next;
	size_t len;

	if (example == NULL)
		return;
	len = strlen(example);
	if (strncmp(example, "[{", 2) != 0) {
		buffer_printf(out, " %s", example);
		return;
	}
	for (const char *p = example + 1; p != NULL; p = next) {
		size_t size = len - 1 - (size_t)(p - example);

		next = strstr(p, "}, {");
		if (next != NULL)
			size = (size_t)(next++ - p) + 1;
		buffer_printf(out, "\n#  - %.*s", (int)size, p);
		if (next != NULL)
			next += strlen(", ");
	}
}

static void
write_field(struct buffer *out, const struct field *f, const char *value)
{
	buffer_printf(out, "\n# %s\n", f->description);
	if (f->type == TYPE_WORD) {
		buffer_string(out, "# möglich:");
		for (int i = 0; f->values[i] != NULL; i++)
			buffer_printf(out, "%s %s", i > 0 ? "," : "",
			    f->values[i]);
		buffer_char(out, '\n');
	}
	if (value == NULL && !f->is_required)
		buffer_char(out, '#');
	buffer_printf(out, "%s:", f->key);
	if (value != NULL) {
		buffer_char(out, ' ');
		write_value(out, value);
	} else if (!f->is_required)
		write_example(out, f);
	buffer_char(out, '\n');
}

void
frame_write(struct buffer *out, const struct table *table,
    const struct known *known)
{
	for (const struct field *f = table->fields; f->key != NULL; f++)
		write_field(out, f, value_of(known, f->key));
}
