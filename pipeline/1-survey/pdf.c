/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE	/* memmem */
#include "pdf.h"

#include <qpdf/qpdf-c.h>

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "facts.h"
#include "walk.h"

/* lengths in pt */
static const double smallest = 3, largest = 14400;	/* ISO 32000-1, C.2 */
static const double a3_width = 842, a3_height = 1191;
enum { EOF_WITHIN = 1024 };	/* bytes at the end: ISO 32000-1, H.3 */

static void
note_complaint(struct facts *facts, qpdf_data pdf, qpdf_error error)
{
	const char *text = qpdf_get_error_message_detail(pdf, error);

	if (strstr(text, "bad_alloc") != NULL)
		facts->found[FINDING_COSTLY] = true;
	if (*facts->detail == '\0')
		for (size_t i = 0; i + 1 < sizeof facts->detail &&
		    text[i] != '\0'; i++)
			facts->detail[i] = isprint((unsigned char)text[i])
			    ? text[i] : '?';
}

/* true if the library can go on */
static bool
note_complaints(struct facts *facts, qpdf_data pdf)
{
	bool is_well = true;

	if (qpdf_has_error(pdf)) {
		qpdf_error error = qpdf_get_error(pdf);
		bool is_locked = qpdf_get_error_code(pdf, error) ==
		    qpdf_e_password;

		facts->found[is_locked ? FINDING_ENCRYPTED
		    : FINDING_DAMAGED] = true;
		note_complaint(facts, pdf, error);
		is_well = false;
	}
	while (qpdf_more_warnings(pdf)) {
		facts->found[FINDING_REPAIRED] = true;
		note_complaint(facts, pdf, qpdf_next_warning(pdf));
	}
	return is_well;
}

static int
count_words(const char *bytes, size_t size, const char *word)
{
	const char *end = bytes + size;
	int count = 0;

	while ((bytes = memmem(bytes, (size_t)(end - bytes), word,
	    strlen(word))) != NULL) {
		bytes += strlen(word);
		count++;
	}
	return count;
}

static void
survey_ends(struct facts *facts, const char *bytes, size_t size,
    bool is_linearized)
{
	size_t last = size < EOF_WITHIN ? size : EOF_WITHIN;

	if (count_words(bytes + size - last, last, "%%EOF") == 0)
		facts->found[FINDING_TRUNCATED] = true;
	/* a linearized file has an end in its first part too */
	if (count_words(bytes, size, "%%EOF") > 1 + is_linearized)
		facts->found[FINDING_REVISIONS] = true;
}

static bool
read_box(qpdf_data pdf, qpdf_oh page, const char *key, double box[4])
{
	qpdf_oh array = qpdf_oh_get_key(pdf, page, key);
	bool is_box = qpdf_oh_is_array(pdf, array) &&
	    qpdf_oh_get_array_n_items(pdf, array) == 4;

	for (int i = 0; i < 4 && is_box; i++) {
		qpdf_oh number = qpdf_oh_get_array_item(pdf, array, i);

		is_box = qpdf_oh_get_value_as_number(pdf, number, &box[i]);
		qpdf_oh_release(pdf, number);
	}
	qpdf_oh_release(pdf, array);
	return is_box;
}

static double
read_number(qpdf_data pdf, qpdf_oh page, const char *key, double otherwise)
{
	qpdf_oh number = qpdf_oh_get_key(pdf, page, key);
	double value;

	if (!qpdf_oh_get_value_as_number(pdf, number, &value))
		value = otherwise;
	qpdf_oh_release(pdf, number);
	return value;
}

static void
add_format(struct facts *facts, double width, double height)
{
	struct format *f = facts->formats;

	if (width > height)
		facts->found[FINDING_LANDSCAPE] = true;
	if (fmin(width, height) > a3_width + 1 ||
	    fmax(width, height) > a3_height + 1)
		facts->found[FINDING_HUGE_PAGE] = true;
	for (; f < facts->formats + facts->format_count; f++)
		if (fabs(f->width - width) < 1 && fabs(f->height - height) < 1)
			break;
	if (f == facts->formats + FORMATS)
		return;
	if (f == facts->formats + facts->format_count) {
		*f = (struct format){ width, height, 0 };
		facts->format_count++;
	}
	f->pages++;
}

/* what is shown of a page is its crop box, if there is one */
static void
survey_page(struct facts *facts, qpdf_data pdf, qpdf_oh page)
{
	double box[4], unit = read_number(pdf, page, "/UserUnit", 1);
	double turn = fmod(read_number(pdf, page, "/Rotate", 0), 360);
	double width, height;
	bool is_whole = fmod(turn, 90) == 0;

	if (!read_box(pdf, page, "/MediaBox", box)) {
		facts->found[FINDING_PAGE_BOX] = true;
		return;
	}
	read_box(pdf, page, "/CropBox", box);
	width = fabs(box[2] - box[0]);
	height = fabs(box[3] - box[1]);
	/* as a negated comparison, so that NaN does not pass */
	if (!(width >= smallest && width <= largest && height >= smallest &&
	    height <= largest && unit > 0 && unit <= largest)) {
		facts->found[FINDING_PAGE_BOX] = true;
		return;
	}
	if (!is_whole)
		facts->found[FINDING_PAGE_TURN] = true;
	else if (fabs(turn) == 90 || fabs(turn) == 270)
		add_format(facts, height * unit, width * unit);
	else
		add_format(facts, width * unit, height * unit);
}

