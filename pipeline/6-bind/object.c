/* SPDX-License-Identifier: EUPL-1.2 */
#include "object.h"

#include <stdarg.h>
#include <string.h>

#include "base/arena.h"

qpdf_oh
object_get(qpdf_data pdf, qpdf_oh dictionary, const char *key)
{
	return qpdf_oh_is_dictionary(pdf, dictionary)
	    ? qpdf_oh_get_key(pdf, dictionary, key) : qpdf_oh_new_null(pdf);
}

/* copied, because the library has one iterator for all dictionaries */
const char **
object_keys(struct arena *arena, qpdf_data pdf, qpdf_oh dictionary)
{
	const char **keys;
	int count = 0, capacity = 0;

	keys = arena_room(arena, NULL, 0, &capacity, sizeof *keys);
	qpdf_oh_begin_dict_key_iter(pdf, dictionary);
	while (qpdf_oh_dict_more_keys(pdf)) {
		const char *key = qpdf_oh_dict_next_key(pdf);

		keys[count++] = arena_copy(arena, key, strlen(key));
		keys = arena_room(arena, keys, count, &capacity, sizeof *keys);
	}
	keys[count] = NULL;
	return keys;
}

qpdf_oh
object_parse(qpdf_data pdf, struct arena *arena, const char *fmt, ...)
{
	va_list args;
	const char *text;

	va_start(args, fmt);
	text = arena_vprintf(arena, fmt, args);
	va_end(args);
	return qpdf_oh_parse(pdf, text);
}

double
object_number(qpdf_data pdf, qpdf_oh dictionary, const char *key,
    double otherwise)
{
	qpdf_oh number = object_get(pdf, dictionary, key);
	double value;

	if (!qpdf_oh_get_value_as_number(pdf, number, &value))
		value = otherwise;
	qpdf_oh_release(pdf, number);
	return value;
}

bool
object_is(qpdf_data pdf, qpdf_oh dictionary, const char *key,
    const char *name)
{
	qpdf_oh value = object_get(pdf, dictionary, key);
	bool is_it = qpdf_oh_is_name(pdf, value) &&
	    strcmp(qpdf_oh_get_name(pdf, value), name) == 0;

	qpdf_oh_release(pdf, value);
	return is_it;
}

static void
order(double *a, double *b)
{
	double smaller = *a < *b ? *a : *b, larger = *a < *b ? *b : *a;

	*a = smaller;
	*b = larger;
}

bool
object_box(qpdf_data pdf, qpdf_oh dictionary, const char *key, double box[4])
{
	qpdf_oh array = object_get(pdf, dictionary, key);
	bool is_box = qpdf_oh_is_array(pdf, array) &&
	    qpdf_oh_get_array_n_items(pdf, array) == 4;

	for (int i = 0; i < 4 && is_box; i++) {
		qpdf_oh number = qpdf_oh_get_array_item(pdf, array, i);

		is_box = qpdf_oh_get_value_as_number(pdf, number, &box[i]);
		qpdf_oh_release(pdf, number);
	}
	qpdf_oh_release(pdf, array);
	if (!is_box)
		return false;
	order(&box[0], &box[2]);
	order(&box[1], &box[3]);
	return true;
}

qpdf_oh
object_stream(qpdf_data pdf, const void *bytes, size_t size)
{
	qpdf_oh stream = qpdf_oh_new_stream(pdf);

	qpdf_oh_replace_stream_data(pdf, stream, bytes, size,
	    qpdf_oh_new_null(pdf), qpdf_oh_new_null(pdf));
	return stream;
}
