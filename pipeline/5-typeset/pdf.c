/* SPDX-License-Identifier: EUPL-1.2 */
#include "pdf.h"

#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/die.h"
#include "cos.h"
#include "destinations.h"
#include "element.h"
#include "font.h"
#include "fontfile.h"
#include "image.h"
#include "meta.h"
#include "outline.h"
#include "tree.h"

/* the pen that paper is the first member of */
static struct pdf *
pdf_of(struct paper *paper)
{
	return (struct pdf *)paper;
}

static void
check_page(const struct pdf *pdf)
{
	if (pdf->count == 0)
		die("pdf: drawn before the first page");
}

/* the last one, which is being drawn */
static struct page *
page_of(const struct pdf *pdf)
{
	check_page(pdf);
	return &pdf->pages[pdf->count - 1];
}

static void
end_page(struct pdf *pdf)
{
	if (pdf->count == 0)
		return;
	content_close(&pdf->content);
	page_of(pdf)->object = cos_page(pdf->cos, pdf->content.out.bytes,
	    pdf->content.out.length);
}

static void
begin_page(struct paper *paper)
{
	struct pdf *pdf = pdf_of(paper);

	end_page(pdf);
	content_clear(&pdf->content);
	pdf->pages = arena_room(pdf->arena, pdf->pages, pdf->count,
	    &pdf->capacity, sizeof *pdf->pages);
	pdf->pages[pdf->count++] = (struct page){
		.annotations = { .arena = pdf->arena },
	};
}

/* goes on in the element's open sequence, or begins another */
static void
mark(struct pdf *pdf, struct element *e)
{
	struct page *page = page_of(pdf);

	if (e == NULL) {
		content_mark_artifact(&pdf->content, pdf->artifact);
		return;
	}
	if (pdf->content.element == e)
		return;
	content_mark(&pdf->content, e, page->count);
	element_add(e, (struct kid){ .kind = KID_CONTENT,
	    .page = pdf->count - 1, .number = page->count });
	page->owners = arena_room(pdf->arena, page->owners, page->count,
	    &page->capacity, sizeof(struct element *));
	page->owners[page->count++] = e;
}

static int
number_of_font(struct pdf *pdf, struct font *font)
{
	for (int i = 0; i < pdf->font_count; i++)
		if (pdf->fonts[i] == font)
			return i;
	pdf->fonts = arena_room(pdf->arena, pdf->fonts, pdf->font_count,
	    &pdf->font_capacity, sizeof(struct font *));
	pdf->fonts[pdf->font_count] = font;
	return pdf->font_count++;
}

static int
number_of_picture(struct pdf *pdf, const struct picture *picture)
{
	for (int i = 0; i < pdf->picture_count; i++)
		if (pdf->pictures[i] == picture)
			return i;
	pdf->pictures = arena_room(pdf->arena, pdf->pictures,
	    pdf->picture_count, &pdf->picture_capacity,
	    sizeof(struct picture *));
	pdf->pictures[pdf->picture_count] = picture;
	return pdf->picture_count++;
}

static void
add_link(struct pdf *pdf, const struct run *run, int64_t y)
{
	int64_t unit = run->size / 1000;

	pdf->annotations = arena_room(pdf->arena, pdf->annotations,
	    pdf->annotation_count, &pdf->annotation_capacity,
	    sizeof *pdf->annotations);
	element_add(run->element, (struct kid){ .kind = KID_ANNOTATION,
	    .page = pdf->count - 1, .number = pdf->annotation_count });
	pdf->annotations[pdf->annotation_count++] = (struct annotation){
		.link = run->link, .element = run->element,
		.page = pdf->count - 1,
		.left = run->x, .right = run->x + run->width,
		.top = y - font_ascent(run->font) * unit,
		.bottom = y + font_descent(run->font) * unit,
	};
}

