/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>
#include <png.h>
#include <stdbool.h>
#include <string.h>
#include <zlib.h>

#include "5-typeset/picture.h"
#include "base/arena.h"

static struct arena *memory;

static void
set_up(void)
{
	memory = arena_open();
}

static void
tear_down(void)
{
	arena_close(memory);
}

TestSuite(picture, .init = set_up, .fini = tear_down);

struct file { unsigned char bytes[4096]; size_t size; };

/* a file made of rows of samples as they are stored */
static void
add_bytes(png_structp png, png_bytep bytes, size_t size)
{
	struct file *file = png_get_io_ptr(png);

	cr_assert_leq(file->size + size, sizeof file->bytes);
	memcpy(file->bytes + file->size, bytes, size);
	file->size += size;
}

/* 2 x 2 pixels, all rows alike */
static struct file
make(int depth, int colours, const unsigned char *row, bool has_palette)
{
	static const png_color palette[2] = { { 255, 0, 0 }, { 0, 0, 255 } };
	static const png_byte opacity[2] = { 255, 128 };
	struct file file = { .size = 0 };
	png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL,
	    NULL, NULL);
	png_infop info = png_create_info_struct(png);

	png_set_write_fn(png, &file, add_bytes, NULL);
	png_set_IHDR(png, info, 2, 2, depth, colours, PNG_INTERLACE_NONE,
	    PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
	if (has_palette) {
		png_set_PLTE(png, info, palette, 2);
		png_set_tRNS(png, info, opacity, 2, NULL);
	}
	png_write_info(png, info);
	for (int y = 0; y < 2; y++)
		png_write_row(png, row);
	png_write_end(png, info);
	png_destroy_write_struct(&png, &info);
	return file;
}

static struct picture *
read_file(const struct file *file, const char **reason)
{
	return picture_read(memory, "x.png", file->bytes, file->size, reason);
}

Test(picture, reads_colours)
{
	static const unsigned char row[] = { 1, 2, 3, 250, 251, 252 };
	struct file file = make(8, PNG_COLOR_TYPE_RGB, row, false);
	const char *reason;
	struct picture *picture = read_file(&file, &reason);

	cr_assert_not_null(picture);
	cr_expect_eq(picture->width, 2);
	cr_expect_eq(picture->height, 2);
	cr_expect_arr_eq(picture->rgb, row, 6);
	cr_expect_arr_eq(picture->rgb + 6, row, 6);
	cr_expect_null(picture->alpha);
	cr_expect_str_eq(picture->path, "x.png");
}

Test(picture, takes_opacity_apart_from_colour)
{
	static const unsigned char row[] = { 1, 2, 3, 0, 4, 5, 6, 200 };
	struct file file = make(8, PNG_COLOR_TYPE_RGBA, row, false);
	const char *reason;
	struct picture *picture = read_file(&file, &reason);

	cr_assert_not_null(picture);
	cr_assert_not_null(picture->alpha);
	cr_expect_eq(picture->alpha[0], 0);
	cr_expect_eq(picture->alpha[1], 200);
	cr_expect_eq(picture->rgb[3], 4);
}

Test(picture, needs_no_mask_where_all_is_opaque)
{
	static const unsigned char row[] = { 1, 2, 3, 255, 4, 5, 6, 255 };
	struct file file = make(8, PNG_COLOR_TYPE_RGBA, row, false);
	const char *reason;
	struct picture *picture = read_file(&file, &reason);

	cr_assert_not_null(picture);
	cr_expect_null(picture->alpha);
}

Test(picture, reads_palettes_of_one_bit_with_opacity)
{
	static const unsigned char row[] = { 0x40 };	/* 0, then 1 */
	struct file file = make(1, PNG_COLOR_TYPE_PALETTE, row, true);
	const char *reason;
	struct picture *picture = read_file(&file, &reason);

	cr_assert_not_null(picture);
	cr_expect_arr_eq(picture->rgb, "\xff\0\0\0\0\xff", 6);
	cr_assert_not_null(picture->alpha);
	cr_expect_eq(picture->alpha[0], 255);
	cr_expect_eq(picture->alpha[1], 128);
}

Test(picture, reads_grey_of_sixteen_bits)
{
	static const unsigned char row[] = { 0, 0, 255, 255 };
	struct file file = make(16, PNG_COLOR_TYPE_GRAY, row, false);
	const char *reason;
	struct picture *picture = read_file(&file, &reason);

	cr_assert_not_null(picture);
	cr_expect_arr_eq(picture->rgb, "\0\0\0\xff\xff\xff", 6);
}

Test(picture, refuses_what_is_no_png)
{
	const char *reason = NULL;

	cr_expect_null(picture_read(memory, "x", "GIF89a..", 8, &reason));
	cr_assert_not_null(reason);
	cr_expect_not_null(strstr(reason, "kein PNG-Bild"));
	cr_expect_null(picture_read(memory, "x", "", 0, &reason));
}

Test(picture, refuses_half_a_file)
{
	static const unsigned char row[] = { 1, 2, 3, 250, 251, 252 };
	struct file file = make(8, PNG_COLOR_TYPE_RGB, row, false);
	const char *reason = NULL;

	file.size -= 20;	/* more than its last chunk */
	cr_assert_null(read_file(&file, &reason));
	cr_assert_not_null(reason);
	cr_expect_not_null(strstr(reason, "beschädigt"));
}

Test(picture, refuses_a_size_before_it_decodes)
{
	static const unsigned char row[] = { 1, 2, 3, 250, 251, 252 };
	struct file file = make(8, PNG_COLOR_TYPE_RGB, row, false);
	png_uint_32 check;
	const char *reason = NULL;

	/* the width, and the check of the chunk (PNG, 11.2.2) */
	file.bytes[16 + 2] = 0x10;
	file.bytes[16 + 3] = 0x01;
	check = (png_uint_32)crc32(0, file.bytes + 12, 17);
	png_save_uint_32(file.bytes + 29, check);
	cr_expect_null(read_file(&file, &reason));
	cr_assert_not_null(reason);
	cr_expect_not_null(strstr(reason, "4096"));
}
