/* SPDX-License-Identifier: EUPL-1.2 */
#include "plain.h"

#include <hb-ot.h>
#include <hb.h>
#include <string.h>

/* OpenType 1.9, chapter 2, GSUB and GPOS */
enum {
	PAIR = 2, MARK_TO_BASE = 4, MARK_TO_MARK = 6,		/* GPOS */
	CHAIN_SUBST = 6, EXTENSION_SUBST = 7,
	CHAIN_POS = 8, EXTENSION_POS = 9,
	IGNORES_LETTERS = 2 | 4		/* bases, ligatures */
};

/* of GSUB or GPOS; the bytes are part of the file's */
struct table {
	hb_face_t		*face;
	hb_tag_t		 tag;
	const unsigned char	*bytes;
	unsigned		 length;
};

static struct table
table_of(hb_face_t *face, hb_tag_t tag)
{
	struct table t = { .face = face, .tag = tag };
	hb_blob_t *blob = hb_face_reference_table(face, tag);

	t.bytes = (const unsigned char *)hb_blob_get_data(blob, &t.length);
	hb_blob_destroy(blob);
	return t;
}

static bool
has_table(hb_face_t *face, hb_tag_t tag)
{
	return table_of(face, tag).length > 0;
}

/* the number at an offset; 0 behind the end */
static unsigned
number_at(const struct table *t, unsigned at)
{
	return at < t->length && t->length - at >= 2
	    ? (unsigned)(t->bytes[at] << 8 | t->bytes[at + 1]) : 0;
}

/* where a subtable of the lookup at an offset begins; type may be changed to
 * what it extends */
static unsigned
subtable_at(const struct table *t, unsigned lookup, unsigned i,
    unsigned *type)
{
	unsigned at = lookup + number_at(t, lookup + 6 + 2 * i);

	if (*type != (t->tag == HB_OT_TAG_GSUB ? (unsigned)EXTENSION_SUBST
	    : (unsigned)EXTENSION_POS))
		return at;
	*type = number_at(t, at + 2);
	return at + (number_at(t, at + 4) << 16) + number_at(t, at + 6);
}

/* kerns the first of two neighbours by where both are, and no more */
static bool
is_pair(const struct table *t, unsigned at, unsigned flags)
{
	return (flags & IGNORES_LETTERS) == 0 && number_at(t, at + 6) == 0;
}

/* its glyphs stand between others that all are no letters */
static bool
has_context(const struct table *t, unsigned at)
{
	unsigned before, input;

	if (number_at(t, at) != 3)	/* by coverage of each glyph */
		return false;
	before = number_at(t, at + 2);
	input = number_at(t, at + 4 + 2 * before);
	return before + number_at(t, at + 6 + 2 * (before + input)) > 0;
}

/* is what a lookup may begin with, or what must stand about it, no letter? */
static bool
is_apart(const struct table *t, unsigned index, bool from_context,
    const hb_set_t *letters)
{
	hb_set_t *input = hb_set_create(), *context = hb_set_create();
	hb_set_t *glyphs = from_context ? context : input;
	bool good;

	hb_ot_layout_lookup_collect_glyphs(t->face, t->tag, index, context,
	    input, context, NULL);
	good = hb_set_allocation_successful(glyphs);
	hb_set_intersect(glyphs, letters);
	good = good && hb_set_is_empty(glyphs);
	hb_set_destroy(input);
	hb_set_destroy(context);
	return good;
}

/* Marks are put on what stands before them: were a letter one, its pairs would
 * show it. */
static bool
is_plain_subtable(const struct table *t, unsigned at, unsigned type,
    unsigned flags, bool *needs_context)
{
	if (t->tag == HB_OT_TAG_GPOS && type == PAIR)
		return is_pair(t, at, flags);
	if (t->tag == HB_OT_TAG_GPOS && type >= MARK_TO_BASE &&
	    type <= MARK_TO_MARK)
		return true;
	*needs_context = true;
	return type == (t->tag == HB_OT_TAG_GPOS ? (unsigned)CHAIN_POS
	    : (unsigned)CHAIN_SUBST) && has_context(t, at);
}

/* does a lookup nothing to letters alone but to kern pairs? */
static bool
is_plain_lookup(const struct table *t, unsigned index,
    const hb_set_t *letters)
{
	unsigned list = number_at(t, 8);
	unsigned at = list + number_at(t, list + 2 + 2 * index);
	unsigned flags = number_at(t, at + 2), count = number_at(t, at + 4);
	bool needs_context = false, is_plain = true;

	for (unsigned i = 0; is_plain && i < count; i++) {
		unsigned type = number_at(t, at);
		unsigned sub = subtable_at(t, at, i, &type);

		is_plain = is_plain_subtable(t, sub, type, flags,
		    &needs_context);
	}
	if (is_plain && !needs_context)
		return true;
	return is_apart(t, index, false, letters) ||
	    (is_plain && is_apart(t, index, true, letters));
}

static bool
are_plain_lookups(hb_face_t *face, hb_tag_t tag, hb_shape_plan_t *plan,
    const hb_set_t *letters)
{
	const struct table t = table_of(face, tag);
	hb_set_t *lookups = hb_set_create();
	hb_codepoint_t index = HB_SET_VALUE_INVALID;
	bool good = true;

	hb_ot_shape_plan_collect_lookups(plan, tag, lookups);
	while (good && hb_set_next(lookups, &index))
		good = is_plain_lookup(&t, index, letters);
	good = good && hb_set_allocation_successful(lookups);
	hb_set_destroy(lookups);
	return good;
}

bool
plain_is(hb_face_t *face, hb_shape_plan_t *plan, const hb_set_t *letters)
{
	const char *shaper = hb_shape_plan_get_shaper(plan);

	return shaper != NULL && strcmp(shaper, "ot") == 0 &&
	    !has_table(face, HB_TAG('k', 'e', 'r', 'n')) &&
	    !has_table(face, HB_TAG('k', 'e', 'r', 'x')) &&
	    !has_table(face, HB_TAG('m', 'o', 'r', 'x')) &&
	    !has_table(face, HB_TAG('m', 'o', 'r', 't')) &&
	    !has_table(face, HB_TAG('t', 'r', 'a', 'k')) &&
	    are_plain_lookups(face, HB_OT_TAG_GSUB, plan, letters) &&
	    are_plain_lookups(face, HB_OT_TAG_GPOS, plan, letters);
}
