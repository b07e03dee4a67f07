/* SPDX-License-Identifier: EUPL-1.2 */
#include "page.h"

#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "document.h"
#include "target.h"

/* of the page itself; structure is lost with the tree of the old document */
static const char *const page_keys[] = {
	"/AA", "/AF", "/B", "/DPart", "/Dur", "/ID", "/Metadata",
	"/PieceInfo", "/PresSteps", "/StructParents", "/Tabs", "/Thumb",
	"/Trans", "/VP",
};

/* of an annotation */
static const char *const annotation_keys[] = {
	"/A", "/AA", "/AF", "/Dest", "/IRT", "/PA", "/Parent", "/Popup",
	"/StructParent",
};

/* those that are pictures or words on the page: ISO 32000-1, table 169 */
static const char *const seen[] = {
	"/Text", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon",
	"/PolyLine", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut",
	"/Stamp", "/Caret", "/Ink", "/Watermark", "/Redact",
};

static void
remove_keys(qpdf_data pdf, qpdf_oh dictionary, const char *const *keys,
    size_t count)
{
	for (size_t i = 0; i < count; i++)
		qpdf_oh_remove_key(pdf, dictionary, keys[i]);
}

static bool
is_seen(qpdf_data pdf, qpdf_oh annotation)
{
	for (size_t i = 0; i < sizeof seen / sizeof *seen; i++)
		if (object_is(pdf, annotation, "/Subtype", seen[i]))
			return true;
	return false;
}

/* an address that a citizen may be led to; NULL: none */
static const char *
address_of(struct arena *arena, qpdf_data pdf, qpdf_oh link)
{
	static const char *const schemes[] = { "http:", "https:", "mailto:",
	    "tel:" };
	qpdf_oh action = qpdf_oh_get_key(pdf, link, "/A"), uri;
	const char *text;

	if (!object_is(pdf, action, "/S", "/URI"))
		return NULL;
	uri = qpdf_oh_get_key(pdf, action, "/URI");
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
clean_link(struct arena *arena, const struct document *d,
    const struct targets *targets, qpdf_oh link, bool *is_used)
{
	const char *address = address_of(arena, d->pdf, link);
	int page = targets_page(targets, link);
	qpdf_oh action;

	remove_keys(d->pdf, link, annotation_keys, sizeof annotation_keys /
	    sizeof *annotation_keys);
	if (address != NULL) {
		action = object_parse(d->pdf, arena, "<< /S /URI >>");
		qpdf_oh_replace_key(d->pdf, action, "/URI",
		    qpdf_oh_new_string(d->pdf, address));
		qpdf_oh_replace_key(d->pdf, link, "/A", action);
		return true;
	}
	if (page < 0)
		return false;
	is_used[page] = true;
	qpdf_oh_replace_key(d->pdf, link, "/Dest", qpdf_oh_new_string(d->pdf,
	    page_name(arena, d->first, page)));
	return true;
}

/* what a field shows now, as a stamp; false if it shows nothing */
static bool
clean_field(struct arena *arena, qpdf_data pdf, qpdf_oh field)
{
	static const char *const keys[] = { "/AS", "/DA", "/DV", "/FT", "/Ff",
	    "/MK", "/Opt", "/T", "/TM", "/TU", "/V", "/MaxLen", "/Q",
	    "/Kids", "/H", "/I", "/TI", "/Lock", "/SV" };
	qpdf_oh look = qpdf_oh_get_key_if_dict(pdf, qpdf_oh_get_key(pdf,
	    field, "/AP"), "/N");
	qpdf_oh state = qpdf_oh_get_key(pdf, field, "/AS"), appearance;

	if (qpdf_oh_is_dictionary(pdf, look))	/* one look a state */
		look = qpdf_oh_is_name(pdf, state) ? qpdf_oh_get_key(pdf, look,
		    qpdf_oh_get_name(pdf, state)) : qpdf_oh_new_null(pdf);
	if (!qpdf_oh_is_stream(pdf, look))
		return false;
	appearance = object_parse(pdf, arena, "<< >>");
	qpdf_oh_replace_key(pdf, appearance, "/N", look);
	qpdf_oh_replace_key(pdf, field, "/AP", appearance);
	remove_keys(pdf, field, keys, sizeof keys / sizeof *keys);
	qpdf_oh_replace_key(pdf, field, "/Subtype",
	    qpdf_oh_new_name(pdf, "/Stamp"));
	return true;
}

static bool
clean_annotation(struct arena *arena, const struct document *d,
    const struct targets *targets, qpdf_oh annotation, bool *is_used)
{
	qpdf_data pdf = d->pdf;

	if (!qpdf_oh_is_dictionary(pdf, annotation))
		return false;
	if (object_is(pdf, annotation, "/Subtype", "/Link"))
		return clean_link(arena, d, targets, annotation, is_used);
	remove_keys(pdf, annotation, annotation_keys, sizeof annotation_keys /
	    sizeof *annotation_keys);
	if (object_is(pdf, annotation, "/Subtype", "/Widget"))
		return clean_field(arena, pdf, annotation);
	return is_seen(pdf, annotation);
}

void
page_clean(struct arena *arena, const struct document *d,
    const struct targets *targets, int number, bool *is_used)
{
	qpdf_data pdf = d->pdf;
	qpdf_oh page = qpdf_get_page_n(pdf, (size_t)number), kept;
	qpdf_oh annotations = qpdf_oh_get_key(pdf, page, "/Annots");

	remove_keys(pdf, page, page_keys, sizeof page_keys /
	    sizeof *page_keys);
	if (!qpdf_oh_is_array(pdf, annotations)) {
		qpdf_oh_remove_key(pdf, page, "/Annots");
		return;
	}
	kept = qpdf_oh_new_array(pdf);
	for (int i = 0, n = qpdf_oh_get_array_n_items(pdf, annotations);
	    i < n; i++) {
		qpdf_oh annotation = qpdf_oh_get_array_item(pdf, annotations,
		    i);

		if (clean_annotation(arena, d, targets, annotation, is_used))
			qpdf_oh_append_item(pdf, kept, annotation);
	}
	qpdf_oh_replace_key(pdf, page, "/Annots", kept);
}
