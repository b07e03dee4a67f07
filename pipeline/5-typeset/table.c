/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "base/arena.h"
#include "base/markdown.h"
#include "element.h"
#include "galley.h"
#include "items.h"
#include "layout.h"
#include "paragraph.h"
#include "style.h"
#include "words.h"

/* a table being set: what its columns need and get [upt] */
struct table {
	struct layout		*layout;
	const struct look	*look;
	int			 columns;
	int64_t			*least, *word, *most, *width;
	struct element		*element;
};

static struct words *
words_of(const struct table *t, const struct md *cell,
    const struct look *look, struct element *element)
{
	struct wordshop *shop = t->layout->document->shop;
	struct words *words = words_new(shop);

	words_add(shop, words, cell, look, element);
	return words;
}

static void
widen(int64_t *width, int64_t wish)
{
	if (wish > *width)
		*width = wish;
}

/* a column wants its longest line, at least its longest word, and cannot do
 * with less than the longest part of one */
static void
measure_columns(struct table *t, const struct md *md)
{
	const int64_t padding = 2 * t->look->padding;

	for (const struct md *row = md->first; row != NULL; row = row->next) {
		struct look look = *t->look;
		int i = 0;

		look.is_bold = row == md->first;
		for (const struct md *c = row->first;
		    c != NULL && i < t->columns; c = c->next, i++) {
			struct words *words = words_of(t, c, &look, NULL);

			widen(&t->least[i], padding +
			    items_least_width(words));
			widen(&t->word[i], padding +
			    items_word_width(words));
			widen(&t->most[i], padding + items_width(words));
		}
	}
}

static int64_t
sum(const int64_t *widths, int count)
{
	int64_t all = 0;

	for (int i = 0; i < count; i++)
		all += widths[i];
	return all;
}

/* each column gets its low width and, of what is left, as much as it lacks
 * to its high one in proportion */
static void
share_between(struct table *t, const int64_t *low, const int64_t *high)
{
	int64_t left = t->layout->width - sum(low, t->columns);
	int64_t lack = sum(high, t->columns) - sum(low, t->columns);

	for (int i = 0; i < t->columns; i++)
		t->width[i] = low[i] + left / 1000 * (high[i] - low[i]) /
		    (lack / 1000 + 1);
}

static void
share_width(struct table *t)
{
	const int64_t width = t->layout->width;
	const int64_t least = sum(t->least, t->columns);
	const int64_t most = sum(t->most, t->columns);

	if (most <= width)
		for (int i = 0; i < t->columns; i++)
			t->width[i] = t->most[i] + (width - most) / t->columns;
	else if (sum(t->word, t->columns) <= width)
		share_between(t, t->word, t->most);
	else if (least <= width)
		share_between(t, t->least, t->word);
	else
		for (int i = 0; i < t->columns; i++)
			t->width[i] = t->least[i] / 1000 * width /
			    (least / 1000);
}

static enum align
align_of(const struct md *cell)
{
	return cell->align == MD_RIGHT ? ALIGN_RIGHT
	    : cell->align == MD_CENTER ? ALIGN_CENTER : ALIGN_LEFT;
}

static struct mark *
add_rule(const struct table *t, struct slab *slab, int64_t y)
{
	struct mark *mark = slab_add(t->layout->document->arena, slab,
	    MARK_FILL);

	mark->x = t->layout->x;
	mark->y = y;
	mark->width = t->layout->width;
	mark->height = t->look->rule;
	mark->colour = t->look->rule_colour;
	return mark;
}

static void
add_tint(const struct table *t, struct slab *slab)
{
	struct mark *mark;

	if (t->look->tint < 0)
		return;
	mark = slab_add_first(t->layout->document->arena, slab, MARK_FILL);
	mark->x = t->layout->x;
	mark->width = t->layout->width;
	mark->height = slab->height;
	mark->colour = (uint32_t)t->look->tint;
}

static struct slab *
set_row(struct table *t, const struct md *row, struct element *parent,
    bool is_head)
{
	struct document *d = t->layout->document;
	const struct look *look = t->look;
	struct element *tr = element_new(d->arena, parent, "TR");
	struct slab *slab = galley_add(t->layout->galley, 0);
	int64_t x = t->layout->x, height = look->leading;
	int i = 0;

	for (const struct md *c = row->first; c != NULL && i < t->columns;
	    c = c->next, i++) {
		struct element *cell = element_new(d->arena, tr,
		    is_head ? "TH" : "TD");
		struct look own = *look;
		struct galley *apart = galley_open(d->arena, d->scratch);
		struct words *words;
		int64_t high;

		own.is_bold = is_head;
		own.align = align_of(c);
		if (is_head)
			cell->scope = "Column";
		words = words_of(t, c, &own, cell);
		paragraph_set(apart, words, &own, x + look->padding,
		    t->width[i] - 2 * look->padding);
		high = slab_absorb(d->arena, slab, apart, 0, apart->count, 0,
		    look->padding / 2);
		slab_add(d->arena, slab, MARK_ELEMENT)->element = cell;
		height = high > height ? high : height;
		x += t->width[i];
	}
	slab->height = height + look->padding;
	add_rule(t, slab, slab->height - look->rule);
	if (is_head)
		add_tint(t, slab);
	return slab;
}

void
layout_table(struct layout *l, const struct md *md)
{
	struct arena *arena = l->document->arena;
	struct table t = { .layout = l,
	    .look = &l->document->style->look[LOOK_TABLE] };
	struct galley *g = l->galley;
	struct element *body;
	size_t n = 0;
	struct slab *head;
	int first;

	for (const struct md *c = md->first->first; c != NULL; c = c->next)
		n++;
	t.columns = (int)n;
	t.least = arena_alloc(arena, n * sizeof *t.least);
	t.word = arena_alloc(arena, n * sizeof *t.word);
	t.most = arena_alloc(arena, n * sizeof *t.most);
	t.width = arena_alloc(arena, n * sizeof *t.width);
	measure_columns(&t, md);
	share_width(&t);
	t.element = layout_element(l, "Table");
	galley_space(g, t.look->before);
	set_row(&t, md->first, element_new(arena, t.element, "THead"), true);
	head = arena_alloc(arena, sizeof *head);
	*head = g->slabs[g->count - 1];
	g->head = head;
	g->is_kept = true;
	body = element_new(arena, t.element, "TBody");
	first = g->count;
	for (const struct md *row = md->first->next; row != NULL;
	    row = row->next)
		set_row(&t, row, body, false)->price = PRICE_ROWS;
	if (g->count > first + 1) {	/* no row alone on a page */
		g->slabs[first + 1].break_before = BREAK_NEVER;
		g->slabs[g->count - 1].break_before = BREAK_NEVER;
	}
	g->head = NULL;
	galley_space(g, t.look->after);
}
