/* SPDX-License-Identifier: EUPL-1.2 */
#include "pages.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "element.h"
#include "font.h"
#include "galley.h"
#include "paper.h"
#include "style.h"

/* demerits of a page: up to SPREAD if spreading evens its bottom, else one for
 * each point that stays empty, up to UNEVEN, and their square, EMPTY of which
 * count as one: one page that a box has no room on is better than many a
 * little short; before a box it is plain why, between blocks of text it counts
 * twice, and inside one, where it looks like a mistake, three times */
enum { SPREAD = 12, UNEVEN = 40, EMPTY = 200 };
enum { FORBIDDEN = 1000000 };	/* a break that slabs forbid */

/* the cheapest way to a page that begins with a slab */
struct way {
	int64_t	demerits;
	int	from;		/* where the page before it begins */
};

/* of all slabs before one [upt] */
struct sums {
	int64_t	height;		/* with what is above them */
	int64_t	gaps;		/* what is above them */
};

static int64_t
page_height(const struct style *style)
{
	return style->height - style->top - style->bottom;
}

/* what stands above a slab that begins a page */
static int64_t
head_height(const struct slab *slab)
{
	return slab->head == NULL ? 0 : slab->head->height + slab->below_head;
}

/* what slabs [from, to) take as a page */
static int64_t
used_height(const struct galley *g, const struct sums *sums, int from, int to)
{
	const struct slab *first = &g->slabs[from];

	return sums[to].height - sums[from].height - first->before +
	    head_height(first);
}

static bool
is_forced(const struct galley *g, int i)
{
	return i == g->count || g->slabs[i].break_before == BREAK_ALWAYS;
}

/* what spreading may fill: no gap between blocks becomes twice as wide */
static int64_t
most_spread(const struct galley *g, const struct style *style,
    const struct sums *sums, int from, int end)
{
	int64_t most = sums[end].gaps - sums[from].gaps -
	    g->slabs[from].before;

	return most < style->stretch ? most : style->stretch;
}

/* of a page whose last lines stand this far above its foot */
static int64_t
demerits(const struct galley *g, int64_t empty, int64_t most, int end)
{
	const struct slab *next = &g->slabs[end];
	int64_t price, uneven;

	if (is_forced(g, end))
		return 0;
	price = next->break_before == BREAK_NEVER ? FORBIDDEN : next->price;
	if (empty <= 0)
		return price;
	if (empty <= most) {
		int64_t share = empty * 100 / most;

		return price + SPREAD * share * share / 10000;
	}
	empty = empty / POINT + 1;
	uneven = empty < UNEVEN ? empty : UNEVEN;
	return price + uneven * (next->price > 0 ? 3
	    : next->frame == NULL ? 2 : 1) + empty * empty / EMPTY;
}

/*
 * The best page that ends before slab end, for each end in turn; pages are
 * short, so looking back is bounded and the whole is linear.
 */
static void
find_ways(const struct galley *g, const struct style *style,
    const struct sums *sums, struct way *ways)
{
	const int64_t height = page_height(style);

	for (int end = 1; end <= g->count; end++) {
		struct way *best = &ways[end];

		best->from = -1;
		for (int from = end - 1; from >= 0; from--) {
			int64_t used = used_height(g, sums, from, end), d;

			if (used > height && from < end - 1)
				break;
			d = ways[from].demerits + demerits(g, height - used,
			    most_spread(g, style, sums, from, end), end) + 1;
			if (best->from < 0 || d < best->demerits)
				*best = (struct way){ d, from };
			if (is_forced(g, from))
				break;
		}
	}
}

/* as much as evens the bottom, if there is room between blocks for it */
static int64_t
spread(const struct galley *g, const struct style *style,
    const struct sums *sums, int from, int end)
{
	int64_t empty = page_height(style) - used_height(g, sums, from, end);

	return is_forced(g, end) || empty < 0 ||
	    empty > most_spread(g, style, sums, from, end) ? 0 : empty;
}

struct page *
pages_break(struct arena *arena, const struct galley *g,
    const struct style *style, int *pages)
{
	struct way *ways = arena_alloc(arena,
	    (size_t)(g->count + 1) * sizeof *ways);
	struct sums *sums = arena_alloc(arena,
	    (size_t)(g->count + 1) * sizeof *sums);
	struct page *list;
	int n = 0;

	for (int i = 0; i < g->count; i++)
		sums[i + 1] = (struct sums){ sums[i].height +
		    g->slabs[i].before + g->slabs[i].height,
		    sums[i].gaps + g->slabs[i].before };
	find_ways(g, style, sums, ways);
	for (int end = g->count; end > 0; end = ways[end].from)
		n++;
	list = arena_alloc(arena, (size_t)(n + 1) * sizeof *list);
	*pages = n;
	for (int end = g->count; end > 0; end = ways[end].from) {
		int from = ways[end].from;

		list[--n] = (struct page){ from, end,
		    spread(g, style, sums, from, end) };
	}
	return list;
}

