/* SPDX-License-Identifier: EUPL-1.2 */
#include "target.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "document.h"
#include "seen.h"

enum { DEPTH = 32 };	/* of a name tree */

struct targets {
	const struct document	*document;
	struct seen		 seen;		/* a tree may be made to loop */
	struct name		*at;
	int			 count, capacity;
};

static void
add(struct arena *arena, struct targets *t, const char *text, size_t length,
    qpdf_oh target)
{
	t->at = arena_room(arena, t->at, t->count, &t->capacity,
	    sizeof *t->at);
	t->at[t->count] = (struct name){ arena_copy(arena, text, length),
	    length, t->count, target };
	t->count++;
}

static void
read_tree(struct arena *arena, struct targets *t, qpdf_oh node, int depth)
{
	qpdf_data pdf = t->document->pdf;
	qpdf_oh names = object_get(pdf, node, "/Names");
	qpdf_oh kids = object_get(pdf, node, "/Kids");

	if (depth == DEPTH || seen_before(arena, &t->seen, pdf, node))
		return;
	if (qpdf_oh_is_array(pdf, names))
		for (int i = 0, n = qpdf_oh_get_array_n_items(pdf, names);
		    i + 1 < n; i += 2) {
			qpdf_oh name = qpdf_oh_get_array_item(pdf, names, i);
			const char *text;
			size_t length;

			if (!qpdf_oh_is_string(pdf, name))
				continue;
			text = qpdf_oh_get_binary_string_value(pdf, name,
			    &length);
			add(arena, t, text, length,
			    qpdf_oh_get_array_item(pdf, names, i + 1));
		}
	if (qpdf_oh_is_array(pdf, kids))
		for (int i = 0, n = qpdf_oh_get_array_n_items(pdf, kids);
		    i < n; i++)
			read_tree(arena, t, qpdf_oh_get_array_item(pdf, kids,
			    i), depth + 1);
}

static int
compare(const void *a, const void *b)
{
	const struct name *x = a, *y = b;
	size_t length = x->length < y->length ? x->length : y->length;
	int order = memcmp(x->text, y->text, length);

	if (order == 0 && x->length != y->length)
		order = x->length < y->length ? -1 : 1;
	return order;
}

static int
compare_all(const void *a, const void *b)
{
	const struct name *x = a, *y = b;
	int order = compare(a, b);

	return order != 0 ? order : x->order - y->order;
}

struct targets *
targets_read(struct arena *arena, const struct document *document)
{
	struct targets *t = arena_alloc(arena, sizeof *t);
	qpdf_data pdf = document->pdf;
	qpdf_oh root = qpdf_get_root(pdf), old;

	t->document = document;
	read_tree(arena, t, object_get(pdf,
	    object_get(pdf, root, "/Names"), "/Dests"), 0);
	old = object_get(pdf, root, "/Dests");	/* as in PDF 1.1 */
	if (qpdf_oh_is_dictionary(pdf, old))
		for (const char **key = object_keys(arena, pdf, old);
		    *key != NULL; key++)
			add(arena, t, *key + 1, strlen(*key + 1),
			    object_get(pdf, old, *key));
	if (t->count > 1)
		qsort(t->at, (size_t)t->count, sizeof *t->at, compare);
	return t;
}

static qpdf_oh
look_up(const struct targets *t, const char *text, size_t length)
{
	struct name key = { .text = text, .length = length }, *found = NULL;

	if (t->count > 0)
		found = bsearch(&key, t->at, (size_t)t->count, sizeof *t->at,
		    compare);
	return found != NULL ? found->target
	    : qpdf_oh_new_null(t->document->pdf);
}

/* the array itself, [page /XYZ …]; a null object where there is none */
static qpdf_oh
array_of(const struct targets *t, qpdf_oh target)
{
	qpdf_data pdf = t->document->pdf;
	const char *text;
	size_t length;

	if (qpdf_oh_is_name(pdf, target)) {
		text = qpdf_oh_get_name(pdf, target) + 1;
		target = look_up(t, text, strlen(text));
	} else if (qpdf_oh_is_string(pdf, target)) {
		text = qpdf_oh_get_binary_string_value(pdf, target, &length);
		target = look_up(t, text, length);
	}
	if (qpdf_oh_is_dictionary(pdf, target))
		target = object_get(pdf, target, "/D");
	return qpdf_oh_is_array(pdf, target) ? target : qpdf_oh_new_null(pdf);
}

