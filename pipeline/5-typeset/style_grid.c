/* SPDX-License-Identifier: EUPL-1.2 */
#include "style_grid.h"

#include "paper.h"
#include "style.h"

static int64_t
to_grid(int64_t length, int64_t cell)
{
	return (length + cell / 2) / cell * cell;
}

void
style_set_on_grid(struct style *s)
{
	const int64_t w = 6 * POINT, h = 12 * POINT;

	s->width = to_grid(s->width, w);
	s->left = to_grid(s->left, w);
	s->right = to_grid(s->right, w);
	s->height = to_grid(s->height, h);
	s->top = to_grid(s->top, h);
	s->bottom = to_grid(s->bottom, h);
	s->stretch = 0;
	for (int i = 0; i < LOOK_COUNT; i++) {
		struct look *l = &s->look[i];

		if (l->align == ALIGN_JUSTIFY)
			l->align = ALIGN_LEFT;
		l->size = 10 * POINT;
		l->leading = h;
		l->before = to_grid(l->before, h);
		l->after = to_grid(l->after, h);
		l->left = to_grid(l->left, w);
		l->right = to_grid(l->right, w);
		l->padding = to_grid(l->padding, h);
		l->gap = to_grid(l->gap, w);
		l->label = to_grid(l->label, w);
		l->height = to_grid(l->height, h);
		l->position = to_grid(l->position, h);
	}
}
