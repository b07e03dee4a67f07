/* SPDX-License-Identifier: EUPL-1.2 */
#include "words.h"

#include <ctype.h>
#include <string.h>

#include "anchors.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/markdown.h"
#include "base/utf8.h"
#include "element.h"
#include "fields.h"
#include "font.h"
#include "paper.h"
#include "patterns.h"
#include "refuse.h"
#include "style.h"
#include "typography.h"

enum { BUCKETS = 4096 };	/* a document has some thousand words */

struct entry {
	struct entry	*next;
	const struct family *family;
	struct font	*asked, *font;	/* font has all characters where asked
					 * or one that stands in for it has */
	bool		 has_ligatures;
	struct shape	 shape;
	unsigned char	*breaks;
};

struct wordshop {
	struct arena		*arena;
	const struct style	*style;
	const struct patterns	*patterns;	/* NULL: no hyphenation */
	struct entry		*buckets[BUCKETS];
	struct words		 words;		/* of the last paragraph */
};

/* where words_add stands in a block */
struct state {
	struct wordshop		*shop;
	struct words		*words;
	const struct look	*look;
	struct element		*block;
	struct typography	 typography;
};

struct wordshop *
wordshop_open(struct arena *arena, const struct style *style,
    const struct patterns *patterns)
{
	struct wordshop *shop = arena_alloc(arena, sizeof *shop);

	shop->arena = arena;
	shop->style = style;
	shop->patterns = patterns;
	return shop;
}

struct words *
words_new(struct wordshop *shop)
{
	shop->words.count = shop->words.anchor_count = 0;
	return &shop->words;
}

static unsigned
hash(const char *text, size_t len)
{
	unsigned h = 2166136261u;	/* FNV-1a */

	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)text[i]) * 16777619u;
	return h;
}

static bool
is_digit(const char *p)
{
	return *p >= '0' && *p <= '9';
}

/* letters of a word that are no name of a law and beside no digits */
static void
hyphenate_part(const struct wordshop *shop, const char *text,
    const char *begin, const char *end, unsigned char *breaks)
{
	size_t len = (size_t)(end - begin);

	if (len == 0 || is_digit(end) || (begin > text &&
	    is_digit(begin - 1)) || typography_is_law(begin, len))
		return;
	patterns_break(shop->patterns, begin, len, breaks + (begin - text));
}

/* the parts between hyphens and other signs are words of their own; the text
 * ends in a zero */
static void
hyphenate(const struct wordshop *shop, const char *text, size_t len,
    unsigned char *breaks)
{
	const char *p = text, *end = text + len, *begin = text;

	while (p < end) {
		const char *start = p;
		int32_t c = utf8_next(&p, end);

		if (utf8_is_letter(c))
			continue;
		hyphenate_part(shop, text, begin, start, breaks);
		begin = p;
	}
	hyphenate_part(shop, text, begin, end, breaks);
}

static void
report_missing(const struct font *font, int32_t c, const char *text,
    size_t len, struct place place)
{
	char bytes[5] = "";

	bytes[utf8_put(bytes, c)] = '\0';
	diag_error(place, "D001", "die Schrift %s hat kein Zeichen U+%04X »%s« "
	    "(in »%.*s«)", font_name(font), (unsigned)c, bytes,
	    (int)(len > 60 ? 60 : len), text);
	diag_hint("Das Zeichen im Text ersetzen oder im Stil eine Schrift "
	    "wählen, die es hat.");
}

/* a word with a character that its font lacks is set as a whole in the font
 * that the style names for that; fonts in a circle are tried once */
static void
shape_word(struct wordshop *shop, struct entry *e, struct place place)
{
	const char *text = e->shape.text;
	size_t len = strlen(text);
	const struct family *family = e->family;
	struct font *font = e->asked;
	const unsigned char *breaks = e->has_ligatures ? e->breaks : NULL;
	int32_t missing = font_shape(font, shop->arena, text, len, breaks,
	    &e->shape), first = missing;

	for (int i = 0; missing != 0 && i < shop->style->families; i++) {
		struct font *next = style_fallback(&family, font);

		if (next == NULL)
			break;
		font = next;
		missing = font_shape(font, shop->arena, text, len, breaks,
		    &e->shape);
	}
	e->font = font;
	if (missing != 0)
		report_missing(e->asked, first, text, len, place);
}

