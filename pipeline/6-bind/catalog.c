/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE	/* memmem */
#include "catalog.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "document.h"
#include "plan.h"

/* does not survive, since it is about the first document alone */
static const char *const old_keys[] = {
	"/AA", "/AF", "/AcroForm", "/Collection", "/Dests", "/DSS",
	"/Extensions", "/Legal", "/OpenAction", "/Perms", "/PieceInfo",
	"/Requirements", "/SpiderInfo", "/Threads",
};

static void
add_xml(struct buffer *out, const char *text)
{
	for (; *text != '\0'; text++)
		if (*text == '&')
			buffer_string(out, "&amp;");
		else if (*text == '<')
			buffer_string(out, "&lt;");
		else if (*text == '>')
			buffer_string(out, "&gt;");
		else
			buffer_char(out, *text);
}

/* "D:20260317120000+00'00'" as XMP wants it */
static const char *
iso_date(struct arena *arena, const char *date)
{
	if (strlen(date) < 16 || strncmp(date, "D:", 2) != 0)
		return NULL;
	return arena_printf(arena, "%.4s-%.2s-%.2sT%.2s:%.2s:%.2sZ",
	    date + 2, date + 6, date + 8, date + 10, date + 12, date + 14);
}

static qpdf_oh
info_of(qpdf_data pdf)
{
	return object_get(pdf, qpdf_get_trailer(pdf), "/Info");
}

static void
add_dates(struct arena *arena, struct buffer *out, qpdf_data pdf)
{
	qpdf_oh date = object_get(pdf, info_of(pdf),
	    "/CreationDate");
	const char *iso = !qpdf_oh_is_string(pdf, date) ? NULL
	    : iso_date(arena, qpdf_oh_get_utf8_value(pdf, date));

	if (iso != NULL)
		buffer_printf(out, "<xmp:CreateDate>%s</xmp:CreateDate>\n"
		    "<xmp:ModifyDate>%s</xmp:ModifyDate>\n", iso, iso);
}

/* what the bundle keeps */
enum standard { NO_STANDARD, PDFA_2B, PDFA_2A_UA, PDFA_3A_UA };

/* PDF/A wants to be told of properties that it does not know (ISO 19005-2,
 * 6.6.2.3) */
static const char ua_claim[] =
	"<pdfuaid:part>1</pdfuaid:part>\n"
	"<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
	"<pdfaSchema:schema>PDF/UA Universal Accessibility Schema"
	"</pdfaSchema:schema>\n"
	"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/"
	"</pdfaSchema:namespaceURI>\n"
	"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
	"<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
	"<pdfaProperty:name>part</pdfaProperty:name>\n"
	"<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
	"<pdfaProperty:category>internal</pdfaProperty:category>\n"
	"<pdfaProperty:description>Part of ISO 14289 that is followed"
	"</pdfaProperty:description>\n"
	"</rdf:li></rdf:Seq></pdfaSchema:property>\n"
	"</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

static void
add_claim(struct buffer *out, enum standard standard)
{
	if (standard == NO_STANDARD)
		return;
	buffer_printf(out, "<pdfaid:part>%d</pdfaid:part>\n"
	    "<pdfaid:conformance>%c</pdfaid:conformance>\n",
	    standard == PDFA_3A_UA ? 3 : 2, standard == PDFA_2B ? 'B' : 'A');
	if (standard != PDFA_2B)
		buffer_string(out, ua_claim);
}

static void
write_xmp(struct arena *arena, const struct plan *plan, qpdf_data bundle,
    enum standard standard)
{
	struct buffer xmp = { .arena = arena };
	qpdf_oh stream, dictionary;

