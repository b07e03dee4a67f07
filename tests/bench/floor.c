/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * floor - the least that a PDF of these words can cost.
 *
 *	floor [-d] IN.txt OUT.pdf
 *
 * Reads the words and the five faces that our minutes use, sets twelve words
 * on a line and 42 lines on a page, subsets the faces, deflates every stream
 * and writes the file.  No notes, no template, no shaping, no lines, no pages,
 * no tags: what a chain of programs does beyond this is its own doing.
 *
 * Deflates with zlib's level 6; with -d by libdeflate's.  One byte codes
 * (Windows 1252): a letter outside is set as a question mark.
 */
#include <err.h>
#include <libdeflate.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#define FONTS "/usr/share/fonts/truetype/croscore/"

enum { TEXT, TEXT_BOLD, TEXT_ITALIC, HEAD, HEAD_BOLD, FACES };
enum { WORDS_A_LINE = 12, LINES_A_PAGE = 42, LINE_MAX_BYTES = 4096 };
enum { LEVEL = 6 };

/* numbers of PDF objects */
enum { CATALOG = 1, PAGES, FONT, DESCRIPTOR = FONT + FACES,
	FONT_FILE = DESCRIPTOR + FACES, FIRST_PAGE = FONT_FILE + FACES };

struct buffer {
	unsigned char	*bytes;
	size_t		 size, room;
};

struct face {
	const char	*path, *name;
	struct buffer	 file;
	bool		 used[256];	/* by code */
	int		 width[256];	/* by code, [1/1000 em] */
};

struct document {
	struct buffer	 pdf, page;
	size_t		*offset;	/* by object */
	int		 objects, room;
	int		 lines;
};

static struct face faces[FACES] = {
	[TEXT]		= { .path = FONTS "Tinos-Regular.ttf",
			    .name = "AAAAAA+Tinos" },
	[TEXT_BOLD]	= { .path = FONTS "Tinos-Bold.ttf",
			    .name = "AAAAAB+Tinos-Bold" },
	[TEXT_ITALIC]	= { .path = FONTS "Tinos-Italic.ttf",
			    .name = "AAAAAC+Tinos-Italic" },
	[HEAD]		= { .path = FONTS "Arimo-Regular.ttf",
			    .name = "AAAAAD+Arimo" },
	[HEAD_BOLD]	= { .path = FONTS "Arimo-Bold.ttf",
			    .name = "AAAAAE+Arimo-Bold" },
};

static struct libdeflate_compressor *compressor;	/* NULL: zlib */

/* buffers */

static void *
need(struct buffer *b, size_t size)
{
	if (b->size + size > b->room) {
		b->room = (b->size + size) * 2 + 4096;
		b->bytes = realloc(b->bytes, b->room);
		if (b->bytes == NULL)
			err(2, "allocate memory");
	}
	return b->bytes + b->size;
}

static void
put(struct buffer *b, const void *bytes, size_t size)
{
	if (size == 0)
		return;
	memcpy(need(b, size), bytes, size);
	b->size += size;
}

#define PUT(b, ...) do { \
	char put_[256]; \
	put(b, put_, snprintf(put_, sizeof put_, __VA_ARGS__)); \
} while (0)

static struct buffer
slurp(const char *path)
{
	struct buffer b = { NULL, 0, 0 };
	FILE *f = fopen(path, "rb");
	long size;

	if (f == NULL || fseek(f, 0, SEEK_END) != 0 || (size = ftell(f)) < 0)
		err(2, "open %s", path);
	rewind(f);
	need(&b, size + 1);
	b.size = fread(b.bytes, 1, size, f);
	if (b.size != (size_t)size)
		err(2, "read %s", path);
	b.bytes[b.size] = '\0';
	fclose(f);
	return b;
}

