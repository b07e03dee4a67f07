/* SPDX-License-Identifier: EUPL-1.2 */
#include "layout.h"

#include <errno.h>
#include <string.h>

#include "anchors.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/file.h"
#include "base/markdown.h"
#include "element.h"
#include "fields.h"
#include "font.h"
#include "galley.h"
#include "paper.h"
#include "paragraph.h"
#include "picture.h"
#include "refuse.h"
#include "style.h"
#include "words.h"

enum { PICTURE_SIZE = 16 * 1024 * 1024 /* bytes */ };

struct element *
layout_element(const struct layout *l, const char *type)
{
	const struct document *d = l->document;
	struct element *parent = l->element;

	for (int i = d->level; parent == NULL && i > 0; i--)
		parent = d->section[i];
	return element_new(d->arena, parent != NULL ? parent : d->root, type);
}

const struct origin *
layout_origin(const struct layout *l, const struct md *md)
{
	return strcmp(md->place.file, l->document->path) == 0
	    ? l->document->origin : NULL;
}

const struct look *
layout_look(const struct layout *l, int look)
{
	return &l->document->style->look[look];
}

/* type and colour are those of the form that it stands in, space that of
 * running text */
static void
set_text(struct layout *l, const struct md *md)
{
	const struct look *text = layout_look(l, LOOK_TEXT);
	struct words *words = words_new(l->document->shop);

	words_add(l->document->shop, words, md, layout_look(l, l->text),
	    layout_element(l, "P"));
	galley_space(l->galley, text->before);
	paragraph_set(l->galley, words, layout_look(l, l->text), l->x, l->width);
	galley_space(l->galley, l->is_tight ? 0 : text->after);
}

const struct picture *
layout_picture(struct layout *l, const struct md *image)
{
	struct document *d = l->document;
	const struct picture *picture;
	const char *reason = NULL;
	size_t size;
	char *bytes = files_read(d->files, image->url, PICTURE_SIZE, &size);

	if (bytes == NULL) {
		diag_error(image->place, "D004", "das Bild »%s« lässt sich "
		    "nicht öffnen: %s", image->url, errno == ENOENT
		    ? "es ist nicht da" : strerror(errno));
		diag_hint("Den Namen prüfen; das Bild liegt im Ordner der "
		    "Sitzung oder neben kreis.yaml.");
		return NULL;
	}
	picture = picture_read(d->arena, image->url, bytes, size, &reason);
	if (picture == NULL) {
		diag_error(image->place, "D005", "das Bild »%s« ist nicht "
		    "brauchbar: %s", image->url, reason);
		diag_hint("Das Bild als PNG speichern.");
	}
	return picture;
}

/* an image alone in its paragraph, no wider than the column and no higher
 * than half a page; one that a page begins with may fill it */
static void
set_figure(struct layout *l, const struct md *image)
{
	const struct style *style = l->document->style;
	const struct picture *picture = layout_picture(l, image);
	int64_t width, height, most;
	struct slab *slab;
	struct mark *mark;

	if (picture == NULL)
		return;
	most = style->height - style->top - style->bottom;
	if (l->galley->count > 0 && !l->galley->is_broken)
		most /= 2;
	width = (int64_t)picture->width * POINT / 2;	/* 144 to the inch */
	if (width > l->width)
		width = l->width;
	height = width * picture->height / picture->width;
	if (height > most) {
		height = most;
		width = height * picture->width / picture->height;
	}
	galley_space(l->galley, layout_look(l, LOOK_TEXT)->leading / 2);
	slab = galley_add(l->galley, height);
	mark = slab_add(l->document->arena, slab, MARK_PICTURE);
	mark->x = l->x;
	mark->width = width;
	mark->height = height;
	mark->picture = picture;
	mark->element = layout_element(l, "Figure");
	mark->element->alt = md_plain_text(l->document->arena, image);
	galley_space(l->galley, layout_look(l, LOOK_TEXT)->leading / 2);
}

static void
set_paragraph(struct layout *l, const struct md *md)
{
	if (md->first != NULL && md->first->kind == MD_IMAGE &&
	    md->first->next == NULL) {
		set_figure(l, md->first);
		return;
	}
	set_text(l, md);
}

/* opens the section that a heading begins (ISO 14289-1, 7.4.2: levels are not
 * skipped) */
static void
open_section(struct layout *l, const struct md *md)
{
	struct document *d = l->document;
	struct element *parent = d->root;

	if (md->level > d->level + 1) {
		diag_error(md->place, "D007", "auf eine Überschrift der Stufe "
		    "%d folgt eine der Stufe %d", d->level, md->level);
		diag_hint("Keine Stufe auslassen: Vorleseprogramme finden sich "
		    "sonst nicht zurecht.");
	}
	for (int i = md->level - 1; i > 1 && parent == d->root; i--)
		if (d->section[i] != NULL)
			parent = d->section[i];
	for (int i = md->level; i <= LEVELS; i++)
		d->section[i] = NULL;
	d->level = md->level;
	if (md->level > 1)
		d->section[md->level] = element_new(d->arena, parent, "Sect");
}

