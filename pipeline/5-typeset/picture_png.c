/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "deflate.h"
#include "picture.h"
#include "picture_code.h"
#include "runs.h"

enum { GREY = 0, RGB = 2, PALETTE = 3 };	/* types of colour */

enum { SIGNATURE = 8, HEAD = 8, CHECK = 4 };	/* bytes, the last two of any
						 * chunk */

struct png {
	struct picture		*picture;
	struct buffer		 lines;		/* deflated */
	int			 type;
	const unsigned char	*opacity;	/* of the first colours */
	size_t			 opacities;
	bool			 is_complete;
};

struct chunk {
	const unsigned char	*bytes;
	size_t			 size;
};

static uint32_t
number_at(const unsigned char *bytes)
{
	return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
	    (uint32_t)bytes[2] << 8 | bytes[3];
}

/* PNG, 11.2.2; a side, a depth and a type of colour that a PDF has too */
static bool
read_header(struct png *png, struct chunk c)
{
	struct picture *picture = png->picture;
	uint32_t width, height;

	if (c.size != 13 || picture->width > 0)
		return false;
	width = number_at(c.bytes);
	height = number_at(c.bytes + 4);
	if (width == 0 || width > PICTURE_SIDE || height == 0 ||
	    height > PICTURE_SIDE)
		return false;
	picture->width = (int)width;
	picture->height = (int)height;
	picture->depth = c.bytes[8];
	png->type = c.bytes[9];
	picture->channels = png->type == RGB ? 3 : 1;
	if (png->type != GREY && png->type != RGB && png->type != PALETTE)
		return false;
	/* compression, filters; lines are not interlaced */
	if (c.bytes[10] != 0 || c.bytes[11] != 0 || c.bytes[12] != 0)
		return false;
	return picture->depth == 8 || (png->type != RGB &&
	    (picture->depth == 1 || picture->depth == 2 ||
	    picture->depth == 4));
}

/* black behind the last colour: every sample is one of them */
static bool
read_palette(struct arena *arena, struct png *png, struct chunk c)
{
	struct picture *picture = png->picture;
	unsigned char *palette;
	size_t room;

	if (png->type != PALETTE)	/* a proposal only */
		return true;
	room = (size_t)3 << picture->depth;
	if (c.size == 0 || c.size % 3 != 0 || c.size > room)
		return false;
	palette = arena_alloc(arena, room);
	memcpy(palette, c.bytes, c.size);
	picture->palette = palette;
	picture->colours = 1 << picture->depth;
	return true;
}

static bool
is(const unsigned char *type, const char *name)
{
	return memcmp(type, name, 4) == 0;
}

/* false at what a PDF has no word for */
static bool
read_chunk(struct arena *arena, struct png *png, const unsigned char *type,
    struct chunk c)
{
	enum { SRGB = 45455 };	/* the exponent of its curve [1/100000] */

	if (is(type, "IHDR"))
		return read_header(png, c);
	if (png->picture->width == 0)
		return false;
	if (is(type, "PLTE"))
		return read_palette(arena, png, c);
	if (is(type, "tRNS")) {
		png->opacity = c.bytes;
		png->opacities = c.size;
		return png->type == PALETTE;
	}
	if (is(type, "gAMA"))
		return c.size == 4 && number_at(c.bytes) == SRGB;
	if (is(type, "IDAT"))
		buffer_add(&png->lines, c.bytes, c.size);
	else if (is(type, "IEND"))
		png->is_complete = true;
	/* of the others one need not know those in small letters */
	return (type[0] & 0x20) != 0 || is(type, "IDAT") || is(type, "IEND");
}

static bool
read_chunks(struct arena *arena, struct png *png, const unsigned char *bytes,
    size_t size)
{
	size_t at = SIGNATURE;

	while (!png->is_complete) {
		struct chunk c;

		if (size - at < HEAD + CHECK)
			return false;
		c = (struct chunk){ bytes + at + HEAD, number_at(bytes + at) };
		if (c.size > size - at - HEAD - CHECK ||
		    deflate_check(c.bytes - 4, c.size + 4) !=
		    number_at(c.bytes + c.size) ||
		    !read_chunk(arena, png, c.bytes - 4, c))
			return false;
		at += HEAD + c.size + CHECK;
	}
	return true;
}

