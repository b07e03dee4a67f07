/* SPDX-License-Identifier: EUPL-1.2 */
#include "paragraph.h"

#include <stdbool.h>

#include "anchors.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "font.h"
#include "galley.h"
#include "items.h"
#include "lines.h"
#include "paper.h"
#include "style.h"
#include "words.h"

/* a line being put together */
struct assembly {
	const struct words *words;
	struct run	*runs;
	struct piece	*pieces;
	int		 nruns, npieces;
	int64_t		 x;
	const struct word *last;
};

static bool
is_same_run(const struct word *a, const struct word *b)
{
	return a->font == b->font && a->size == b->size &&
	    a->colour == b->colour && a->element == b->element &&
	    a->link == b->link;
}

static void
put_box(struct assembly *a, const struct item *it)
{
	const struct word *w = &a->words->list[it->word];
	struct run *run = a->nruns > 0 ? &a->runs[a->nruns - 1] : NULL;
	struct piece *piece = a->npieces > 0 ? &a->pieces[a->npieces - 1]
	    : NULL;

	if (a->last == NULL || !is_same_run(a->last, w)) {
		run = &a->runs[a->nruns++];
		*run = (struct run){ .font = w->font, .size = w->size,
		    .colour = w->colour, .element = w->element,
		    .link = w->link, .x = a->x,
		    .pieces = &a->pieces[a->npieces] };
	}
	if (a->last == w && piece->to == it->from)
		piece->to = it->to;
	else {
		piece = &a->pieces[a->npieces++];
		*piece = (struct piece){ .shape = w->shape, .from = it->from,
		    .to = it->to };
		run->count++;
	}
	a->x += it->width;
	run->width = a->x - run->x;
	a->last = w;
}

/* a space and its share of what is to be filled, in whole em/1000 */
static void
put_space(struct assembly *a, int64_t width, int64_t share)
{
	struct piece *piece = &a->pieces[a->npieces - 1];
	int64_t unit;

	if (a->last == NULL)
		return;
	unit = a->last->size / 1000;
	piece->has_space = true;
	piece->space = (int)((width + share) / unit);
	a->x += piece->space * unit;
}

static void
put_hyphen(struct assembly *a, const struct item *it)
{
	a->pieces[a->npieces - 1].is_broken = true;
	a->x += it->width;
	a->runs[a->nruns - 1].width = a->x - a->runs[a->nruns - 1].x;
}

/* what items [from, end) measure, and how many spaces they hold */
static int64_t
measure_items(const struct item *items, int from, int end, int *spaces)
{
	int64_t width = 0;

	*spaces = 0;
	for (int i = from; i < end; i++)
		if (items[i].kind != ITEM_PENALTY) {
			width += items[i].width;
			*spaces += items[i].kind == ITEM_GLUE &&
			    items[i].width > 0;
		}
	if (items[end].kind == ITEM_PENALTY)
		width += items[end].width;
	return width;
}

/* runs and pieces as many as there are, from where there was room for more */
static void
keep_line(struct arena *arena, struct assembly *a)
{
	struct piece *pieces = (struct piece *)arena_copy(arena,
	    (char *)a->pieces, (size_t)a->npieces * sizeof *pieces);
	struct run *runs = (struct run *)arena_copy(arena, (char *)a->runs,
	    (size_t)a->nruns * sizeof *runs);

	for (int i = 0; i < a->nruns; i++)
		runs[i].pieces = pieces + (runs[i].pieces - a->pieces);
	a->runs = runs;
}

/* room for the longest line; each run and piece is set as a whole */
static struct assembly
assembly_of(struct arena *arena, const struct words *words, int most)
{
	return (struct assembly){ .words = words,
	    .runs = arena_alloc(arena, (size_t)most * sizeof(struct run)),
	    .pieces = arena_alloc(arena, (size_t)most * sizeof(struct piece)) };
}

/* puts items [from, end] as a line between x and x + width into the slab */
static void
put_line(struct arena *arena, struct assembly a, struct mark *mark,
    const struct item *items, int from, int end, int64_t x, int64_t width,
    enum align align)
{
	int spaces;
	int64_t excess;

	while (from < end && items[from].kind != ITEM_BOX)
		from++;
	excess = width - measure_items(items, from, end, &spaces);
	a.x = x;
	if (align == ALIGN_RIGHT)
		a.x += excess;
	else if (align == ALIGN_CENTER)
		a.x += excess / 2;
	if (align != ALIGN_JUSTIFY ||
	    (excess > 0 && items[end].penalty == PENALTY_ALWAYS))
		excess = 0;
	for (int i = from; i < end; i++) {
		const struct item *it = &items[i];

		if (it->kind == ITEM_BOX)
			put_box(&a, it);
		else if (it->kind == ITEM_GLUE && it->width > 0) {
			/* what is left goes to the spaces that are left */
			int64_t share = excess / (spaces > 1 ? spaces : 1);

			put_space(&a, it->width, share);
			excess -= share;
			spaces--;
		}
	}
	if (items[end].kind == ITEM_PENALTY && items[end].is_hyphen)
		put_hyphen(&a, &items[end]);
	else if (a.last != NULL && (items[end].kind == ITEM_GLUE ||
	    items[end].penalty == PENALTY_TIE ||
	    a.last->end == WORD_LINE_END))
		put_space(&a, font_space(a.last->font) *
		    (a.last->size / 1000), 0);
	keep_line(arena, &a);
	mark->runs = a.runs;
	mark->count = a.nruns;
}

