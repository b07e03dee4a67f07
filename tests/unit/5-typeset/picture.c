/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>
#include <png.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
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

/* a mask without its runs (ISO 32000-1, 7.4.5) */
static size_t
read_runs(const struct picture *picture, unsigned char *out)
{
	const unsigned char *at = picture->alpha;
	size_t size = 0;

	for (; *at != 128; at++) {
		size_t n = *at < 128 ? *at + 1u : 257u - *at;

		if (*at < 128) {
			memcpy(out + size, at + 1, n);
			at += n;
		} else
			memset(out + size, *++at, n);
		size += n;
	}
	cr_expect_eq(at + 1, picture->alpha + picture->alpha_size);
	return size;
}

/* deflated lines with their filters */
static size_t
read_lines(const struct picture *picture, unsigned char *out, uLongf size)
{
	cr_assert_eq(picture->code, PICTURE_PNG);
	cr_assert_eq(uncompress(out, &size, picture->bytes, picture->size),
	    Z_OK);
	return size;
}

Test(picture, takes_colours_as_they_are)
{
	static const unsigned char row[] = { 1, 2, 3, 250, 251, 252 };
	struct file file = make(8, PNG_COLOR_TYPE_RGB, row, false);
	const char *reason;
	struct picture *picture = read_file(&file, &reason);
	unsigned char lines[64];

	cr_assert_not_null(picture);
	cr_expect_eq(picture->width, 2);
	cr_expect_eq(picture->height, 2);
	cr_expect_eq(picture->channels, 3);
	cr_expect_eq(picture->depth, 8);
	cr_expect_eq(read_lines(picture, lines, sizeof lines), 14);
	cr_expect_null(picture->palette);
	cr_expect_null(picture->alpha);
	cr_expect_str_eq(picture->path, "x.png");
}

