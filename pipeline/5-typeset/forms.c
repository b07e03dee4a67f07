/* SPDX-License-Identifier: EUPL-1.2 */
#include "forms.h"

#include <string.h>

#include "base/arena.h"
#include "base/markdown.h"
#include "base/suggest.h"
#include "fields.h"
#include "galley.h"
#include "layout.h"
#include "style.h"

/* the blocks inside a fence, at their own place */
const struct md *
form_content(const struct layout *l, const struct md *fence)
{
	struct document *d = l->document;
	struct place place = fence->place;

	place.line++;
	place.column = 1;
	place.length = 0;
	return markdown_parse(d->reading, fence->text, strlen(fence->text),
	    place, layout_origin(l, fence));
}

static void
form_document(struct layout *l, const struct md *fence)
{
	struct document *d = l->document;

	d->fields = fields_read(d->arena, fence,
	    layout_origin(l, fence));
}

static void
form_page_break(struct layout *l, const struct md *fence)
{
	(void)fence;
	l->galley->is_broken = l->galley->count > 0;
}

/* slabs from the first on stay on one page, if they fit */
static void
keep_together(struct layout *l, int first)
{
	const struct style *style = l->document->style;
	struct galley *g = l->galley;

	if (galley_height(g, first, g->count) >
	    style->height - style->top - style->bottom)
		return;
	for (int i = first + 1; i < g->count; i++)
		g->slabs[i].break_before = BREAK_NEVER;
}

static void
form_keep(struct layout *l, const struct md *fence)
{
	const struct md *blocks = form_content(l, fence);
	int first = l->galley->count;

	if (blocks == NULL)
		return;
	layout_blocks(l, blocks);
	keep_together(l, first);
}

/* an empty slab of a box: room between its edge and its text */
static void
add_padding(struct layout *l, const struct look *look)
{
	galley_add(l->galley, look->padding);
}

static void
form_box(struct layout *l, const struct md *fence)
{
	const struct look *look = layout_look(l, LOOK_BOX);
	const struct md *blocks = form_content(l, fence);
	struct galley *g = l->galley;
	struct layout inner = *l;
	struct frame *frame;
	int first = g->count;

	if (blocks == NULL)
		return;
	if (g->frame != NULL) {
		diag_error(fence->place, "D013", "ein Kasten steht in einem "
		    "Kasten");
		diag_hint("Den äußeren vorher schließen.");
		return;
	}
	frame = arena_alloc(g->arena, sizeof *frame);
	*frame = (struct frame){ look, l->x + look->left,
	    l->width - look->left - look->right };
	inner.x = frame->x + look->padding;
	inner.width = frame->width - 2 * look->padding;
	inner.text = LOOK_BOX;
	galley_space(g, look->before);
	g->frame = frame;
	add_padding(l, look);
	g->is_kept = true;
	layout_blocks(&inner, blocks);
	g->space = 0;
	g->is_kept = true;
	add_padding(l, look);
	keep_together(l, first);
	g->frame = NULL;
	galley_space(g, look->after);
}

static const struct {
	const char	*name;
	void		(*set)(struct layout *, const struct md *);
} forms[] = {
	{ "dokument", form_document },
	{ "briefkopf", form_letterhead },
	{ "kopfdaten", form_head_data },
	{ "spalten", form_columns },
	{ "kasten", form_box },
	{ "zusammen", form_keep },
	{ "stimmen", form_votes },
	{ "unterschriften", form_signatures },
	{ "stempel", form_stamp },
	{ "seitenumbruch", form_page_break },
};

enum { FORMS = sizeof forms / sizeof *forms };

/* a misspelt form would be printed as code */
static void
check_name(const struct layout *l, const struct md *fence)
{
	const char *known[FORMS], *near;

	for (int i = 0; i < FORMS; i++)
		known[i] = forms[i].name;
	near = suggest(l->document->arena, fence->info, known, FORMS);
	if (near == NULL && strchr(fence->info, ' ') == NULL)
		return;
	diag_error(fence->place, "D009", "die Form »%s« gibt es nicht",
	    fence->info);
	if (near != NULL)
		diag_hint("Meinten Sie »%s«?", near);
	else
		diag_hint("Eine Form hat einen Namen aus einem Wort.");
}

bool
layout_form(struct layout *l, const struct md *fence)
{
	for (int i = 0; i < FORMS; i++)
		if (strcmp(forms[i].name, fence->info) == 0) {
			forms[i].set(l, fence);
			return true;
		}
	if (fence->info[0] != '\0')
		check_name(l, fence);
	return false;
}
