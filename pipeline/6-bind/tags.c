/* SPDX-License-Identifier: EUPL-1.2 */
#include "tags.h"

#include "base/arena.h"
#include "document.h"

enum { DEPTH = 8 };	/* of a parent tree */

static qpdf_oh
tree_of(qpdf_data pdf)
{
	return object_get(pdf, qpdf_get_root(pdf), "/StructTreeRoot");
}

static int
next_key(qpdf_data pdf)
{
	return (int)object_number(pdf, tree_of(pdf), "/ParentTreeNextKey", 0);
}

static void
shift(qpdf_data pdf, qpdf_oh dictionary, const char *key, int by)
{
	double value = object_number(pdf, dictionary, key, -1);

	if (value >= 0)
		qpdf_oh_replace_key(pdf, dictionary, key,
		    qpdf_oh_new_integer(pdf, (long long)value + by));
}

static void
shift_page(qpdf_data pdf, qpdf_oh page, int by)
{
	qpdf_oh annotations = object_get(pdf, page, "/Annots");

	shift(pdf, page, "/StructParents", by);
	if (!qpdf_oh_is_array(pdf, annotations))
		return;
	for (int i = 0, n = qpdf_oh_get_array_n_items(pdf, annotations);
	    i < n; i++)
		shift(pdf, qpdf_oh_get_array_item(pdf, annotations, i),
		    "/StructParent", by);
}

/* the elements right below the root: a single one or several */
static int
count_elements(qpdf_data pdf, qpdf_oh kids)
{
	return qpdf_oh_is_array(pdf, kids)
	    ? qpdf_oh_get_array_n_items(pdf, kids)
	    : qpdf_oh_is_dictionary(pdf, kids);
}

static qpdf_oh
element(qpdf_data pdf, qpdf_oh kids, int i)
{
	return qpdf_oh_is_array(pdf, kids) ? qpdf_oh_get_array_item(pdf, kids,
	    i) : kids;
}

void
tags_prepare(qpdf_data bundle, const struct document *d)
{
	qpdf_oh kids = object_get(d->pdf, tree_of(d->pdf), "/K");
	int by = next_key(bundle);

	for (int i = 0; i < d->pages; i++)
		shift_page(d->pdf, qpdf_get_page_n(d->pdf, (size_t)i), by);
	for (int i = 0; i < count_elements(d->pdf, kids); i++)
		qpdf_oh_remove_key(d->pdf, element(d->pdf, kids, i), "/P");
}

/* [key value …] of all leaves, copied to the end of nums */
static void
append_parents(qpdf_data bundle, qpdf_oh nums, const struct document *d,
    qpdf_oh node, int by, int depth)
{
	qpdf_data pdf = d->pdf;
	qpdf_oh mine = object_get(pdf, node, "/Nums");
	qpdf_oh kids = object_get(pdf, node, "/Kids");

	if (depth == DEPTH)
		return;
	if (qpdf_oh_is_array(pdf, mine))
		for (int i = 0, n = qpdf_oh_get_array_n_items(pdf, mine);
		    i + 1 < n; i += 2) {
			qpdf_oh value = qpdf_oh_get_array_item(pdf, mine,
			    i + 1);

			if (!qpdf_oh_is_indirect(pdf, value))
				value = qpdf_make_indirect_object(pdf, value);
			qpdf_oh_append_item(bundle, nums, qpdf_oh_new_integer(
			    bundle, by + qpdf_oh_get_int_value(pdf,
			    qpdf_oh_get_array_item(pdf, mine, i))));
			qpdf_oh_append_item(bundle, nums,
			    qpdf_oh_copy_foreign_object(bundle, pdf, value));
		}
	if (qpdf_oh_is_array(pdf, kids))
		for (int i = 0, n = qpdf_oh_get_array_n_items(pdf, kids);
		    i < n; i++)
			append_parents(bundle, nums, d, qpdf_oh_get_array_item(
			    pdf, kids, i), by, depth + 1);
}

/* the bundle's own parents as one list, since more will follow */
static void
flatten(qpdf_data pdf, qpdf_oh nums, qpdf_oh node, int depth)
{
	qpdf_oh mine = object_get(pdf, node, "/Nums");
	qpdf_oh kids = object_get(pdf, node, "/Kids");

	if (depth == DEPTH)
		return;
	if (qpdf_oh_is_array(pdf, mine))
		for (int i = 0, n = qpdf_oh_get_array_n_items(pdf, mine);
		    i < n; i++)
			qpdf_oh_append_item(pdf, nums, qpdf_oh_get_array_item(
			    pdf, mine, i));
	if (qpdf_oh_is_array(pdf, kids))
		for (int i = 0, n = qpdf_oh_get_array_n_items(pdf, kids);
		    i < n; i++)
			flatten(pdf, nums, qpdf_oh_get_array_item(pdf, kids,
			    i), depth + 1);
}

/* the Document of the other becomes a part of ours */
static void
append_elements(qpdf_data bundle, qpdf_oh tree, const struct document *d)
{
	qpdf_oh theirs = object_get(d->pdf, tree_of(d->pdf),
	    "/K");
	qpdf_oh whole = element(bundle, object_get(bundle, tree, "/K"),
	    0);
	qpdf_oh kids = object_get(bundle, whole, "/K");

	if (!qpdf_oh_is_array(bundle, kids))
		kids = qpdf_oh_wrap_in_array(bundle, kids);
	for (int i = 0; i < count_elements(d->pdf, theirs); i++) {
		qpdf_oh copy = qpdf_oh_copy_foreign_object(bundle, d->pdf,
		    element(d->pdf, theirs, i));

		qpdf_oh_replace_key(bundle, copy, "/S",
		    qpdf_oh_new_name(bundle, "/Part"));
		qpdf_oh_replace_key(bundle, copy, "/P", whole);
		qpdf_oh_append_item(bundle, kids, copy);
	}
	qpdf_oh_replace_key(bundle, whole, "/K", kids);
}

void
tags_append(struct arena *arena, qpdf_data bundle, const struct document *d)
{
	qpdf_oh tree = tree_of(bundle), theirs = tree_of(d->pdf), parents;
	qpdf_oh nums = qpdf_oh_new_array(bundle);
	int by = next_key(bundle);

	if (!qpdf_oh_is_dictionary(bundle, tree) ||
	    !qpdf_oh_is_dictionary(d->pdf, theirs))
		return;
	append_elements(bundle, tree, d);
	flatten(bundle, nums, object_get(bundle, tree, "/ParentTree"),
	    0);
	append_parents(bundle, nums, d, object_get(d->pdf, theirs,
	    "/ParentTree"), by, 0);
	parents = object_parse(bundle, arena, "<< >>");
	qpdf_oh_replace_key(bundle, parents, "/Nums", nums);
	qpdf_oh_replace_key(bundle, tree, "/ParentTree",
	    qpdf_make_indirect_object(bundle, parents));
	qpdf_oh_replace_key(bundle, tree, "/ParentTreeNextKey",
	    qpdf_oh_new_integer(bundle, by + next_key(d->pdf)));
}