static void
draw_line(struct paper *paper, int64_t y, const struct run *runs, int count)
{
	struct pdf *pdf = pdf_of(paper);
	struct content *content = &pdf->content;

	for (int i = 0; i < count; i++) {
		const struct run *run = &runs[i];

		if (run->count == 0)
			continue;
		mark(pdf, run->element);
		content_run(content, run, number_of_font(pdf, run->font), y);
		if (run->link != NULL && run->element != NULL)
			add_link(pdf, run, y);
	}
}

static void
draw_fill(struct paper *paper, int64_t x, int64_t y, int64_t width,
    int64_t height, uint32_t colour)
{
	struct pdf *pdf = pdf_of(paper);
	struct content *content = &pdf->content;

	check_page(pdf);
	content_mark_artifact(content, ARTIFACT_LAYOUT);
	content_fill(content, x, y, width, height, colour);
}

static void
draw_picture(struct paper *paper, const struct picture *picture, int64_t x,
    int64_t y, int64_t width, int64_t height, struct element *e)
{
	struct pdf *pdf = pdf_of(paper);

	mark(pdf, e);
	content_picture(&pdf->content,
	    number_of_picture(pdf, picture), x, y, width, height);
	if (e == NULL)
		return;
	e->box[0] = x;
	e->box[1] = y;
	e->box[2] = x + width;
	e->box[3] = y + height;
}

static void
set_artifact(struct paper *paper, enum artifact artifact)
{
	pdf_of(paper)->artifact = artifact;
}

static void
add_bookmark(struct paper *paper, int level, const char *title, int64_t y)
{
	struct pdf *pdf = pdf_of(paper);

	pdf->bookmarks = arena_room(pdf->arena, pdf->bookmarks,
	    pdf->bookmark_count, &pdf->bookmark_capacity,
	    sizeof *pdf->bookmarks);
	pdf->bookmarks[pdf->bookmark_count++] = (struct bookmark){
		.title = title, .level = level, .page = pdf->count - 1, .y = y,
	};
}

static void
add_anchor(struct paper *paper, const char *name, int64_t y)
{
	struct pdf *pdf = pdf_of(paper);

	pdf->anchors = arena_room(pdf->arena, pdf->anchors,
	    pdf->anchor_count, &pdf->anchor_capacity, sizeof *pdf->anchors);
	pdf->anchors[pdf->anchor_count++] = (struct anchor){
		.name = name, .page = pdf->count - 1, .y = y,
	};
}

/* one for all pages */
static int
write_resources(struct pdf *pdf, struct cos *cos)
{
	struct buffer entries = { .arena = pdf->arena };
	int object = cos_object(cos);

	buffer_string(&entries, "/Font<<");
	for (int i = 0; i < pdf->font_count; i++) {
		int font = fontfile_write(pdf->arena, cos, pdf->fonts[i]);

		if (font == 0)
			continue;
		buffer_printf(&entries, "/F%d %d 0 R", i, font);
	}
	buffer_string(&entries, ">>/XObject<<");
	for (int i = 0; i < pdf->picture_count; i++)
		buffer_printf(&entries, "/I%d %d 0 R", i,
		    image_write(pdf->arena, cos, pdf->pictures[i]));
	buffer_string(&entries, ">>");
	cos_fill(cos, object, &entries);
	return object;
}

static void
add_rectangle(struct buffer *out, const struct pdf *pdf,
    const struct annotation *a)
{
	buffer_string(out, "/Rect[");
	cos_add_length(out, a->left);
	buffer_char(out, ' ');
	cos_add_length(out, pdf->height - a->bottom);
	buffer_char(out, ' ');
	cos_add_length(out, a->right);
	buffer_char(out, ' ');
	cos_add_length(out, pdf->height - a->top);
	buffer_char(out, ']');
}

/* ISO 32000-1, 12.6.4.2 and 12.6.4.7 */
static void
add_action(struct buffer *out, const struct link *link)
{
	if (link->target != NULL) {
		buffer_string(out, "/A<</S/GoTo/D<");
		destinations_add_name(out, link->target);
		buffer_string(out, ">>>");
		return;
	}
	buffer_string(out, "/A<</S/URI/URI");
	cos_add_text(out, link->uri);
	buffer_string(out, ">>");
}

