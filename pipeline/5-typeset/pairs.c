/* SPDX-License-Identifier: EUPL-1.2 */
#include "pairs.h"

#include <hb-ot.h>
#include <hb.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/die.h"
#include "base/utf8.h"
#include "face.h"
#include "plain.h"

enum {
	LATIN = 256,		/* characters of ISO 8859-1 */
	LETTERS = 10 + 2 * 26 + 64 + 7,	/* of them, is_letter */
	WORD = 64,		/* letters; longer ones are rare */
};

struct letter {
	int		number;		/* in order of first use, from 1 */
	bool		is_plain;
	struct glyph	glyph;
};

struct pair {
	bool	is_known, is_plain;
	int16_t	kern;		/* [em/1000] */
};

struct pairs {
	struct font		*font;
	hb_segment_properties_t	 properties;
	const hb_feature_t	*features;
	unsigned		 feature_count;
	hb_shape_plan_t		*plan;
	bool			 is_plain;
	int			 count;		/* of letters seen */
	struct letter		 letter[LATIN];
	struct pair		 pair[LETTERS][LETTERS];	/* by number */
};

static bool
is_letter(int32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
	    (c >= 'a' && c <= 'z') || (c >= 0xc0 && c < LATIN) ||
	    c == '-' || c == '.' || c == ',' || c == ':' || c == ';' ||
	    c == '(' || c == ')';
}

/* the glyphs of all letters; false if one of them is a mark */
static bool
add_letters(const struct font *font, hb_set_t *letters)
{
	hb_codepoint_t glyph;

	for (unsigned c = 0; c < LATIN; c++) {
		if (!is_letter((int32_t)c) ||
		    !hb_font_get_nominal_glyph(font->shaper, c, &glyph))
			continue;
		if (hb_ot_layout_get_glyph_class(font->face, glyph) ==
		    HB_OT_LAYOUT_GLYPH_CLASS_MARK)
			return false;
		hb_set_add(letters, glyph);
	}
	return hb_set_allocation_successful(letters);
}

struct pairs *
pairs_open(struct arena *arena, struct font *font,
    const hb_feature_t *features, unsigned count)
{
	struct pairs *p = arena_alloc(arena, sizeof *p);
	hb_set_t *letters = hb_set_create();

	p->font = font;
	p->properties = (hb_segment_properties_t){
	    .direction = HB_DIRECTION_LTR, .script = HB_SCRIPT_LATIN,
	    .language = hb_language_from_string("de", 2) };
	p->features = features;
	p->feature_count = count;
	p->plan = hb_shape_plan_create_cached(font->face, &p->properties,
	    features, count, NULL);
	p->is_plain = add_letters(font, letters) &&
	    plain_is(font->face, p->plan, letters);
	hb_set_destroy(letters);
	return p;
}

void
pairs_close(struct pairs *p)
{
	hb_shape_plan_destroy(p->plan);
}

/* one or two letters, as HarfBuzz does it: where they come out, or NULL if not
 * one by one where they stand */
static const hb_glyph_position_t *
shape(struct pairs *p, const char *text, size_t len, unsigned letters,
    const hb_glyph_info_t **info)
{
	hb_buffer_t *buffer = p->font->buffer;
	const hb_glyph_position_t *position;
	unsigned count;

	hb_buffer_clear_contents(buffer);
	hb_buffer_add_utf8(buffer, text, (int)len, 0, (int)len);
	hb_buffer_set_segment_properties(buffer, &p->properties);
	if (!hb_shape_plan_execute(p->plan, p->font->shaper, buffer,
	    p->features, p->feature_count) ||
	    !hb_buffer_allocation_successful(buffer))
		die("harfbuzz: shape a pair: no memory");
	*info = hb_buffer_get_glyph_infos(buffer, &count);
	position = hb_buffer_get_glyph_positions(buffer, NULL);
	for (unsigned i = 0; i < count; i++)
		if (position[i].x_offset != 0 || position[i].y_offset != 0)
			return NULL;
	return count == letters ? position : NULL;
}

/* how far the pen moves behind a glyph beyond its width [font units] */
static int
kern_of(const struct pairs *p, const hb_glyph_info_t *info,
    const hb_glyph_position_t *position)
{
	return position->x_advance -
	    hb_font_get_glyph_h_advance(p->font->shaper, info->codepoint);
}

static const struct letter *
letter_of(struct pairs *p, int32_t c)
{
	struct letter *letter = &p->letter[c];
	const hb_glyph_position_t *position;
	const hb_glyph_info_t *info;
	char text[4];

	if (letter->number != 0)
		return letter;
	letter->number = ++p->count;
	letter->glyph.len = utf8_put(text, c);
	position = shape(p, text, (size_t)letter->glyph.len, 1, &info);
	if (position == NULL)
		return letter;
	letter->glyph.id = info->codepoint;
	letter->glyph.advance = face_width(p->font, info->codepoint);
	letter->is_plain = info->codepoint != 0 && position->x_advance > 0 &&
	    kern_of(p, info, position) == 0;
	return letter;
}

/* of two letters that follow each other in the text */
static const struct pair *
pair_of(struct pairs *p, const struct letter *a, const struct letter *b,
    const char *text)
{
	struct pair *pair = &p->pair[a->number - 1][b->number - 1];
	const hb_glyph_position_t *position;
	const hb_glyph_info_t *info;
	int kern;

	if (pair->is_known)
		return pair;
	pair->is_known = true;
	position = shape(p, text, (size_t)a->glyph.len + (size_t)b->glyph.len, 2,
	    &info);
	if (position == NULL || info[0].codepoint != a->glyph.id ||
	    info[1].codepoint != b->glyph.id ||
	    position[0].x_advance == 0 || kern_of(p, info + 1, position + 1) != 0)
		return pair;
	kern = face_scale(p->font, kern_of(p, info, position));
	pair->kern = (int16_t)kern;
	pair->is_plain = pair->kern == kern;
	return pair;
}

bool
pairs_shape(struct pairs *p, struct arena *arena, const char *text,
    size_t len, struct shape *shape)
{
	const struct letter *letters[WORD];
	const char *at = text, *end = text + len;
	struct glyph *g;
	int n = 0;

	if (!p->is_plain)
		return false;
	while (at < end) {
		int32_t c = utf8_next(&at, end);

		if (n == WORD || !is_letter(c))
			return false;
		letters[n] = letter_of(p, c);
		if (!letters[n++]->is_plain)
			return false;
	}
	g = arena_alloc(arena, (size_t)n * sizeof *g);
	*shape = (struct shape){ .text = text, .glyphs = g, .count = n };
	for (int i = 0, from = 0; i < n; from += g[i++].len) {
		g[i] = letters[i]->glyph;
		g[i].at = from;
		if (i + 1 < n) {
			const struct pair *pair = pair_of(p,
			    letters[i], letters[i + 1], text + from);

			if (!pair->is_plain)
				return false;
			g[i].kern = pair->kern;
		}
		shape->width += g[i].advance + g[i].kern;
	}
	return n > 0;
}
