/* SPDX-License-Identifier: EUPL-1.2 */
#include "kind.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* a PDF may begin with some bytes of another format: ISO 32000-1, H.3 */
enum { PDF_BEGINS_WITHIN = 1024 };

static bool
has(const unsigned char *bytes, size_t size, const char *magic, size_t len)
{
	return size >= len && memcmp(bytes, magic, len) == 0;
}

static bool
has_pdf_header(const unsigned char *bytes, size_t size)
{
	size_t last = size < PDF_BEGINS_WITHIN ? size : PDF_BEGINS_WITHIN;

	for (size_t i = 0; i + 5 <= last; i++)
		if (memcmp(bytes + i, "%PDF-", 5) == 0)
			return true;
	return false;
}

enum kind
kind_of(const unsigned char *bytes, size_t size)
{
	if (size == 0)
		return KIND_EMPTY;
	if (has(bytes, size, "\x89PNG\r\n\x1a\n", 8))
		return KIND_PNG;
	if (has(bytes, size, "\xff\xd8\xff", 3))
		return KIND_JPEG;
	if (has(bytes, size, "PK\x03\x04", 4))
		return KIND_ZIP;
	if (has(bytes, size, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8))
		return KIND_OLE;
	return has_pdf_header(bytes, size) ? KIND_PDF : KIND_OTHER;
}

static uint32_t
big_endian(const unsigned char *at, int bytes)
{
	uint32_t value = 0;

	while (bytes-- > 0)
		value = value << 8 | *at++;
	return value;
}

static void
set_page(struct facts *facts, double width, double height)
{
	if (width <= 0 || height <= 0) {
		facts->found[FINDING_DAMAGED] = true;
		return;
	}
	facts->pages = 1;
	facts->formats[0] = (struct format){ width, height, 1 };
	facts->format_count = 1;
}

/* PNG, 5.6: IHDR comes first, pHYs before IDAT */
static void
measure_png(struct facts *facts, const unsigned char *bytes, size_t size)
{
	double per_inch = 72;
	uint32_t width = 0, height = 0;
	size_t at = 8;

	while (at + 12 <= size) {
		uint32_t length = big_endian(bytes + at, 4);
		const unsigned char *type = bytes + at + 4, *data = type + 4;

		if (length > size - at - 12 || memcmp(type, "IDAT", 4) == 0)
			break;
		if (memcmp(type, "IHDR", 4) == 0 && length >= 8) {
			width = big_endian(data, 4);
			height = big_endian(data + 4, 4);
		} else if (memcmp(type, "pHYs", 4) == 0 && length == 9 &&
		    data[8] == 1 && big_endian(data, 4) > 0)
			per_inch = big_endian(data, 4) * 0.0254;
		at += 12 + length;
	}
	if (!has(bytes + (size < 12 ? 0 : size - 8), 8, "IEND\xae\x42\x60\x82",
	    8))
		facts->found[FINDING_TRUNCATED] = true;
	set_page(facts, width * 72 / per_inch, height * 72 / per_inch);
}

/* ITU-T T.81, B.2: segments up to the frame header SOFn */
static void
measure_jpeg(struct facts *facts, const unsigned char *bytes, size_t size)
{
	double per_inch = 72, width = 0, height = 0;
	size_t at = 2;

	while (at + 9 < size && bytes[at] == 0xff) {
		unsigned marker = bytes[at + 1];
		uint32_t length = big_endian(bytes + at + 2, 2);
		const unsigned char *data = bytes + at + 4;

		if (length < 2 || length > size - at - 2)
			break;
		if (marker == 0xe0 && length >= 14 &&
		    memcmp(data, "JFIF", 5) == 0 && big_endian(data + 8, 2) > 0)
			per_inch = big_endian(data + 8, 2) *
			    (data[7] == 2 ? 2.54 : data[7] == 1 ? 1 : 0);
		if (per_inch == 0)
			per_inch = 72;
		if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 &&
		    marker != 0xc8 && marker != 0xcc) {
			height = big_endian(data + 1, 2);
			width = big_endian(data + 3, 2);
			break;
		}
		at += 2 + length;
	}
	if (!has(bytes + size - 2, 2, "\xff\xd9", 2))
		facts->found[FINDING_TRUNCATED] = true;
	set_page(facts, width * 72 / per_inch, height * 72 / per_inch);
}

void
kind_measure(struct facts *facts, const unsigned char *bytes, size_t size)
{
	if (facts->kind == KIND_PNG)
		measure_png(facts, bytes, size);
	else if (facts->kind == KIND_JPEG)
		measure_jpeg(facts, bytes, size);
}
