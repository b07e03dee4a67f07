/* SPDX-License-Identifier: EUPL-1.2 */
#include "galley.h"

#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "paper.h"

struct galley *
galley_open(struct arena *arena, struct arena *scratch)
{
	struct galley *galley = arena_alloc(arena, sizeof *galley);

	galley->arena = arena;
	galley->scratch = scratch;
	return galley;
}

void
galley_space(struct galley *galley, int64_t space)
{
	if (space > galley->space)
		galley->space = space;
}

struct slab *
galley_add(struct galley *galley, int64_t height)
{
	struct slab *slab;

	galley->slabs = arena_room(galley->arena, galley->slabs,
	    galley->count, &galley->capacity, sizeof *slab);
	slab = &galley->slabs[galley->count++];
	memset(slab, 0, sizeof *slab);
	slab->before = galley->space;
	slab->height = height;
	slab->break_before = galley->is_broken ? BREAK_ALWAYS
	    : galley->is_kept ? BREAK_NEVER : BREAK_FREE;
	slab->frame = galley->frame;
	slab->head = galley->head;
	galley->space = 0;
	galley->is_kept = galley->is_broken = false;
	return slab;
}

struct mark *
slab_add(struct arena *arena, struct slab *slab, enum mark_kind kind)
{
	struct mark *mark;

	slab->marks = arena_room(arena, slab->marks, slab->count,
	    &slab->capacity, sizeof *mark);
	mark = &slab->marks[slab->count++];
	memset(mark, 0, sizeof *mark);
	mark->kind = kind;
	return mark;
}

struct mark *
slab_add_first(struct arena *arena, struct slab *slab, enum mark_kind kind)
{
	slab_add(arena, slab, kind);
	memmove(slab->marks + 1, slab->marks,
	    (size_t)(slab->count - 1) * sizeof *slab->marks);
	memset(slab->marks, 0, sizeof *slab->marks);
	slab->marks[0].kind = kind;
	return &slab->marks[0];
}

int64_t
galley_height(const struct galley *galley, int from, int to)
{
	int64_t height = 0;

	for (int i = from; i < to; i++)
		height += galley->slabs[i].height +
		    (i > from ? galley->slabs[i].before : 0);
	return height;
}

const struct run *
galley_move_runs(struct arena *arena, const struct mark *mark, int64_t dx)
{
	struct run *runs = arena_alloc(arena,
	    (size_t)mark->count * sizeof *runs);

	memcpy(runs, mark->runs, (size_t)mark->count * sizeof *runs);
	for (int i = 0; i < mark->count; i++)
		runs[i].x += dx;
	return runs;
}

int64_t
slab_absorb(struct arena *arena, struct slab *slab,
    const struct galley *galley, int from, int to, int64_t dx, int64_t y)
{
	int64_t top = y;

	for (int i = from; i < to; i++) {
		const struct slab *s = &galley->slabs[i];

		y += i > from ? s->before : 0;
		for (int k = 0; k < s->count; k++) {
			struct mark *mark = slab_add(arena, slab,
			    s->marks[k].kind);

			*mark = s->marks[k];
			mark->y += y;
			if (mark->kind == MARK_LINE && dx != 0)
				mark->runs = galley_move_runs(arena, mark, dx);
			else if (mark->kind == MARK_FILL ||
			    mark->kind == MARK_PICTURE)
				mark->x += dx;
		}
		y += s->height;
	}
	return y - top;
}
