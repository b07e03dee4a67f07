/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE	/* memmem */
#include <criterion/criterion.h>
#include <string.h>
#include <zlib.h>

#include "5-typeset/element.h"
#include "5-typeset/font.h"
#include "5-typeset/paper.h"
#include "5-typeset/picture.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/file.h"

static struct arena *memory;
static struct font *font;
static struct element *root;
static struct paper *paper;
static struct properties properties = {
	.title = "Über <alles> & mehr", .year = 2026, .month = 3, .day = 17,
	.epoch = -1,
};

static void
set_up(void)
{
	memory = arena_open();
	font = font_open(memory, files_open(memory),
	    "/usr/share/fonts/truetype/croscore/Arimo-Regular.ttf");
	root = element_new(memory, NULL, "Document");
	paper = pdf_open(memory, 600 * POINT, 800 * POINT, root);
}

static void
tear_down(void)
{
	paper->close(paper);
	font_close(font);
	arena_close(memory);
}

TestSuite(pdf, .init = set_up, .fini = tear_down);

static struct piece *
make_piece(const char *text)
{
	struct shape *shape = arena_alloc(memory, sizeof *shape);
	struct piece *piece = arena_alloc(memory, sizeof *piece);

	cr_assert_eq(font_shape(font, memory, text, strlen(text), NULL, shape), 0);
	*piece = (struct piece){ .shape = shape, .to = shape->count };
	return piece;
}

static struct run
make_run(const struct piece *pieces, struct element *e)
{
	return (struct run){ .font = font, .size = 10 * POINT, .element = e,
	    .x = 50 * POINT, .width = 100 * POINT, .pieces = pieces,
	    .count = 1 };
}

static void
draw(struct element *e, const char *text, int y)
{
	struct run run = make_run(make_piece(text), e);

	paper->line(paper, y * POINT, &run, 1);
}

/* appends what the streams of a file hold */
static void
inflate_all(struct buffer *out)
{
	struct buffer text = { .arena = memory };
	const char *at = out->bytes, *end = out->bytes + out->length;
	static const char start[] = ">>stream\n";
	static Bytef block[1 << 20];

	while ((at = memmem(at, (size_t)(end - at), start, 9)) != NULL) {
		z_stream z = { .next_in = (Bytef *)(at += 9),
		    .avail_in = (uInt)(end - at), .next_out = block,
		    .avail_out = sizeof block };

		inflateInit(&z);
		if (inflate(&z, Z_FINISH) == Z_STREAM_END)
			buffer_add(&text, block, sizeof block - z.avail_out);
		inflateEnd(&z);
	}
	buffer_add(out, text.bytes, text.length);
}

/* the file, and behind it what is packed in it */
static struct buffer
finish(void)
{
	struct buffer out = { .arena = memory };

	paper->finish(paper, &properties, &out);
	inflate_all(&out);
	return out;
}

static bool
has(const struct buffer *out, const char *text)
{
	return memmem(out->bytes, out->length, text, strlen(text)) != NULL;
}

static int
count_of(const struct buffer *out, const char *text)
{
	const char *at = out->bytes, *end = out->bytes + out->length;
	int count = 0;

	while ((at = memmem(at, (size_t)(end - at), text, strlen(text)))) {
		at += strlen(text);
		count++;
	}
	return count;
}

static struct buffer
draw_all(void)
{
	paper->page(paper);
	draw(element_new(memory, root, "P"), "Rathaus", 100);
	return finish();
}

Test(pdf, is_the_same_for_the_same_drawing)
{
	struct buffer first = draw_all(), second;
	struct arena *before = memory;

	paper->close(paper);
	font_close(font);
	set_up();
	second = draw_all();
	cr_assert_eq(first.length, second.length);
	cr_expect_arr_eq(first.bytes, second.bytes, first.length);
	arena_close(before);
}

Test(pdf, goes_on_with_the_marked_content_of_an_element)
{
	struct element *p = element_new(memory, root, "P");
	struct buffer out;

	paper->page(paper);
	draw(p, "eins", 100);
	draw(p, "zwei", 120);
	out = finish();
	cr_expect_eq(p->count, 1);
	cr_expect(has(&out, "/P<</MCID 0>>BDC"));
	cr_expect_not(has(&out, "MCID 1"));
	cr_expect(has(&out, "50 700 Td"));
	cr_expect(has(&out, "0 -20 Td"));
}

Test(pdf, marks_an_element_again_on_the_next_page)
{
	struct element *p = element_new(memory, root, "P");
	struct buffer out;

	paper->page(paper);
	draw(p, "eins", 100);
	paper->page(paper);
	draw(p, "zwei", 100);
	out = finish();
	cr_expect_eq(p->count, 2);
	cr_expect(has(&out, "<</Type/MCR/Pg"));
}

