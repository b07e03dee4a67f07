/* SPDX-License-Identifier: EUPL-1.2 */
#include "stamp.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "document.h"

static const char stamp_name[] = "/NiederschriftStempel";

/* the part of a page that is shown, and how */
struct view {
	double	box[4];		/* left, bottom, right, top */
	int	turn;		/* quarters, clockwise */
	double	unit;		/* [1/72 inch] */
};

static struct view
view_of(qpdf_data pdf, qpdf_oh page)
{
	struct view view = { .unit = object_number(pdf, page, "/UserUnit",
	    1) };
	double crop[4];
	int turn = (int)(object_number(pdf, page, "/Rotate", 0) / 90) % 4;

	view.turn = (turn + 4) % 4;
	object_box(pdf, page, "/MediaBox", view.box);
	if (object_box(pdf, page, "/CropBox", crop)) {
		view.box[0] = fmax(view.box[0], crop[0]);
		view.box[1] = fmax(view.box[1], crop[1]);
		view.box[2] = fmin(view.box[2], crop[2]);
		view.box[3] = fmin(view.box[3], crop[3]);
	}
	return view;
}

/* a page of stamps as a form XObject of the bundle; its size in pt */
static qpdf_oh
form_of(struct arena *arena, qpdf_data bundle, const struct document *stamps,
    int number, double size[2])
{
	qpdf_oh page = qpdf_get_page_n(stamps->pdf, (size_t)number);
	qpdf_oh form, dictionary, resources;
	unsigned char *bytes = NULL;
	size_t length = 0;
	double box[4] = { 0 };

	object_box(stamps->pdf, page, "/MediaBox", box);
	size[0] = box[2];
	size[1] = box[3];
	qpdf_oh_get_page_content_data(stamps->pdf, page, &bytes, &length);
	form = object_stream(bundle, bytes, length);
	free(bytes);
	resources = qpdf_oh_get_key(stamps->pdf, page, "/Resources");
	dictionary = qpdf_oh_get_dict(bundle, form);
	qpdf_oh_replace_key(bundle, dictionary, "/Type",
	    qpdf_oh_new_name(bundle, "/XObject"));
	qpdf_oh_replace_key(bundle, dictionary, "/Subtype",
	    qpdf_oh_new_name(bundle, "/Form"));
	qpdf_oh_replace_key(bundle, dictionary, "/BBox", object_parse(bundle,
	    arena, "[ 0 0 %.2f %.2f ]", size[0], size[1]));
	if (!qpdf_oh_is_indirect(stamps->pdf, resources))
		resources = qpdf_make_indirect_object(stamps->pdf, resources);
	qpdf_oh_replace_key(bundle, dictionary, "/Resources",
	    qpdf_oh_copy_foreign_object(bundle, stamps->pdf, resources));
	return form;
}

/* PDF knows no exponents, and libharu's readers like few digits */
static void
add_numbers(struct buffer *out, const double *numbers, int count)
{
	for (int i = 0; i < count; i++)
		buffer_printf(out, "%.4f ", numbers[i]);
}

/*
 * Draws the stamp first, while nothing has moved the axes, then lets the page
 * draw within what was shown of it; an unbalanced q or Q there does no harm.
 */
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
	const double area[4] = { b[0], b[1], b[2] - b[0], b[3] - b[1] };
	struct buffer out = { .arena = arena };

	buffer_string(&out, "/Artifact BMC q ");
	add_numbers(&out, matrix[v->turn], 6);
	buffer_printf(&out, "cm %s Do Q EMC q ", stamp_name);
	add_numbers(&out, area, 4);
	buffer_string(&out, "re W n\n");
	return out;
}

/* the axes of the strip: which edge of the box moves, and where to */
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

/* resources may be shared with other pages: this page gets its own */
static void
add_resource(struct arena *arena, qpdf_data pdf, qpdf_oh page, qpdf_oh form)
{
	qpdf_oh resources = object_copy(arena, pdf, qpdf_oh_get_key(pdf, page,
	    "/Resources"));
	qpdf_oh objects = object_copy(arena, pdf, qpdf_oh_get_key(pdf,
	    resources, "/XObject"));

	qpdf_oh_replace_key(pdf, objects, stamp_name, form);
	qpdf_oh_replace_key(pdf, resources, "/XObject", objects);
	qpdf_oh_replace_key(pdf, page, "/Resources", resources);
}

static void
wrap_contents(qpdf_data pdf, qpdf_oh page, const struct buffer *before)
{
	qpdf_oh old = qpdf_oh_get_key(pdf, page, "/Contents");
	qpdf_oh all = qpdf_oh_new_array(pdf);

	qpdf_oh_append_item(pdf, all, object_stream(pdf, before->bytes,
	    before->length));
	if (qpdf_oh_is_array(pdf, old))
		for (int i = 0, n = qpdf_oh_get_array_n_items(pdf, old);
		    i < n; i++)
			qpdf_oh_append_item(pdf, all, qpdf_oh_get_array_item(
			    pdf, old, i));
	else if (qpdf_oh_is_stream(pdf, old))
		qpdf_oh_append_item(pdf, all, old);
	qpdf_oh_append_item(pdf, all, object_stream(pdf, "\nQ", 2));
	qpdf_oh_replace_key(pdf, page, "/Contents", all);
}

void
stamp_put(struct arena *arena, qpdf_data bundle, int number,
    const struct document *stamps, int stamp)
{
	qpdf_oh page = qpdf_get_page_n(bundle, (size_t)number);
	struct view v = view_of(bundle, page);
	double size[2], width, scale;
	qpdf_oh form = form_of(arena, bundle, stamps, stamp, size);
	struct buffer before;

	width = (v.turn % 2 == 0 ? v.box[2] - v.box[0]
	    : v.box[3] - v.box[1]) * v.unit;
	scale = fmin(1, width / size[0]) / v.unit;
	before = drawing(arena, &v, size[1] * scale, scale);
	extend(&v, size[1] * scale);
	set_box(arena, bundle, page, &v);
	add_resource(arena, bundle, page, form);
	wrap_contents(bundle, page, &before);
}
