/* SPDX-License-Identifier: EUPL-1.2 */
#include "check.h"

#include <string.h>

#include "base/arena.h"
#include "base/node.h"
#include "base/suggest.h"
#include "context.h"
#include "mustache.h"
#include "render.h"
#include "vocabulary.h"

/* a partial that was checked in a context */
struct seen {
	const struct template	*partial;
	const struct context	*context;
	bool			 is_running;
	struct seen		*next;
};

struct checker {
	struct arena			*arena;
	const struct vocabulary		*vocabulary;
	bool				 is_markdown;	/* the template */
	struct seen			*seen;
	int				 depth;		/* of partials */
};

/* stands for data that nobody described */
static const struct node anything = { .kind = NODE_MAP };

static bool
is_anything(const struct node *node)
{
	return node->kind != NODE_TEXT && node->count == 0;
}

/* the nearest name that a tag could have meant here */
static const char *
suggest_name(struct checker *c, const struct context *context,
    const char *name)
{
	const char **known = NULL;
	int count = 0, capacity = 0;

	for (; context != NULL; context = context->outer)
		for (const struct node *n = context->node->kind == NODE_MAP
		    ? context->node->first : NULL; n != NULL; n = n->next) {
			known = arena_room(c->arena, known, count, &capacity,
			    sizeof *known);
			known[count++] = n->key;
		}
	return suggest(c->arena, name, known, count);
}

static const struct node *
report_unknown(struct checker *c, const struct tag *tag,
    const struct context *context, const char *name)
{
	const char *near = suggest_name(c, context, name);
	const char *path = vocabulary_path(c->arena, c->vocabulary, name);

	diag_error(tag->place, "V012", "»%s« gibt es hier nicht", name);
	if (near != NULL)
		diag_hint("Meinten Sie »%s«?", near);
	else if (path != NULL && strchr(path, '.') != NULL)
		diag_hint("Der Name gilt innerhalb von {{#%.*s}} … {{/%.*s}}.",
		    (int)(strrchr(path, '.') - path), path,
		    (int)(strrchr(path, '.') - path), path);
	else
		diag_hint("Alle Namen stehen im Vokabular (templates/"
		    "README.md).");
	return NULL;
}

static const struct node *
report_no_map(const struct tag *tag, const struct node *node, const char *name)
{
	diag_error(tag->place, "V014",
	    "»%s« hat keine Angaben, die sich mit einem Punkt nennen lassen: "
	    "es ist %s", name, node_kind_name(node));
	if (node->kind == NODE_LIST)
		diag_hint("Eine Liste mit {{#%s}} … {{/%s}} durchlaufen.",
		    name, name);
	else
		diag_hint("Als {{%s}} schreiben.", name);
	return NULL;
}

/* what the tag names in the vocabulary; NULL after a report */
static const struct node *
find(struct checker *c, const struct tag *tag, const struct context *context)
{
	const struct node *node;

	if (tag->parts == 0)
		return context->node;
	for (const struct context *at = context; at != NULL; at = at->outer)
		if (is_anything(at->node) && at->outer != NULL)
			return &anything;
	if ((node = context_map(context, tag->path[0])) == NULL)
		return report_unknown(c, tag, context, tag->path[0]);
	node = node_find(node, tag->path[0]);
	for (int i = 1; i < tag->parts; i++) {
		struct context inner = { node, NULL };

		if (is_anything(node))
			return &anything;
		if (node->kind != NODE_MAP)
			return report_no_map(tag, node, tag->path[i - 1]);
		if ((node = node_find(node, tag->path[i])) == NULL)
			return report_unknown(c, tag, &inner, tag->path[i]);
	}
	return node;
}

static void
report_no_text(const struct tag *tag, const struct node *node)
{
	const char *key = "…";

	diag_error(tag->place, "V013", "»%s« ist %s und kein Text", tag->name,
	    node_kind_name(node));
	if (node->kind == NODE_LIST) {
		diag_hint("Mit {{#%s}} … {{/%s}} durchlaufen.", tag->name,
		    tag->name);
		return;
	}
	for (const struct node *n = node->first; n != NULL; n = n->next)
		if (n->kind == NODE_TEXT) {
			key = n->key;
			break;
		}
	diag_hint("Eine der Angaben nennen, etwa {{%s%s%s}}.",
	    tag->parts > 0 ? tag->name : "", tag->parts > 0 ? "." : "", key);
}

