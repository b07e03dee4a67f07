/* SPDX-License-Identifier: EUPL-1.2 */
#include "subset.h"

#include <hb-subset.h>
#include <hb.h>
#include <limits.h>
#include <stdbool.h>

#include "base/arena.h"
#include "base/die.h"
#include "face.h"

static const hb_tag_t kept[] = {
	HB_TAG('g', 'l', 'y', 'f'), HB_TAG('h', 'e', 'a', 'd'),
	HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x'),
	HB_TAG('l', 'o', 'c', 'a'), HB_TAG('m', 'a', 'x', 'p'),
};

/* a face of the tables that stay: hb-subset would go through all of cmap and
 * the layout tables before it drops them */
static hb_face_t *
reduce(hb_face_t *face)
{
	hb_face_t *reduced = hb_face_builder_create();

	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
		hb_blob_t *table = hb_face_reference_table(face, kept[i]);

		if (!hb_face_builder_add_table(reduced, kept[i], table))
			die("harfbuzz: reduce a face: no memory");
		hb_blob_destroy(table);
	}
	return reduced;
}

static hb_subset_input_t *
describe(const struct font *font)
{
	hb_subset_input_t *input = hb_subset_input_create_or_fail();
	hb_set_t *glyphs;

	if (input == NULL)
		die("harfbuzz: describe a subset: no memory");
	glyphs = hb_subset_input_glyph_set(input);
	for (int i = 1; i < font->count; i++)
		hb_set_add(glyphs, font->codes[i].glyph);
	hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
	return input;
}

static unsigned
table_size(hb_face_t *face, hb_tag_t tag)
{
	hb_blob_t *table = hb_face_reference_table(face, tag);
	unsigned size = hb_blob_get_length(table);

	hb_blob_destroy(table);
	return size;
}

/* how many bytes of outlines loca tells of (OpenType, loca); more than can
 * be if it is too short */
static unsigned
outlines_size(hb_face_t *face, size_t glyphs)
{
	hb_blob_t *loca =
	    hb_face_reference_table(face, HB_TAG('l', 'o', 'c', 'a'));
	unsigned size, end = UINT_MAX;
	const unsigned char *at =
	    (const unsigned char *)hb_blob_get_data(loca, &size);

	if (size >= 4 * (glyphs + 1)) {
		at += 4 * glyphs;
		end = (unsigned)at[0] << 24 | (unsigned)at[1] << 16 |
		    (unsigned)at[2] << 8 | at[3];
	} else if (size >= 2 * (glyphs + 1)) {
		at += 2 * glyphs;
		end = 2 * ((unsigned)at[0] << 8 | at[1]);
	}
	hb_blob_destroy(loca);
	return end;
}

/* short of memory, hb-subset leaves tables out and says nothing */
static bool
is_complete(const struct subset *subset, unsigned glyphs)
{
	hb_blob_t *blob = hb_blob_create(subset->bytes,
	    (unsigned)subset->size, HB_MEMORY_MODE_READONLY, NULL, NULL);
	hb_face_t *face = hb_face_create(blob, 0);
	bool is_good = hb_face_get_glyph_count(face) == glyphs &&
	    table_size(face, HB_TAG('g', 'l', 'y', 'f')) >=
	    outlines_size(face, glyphs);

	for (size_t i = 1; i < sizeof kept / sizeof *kept; i++)
		is_good = is_good && table_size(face, kept[i]) > 0;
	hb_face_destroy(face);
	hb_blob_destroy(blob);
	return is_good;
}

static void
copy_bytes(struct arena *arena, struct subset *subset, hb_face_t *face)
{
	hb_blob_t *blob = hb_face_reference_blob(face);
	unsigned size;
	const char *bytes = hb_blob_get_data(blob, &size);

	subset->bytes = arena_copy(arena, bytes, size);
	subset->size = size;
	hb_blob_destroy(blob);
}

static void
map_codes(struct arena *arena, struct subset *subset, const struct font *font,
    hb_subset_plan_t *plan, unsigned count)
{
	const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping(plan);

	subset->glyphs = arena_alloc(arena,
	    (size_t)font->count * sizeof *subset->glyphs);
	for (int i = 1; i < font->count; i++) {
		hb_codepoint_t g = hb_map_get(map, font->codes[i].glyph);

		if (g == HB_MAP_VALUE_INVALID || g == 0 || g >= count)
			die("harfbuzz: glyph %u of %s lost in its subset",
			    font->codes[i].glyph, font->name);
		subset->glyphs[i] = (uint16_t)g;
	}
}

struct subset *
subset_make(struct arena *arena, const struct font *font)
{
	struct subset *subset = arena_alloc(arena, sizeof *subset);
	hb_face_t *whole = reduce(font->face);
	hb_subset_input_t *input = describe(font);
	hb_subset_plan_t *plan = hb_subset_plan_create_or_fail(whole, input);
	hb_face_t *face = plan == NULL ? NULL
	    : hb_subset_plan_execute_or_fail(plan);
	unsigned glyphs = face == NULL ? 0 : hb_face_get_glyph_count(face);

	/* faulty tables give an empty face and no error */
	if (glyphs == 0)
		die("harfbuzz: no subset of %s", font->name);
	copy_bytes(arena, subset, face);
	if (!is_complete(subset, glyphs))
		die("harfbuzz: subset of %s: not complete", font->name);
	map_codes(arena, subset, font, plan, glyphs);
	hb_face_destroy(face);
	hb_subset_plan_destroy(plan);
	hb_subset_input_destroy(input);
	hb_face_destroy(whole);
	return subset;
}