static const char *
title_of(struct arena *arena, const struct words *words)
{
	struct buffer out = { .arena = arena };

	buffer_add(&out, "", 0);
	for (int i = 0; i < words->count; i++) {
		buffer_string(&out, words->list[i].shape->text);
		if (words->list[i].end != WORD_JOINED && i + 1 < words->count)
			buffer_char(&out, ' ');
	}
	return out.bytes;
}

/* no word of a title is divided if it fits, and no line much longer than the
 * others */
static void
set_evenly(struct layout *l, struct words *words, const struct look *look)
{
	int64_t width = l->width - look->left - look->right, even, x;

	for (int i = 0; i < words->count; i++)
		if (words->list[i].width <= width)
			words->list[i].breaks = NULL;
	even = paragraph_even_width(l->document->scratch, words, look, width);
	x = l->x + look->left;
	if (look->align == ALIGN_CENTER)
		x += (width - even) / 2;
	else if (look->align == ALIGN_RIGHT)
		x += width - even;
	paragraph_set(l->galley, words, look, x, even);
}

static void
set_heading(struct layout *l, const struct md *md)
{
	static const char *const types[] = { "H1", "H2", "H3", "H4", "H5",
	    "H6" };
	int name = LOOK_HEADING_1 + (md->level > 4 ? 4 : md->level) - 1;
	const struct look *look = layout_look(l, name);
	struct galley *g = l->galley;
	struct words *words = words_new(l->document->shop);
	struct mark *mark;
	int first = g->count;

	open_section(l, md);
	words_add(l->document->shop, words, md, look,
	    layout_element(l, types[md->level - 1]));
	if (words->count == 0)
		return;
	galley_space(g, look->before);
	set_evenly(l, words, look);
	for (int i = first + 1; i < g->count; i++)
		g->slabs[i].break_before = BREAK_NEVER;
	mark = slab_add_first(g->arena, &g->slabs[first], MARK_BOOKMARK);
	mark->title = title_of(g->arena, words);
	mark->level = md->level;
	slab_add(g->arena, &g->slabs[first], MARK_ANCHOR)->title =
	    anchor_name_of_title(g->arena, mark->title);
	galley_space(g, look->after);
	g->is_kept = true;
}

/* the label of a list item into the first slab of its body */
static void
set_label(struct layout *l, int slab, const char *text, struct element *label,
    struct place place)
{
	struct look plain = *layout_look(l, l->text);
	struct words *words = words_new(l->document->shop);

	plain.align = ALIGN_LEFT;
	words_add_text(l->document->shop, words, text, &plain, label, place);
	paragraph_line(l->galley->arena, l->galley->scratch,
	    &l->galley->slabs[slab], words, &plain, l->x, l->width, 0, true);
}

/* names in columns are a list without labels, if its look says so */
static int64_t
label_width(const struct layout *l, const struct md *list)
{
	return l->text == LOOK_COLUMNS && !list->is_ordered
	    ? layout_look(l, LOOK_COLUMNS)->label : layout_look(l, LOOK_LIST)->label;
}

/* the first line of a slab begins further to the left */
static void
outdent(struct galley *g, int slab, int64_t by)
{
	struct slab *s = &g->slabs[slab];

	for (int i = 0; i < s->count; i++)
		if (s->marks[i].kind == MARK_LINE)
			s->marks[i].runs = galley_move_runs(g->arena,
			    &s->marks[i], -by);
}

static void
set_item(struct layout *l, const struct md *item, struct element *list)
{
	struct arena *arena = l->document->arena;
	struct element *li = element_new(arena, list, "LI");
	struct layout body = *l;
	int first = l->galley->count;
	int64_t label = label_width(l, item->parent);
	/* without a label, what does not fit into its line is indented */
	int64_t indent = label > 0 ? label : layout_look(l, l->text)->size;

	body.element = element_new(arena, li, "LBody");
	body.x += indent;
	body.width -= indent;
	body.is_tight = item->parent->is_tight;
	if (item->first == NULL)
		galley_add(l->galley, layout_look(l, LOOK_TEXT)->leading);
	layout_blocks(&body, item);
	if (l->galley->count == first)
		return;
	if (label == 0)
		outdent(l->galley, first, indent);
	else
		set_label(l, first, item->parent->is_ordered ? item->text
		    : "\u2022", element_new(arena, li, "Lbl"), item->place);
	if (item->first == NULL)
		slab_add(arena, &l->galley->slabs[first],
		    MARK_ELEMENT)->element = body.element;
}

