/* SPDX-License-Identifier: EUPL-1.2 */
#include "picture.h"

#include <png.h>
#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "picture_code.h"
#include "runs.h"

static bool
has_size(png_image *image, const char **reason)
{
	if (image->width <= PICTURE_SIDE && image->height <= PICTURE_SIDE)
		return true;
	*reason = "das Bild ist breiter oder höher als 4096 Pixel";
	return false;
}

/* pixels of four bytes become pixels of three in place, and opacity */
static void
split(struct arena *arena, struct picture *picture, unsigned char *pixels)
{
	size_t width = (size_t)picture->width;
	struct buffer runs = { .arena = arena };
	unsigned char all = 255, row[PICTURE_SIDE];

	for (size_t y = 0; y < (size_t)picture->height; y++) {
		for (size_t x = 0; x < width; x++) {
			size_t i = y * width + x;

			row[x] = pixels[4 * i + 3];
			all &= row[x];
			memmove(pixels + 3 * i, pixels + 4 * i, 3);
		}
		runs_add(&runs, row, width);
	}
	if (all == 255)
		return;
	runs_end(&runs);
	picture->alpha = (const unsigned char *)runs.bytes;
	picture->alpha_size = runs.length;
}

/* 8 bits a channel in sRGB, whatever the file has */
static bool
decode(struct arena *arena, png_image *image, struct picture *picture)
{
	size_t count = (size_t)image->width * image->height;
	bool is_opaque = (image->format & PNG_FORMAT_FLAG_ALPHA) == 0;
	unsigned char *pixels;

	image->format = is_opaque ? PNG_FORMAT_RGB : PNG_FORMAT_RGBA;
	pixels = arena_alloc(arena, count * (is_opaque ? 3 : 4));
	if (!png_image_finish_read(image, NULL, pixels, 0, NULL))
		return false;
	picture->width = (int)image->width;
	picture->height = (int)image->height;
	picture->bytes = pixels;
	picture->size = 3 * count;
	if (!is_opaque)
		split(arena, picture, pixels);
	return true;
}

static bool
decode_png(struct arena *arena, const void *bytes, size_t size,
    struct picture *picture, const char **reason)
{
	png_image image = { .version = PNG_IMAGE_VERSION };
	bool is_good;

	*picture = (struct picture){ .path = picture->path };
	*reason = "das PNG-Bild ist beschädigt";
	is_good = png_image_begin_read_from_memory(&image, bytes, size) &&
	    has_size(&image, reason) && decode(arena, &image, picture);
	png_image_free(&image);
	return is_good;
}

struct picture *
picture_read(struct arena *arena, const char *path, const void *bytes,
    size_t size, const char **reason)
{
	struct picture *picture = arena_alloc(arena, sizeof *picture);
	bool is_good;

	picture->path = path;
	if (size >= 3 && memcmp(bytes, "\xff\xd8\xff", 3) == 0)
		is_good = picture_take_jpeg(arena, bytes, size, picture,
		    reason);
	else if (size >= 8 && png_sig_cmp(bytes, 0, 8) == 0)
		is_good = picture_take_png(arena, bytes, size, picture) ||
		    decode_png(arena, bytes, size, picture, reason);
	else {
		*reason = "die Datei ist weder ein PNG- noch ein JPEG-Bild";
		return NULL;
	}
	return is_good ? picture : NULL;
}