Test(pdf, keeps_artifacts_out_of_the_structure)
{
	struct element *p = element_new(memory, root, "P");
	struct buffer out;

	paper->page(paper);
	draw(p, "eins", 100);
	paper->artifact(paper, ARTIFACT_FOOTER);
	draw(NULL, "Seite", 700);
	paper->fill(paper, 0, 0, POINT, POINT, 0xff0000);
	out = finish();
	cr_expect_eq(p->count, 1);
	cr_expect(has(&out, "ET\nEMC\n/Artifact<</Type"
	    "/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC"));
	cr_expect(has(&out, "ET\nEMC\n/Artifact<</Type/Layout"
	    ">>BDC\n1 0 0 rg\n0 799 1 1 re f\nEMC"));
}

Test(pdf, draws_a_hyphen_that_is_not_in_the_text)
{
	struct piece *piece = make_piece("Rat-");
	struct run run = make_run(piece, element_new(memory, root, "P"));
	struct buffer out;

	piece->is_broken = true;
	piece->has_space = true;
	paper->page(paper);
	paper->line(paper, 100 * POINT, &run, 1);
	out = finish();
	cr_expect(has(&out, "<0004><002D>"));
	cr_expect(has(&out, "<0005><00AD>"));
	cr_expect(has(&out, "<0006><0020>"));
}

Test(pdf, writes_what_a_cluster_of_glyphs_stands_for)
{
	struct buffer out;

	paper->page(paper);
	draw(element_new(memory, root, "P"), "a≰b", 100);
	out = finish();
	cr_expect(has(&out,
	    "]TJ\n/Span<</ActualText<FEFF2270>>>BDC\n["));
}

Test(pdf, links_every_line_of_a_link_to_its_element)
{
	static const struct link link = {
	    .uri = "https://example.org/(1)", .description = "Über" };
	struct element *p = element_new(memory, root, "P");
	struct element *e = element_new(memory, p, "Link");
	struct run run = make_run(make_piece("hier"), e);
	struct buffer out;

	run.link = &link;
	paper->page(paper);
	paper->line(paper, 100 * POINT, &run, 1);
	paper->line(paper, 120 * POINT, &run, 1);
	out = finish();
	cr_expect_eq(e->count, 3);	/* the text and two annotations */
	cr_expect_eq(count_of(&out, "/Subtype/Link"), 2);
	cr_expect_eq(count_of(&out, "<</Type/OBJR/Pg"), 2);
	cr_expect(has(&out, "/Rect[50 697.88 150 709.05]"));
	cr_expect(has(&out, "/URI(https://example.org/\\(1\\))"));
	cr_expect(has(&out, "/Contents<FEFF00DC006200650072>"));
	cr_expect(has(&out, "/StructParent 2"));
}

Test(pdf, leads_to_places_by_name)
{
	static const struct link link = { .target = "topo7",
	    .description = "Verweis auf TOP Ö 7" };
	struct element *p = element_new(memory, root, "P");
	struct run run = make_run(make_piece("hier"),
	    element_new(memory, p, "Link"));
	struct buffer out;

	run.link = &link;
	paper->page(paper);
	paper->line(paper, 100 * POINT, &run, 1);
	paper->page(paper);
	paper->anchor(paper, "topo7", 300 * POINT);
	paper->anchor(paper, "ж", 400 * POINT);
	paper->anchor(paper, "anlage1", 500 * POINT);
	paper->anchor(paper, "topo7", 600 * POINT);
	out = finish();
	cr_expect(has(&out, "/A<</S/GoTo/D<746F706F37>>>/StructParent 2"));
	cr_expect(has(&out, "/Contents<FEFF00560065"));
	cr_expect(has(&out, "/Names<</Dests "));
	/* in the order of their bytes, each name once */
	cr_expect(has(&out, "/Limits[<616E6C61676531><FEFF0436>]"
	    "/Names[<616E6C61676531>[ "));
	cr_expect(has(&out, "/XYZ 0 300 null]<746F706F37>[ "));
	cr_expect(has(&out, "/XYZ 0 500 null]<FEFF0436>[ "));
	cr_expect(has(&out, "/XYZ 0 400 null]]"));
}

Test(pdf, needs_no_names_without_places)
{
	struct buffer out;

	paper->page(paper);
	out = finish();
	cr_expect_not(has(&out, "/Dests"));
}