static void
set_list(struct layout *l, const struct md *md)
{
	const struct look *look = layout_look(l, LOOK_LIST);
	struct element *list = layout_element(l, "L");
	struct galley *g = l->galley;
	struct layout inner = *l;
	bool is_kept = g->is_kept;
	int first = g->count;

	list->numbering = md->is_ordered ? "Decimal"
	    : label_width(l, md) > 0 ? "Disc" : "None";
	inner.x += look->left;
	inner.width -= look->left + look->right;
	galley_space(l->galley, look->before);
	for (const struct md *item = md->first; item != NULL;
	    item = item->next) {
		set_item(&inner, item, list);
		galley_space(l->galley, md->is_tight ? look->gap
		    : layout_look(l, LOOK_TEXT)->after);
	}
	galley_space(l->galley, l->is_tight ? 0 : look->after);
	if (is_kept && g->count > first + 1)	/* two lines of it */
		g->slabs[first + 1].break_before = BREAK_NEVER;
}

static void
set_quote(struct layout *l, const struct md *md)
{
	const struct look *look = layout_look(l, LOOK_QUOTE);
	struct layout inner = *l;

	inner.element = layout_element(l, "BlockQuote");
	inner.x += look->left;
	inner.width -= look->left + look->right;
	inner.text = LOOK_QUOTE;
	galley_space(l->galley, look->before);
	layout_blocks(&inner, md);
	galley_space(l->galley, look->after);
}

/* code keeps its lines and blanks */
static void
set_code(struct layout *l, const struct md *md)
{
	const struct look *look = layout_look(l, LOOK_CODE);
	struct arena *arena = l->document->arena;
	struct element *block = layout_element(l, "P");
	const char *p = md->text;

	galley_space(l->galley, look->before);
	while (*p != '\0') {
		size_t len = strcspn(p, "\n"), blanks = strspn(p, " ");
		struct slab *slab = galley_add(l->galley, look->leading);
		struct words *words = words_new(l->document->shop);
		int64_t cell = font_space(style_font(look, false, false)) *
		    (look->size / 1000);

		words_add_text(l->document->shop, words,
		    arena_copy(arena, p, len), look, block, md->place);
		if (words->count > 0)
			paragraph_line(arena, l->galley->scratch, slab, words,
			    look, l->x + look->left + (int64_t)blanks * cell,
			    l->width, 0, false);
		p += len + (p[len] == '\n');
	}
	galley_space(l->galley, look->after);
}

static void
set_rule(struct layout *l)
{
	const struct look *look = layout_look(l, LOOK_TEXT);
	struct slab *slab = galley_add(l->galley, look->leading);
	struct mark *mark = slab_add(l->document->arena, slab, MARK_FILL);

	mark->x = l->x + l->width / 3;
	mark->y = look->leading / 2;
	mark->width = l->width / 3;
	mark->height = POINT / 2;
	mark->colour = look->colour;
}

static void
set_block(struct layout *l, const struct md *md)
{
	switch (md->kind) {
	case MD_HEADING:
		set_heading(l, md);
		break;
	case MD_PARAGRAPH:
		refuse_delimiters(md);
		set_paragraph(l, md);
		break;
	case MD_LIST:
		set_list(l, md);
		break;
	case MD_QUOTE:
		set_quote(l, md);
		break;
	case MD_FENCE:
		if (!layout_form(l, md))
			set_code(l, md);
		break;
	case MD_CODE_BLOCK:
		set_code(l, md);
		break;
	case MD_RULE:
		set_rule(l);
		break;
	case MD_TABLE:
		layout_table(l, md);
		break;
	case MD_HTML:
		refuse_html(md);
		break;
	default:	/* parts of lists and tables do not stand alone */
		break;
	}
}

/* what introduces a list or columns stays with them, at the distance that
 * lists ask for */
static void
keep_with_list(struct layout *l, const struct md *md)
{
	const struct md *next = md->next;

	if (md->kind != MD_PARAGRAPH || next == NULL ||
	    (next->kind != MD_LIST && (next->kind != MD_FENCE ||
	    strcmp(next->info, "spalten") != 0)))
		return;
	l->galley->is_kept = true;
	l->galley->space = layout_look(l, LOOK_LIST)->before;
}

/* a heading wants two lines of text below it, head data not counted */
static bool
keep_with_heading(struct layout *l, const struct md *md, bool is_below,
    int slabs)
{
	if (md->kind == MD_HEADING)
		return true;
	if (!is_below || (md->kind == MD_FENCE &&
	    strcmp(md->info, "kopfdaten") == 0))
		return is_below;
	if (md->kind == MD_PARAGRAPH && slabs == 1)
		l->galley->is_kept = true;
	return false;
}

void
layout_blocks(struct layout *l, const struct md *parent)
{
	bool is_below = false;		/* a heading */

	for (const struct md *md = parent->first; md != NULL; md = md->next) {
		int first = l->galley->count;

		set_block(l, md);
		is_below = keep_with_heading(l, md, is_below,
		    l->galley->count - first);
		keep_with_list(l, md);
	}
}
