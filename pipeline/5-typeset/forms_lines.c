/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/arena.h"
#include "base/markdown.h"
#include "element.h"
#include "fields.h"
#include "forms.h"
#include "galley.h"
#include "layout.h"
#include "paragraph.h"
#include "picture.h"
#include "style.h"
#include "words.h"

/* a paragraph of inlines in a galley of its own */
static struct galley *
cell(const struct layout *l, const struct md *md, const struct look *look,
    struct element *element, int64_t x, int64_t width)
{
	struct galley *apart = galley_open(l->document->arena,
	    l->document->scratch);
	struct words *words = words_new(l->document->shop);

	words_add(l->document->shop, words, md, look, element);
	paragraph_set(apart, words, look, x, width);
	return apart;
}

/* some lines under a heading are part of it and stay with the text below;
 * an agenda is not */
static bool
is_short(const struct field *f)
{
	int n = 0;

	for (; f != NULL; f = f->next)
		n++;
	return n <= 6;
}

/* no row of several stands alone on a page */
static void
keep_pairs(struct galley *g, int first)
{
	if (g->count <= first + 1)
		return;
	g->slabs[first + 1].break_before = BREAK_NEVER;
	g->slabs[g->count - 1].break_before = BREAK_NEVER;
}

/* head data is a table of two columns, its labels are heads of rows */
void
form_head_data(struct layout *l, const struct md *fence)
{
	struct document *d = l->document;
	const struct look *look = layout_look(l, LOOK_HEAD_DATA);
	struct element *table = layout_element(l, "Table");
	struct look label = *look;
	const struct field *first = fields_read(d->reading, fence,
	    layout_origin(l, fence));
	int64_t left = look->label + look->gap;
	bool is_heading = l->galley->is_kept && is_short(first);
	int start = l->galley->count;

	label.is_bold = true;
	label.align = ALIGN_LEFT;
	galley_space(l->galley, look->before);
	for (const struct field *f = first; f != NULL; f = f->next) {
		struct element *tr = element_new(d->arena, table, "TR");
		struct element *th = element_new(d->arena, tr, "TH");
		struct element *td = element_new(d->arena, tr, "TD");
		struct galley *name = cell(l, f->label, &label, th, l->x,
		    look->label);
		struct galley *value = cell(l, f->value, look, td, l->x + left,
		    l->width - left);
		int64_t high = galley_height(name, 0, name->count);
		int64_t other = galley_height(value, 0, value->count);
		struct slab *slab = galley_add(l->galley,
		    high > other ? high : other);

		th->scope = "Row";
		slab_absorb(d->arena, slab, name, 0, name->count, 0, 0);
		slab_add(d->arena, slab, MARK_ELEMENT)->element = th;
		slab_absorb(d->arena, slab, value, 0, value->count, 0, 0);
		slab_add(d->arena, slab, MARK_ELEMENT)->element = td;
		galley_space(l->galley, look->padding);
		slab->price = PRICE_ROWS;
		l->galley->is_kept = is_heading;
	}
	keep_pairs(l->galley, start);
	galley_space(l->galley, look->after);
}

/* a rule to sign on, below it who signs and as what */
static int64_t
set_signature(struct layout *l, struct slab *slab, const struct field *f,
    int64_t x, int64_t width)
{
	struct document *d = l->document;
	const struct look *look = layout_look(l, LOOK_SIGNATURES);
	struct element *p = layout_element(l, "P");
	struct galley *name = cell(l, f->value, look, p, x, width);
	struct galley *role = cell(l, f->label, look, layout_element(l, "P"),
	    x, width);
	struct mark *rule = slab_add(d->arena, slab, MARK_FILL);
	int64_t y = look->height;

	rule->x = x;
	rule->y = y;
	rule->width = width;
	rule->height = look->rule;
	rule->colour = look->rule_colour;
	y += look->padding;
	y += slab_absorb(d->arena, slab, name, 0, name->count, 0, y);
	y += slab_absorb(d->arena, slab, role, 0, role->count, 0, y);
	return y;
}

/* what is signed begins on the page of the signatures: their title is no text */
static void
keep_title(struct galley *g)
{
	int i = g->count - 1;

	while (i > 0 && g->slabs[i].break_before == BREAK_NEVER)
		i--;
	if (i > 0 && g->slabs[i].break_before == BREAK_FREE)
		g->slabs[i].break_before = BREAK_NEVER;
}