static void
deflate_to(struct buffer *out, const struct buffer *in)
{
	uLongf size = compressBound(in->size);

	if (compressor != NULL) {
		size = libdeflate_zlib_compress_bound(compressor, in->size);
		out->size += libdeflate_zlib_compress(compressor, in->bytes,
		    in->size, need(out, size), size);
		return;
	}
	if (compress2(need(out, size), &size, in->bytes, in->size, LEVEL) != Z_OK)
		errx(2, "zlib failed");
	out->size += size;
}

/* TrueType: big-endian numbers, tables by tag */

static unsigned
u16(const unsigned char *p)
{
	return p[0] << 8 | p[1];
}

static uint32_t
u32(const unsigned char *p)
{
	return (uint32_t)u16(p) << 16 | u16(p + 2);
}

static void
set16(unsigned char *p, unsigned n)
{
	p[0] = n >> 8;
	p[1] = n;
}

static void
set32(unsigned char *p, uint32_t n)
{
	set16(p, n >> 16);
	set16(p + 2, n);
}

static const unsigned char *
table(const struct face *face, const char *tag, size_t *size)
{
	const unsigned char *file = face->file.bytes, *entry;

	for (unsigned i = 0; i < u16(file + 4); i++) {
		entry = file + 12 + 16 * i;
		if (memcmp(entry, tag, 4) != 0)
			continue;
		if (size != NULL)
			*size = u32(entry + 12);
		return file + u32(entry + 8);
	}
	errx(2, "%s: no table %s", face->path, tag);
}

/* in a subtable of format 4 */
static unsigned
glyph_in(const unsigned char *map, unsigned letter)
{
	unsigned n = u16(map + 6), start, range, glyph;
	const unsigned char *ends = map + 14, *starts = ends + n + 2;
	const unsigned char *deltas = starts + n, *ranges = deltas + n;
	unsigned k = 0;

	while (k < n && letter > u16(ends + k))
		k += 2;
	if (k >= n || letter < (start = u16(starts + k)))
		return 0;
	range = u16(ranges + k);
	if (range == 0)
		return (letter + u16(deltas + k)) & 0xffff;
	glyph = u16(ranges + k + range + 2 * (letter - start));
	return glyph == 0 ? 0 : (glyph + u16(deltas + k)) & 0xffff;
}

static unsigned
glyph_of(const unsigned char *cmap, unsigned letter)
{
	const unsigned char *map;

	for (unsigned i = 0; i < u16(cmap + 2); i++) {
		map = cmap + u32(cmap + 8 + 8 * i);
		if (u16(cmap + 4 + 8 * i) == 3 && u16(map) == 4)
			return glyph_in(map, letter);
	}
	return 0;
}

/* the letter of a code in Windows 1252 */
static unsigned
letter_of(unsigned code)
{
	static const unsigned high[32] = {
		0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021,
		0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D, 0,
		0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
		0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0, 0x17E, 0x178,
	};

	return code >= 128 && code < 160 ? high[code - 128] : code;
}

static unsigned char
code_of(unsigned letter)
{
	if (letter < 128 || (letter >= 160 && letter < 256))
		return letter;
	for (unsigned code = 128; code < 160; code++) {
		if (letter_of(code) == letter)
			return code;
	}
	return '?';
}

/* a letter of well-formed UTF-8, of two bytes or more */
static unsigned
decode(const unsigned char **at)
{
	const unsigned char *p = *at;
	unsigned letter = *p & (*p >= 0xf0 ? 0x07 : *p >= 0xe0 ? 0x0f : 0x1f);

	for (p++; (*p & 0xc0) == 0x80; p++)
		letter = letter << 6 | (*p & 0x3f);
	*at = p;
	return letter;
}

/* subsets: glyphs keep their numbers, those not drawn lose their outlines */

/* the place in glyf where a glyph's outline begins; those after end it */
static uint32_t
outline_at(const unsigned char *loca, bool is_long, unsigned glyph)
{
	return is_long ? u32(loca + 4 * glyph) : 2 * u16(loca + 2 * glyph);
}

