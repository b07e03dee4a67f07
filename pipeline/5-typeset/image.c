/* SPDX-License-Identifier: EUPL-1.2 */
#include "image.h"

#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "cos.h"
#include "picture.h"

enum { COLOURS = 256, SLOTS = 1024 };

/* the colours of a picture with few of them, in the order of their first use;
 * slots hold index + 1, by a hash of the colour */
struct palette {
	uint32_t	colours[COLOURS];
	int		count;
	uint16_t	slots[SLOTS];
};

/* the index of a colour, or -1 if it is one too many */
static int
find_colour(struct palette *p, uint32_t colour)
{
	unsigned slot = colour * UINT32_C(2654435769) >> 22;

	for (; p->slots[slot] != 0; slot = (slot + 1) % SLOTS)
		if (p->colours[p->slots[slot] - 1] == colour)
			return p->slots[slot] - 1;
	if (p->count == COLOURS)
		return -1;
	p->colours[p->count++] = colour;
	p->slots[slot] = (uint16_t)p->count;
	return p->count - 1;
}

/* a byte a pixel, or NULL if there are too many colours */
static unsigned char *
index_pixels(struct arena *arena, const struct picture *picture,
    struct palette *palette)
{
	size_t count = (size_t)picture->width * (size_t)picture->height;
	unsigned char *indices = arena_alloc(arena, count);
	const unsigned char *rgb = picture->bytes;
	uint32_t before = UINT32_MAX;
	int index = -1;

	for (size_t i = 0; i < count; i++, rgb += 3) {
		uint32_t colour = (uint32_t)rgb[0] << 16 | rgb[1] << 8 | rgb[2];

		if (colour != before &&
		    (index = find_colour(palette, colour)) < 0)
			return NULL;
		indices[i] = (unsigned char)index;
		before = colour;
	}
	return indices;
}

static void
add_entries(struct buffer *out, const struct picture *picture, int depth)
{
	buffer_printf(out, "/Type/XObject/Subtype/Image/Width %d/Height %d"
	    "/BitsPerComponent %d/ColorSpace", picture->width,
	    picture->height, depth);
}

/* ISO 32000-1, 8.6.6.3 */
static void
add_palette(struct buffer *out, const struct palette *palette)
{
	buffer_printf(out, "[/Indexed/DeviceRGB %d<", palette->count - 1);
	for (int i = 0; i < palette->count; i++)
		cos_add_hex(out, palette->colours[i], 6);
	buffer_string(out, ">]");
}

/* a third of the bytes where a palette does, as in most coats of arms */
static int
write_pixels(struct arena *arena, struct cos *cos,
    const struct picture *picture, struct buffer *entries)
{
	size_t count = (size_t)picture->width * (size_t)picture->height;
	struct palette palette = { .count = 0 };
	unsigned char *indices = index_pixels(arena, picture, &palette);

	add_entries(entries, picture, 8);
	if (indices == NULL) {
		buffer_string(entries, "/DeviceRGB");
		return cos_stream(cos, COS_DEFLATED, entries,
		    picture->bytes, picture->size);
	}
	add_palette(entries, &palette);
	return cos_stream(cos, COS_DEFLATED, entries, indices, count);
}

static void
add_colours(struct buffer *out, const struct picture *picture)
{
	if (picture->palette == NULL) {
		buffer_string(out, picture->channels == 1 ? "/DeviceGray"
		    : "/DeviceRGB");
		return;
	}
	buffer_printf(out, "[/Indexed/DeviceRGB %d<", picture->colours - 1);
	for (int i = 0; i < 3 * picture->colours; i++)
		cos_add_hex(out, picture->palette[i], 2);
	buffer_string(out, ">]");
}

/* ISO 32000-1, 7.4.4.4 and 7.4.8 */
static int
write_code(struct cos *cos, const struct picture *picture,
    struct buffer *entries)
{
	add_entries(entries, picture, picture->depth);
	add_colours(entries, picture);
	if (picture->code == PICTURE_JPEG)
		buffer_string(entries, "/Filter/DCTDecode");
	else
		buffer_printf(entries, "/Filter/FlateDecode/DecodeParms"
		    "<</Predictor 15/Colors %d/BitsPerComponent %d/Columns %d"
		    ">>", picture->channels, picture->depth, picture->width);
	return cos_stream(cos, COS_AS_IS, entries, picture->bytes,
	    picture->size);
}

static int
write_mask(struct arena *arena, struct cos *cos, const struct picture *picture)
{
	struct buffer entries = { .arena = arena };

	add_entries(&entries, picture, 8);
	buffer_string(&entries, "/DeviceGray");
	return cos_stream(cos, COS_RUNS_DEFLATED, &entries, picture->alpha,
	    picture->alpha_size);
}

int
image_write(struct arena *arena, struct cos *cos,
    const struct picture *picture)
{
	struct buffer entries = { .arena = arena };

	if (picture->alpha != NULL)
		cos_add_reference(&entries, "/SMask",
		    write_mask(arena, cos, picture));
	if (picture->code != PICTURE_PIXELS)
		return write_code(cos, picture, &entries);
	return write_pixels(arena, cos, picture, &entries);
}
