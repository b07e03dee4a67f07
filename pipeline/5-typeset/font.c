/* SPDX-License-Identifier: EUPL-1.2 */
#include "font.h"

#include <errno.h>
#include <hb-ot.h>
#include <hb.h>
#include <limits.h>
#include <string.h>

#include "base/arena.h"
#include "base/die.h"
#include "base/file.h"
#include "base/utf8.h"
#include "face.h"
#include "pairs.h"

enum {
	HEAD_BYTES = 54, OS2_BYTES = 78,	/* of these tables, at least */
};

int
face_scale(const struct font *font, int units)
{
	int64_t value = (int64_t)units * 1000, half = font->units / 2;

	return (int)((value < 0 ? value - half : value + half) / font->units);
}

static int
word_at(const unsigned char *bytes)
{
	return (int16_t)(bytes[0] << 8 | bytes[1]);
}

/* the bytes of a table with at least size of them, or NULL */
static const unsigned char *
table(hb_face_t *face, hb_tag_t tag, unsigned size)
{
	hb_blob_t *blob = hb_face_reference_table(face, tag);
	unsigned length;
	const char *bytes = hb_blob_get_data(blob, &length);

	hb_blob_destroy(blob);	/* the bytes are part of the file's */
	return length >= size && length > 0 ? (const unsigned char *)bytes
	    : NULL;
}

/* outlines in glyf and all that a PDF needs beside them (ISO 32000-1, 9.9);
 * OpenType, OS/2: embedding and subsets not forbidden, not bitmaps only */
static bool
is_usable(hb_face_t *face)
{
	enum { RESTRICTED = 2, EDITABLE = 4 | 8, NO_SUBSET = 0x100,
	    BITMAPS = 0x200 };
	static const struct { hb_tag_t tag; unsigned size; } needed[] = {
		{ HB_TAG('c', 'm', 'a', 'p'), 4 },
		{ HB_TAG('g', 'l', 'y', 'f'), 1 },
		{ HB_TAG('h', 'e', 'a', 'd'), HEAD_BYTES },
		{ HB_TAG('h', 'h', 'e', 'a'), 36 },
		{ HB_TAG('h', 'm', 't', 'x'), 4 },
		{ HB_TAG('l', 'o', 'c', 'a'), 4 },
		{ HB_TAG('m', 'a', 'x', 'p'), 6 },
	};
	const unsigned char *os2 =
	    table(face, HB_TAG('O', 'S', '/', '2'), OS2_BYTES);
	int rights;

	for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
		if (table(face, needed[i].tag, needed[i].size) == NULL)
			return false;
	if (os2 == NULL || hb_face_get_glyph_count(face) < 2)
		return false;
	rights = word_at(os2 + 8);
	if ((rights & RESTRICTED) != 0 && (rights & EDITABLE) == 0)
		return false;
	return (rights & (NO_SUBSET | BITMAPS)) == 0;
}

/* a PDF name without anything that would need an escape */
static const char *
read_name(struct arena *arena, hb_face_t *face)
{
	char name[64] = "";
	unsigned size = sizeof name;

	hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME,
	    HB_LANGUAGE_INVALID, &size, name);
	for (char *c = name; *c != '\0'; c++)
		if (strchr("()<>[]{}/%#", *c) != NULL || *c <= ' ' || *c > '~')
			*c = '-';
	return name[0] == '\0' ? "Font" : arena_copy(arena, name, strlen(name));
}

/* of a face that is_usable has found it in */
static const unsigned char *
known_table(hb_face_t *face, hb_tag_t tag, unsigned size)
{
	const unsigned char *bytes = table(face, tag, size);

	if (bytes == NULL)
		die("harfbuzz: read a table: no memory");
	return bytes;
}

static void
read_measures(struct font *font)
{
	const unsigned char *head = known_table(font->face,
	    HB_TAG('h', 'e', 'a', 'd'), HEAD_BYTES);
	const unsigned char *os2 = known_table(font->face,
	    HB_TAG('O', 'S', '/', '2'), OS2_BYTES);
	const unsigned char *post =
	    table(font->face, HB_TAG('p', 'o', 's', 't'), 32);
	hb_font_extents_t extents = { 0 };
	hb_position_t height;

	hb_font_get_h_extents(font->shaper, &extents);
	font->ascent = face_scale(font, extents.ascender);
	font->descent = face_scale(font, -extents.descender);
	hb_ot_metrics_get_position_with_fallback(font->shaper,
	    HB_OT_METRICS_TAG_CAP_HEIGHT, &height);
	font->cap_height = face_scale(font, height);
	for (size_t i = 0; i < 4; i++)
		font->box[i] = face_scale(font, word_at(head + 36 + 2 * i));
	font->weight = word_at(os2 + 4);
	font->angle = post == NULL ? 0 : word_at(post + 4);
}

