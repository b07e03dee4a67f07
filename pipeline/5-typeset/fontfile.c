/* SPDX-License-Identifier: EUPL-1.2 */
#include "fontfile.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "cos.h"
#include "face.h"
#include "subset.h"

/* a tag of six letters, then the name; the same subset has the same tag
 * (ISO 32000-1, 9.6.4) */
static const char *
tag_name(struct arena *arena, const struct subset *subset, const char *name)
{
	unsigned char digest[COS_DIGEST];
	char tag[7] = "";

	cos_digest(subset->bytes, subset->size, digest);
	for (int i = 0; i < 6; i++)
		tag[i] = (char)('A' + digest[i] % 26);
	return arena_printf(arena, "%s+%s", tag, name);
}

static int
write_program(struct arena *arena, struct cos *cos,
    const struct subset *subset)
{
	struct buffer entries = { .arena = arena };

	buffer_printf(&entries, "/Length1 %zu", subset->size);
	return cos_stream(cos, COS_DEFLATED, &entries, subset->bytes,
	    subset->size);
}

static int
write_descriptor(struct arena *arena, struct cos *cos,
    const struct font *font, const char *name, int program)
{
	enum { SYMBOLIC = 4 };	/* its characters are its own affair */
	struct buffer entries = { .arena = arena };
	const int *box = font->box;
	int object = cos_object(cos);

	buffer_printf(&entries, "/Type/FontDescriptor/FontName/%s/Flags %d"
	    "/FontBBox[%d %d %d %d]/ItalicAngle %d/Ascent %d/Descent %d"
	    "/CapHeight %d/StemV %d", name, SYMBOLIC, box[0], box[1], box[2],
	    box[3], font->angle, font->ascent, -font->descent,
	    font->cap_height, font->weight / 5);	/* a usual guess */
	cos_add_reference(&entries, "/FontFile2", program);
	cos_fill(cos, object, &entries);
	return object;
}

static int
write_glyph_map(struct arena *arena, struct cos *cos, const struct font *font,
    const struct subset *subset)
{
	struct buffer map = { .arena = arena };

	for (int i = 0; i < font->count; i++) {
		buffer_char(&map, (char)(subset->glyphs[i] >> 8));
		buffer_char(&map, (char)subset->glyphs[i]);
	}
	return cos_stream(cos, COS_DEFLATED, NULL, map.bytes, map.length);
}

static int
write_cid_font(struct arena *arena, struct cos *cos, const struct font *font,
    const char *name, const struct subset *subset)
{
	struct buffer entries = { .arena = arena };
	int program = write_program(arena, cos, subset);
	int descriptor = write_descriptor(arena, cos, font, name, program);
	int map = write_glyph_map(arena, cos, font, subset);
	int object = cos_object(cos);

	buffer_printf(&entries, "/Type/Font/Subtype/CIDFontType2/BaseFont/%s"
	    "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
	    "/Supplement 0>>", name);
	cos_add_reference(&entries, "/FontDescriptor", descriptor);
	cos_add_reference(&entries, "/CIDToGIDMap", map);
	buffer_string(&entries, "/W[1[");
	for (int i = 1; i < font->count; i++) {
		if (i > 1)
			buffer_char(&entries, ' ');
		buffer_number(&entries, font->codes[i].width);
	}
	buffer_string(&entries, "]]");
	cos_fill(cos, object, &entries);
	return object;
}

/* ISO 32000-1, 9.10.3; a block holds 100 entries at most */
static int
write_to_unicode(struct arena *arena, struct cos *cos, const struct font *font)
{
	enum { BLOCK = 100 };
	struct buffer map = { .arena = arena };

	buffer_string(&map, "/CIDInit/ProcSet findresource begin\n"
	    "12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)"
	    "/Ordering(UCS)/Supplement 0>>def\n"
	    "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
	    "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
	for (int i = 1; i < font->count; i++) {
		const struct code *code = &font->codes[i];
		int rest = font->count - i;

		if (i % BLOCK == 1)
			buffer_printf(&map, "%d beginbfchar\n",
			    rest < BLOCK ? rest : BLOCK);
		buffer_char(&map, '<');
		cos_add_hex(&map, (unsigned)i, 4);
		buffer_string(&map, "><");
		cos_add_utf16(&map, code->text, (size_t)code->len);
		buffer_string(&map, ">\n");
		if (i % BLOCK == 0 || rest == 1)
			buffer_string(&map, "endbfchar\n");
	}
	buffer_string(&map, "endcmap\n"
	    "CMapName currentdict/CMap defineresource pop\nend\nend\n");
	return cos_stream(cos, COS_DEFLATED, NULL, map.bytes, map.length);
}

int
fontfile_write(struct arena *arena, struct cos *cos, const struct font *font)
{
	struct buffer entries = { .arena = arena };
	const struct subset *subset;
	const char *name;
	int object;

	if (font->count == 0)
		return 0;
	subset = subset_make(arena, font);
	name = tag_name(arena, subset, font->name);
	object = cos_object(cos);
	buffer_printf(&entries, "/Type/Font/Subtype/Type0/BaseFont/%s"
	    "/Encoding/Identity-H", name);
	cos_add_reference(&entries, "/DescendantFonts[",
	    write_cid_font(arena, cos, font, name, subset));
	cos_add_reference(&entries, "]/ToUnicode",
	    write_to_unicode(arena, cos, font));
	cos_fill(cos, object, &entries);
	return object;
}