/* of the font's ascent and descent in the middle of the leading */
static int64_t
base_line(const struct look *look)
{
	const struct font *font = style_font(look, look->is_bold,
	    look->is_italic);
	int64_t unit = look->size / 1000;
	int64_t ascent = font_ascent(font) * unit;
	int64_t descent = font_descent(font) * unit;

	return (look->leading - ascent - descent) / 2 + ascent;
}

/* a word may be of several fonts */
static const char *
text_of(struct arena *arena, const struct word *words, int count)
{
	struct buffer text = { .arena = arena };

	for (int i = 0; i < count; i++)
		buffer_string(&text, words[i].shape->text);
	return text.bytes;
}

static void
report_wide(struct arena *arena, const struct words *words, int64_t width)
{
	for (int i = 0, end; i < words->count; i = end) {
		struct words word = { .list = &words->list[i] };
		int64_t all = 0;

		for (end = i; end == i || (end < words->count &&
		    words->list[end - 1].end == WORD_JOINED); end++)
			all += words->list[end].width;
		word.count = end - i;
		if (all <= width || items_least_width(&word) <= width)
			continue;
		diag_warning(word.list->place, "D002", "»%s« ist breiter als "
		    "die Spalte und wird an beliebiger Stelle getrennt",
		    text_of(arena, word.list, word.count));
		diag_hint("Eine Trennstelle mit Bindestrich schreiben oder das "
		    "Wort kürzen.");
	}
}

static int
count_lines(struct arena *scratch, const struct words *words, int64_t width)
{
	struct items items = items_of(scratch, words, width, true);
	int lines;

	lines_break(scratch, items.list, items.count, width, true, &lines);
	arena_reset(scratch);
	return lines;
}

int64_t
paragraph_even_width(struct arena *scratch, const struct words *words,
    const struct look *look, int64_t width)
{
	int64_t low = items_word_width(words), high = width;
	int lines;

	if (look->align == ALIGN_JUSTIFY || items_width(words) <= width ||
	    low >= width)
		return width;
	lines = count_lines(scratch, words, width);
	while (high - low > look->size / 2) {
		int64_t middle = (low + high) / 2;

		if (count_lines(scratch, words, middle) > lines)
			low = middle;
		else
			high = middle;
	}
	return high;
}

/* items in the longest line, and the one that ends it */
static int
longest(const int *ends, int lines)
{
	int most = ends[0] + 1;

	for (int i = 1; i < lines; i++)
		if (ends[i] - ends[i - 1] > most)
			most = ends[i] - ends[i - 1];
	return most;
}

void
paragraph_set(struct galley *galley, const struct words *words,
    const struct look *look, int64_t x, int64_t width)
{
	struct arena *scratch = galley->scratch;
	struct items items;
	struct assembly room;
	bool is_ragged = look->align != ALIGN_JUSTIFY;
	int *ends, lines, from = 0;

	if (words->count == 0)
		return;
	report_wide(scratch, words, width);
	items = items_of(scratch, words, width, is_ragged);
	ends = lines_break(scratch, items.list, items.count, width,
	    is_ragged, &lines);
	room = assembly_of(scratch, words, longest(ends, lines));
	for (int i = 0; i < lines; i++) {
		struct slab *slab = galley_add(galley, look->leading);
		struct mark *mark = slab_add(galley->arena, slab, MARK_LINE);

		mark->y = base_line(look);
		put_line(galley->arena, room, mark, items.list, from, ends[i],
		    x, width, look->align);
		if (i == 0)	/* the marks move: not before */
			anchors_mark(galley->arena, slab, words);
		if (i == 1 || (i > 0 && i == lines - 1))
			slab->break_before = BREAK_NEVER;
		if (i > 0)
			slab->price = items.list[ends[i - 1]].is_hyphen
			    ? PRICE_HYPHEN : PRICE_LINES;
		from = ends[i] + 1;
	}
	arena_reset(scratch);
}

void
paragraph_line(struct arena *arena, struct arena *scratch, struct slab *slab,
    const struct words *words, const struct look *look, int64_t x,
    int64_t width, int64_t y, int is_first)
{
	struct items items = items_of(scratch, words, INT64_MAX / 4000, true);
	struct mark *mark = is_first ? slab_add_first(arena, slab, MARK_LINE)
	    : slab_add(arena, slab, MARK_LINE);

	mark->y = y + base_line(look);
	put_line(arena, assembly_of(scratch, words, items.count), mark,
	    items.list, 0, items.count - 1, x, width, look->align);
	arena_reset(scratch);
}
