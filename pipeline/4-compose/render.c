/* SPDX-License-Identifier: EUPL-1.2 */
#include "render.h"

#include <string.h>

#include "base/arena.h"
#include "base/node.h"
#include "context.h"
#include "mustache.h"

struct renderer {
	struct arena	*arena;
	enum escape	 escape;
	struct rendered	*out;
	const char	*indentation;	/* of the partial being rendered */
	int		 depth;		/* of partials */
};

static void
render_text(struct renderer *r, const struct tag *tag)
{
	struct buffer *out = &r->out->bytes;
	const char *p = tag->text, *end = p + tag->len, *next;

	if (*r->indentation == '\0') {
		buffer_add(out, p, tag->len);
		return;
	}
	if (tag->starts_line)
		buffer_string(out, r->indentation);
	for (; p < end; p = next) {
		next = memchr(p, '\n', (size_t)(end - p));
		next = next != NULL ? next + 1 : end;
		buffer_add(out, p, (size_t)(next - p));
		if (next < end)
			buffer_string(out, r->indentation);
	}
}

static void
add_mark(struct renderer *r, const struct tag *tag, const struct node *node,
    size_t at)
{
	struct rendered *out = r->out;

	out->marks = arena_room(r->arena, out->marks, out->count,
	    &out->capacity, sizeof *out->marks);
	out->marks[out->count++] = (struct mark){ at, out->bytes.length - at,
	    node, tag };
}

static void
render_value(struct renderer *r, const struct tag *tag,
    const struct context *context)
{
	static const struct node nothing = { .kind = NODE_TEXT, .text = "" };
	const struct node *node = context_find(context, tag);
	size_t at = r->out->bytes.length;

	if (node == NULL || node->kind != NODE_TEXT)
		node = &nothing;
	if (tag->kind == TAG_RAW)
		buffer_string(&r->out->bytes, node->text);
	else
		escape_add(&r->out->bytes, r->escape, node->text);
	add_mark(r, tag, node, at);
}

static void	render_tags(struct renderer *, const struct tag *,
		    const struct context *);

static void
render_section(struct renderer *r, const struct tag *tag,
    const struct context *context)
{
	const struct node *node = context_find(context, tag);
	struct context inner = { node, context };

	if (!tag->is_alone)
		add_mark(r, tag, NULL, r->out->bytes.length);
	if (node_is_empty(node))
		return;
	if (node->kind != NODE_LIST) {
		render_tags(r, tag->first, &inner);
		return;
	}
	for (inner.node = node->first; inner.node != NULL;
	    inner.node = inner.node->next)
		render_tags(r, tag->first, &inner);
}

static void
render_inverted(struct renderer *r, const struct tag *tag,
    const struct context *context)
{
	if (!tag->is_alone)
		add_mark(r, tag, NULL, r->out->bytes.length);
	if (node_is_empty(context_find(context, tag)))
		render_tags(r, tag->first, context);
}

static void
render_partial(struct renderer *r, const struct tag *tag,
    const struct context *context)
{
	const char *outer = r->indentation;

	if (!tag->is_alone)
		add_mark(r, tag, NULL, r->out->bytes.length);
	if (tag->partial == NULL || r->depth == RENDER_DEPTH)
		return;
	r->indentation = "";
	if (tag->is_alone && (*outer != '\0' || *tag->indentation != '\0'))
		r->indentation = arena_printf(r->arena, "%s%s", outer,
		    tag->indentation);
	r->depth++;
	render_tags(r, tag->partial->tags, context);
	r->depth--;
	r->indentation = outer;
}

static void
render_tags(struct renderer *r, const struct tag *tag,
    const struct context *context)
{
	for (; tag != NULL; tag = tag->next)
		switch (tag->kind) {
		case TAG_TEXT:
			render_text(r, tag);
			break;
		case TAG_VALUE:
		case TAG_RAW:
			render_value(r, tag, context);
			break;
		case TAG_SECTION:
			render_section(r, tag, context);
			break;
		case TAG_INVERTED:
			render_inverted(r, tag, context);
			break;
		case TAG_PARTIAL:
			render_partial(r, tag, context);
			break;
		case TAG_COMMENT:
			add_mark(r, tag, NULL, r->out->bytes.length);
			break;
		}
}

struct rendered *
render(struct arena *arena, const struct template *template,
    const struct node *data, enum escape escape)
{
	struct rendered *out = arena_alloc(arena, sizeof *out);
	struct context root = { data, NULL };
	struct renderer r = { .arena = arena, .escape = escape, .out = out,
	    .indentation = "" };

	out->bytes.arena = arena;
	render_tags(&r, template->tags, &root);
	return out;
}
