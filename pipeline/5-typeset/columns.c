/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "base/arena.h"
#include "base/markdown.h"
#include "forms.h"
#include "galley.h"
#include "layout.h"
#include "style.h"

/* sets the blocks of a column in a galley of their own */
static struct galley *
set_apart(const struct layout *l, const struct md *blocks, int64_t x,
    int64_t width)
{
	struct layout inner = *l;

	inner.galley = galley_open(l->document->arena,
	    l->document->scratch);
	inner.x = x;
	inner.width = width;
	inner.text = LOOK_COLUMNS;
	layout_blocks(&inner, blocks);
	return inner.galley;
}

/* slabs [first, n) fill a column of this height; a slab that belongs to the
 * one before it goes with it */
static int
fill_column(const struct galley *g, int first, int end, int64_t height)
{
	int64_t used = 0;
	int to = first;

	for (int i = first; i < end; i++) {
		used += g->slabs[i].height +
		    (i > first ? g->slabs[i].before : 0);
		if (used > height)
			break;
		if (i + 1 == end ||
		    g->slabs[i + 1].break_before != BREAK_NEVER)
			to = i + 1;
	}
	return to;
}

/* where the columns end that begin with a slab */
static int
fill_columns(const struct galley *g, int first, int end, int columns,
    int64_t height)
{
	int at = first;

	for (int i = 0; i < columns; i++)
		at = fill_column(g, at, end, height);
	return at;
}

/* the least height at which slabs [first, end) fit into the columns */
static int64_t
balance(const struct galley *g, int first, int end, int columns, int64_t page)
{
	int64_t high = galley_height(g, first, end), low = high / columns;

	if (high > page && fill_columns(g, first, end, columns, page) == end)
		high = page;
	while (high - low > 1000) {
		int64_t middle = (low + high) / 2;

		if (fill_columns(g, first, end, columns, middle) == end)
			high = middle;
		else
			low = middle;
	}
	return high;
}

static void
add_fill(struct arena *arena, struct slab *slab, const struct mark *fill)
{
	*slab_add_first(arena, slab, MARK_FILL) = *fill;
}

/* a box behind its text, as pages have it */
static void
add_frame(struct arena *arena, struct slab *slab, const struct frame *frame,
    int64_t dx, int64_t top, int64_t bottom)
{
	const struct look *look = frame->look;
	struct mark fill = { .kind = MARK_FILL, .x = frame->x + dx, .y = top,
	    .width = look->rule, .height = bottom - top,
	    .colour = look->rule_colour };

	if (look->rule > 0)
		add_fill(arena, slab, &fill);
	fill.width = frame->width;
	fill.colour = (uint32_t)look->tint;
	if (look->tint >= 0)
		add_fill(arena, slab, &fill);
}

/* the boxes of slabs [first, to) in a column that stands dx to the right */
static void
add_frames(struct arena *arena, struct slab *slab, const struct galley *g,
    int first, int to, int64_t dx)
{
	int64_t y = 0;

	for (int i = first, end; i < to; i = end) {
		const struct frame *frame = g->slabs[i].frame;
		int64_t height;

		for (end = i + 1; end < to && g->slabs[end].frame == frame;)
			end++;
		y += i > first ? g->slabs[i].before : 0;
		height = galley_height(g, i, end);
		if (frame != NULL)
			add_frame(arena, slab, frame, dx, y, y + height);
		y += height;
	}
}

/* slabs [first, end) side by side */
static void
set_columns(struct layout *l, const struct galley *apart, int first, int end,
    int columns, int64_t width, int64_t page)
{
	const struct look *look = layout_look(l, LOOK_COLUMNS);
	int64_t height = balance(apart, first, end, columns, page);
	struct slab *slab = galley_add(l->galley, height);

	for (int i = 0; i < columns; i++) {
		int to = fill_column(apart, first, end, height);

		slab_absorb(l->document->arena, slab, apart, first, to,
		    i * (width + look->gap), 0);
		add_frames(l->document->arena, slab, apart, first, to,
		    i * (width + look->gap));
		first = to;
	}
}

static int64_t
column_width(const struct layout *l, int columns)
{
	return (l->width - (columns - 1) *
	    layout_look(l, LOOK_COLUMNS)->gap) / columns;
}

/* as the look says, or fewer where a vote would not fit into its line */
static int
count_columns(const struct layout *l, const struct md *blocks)
{
	int columns = layout_look(l, LOOK_COLUMNS)->columns;

	for (const struct md *md = blocks->first; md != NULL; md = md->next)
		while (columns > 1 && md->kind == MD_FENCE &&
		    strcmp(md->info, "stimmen") == 0 &&
		    !form_votes_fit(l, md, column_width(l, columns)))
			columns--;
	return columns;
}

/* as many columns below each other as pages are needed */
void
form_columns(struct layout *l, const struct md *fence)
{
	const struct style *style = l->document->style;
	const struct look *look = layout_look(l, LOOK_COLUMNS);
	const struct md *blocks = form_content(l, fence);
	int64_t page = style->height - style->top - style->bottom, width;
	struct galley *apart;
	int columns;

	if (blocks == NULL)
		return;
	columns = count_columns(l, blocks);
	width = column_width(l, columns);
	apart = set_apart(l, blocks, l->x, width);
	galley_space(l->galley, look->before);
	for (int end, first = 0; first < apart->count; first = end) {
		end = fill_columns(apart, first, apart->count, columns, page);
		if (end == first)
			end++;	/* higher than a page: reported later */
		set_columns(l, apart, first, end, columns, width, page);
	}
	galley_space(l->galley, look->after);
}
