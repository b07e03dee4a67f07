/* SPDX-License-Identifier: EUPL-1.2 */
#include "icc.h"

#include <stdint.h>
#include <string.h>

#include "base/buffer.h"

enum { HEADER = 128, ENTRY = 12, TAGS = 9 };

/* s15Fixed16Number, from a number in millionths */
#define FIXED(n) ((int32_t)(((n) * INT64_C(65536) + \
    ((n) < 0 ? -500000 : 500000)) / 1000000))

static const int32_t d50[3] = {
	FIXED(964203), FIXED(1000000), FIXED(824905),
};
/* columns of the matrix from linear sRGB to XYZ under D50 */
static const int32_t primaries[3][3] = {
	{ FIXED(436066), FIXED(222488), FIXED(13916) },
	{ FIXED(385147), FIXED(716873), FIXED(97076) },
	{ FIXED(143066), FIXED(60608), FIXED(714096) },
};
/* D65 to D50, Bradford */
static const int32_t adaptation[9] = {
	FIXED(1047882), FIXED(22919), FIXED(-50201),
	FIXED(29587), FIXED(990479), FIXED(-17059),
	FIXED(-9232), FIXED(15076), FIXED(751678),
};
/* ((x + 0.055) / 1.055)^2.4, or x / 12.92 below 0.04045 */
static const int32_t curve[5] = {
	FIXED(2400000), FIXED(947867), FIXED(52133), FIXED(77399),
	FIXED(40450),
};

static void
add16(struct buffer *out, unsigned n)
{
	buffer_char(out, (char)(n >> 8));
	buffer_char(out, (char)n);
}

static void
add32(struct buffer *out, uint32_t n)
{
	add16(out, n >> 16);
	add16(out, n & 0xffff);
}

static void
add_signature(struct buffer *out, const char *four)
{
	buffer_add(out, four, 4);
}

/* a type's signature and its numbers */
static void
add_numbers(struct buffer *out, const char *type, const int32_t *n, int count)
{
	add_signature(out, type);
	add32(out, 0);
	for (int i = 0; i < count; i++)
		add32(out, (uint32_t)n[i]);
}

static void
add_text(struct buffer *out, const char *text)
{
	uint32_t len = (uint32_t)strlen(text);

	add_signature(out, "mluc");
	add32(out, 0);
	add32(out, 1);		/* record */
	add32(out, ENTRY);
	add_signature(out, "enUS");
	add32(out, 2 * len);
	add32(out, 28);		/* where the text begins */
	for (; *text != '\0'; text++)
		add16(out, (unsigned char)*text);
	while (out->length % 4 != 0)
		buffer_char(out, '\0');
}

static void
add_curve(struct buffer *out)
{
	enum { FORMULA = 3 };	/* the one of sRGB */

	add_signature(out, "para");
	add32(out, 0);
	add16(out, FORMULA);
	add16(out, 0);
	for (int i = 0; i < 5; i++)
		add32(out, (uint32_t)curve[i]);
}

static void
add_data(struct buffer *out, int tag)
{
	switch (tag) {
	case 0:
		add_text(out, "sRGB");
		break;
	case 1:
		add_text(out, "CC0");
		break;
	case 2:
		add_numbers(out, "XYZ ", d50, 3);
		break;
	case 3:
		add_numbers(out, "sf32", adaptation, 9);
		break;
	case 4:
	case 5:
	case 6:
		add_numbers(out, "XYZ ", primaries[tag - 4], 3);
		break;
	case 7:
		add_curve(out);
		break;
	}
}

/* ICC.1:2010, 7.2 */
static void
add_header(struct buffer *out, uint32_t size)
{
	static const unsigned date[6] = { 2015, 1, 1, 0, 0, 0 };
	size_t start = out->length;

	add32(out, size);
	add32(out, 0);
	add32(out, 0x04200000);
	add_signature(out, "mntr");
	add_signature(out, "RGB ");
	add_signature(out, "XYZ ");
	for (int i = 0; i < 6; i++)
		add16(out, date[i]);
	add_signature(out, "acsp");
	for (int i = 0; i < 7; i++)	/* no platform, device, intent */
		add32(out, 0);
	for (int i = 0; i < 3; i++)
		add32(out, (uint32_t)d50[i]);
	while (out->length < start + HEADER)
		buffer_char(out, '\0');
}

void
icc_add_srgb(struct buffer *out)
{
	/* the three curves share one formula */
	static const char *const tags[TAGS] = { "desc", "cprt", "wtpt",
	    "chad", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC" };
	struct buffer data = { .arena = out->arena };
	uint32_t base = HEADER + 4 + ENTRY * (TAGS + 1), at[TAGS], size[TAGS];

	for (int i = 0; i < TAGS - 1; i++) {
		at[i] = base + (uint32_t)data.length;
		add_data(&data, i);
		size[i] = base + (uint32_t)data.length - at[i];
	}
	at[TAGS - 1] = at[TAGS - 2];
	size[TAGS - 1] = size[TAGS - 2];
	add_header(out, base + (uint32_t)data.length);
	add32(out, TAGS + 1);
	for (int i = 0; i <= TAGS; i++) {
		int tag = i < TAGS ? i : TAGS - 1;

		add_signature(out, i < TAGS ? tags[i] : "bTRC");
		add32(out, at[tag]);
		add32(out, size[tag]);
	}
	buffer_add(out, data.bytes, data.length);
}
