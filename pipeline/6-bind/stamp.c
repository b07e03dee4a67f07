/* SPDX-License-Identifier: EUPL-1.2 */
#include "stamp.h"

#include <math.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "document.h"
#include "view.h"

static const char stamp_name[] = "/NiederschriftStempel";
static const char page_name[] = "/NiederschriftSeite";

/* the entries of a form XObject */
static void
make_form(qpdf_data pdf, qpdf_oh stream, qpdf_oh box, qpdf_oh resources)
{
	qpdf_oh dictionary = qpdf_oh_get_dict(pdf, stream);

	qpdf_oh_replace_key(pdf, dictionary, "/Type",
	    qpdf_oh_new_name(pdf, "/XObject"));
	qpdf_oh_replace_key(pdf, dictionary, "/Subtype",
	    qpdf_oh_new_name(pdf, "/Form"));
	qpdf_oh_replace_key(pdf, dictionary, "/BBox", box);
	qpdf_oh_replace_key(pdf, dictionary, "/Resources", resources);
	qpdf_oh_release(pdf, dictionary);
}

/* the stream of a page's contents itself where there is but one that nobody
 * else draws, so that its bytes are copied as they are */
static qpdf_oh
contents_of(struct arena *arena, struct seen *forms, qpdf_data pdf,
    qpdf_oh page)
{
	qpdf_oh contents = object_get(pdf, page, "/Contents");
	unsigned char *bytes = NULL;
	size_t length = 0;

	if (qpdf_oh_is_array(pdf, contents) &&
	    qpdf_oh_get_array_n_items(pdf, contents) == 1)
		contents = qpdf_oh_get_array_item(pdf, contents, 0);
	if (qpdf_oh_is_stream(pdf, contents) &&
	    !seen_before(arena, forms, pdf, contents))
		return contents;
	qpdf_oh_get_page_content_data(pdf, page, &bytes, &length);
	contents = object_stream(pdf, bytes, length);
	free(bytes);
	return contents;
}

void
stamp_prepare(struct arena *arena, struct seen *forms,
    const struct document *d, int number)
{
	qpdf_data pdf = d->pdf;
	qpdf_oh page = qpdf_get_page_n(pdf, (size_t)number), form, resources;
	struct view v;

	if (!view_read(&v, pdf, page))
		return;
	form = contents_of(arena, forms, pdf, page);
	make_form(pdf, form, object_parse(pdf, arena,
	    "[ %.4f %.4f %.4f %.4f ]", v.box[0], v.box[1], v.box[2],
	    v.box[3]), object_get(pdf, page, "/Resources"));
	resources = object_parse(pdf, arena, "<< /XObject << >> >>");
	qpdf_oh_replace_key(pdf, object_get(pdf, resources, "/XObject"),
	    page_name, form);
	qpdf_oh_replace_key(pdf, page, "/Resources", resources);
	qpdf_oh_remove_key(pdf, page, "/Contents");
}

/* a page of stamps as a form XObject of the bundle; its size in pt */
static qpdf_oh
form_of(struct arena *arena, qpdf_data bundle, const struct document *stamps,
    int number, double size[2])
{
	qpdf_oh page = qpdf_get_page_n(stamps->pdf, (size_t)number);
	qpdf_oh form, resources;
	unsigned char *bytes = NULL;
	size_t length = 0;
	double box[4] = { 0 };

	object_box(stamps->pdf, page, "/MediaBox", box);
	size[0] = box[2];
	size[1] = box[3];
	qpdf_oh_get_page_content_data(stamps->pdf, page, &bytes, &length);
	form = object_stream(bundle, bytes, length);
	free(bytes);
	resources = object_get(stamps->pdf, page, "/Resources");
	if (!qpdf_oh_is_indirect(stamps->pdf, resources))
		resources = qpdf_make_indirect_object(stamps->pdf, resources);
	make_form(bundle, form, object_parse(bundle, arena,
	    "[ 0 0 %.2f %.2f ]", size[0], size[1]),
	    qpdf_oh_copy_foreign_object(bundle, stamps->pdf, resources));
	return form;
}

/* PDF knows no exponents */
static void
add_numbers(struct buffer *out, const double *numbers, int count)
{
	for (int i = 0; i < count; i++)
		buffer_printf(out, "%.4f ", numbers[i]);
}

static struct buffer
drawing(struct arena *arena, const struct view *v, double strip,
    double scale)
{
	const double *b = v->box;
	const double matrix[4][6] = {
		{ scale, 0, 0, scale, b[0], b[1] - strip },
		{ 0, scale, -scale, 0, b[2] + strip, b[1] },
		{ -scale, 0, 0, -scale, b[2], b[3] + strip },
		{ 0, -scale, scale, 0, b[0] - strip, b[3] },
	};
	struct buffer out = { .arena = arena };

	buffer_printf(&out, "q %s Do Q /Artifact BMC q ", page_name);
	add_numbers(&out, matrix[v->turn], 6);
	buffer_printf(&out, "cm %s Do Q EMC", stamp_name);
	return out;
}

/* which edge of the box moves, and where to */
static void
extend(struct view *v, double strip)
{
	static const int edge[] = { 1, 2, 3, 0 };
	int e = edge[v->turn];

	v->box[e] += e < 2 ? -strip : strip;
}

static void
set_box(struct arena *arena, qpdf_data pdf, qpdf_oh page,
    const struct view *v)
{
	qpdf_oh box = object_parse(pdf, arena, "[ %.4f %.4f %.4f %.4f ]",
	    v->box[0], v->box[1], v->box[2], v->box[3]);

	qpdf_oh_replace_key(pdf, page, "/MediaBox", box);
	qpdf_oh_remove_key(pdf, page, "/CropBox");
	qpdf_oh_remove_key(pdf, page, "/TrimBox");
	qpdf_oh_remove_key(pdf, page, "/BleedBox");
	qpdf_oh_remove_key(pdf, page, "/ArtBox");
}

void
stamp_put(struct arena *arena, qpdf_data bundle, int number,
    const struct document *stamps, int stamp)
{
	qpdf_oh page = qpdf_get_page_n(bundle, (size_t)number);
	qpdf_oh objects = object_get(bundle, object_get(bundle,
	    page, "/Resources"), "/XObject");
	double size[2], width, scale;
	struct buffer out;
	struct view v;
	qpdf_oh form;

	if (!view_read(&v, bundle, page))
		return;
	form = form_of(arena, bundle, stamps, stamp, size);
	width = (v.turn % 2 == 0 ? v.box[2] - v.box[0]
	    : v.box[3] - v.box[1]) * v.unit;
	scale = fmin(1, width / size[0]) / v.unit;
	out = drawing(arena, &v, size[1] * scale, scale);
	extend(&v, size[1] * scale);
	set_box(arena, bundle, page, &v);
	qpdf_oh_replace_key(bundle, objects, stamp_name, form);
	qpdf_oh_replace_key(bundle, page, "/Contents", object_stream(bundle,
	    out.bytes, out.length));
}
