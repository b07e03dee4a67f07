/* SPDX-License-Identifier: EUPL-1.2 */
#include "element.h"

#include "base/arena.h"

struct element *
element_new(struct arena *arena, struct element *parent, const char *type)
{
	struct element *e = arena_alloc(arena, sizeof *e);

	e->type = type;
	e->parent = parent;
	e->arena = arena;
	e->made = parent != NULL ? parent->made
	    : arena_alloc(arena, sizeof *e->made);
	e->number = (*e->made)++;
	e->is_placed = parent == NULL;
	return e;
}

static void
append(struct element *e, struct kid kid)
{
	e->kids = arena_room(e->arena, e->kids, e->count, &e->capacity,
	    sizeof *e->kids);
	e->kids[e->count++] = kid;
}

void
element_place(struct element *e)
{
	for (; !e->is_placed; e = e->parent) {
		e->is_placed = true;
		append(e->parent,
		    (struct kid){ .kind = KID_ELEMENT, .element = e });
	}
}

void
element_add(struct element *e, struct kid kid)
{
	element_place(e);
	append(e, kid);
}
