/* SPDX-License-Identifier: EUPL-1.2 */
#include "widths.h"

#include <stddef.h>

#include "base/arena.h"
#include "base/markdown.h"
#include "items.h"
#include "layout.h"
#include "style.h"
#include "words.h"

/* enough to find what is wide, and no more than a table of any length takes */
enum { ROWS_LOOKED_AT = 128, MOVES = 32 };

/* a table whose columns get their widths */
struct table {
	const struct layout	*layout;
	const struct look	*look;
	struct column		*column;
	int			 columns, rows;
	int64_t			*cell;		/* [row][column]: its text in
						 * one line [upt] */
};

static struct words *
words_of(const struct table *t, const struct md *cell,
    const struct look *look)
{
	struct wordshop *shop = t->layout->document->shop;
	struct words *words = words_new(shop);

	words_add(shop, words, cell, look, NULL);
	return words;
}

static void
widen(int64_t *width, int64_t wish)
{
	if (wish > *width)
		*width = wish;
}

bool
widths_is_number(const struct md *cell, const struct words *words,
    int64_t *tail)
{
	*tail = items_tail_width(words);
	return cell->align == MD_RIGHT && *tail >= 0;
}

static void
measure_cell(struct column *column, const struct md *cell,
    const struct words *words, int64_t padding, bool is_head)
{
	int64_t tail;

	widen(&column->least, padding + items_least_width(words));
	widen(&column->word, padding + items_word_width(words));
	widen(&column->body, padding + (is_head ? items_word_width(words)
	    : items_width(words)));
	widen(&column->most, padding + items_width(words));
	if (widths_is_number(cell, words, &tail))
		widen(&column->tail, tail);
}

/* numbers shifted to the left by the tails of others need room for it */
static void
measure_tails(struct table *t, const struct md *md)
{
	const int64_t padding = 2 * t->look->padding;

	for (const struct md *row = md->first->next; row != NULL;
	    row = row->next) {
		int i = 0;

		for (const struct md *c = row->first;
		    c != NULL && i < t->columns; c = c->next, i++) {
			struct column *column = &t->column[i];
			struct words *words;
			int64_t tail, width;

			if (column->tail == 0)
				continue;
			words = words_of(t, c, t->look);
			if (!widths_is_number(c, words, &tail))
				continue;
			width = padding + items_width(words) + column->tail -
			    tail;
			widen(&column->least, width);
			widen(&column->word, width);
			widen(&column->body, width);
			widen(&column->most, width);
		}
	}
}

static void
measure_columns(struct table *t, const struct md *md)
{
	const int64_t padding = 2 * t->look->padding;
	int64_t *cell = t->cell;

	for (const struct md *row = md->first; row != NULL; row = row->next) {
		struct look look = *t->look;
		int i = 0;

		look.is_bold = row == md->first;
		for (const struct md *c = row->first;
		    c != NULL && i < t->columns; c = c->next, i++) {
			const struct words *words = words_of(t, c, &look);

			measure_cell(&t->column[i], c, words, padding,
			    look.is_bold);
			cell[i] = items_width(words);
		}
		cell += t->columns;
	}
	measure_tails(t, md);
}

/* over the columns whose width is open */
static int64_t
sum(const struct table *t, size_t width)
{
	int64_t all = 0;

	for (int i = 0; i < t->columns; i++)
		if (t->column[i].width == 0)
			all += *(int64_t *)((char *)&t->column[i] + width);
	return all;
}

/* each column gets its low width and, of what is left, as much as it lacks
 * to its high one in proportion */
static int64_t
share(int64_t low, int64_t high, int64_t left, int64_t lack)
{
	return low + left / 1000 * (high - low) / (lack / 1000 + 1);
}

/* the longest line of a column, its head broken between words */
static int64_t
wish(const struct column *c)
{
	return c->body > c->word ? c->body : c->word;
}

/*
 * Columns that need less than an even part get all they want, as long as the
 * others can keep their words whole, or at least the parts of these: numbers
 * and dates stay on one line, and those with sentences share the rest.
 */
