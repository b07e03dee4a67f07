/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdbool.h>

#include "base/arena.h"
#include "base/markdown.h"
#include "fields.h"
#include "forms.h"
#include "galley.h"
#include "items.h"
#include "layout.h"
#include "paper.h"
#include "paragraph.h"
#include "style.h"
#include "words.h"

enum { DOTS = 200 };	/* of a leader, at most */

static int64_t
width_of(const struct layout *l, const struct md *md)
{
	struct words *words = words_new(l->document->shop);

	words_add(l->document->shop, words, md, layout_look(l, LOOK_VOTES),
	    NULL);
	return items_width(words);
}

/* the words in one line of the slab */
static void
set_line(struct layout *l, struct slab *slab, const struct md *md,
    enum align align, struct element *element, int64_t x, int64_t width)
{
	struct words *words = words_new(l->document->shop);
	struct look look = *layout_look(l, LOOK_VOTES);

	look.align = align;
	words_add(l->document->shop, words, md, &look, element);
	if (words->count > 0)
		paragraph_line(l->document->arena, l->document->scratch, slab,
		    words, &look, x, width, 0, false);
}

/* dots from the label to the number, on one grid for all lines: set from the
 * right */
static void
set_leader(struct layout *l, struct slab *slab, int64_t x, int64_t width,
    struct place place)
{
	struct look look = *layout_look(l, LOOK_VOTES);
	struct words *words = words_new(l->document->shop);
	char dots[DOTS + 1] = ".";
	int n = 0;
	int64_t dot;

	look.align = ALIGN_RIGHT;
	words_add_text(l->document->shop, words, dots, &look, NULL, place);
	dot = items_width(words);
	while (n < DOTS && (n + 1) * dot <= width)
		dots[n++] = '.';
	dots[n] = '\0';
	words = words_new(l->document->shop);
	words_add_text(l->document->shop, words, dots, &look, NULL, place);
	if (words->count > 0)
		paragraph_line(l->document->arena, l->document->scratch, slab,
		    words, &look, x, width, 0, false);
}

static void
set_vote(struct layout *l, struct slab *slab, const struct field *f,
    int64_t x, int64_t width)
{
	const struct look *look = layout_look(l, LOOK_VOTES);
	struct element *p = layout_element(l, "P");
	int64_t label = width_of(l, f->label), value = width_of(l, f->value);
	int64_t room = look->size / 3;

	set_line(l, slab, f->label, ALIGN_LEFT, p, x, width);
	set_leader(l, slab, x + label + room, width - label - value -
	    2 * room, f->label->place);
	set_line(l, slab, f->value, ALIGN_RIGHT, p, x, width);
}

static bool
is_fitting(const struct layout *l, const struct field *f, int64_t width)
{
	return width_of(l, f->label) + width_of(l, f->value) +
	    layout_look(l, LOOK_VOTES)->size <= width;
}

bool
form_votes_fit(const struct layout *l, const struct md *fence, int64_t width)
{
	const struct field *f = fields_read(l->document->arena, fence,
	    layout_origin(l, fence));

	while (f != NULL && is_fitting(l, f, width))
		f = f->next;
	return f == NULL;
}

/* in columns if every vote fits into one, else a line each; in columns of
 * the template a line each */
static int
columns_for(const struct layout *l, const struct field *f, int64_t *width)
{
	const struct look *look = layout_look(l, LOOK_VOTES);
	int64_t column = (l->width - (look->columns - 1) * look->gap) /
	    look->columns;

	while (f != NULL && is_fitting(l, f, column))
		f = f->next;
	if (f != NULL || l->text == LOOK_COLUMNS) {
		*width = l->width;
		return 1;
	}
	*width = column;
	return look->columns;
}

/* a vote that is longer than a line, as a paragraph */
static void
set_long(struct layout *l, const struct field *f)
{
	const struct look *look = layout_look(l, LOOK_VOTES);
	struct words *words = words_new(l->document->shop);
	struct element *p = layout_element(l, "P");

	words_add(l->document->shop, words, f->label, look, p);
	words_add_text(l->document->shop, words, ": ", look, p,
	    f->label->place);
	words_add(l->document->shop, words, f->value, look, p);
	paragraph_set(l->galley, words, look, l->x, l->width);
}

void
form_votes(struct layout *l, const struct md *fence)
{
	const struct look *look = layout_look(l, LOOK_VOTES);
	const struct field *f = fields_read(l->document->reading, fence,
	    layout_origin(l, fence));
	int64_t width;
	int columns = columns_for(l, f, &width);

	galley_space(l->galley, look->before);
	while (f != NULL) {
		struct slab *slab;

		if (l->text != LOOK_COLUMNS)
			l->galley->is_kept = l->galley->count > 0;
		if (!is_fitting(l, f, width)) {
			set_long(l, f);
			f = f->next;
			continue;
		}
		slab = galley_add(l->galley, look->leading);
		for (int i = 0; i < columns && f != NULL; i++, f = f->next)
			set_vote(l, slab, f, l->x + i * (width + look->gap),
			    width);
	}
	galley_space(l->galley, look->after);
}