void
form_signatures(struct layout *l, const struct md *fence)
{
	struct document *d = l->document;
	const struct look *look = layout_look(l, LOOK_SIGNATURES);
	const struct field *f = fields_read(d->reading, fence,
	    layout_origin(l, fence));
	int64_t width = (l->width - (look->columns - 1) * look->gap) /
	    look->columns;

	if (l->galley->is_kept)
		keep_title(l->galley);
	galley_space(l->galley, look->before);
	while (f != NULL) {
		struct slab *slab;
		int64_t height = 0;

		l->galley->is_kept = l->galley->count > 0;
		slab = galley_add(l->galley, 0);
		for (int i = 0; i < look->columns && f != NULL;
		    i++, f = f->next) {
			int64_t high = set_signature(l, slab, f, l->x +
			    i * (width + look->gap), width);

			height = high > height ? high : height;
		}
		slab->height = height;
	}
	galley_space(l->galley, look->after);
}

/* four thin rules around the place */
static void
add_outline(struct layout *l, struct slab *slab, int64_t x, int64_t width,
    int64_t height)
{
	const struct look *look = layout_look(l, LOOK_STAMP);
	const struct mark rules[] = {
		{ .x = x, .width = width, .height = look->rule },
		{ .x = x, .y = height - look->rule, .width = width,
		  .height = look->rule },
		{ .x = x, .width = look->rule, .height = height },
		{ .x = x + width - look->rule, .width = look->rule,
		  .height = height },
	};

	for (int i = 0; i < 4 && look->rule > 0; i++) {
		struct mark *mark = slab_add(l->document->arena, slab,
		    MARK_FILL);

		*mark = rules[i];
		mark->kind = MARK_FILL;
		mark->colour = look->rule_colour;
	}
}

void
form_stamp(struct layout *l, const struct md *fence)
{
	struct document *d = l->document;
	const struct look *look = layout_look(l, LOOK_STAMP);
	const struct md *blocks = form_content(l, fence);
	struct slab *slab;
	int64_t y = look->height + look->padding;

	if (blocks == NULL)
		return;
	galley_space(l->galley, look->before);
	l->galley->is_kept = l->galley->count > 0;
	slab = galley_add(l->galley, 0);
	add_outline(l, slab, l->x, look->height, look->height);
	for (const struct md *md = blocks->first; md != NULL; md = md->next) {
		struct galley *text = cell(l, md, look,
		    layout_element(l, "P"), l->x, l->width);

		y += slab_absorb(d->arena, slab, text, 0, text->count, 0, y);
	}
	slab->height = y;
	galley_space(l->galley, look->after);
}

/* the picture of a letterhead; returns the room that it takes */
static int64_t
set_emblem(struct layout *l, struct slab *slab, const struct md *image)
{
	const struct look *look = layout_look(l, LOOK_LETTERHEAD);
	const struct picture *picture = layout_picture(l, image);
	struct mark *mark;

	if (picture == NULL)
		return 0;
	mark = slab_add(l->document->arena, slab, MARK_PICTURE);
	mark->x = l->x;
	mark->height = look->height;
	mark->width = look->height * picture->width / picture->height;
	mark->picture = picture;
	mark->element = layout_element(l, "Figure");
	mark->element->alt = md_plain_text(l->document->arena, image);
	return mark->width + look->gap;
}

void
form_letterhead(struct layout *l, const struct md *fence)
{
	struct document *d = l->document;
	const struct look *look = layout_look(l, LOOK_LETTERHEAD);
	const struct md *blocks = form_content(l, fence);
	struct slab *slab;
	int64_t left = 0, y = 0;

	if (blocks == NULL)
		return;
	galley_space(l->galley, look->before);
	slab = galley_add(l->galley, 0);
	for (const struct md *md = blocks->first; md != NULL; md = md->next) {
		if (md->first != NULL && md->first->kind == MD_IMAGE) {
			left = set_emblem(l, slab, md->first);
			continue;
		}
		struct galley *text = cell(l, md, look,
		    layout_element(l, "P"), l->x + left, l->width - left);

		y += slab_absorb(d->arena, slab, text, 0, text->count, 0, y);
	}
	if (left > 0 && y < look->height)
		y = look->height;
	if (look->rule > 0) {
		struct mark *rule = slab_add(d->arena, slab, MARK_FILL);

		y += look->padding;
		*rule = (struct mark){ .kind = MARK_FILL, .x = l->x, .y = y,
		    .width = l->width, .height = look->rule,
		    .colour = look->rule_colour };
	}
	slab->height = y;
	galley_space(l->galley, look->after);
}