static const struct entry *
find_entry(struct wordshop *shop, const struct family *family,
    struct font *font, bool has_ligatures, const char *text, size_t len,
    struct place place)
{
	struct entry **link = &shop->buckets[hash(text, len) % BUCKETS], *e;

	for (; (e = *link) != NULL; link = &e->next)
		if (e->asked == font && e->family == family &&
		    e->has_ligatures == has_ligatures &&
		    strlen(e->shape.text) == len &&
		    memcmp(e->shape.text, text, len) == 0)
			return e;
	*link = e = arena_alloc(shop->arena, sizeof *e);
	e->family = family;
	e->asked = font;
	e->has_ligatures = has_ligatures;
	e->shape.text = arena_copy(shop->arena, text, len);
	e->breaks = arena_alloc(shop->arena, len + 1);
	if (shop->patterns != NULL && !typography_is_name(e->shape.text) &&
	    !typography_is_abbreviation(&shop->style->ties, e->shape.text))
		hyphenate(shop, e->shape.text, len, e->breaks);
	shape_word(shop, e, place);
	return e;
}

/* where the joints of words are not known there are no ligatures */
static void
add_word(struct state *s, const char *text, size_t len, struct word like)
{
	struct words *words = s->words;
	const struct entry *e = find_entry(s->shop, like.is_code
	    ? s->shop->style->code : s->look->family, like.font,
	    s->look->has_ligatures && !like.is_code &&
	    s->shop->patterns != NULL, text, len, like.place);
	struct word *w;

	words->list = arena_room(s->shop->arena, words->list, words->count,
	    &words->capacity, sizeof *w);
	w = &words->list[words->count++];
	*w = like;
	w->font = e->font;
	w->shape = &e->shape;
	w->breaks = like.is_code ? NULL : e->breaks;
	w->width = e->shape.width * (like.size / 1000);
	w->end = WORD_JOINED;
}

static void
end_word(struct words *words, enum word_end end)
{
	struct word *last;

	if (words->count == 0)
		return;
	last = &words->list[words->count - 1];
	if (last->end == WORD_JOINED || end == WORD_LINE_END)
		last->end = end;
}

/* splits text at its blanks */
static void
add_text(struct state *s, const char *text, struct word like)
{
	while (*text != '\0') {
		size_t len = strcspn(text, " \t\n");

		if (len == 0) {
			end_word(s->words, WORD_SPACE);
			text += strspn(text, " \t\n");
			continue;
		}
		add_word(s, text, len, like);
		text += len;
	}
}

static const struct link *
new_link(struct arena *arena, const struct md *md)
{
	static const char plain[] = "-._~:/?#[]@!$&'()*+,;=%";
	struct link *link = arena_alloc(arena, sizeof *link);
	struct buffer uri = { .arena = arena };

	link->place = md->place;
	if (md->url[0] == '#') {
		link->target = anchor_name(arena, md->url + 1);
		link->description = arena_printf(arena, "Verweis auf %s",
		    md_plain_text(arena, md));
		return link;
	}
	buffer_add(&uri, "", 0);
	for (const char *p = md->url; *p != '\0'; p++)
		if (isalnum((unsigned char)*p) || strchr(plain, *p) != NULL)
			buffer_char(&uri, *p);
		else
			buffer_printf(&uri, "%%%02X", (unsigned char)*p);
	link->uri = uri.bytes;
	/* the path of a document beside this one says less than the text */
	link->description = arena_printf(arena, "Verweis auf %s",
	    strncmp(md->url, "../", 3) == 0 ? md_plain_text(arena, md)
	    : md->url);
	return link;
}

/* "[](#=name)" is no link but the place that one leads to */
static bool
add_anchor(struct wordshop *shop, struct words *words, const struct md *md)
{
	if (strncmp(md->url, "#=", 2) != 0)
		return false;
	words->anchors = arena_room(shop->arena, words->anchors,
	    words->anchor_count, &words->anchor_capacity,
	    sizeof *words->anchors);
	words->anchors[words->anchor_count++] =
	    anchor_name(shop->arena, md->url + 2);
	return true;
}

