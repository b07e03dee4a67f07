/* SPDX-License-Identifier: EUPL-1.2 */
#include "glossary.h"

#include <stddef.h>
#include <string.h>

#include "arena.h"
#include "die.h"
#include "node.h"

static void	describe(struct arena *, struct node *, const struct word *);

static void
describe_word(struct arena *arena, struct node *map, const struct word *w)
{
	static const struct place nowhere;
	struct node *list;

	switch (w->kind) {
	case WORD_TEXT:
	case WORD_MARKDOWN:
		node_add_text(arena, map, w->key, w->description, nowhere);
		break;
	case WORD_FLAG:
		node_add_text(arena, map, w->key, arena_printf(arena,
		    "»ja« oder leer: %s", w->description), nowhere);
		break;
	case WORD_TEXTS:
		list = node_add_list(arena, map, w->key);
		node_add_text(arena, list, NULL, w->description, nowhere);
		break;
	case WORD_MAP:
	case WORD_CHOICE:
		describe(arena, node_add_map(arena, map, w->key), w->of);
		break;
	case WORD_LIST:
		list = node_add_list(arena, map, w->key);
		describe(arena, node_add_map(arena, list, NULL), w->of);
		break;
	}
}

static void
describe(struct arena *arena, struct node *map, const struct word *words)
{
	for (const struct word *w = words; w->key != NULL; w++)
		describe_word(arena, map, w);
}

struct node *
glossary_tree(struct arena *arena, const struct word *words)
{
	struct node *root = node_new(arena, NODE_MAP);

	describe(arena, root, words);
	return root;
}

/* what the report says under a key, of the kind the table wants */
static struct node *
value_of(struct node *map, const struct word *w)
{
	struct node *value = node_find(map, w->key);
	enum node_kind kind = w->kind <= WORD_MARKDOWN ? NODE_TEXT
	    : w->kind == WORD_TEXTS || w->kind == WORD_LIST ? NODE_LIST
	    : NODE_MAP;

	if (value != NULL && value->kind != kind)
		die("report '%s': another kind than in the vocabulary",
		    w->key);
	return value;
}

static void	dress(struct arena *, struct node *, struct node *,
		    const struct word *);

static void
dress_word(struct arena *arena, struct node *to, struct node *value,
    const struct word *w)
{
	static const struct place nowhere;
	struct node *list;

	switch (w->kind) {
	case WORD_TEXT:
	case WORD_FLAG:
	case WORD_MARKDOWN:
		node_add_text(arena, to, w->key, value != NULL ? value->text
		    : "", value != NULL ? value->place : nowhere);
		break;
	case WORD_MAP:
	case WORD_CHOICE:
		to = node_add_map(arena, to, w->key);
		if (w->kind == WORD_MAP || (value != NULL && value->count > 0))
			dress(arena, to, value, w->of);
		break;
	case WORD_TEXTS:
	case WORD_LIST:
		list = node_add_list(arena, to, w->key);
		for (struct node *n = value != NULL ? value->first : NULL;
		    n != NULL; n = n->next)
			if (w->kind == WORD_LIST)
				dress(arena, node_add_map(arena, list, NULL),
				    n, w->of);
			else
				node_add_text(arena, list, NULL, n->text,
				    n->place);
		break;
	}
}

static void
dress(struct arena *arena, struct node *to, struct node *from,
    const struct word *words)
{
	int used = 0;

	for (const struct word *w = words; w->key != NULL; w++) {
		struct node *value = value_of(from, w);

		used += value != NULL;
		dress_word(arena, to, value, w);
	}
	if (from != NULL && used != from->count)
		die("report '%s': a key that the vocabulary does not know",
		    from->key != NULL ? from->key : "(list)");
}

struct node *
glossary_dress(struct arena *arena, struct node *report,
    const struct word *words)
{
	struct node *root = node_new(arena, NODE_MAP);

	dress(arena, root, report, words);
	return root;
}
