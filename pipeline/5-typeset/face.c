/* SPDX-License-Identifier: EUPL-1.2 */
#include "face.h"

#include <string.h>

#include "base/arena.h"
#include "base/die.h"
#include "base/utf8.h"

enum { CELL = 600 };	/* width of a character cell [em/1000] */

int
font_ascent(const struct font *font)
{
	return font->ascent;
}

int
font_descent(const struct font *font)
{
	return font->descent;
}

int
font_space(const struct font *font)
{
	return font->space.advance;
}

int
font_hyphen(const struct font *font)
{
	return font->hyphen.advance;
}

const char *
font_name(const struct font *font)
{
	return font->name;
}

struct font *
font_open_cells(struct arena *arena)
{
	struct font *font = arena_alloc(arena, sizeof *font);

	font->arena = arena;
	font->name = "cells";
	font->ascent = 800;
	font->descent = 200;
	font->space = (struct glyph){ .id = ' ', .advance = CELL };
	font->hyphen = (struct glyph){ .id = '-', .advance = CELL };
	return font;
}

void
face_shape_cells(struct arena *arena, const char *text, size_t len,
    struct shape *shape)
{
	const char *at = text, *end = text + len;

	shape->glyphs = arena_alloc(arena, len * sizeof *shape->glyphs);
	while (at < end) {
		int from = (int)(at - text);
		int32_t c = utf8_next(&at, end);
		struct glyph *g = &shape->glyphs[shape->count];

		if (utf8_is_mark(c) && shape->count > 0) {
			g[-1].len = (int)(at - text) - g[-1].at;
			continue;
		}
		*g = (struct glyph){ .id = (uint32_t)c, .advance = CELL,
		    .at = from, .len = (int)(at - text) - from };
		shape->width += CELL;
		shape->count++;
	}
}

static struct code *
next_code(struct font *font)
{
	font->codes = arena_room(font->arena, font->codes, font->count,
	    &font->capacity, sizeof *font->codes);
	return &font->codes[font->count++];
}

static int
add_code(struct font *font, const struct glyph *g, const char *text)
{
	struct code *code;

	if (font->count > FONT_CODES)
		die("font %s: more than %d codes", font->name, FONT_CODES);
	code = next_code(font);
	if (font->count == 1)		/* the first one stays .notdef */
		code = next_code(font);
	code->glyph = g->id;
	code->width = face_width(font, g->id);
	code->text = arena_copy(font->arena, text, (size_t)g->len);
	code->len = g->len;
	code->older = font->newest[g->id];
	return font->newest[g->id] = font->count - 1;
}

int
font_code(struct font *font, const char *text, struct glyph *g)
{
	if (g->code != 0)
		return g->code;
	if (font->face == NULL || g->id == 0 || g->id >= (uint32_t)font->glyphs)
		die("font %s: no glyph %u to draw", font->name, g->id);
	text += g->at;
	for (int i = font->newest[g->id]; i != 0; i = font->codes[i].older)
		if (font->codes[i].len == g->len &&
		    memcmp(font->codes[i].text, text, (size_t)g->len) == 0)
			return g->code = i;
	return g->code = add_code(font, g, text);
}

int
font_space_code(struct font *font)
{
	font->space.len = 1;
	return font_code(font, " ", &font->space);
}

int
font_hyphen_code(struct font *font)
{
	font->hyphen.len = 2;
	return font_code(font, "\u00ad", &font->hyphen);
}

int
font_code_width(const struct font *font, int code)
{
	return font->codes[code].width;
}