/* marks the parts of a composite glyph */
static void
keep_parts(const unsigned char *outline, bool *keep)
{
	enum { WORDS = 1, SCALE = 8, MORE = 0x20, TWO = 0x40, FOUR = 0x80 };
	unsigned flags;

	if ((int16_t)u16(outline) >= 0)
		return;
	outline += 10;
	do {
		flags = u16(outline);
		keep[u16(outline + 2)] = true;
		outline += flags & WORDS ? 8 : 6;
		outline += flags & SCALE ? 2 : flags & TWO ? 4 : flags & FOUR ? 8 : 0;
	} while (flags & MORE);
}

/* marks what is drawn, and sets all widths */
static void
keep_used(struct face *face, bool *keep, unsigned glyphs)
{
	const unsigned char *cmap = table(face, "cmap", NULL);
	const unsigned char *hmtx = table(face, "hmtx", NULL);
	unsigned widths = u16(table(face, "hhea", NULL) + 34);
	unsigned em = u16(table(face, "head", NULL) + 18), glyph, last;

	keep[0] = true;
	for (unsigned code = 0; code < 256; code++) {
		glyph = glyph_of(cmap, letter_of(code));
		if (glyph >= glyphs)
			glyph = 0;
		last = glyph < widths ? glyph : widths - 1;
		face->width[code] = (u16(hmtx + 4 * last) * 1000 + em / 2) / em;
		if (face->used[code])
			keep[glyph] = true;
	}
}

/* glyf of what is kept, and the loca to it */
static void
outlines(struct face *face, struct buffer *glyf, struct buffer *loca)
{
	unsigned glyphs = u16(table(face, "maxp", NULL) + 4);
	const unsigned char *old = table(face, "glyf", NULL);
	const unsigned char *old_loca = table(face, "loca", NULL);
	bool is_long = u16(table(face, "head", NULL) + 50) != 0;
	bool *keep = calloc(glyphs, sizeof *keep);
	uint32_t from, to;

	if (keep == NULL)
		err(2, "allocate memory");
	keep_used(face, keep, glyphs);
	/* a part comes before the whole or after it: twice finds it */
	for (unsigned i = 0, g = 0; i < 2 * glyphs; i++, g = i % glyphs) {
		if (!keep[g])
			continue;
		from = outline_at(old_loca, is_long, g);
		if (outline_at(old_loca, is_long, g + 1) > from)
			keep_parts(old + from, keep);
	}
	need(loca, 4 * (glyphs + 1));
	for (unsigned i = 0; i <= glyphs; i++) {
		set32(loca->bytes + 4 * i, glyf->size);
		if (i == glyphs || !keep[i])
			continue;
		from = outline_at(old_loca, is_long, i);
		to = outline_at(old_loca, is_long, i + 1);
		put(glyf, old + from, to - from);
		put(glyf, "\0\0\0", -glyf->size & 3);
	}
	loca->size = 4 * (glyphs + 1);
	free(keep);
}

static struct buffer
subset(struct face *face)
{
	static const char *const tags[] = { "cmap", "cvt ", "fpgm", "glyf",
		"head", "hhea", "hmtx", "loca", "maxp", "prep" };
	enum { TABLES = sizeof tags / sizeof *tags };
	static const unsigned char head[12] = { 0, 1, 0, 0, 0, TABLES, 0, 128,
		0, 3, 0, 32 };
	struct buffer out = { 0 }, glyf = { 0 }, loca = { 0 };
	const unsigned char *bytes;
	unsigned char *entry;
	size_t size, at;

	outlines(face, &glyf, &loca);
	memset(need(&out, sizeof head + 16 * TABLES), 0, sizeof head + 16 * TABLES);
	memcpy(out.bytes, head, sizeof head);
	out.size = sizeof head + 16 * TABLES;
	for (int i = 0; i < TABLES; i++) {
		bytes = table(face, tags[i], &size);
		if (strcmp(tags[i], "glyf") == 0)
			bytes = glyf.bytes, size = glyf.size;
		if (strcmp(tags[i], "loca") == 0)
			bytes = loca.bytes, size = loca.size;
		at = out.size;
		put(&out, bytes, size);
		put(&out, "\0\0\0", -out.size & 3);
		if (strcmp(tags[i], "head") == 0)
			set16(out.bytes + at + 50, 1);	/* loca is long */
		entry = out.bytes + sizeof head + 16 * i;
		memcpy(entry, tags[i], 4);
		set32(entry + 8, at);
		set32(entry + 12, size);
	}
	free(glyf.bytes);
	free(loca.bytes);
	return out;
}