/* prose goes in whole, other texts go in escaped */
static void
check_braces(const struct checker *c, const struct tag *tag,
    const struct node *node)
{
	bool is_prose = strncmp(node->text, "Markdown", 8) == 0;

	if (!c->is_markdown) {
		if (tag->kind == TAG_VALUE)
			return;
		diag_error(tag->place, "V031",
		    "{{{%s}}} gibt es nur in Vorlagen für .md", tag->name);
		diag_hint("Als {{%s}} schreiben.", tag->name);
	} else if (!c->vocabulary->is_described) {
		return;
	} else if (is_prose && tag->kind == TAG_VALUE) {
		diag_error(tag->place, "V015",
		    "»%s« ist Markdown und würde hier wörtlich gedruckt",
		    tag->name);
		diag_hint("{{{%s}}} allein auf eine Zeile schreiben.",
		    tag->name);
	} else if (!is_prose && tag->kind == TAG_RAW) {
		diag_error(tag->place, "V016",
		    "»%s« ist reiner Text, kein Markdown", tag->name);
		diag_hint("Als {{%s}} schreiben.", tag->name);
	}
}

static void
check_value(struct checker *c, const struct tag *tag,
    const struct context *context)
{
	const struct node *node = find(c, tag, context);

	if (node == NULL || is_anything(node))
		return;
	if (node->kind != NODE_TEXT)
		report_no_text(tag, node);
	else
		check_braces(c, tag, node);
}

static void	check_tags(struct checker *, const struct tag *,
		    const struct context *);

static void
check_section(struct checker *c, const struct tag *tag,
    const struct context *context)
{
	const struct node *node = find(c, tag, context);
	struct context *inner = arena_alloc(c->arena, sizeof *inner);

	if (node == NULL)
		node = &anything;	/* no faults that follow from one */
	if (node->kind == NODE_LIST)
		node = node->first != NULL ? node->first : &anything;
	inner->node = node;
	inner->outer = context;
	check_tags(c, tag->first, inner);
}

static bool
is_same(const struct context *a, const struct context *b)
{
	for (; a != NULL && b != NULL; a = a->outer, b = b->outer)
		if (a->node != b->node)
			return false;
	return a == b;
}

static struct seen *
find_seen(struct checker *c, const struct template *partial,
    const struct context *context)
{
	struct seen *seen = c->seen;

	while (seen != NULL && (seen->partial != partial ||
	    !is_same(seen->context, context)))
		seen = seen->next;
	return seen;
}

static void
check_partial(struct checker *c, const struct tag *tag,
    const struct context *context)
{
	struct seen *seen;

	if (tag->partial == NULL)
		return;
	seen = find_seen(c, tag->partial, context);
	if ((seen != NULL && seen->is_running) || c->depth == RENDER_DEPTH) {
		diag_error(tag->place, "V011",
		    "die Teilvorlage »%s« ruft sich selbst auf oder ist tiefer "
		    "als %d-mal verschachtelt", tag->name, RENDER_DEPTH);
		diag_hint("Den Kreis auflösen: eine Teilvorlage darf sich "
		    "weder selbst noch über andere einfügen.");
		return;
	}
	if (seen != NULL)
		return;
	seen = arena_alloc(c->arena, sizeof *seen);
	*seen = (struct seen){ tag->partial, context, true, c->seen };
	c->seen = seen;
	c->depth++;
	check_tags(c, tag->partial->tags, context);
	c->depth--;
	seen->is_running = false;
}

static void
check_tags(struct checker *c, const struct tag *tag,
    const struct context *context)
{
	for (; tag != NULL; tag = tag->next)
		switch (tag->kind) {
		case TAG_VALUE:
		case TAG_RAW:
			check_value(c, tag, context);
			break;
		case TAG_SECTION:
			check_section(c, tag, context);
			break;
		case TAG_INVERTED:
			find(c, tag, context);
			check_tags(c, tag->first, context);
			break;
		case TAG_PARTIAL:
			check_partial(c, tag, context);
			break;
		case TAG_TEXT:
		case TAG_COMMENT:
			break;
		}
}

void
check_names(struct arena *arena, const struct template *template,
    const struct vocabulary *vocabulary, bool is_markdown)
{
	struct checker c = { .arena = arena, .vocabulary = vocabulary,
	    .is_markdown = is_markdown };
	struct context root = { vocabulary->root, NULL };

	check_tags(&c, template->tags, &root);
}
