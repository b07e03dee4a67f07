/* SPDX-License-Identifier: EUPL-1.2 */
#include "yaml.h"

#include <string.h>

#include "buffer.h"
#include "node.h"
#include "origin.h"

struct writer {
	struct buffer	*out;
	struct origin	*origin;
	int		 line;		/* being written, from 1 */
};

static void
end_line(struct writer *w)
{
	buffer_char(w->out, '\n');
	w->line++;
}

static void
indent(struct writer *w, int depth)
{
	for (int i = 0; i < depth; i++)
		buffer_string(w->out, "  ");
}

/* a word that no YAML reader takes for anything but text */
static bool
is_plain_word(const char *text)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";

	return *text != '\0' && *text != '-' &&
	    text[strspn(text, letters)] == '\0';
}

static void
write_quoted(struct writer *w, const char *text)
{
	buffer_char(w->out, '\'');
	for (; *text != '\0'; text++) {
		if (*text == '\'')
			buffer_char(w->out, '\'');
		buffer_char(w->out, *text);
	}
	buffer_char(w->out, '\'');
}

/*
 * A text of several lines stands literally, behind '|'.  The indentation is
 * named where the text begins with white space; '+' keeps all its ends of line,
 * '-' says that it has none.
 */
static void
write_literal(struct writer *w, const struct node *n, int depth)
{
	const char *p = n->text, *end;
	size_t len = strlen(p);

	buffer_char(w->out, '|');
	if (*p == ' ' || *p == '\t' || *p == '\n')
		buffer_char(w->out, '2');
	buffer_char(w->out, p[len - 1] == '\n' ? '+' : '-');
	end_line(w);
	int first = w->line;
	while (*p != '\0') {
		size_t n_line = strcspn(p, "\n");

		if (n_line > 0) {
			indent(w, depth);
			buffer_add(w->out, p, n_line);
		}
		end = p + n_line;
		end_line(w);
		p = *end == '\n' ? end + 1 : end;
	}
	origin_add(w->origin, first, w->line - 1, n->place);
}

static void	write_children(struct writer *, const struct node *, int);

static void
write_value(struct writer *w, const struct node *n, int depth)
{
	if (n->kind != NODE_TEXT) {
		if (n->count == 0)
			buffer_string(w->out, n->kind == NODE_MAP ? " {}"
			    : " []");
		end_line(w);
		write_children(w, n, depth);
		return;
	}
	buffer_char(w->out, ' ');
	if (strchr(n->text, '\n') != NULL) {
		write_literal(w, n, depth);
		return;
	}
	origin_add(w->origin, w->line, w->line, n->place);
	if (is_plain_word(n->text))
		buffer_string(w->out, n->text);
	else
		write_quoted(w, n->text);
	end_line(w);
}

static void
write_children(struct writer *w, const struct node *parent, int depth)
{
	for (const struct node *n = parent->first; n != NULL; n = n->next) {
		indent(w, depth);
		if (parent->kind == NODE_MAP)
			buffer_string(w->out, n->key);
		buffer_char(w->out, parent->kind == NODE_MAP ? ':' : '-');
		write_value(w, n, depth + 1);
	}
}

void
yaml_write(struct buffer *out, const struct node *root)
{
	struct writer w = { out, origin_new(out->arena), 1 };

	write_children(&w, root, 0);
	origin_write(w.origin, out, "# ");
}