static const char *
first_text(const struct slab *slab)
{
	for (int i = 0; i < slab->count; i++)
		if (slab->marks[i].kind == MARK_LINE &&
		    slab->marks[i].count > 0)
			return slab->marks[i].runs[0].pieces[0].shape->text;
	return "";
}

void
pages_check(const struct galley *g, const struct style *style,
    const char *path)
{
	for (int i = 0; i < g->count; i++) {
		if (g->slabs[i].height + head_height(&g->slabs[i]) <=
		    page_height(style))
			continue;
		diag_error((struct place){ .file = path }, "D014", "was mit "
		    "»%s« beginnt, ist höher als eine Seite",
		    first_text(&g->slabs[i]));
		diag_hint("Den Text der Tabellenzeile oder Form auf mehrere "
		    "verteilen.");
	}
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

enum { ALL = -1 };	/* columns */

static void
draw_slab(struct paper *paper, const struct slab *slab, int64_t top,
    int column, bool is_repeated)
{
	for (int i = 0; i < slab->count; i++) {
		const struct mark *m = &slab->marks[i];

		if (column != ALL && m->column != column)
			continue;
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
		else if (m->kind == MARK_ANCHOR && !is_repeated)
			paper->anchor(paper, m->title, top + m->y);
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

/* where each slab of a page stands, its share of the spread included */
struct walk {
	const struct galley	*galley;
	const struct page	*page;
	int			 i;
	int64_t			 y;		/* upper edge of slab i */
	int64_t			 space, spread;	/* not yet given out */
};

static struct walk
walk_begin(const struct galley *g, const struct style *style,
    const struct page *page)
{
	const struct slab *first = &g->slabs[page->first];
	struct walk w = { .galley = g, .page = page, .i = page->first,
	    .y = style->top + head_height(first),
	    .spread = page->spread };

	for (int i = page->first + 1; i < page->end; i++)
		w.space += g->slabs[i].before;
	return w;
}

static bool
walk_next(struct walk *w)
{
	const struct slab *slab = &w->galley->slabs[w->i], *next = slab + 1;
	int64_t more;

	if (++w->i >= w->page->end)
		return false;
	more = w->space > 0 ? w->spread / 1000 * (next->before / 1000) /
	    (w->space / 1000 + 1) * 1000 : 0;
	w->y += slab->height + next->before + more;
	return true;
}

/* boxes lie behind their text */
static void
draw_frames(struct paper *paper, const struct galley *g,
    const struct style *style, const struct page *page)
{
	struct walk w = walk_begin(g, style, page);
	const struct frame *open = NULL;
	int64_t top = 0, bottom = 0;

	do {
		const struct slab *slab = &g->slabs[w.i];

		if (open != NULL && slab->frame != open)
			draw_frame(paper, open, top, bottom);
		if (slab->frame != open)
			top = w.y;
		open = slab->frame;
		bottom = w.y + slab->height;
	} while (walk_next(&w));
	if (open != NULL)
		draw_frame(paper, open, top, bottom);
}

/* slabs of one row, each cell as a whole: who reads what is drawn in its order
 * does not read across; returns how many there are on the page */
static int
draw_row(struct paper *paper, const struct slab *first, int most,
    int64_t top)
{
	int n = 1;

	while (n < most && first[n].is_continued)
		n++;
	if (n == 1) {
		draw_slab(paper, first, top, ALL, false);
		return n;
	}
	for (int column = 0; column < first[1].columns; column++) {
		int64_t y = top;

		for (int i = 0; i < n; y += first[i++].height)
			draw_slab(paper, &first[i], y, column, false);
	}
	return n;
}

static void
draw_page(struct paper *paper, const struct galley *g,
    const struct style *style, const struct page *page)
{
	struct walk w = walk_begin(g, style, page);
	const struct slab *head = g->slabs[page->first].head;

	draw_frames(paper, g, style, page);
	if (head != NULL)
		draw_slab(paper, head, style->top, ALL, true);
	for (int i = page->first, done = i; i < page->end; i++) {
		if (i == done)
			done += draw_row(paper, &g->slabs[i], page->end - i,
			    w.y);
		walk_next(&w);
	}
}

void
pages_draw(struct paper *paper, const struct galley *g,
    const struct style *style, const struct page *page)
{
	paper->page(paper);
	paper->artifact(paper, ARTIFACT_LAYOUT);
	draw_page(paper, g, style, page);
}

void
pages_lines(const struct galley *g, const struct style *style,
    const struct page *page, void (*line)(void *, int64_t y), void *with)
{
	struct walk w = walk_begin(g, style, page);

	do {
		const struct slab *slab = &g->slabs[w.i];

		for (int i = 0; i < slab->count; i++)
			if (slab->marks[i].kind == MARK_LINE) {
				line(with, w.y + slab->marks[i].y);
				break;
			}
	} while (walk_next(&w));
}