static void
survey_pages(struct facts *facts, qpdf_data pdf, qpdf_oh root)
{
	qpdf_oh pages = qpdf_oh_get_key(pdf, root, "/Pages");
	int count = qpdf_get_num_pages(pdf);

	if (!note_complaints(facts, pdf) || count < 0)
		facts->found[FINDING_DAMAGED] = true;
	if (count <= 0) {
		facts->found[FINDING_DAMAGED] = true;
		return;
	}
	facts->pages = count;
	if (!qpdf_oh_is_dictionary(pdf, pages) ||
	    read_number(pdf, pages, "/Count", -1) != count)
		facts->found[FINDING_PAGE_COUNT] = true;
	qpdf_push_inherited_attributes_to_page(pdf);
	for (int i = 0; i < count; i++) {
		qpdf_oh page = qpdf_get_page_n(pdf, (size_t)i);

		survey_page(facts, pdf, page);
		qpdf_oh_release(pdf, page);
	}
}

/* "2" of <pdfaid:part>2</…> and of pdfaid:part="2" */
static void
read_claim(const char *xmp, const char *key, char *to, size_t room)
{
	const char *at = strstr(xmp, key);
	size_t n = strlen(to);

	if (at == NULL)
		return;
	at += strlen(key);
	at += strspn(at, " \t\r\n=>\"'");
	while (n + 1 < room && isalnum((unsigned char)*at))
		to[n++] = (char)tolower((unsigned char)*at++);
	to[n] = '\0';
}

static void
survey_metadata(struct arena *arena, struct facts *facts, qpdf_data pdf,
    qpdf_oh root)
{
	qpdf_oh metadata = qpdf_oh_get_key(pdf, root, "/Metadata");
	unsigned char *bytes = NULL;
	size_t size = 0;
	const char *xmp;

	if (!qpdf_oh_is_stream(pdf, metadata) ||
	    qpdf_oh_get_stream_data(pdf, metadata, qpdf_dl_all, NULL, &bytes,
	    &size) != QPDF_SUCCESS || bytes == NULL)
		return;
	xmp = arena_copy(arena, (char *)bytes, size);
	free(bytes);
	read_claim(xmp, "pdfaid:part", facts->pdfa, sizeof facts->pdfa);
	if (*facts->pdfa != '\0')
		read_claim(xmp, "pdfaid:conformance", facts->pdfa,
		    sizeof facts->pdfa);
	read_claim(xmp, "pdfuaid:part", facts->pdfua, sizeof facts->pdfua);
}

/* characters that no document may hold are left out */
static void
survey_title(struct facts *facts, qpdf_data pdf)
{
	qpdf_oh info = qpdf_oh_get_key(pdf, qpdf_get_trailer(pdf), "/Info");
	qpdf_oh title = qpdf_oh_get_key_if_dict(pdf, info, "/Title");
	const char *text, *end;
	size_t n = 0;

	if (!qpdf_oh_is_string(pdf, title))
		return;
	text = qpdf_oh_get_utf8_value(pdf, title);
	for (end = text + strlen(text); text < end &&
	    n + 5 < sizeof facts->title;) {
		int32_t c = utf8_next(&text, end);

		if (c == '\t' || c == '\n')
			c = ' ';
		if (c > 0 && utf8_refused(c) == NULL)
			n += (size_t)utf8_put(facts->title + n, c);
	}
}

static void
survey_catalog(struct arena *arena, struct facts *facts, qpdf_data pdf)
{
	qpdf_oh root = qpdf_get_root(pdf), mark, marked;

	if (!qpdf_oh_is_dictionary(pdf, root)) {
		facts->found[FINDING_DAMAGED] = true;
		return;
	}
	survey_pages(facts, pdf, root);
	mark = qpdf_oh_get_key(pdf, root, "/MarkInfo");
	marked = qpdf_oh_get_key_if_dict(pdf, mark, "/Marked");
	facts->is_tagged = qpdf_oh_is_bool(pdf, marked) &&
	    qpdf_oh_get_bool_value(pdf, marked) &&
	    qpdf_oh_has_key(pdf, root, "/StructTreeRoot");
	facts->found[FINDING_UNTAGGED] = !facts->is_tagged;
	survey_metadata(arena, facts, pdf, root);
	survey_title(facts, pdf);
	walk(arena, facts, pdf);
}

void
pdf_survey(struct arena *arena, struct facts *facts, const void *bytes,
    size_t size)
{
	qpdf_data pdf = qpdf_init();
	bool is_linearized = false;

	qpdf_silence_errors(pdf);
	qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
	qpdf_read_memory(pdf, "", bytes, size, NULL);
	if (note_complaints(facts, pdf)) {
		snprintf(facts->version, sizeof facts->version, "%s",
		    qpdf_get_pdf_version(pdf));
		facts->found[FINDING_ENCRYPTED] |= qpdf_is_encrypted(pdf);
		is_linearized = qpdf_is_linearized(pdf);
		survey_catalog(arena, facts, pdf);
		note_complaints(facts, pdf);
	}
	if (facts->found[FINDING_COSTLY])	/* the rest follows from it */
		facts->found[FINDING_DAMAGED] = false;
	if (facts->found[FINDING_COSTLY] || facts->found[FINDING_DAMAGED])
		facts->found[FINDING_REPAIRED] = false;
	survey_ends(facts, bytes, size, is_linearized);
	qpdf_cleanup(&pdf);
}