/* the file */

static void
object_begin(struct document *d, int number)
{
	if (number >= d->room) {
		d->room = 2 * number + 64;
		d->offset = realloc(d->offset, d->room * sizeof *d->offset);
		if (d->offset == NULL)
			err(2, "allocate memory");
	}
	if (number >= d->objects)
		d->objects = number + 1;
	d->offset[number] = d->pdf.size;
	PUT(&d->pdf, "%d 0 obj\n", number);
}

static void
write_stream(struct document *d, int number, const struct buffer *content)
{
	struct buffer packed = { 0 };

	deflate_to(&packed, content);
	object_begin(d, number);
	PUT(&d->pdf, "<</Length %zu/Length1 %zu/Filter/FlateDecode>>stream\n",
	    packed.size, content->size);
	put(&d->pdf, packed.bytes, packed.size);
	PUT(&d->pdf, "\nendstream\nendobj\n");
	free(packed.bytes);
}

static void
write_page(struct document *d)
{
	int number = d->objects;

	PUT(&d->page, "ET\n");
	write_stream(d, number, &d->page);
	object_begin(d, number + 1);
	PUT(&d->pdf, "<</Type/Page/Parent %d 0 R/MediaBox[0 0 595 842]"
	    "/Contents %d 0 R/Resources<</Font<<", PAGES, number);
	for (int i = 0; i < FACES; i++)
		PUT(&d->pdf, "/F%d %d 0 R", i, FONT + i);
	PUT(&d->pdf, ">>>>>>\nendobj\n");
	d->page.size = 0;
}

static int
face_of(int line)
{
	if (line % LINES_A_PAGE == 0)
		return HEAD;
	switch (line % 20) {
	case 5: return TEXT_BOLD;
	case 10: return HEAD_BOLD;
	case 15: return TEXT_ITALIC;
	default: return TEXT;
	}
}

static bool
is_blank(unsigned char c)
{
	return c == ' ' || c == '\n';
}

/* the next twelve words; returns where it stopped */
static const unsigned char *
write_line(struct document *d, const unsigned char *text)
{
	struct face *face = &faces[face_of(d->lines)];
	unsigned char line[LINE_MAX_BYTES];
	size_t n = 0;

	for (int words = 0; words < WORDS_A_LINE; words++) {
		while (is_blank(*text))
			text++;
		if (*text == '\0')
			break;
		if (words > 0)
			line[n++] = ' ';
		while (*text > ' ' && n < sizeof line - 4) {
			face->used[*text] = true;
			if (*text == '(' || *text == ')' || *text == '\\')
				line[n++] = '\\';
			line[n++] = *text++;
		}
	}
	face->used[' '] = true;
	PUT(&d->page, "/F%d 11 Tf(", face_of(d->lines));
	put(&d->page, line, n);
	PUT(&d->page, ")'\n");
	d->lines++;
	return text;
}

static void
write_pages(struct document *d, const struct buffer *text)
{
	const unsigned char *at = text->bytes;

	d->objects = FIRST_PAGE;
	while (*at != '\0') {
		if (d->lines % LINES_A_PAGE == 0)
			PUT(&d->page, "BT\n17 TL\n57 785 Td\n");
		at = write_line(d, at);
		while (is_blank(*at))
			at++;
		if (d->lines % LINES_A_PAGE == 0 || *at == '\0')
			write_page(d);
	}
}

