/* SPDX-License-Identifier: EUPL-1.2 */
#include "items.h"

#include <string.h>

#include "base/arena.h"
#include "font.h"
#include "lines.h"
#include "paper.h"
#include "typography.h"
#include "words.h"

enum { URL = 12 };	/* letters from which on a code or URL may be broken */

/* of a hyphen where lines need not be filled: not before a third stays empty */
enum { PENALTY_RAGGED_HYPHEN = 200 };

static struct item *
item_add(struct items *items, enum item_kind kind)
{
	struct item *it;

	items->list = arena_room(items->arena, items->list, items->count,
	    &items->capacity, sizeof *it);
	it = &items->list[items->count++];
	memset(it, 0, sizeof *it);
	it->kind = kind;
	return it;
}

static void
add_penalty(struct items *items, int penalty, int64_t width, bool is_hyphen)
{
	struct item *it = item_add(items, ITEM_PENALTY);

	it->penalty = penalty;
	it->width = width;
	it->is_hyphen = is_hyphen;
}

static int64_t
glyphs_width(const struct word *w, int from, int to)
{
	int width = 0;

	for (int i = from; i < to; i++)
		width += w->shape->glyphs[i].advance + w->shape->glyphs[i].kern;
	return width * (w->size / 1000);
}

static void
add_box(struct items *items, const struct words *words, int word, int from,
    int to)
{
	struct item *it = item_add(items, ITEM_BOX);

	it->word = word;
	it->from = from;
	it->to = to;
	it->width = glyphs_width(&words->list[word], from, to);
}

/* a file name or address: broken behind its signs, without a hyphen */
static bool
is_url(const struct word *w)
{
	const char *text = w->shape->text;

	return w->shape->count >= URL && (w->is_code ||
	    strstr(text, "://") != NULL || strncmp(text, "www.", 4) == 0 ||
	    typography_is_name(text));
}

/* behind a hyphen or slash of the text; not in numbers: "SV-11-0075/1" */
static bool
is_dash_break(const char *text, int at)
{
	if (text[at] >= '0' && text[at] <= '9')
		return false;
	return (text[at - 1] == '-' && at > 1 && text[at + 1] != '\0' &&
	    text[at + 2] != '\0') || (text[at - 1] == '/' && at > 4);
}

/* the penalty of a break before glyph i of a word; PENALTY_NEVER if none */
static int
break_penalty(const struct word *w, int i, bool is_name,
    bool breaks_anywhere, bool *is_hyphen)
{
	const struct glyph *g = &w->shape->glyphs[i];
	const char *text = w->shape->text;
	int at = g->at;

	*is_hyphen = false;
	if (at == 0 || at == g[-1].at)
		return PENALTY_NEVER;	/* inside a cluster */
	if (is_name) {
		if (strchr("/.-_?&=", text[at - 1]) != NULL &&
		    text[at] != '/')
			return PENALTY_URL;
	} else if (w->breaks != NULL && w->breaks[at]) {
		*is_hyphen = true;
		return PENALTY_HYPHEN;
	} else if (is_dash_break(text, at))
		return PENALTY_DASH;
	return breaks_anywhere ? PENALTY_LETTER : PENALTY_NEVER;
}

static void
add_word(struct items *items, const struct words *words, int word,
    bool is_wide, bool is_ragged)
{
	const struct word *w = &words->list[word];
	bool is_name = is_url(w);
	int from = 0;

	for (int i = 1; i < w->shape->count; i++) {
		bool is_hyphen;
		int penalty = break_penalty(w, i, is_name, is_wide,
		    &is_hyphen);

		if (penalty == PENALTY_NEVER)
			continue;
		if (is_hyphen && is_ragged)
			penalty = PENALTY_RAGGED_HYPHEN;
		add_box(items, words, word, from, i);
		add_penalty(items, penalty, is_hyphen ? font_hyphen(w->font) *
		    (w->size / 1000) - w->shape->glyphs[i - 1].kern *
		    (w->size / 1000) : 0, is_hyphen);
		from = i;
	}
	add_box(items, words, word, from, w->shape->count);
}

static void
add_glue(struct items *items, const struct word *w, bool is_wide,
    bool is_ragged)
{
	struct item *it;

	if (w->end == WORD_TIED)
		add_penalty(items, is_wide ? PENALTY_TIE : PENALTY_NEVER, 0,
		    false);
	it = item_add(items, ITEM_GLUE);
	it->width = font_space(w->font) * (w->size / 1000);
	if (!is_ragged) {
		it->stretch = it->width / 2;
		it->shrink = it->width / 3;
	}
}

