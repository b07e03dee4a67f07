/* SPDX-License-Identifier: EUPL-1.2 */
#include "page.h"

#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/diag.h"
#include "clean.h"
#include "document.h"
#include "field.h"
#include "plan.h"
#include "target.h"
#include "view.h"

/* flags of an annotation: ISO 32000-1, table 165 */
enum { HIDDEN = 2 };

/* those that are pictures or words on the page: ISO 32000-1, table 169 */
static const char *const seen[] = {
	"/Text", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon",
	"/PolyLine", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut",
	"/Stamp", "/Caret", "/Ink", "/Watermark", "/Redact", NULL
};

/* those of which nothing but a look can stay */
static const char *const looked_at[] = {
	"/Widget", "/Screen", "/Movie", "/3D", "/RichMedia", NULL
};

static bool
is_one_of(qpdf_data pdf, qpdf_oh annotation, const char *const *kinds)
{
	for (; *kinds != NULL; kinds++)
		if (object_is(pdf, annotation, "/Subtype", *kinds))
			return true;
	return false;
}

/* an address that a citizen may be led to; NULL: none */
static const char *
address_of(struct arena *arena, qpdf_data pdf, qpdf_oh link)
{
	static const char *const schemes[] = { "http:", "https:", "mailto:",
	    "tel:" };
	qpdf_oh action = object_get(pdf, link, "/A"), uri;
	const char *text;

	if (!object_is(pdf, action, "/S", "/URI"))
		return NULL;
	uri = object_get(pdf, action, "/URI");
	if (!qpdf_oh_is_string(pdf, uri))
		return NULL;
	text = qpdf_oh_get_string_value(pdf, uri);
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (strncasecmp(text, schemes[i], strlen(schemes[i])) == 0)
			return arena_copy(arena, text, strlen(text));
	return NULL;
}

const char *
page_name(struct arena *arena, int first, int page)
{
	return arena_printf(arena, "seite.%d", first + page + 1);
}

/* false if it leads nowhere */
static bool
clean_link(struct cleaning *c, qpdf_oh link)
{
	const struct document *d = c->document;
	const char *address = address_of(c->arena, d->pdf, link);
	int page = targets_page(c->targets, link);
	qpdf_oh action;

	clean(c->arena, &c->seen, d->pdf, link, &clean_link_keys);
	if (address != NULL) {
		action = object_parse(d->pdf, c->arena, "<< /S /URI >>");
		qpdf_oh_replace_key(d->pdf, action, "/URI",
		    qpdf_oh_new_string(d->pdf, address));
		qpdf_oh_replace_key(d->pdf, link, "/A", action);
		return true;
	}
	if (page < 0)
		return false;
	c->is_used[page] = true;
	qpdf_oh_replace_key(d->pdf, link, "/Dest", qpdf_oh_new_string(d->pdf,
	    page_name(c->arena, d->first, page)));
	return true;
}

/* what shows now, as a stamp; false if it shows nothing */
static bool
clean_look(struct cleaning *c, qpdf_oh annotation)
{
	qpdf_data pdf = c->document->pdf;
	qpdf_oh look = field_look(pdf, annotation), appearance;

	if (!qpdf_oh_is_stream(pdf, look))
		return false;
	appearance = object_parse(pdf, c->arena, "<< >>");
	qpdf_oh_replace_key(pdf, appearance, "/N", look);
	qpdf_oh_replace_key(pdf, annotation, "/AP", appearance);
	qpdf_oh_replace_key(pdf, annotation, "/Subtype",
	    qpdf_oh_new_name(pdf, "/Stamp"));
	clean(c->arena, &c->seen, pdf, annotation, &clean_picture_keys);
	return true;
}

/* is any of it in what is shown of the page?  What is not must not turn up in
 * the strip that is added there. */
static bool
is_visible(qpdf_data pdf, qpdf_oh annotation, const struct view *v)
{
	int flags = (int)object_number(pdf, annotation, "/F", 0);
	double box[4];

	return (flags & HIDDEN) == 0 && object_box(pdf, annotation, "/Rect", box) &&
	    box[0] < v->box[2] && box[2] > v->box[0] &&
	    box[1] < v->box[3] && box[3] > v->box[1];
}

static bool
clean_annotation(struct cleaning *c, qpdf_oh annotation)
{
	qpdf_data pdf = c->document->pdf;

	if (object_is(pdf, annotation, "/Subtype", "/Link"))
		return clean_link(c, annotation);
	if (is_one_of(pdf, annotation, looked_at))
		return clean_look(c, annotation);
	if (!is_one_of(pdf, annotation, seen))
		return false;
	clean(c->arena, &c->seen, pdf, annotation, &clean_annotation_keys);
	return true;
}

static bool
report_size(const struct document *d, int number)
{
	struct place at = { .file = d->part->file };

	diag_error(at, "B007", "Seite %d dieser Datei hat keine Größe",
	    number + 1);
	diag_hint("Die Datei neu als PDF erzeugen, etwa durch Drucken in eine "
	    "PDF-Datei.");
	return false;
}

static bool
report_field(const struct document *d, int number)
{
	struct place at = { .file = d->part->file };

	diag_error(at, "B008", "auf Seite %d dieser Datei ist ein Feld "
	    "ausgefüllt, ohne dass die Datei zeigt, womit", number + 1);
	diag_hint("Das Formular öffnen und in eine PDF-Datei drucken; diese "
	    "beifügen.");
	return false;
}

/* false after a report */
static bool
clean_annotations(struct cleaning *c, qpdf_oh page, int number,
    const struct view *view)
{
	qpdf_data pdf = c->document->pdf;
	qpdf_oh annotations = object_get(pdf, page, "/Annots");
	qpdf_oh kept = qpdf_oh_new_array(pdf);

	for (int i = 0, n = qpdf_oh_is_array(pdf, annotations)
	    ? qpdf_oh_get_array_n_items(pdf, annotations) : 0; i < n; i++) {
		qpdf_oh annotation = qpdf_oh_get_array_item(pdf, annotations,
		    i);

		if (!is_visible(pdf, annotation, view))
			continue;
		if (!field_is_shown(pdf, annotation))
			return report_field(c->document, number);
		if (clean_annotation(c, annotation))
			qpdf_oh_append_item(pdf, kept, annotation);
		qpdf_oh_release(pdf, annotation);
	}
	if (qpdf_oh_get_array_n_items(pdf, kept) > 0)
		qpdf_oh_replace_key(pdf, page, "/Annots", kept);
	else
		qpdf_oh_remove_key(pdf, page, "/Annots");
	qpdf_oh_release(pdf, annotations);
	qpdf_oh_release(pdf, kept);
	return true;
}

bool
page_clean(struct cleaning *c, int number)
{
	qpdf_data pdf = c->document->pdf;
	qpdf_oh page = qpdf_get_page_n(pdf, (size_t)number);
	struct view view;

	if (!view_read(&view, pdf, page))
		return report_size(c->document, number);
	if (qpdf_oh_has_key(pdf, page, "/Annots") &&
	    !clean_annotations(c, page, number, &view))
		return false;
	clean(c->arena, &c->seen, pdf, page, &clean_page_keys);
	qpdf_oh_release(pdf, page);
	return true;
}
