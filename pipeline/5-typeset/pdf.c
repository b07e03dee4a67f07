/* SPDX-License-Identifier: EUPL-1.2 */
#include "pdf.h"

#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/die.h"
#include "cos.h"
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

static struct page *
page_of(const struct pdf *pdf)
{
	if (pdf->count == 0)
		die("pdf: drawn before the first page");
	return &pdf->pages[pdf->current];
}

static void
begin_page(struct paper *paper)
{
	struct pdf *pdf = pdf_of(paper);

	if (pdf->count > 0)
		content_close(&page_of(pdf)->content);
	pdf->pages = arena_room(pdf->arena, pdf->pages, pdf->count,
	    &pdf->capacity, sizeof *pdf->pages);
	pdf->current = pdf->count++;
	*page_of(pdf) = (struct page){
		.content = content_new(pdf->arena, pdf->height),
		.annotations = { .arena = pdf->arena },
	};
}

static void
turn_to(struct paper *paper, int page)
{
	struct pdf *pdf = pdf_of(paper);

	if (page < 0 || page >= pdf->count)
		die("pdf: there is no page %d", page);
	content_close(&page_of(pdf)->content);
	pdf->current = page;
}

/* goes on in the element's open sequence, or begins another */
static void
mark(struct pdf *pdf, struct element *e)
{
	struct page *page = page_of(pdf);

	if (e == NULL) {
		content_mark_artifact(&page->content, pdf->artifact);
		return;
	}
	if (page->content.element == e)
		return;
	content_mark(&page->content, e, page->count);
	element_add(e, (struct kid){ .kind = KID_CONTENT,
	    .page = pdf->current, .number = page->count });
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
	    .page = pdf->current, .number = pdf->annotation_count });
	pdf->annotations[pdf->annotation_count++] = (struct annotation){
		.link = run->link, .element = run->element,
		.page = pdf->current,
		.left = run->x, .right = run->x + run->width,
		.top = y - font_ascent(run->font) * unit,
		.bottom = y + font_descent(run->font) * unit,
	};
}

static void
draw_line(struct paper *paper, int64_t y, const struct run *runs, int count)
{
	struct pdf *pdf = pdf_of(paper);
	struct content *content = &page_of(pdf)->content;

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
	struct content *content = &page_of(pdf_of(paper))->content;

	content_mark_artifact(content, ARTIFACT_LAYOUT);
	content_fill(content, x, y, width, height, colour);
}

static void
draw_picture(struct paper *paper, const struct picture *picture, int64_t x,
    int64_t y, int64_t width, int64_t height, struct element *e)
{
	struct pdf *pdf = pdf_of(paper);

	mark(pdf, e);
	content_picture(&page_of(pdf)->content,
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
		.title = title, .level = level, .page = pdf->current, .y = y,
	};
}

static void
write_contents(struct pdf *pdf, struct cos *cos)
{
	for (int i = 0; i < pdf->count; i++) {
		struct page *page = &pdf->pages[i];

		content_close(&page->content);
		page->object = cos_page(cos, page->content.out.bytes,
		    page->content.out.length);
	}
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
		buffer_string(&entries, "/A<</S/URI/URI");
		cos_add_text(&entries, a->link->uri);
		buffer_string(&entries, ">>/StructParent ");
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
	struct cos *cos = cos_open(pdf->arena);
	int outline;

	write_contents(pdf, cos);
	write_annotations(pdf, cos);
	write_pages(pdf, cos, write_resources(pdf, cos));
	cos_add_reference(&catalog, "/StructTreeRoot", tree_write(cos, pdf));
	outline = outline_write(cos, pdf);
	if (outline > 0)
		cos_add_reference(&catalog, "/PageMode/UseOutlines/Outlines",
		    outline);
	meta_write(pdf->arena, cos, properties, &catalog);
	cos_fill(cos, cos_catalog(cos), &catalog);
	cos_save(cos, out);
	cos_close(cos);
}

/* libharu is open in finish alone */
static void
close_paper(struct paper *paper)
{
	(void)paper;
}

struct paper *
pdf_open(struct arena *arena, int64_t width, int64_t height,
    struct element *root)
{
	struct pdf *pdf = arena_alloc(arena, sizeof *pdf);

	pdf->paper = (struct paper){
		.page = begin_page, .line = draw_line, .fill = draw_fill,
		.picture = draw_picture, .artifact = set_artifact,
		.bookmark = add_bookmark, .turn_to = turn_to,
		.finish = finish, .close = close_paper,
	};
	pdf->arena = arena;
	pdf->width = width;
	pdf->height = height;
	pdf->root = root;
	return &pdf->paper;
}