	buffer_string(&xmp, "<?xpacket begin=\"\ufeff\""
	    " id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
	    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF"
	    " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
	    "<rdf:Description rdf:about=\"\""
	    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
	    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
	    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
	    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""
	    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
	    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
	    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
	    "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">");
	add_xml(&xmp, plan->title);
	buffer_string(&xmp, "</rdf:li></rdf:Alt></dc:title>\n");
	if (plan->author != NULL) {
		buffer_string(&xmp, "<dc:creator><rdf:Seq><rdf:li>");
		add_xml(&xmp, plan->author);
		buffer_string(&xmp, "</rdf:li></rdf:Seq></dc:creator>\n");
	}
	add_dates(arena, &xmp, bundle);
	add_claim(&xmp, standard);
	buffer_string(&xmp, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
	    "<?xpacket end=\"w\"?>");
	stream = object_stream(bundle, xmp.bytes, xmp.length);
	dictionary = qpdf_oh_get_dict(bundle, stream);
	qpdf_oh_replace_key(bundle, dictionary, "/Type",
	    qpdf_oh_new_name(bundle, "/Metadata"));
	qpdf_oh_replace_key(bundle, dictionary, "/Subtype",
	    qpdf_oh_new_name(bundle, "/XML"));
	qpdf_oh_replace_key(bundle, qpdf_get_root(bundle), "/Metadata",
	    stream);
}

/* no more than XMP says too */
static void
write_info(struct arena *arena, const struct plan *plan, qpdf_data bundle)
{
	qpdf_oh info = object_parse(bundle, arena, "<< >>");
	static const char *const dates[] = { "/CreationDate", "/ModDate" };

	qpdf_oh_replace_key(bundle, info, "/Title",
	    qpdf_oh_new_unicode_string(bundle, plan->title));
	if (plan->author != NULL)
		qpdf_oh_replace_key(bundle, info, "/Author",
		    qpdf_oh_new_unicode_string(bundle, plan->author));
	for (int i = 0; i < 2; i++) {
		qpdf_oh date = object_get(bundle,
		    info_of(bundle), dates[i]);

		if (qpdf_oh_is_string(bundle, date))
			qpdf_oh_replace_key(bundle, info, dates[i], date);
	}
	qpdf_oh_replace_key(bundle, qpdf_get_trailer(bundle), "/Info",
	    qpdf_make_indirect_object(bundle, info));
}

/* the claim "pdfaid:part" as an element or an attribute */
static bool
claims_pdfa(const struct document *d)
{
	static const char key[] = "pdfaid:part";
	qpdf_oh stream = object_get(d->pdf, qpdf_get_root(d->pdf),
	    "/Metadata");
	unsigned char *bytes = NULL;
	const char *at;
	size_t size = 0;
	bool is_claimed = false;

	/* of a file that had to be mended nothing is sure */
	if (d->part->is_repaired || !qpdf_oh_is_stream(d->pdf, stream) ||
	    qpdf_oh_get_stream_data(d->pdf, stream, qpdf_dl_generalized, NULL,
	    &bytes, &size) != QPDF_SUCCESS)
		return false;
	at = memmem(bytes, size, key, sizeof key - 1);
	if (at != NULL && (size_t)((const char *)bytes + size - at) >
	    sizeof key + 2) {
		at += sizeof key - 1;
		at += *at == '=' ? 2 : 1;
		is_claimed = *at == '1' || *at == '2';
	}
	free(bytes);
	return is_claimed;
}

/* three components: pages in CMYK need another intent than ours */
static bool
is_rgb(const struct document *d)
{
	qpdf_oh intents = object_get(d->pdf, qpdf_get_root(d->pdf),
	    "/OutputIntents"), profile;

	if (!qpdf_oh_is_array(d->pdf, intents) ||
	    qpdf_oh_get_array_n_items(d->pdf, intents) == 0)
		return false;
	profile = object_get(d->pdf, qpdf_oh_get_array_item(
	    d->pdf, intents, 0), "/DestOutputProfile");
	return qpdf_oh_is_stream(d->pdf, profile) && object_number(d->pdf,
	    qpdf_oh_get_dict(d->pdf, profile), "/N", 0) == 3;
}

/* own parts count their pages on through, the others each for itself */
static void
write_labels(struct arena *arena, qpdf_data bundle,
    const struct document *const *documents, int count)
{
	qpdf_oh nums = qpdf_oh_new_array(bundle), labels;

	for (int i = 0; i < count; i++) {
		const struct document *d = documents[i];
		qpdf_oh label = object_parse(bundle, arena,
		    "<< /S /D /St %d >>", d->part->label != NULL ? 1
		    : d->first + 1);

		if (d->part->label != NULL)
			qpdf_oh_replace_key(bundle, label, "/P",
			    qpdf_oh_new_unicode_string(bundle,
			    d->part->label));
		qpdf_oh_append_item(bundle, nums,
		    qpdf_oh_new_integer(bundle, d->first));
		qpdf_oh_append_item(bundle, nums, label);
	}
	labels = object_parse(bundle, arena, "<< >>");
	qpdf_oh_replace_key(bundle, labels, "/Nums", nums);
	qpdf_oh_replace_key(bundle, qpdf_get_root(bundle), "/PageLabels",
	    labels);
}

static enum standard
standard_of(const struct plan *plan, const struct document *const *documents,
    int count)
{
	bool is_pdfa = true, is_own = true;

	for (int i = 0; i < count; i++) {
		is_pdfa = is_pdfa && claims_pdfa(documents[i]) &&
		    is_rgb(documents[i]);
		is_own &= documents[i]->part->is_own;
	}
	if (!is_pdfa || (plan->file_count > 0 && !is_own))
		return NO_STANDARD;
	return !is_own ? PDFA_2B : plan->file_count > 0 ? PDFA_3A_UA
	    : PDFA_2A_UA;
}

void
catalog_write(struct arena *arena, const struct plan *plan,
    const struct document *const *documents, int count)
{
	qpdf_data bundle = documents[0]->pdf;
	qpdf_oh root = qpdf_get_root(bundle);
	enum standard standard = standard_of(plan, documents, count);

	for (size_t i = 0; i < sizeof old_keys / sizeof *old_keys; i++)
		qpdf_oh_remove_key(bundle, root, old_keys[i]);
	qpdf_oh_replace_key(bundle, root, "/MarkInfo", object_parse(bundle,
	    arena, standard >= PDFA_2A_UA ? "<< /Marked true >>"
	    : "<< /Marked true /Suspects true >>"));
	write_info(arena, plan, bundle);
	write_xmp(arena, plan, bundle, standard);
	write_labels(arena, bundle, documents, count);
}