static int64_t
settle_narrow(struct table *t)
{
	int64_t width = t->layout->width;
	bool are_whole = sum(t, offsetof(struct column, word)) <= width;
	size_t low = are_whole ? offsetof(struct column, word)
	    : offsetof(struct column, least);
	int open = t->columns;

	for (bool is_done = false; !is_done && open > 1;) {
		is_done = true;
		for (int i = 0; i < t->columns && open > 1; i++) {
			struct column *c = &t->column[i];

			if (c->width > 0 || wish(c) > width / open ||
			    width - wish(c) < sum(t, low) - (are_whole
			    ? c->word : c->least))
				continue;
			c->width = wish(c);
			c->floor = c->tail > 0 || !are_whole ? 0 : c->word;
			c->is_settled = true;
			width -= c->width;
			open--;
			is_done = false;
		}
	}
	return width;
}

/* each column gets what it wants, or a part of it that keeps words whole if
 * that is possible */
static void
share_width(struct table *t)
{
	const int64_t all = sum(t, offsetof(struct column, body));
	const int64_t width = all <= t->layout->width ? t->layout->width
	    : settle_narrow(t);
	const int64_t least = sum(t, offsetof(struct column, least));
	const int64_t word = sum(t, offsetof(struct column, word));
	const int64_t body = sum(t, offsetof(struct column, body));
	const int64_t most = sum(t, offsetof(struct column, most));

	for (int i = 0; i < t->columns; i++) {
		struct column *c = &t->column[i];

		if (c->width > 0)
			continue;
		if (body > width)
			c->floor = word <= width ? c->word : c->least;
		if (most <= width)
			c->width = c->most + (width - most) / t->columns;
		else if (body <= width)	/* the head takes two lines first */
			c->width = share(c->body, c->most, width - body,
			    most - body);
		else if (word <= width)
			c->width = share(c->word, c->body, width - word,
			    body - word);
		else if (least <= width)
			c->width = share(c->least, c->word, width - least,
			    word - least);
		else
			c->width = c->least / 1000 * width / (least / 1000 + 1);
	}
}

/* in lines: a cell that could stand on one costs one more where it does not */
static int64_t
row_height(const struct table *t, const int64_t *row)
{
	int64_t lines = 1, broken = 0;

	for (int i = 0; i < t->columns; i++) {
		int64_t room = t->column[i].width - 2 * t->look->padding;

		if (row[i] <= room || room <= 0)
			continue;
		/* a line that is broken leaves some of its measure empty */
		widen(&lines, (row[i] + row[i] / 10 + room - 1) / room);
		broken += t->column[i].is_settled;
	}
	return lines + broken;
}

static int64_t
table_height(const struct table *t)
{
	int64_t height = 0;

	for (int i = 0; i < t->rows; i += 1 + t->rows / ROWS_LOOKED_AT)
		height += row_height(t, t->cell +
		    (ptrdiff_t)i * t->columns);
	return height;
}

static void
move(struct table *t, int from, int to, int64_t width)
{
	t->column[from].width -= width;
	t->column[to].width += width;
}

/* gives to one column what another needs less; false if that lowers nothing */
static bool
lower(struct table *t)
{
	const int64_t unit = t->layout->width / 64;
	int64_t least = table_height(t), best = 0;
	int best_from = 0, best_to = 0;

	for (int from = 0; from < t->columns; from++)
		for (int to = 0; to < t->columns; to++)
			for (int64_t w = unit; w <= 16 * unit; w *= 2) {
				int64_t height;

				if (t->column[from].floor == 0 ||
				    t->column[to].floor == 0 || from == to ||
				    t->column[from].width - w <
				    t->column[from].floor)
					break;
				move(t, from, to, w);
				height = table_height(t);
				move(t, to, from, w);
				if (height >= least)
					continue;
				least = height;
				best = w;
				best_from = from;
				best_to = to;
			}
	move(t, best_from, best_to, best);
	return best > 0;
}

void
widths_find(const struct layout *layout, const struct look *look,
    const struct md *md, struct column *column, int columns)
{
	struct table t = { .layout = layout, .look = look, .column = column,
	    .columns = columns, .rows = 1 };

	for (const struct md *row = md->first->next; row != NULL;
	    row = row->next)
		t.rows++;
	t.cell = arena_alloc(layout->document->scratch, (size_t)t.rows *
	    (size_t)columns * sizeof *t.cell);
	measure_columns(&t, md);
	share_width(&t);
	for (int i = 0; i < MOVES && lower(&t); i++)
		;
}
