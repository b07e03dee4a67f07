/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "picture.h"
#include "picture_code.h"

/* ITU-T T.81, table B.1 */
enum marker {
	SOF0 = 0xc0, SOF2 = 0xc2,	/* baseline, extended, progressive */
	DHT = 0xc4, DAC = 0xcc,
	SOF15 = 0xcf,
	RST0 = 0xd0, RST7 = 0xd7,
	EOI = 0xd9, SOS = 0xda, DQT = 0xdb, DRI = 0xdd,
	APP0 = 0xe0, APP1 = 0xe1, APP14 = 0xee, APP15 = 0xef,
	COM = 0xfe,
};

struct jpeg {
	struct picture		*picture;
	const unsigned char	*at, *end;
	struct buffer		 out;
	const char		*reason;
	bool			 has_scan, is_complete;
};

static bool
refuse(struct jpeg *j, const char *reason)
{
	j->reason = reason;
	return false;
}

static bool
is_torn(struct jpeg *j)
{
	return refuse(j, "das JPEG-Bild ist beschädigt oder unvollständig");
}

static int
word_at(const unsigned char *bytes)
{
	return bytes[0] << 8 | bytes[1];
}

/* the frame (T.81, B.2.2), in what every reader of PDF can decode
 * (ISO 32000-1, 7.4.8) */
static bool
read_frame(struct jpeg *j, int marker, const unsigned char *bytes, size_t size)
{
	struct picture *p = j->picture;

	if (marker < SOF0 || marker > SOF15)
		return is_torn(j);
	if (marker > SOF2)
		return refuse(j, "das JPEG-Bild ist arithmetisch oder "
		    "verlustfrei kodiert");
	if (size < 6 || p->width > 0 || size != 6 + 3 * (size_t)bytes[5])
		return is_torn(j);
	if (bytes[0] != 8)
		return refuse(j, "das JPEG-Bild hat nicht 8 Bit je Farbe");
	p->height = word_at(bytes + 1);
	p->width = word_at(bytes + 3);
	p->channels = bytes[5];
	p->depth = 8;
	if (p->channels == 4)
		return refuse(j, "das JPEG-Bild hat Druckfarben (CMYK)");
	if (p->channels != 1 && p->channels != 3)
		return refuse(j, "das JPEG-Bild hat nicht eine oder drei "
		    "Farben");
	if (p->width == 0 || p->height == 0)
		return is_torn(j);
	if (p->width > PICTURE_SIDE || p->height > PICTURE_SIDE)
		return refuse(j, "das Bild ist breiter oder höher als 4096 "
		    "Pixel");
	return true;
}

/* how colours are coded: JFIF without its thumbnail, or Adobe's transform */
static void
keep_colours(struct jpeg *j, int marker, const unsigned char *bytes,
    size_t size)
{
	static const unsigned char jfif[] = { 0xff, APP0, 0, 16, 'J', 'F', 'I',
	    'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0 };

	if (marker == APP0 && size >= 5 && memcmp(bytes, "JFIF", 5) == 0 &&
	    j->out.length == 2)
		buffer_add(&j->out, jfif, sizeof jfif);
	if (marker == APP14 && size == 12 && memcmp(bytes, "Adobe", 5) == 0) {
		buffer_add(&j->out, "\xff\xee\0\x0e" "Adobe\0d\0\0\0\0", 15);
		buffer_char(&j->out, (char)bytes[11]);
	}
}

static unsigned
number_at(const unsigned char *bytes, int count, bool is_intel)
{
	unsigned number = 0;

	for (int i = 0; i < count; i++)
		number = number << 8 | bytes[is_intel ? count - 1 - i : i];
	return number;
}

/* Exif 2.3, 4.6.4 A: an orientation other than upright */
static bool
is_turned(const unsigned char *bytes, size_t size)
{
	enum { HEAD = 6, ENTRY = 12, ORIENTATION = 0x0112 };
	const unsigned char *tiff = bytes + HEAD;
	bool is_intel;
	size_t at, count;

	if (size < HEAD + 8 || memcmp(bytes, "Exif\0", HEAD) != 0)
		return false;
	size -= HEAD;
	is_intel = tiff[0] == 'I';
	at = number_at(tiff + 4, 4, is_intel);
	if (at > size - 2)
		return false;
	count = number_at(tiff + at, 2, is_intel);
	at += 2;
	for (; count > 0 && size - at >= ENTRY; count--, at += ENTRY)
		if (number_at(tiff + at, 2, is_intel) == ORIENTATION)
			return number_at(tiff + at + 8, 2, is_intel) > 1;
	return false;
}

/* what the picture is decoded with stays, what tells of it goes: where it was
 * taken, by what, a small copy of it */
static bool
read_segment(struct jpeg *j, int marker)
{
	const unsigned char *bytes = j->at + 2;
	size_t size;

	if (j->end - j->at < 2 || word_at(j->at) < 2 ||
	    word_at(j->at) > j->end - j->at)
		return is_torn(j);
	size = (size_t)word_at(j->at) - 2;
	j->at += size + 2;
	if (marker == APP1 && is_turned(bytes, size))
		return refuse(j, "erst eine Angabe der Kamera stellt das "
		    "JPEG-Bild aufrecht, und die bleibt nicht darin");
	if ((marker >= APP0 && marker <= APP15) || marker == COM) {
		keep_colours(j, marker, bytes, size);
		return true;
	}
	if (marker != DHT && marker != DQT && marker != DRI && marker != SOS &&
	    !read_frame(j, marker, bytes, size))
		return false;
	buffer_char(&j->out, (char)0xff);
	buffer_char(&j->out, (char)marker);
	buffer_add(&j->out, bytes - 2, size + 2);
	return true;
}

/* the coded lines, up to the next marker that is not one of a restart */
static bool
read_scan(struct jpeg *j)
{
	const unsigned char *from = j->at;

	if (j->picture->width == 0)
		return is_torn(j);
	for (; j->end - j->at >= 2; j->at++)
		if (j->at[0] == 0xff && j->at[1] != 0 && j->at[1] != 0xff &&
		    (j->at[1] < RST0 || j->at[1] > RST7))
			break;
	if (j->end - j->at < 2 || j->at == from)
		return is_torn(j);
	buffer_add(&j->out, from, (size_t)(j->at - from));
	j->has_scan = true;
	return true;
}

static bool
read_marker(struct jpeg *j)
{
	int marker;

	if (j->end - j->at < 2 || j->at[0] != 0xff)
		return is_torn(j);
	while (j->end - j->at > 1 && *j->at == 0xff)
		j->at++;	/* it may be repeated */
	marker = *j->at++;
	if (marker != EOI)
		return read_segment(j, marker) &&
		    (marker != SOS || read_scan(j));
	if (!j->has_scan)
		return is_torn(j);
	buffer_add(&j->out, "\xff\xd9", 2);
	j->is_complete = true;
	return true;
}

bool
picture_take_jpeg(struct arena *arena, const unsigned char *bytes,
    size_t size, struct picture *picture, const char **reason)
{
	struct jpeg j = { .picture = picture, .at = bytes + 2,
	    .end = bytes + size, .out = { .arena = arena } };

	buffer_add(&j.out, "\xff\xd8", 2);
	while (!j.is_complete)
		if (!read_marker(&j)) {
			*reason = j.reason;
			return false;
		}
	if (j.at < j.end) {
		*reason = "hinter dem JPEG-Bild stehen weitere Daten";
		return false;
	}
	picture->code = PICTURE_JPEG;
	picture->bytes = (const unsigned char *)j.out.bytes;
	picture->size = j.out.length;
	return true;
}