static bool
has_ancestor(const struct md *md, const struct md *block, enum md_kind kind)
{
	for (md = md->parent; md != NULL && md != block; md = md->parent)
		if (md->kind == kind)
			return true;
	return false;
}

/* the looks of an inline come from all that it stands in */
static struct word
word_of(const struct state *s, const struct md *md, const struct md *block)
{
	const struct look *look = s->look;
	bool bold = look->is_bold !=
	    has_ancestor(md, block, MD_STRONG);
	bool italic = look->is_italic !=
	    has_ancestor(md, block, MD_EMPHASIS);
	struct word w = { .size = look->size, .colour = look->colour,
	    .element = s->block, .place = md->place };

	w.is_code = md->kind == MD_CODE;
	if (w.is_code)
		w.font = s->shop->style->code->face[(bold ? FACE_BOLD
		    : FACE_REGULAR) + (italic ? FACE_ITALIC : 0)];
	else
		w.font = style_font(look, bold, italic);
	return w;
}

static void
add_inline(struct state *s, const struct md *md, const struct md *block,
    const struct link *link, struct element *link_element)
{
	struct word like;

	switch (md->kind) {
	case MD_TEXT:
	case MD_CODE:
		like = word_of(s, md, block);
		like.link = link;
		if (link_element != NULL)
			like.element = link_element;
		if (md->kind == MD_CODE && like.element != NULL)
			like.element = element_new(s->shop->arena,
			    like.element, "Code");
		add_text(s, like.is_code ? md->text : typography_set(
		    s->shop->arena, &s->typography, md->text), like);
		if (like.is_code)
			s->typography.last = 'x';	/* code is like a word */
		break;
	case MD_SOFT_BREAK:
		end_word(s->words, WORD_SPACE);
		s->typography.last = ' ';
		break;
	case MD_LINE_BREAK:
		end_word(s->words, WORD_LINE_END);
		s->typography.last = ' ';
		break;
	case MD_IMAGE:
		diag_error(md->place, "D006", "das Bild steht mitten im Text");
		diag_hint("Vor und nach dem Bild eine Leerzeile lassen.");
		break;
	case MD_HTML_INLINE:
		refuse_html(md);
		break;
	default:
		break;
	}
}

/* a dash ends a line rather than beginning one */
static bool
is_dash(const struct word *w)
{
	return strcmp(w->shape->text, "\u2013") == 0;
}

static void
tie_words(const struct ties *ties, struct words *words, int from)
{
	for (int i = from; i + 1 < words->count; i++) {
		struct word *w = &words->list[i];

		if (w->end == WORD_SPACE && (is_dash(w + 1) ||
		    typography_ties(ties, w->shape->text,
		    w[1].shape->text)))
			w->end = WORD_TIED;
	}
}

void
words_add(struct wordshop *shop, struct words *words, const struct md *block,
    const struct look *look, struct element *element)
{
	struct state s = { .shop = shop, .words = words, .look = look,
	    .block = element };
	const struct link *link = NULL;
	const struct md *open = NULL;	/* the link that md stands in */
	struct element *inside = NULL;
	int from = words->count;

	for (const struct md *md = md_walk(block, block); md != NULL;
	    md = md_walk(block, md)) {
		if (md->kind == MD_LINK && add_anchor(shop, words, md))
			continue;
		if (md->kind == MD_LINK) {
			open = md;
			link = new_link(shop->arena, md);
			inside = element == NULL ? NULL
			    : element_new(shop->arena, element, "Link");
			continue;
		}
		if (open != NULL && !has_ancestor(md, open->parent, MD_LINK)) {
			open = NULL;
			link = NULL;
			inside = NULL;
		}
		add_inline(&s, md, block, link, inside);
	}
	tie_words(&shop->style->ties, words, from);
}

void
words_add_text(struct wordshop *shop, struct words *words, const char *text,
    const struct look *look, struct element *element, struct place place)
{
	struct state s = { .shop = shop, .words = words, .look = look,
	    .block = element };
	struct word like = { .font = style_font(look, look->is_bold,
	    look->is_italic), .size = look->size, .colour = look->colour,
	    .element = element, .place = place };

	add_text(&s, text, like);
}