static int
predict(int left, int up, int corner)
{
	int base = left + up - corner;
	int to_left = base > left ? base - left : left - base;
	int to_up = base > up ? base - up : up - base;
	int to_corner = base > corner ? base - corner : corner - base;

	if (to_left <= to_up && to_left <= to_corner)
		return left;
	return to_up <= to_corner ? up : corner;
}

/* a line of one byte a pixel, or less, without its filter (PNG, 9.2) */
static void
restore(unsigned char *line, const unsigned char *above, size_t size,
    int filter)
{
	for (size_t i = 0; i < size && filter > 0; i++) {
		int left = i > 0 ? line[i - 1] : 0, up = above[i];
		int corner = i > 0 ? above[i - 1] : 0;

		line[i] = (unsigned char)(line[i] + (filter == 1 ? left
		    : filter == 2 ? up : filter == 3 ? (left + up) / 2
		    : predict(left, up, corner)));
	}
}

static size_t
line_length(const struct picture *p)
{
	return 1 + ((size_t)p->width * (size_t)(p->channels * p->depth) + 7) /
	    8;
}

/* the opacity of pixels of a byte, from that of their colours; mostly many of
 * one colour follow each other */
static void
look_up_bytes(const unsigned char table[256], const unsigned char *line,
    size_t width, unsigned char *out)
{
	enum { STEP = 32 };

	while (width > 0) {
		size_t n = width < STEP ? width : STEP;

		if (memcmp(line, line + 1, n - 1) == 0)
			memset(out, table[*line], n);
		else
			for (size_t i = 0; i < n; i++)
				out[i] = table[line[i]];
		line += n;
		out += n;
		width -= n;
	}
}

static void
look_up(const unsigned char table[256], const unsigned char *line, int depth,
    int width, unsigned char *out)
{
	if (depth == 8)
		look_up_bytes(table, line, (size_t)width, out);
	else
		for (int x = 0; x < width; x++) {
			int bit = x * depth, rest = 8 - depth - bit % 8;

			out[x] = table[line[bit / 8] >> rest &
			    ((1 << depth) - 1)];
		}
}

static void
write_opacity(struct arena *arena, const struct png *png,
    unsigned char *lines)
{
	struct picture *p = png->picture;
	size_t length = line_length(p);
	struct buffer runs = { .arena = arena };
	unsigned char table[256], row[PICTURE_SIDE];
	static const unsigned char none[PICTURE_SIDE];
	const unsigned char *above = none;

	memset(table, 255, sizeof table);
	memcpy(table, png->opacity, png->opacities);
	for (int y = 0; y < p->height; y++, lines += length) {
		restore(lines + 1, above, length - 1, lines[0]);
		look_up(table, lines + 1, p->depth, p->width, row);
		runs_add(&runs, row, (size_t)p->width);
		above = lines + 1;
	}
	runs_end(&runs);
	p->alpha = (const unsigned char *)runs.bytes;
	p->alpha_size = runs.length;
}

static bool
is_opaque(const struct png *png)
{
	for (size_t i = 0; i < png->opacities; i++)
		if (png->opacity[i] < 255)
			return false;
	return true;
}

/* that all lines are there, each with a filter that there is; and what of
 * them can be seen through */
static bool
check_lines(struct arena *arena, const struct png *png)
{
	const struct picture *p = png->picture;
	size_t length = line_length(p), size = length * (size_t)p->height;
	struct arena *scratch = arena_open();
	unsigned char *lines = arena_alloc(scratch, size);
	bool is_good = deflate_undo(png->lines.bytes, png->lines.length, lines,
	    size);

	for (size_t at = 0; is_good && at < size; at += length)
		is_good = lines[at] <= 4;
	if (is_good && !is_opaque(png))
		write_opacity(arena, png, lines);
	arena_close(scratch);
	return is_good;
}

bool
picture_take_png(struct arena *arena, const unsigned char *bytes, size_t size,
    struct picture *picture)
{
	struct png png = { .picture = picture, .lines = { .arena = arena } };

	if (!read_chunks(arena, &png, bytes, size) || png.lines.length == 0 ||
	    (png.type == PALETTE && picture->palette == NULL) ||
	    png.opacities > (size_t)picture->colours ||
	    !check_lines(arena, &png))
		return false;
	picture->code = PICTURE_PNG;
	picture->bytes = (const unsigned char *)png.lines.bytes;
	picture->size = png.lines.length;
	return true;
}
