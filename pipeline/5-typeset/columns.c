/* SPDX-License-Identifier: EUPL-1.2 */
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

/* how many slabs from the first fill a column of this height; a slab that
 * belongs to the one before it goes with it */
static int
fill_column(const struct galley *g, int first, int64_t height)
{
	int to = first, i = first;

	while (i < g->count && galley_height(g, first, i + 1) <= height) {
		i++;
		if (i == g->count || g->slabs[i].break_before != BREAK_NEVER)
			to = i;
	}
	return to;
}

static bool
fits_columns(const struct galley *g, int columns, int64_t height)
{
	int at = 0;

	for (int i = 0; i < columns && at < g->count; i++)
		at = fill_column(g, at, height);
	return at == g->count;
}

/* the least height at which the galley fits into the columns */
static int64_t
balance(const struct galley *g, int columns)
{
	int64_t high = galley_height(g, 0, g->count), low = high / columns;

	while (high - low > 1000) {
		int64_t middle = (low + high) / 2;

		if (fits_columns(g, columns, middle))
			high = middle;
		else
			low = middle;
	}
	return high;
}

void
form_columns(struct layout *l, const struct md *fence)
{
	const struct look *look = layout_look(l, LOOK_COLUMNS);
	const struct md *blocks = form_content(l, fence);
	int64_t width = (l->width - (look->columns - 1) * look->gap) /
	    look->columns;
	struct galley *apart;
	struct slab *slab;
	int64_t height;
	int from = 0;

	if (blocks == NULL)
		return;
	apart = set_apart(l, blocks, l->x, width);
	if (apart->count == 0)
		return;
	height = balance(apart, look->columns);
	galley_space(l->galley, look->before);
	slab = galley_add(l->galley, height);
	for (int i = 0; i < look->columns; i++) {
		int to = fill_column(apart, from, height);

		slab_absorb(l->document->arena, slab, apart, from, to,
		    i * (width + look->gap), 0);
		from = to;
	}
	galley_space(l->galley, look->after);
}
