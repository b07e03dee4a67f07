/* SPDX-License-Identifier: EUPL-1.2 */
#include "picture.h"

#include <png.h>
#include <stdbool.h>
#include <string.h>

#include "base/arena.h"

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
split(struct picture *picture, unsigned char *pixels, unsigned char *alpha)
{
	size_t count = (size_t)picture->width * (size_t)picture->height;
	unsigned char all = 255;

	for (size_t i = 0; i < count; i++) {
		memmove(pixels + 3 * i, pixels + 4 * i, 3);
		alpha[i] = pixels[4 * i + 3];
		all &= alpha[i];
	}
	picture->alpha = all == 255 ? NULL : alpha;
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
	picture->rgb = pixels;
	if (!is_opaque)
		split(picture, pixels, arena_alloc(arena, count));
	return true;
}

struct picture *
picture_read(struct arena *arena, const char *path, const void *bytes,
    size_t size, const char **reason)
{
	struct picture *picture = arena_alloc(arena, sizeof *picture);
	png_image image = { .version = PNG_IMAGE_VERSION };
	bool is_good;

	picture->path = path;
	if (size < 8 || png_sig_cmp(bytes, 0, 8) != 0) {
		*reason = "die Datei ist kein PNG-Bild";
		return NULL;
	}
	*reason = "das PNG-Bild ist beschädigt";
	is_good = png_image_begin_read_from_memory(&image, bytes, size) &&
	    has_size(&image, reason) && decode(arena, &image, picture);
	png_image_free(&image);
	return is_good ? picture : NULL;
}
