/* SPDX-License-Identifier: EUPL-1.2 */
#include <stddef.h>

#include "base/arena.h"
#include "base/markdown.h"
#include "element.h"
#include "galley.h"
#include "layout.h"
#include "paragraph.h"
#include "style.h"
#include "widths.h"
#include "words.h"

/* a table being set */
struct table {
	struct layout		*layout;
	const struct look	*look;
	int			 columns;
	struct column		*column;
	struct element		*element;
};

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

/* a cell before its lines are in the row */
struct cell {
	struct galley	*apart;
	struct element	*element;
};

static struct cell
set_cell(struct table *t, const struct md *md, struct element *tr, int column,
    int64_t x, bool is_head)
{
	struct document *d = t->layout->document;
	struct look own = *t->look;
	struct cell cell = { galley_open(d->arena, d->scratch),
	    element_new(d->arena, tr, is_head ? "TH" : "TD") };
	struct words *words;
	int64_t tail, shift;

	own.is_bold = is_head;
	own.align = align_of(md);
	if (is_head)
		cell.element->scope = "Column";
	words = words_new(d->shop);
	words_add(d->shop, words, md, &own, cell.element);
	shift = !is_head && widths_is_number(md, words, &tail)
	    ? t->column[column].tail - tail : 0;
	paragraph_set(cell.apart, words, &own, x + own.padding,
	    t->column[column].width - 2 * own.padding - shift);
	return cell;
}

/* lines [from, to) of each cell side by side, as a slab */
static void
add_lines(struct table *t, const struct cell *cells, int count, int from,
    int to, bool is_last)
{
	struct arena *arena = t->layout->document->arena;
	struct slab *slab = galley_add(t->layout->galley, 0);
	int64_t top = from == 0 ? t->look->padding / 2 : 0;
	int64_t height = t->look->leading;

	for (int i = 0; i < count; i++) {
		const struct galley *apart = cells[i].apart;
		int end = to < apart->count ? to : apart->count;
		int old = slab->count;
		int64_t high = from >= end ? 0 : slab_absorb(arena, slab,
		    apart, from, end, 0, top);

		if (from == 0)
			slab_add(arena, slab, MARK_ELEMENT)->element =
			    cells[i].element;
		for (int k = old; k < slab->count; k++)
			slab->marks[k].column = i;
		height = high > height ? high : height;
	}
	slab->height = top + height;
	slab->is_continued = from > 0;
	slab->below_head = from > 0 ? t->look->padding / 2 : 0;
	slab->columns = count;
	slab->price = from > 0 ? PRICE_LINES : PRICE_ROWS;
	if (is_last) {
		slab->height += t->look->padding - t->look->padding / 2;
		add_rule(t, slab, slab->height - t->look->rule);
	}
}

/* a row that is higher than a page is one slab a line, any other is one */
static void
set_row(struct table *t, const struct md *row, struct element *parent,
    bool is_head)
{
	const struct style *style = t->layout->document->style;
	struct arena *arena = t->layout->document->arena;
	struct galley *g = t->layout->galley;
	struct element *tr = element_new(arena, parent, "TR");
	struct cell *cells = arena_alloc(arena,
	    (size_t)t->columns * sizeof *cells);
	int64_t x = t->layout->x, room = style->height - style->top -
	    style->bottom - t->look->padding;
	int n = 0, lines = 1, first = g->count;

	for (const struct md *c = row->first; c != NULL && n < t->columns;
	    c = c->next, n++) {
		cells[n] = set_cell(t, c, tr, n, x, is_head);
		if (cells[n].apart->count > lines)
			lines = cells[n].apart->count;
		x += t->column[n].width;
	}
	if (g->head != NULL)
		room -= g->head->height;
	if (is_head || lines * t->look->leading <= room) {
		add_lines(t, cells, n, 0, lines, true);
		return;
	}
	for (int i = 0; i < lines; i++)
		add_lines(t, cells, n, i, i + 1, i + 1 == lines);
	g->slabs[first + 1].break_before = BREAK_NEVER;
	g->slabs[g->count - 1].break_before = BREAK_NEVER;
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
	t.column = arena_alloc(arena, n * sizeof *t.column);
	widths_find(l, t.look, md, t.column, t.columns);
	t.element = layout_element(l, "Table");
	galley_space(g, t.look->before);
	set_row(&t, md->first, element_new(arena, t.element, "THead"), true);
	add_tint(&t, &g->slabs[g->count - 1]);
	g->slabs[g->count - 1].price = 0;
	head = arena_alloc(arena, sizeof *head);
	*head = g->slabs[g->count - 1];
	g->head = head;
	g->is_kept = true;
	body = element_new(arena, t.element, "TBody");
	first = g->count;
	for (const struct md *row = md->first->next; row != NULL;
	    row = row->next)
		set_row(&t, row, body, false);
	if (g->count > first + 1) {	/* no row alone on a page */
		g->slabs[first + 1].break_before = BREAK_NEVER;
		g->slabs[g->count - 1].break_before = BREAK_NEVER;
	}
	g->head = NULL;
	galley_space(g, t.look->after);
}
