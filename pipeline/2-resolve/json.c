/* SPDX-License-Identifier: EUPL-1.2 */
#include "json.h"

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/node.h"

void
json_add(struct arena *arena, struct node *to, const char *key,
    const char *plain)
{
	static const struct place nowhere;

	node_add_text(arena, to, key, plain, nowhere)->is_plain = true;
}

static void
write_string(struct buffer *out, const char *text)
{
	buffer_char(out, '"');
	for (; *text != '\0'; text++)
		if (*text == '"' || *text == '\\')
			buffer_printf(out, "\\%c", *text);
		else if ((unsigned char)*text < ' ')
			buffer_printf(out, "\\u%04x", *text);
		else
			buffer_char(out, *text);
	buffer_char(out, '"');
}

/* a list of texts stands on one line */
static bool
is_flat(const struct node *n)
{
	for (const struct node *c = n->first; c != NULL; c = c->next)
		if (n->kind == NODE_MAP || c->kind != NODE_TEXT)
			return false;
	return true;
}

static void
break_line(struct buffer *out, int depth)
{
	buffer_printf(out, "\n%*s", 2 * depth, "");
}

static void
write_node(struct buffer *out, const struct node *n, int depth)
{
	bool flat = is_flat(n);

	if (n->kind == NODE_TEXT) {
		if (n->is_plain)
			buffer_string(out, n->text);
		else
			write_string(out, n->text);
		return;
	}
	buffer_char(out, n->kind == NODE_MAP ? '{' : '[');
	for (const struct node *c = n->first; c != NULL; c = c->next) {
		if (!flat)
			break_line(out, depth + 1);
		if (n->kind == NODE_MAP) {
			write_string(out, c->key);
			buffer_string(out, ": ");
		}
		write_node(out, c, depth + 1);
		if (c->next != NULL)
			buffer_string(out, flat ? ", " : ",");
	}
	if (!flat)
		break_line(out, depth);
	buffer_char(out, n->kind == NODE_MAP ? '}' : ']');
}

void
json_write(struct buffer *out, const struct node *n)
{
	write_node(out, n, 0);
	buffer_char(out, '\n');
}