Test(pdf, embeds_a_picture_once)
{
	static const unsigned char rgb[3] = { 1, 2, 3 }, alpha[1] = { 9 };
	static const struct picture picture = { .width = 1, .height = 1,
	    .bytes = rgb, .size = 3, .alpha = alpha };
	struct element *figure = element_new(memory, root, "Figure");
	struct buffer out;

	figure->alt = "Wappen";
	paper->page(paper);
	paper->picture(paper, &picture, 0, 0, POINT, POINT, NULL);
	paper->picture(paper, &picture, 10 * POINT, 20 * POINT, 30 * POINT,
	    40 * POINT, figure);
	out = finish();
	cr_expect_eq(count_of(&out, "/Subtype/Image"), 2);	/* and its mask */
	cr_expect(has(&out, "/Alt(Wappen)/A<</O/Layout/Placement/Block"
	    "/BBox[10 740 40 780]>>"));
}

Test(pdf, stores_few_colours_as_a_palette)
{
	static const unsigned char rgb[9] = { 1, 2, 3, 4, 5, 6, 1, 2, 3 };
	static const struct picture picture = { .width = 3, .height = 1,
	    .bytes = rgb, .size = 9 };
	struct buffer out;

	paper->page(paper);
	paper->picture(paper, &picture, 0, 0, POINT, POINT, NULL);
	out = finish();
	cr_expect(has(&out,
	    "/ColorSpace[/Indexed/DeviceRGB 1<010203040506>]"));
	cr_expect_not(has(&out, "/SMask"));
}

Test(pdf, stores_many_colours_as_they_are)
{
	static unsigned char rgb[3 * 257];
	static const struct picture picture = { .width = 257, .height = 1,
	    .bytes = rgb, .size = sizeof rgb };
	struct buffer out;

	for (size_t i = 0; i < 257; i++) {
		rgb[3 * i] = (unsigned char)i;
		rgb[3 * i + 1] = i == 256;
	}
	paper->page(paper);
	paper->picture(paper, &picture, 0, 0, POINT, POINT, NULL);
	out = finish();
	cr_expect(has(&out, "/ColorSpace/DeviceRGB"));
}

Test(pdf, nests_bookmarks_by_their_levels)
{
	struct buffer out;

	paper->page(paper);
	paper->bookmark(paper, 1, "a", 0);
	paper->bookmark(paper, 3, "b", 0);
	paper->bookmark(paper, 2, "c", 0);
	paper->bookmark(paper, 1, "d", 100 * POINT);
	out = finish();
	cr_expect_eq(count_of(&out, "/Count 4"), 1);
	cr_expect_eq(count_of(&out, "/Count 2"), 1);
	cr_expect(has(&out, "/XYZ 0 700 null]"));
}

Test(pdf, leaves_out_a_font_that_drew_nothing)
{
	struct buffer out;

	paper->page(paper);
	out = finish();
	cr_expect_not(has(&out, "/FontDescriptor"));
}

Test(pdf, embeds_only_what_was_drawn)
{
	struct shape measured;
	struct buffer out;

	paper->page(paper);
	font_shape(font, memory, "geheim", 6, NULL, &measured);
	draw(element_new(memory, root, "P"), "ab", 100);
	out = finish();
	cr_expect(has(&out, "/W[1[556 556]]"));
}

Test(pdf, counts_its_pages)
{
	struct buffer out;

	paper->page(paper);
	paper->page(paper);
	draw(element_new(memory, root, "P"), "ab", 100);
	out = finish();
	cr_expect_eq(root->kids[0].element->kids[0].page, 1);
	cr_expect(has(&out, "/Count 2"));
}

Test(pdf, says_the_same_in_both_places_of_metadata)
{
	struct buffer out;

	paper->page(paper);
	out = finish();
	cr_expect(has(&out, "<rdf:li xml:lang=\"x-default\">"
	    "Über &lt;alles&gt; &amp; mehr</rdf:li>"));
	cr_expect(has(&out, "/Title<FEFF00DC0062006500720020003C"));
	cr_expect(has(&out, "/CreationDate(D:20260317120000+00'00')"));
	cr_expect(has(&out, "<xmp:CreateDate>2026-03-17T12:00:00+00:00<"));
	cr_expect_not(has(&out, "/Author"));
}

Test(pdf, takes_the_moment_of_creation_from_outside)
{
	struct buffer out;

	properties.epoch = 951827696;
	paper->page(paper);
	out = finish();
	cr_expect(has(&out, "/CreationDate(D:20000229123456+00'00')"));
}

Test(pdf, leaves_unknown_dates_out)
{
	struct buffer out;

	properties.year = 0;
	paper->page(paper);
	out = finish();
	cr_expect_not(has(&out, "CreationDate"));
	cr_expect_not(has(&out, "xmp:CreateDate"));
}

Test(pdf, needs_a_page_to_draw_on, .exit_code = 2)
{
	paper->fill(paper, 0, 0, POINT, POINT, 0);
}
