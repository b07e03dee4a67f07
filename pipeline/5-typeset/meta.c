/* SPDX-License-Identifier: EUPL-1.2 */
#include "meta.h"

#include <stddef.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "cos.h"
#include "icc.h"
#include "paper.h"

#define TOOL "niederschrift"
#define PRODUCER TOOL " (libharu 2.3.0)"

enum { DAY = 24 * 60 * 60, NOON = 12 * 60 * 60 };	/* [s] */

struct moment { int64_t year; int month, day, second; };

/* the day in the Gregorian calendar, that many days after 1970-01-01; years
 * begin in March here, so that a leap day is the last */
static struct moment
moment_of(int64_t days)
{
	int64_t shifted = days + 719468;	/* since 0000-03-01 */
	int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
	int day = (int)(shifted - era * 146097);
	int year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
	int month;

	day -= 365 * year + year / 4 - year / 100;
	month = (5 * day + 2) / 153;
	return (struct moment){
		.year = era * 400 + year + (month >= 10),
		.month = month < 10 ? month + 3 : month - 9,
		.day = day - (153 * month + 2) / 5 + 1,
	};
}

/* of creation; year 0 where it is unknown */
static struct moment
created(const struct properties *properties)
{
	struct moment moment = {
		.year = properties->year, .month = properties->month,
		.day = properties->day, .second = NOON,
	};

	if (properties->epoch >= 0) {
		moment = moment_of(properties->epoch / DAY);
		moment.second = (int)(properties->epoch % DAY);
	}
	return moment;
}

static const char *
date(struct arena *arena, const struct moment *m, const char *fmt)
{
	if (m->year < 1 || m->year > 9999)
		return NULL;
	return arena_printf(arena, fmt, (int)m->year, m->month, m->day,
	    m->second / 3600, m->second / 60 % 60, m->second % 60);
}

static void
add_xml(struct buffer *out, const char *text)
{
	for (; *text != '\0'; text++)
		switch (*text) {
		case '&':
			buffer_string(out, "&amp;");
			break;
		case '<':
			buffer_string(out, "&lt;");
			break;
		case '>':
			buffer_string(out, "&gt;");
			break;
		default:
			buffer_char(out, *text);
		}
}

static void
add_property(struct buffer *out, const char *before, const char *text,
    const char *after)
{
	if (text == NULL)
		return;
	buffer_string(out, before);
	add_xml(out, text);
	buffer_string(out, after);
}

/* Dublin Core */
static void
add_dc(struct buffer *out, const struct properties *properties)
{
	buffer_string(out, "<rdf:Description rdf:about=\"\""
	    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
	    "<dc:format>application/pdf</dc:format>\n"
	    "<dc:language><rdf:Bag><rdf:li>de-DE</rdf:li></rdf:Bag>"
	    "</dc:language>\n");
	add_property(out,
	    "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">",
	    properties->title, "</rdf:li></rdf:Alt></dc:title>\n");
	add_property(out, "<dc:creator><rdf:Seq><rdf:li>", properties->author,
	    "</rdf:li></rdf:Seq></dc:creator>\n");
	add_property(out,
	    "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">",
	    properties->subject, "</rdf:li></rdf:Alt></dc:description>\n");
	buffer_string(out, "</rdf:Description>\n");
}

