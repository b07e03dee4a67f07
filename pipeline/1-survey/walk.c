/* SPDX-License-Identifier: EUPL-1.2 */
#include "walk.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "facts.h"

/* objects yet to be looked at, and which have been */
struct walk {
	struct arena	*arena;
	struct facts	*facts;
	qpdf_data	 pdf;
	qpdf_oh		*todo;
	int		 count, capacity;
	bool		*is_seen;	/* by number; generations are rare */
	int		 seen_capacity;
};

/* a value of a dictionary that gives an object away; an empty value: any */
static const struct sign {
	const char	*key, *value;
	enum finding	 finding;
} signs[] = {
	{ "/S", "/JavaScript", FINDING_SCRIPT },
	{ "/JS", "", FINDING_SCRIPT },
	{ "/S", "/Launch", FINDING_LAUNCH },
	{ "/S", "/SubmitForm", FINDING_SUBMIT },
	{ "/S", "/ImportData", FINDING_SUBMIT },
	{ "/EF", "", FINDING_EMBEDDED },
	{ "/Type", "/EmbeddedFile", FINDING_EMBEDDED },
	{ "/S", "/Rendition", FINDING_MEDIA },
	{ "/S", "/Movie", FINDING_MEDIA },
	{ "/S", "/Sound", FINDING_MEDIA },
	{ "/Subtype", "/RichMedia", FINDING_MEDIA },
	{ "/Subtype", "/3D", FINDING_MEDIA },
	{ "/Subtype", "/Movie", FINDING_MEDIA },
	{ "/Subtype", "/Screen", FINDING_MEDIA },
	{ "/Type", "/Sig", FINDING_SIGNED },
	{ "/Type", "/DocTimeStamp", FINDING_SIGNED },
	{ "/ByteRange", "", FINDING_SIGNED },
	{ "/XFA", "", FINDING_FORM },
};

static bool
is_marked(struct walk *w, qpdf_oh oh)
{
	int number = qpdf_oh_get_object_id(w->pdf, oh);

	if (number <= 0)
		return false;
	if (number >= w->seen_capacity) {
		int capacity = 2 * number + 1024;
		bool *more = arena_alloc(w->arena, (size_t)capacity);

		if (w->seen_capacity > 0)
			memcpy(more, w->is_seen, (size_t)w->seen_capacity);
		w->is_seen = more;
		w->seen_capacity = capacity;
	}
	if (w->is_seen[number])
		return true;
	w->is_seen[number] = true;
	return false;
}

static void
push(struct walk *w, qpdf_oh oh)
{
	enum qpdf_object_type_e type = qpdf_oh_get_type_code(w->pdf, oh);

	if ((type != ot_array && type != ot_dictionary && type != ot_stream) ||
	    is_marked(w, oh)) {
		qpdf_oh_release(w->pdf, oh);
		return;
	}
	w->todo = arena_room(w->arena, w->todo, w->count, &w->capacity,
	    sizeof *w->todo);
	w->todo[w->count++] = oh;
}

static bool
is_name(struct walk *w, qpdf_oh oh, const char *name)
{
	return qpdf_oh_is_name(w->pdf, oh) &&
	    strcmp(qpdf_oh_get_name(w->pdf, oh), name) == 0;
}

static bool
holds(struct walk *w, const char *key, qpdf_oh value)
{
	if (strcmp(key, "/Fields") == 0)	/* of a form */
		return qpdf_oh_is_array(w->pdf, value) &&
		    qpdf_oh_get_array_n_items(w->pdf, value) > 0;
	return strcmp(key, "/URI") == 0 && qpdf_oh_is_string(w->pdf, value) &&
	    strncasecmp(qpdf_oh_get_utf8_value(w->pdf, value),
	    "javascript:", 11) == 0;
}

static void
look_at(struct walk *w, const char *key, qpdf_oh value)
{
	if (qpdf_oh_is_null(w->pdf, value))
		return;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strcmp(signs[i].key, key) == 0 && (*signs[i].value == '\0'
		    || is_name(w, value, signs[i].value)))
			w->facts->found[signs[i].finding] = true;
	if (holds(w, key, value))
		w->facts->found[*key == '/' && key[1] == 'F' ? FINDING_FORM
		    : FINDING_SCRIPT] = true;
}

/* the library has one iterator only: keys are copied before values are
 * taken */
static void
walk_dictionary(struct walk *w, qpdf_oh oh)
{
	const char **keys = NULL;
	int count = 0, capacity = 0;

	qpdf_oh_begin_dict_key_iter(w->pdf, oh);
	while (qpdf_oh_dict_more_keys(w->pdf)) {
		const char *key = qpdf_oh_dict_next_key(w->pdf);

		keys = arena_room(w->arena, keys, count, &capacity,
		    sizeof *keys);
		keys[count++] = arena_copy(w->arena, key, strlen(key));
	}
	for (int i = 0; i < count; i++) {
		qpdf_oh value = qpdf_oh_get_key(w->pdf, oh, keys[i]);

		look_at(w, keys[i], value);
		push(w, value);
	}
}

/* what cannot be decoded becomes a complaint of the library */
static void
walk_stream(struct walk *w, qpdf_oh oh)
{
	qpdf_oh dictionary = qpdf_oh_get_dict(w->pdf, oh);
	unsigned char *bytes = NULL;
	size_t size;

	walk_dictionary(w, dictionary);
	qpdf_oh_release(w->pdf, dictionary);
	qpdf_oh_get_stream_data(w->pdf, oh, qpdf_dl_generalized, NULL, &bytes,
	    &size);
	free(bytes);
}

static void
walk_one(struct walk *w, qpdf_oh oh)
{
	if (qpdf_oh_is_stream(w->pdf, oh))
		walk_stream(w, oh);
	else if (qpdf_oh_is_dictionary(w->pdf, oh))
		walk_dictionary(w, oh);
	else
		for (int i = 0, n = qpdf_oh_get_array_n_items(w->pdf, oh);
		    i < n; i++)
			push(w, qpdf_oh_get_array_item(w->pdf, oh, i));
}

void
walk(struct arena *arena, struct facts *facts, qpdf_data pdf)
{
	struct walk w = { .arena = arena, .facts = facts, .pdf = pdf };

	push(&w, qpdf_get_root(pdf));
	while (w.count > 0) {
		qpdf_oh oh = w.todo[--w.count];

		walk_one(&w, oh);
		qpdf_oh_release(pdf, oh);
	}
}
