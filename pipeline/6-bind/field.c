/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE	/* memmem */
#include "field.h"

#include <stdlib.h>
#include <string.h>

enum { PARENTS = 32 };

/* a field's attribute may be that of a field above it */
static qpdf_oh
inherited(qpdf_data pdf, qpdf_oh field, const char *key)
{
	for (int i = 0; i < PARENTS && qpdf_oh_is_dictionary(pdf, field);
	    i++) {
		if (qpdf_oh_has_key(pdf, field, key))
			return object_get(pdf, field, key);
		field = object_get(pdf, field, "/Parent");
	}
	return qpdf_oh_new_null(pdf);
}

/* a box that is ticked says so itself, or its value does */
qpdf_oh
field_look(qpdf_data pdf, qpdf_oh annotation)
{
	qpdf_oh look = object_get(pdf, object_get(pdf,
	    annotation, "/AP"), "/N"), state;

	if (!qpdf_oh_is_dictionary(pdf, look))
		return look;
	state = object_get(pdf, annotation, "/AS");
	if (!qpdf_oh_is_name(pdf, state))
		state = inherited(pdf, annotation, "/V");
	return qpdf_oh_is_name(pdf, state) ? object_get(pdf, look,
	    qpdf_oh_get_name(pdf, state)) : qpdf_oh_new_null(pdf);
}

/* does the look draw any word, or anything that could hold one? */
static bool
has_words(qpdf_data pdf, qpdf_oh look)
{
	static const char *const draws[] = { "Tj", "TJ", "'", "\"", "Do" };
	unsigned char *bytes = NULL;
	size_t size = 0;
	bool has = false;

	if (!qpdf_oh_is_stream(pdf, look) || qpdf_oh_get_stream_data(pdf,
	    look, qpdf_dl_generalized, NULL, &bytes, &size) != QPDF_SUCCESS)
		return false;
	for (size_t i = 0; i < sizeof draws / sizeof *draws && size > 0; i++)
		has |= memmem(bytes, size, draws[i], strlen(draws[i])) !=
		    NULL;
	free(bytes);
	return has;
}

bool
field_is_shown(qpdf_data pdf, qpdf_oh annotation)
{
	qpdf_oh type, value;
	const char *name;

	if (!object_is(pdf, annotation, "/Subtype", "/Widget"))
		return true;
	type = inherited(pdf, annotation, "/FT");
	value = inherited(pdf, annotation, "/V");
	name = qpdf_oh_is_name(pdf, type) ? qpdf_oh_get_name(pdf, type) : "";
	if (strcmp(name, "/Tx") != 0 && strcmp(name, "/Ch") != 0)
		return true;
	if (qpdf_oh_is_string(pdf, value) &&
	    *qpdf_oh_get_utf8_value(pdf, value) == '\0')
		return true;
	return (!qpdf_oh_is_string(pdf, value) &&
	    !qpdf_oh_is_stream(pdf, value)) ||
	    has_words(pdf, field_look(pdf, annotation));
}