static void
add_making(struct buffer *out, const char *when)
{
	buffer_string(out, "<rdf:Description rdf:about=\"\""
	    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
	    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n");
	add_property(out, "<xmp:CreatorTool>", TOOL, "</xmp:CreatorTool>\n");
	add_property(out, "<xmp:CreateDate>", when, "</xmp:CreateDate>\n");
	add_property(out, "<xmp:ModifyDate>", when, "</xmp:ModifyDate>\n");
	add_property(out, "<xmp:MetadataDate>", when,
	    "</xmp:MetadataDate>\n");
	add_property(out, "<pdf:Producer>", PRODUCER, "</pdf:Producer>\n");
	buffer_string(out, "</rdf:Description>\n");
}

/* a version 8 UUID (RFC 9562): its bits are our own hash */
static void
add_identifier(struct buffer *out, const unsigned char digest[COS_DIGEST])
{
	buffer_string(out, "<rdf:Description rdf:about=\"\""
	    " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">\n"
	    "<xmpMM:DocumentID>uuid:");
	for (int i = 0; i < COS_DIGEST; i++) {
		unsigned byte = digest[i];

		if (i == 4 || i == 6 || i == 8 || i == 10)
			buffer_char(out, '-');
		if (i == 6)
			byte = 0x80 | (byte & 0x0f);
		if (i == 8)
			byte = 0x80 | (byte & 0x3f);
		cos_add_hex(out, byte, 2);
	}
	buffer_string(out, "</xmpMM:DocumentID>\n</rdf:Description>\n");
}

/* PDF/A describes every schema that XMP of 2005 does not know
 * (ISO 19005-2, 6.6.2.3) */
static void
add_standards(struct buffer *out)
{
	buffer_string(out,
	    "<rdf:Description rdf:about=\"\""
	    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
	    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
	    "<pdfaid:part>2</pdfaid:part>\n"
	    "<pdfaid:conformance>A</pdfaid:conformance>\n"
	    "<pdfuaid:part>1</pdfuaid:part>\n"
	    "</rdf:Description>\n"
	    "<rdf:Description rdf:about=\"\""
	    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
	    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
	    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
	    "<pdfaExtension:schemas><rdf:Bag>"
	    "<rdf:li rdf:parseType=\"Resource\">\n"
	    "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema"
	    "</pdfaSchema:schema>\n"
	    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/"
	    "</pdfaSchema:namespaceURI>\n"
	    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
	    "<pdfaSchema:property><rdf:Seq>"
	    "<rdf:li rdf:parseType=\"Resource\">\n"
	    "<pdfaProperty:name>part</pdfaProperty:name>\n"
	    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
	    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
	    "<pdfaProperty:description>Part of ISO 14289 that is followed"
	    "</pdfaProperty:description>\n"
	    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
	    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
	    "</rdf:Description>\n");
}

/* not deflated: programs that know no PDF look for it */
static int
write_xmp(struct arena *arena, struct cos *cos,
    const struct properties *properties, const struct moment *moment,
    const unsigned char digest[COS_DIGEST])
{
	struct buffer xmp = { .arena = arena }, entries = { .arena = arena };

	buffer_string(&xmp, "<?xpacket begin=\"\ufeff\""
	    " id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
	    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF"
	    " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
	add_dc(&xmp, properties);
	add_making(&xmp,
	    date(arena, moment, "%04d-%02d-%02dT%02d:%02d:%02d+00:00"));
	add_identifier(&xmp, digest);
	add_standards(&xmp);
	buffer_string(&xmp, "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>");
	buffer_string(&entries, "/Type/Metadata/Subtype/XML");
	return cos_stream(cos, COS_AS_IS, &entries, xmp.bytes, xmp.length);
}

static void
add_entry(struct buffer *out, const char *key, const char *text)
{
	if (text == NULL)
		return;
	buffer_string(out, key);
	cos_add_text(out, text);
}

static void
write_info(struct arena *arena, struct cos *cos,
    const struct properties *properties, const struct moment *moment)
{
	struct buffer info = { .arena = arena };
	const char *when =
	    date(arena, moment, "D:%04d%02d%02d%02d%02d%02d+00'00'");

	add_entry(&info, "/Title", properties->title);
	add_entry(&info, "/Author", properties->author);
	add_entry(&info, "/Subject", properties->subject);
	add_entry(&info, "/Creator", TOOL);
	add_entry(&info, "/Producer", PRODUCER);
	add_entry(&info, "/CreationDate", when);
	add_entry(&info, "/ModDate", when);
	cos_fill(cos, cos_info(cos), &info);
}

/* what device colours mean (ISO 19005-2, 6.2.3) */
static int
write_intent(struct arena *arena, struct cos *cos)
{
	struct buffer profile = { .arena = arena };
	struct buffer entries = { .arena = arena };
	int object;

	icc_add_srgb(&profile);
	buffer_string(&entries, "/N 3");
	object = cos_stream(cos, COS_DEFLATED, &entries, profile.bytes,
	    profile.length);
	entries.length = 0;
	buffer_string(&entries, "/Type/OutputIntent/S/GTS_PDFA1"
	    "/OutputConditionIdentifier(sRGB IEC61966-2.1)"
	    "/RegistryName(http://www.color.org)/Info(sRGB IEC61966-2.1)");
	cos_add_reference(&entries, "/DestOutputProfile", object);
	object = cos_object(cos);
	cos_fill(cos, object, &entries);
	return object;
}

void
meta_write(struct arena *arena, struct cos *cos,
    const struct properties *properties, struct buffer *catalog)
{
	struct moment moment = created(properties);
	unsigned char digest[COS_DIGEST];

	write_info(arena, cos, properties, &moment);
	cos_add_reference(catalog, "/OutputIntents[",
	    write_intent(arena, cos));
	cos_identify(cos, digest);
	cos_add_reference(catalog, "]/Metadata",
	    write_xmp(arena, cos, properties, &moment, digest));
	buffer_string(catalog, "/Lang(de-DE)/MarkInfo<</Marked true>>"
	    "/ViewerPreferences<</DisplayDocTitle true>>");
}