/* ISO 32000-1, 12.5.6.5; flag 4: it is printed, as PDF/A demands */
static void
write_annotations(struct pdf *pdf, struct cos *cos)
{
	struct buffer entries = { .arena = pdf->arena };

	for (int i = 0; i < pdf->annotation_count; i++) {
		struct annotation *a = &pdf->annotations[i];

		entries.length = 0;
		a->object = cos_object(cos);
		buffer_string(&entries,
		    "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]");
		add_rectangle(&entries, pdf, a);
		buffer_string(&entries, "/Contents");
		cos_add_text(&entries, a->link->description);
		add_action(&entries, a->link);
		buffer_string(&entries, "/StructParent ");
		buffer_number(&entries, pdf->count + i);
		cos_fill(cos, a->object, &entries);
		cos_add_reference(&pdf->pages[a->page].annotations, "",
		    a->object);
	}
}

/* /Tabs: the order of links is that of the structure (ISO 14289-1, 7.18.3) */
static void
write_pages(struct pdf *pdf, struct cos *cos, int resources)
{
	struct buffer entries = { .arena = pdf->arena };

	for (int i = 0; i < pdf->count; i++) {
		struct page *page = &pdf->pages[i];

		entries.length = 0;
		buffer_string(&entries, "/MediaBox[0 0 ");
		cos_add_length(&entries, pdf->width);
		buffer_char(&entries, ' ');
		cos_add_length(&entries, pdf->height);
		cos_add_reference(&entries, "]/Resources", resources);
		buffer_string(&entries, "/Tabs/S/StructParents ");
		buffer_number(&entries, i);
		if (page->annotations.length > 0) {
			buffer_string(&entries, "/Annots[");
			buffer_add(&entries, page->annotations.bytes,
			    page->annotations.length);
			buffer_char(&entries, ']');
		}
		cos_fill(cos, page->object, &entries);
	}
}

static void
finish(struct paper *paper, const struct properties *properties,
    struct buffer *out)
{
	struct pdf *pdf = pdf_of(paper);
	struct buffer catalog = { .arena = pdf->arena };
	struct cos *cos = pdf->cos;
	int outline, names;

	end_page(pdf);
	write_annotations(pdf, cos);
	write_pages(pdf, cos, write_resources(pdf, cos));
	cos_add_reference(&catalog, "/StructTreeRoot", tree_write(cos, pdf));
	outline = outline_write(cos, pdf);
	if (outline > 0)
		cos_add_reference(&catalog, "/PageMode/UseOutlines/Outlines",
		    outline);
	names = destinations_write(cos, pdf);
	if (names > 0) {
		cos_add_reference(&catalog, "/Names<</Dests", names);
		buffer_string(&catalog, ">>");
	}
	meta_write(pdf->arena, cos, properties, &catalog);
	cos_fill(cos, cos_catalog(cos), &catalog);
	cos_save(cos);
	*out = pdf->out;
}

static void
close_paper(struct paper *paper)
{
	cos_close(pdf_of(paper)->cos);
}

struct paper *
pdf_open(struct arena *arena, int64_t width, int64_t height,
    struct element *root)
{
	struct pdf *pdf = arena_alloc(arena, sizeof *pdf);

	pdf->paper = (struct paper){
		.page = begin_page, .line = draw_line, .fill = draw_fill,
		.picture = draw_picture, .artifact = set_artifact,
		.bookmark = add_bookmark, .anchor = add_anchor,
		.finish = finish, .close = close_paper,
	};
	pdf->arena = arena;
	pdf->width = width;
	pdf->height = height;
	pdf->root = root;
	pdf->out.arena = arena;
	pdf->cos = cos_open(arena, &pdf->out);
	pdf->content.out.arena = arena;
	pdf->content.height = height;
	return &pdf->paper;
}
