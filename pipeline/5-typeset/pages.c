/* SPDX-License-Identifier: EUPL-1.2 */
#include "pages.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "element.h"
#include "galley.h"
#include "paper.h"
#include "style.h"

/* the first slab that does not fit on a page that begins with slab first */
static int
fill_page(const struct galley *g, int first, int64_t height)
{
	const struct slab *s = &g->slabs[first];
	int64_t y = s->height + (s->head != NULL ? s->head->height : 0);
	int i = first + 1;

	while (i < g->count && g->slabs[i].break_before != BREAK_ALWAYS) {
		y += g->slabs[i].before + g->slabs[i].height;
		if (y > height)
			break;
		i++;
	}
	return i;
}

/* the last slab up to i that may begin a page; i itself if there is none */
static int
find_break(const struct galley *g, int first, int i)
{
	for (int k = i; k > first && i < g->count; k--)
		if (g->slabs[k].break_before != BREAK_NEVER)
			return k;
	return i;
}

int *
pages_break(struct arena *arena, const struct galley *g, int64_t height,
    int *pages)
{
	int *firsts = NULL, capacity = 0, first = 0;

	*pages = 0;
	while (first < g->count) {
		firsts = arena_room(arena, firsts, *pages, &capacity,
		    sizeof *firsts);
		firsts[(*pages)++] = first;
		first = find_break(g, first, fill_page(g, first, height));
	}
	return firsts;
}

/* a line as part of an artifact: the repeated head of a table */
static void
draw_again(struct paper *paper, const struct mark *mark, int64_t y)
{
	enum { MOST = 64 };
	struct run runs[MOST];
	int n = mark->count < MOST ? mark->count : MOST;

	memcpy(runs, mark->runs, (size_t)n * sizeof *runs);
	for (int i = 0; i < n; i++) {
		runs[i].element = NULL;
		runs[i].link = NULL;
	}
	paper->line(paper, y, runs, n);
}

static void
draw_slab(struct paper *paper, const struct slab *slab, int64_t top,
    bool is_repeated)
{
	for (int i = 0; i < slab->count; i++) {
		const struct mark *m = &slab->marks[i];

		if (m->kind == MARK_FILL)
			paper->fill(paper, m->x, top + m->y, m->width,
			    m->height, m->colour);
		else if (m->kind == MARK_LINE && is_repeated)
			draw_again(paper, m, top + m->y);
		else if (m->kind == MARK_LINE)
			paper->line(paper, top + m->y, m->runs, m->count);
		else if (m->kind == MARK_PICTURE)
			paper->picture(paper, m->picture, m->x, top + m->y,
			    m->width, m->height, m->element);
		else if (m->kind == MARK_BOOKMARK)
			paper->bookmark(paper, m->level, m->title, top + m->y);
		else if (m->kind == MARK_ELEMENT && !is_repeated)
			element_place(m->element);
	}
}

static void
draw_frame(struct paper *paper, const struct frame *frame, int64_t top,
    int64_t bottom)
{
	const struct look *look = frame->look;
	int64_t rule = look->rule;

	if (look->tint >= 0)
		paper->fill(paper, frame->x, top, frame->width, bottom - top,
		    (uint32_t)look->tint);
	if (rule > 0)	/* a bar at its left: told from text without colour */
		paper->fill(paper, frame->x, top, rule, bottom - top,
		    look->rule_colour);
}

/* upper edges of the slabs of a page, and the frames behind them */
static void
draw_page(struct paper *paper, const struct galley *g, int first, int end,
    int64_t top)
{
	int64_t y = top, edge = top;

	if (g->slabs[first].head != NULL) {
		draw_slab(paper, g->slabs[first].head, y, true);
		y += g->slabs[first].head->height;
	}
	edge = y;
	for (int i = first; i < end; i++) {
		const struct slab *s = &g->slabs[i];

		if (i > first)
			edge += s->before;
		if (s->frame != NULL &&
		    (i == first || g->slabs[i - 1].frame != s->frame)) {
			int last = i;

			while (last + 1 < end &&
			    g->slabs[last + 1].frame == s->frame)
				last++;
			draw_frame(paper, s->frame, edge,
			    edge + galley_height(g, i, last + 1));
		}
		edge += s->height;
	}
	for (int i = first; i < end; i++) {
		y += i > first ? g->slabs[i].before : 0;
		draw_slab(paper, &g->slabs[i], y, false);
		y += g->slabs[i].height;
	}
}

void
pages_draw(struct paper *paper, const struct galley *g,
    const struct style *style, const int *firsts, int pages)
{
	for (int i = 0; i < pages; i++) {
		paper->page(paper);
		paper->artifact(paper, ARTIFACT_LAYOUT);
		draw_page(paper, g, firsts[i],
		    i + 1 < pages ? firsts[i + 1] : g->count, style->top);
	}
}
