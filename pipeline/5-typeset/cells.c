/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"
#include "font.h"
#include "paper.h"

/*
 * Pages as text: one cell of 6 by 12 points a character, so that a layout can
 * be read, compared and reviewed as a picture in characters.  Fills are shown
 * as lines of their width, pictures as frames.
 */
enum { CELL_BYTES = 24 };	/* a character with its marks */

struct cell {
	char	text[CELL_BYTES];
};

struct cells {
	struct paper	  paper;
	struct arena	 *arena;
	int		  columns, rows;
	struct cell	**pages;
	int		  count, capacity, at;
};

static int
column(int64_t x)
{
	return (int)((x + 3 * POINT) / (6 * POINT));
}

static int
row(int64_t y)
{
	return (int)(y / (12 * POINT));
}

static struct cell *
cell_at(struct cells *c, int x, int y)
{
	if (x < 0 || y < 0 || x >= c->columns || y >= c->rows)
		return NULL;
	return &c->pages[c->at][(size_t)y * (size_t)c->columns + (size_t)x];
}

static void
put(struct cells *c, int x, int y, const char *text, size_t len)
{
	struct cell *cell = cell_at(c, x, y);

	if (cell == NULL || len >= CELL_BYTES)
		return;
	memcpy(cell->text, text, len);
	cell->text[len] = '\0';
}

static void
cells_page(struct paper *paper)
{
	struct cells *c = (struct cells *)paper;

	c->pages = arena_room(c->arena, c->pages, c->count, &c->capacity,
	    sizeof(struct cell *));	/* NOLINT: an array of arrays */
	c->pages[c->count] = arena_alloc(c->arena,
	    (size_t)c->columns * (size_t)c->rows * sizeof **c->pages);
	c->at = c->count++;
}

static int
put_piece(struct cells *c, const struct piece *p, int x, int y)
{
	for (int i = p->from; i < p->to; i++) {
		const struct glyph *g = &p->shape->glyphs[i];

		put(c, x++, y, p->shape->text + g->at, (size_t)g->len);
	}
	if (p->is_broken)
		put(c, x++, y, "-", 1);
	return x;
}

static void
cells_line(struct paper *paper, int64_t y, const struct run *runs, int count)
{
	struct cells *c = (struct cells *)paper;

	for (int i = 0; i < count; i++) {
		int64_t x = runs[i].x;

		for (int k = 0; k < runs[i].count; k++) {
			const struct piece *p = &runs[i].pieces[k];
			int from = column(x);
			int to = put_piece(c, p, from, row(y));

			x += (int64_t)(to - from) * 6 * POINT;
			if (p->has_space)
				x += p->space * (runs[i].size / 1000);
		}
	}
}

static void
cells_fill(struct paper *paper, int64_t x, int64_t y, int64_t width,
    int64_t height, uint32_t colour)
{
	struct cells *c = (struct cells *)paper;
	int from = column(x), to = column(x + width);

	(void)colour;
	if (height > 6 * POINT && width <= 6 * POINT) {	/* upright rule */
		for (int i = row(y); i < row(y + height); i++)
			put(c, from, i, "|", 1);
		return;
	}
	if (height > 6 * POINT)
		return;			/* tints are not shown */
	for (int i = from; i < to; i++) {
		struct cell *cell = cell_at(c, i, row(y));

		if (cell != NULL && cell->text[0] == '\0')
			put(c, i, row(y), "_", 1);
	}
}

static void
cells_picture(struct paper *paper, const struct picture *picture, int64_t x,
    int64_t y, int64_t width, int64_t height, struct element *element)
{
	struct cells *c = (struct cells *)paper;

	(void)picture;
	(void)element;
	for (int i = row(y); i < row(y + height); i++)
		for (int k = column(x); k < column(x + width); k++)
			put(c, k, i, "#", 1);
}

static void
cells_artifact(struct paper *paper, enum artifact kind)
{
	(void)paper;
	(void)kind;
}

static void
cells_bookmark(struct paper *paper, int level, const char *title, int64_t y)
{
	(void)paper;
	(void)level;
	(void)title;
	(void)y;
}

static void
cells_anchor(struct paper *paper, const char *name, int64_t y)
{
	(void)paper;
	(void)name;
	(void)y;
}

static void
write_row(struct cells *c, struct buffer *out, const struct cell *cells)
{
	int end = c->columns;

	while (end > 0 && cells[end - 1].text[0] == '\0')
		end--;
	for (int i = 0; i < end; i++)
		buffer_string(out, cells[i].text[0] == '\0' ? " "
		    : cells[i].text);
	buffer_char(out, '\n');
}

static void
cells_finish(struct paper *paper, const struct properties *properties,
    struct buffer *out)
{
	struct cells *c = (struct cells *)paper;

	(void)properties;
	for (int i = 0; i < c->count; i++) {
		buffer_printf(out, "=== %d ===\n", i + 1);
		for (int y = 0; y < c->rows; y++)
			write_row(c, out, c->pages[i] +
			    (size_t)y * (size_t)c->columns);
	}
}

static void
cells_close(struct paper *paper)
{
	(void)paper;
}

struct paper *
cells_open(struct arena *arena, int64_t width, int64_t height)
{
	struct cells *c = arena_alloc(arena, sizeof *c);

	c->paper = (struct paper){ cells_page, cells_line, cells_fill,
	    cells_picture, cells_artifact, cells_bookmark, cells_anchor,
	    cells_finish, cells_close };
	c->arena = arena;
	c->columns = column(width);
	c->rows = row(height);
	return &c->paper;
}