int
face_width(const struct font *font, uint32_t glyph)
{
	return face_scale(font, hb_font_get_glyph_h_advance(font->shaper, glyph));
}

static bool
find_glyph(const struct font *font, uint32_t character, struct glyph *glyph)
{
	if (!hb_font_get_nominal_glyph(font->shaper, character, &glyph->id))
		return false;
	glyph->advance = face_width(font, glyph->id);
	return true;
}

static struct font *
open_face(struct arena *arena, hb_face_t *face)
{
	struct font *font = arena_alloc(arena, sizeof *font);

	font->arena = arena;
	font->face = face;
	font->shaper = hb_font_create(face);
	font->buffer = hb_buffer_create();
	if (!hb_buffer_allocation_successful(font->buffer))
		die("harfbuzz: make a buffer: no memory");
	hb_buffer_set_cluster_level(font->buffer,
	    HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
	hb_buffer_set_flags(font->buffer,
	    HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
	font->units = (int)hb_face_get_upem(face);
	hb_font_set_scale(font->shaper, font->units, font->units);
	font->glyphs = (int)hb_face_get_glyph_count(face);
	font->name = read_name(arena, face);
	font->newest = arena_alloc(arena,
	    (size_t)font->glyphs * sizeof *font->newest);
	read_measures(font);
	return font;
}

struct font *
font_open(struct arena *arena, struct files *files, const char *path)
{
	struct font *font;
	hb_blob_t *blob;
	hb_face_t *face;
	size_t size;
	const char *bytes = files_map(files, path, &size);

	if (bytes == NULL)
		return NULL;
	blob = hb_blob_create(bytes, (unsigned)size, HB_MEMORY_MODE_READONLY,
	    NULL, NULL);
	face = hb_face_create(blob, 0);
	hb_blob_destroy(blob);
	errno = 0;
	if (!is_usable(face)) {
		hb_face_destroy(face);
		return NULL;
	}
	font = open_face(arena, face);
	if (find_glyph(font, ' ', &font->space) &&
	    find_glyph(font, '-', &font->hyphen))
		return font;
	font_close(font);
	errno = 0;
	return NULL;
}

void
font_close(struct font *font)
{
	if (font->face == NULL)
		return;
	if (font->pairs != NULL)
		pairs_close(font->pairs);
	hb_buffer_destroy(font->buffer);
	hb_font_destroy(font->shaper);
	hb_face_destroy(font->face);
	font->face = NULL;
}

static const hb_feature_t no_ligatures[] = {
	{ HB_TAG('l', 'i', 'g', 'a'), 0, 0, UINT_MAX },
	{ HB_TAG('c', 'l', 'i', 'g'), 0, 0, UINT_MAX },
};
enum { NO_LIGATURES = sizeof no_ligatures / sizeof *no_ligatures };

static void
shape_buffer(struct font *font, bool has_ligatures)
{
	hb_segment_properties_t properties;
	hb_buffer_t *buffer = font->buffer;

	hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
	hb_buffer_set_language(buffer, hb_language_from_string("de", 2));
	hb_buffer_guess_segment_properties(buffer);
	hb_buffer_get_segment_properties(buffer, &properties);
	if (properties.script == HB_SCRIPT_INVALID)	/* digits, signs */
		hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
	if (!hb_shape_full(font->shaper, buffer, no_ligatures,
	    has_ligatures ? 0 : NO_LIGATURES, NULL) ||
	    !hb_buffer_allocation_successful(buffer))
		die("harfbuzz: shape a word: no memory");
}

static bool
has_glyph(const struct font *font, int32_t character)
{
	hb_codepoint_t glyph;

	return hb_font_get_nominal_glyph(font->shaper,
	    (hb_codepoint_t)character, &glyph);
}

/* what to draw instead of a character without a glyph; HarfBuzz knows spaces
 * to stand in, and U+2010 for U+2011 */
static int32_t
stand_in(const struct font *font, int32_t character)
{
	if (character == 0x2011 && !has_glyph(font, character) &&
	    !has_glyph(font, 0x2010))
		return '-';
	return character;
}

/* U+200C keeps the letters about it apart and gets no glyph; kerning looks
 * through it (OpenType has it ignored in GPOS) */
static void
fill_buffer(struct font *font, const char *text, size_t len,
    const unsigned char *breaks)
{
	const char *at = text, *end = text + len;

	hb_buffer_clear_contents(font->buffer);
	while (at < end) {
		unsigned cluster = (unsigned)(at - text);
		int32_t c = utf8_next(&at, end);

		if (breaks != NULL && (breaks[cluster] != 0 || c == 0xad))
			hb_buffer_add(font->buffer, 0x200c, cluster);
		hb_buffer_add(font->buffer,
		    (hb_codepoint_t)stand_in(font, c), cluster);
	}
	hb_buffer_set_content_type(font->buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
}

/* the first character in clusters that came out as .notdef, or 0 */
static int32_t
find_missing(const struct font *font, const struct shape *shape)
{
	for (int i = 0; i < shape->count; i++) {
		const struct glyph *g = &shape->glyphs[i];
		const char *at = shape->text + g->at, *end = at + g->len;
		int32_t first;

		if (g->id != 0)
			continue;
		first = utf8_next(&at, end);
		if (!has_glyph(font, first))
			return first;
		while (at < end) {
			int32_t c = utf8_next(&at, end);

			if (!has_glyph(font, c))
				return c;
		}
		return first;
	}
	return 0;
}

/* the end of a cluster without the soft hyphens that were left out */
static int
trim(const char *text, int from, int to)
{
	while (to - from > 2 && memcmp(text + to - 2, "\u00ad", 2) == 0)
		to -= 2;
	return to;
}

/* advance comes in font units */
static void
read_glyph(const struct font *font, struct glyph *g,
    const hb_glyph_info_t *info, const hb_glyph_position_t *position)
{
	int kern = position->x_advance - g->advance;

	g->id = info->codepoint;
	g->at = (int)info->cluster;
	g->shift = face_scale(font, position->x_offset);
	g->rise = face_scale(font, position->y_offset);
	if (position->x_advance == 0)	/* a mark, even if it has a width */
		kern = g->advance = 0;
	g->advance = face_scale(font, g->advance);
	g->kern = face_scale(font, kern);
}

static void
read_buffer(struct font *font, struct arena *arena, size_t len,
    struct shape *shape)
{
	unsigned count;
	const hb_glyph_info_t *info =
	    hb_buffer_get_glyph_infos(font->buffer, &count);
	const hb_glyph_position_t *position =
	    hb_buffer_get_glyph_positions(font->buffer, NULL);
	int end = (int)len;

	shape->count = (int)count;
	if (count == 0)
		return;
	shape->glyphs = arena_alloc(arena, count * sizeof *shape->glyphs);
	hb_font_get_glyph_h_advances(font->shaper, count, &info->codepoint,
	    sizeof *info, &shape->glyphs->advance, sizeof *shape->glyphs);
	for (int i = shape->count; i-- > 0;) {
		struct glyph *g = &shape->glyphs[i];

		read_glyph(font, g, &info[i], &position[i]);
		shape->width += g->advance + g->kern;
		if (i + 1 < shape->count && g[1].at != g->at)
			end = g[1].at;
		g->len = trim(shape->text, g->at, end) - g->at;
	}
}

static bool
shape_pairs(struct font *font, struct arena *arena, const char *text,
    size_t len, struct shape *shape)
{
	if (font->pairs == NULL)
		font->pairs = pairs_open(font->arena, font, no_ligatures,
		    NO_LIGATURES);
	return pairs_shape(font->pairs, arena, text, len, shape);
}

int32_t
font_shape(struct font *font, struct arena *arena, const char *text,
    size_t len, const unsigned char *breaks, struct shape *shape)
{
	int32_t missing;

	*shape = (struct shape){ .text = text };
	if (font->face == NULL) {
		face_shape_cells(arena, text, len, shape);
		return 0;
	}
	if (breaks == NULL && shape_pairs(font, arena, text, len, shape))
		return 0;
	if (breaks == NULL) {
		hb_buffer_clear_contents(font->buffer);
		hb_buffer_add_utf8(font->buffer, text, (int)len, 0, (int)len);
	} else
		fill_buffer(font, text, len, breaks);
	shape_buffer(font, breaks != NULL);
	read_buffer(font, arena, len, shape);
	if ((missing = find_missing(font, shape)) != 0x2011)
		return missing;
	*shape = (struct shape){ .text = text };
	fill_buffer(font, text, len, breaks);
	shape_buffer(font, breaks != NULL);
	read_buffer(font, arena, len, shape);
	return find_missing(font, shape);
}
