/* SPDX-License-Identifier: EUPL-1.2 */
#include "running.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "fields.h"
#include "galley.h"
#include "layout.h"
#include "pages.h"
#include "paper.h"
#include "paragraph.h"
#include "style.h"
#include "words.h"

struct folio {
	int	number, of;
};

static void
report_name(const char *name, struct place place)
{
	diag_error(place, "S017", "Kopf- oder Fußzeile nennen {%s}, aber das "
	    "Dokument hat keine Angabe »%s«", name, name);
	diag_hint("Möglich sind {seite}, {seiten} und die Angaben der Form "
	    "»dokument« in der Vorlage.");
}

/* a name in braces; NULL where the document has no such field */
static const char *
value_of(const struct document *d, const char *name, struct folio page)
{
	if (strcmp(name, "seite") == 0)
		return arena_printf(d->arena, "%d", page.number);
	if (strcmp(name, "seiten") == 0)
		return arena_printf(d->arena, "%d", page.of);
	return fields_text(d->arena, d->fields, name);
}

/* NULL if a name in it has no value and that may be */
static const char *
expand(const struct document *d, const char *text, struct folio page,
    bool is_optional, struct place place)
{
	struct buffer out = { .arena = d->arena };

	buffer_add(&out, "", 0);
	while (*text != '\0') {
		const char *end = *text == '{' ? strchr(text, '}') : NULL;
		const char *name, *value;

		if (end == NULL) {
			buffer_char(&out, *text++);
			continue;
		}
		name = arena_copy(d->arena, text + 1,
		    (size_t)(end - text - 1));
		value = value_of(d, name, page);
		if ((value == NULL || *value == '\0') && is_optional)
			return NULL;
		if (value == NULL)
			report_name(name, place);
		else
			buffer_string(&out, value);
		text = end + 1;
	}
	return out.bytes;
}

static void
draw_text(struct paper *paper, struct document *d, const struct look *like,
    const char *text, enum align align, struct place place)
{
	const struct style *s = d->style;
	struct look look = *like;
	struct words *words = words_new(d->shop);
	struct slab slab = { 0 };
	int64_t width = s->width - s->left - s->right, y;

	look.align = align;
	words_add_text(d->shop, words, text, &look, NULL, place);
	if (words->count == 0)
		return;
	paragraph_line(d->arena, d->scratch, &slab, words, &look, s->left,
	    width, 0, false);
	y = look.position;
	paper->line(paper, y, slab.marks[0].runs, slab.marks[0].count);
}

/* position is the base line, from the upper edge for heads and marks, from
 * the lower edge for feet */
static void
draw_look(struct paper *paper, struct document *d, enum look_name name,
    struct folio page)
{
	const struct style *s = d->style;
	struct look look = s->look[name];
	const char *const texts[] = { look.text_left, look.text_center,
	    look.text_right };
	static const char *const keys[] = { "text_links", "text_mitte",
	    "text_rechts" };
	static const enum align aligns[] = { ALIGN_LEFT, ALIGN_CENTER,
	    ALIGN_RIGHT };
	bool any = false;

	if (look.skips_first && page.number == 1)
		return;
	paper->artifact(paper, name == LOOK_FOOTER ? ARTIFACT_FOOTER
	    : ARTIFACT_HEADER);
	if (name == LOOK_FOOTER)
		look.position = s->height - look.position;
	for (int i = 0; i < 3; i++) {
		struct place place = style_place(s, name, keys[i]);
		const char *text = texts[i] == NULL ? NULL
		    : expand(d, texts[i], page, name == LOOK_MARK, place);

		if (text == NULL)
			continue;
		draw_text(paper, d, &look, text, aligns[i], place);
		any = true;
	}
	if (any && look.rule > 0)
		paper->fill(paper, s->left, look.position +
		    (name == LOOK_FOOTER ? -look.leading - look.padding
		    : look.padding), s->width - s->left - s->right, look.rule,
		    look.rule_colour);
}

/* lines of a page being counted */
struct count {
	struct paper	*paper;
	struct document	*document;
	int		 lines;
};

/* the number of every fifth line, or as the style says, in the margin */
static void
number_line(void *with, int64_t y)
{
	struct count *count = with;
	struct document *d = count->document;
	struct look look = d->style->look[LOOK_LINE_NUMBERS];
	struct words *words;
	struct slab slab = { 0 };

	if (++count->lines % look.every != 0)
		return;
	look.align = ALIGN_RIGHT;
	words = words_new(d->shop);
	words_add_text(d->shop, words, arena_printf(d->arena, "%d",
	    count->lines), &look, NULL,
	    (struct place){ .file = d->style->path });
	paragraph_line(d->arena, d->scratch, &slab, words, &look, 0,
	    d->style->left - look.gap, 0, false);
	count->paper->line(count->paper, y, slab.marks[0].runs,
	    slab.marks[0].count);
}

static void
number_lines(struct paper *paper, struct document *d,
    const struct galley *galley, const struct page *page)
{
	struct count count = { paper, d, 0 };

	if (d->style->look[LOOK_LINE_NUMBERS].every == 0)
		return;
	paper->artifact(paper, ARTIFACT_LAYOUT);
	pages_lines(galley, d->style, page, number_line, &count);
}

void
running_draw(struct paper *paper, struct document *d,
    const struct galley *galley, const struct page *page, int number,
    int pages)
{
	struct folio folio = { number, pages };

	number_lines(paper, d, galley, page);
	draw_look(paper, d, LOOK_HEADER, folio);
	draw_look(paper, d, LOOK_MARK, folio);
	draw_look(paper, d, LOOK_FOOTER, folio);
}