static void
write_face(struct document *d, int i)
{
	struct face *face = &faces[i];
	struct buffer file = subset(face);

	write_stream(d, FONT_FILE + i, &file);
	object_begin(d, DESCRIPTOR + i);
	PUT(&d->pdf, "<</Type/FontDescriptor/FontName/%s/Flags 32"
	    "/FontBBox[-200 -300 1200 1000]/ItalicAngle 0/Ascent 891"
	    "/Descent -216/CapHeight 650/StemV 80/FontFile2 %d 0 R>>\nendobj\n",
	    face->name, FONT_FILE + i);
	object_begin(d, FONT + i);
	PUT(&d->pdf, "<</Type/Font/Subtype/TrueType/BaseFont/%s"
	    "/Encoding/WinAnsiEncoding/FontDescriptor %d 0 R"
	    "/FirstChar 0/LastChar 255/Widths[", face->name, DESCRIPTOR + i);
	for (int code = 0; code < 256; code++)
		PUT(&d->pdf, "%d ", face->width[code]);
	PUT(&d->pdf, "]>>\nendobj\n");
	free(file.bytes);
}

static void
write_rest(struct document *d)
{
	int pages = (d->objects - FIRST_PAGE) / 2;
	size_t at;

	object_begin(d, CATALOG);
	PUT(&d->pdf, "<</Type/Catalog/Pages %d 0 R>>\nendobj\n", PAGES);
	object_begin(d, PAGES);
	PUT(&d->pdf, "<</Type/Pages/Count %d/Kids[", pages);
	for (int i = 0; i < pages; i++)
		PUT(&d->pdf, "%d 0 R ", FIRST_PAGE + 2 * i + 1);
	PUT(&d->pdf, "]>>\nendobj\n");
	at = d->pdf.size;
	PUT(&d->pdf, "xref\n0 %d\n0000000000 65535 f \n", d->objects);
	for (int i = 1; i < d->objects; i++)
		PUT(&d->pdf, "%010zu 00000 n \n", d->offset[i]);
	PUT(&d->pdf, "trailer<</Size %d/Root %d 0 R>>\nstartxref\n%zu\n%%%%EOF\n",
	    d->objects, CATALOG, at);
}

/* the text in Windows 1252 */
static struct buffer
read_words(const char *path)
{
	struct buffer utf8 = slurp(path), text = { 0 };
	unsigned char *to = need(&text, utf8.size + 1);
	const unsigned char *from = utf8.bytes;

	while (*from != '\0') {
		if (*from < 0x80)
			*to++ = *from++;
		else
			*to++ = code_of(decode(&from));
	}
	*to = '\0';
	text.size = to - text.bytes;
	free(utf8.bytes);
	return text;
}

int
main(int argc, char **argv)
{
	struct document d = { 0 };
	struct buffer text;
	FILE *f;

	if (argc == 4 && strcmp(argv[1], "-d") == 0) {
		compressor = libdeflate_alloc_compressor(LEVEL);
		argc--, argv++;
	}
	if (argc != 3)
		errx(2, "usage: floor [-d] IN.txt OUT.pdf");
	text = read_words(argv[1]);
	for (int i = 0; i < FACES; i++)
		faces[i].file = slurp(faces[i].path);
	PUT(&d.pdf, "%%PDF-1.7\n%%\xe2\xe3\xcf\xd3\n");
	write_pages(&d, &text);
	for (int i = 0; i < FACES; i++)
		write_face(&d, i);
	write_rest(&d);
	f = fopen(argv[2], "wb");
	if (f == NULL || fwrite(d.pdf.bytes, 1, d.pdf.size, f) != d.pdf.size ||
	    fclose(f) != 0)
		err(2, "write %s", argv[2]);
	return 0;
}