Test(picture, takes_opacity_apart_from_colour)
{
	static const unsigned char row[] = { 1, 2, 3, 0, 4, 5, 6, 200 };
	struct file file = make(8, PNG_COLOR_TYPE_RGBA, row, false);
	const char *reason;
	struct picture *picture = read_file(&file, &reason);
	unsigned char alpha[64];

	cr_assert_not_null(picture);
	cr_assert_eq(picture->code, PICTURE_PIXELS);
	cr_assert_not_null(picture->alpha);
	cr_expect_eq(read_runs(picture, alpha), 4);
	cr_expect_arr_eq(alpha, "\0\xc8\0\xc8", 4);
	cr_expect_eq(picture->size, 12);
	cr_expect_eq(picture->bytes[3], 4);
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

Test(picture, takes_palettes_of_one_bit_with_opacity)
{
	static const unsigned char row[] = { 0x40 };	/* 0, then 1 */
	struct file file = make(1, PNG_COLOR_TYPE_PALETTE, row, true);
	const char *reason;
	struct picture *picture = read_file(&file, &reason);
	unsigned char lines[64], alpha[64];

	cr_assert_not_null(picture);
	cr_expect_eq(picture->depth, 1);
	cr_expect_eq(picture->channels, 1);
	cr_expect_eq(read_lines(picture, lines, sizeof lines), 4);
	cr_expect_arr_eq(lines, "\0\x40\0\x40", 4);
	cr_expect_eq(picture->colours, 2);
	cr_expect_arr_eq(picture->palette, "\xff\0\0\0\0\xff", 6);
	cr_assert_not_null(picture->alpha);
	cr_expect_eq(read_runs(picture, alpha), 4);
	cr_expect_arr_eq(alpha, "\xff\x80\xff\x80", 4);
}

Test(picture, has_a_colour_for_every_sample)
{
	static const unsigned char row[] = { 0, 1 };
	struct file file = make(8, PNG_COLOR_TYPE_PALETTE, row, true);
	const char *reason;
	struct picture *picture = read_file(&file, &reason);

	cr_assert_not_null(picture);
	cr_expect_eq(picture->colours, 256);
	cr_expect_eq(picture->palette[5], 255);
	cr_expect_eq(picture->palette[767], 0);
}

Test(picture, decodes_grey_of_sixteen_bits)
{
	static const unsigned char row[] = { 0, 0, 255, 255 };
	struct file file = make(16, PNG_COLOR_TYPE_GRAY, row, false);
	const char *reason;
	struct picture *picture = read_file(&file, &reason);

	cr_assert_not_null(picture);
	cr_assert_eq(picture->code, PICTURE_PIXELS);
	cr_expect_arr_eq(picture->bytes, "\0\0\0\xff\xff\xff", 6);
}

/* the place of a chunk with that name */
static unsigned char *
chunk(struct file *file, const char *name)
{
	for (size_t i = 8; i + 8 <= file->size; i++)
		if (memcmp(file->bytes + i + 4, name, 4) == 0)
			return file->bytes + i;
	cr_assert_fail("no chunk %s", name);
	return NULL;
}

static void
sign(unsigned char *at)
{
	png_uint_32 size = png_get_uint_32(at);

	png_save_uint_32(at + 8 + size,
	    (png_uint_32)crc32(0, at + 4, (uInt)size + 4));
}

/* every filter, in lines that come out alike */
Test(picture, sees_opacity_through_all_filters)
{
	enum { SIDE = 32 };
	const char *reason;
	static const png_color palette[4];
	static const png_byte opacity[4] = { 10, 20, 30, 40 };

	for (int filter = PNG_FILTER_NONE; filter <= PNG_FILTER_PAETH;
	    filter *= 2) {
		struct file file = { .size = 0 };
		struct picture *picture;
		unsigned char row[SIDE], alpha[SIDE * SIDE];
		png_structp png = png_create_write_struct(
		    PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
		png_infop info = png_create_info_struct(png);

		png_set_write_fn(png, &file, add_bytes, NULL);
		png_set_IHDR(png, info, SIDE, SIDE, 8, PNG_COLOR_TYPE_PALETTE,
		    PNG_INTERLACE_NONE, 0, 0);
		png_set_PLTE(png, info, palette, 4);
		png_set_tRNS(png, info, opacity, 4, NULL);
		png_set_filter(png, 0, filter);
		png_write_info(png, info);
		for (int y = 0; y < SIDE; y++) {
			for (int x = 0; x < SIDE; x++)
				row[x] = (unsigned char)((x * y / 5) & 3);
			png_write_row(png, row);
		}
		png_write_end(png, info);
		png_destroy_write_struct(&png, &info);
		picture = read_file(&file, &reason);
		cr_assert_not_null(picture);
		cr_assert_eq(picture->code, PICTURE_PNG);
		cr_assert_eq(read_runs(picture, alpha), SIDE * SIDE);
		for (int i = 0; i < SIDE * SIDE; i++)
			cr_assert_eq(alpha[i], opacity[i % SIDE *
			    (i / SIDE) / 5 & 3]);
	}
}

Test(picture, takes_nothing_that_is_not_whole)
{
	static const unsigned char row[] = { 1, 2, 3, 250, 251, 252 };
	struct file file = make(8, PNG_COLOR_TYPE_RGB, row, false);
	const char *reason;
	unsigned char *data = chunk(&file, "IDAT");

	data[8 + png_get_uint_32(data) - 1] ^= 1;	/* the check of zlib */
	sign(data);
	cr_expect_null(read_file(&file, &reason));
}

Test(picture, decodes_what_has_another_curve)
{
	static const unsigned char row[] = { 1, 2, 3, 250, 251, 252 };
	struct file file = make(8, PNG_COLOR_TYPE_RGB, row, false);
	unsigned char *data = chunk(&file, "IDAT");
	static const unsigned char gamma[16] = { 0, 0, 0, 4, 'g', 'A', 'M',
	    'A', 0, 0x01, 0x86, 0xa0 };
	const char *reason;
	struct picture *picture;

	memmove(data + 16, data, file.size - (size_t)(data - file.bytes));
	memcpy(data, gamma, 16);
	sign(data);
	file.size += 16;
	picture = read_file(&file, &reason);
	cr_assert_not_null(picture);
	cr_expect_eq(picture->code, PICTURE_PIXELS);
}

Test(picture, refuses_what_is_no_picture)
{
	const char *reason = NULL;

	cr_expect_null(picture_read(memory, "x", "GIF89a..", 8, &reason));
	cr_assert_not_null(reason);
	cr_expect_not_null(strstr(reason, "weder ein PNG"));
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

/* --- JPEG: only its segments are read, so the lines are made up --- */

static void
segment(struct file *file, int marker, const void *bytes, size_t size)
{
	const unsigned char head[] = { 0xff, (unsigned char)marker,
	    (unsigned char)((size + 2) >> 8), (unsigned char)(size + 2) };

	memcpy(file->bytes + file->size, head, 4);
	memcpy(file->bytes + file->size + 4, bytes, size);
	file->size += 4 + size;
}

static void
put(struct file *file, const void *bytes, size_t size)
{
	memcpy(file->bytes + file->size, bytes, size);
	file->size += size;
}

/* of this many colours, with the frame's marker and depth */
static struct file
make_jpeg(int marker, int depth, int colours)
{
	unsigned char frame[18] = { (unsigned char)depth, 0, 5, 0, 7,
	    (unsigned char)colours };
	struct file file = { .size = 0 };

	put(&file, "\xff\xd8", 2);
	segment(&file, 0xe0, "JFIF\0\1\2\0\0\1\0\1\1\1thumb", 19);
	segment(&file, 0xe1, "Exif\0\0II*\0\x08\0\0\0\0\0secret", 22);
	segment(&file, 0xe2, "ICC_PROFILE", 11);
	segment(&file, 0xfe, "secret", 6);
	segment(&file, 0xdb, "table", 5);
	segment(&file, marker, frame, 6 + 3 * (size_t)colours);
	segment(&file, 0xc4, "huffman", 7);
	segment(&file, 0xda, "scan", 4);
	put(&file, "\1\2\xff\0\3\xff\xd0\4", 8);
	segment(&file, 0xda, "scan", 4);
	put(&file, "\5\6", 2);
	put(&file, "\xff\xd9", 2);
	return file;
}

static void
expect_refusal(const struct file *file, const char *text)
{
	const char *reason = NULL;

	cr_expect_null(read_file(file, &reason));
	cr_assert_not_null(reason);
	cr_expect_not_null(strstr(reason, text), "»%s«", reason);
}

static bool
holds(const struct picture *picture, const char *text)
{
	size_t size = strlen(text);

	for (size_t i = 0; i + size <= picture->size; i++)
		if (memcmp(picture->bytes + i, text, size) == 0)
			return true;
	return false;
}

Test(picture, takes_a_jpeg_without_what_tells_of_it)
{
	struct file file = make_jpeg(0xc2, 8, 3);
	const char *reason = "";
	struct picture *picture = read_file(&file, &reason);

	cr_assert_not_null(picture, "%s", reason);
	cr_expect_eq(picture->code, PICTURE_JPEG);
	cr_expect_eq(picture->width, 7);
	cr_expect_eq(picture->height, 5);
	cr_expect_eq(picture->channels, 3);
	cr_expect_eq(picture->depth, 8);
	cr_expect_arr_eq(picture->bytes, "\xff\xd8\xff\xe0\0\x10JFIF", 10);
	cr_expect_arr_eq(picture->bytes + picture->size - 4, "\5\6\xff\xd9",
	    4);
	cr_expect_not(holds(picture, "secret"));
	cr_expect_not(holds(picture, "thumb"));
	cr_expect_not(holds(picture, "ICC"));
	cr_expect(holds(picture, "table"));
	cr_expect(holds(picture, "huffman"));
	cr_expect(holds(picture, "\3\xff\xd0\4"));
}

Test(picture, takes_a_grey_jpeg)
{
	struct file file = make_jpeg(0xc0, 8, 1);
	const char *reason = "";
	struct picture *picture = read_file(&file, &reason);

	cr_assert_not_null(picture, "%s", reason);
	cr_expect_eq(picture->channels, 1);
}

Test(picture, refuses_jpegs_that_not_all_can_print)
{
	struct file cmyk = make_jpeg(0xc0, 8, 4);
	struct file deep = make_jpeg(0xc1, 12, 3);
	struct file arithmetic = make_jpeg(0xc9, 8, 3);
	struct file lossless = make_jpeg(0xc3, 8, 3);
	struct file two = make_jpeg(0xc0, 8, 2);

	expect_refusal(&cmyk, "CMYK");
	expect_refusal(&deep, "8 Bit");
	expect_refusal(&arithmetic, "arithmetisch");
	expect_refusal(&lossless, "arithmetisch oder verlustfrei");
	expect_refusal(&two, "eine oder drei");
}

Test(picture, refuses_every_part_of_a_jpeg)
{
	struct file file = make_jpeg(0xc0, 8, 3);
	const char *reason = NULL;

	while (--file.size >= 3) {
		unsigned char *part = malloc(file.size);

		memcpy(part, file.bytes, file.size);
		cr_expect_null(picture_read(memory, "x", part, file.size,
		    &reason));
		cr_expect_not_null(strstr(reason, "unvollständig"));
		free(part);
	}
}

Test(picture, refuses_what_stands_behind_a_jpeg)
{
	struct file file = make_jpeg(0xc0, 8, 3);

	put(&file, "x", 1);
	expect_refusal(&file, "weitere Daten");
}

Test(picture, refuses_a_jpeg_too_large)
{
	struct file file = make_jpeg(0xc0, 8, 3);

	for (size_t i = 0; i + 4 < file.size; i++)
		if (file.bytes[i] == 0xff && file.bytes[i + 1] == 0xc0)
			file.bytes[i + 7] = 0x10, file.bytes[i + 8] = 1;
	expect_refusal(&file, "4096");
}

Test(picture, refuses_a_jpeg_that_lies_on_its_side)
{
	struct file file = { .size = 0 };

	put(&file, "\xff\xd8", 2);
	segment(&file, 0xe1, "Exif\0\0MM\0*\0\0\0\x08\0\1"
	    "\1\x12\0\3\0\0\0\1\0\6\0\0", 28);
	expect_refusal(&file, "aufrecht");
}

/* the width, height and size of every line of a real one (ImageMagick) */
Test(picture, reads_what_others_write)
{
	static const char *const paths[] = { "tests/data/grau.jpg",
	    "tests/data/farbe.jpg", "tests/data/stufen.jpg" };

	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
		FILE *f = fopen(paths[i], "rb");
		struct file file;
		const char *reason = "";
		struct picture *picture;

		cr_assert_not_null(f, "%s", paths[i]);
		file.size = fread(file.bytes, 1, sizeof file.bytes, f);
		fclose(f);
		picture = read_file(&file, &reason);
		cr_assert_not_null(picture, "%s: %s", paths[i], reason);
		cr_expect_eq(picture->width, 24);
		cr_expect_eq(picture->height, 16);
		cr_expect_eq(picture->channels, i == 0 ? 1 : 3);
		cr_expect_lt(picture->size, file.size);
	}
}