static int
page_of(const struct targets *t, qpdf_oh array)
{
	qpdf_data pdf = t->document->pdf;
	qpdf_oh page;

	if (!qpdf_oh_is_array(pdf, array) ||
	    qpdf_oh_get_array_n_items(pdf, array) == 0)
		return -1;
	page = qpdf_oh_get_array_item(pdf, array, 0);
	if (qpdf_oh_is_integer(pdf, page)) {	/* not allowed, but followed */
		long long number = qpdf_oh_get_int_value(pdf, page);

		return number >= 0 && number < t->document->pages
		    ? (int)number : -1;
	}
	/* a page that is gone must not become a complaint */
	if (!object_is(pdf, page, "/Type", "/Page"))
		return -1;
	return qpdf_find_page_by_oh(pdf, page);
}

static qpdf_oh
array_of_link(const struct targets *t, qpdf_oh link)
{
	qpdf_data pdf = t->document->pdf;
	qpdf_oh target = object_get(pdf, link, "/Dest");
	qpdf_oh action = object_get(pdf, link, "/A");

	if (object_is(pdf, action, "/S", "/GoTo"))
		target = object_get(pdf, action, "/D");
	return array_of(t, target);
}

int
targets_page(const struct targets *t, qpdf_oh link)
{
	return page_of(t, array_of_link(t, link));
}

static void
add_name(struct arena *arena, struct names *names, struct name name)
{
	names->at = arena_room(arena, names->at, names->count,
	    &names->capacity, sizeof *names->at);
	names->at[names->count++] = name;
}

void
names_add(struct arena *arena, struct names *names, const char *text,
    qpdf_oh target)
{
	add_name(arena, names, (struct name){ text, strlen(text),
	    names->count, target });
}

/* the place on the page is kept */
static qpdf_oh
moved(const struct targets *t, qpdf_oh array, qpdf_data bundle, int page)
{
	qpdf_data pdf = t->document->pdf;
	qpdf_oh target = qpdf_oh_new_array(bundle);

	qpdf_oh_append_item(bundle, target, qpdf_get_page_n(bundle,
	    (size_t)page));
	for (int i = 1, n = qpdf_oh_get_array_n_items(pdf, array); i < n; i++)
		qpdf_oh_append_item(bundle, target, qpdf_oh_parse(bundle,
		    qpdf_oh_unparse(pdf, qpdf_oh_get_array_item(pdf, array,
		    i))));
	return target;
}

qpdf_oh
targets_moved(const struct targets *t, qpdf_oh link, qpdf_data bundle,
    int first)
{
	qpdf_oh array = array_of_link(t, link);
	int page = page_of(t, array);

	return page < 0 ? qpdf_oh_new_null(bundle) : moved(t, array, bundle,
	    first + page);
}

void
names_add_all(struct arena *arena, struct names *names,
    const struct targets *t, qpdf_data bundle, int first)
{
	for (int i = 0; i < t->count; i++) {
		qpdf_oh array = array_of(t, t->at[i].target);
		int page = page_of(t, array);

		if (page >= 0)
			add_name(arena, names, (struct name){ t->at[i].text,
			    t->at[i].length, -names->count - 1, moved(t,
			    array, bundle, first + page) });
	}
}

/* strings are written by the library, in order */
void
names_write(struct arena *arena, struct names *names, qpdf_data bundle)
{
	qpdf_oh list = qpdf_oh_new_array(bundle), tree, root;

	/* files that the first document carries hang there too */
	qpdf_oh_remove_key(bundle, qpdf_get_root(bundle), "/Names");
	if (names->count == 0)
		return;
	qsort(names->at, (size_t)names->count, sizeof *names->at,
	    compare_all);
	for (int i = 0; i < names->count; i++) {
		const struct name *n = &names->at[i];

		if (i + 1 < names->count && compare(n, n + 1) == 0)
			continue;
		qpdf_oh_append_item(bundle, list,
		    qpdf_oh_new_binary_string(bundle, n->text, n->length));
		qpdf_oh_append_item(bundle, list, n->target);
	}
	tree = qpdf_oh_new_dictionary(bundle);
	qpdf_oh_replace_key(bundle, tree, "/Names", list);
	root = object_parse(bundle, arena, "<< >>");
	qpdf_oh_replace_key(bundle, root, "/Dests",
	    qpdf_make_indirect_object(bundle, tree));
	qpdf_oh_replace_key(bundle, qpdf_get_root(bundle), "/Names", root);
}