static void
add_line_end(struct items *items, int64_t measure)
{
	struct item *it;

	add_penalty(items, PENALTY_NEVER, 0, false);
	it = item_add(items, ITEM_GLUE);
	it->stretch = measure * 1000;
	add_penalty(items, PENALTY_ALWAYS, 0, false);
}

/* how wide the words are from one on that no blank divides, or none but
 * blanks that tie */
static int64_t
chain_width(const struct words *words, int i, bool with_ties)
{
	int64_t width = 0;

	for (;; i++) {
		const struct word *w = &words->list[i];

		width += w->width;
		if (i + 1 == words->count || (w->end != WORD_JOINED &&
		    (w->end != WORD_TIED || !with_ties)))
			return width;
		if (w->end == WORD_TIED)
			width += font_space(w->font) * (w->size / 1000);
	}
}

struct items
items_of(struct arena *arena, const struct words *words, int64_t measure,
    bool is_ragged)
{
	/* room for a break or two in each word: growing would copy */
	struct items items = { .arena = arena,
	    .capacity = 5 * words->count + 8 };
	bool is_wide = false, is_wide_tied = false;
	enum word_end before = WORD_SPACE;

	items.list = arena_alloc(arena,
	    (size_t)items.capacity * sizeof *items.list);
	for (int i = 0; i < words->count; i++) {
		const struct word *w = &words->list[i];

		if (before != WORD_JOINED)
			is_wide = chain_width(words, i, false) > measure;
		if (before != WORD_JOINED && before != WORD_TIED)
			is_wide_tied = chain_width(words, i, true) > measure;
		before = w->end;
		add_word(&items, words, i, is_wide, is_ragged);
		if (i + 1 == words->count)
			break;
		if (w->end == WORD_LINE_END)
			add_line_end(&items, measure);
		else if (w->end != WORD_JOINED)
			add_glue(&items, w, is_wide_tied, is_ragged);
	}
	add_line_end(&items, measure);
	return items;
}

static int64_t
space_width(const struct word *w)
{
	return font_space(w->font) * (w->size / 1000);
}

int64_t
items_width(const struct words *words)
{
	int64_t width = 0;

	for (int i = 0; i < words->count; i++) {
		const struct word *w = &words->list[i];

		width += w->width;
		if (w->end != WORD_JOINED && i + 1 < words->count)
			width += space_width(w);
	}
	return width;
}

int64_t
items_word_width(const struct words *words)
{
	int64_t widest = 0, width = 0;

	for (int i = 0; i < words->count; i++) {
		const struct word *w = &words->list[i];

		width += w->width;
		widest = width > widest ? width : widest;
		if (w->end == WORD_TIED)
			width += space_width(w);
		else if (w->end != WORD_JOINED)
			width = 0;
	}
	return widest;
}

int64_t
items_least_width(const struct words *words)
{
	int64_t least = 0, width = 0;

	for (int i = 0; i < words->count; i++) {
		const struct word *w = &words->list[i];
		bool is_name = is_url(w);
		int from = 0;

		for (int k = 1; k <= w->shape->count; k++) {
			bool is_hyphen = false;

			if (k < w->shape->count && break_penalty(w, k, is_name,
			    false, &is_hyphen) == PENALTY_NEVER)
				continue;
			width += glyphs_width(w, from, k) + (is_hyphen
			    ? font_hyphen(w->font) * (w->size / 1000) : 0);
			least = width > least ? width : least;
			if (k < w->shape->count || w->end != WORD_JOINED)
				width = 0;
			from = k;
		}
	}
	return least;
}

int64_t
items_tail_width(const struct words *words)
{
	const struct word *w = words->list;
	const char *text, *digit, *comma;
	int from = 0;

	if (words->count == 0)
		return -1;
	text = w->shape->text;
	digit = text + strspn(text, "+-\u2212\u2013");
	if (*digit < '0' || *digit > '9')
		return -1;
	comma = strchr(text, ',');
	while (from < w->shape->count &&
	    (comma == NULL || w->shape->glyphs[from].at < comma - text))
		from++;
	return items_width(words) - glyphs_width(w, 0, from);
}
