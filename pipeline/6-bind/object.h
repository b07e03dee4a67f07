/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * object - PDF objects through libqpdf's C interface: the door to it.
 *
 * A handle belongs to its document; NULL for a handle does not exist, a value
 * that is missing is a null object.  What the library complains of stays in
 * the document until document_is_well asks.
 */
#ifndef BIND_OBJECT_H
#define BIND_OBJECT_H

#include <qpdf/qpdf-c.h>

#include <stdbool.h>

struct arena;

/* a null object too where there is no dictionary: what others wrote may be
 * anything, and the library complains */
qpdf_oh		 object_get(qpdf_data, qpdf_oh dictionary, const char *key);

/* the keys of a dictionary, as "/Type", with NULL behind the last */
const char	**object_keys(struct arena *, qpdf_data, qpdf_oh dictionary);

/* from text as in a file: "[ 0 0 595 842 ]" */
qpdf_oh		 object_parse(qpdf_data, struct arena *, const char *fmt, ...)
		    __attribute__((format(printf, 3, 4)));

double		 object_number(qpdf_data, qpdf_oh dictionary, const char *key,
		    double otherwise);
bool		 object_is(qpdf_data, qpdf_oh dictionary, const char *key,
		    const char *name);

/* four numbers, the smaller ones first; false if they are not there */
bool		 object_box(qpdf_data, qpdf_oh dictionary, const char *key,
		    double box[4]);

/* a stream of its own */
qpdf_oh		 object_stream(qpdf_data, const void *bytes, size_t size);

#endif
