/* SPDX-License-Identifier: EUPL-1.2 */
#include "layers.h"

#include "base/arena.h"
#include "clean.h"
#include "document.h"
#include "plan.h"

static int
count_items(qpdf_data pdf, qpdf_oh array)
{
	return qpdf_oh_is_array(pdf, array)
	    ? qpdf_oh_get_array_n_items(pdf, array) : 0;
}

/* the numbers of the objects in an array */
static struct seen
numbers_of(struct arena *arena, qpdf_data pdf, qpdf_oh array)
{
	struct seen numbers = { .count = 0 };

	for (int i = 0, n = count_items(pdf, array); i < n; i++)
		seen_before(arena, &numbers, pdf, qpdf_oh_get_array_item(pdf,
		    array, i));
	return numbers;
}

/* of the states that a document opens with, those that differ from the rest */
struct states { bool is_off; struct seen others; };

static struct states
states_of(struct arena *arena, qpdf_data pdf, qpdf_oh configuration)
{
	qpdf_oh intent = object_get(pdf, configuration,
	    "/Intent");
	struct states states = { .is_off = object_is(pdf, configuration,
	    "/BaseState", "/OFF") };

	/* made for no purpose: all is shown */
	if (qpdf_oh_is_array(pdf, intent) && count_items(pdf, intent) == 0)
		states.is_off = false;
	else
		states.others = numbers_of(arena, pdf,
		    object_get(pdf, configuration,
		    states.is_off ? "/ON" : "/OFF"));
	return states;
}

/* a viewer may take layers for the same that say the same of themselves */
static void
name_after(struct arena *arena, qpdf_data bundle, qpdf_oh group,
    const char *title)
{
	qpdf_oh name = object_get(bundle, group, "/Name");

	if (qpdf_oh_is_string(bundle, name))
		qpdf_oh_replace_key(bundle, group, "/Name",
		    qpdf_oh_new_unicode_string(bundle, arena_printf(arena,
		    "%s: %s", title, qpdf_oh_get_utf8_value(bundle, name))));
}

static void
open_lists(struct layers *layers, qpdf_data bundle)
{
	layers->all = qpdf_oh_new_array(bundle);
	layers->off = qpdf_oh_new_array(bundle);
	layers->order = qpdf_oh_new_array(bundle);
	layers->events = qpdf_oh_new_array(bundle);
}

/* of printing, viewing and the like, which switch layers too */
static void
add_events(struct layers *layers, qpdf_data bundle, qpdf_data pdf,
    qpdf_oh events)
{
	for (int i = 0, n = count_items(pdf, events); i < n; i++) {
		static const char *const keys[] = { "/Event", "/OCGs",
		    "/Category" };
		qpdf_oh old = qpdf_oh_get_array_item(pdf, events, i);
		qpdf_oh new = qpdf_oh_new_dictionary(pdf);

		for (int k = 0; k < 3; k++)
			qpdf_oh_replace_key(pdf, new, keys[k],
			    object_get(pdf, old, keys[k]));
		qpdf_oh_append_item(bundle, layers->events,
		    qpdf_oh_copy_foreign_object(bundle, pdf,
		    qpdf_make_indirect_object(pdf, new)));
	}
}

void
layers_add(struct arena *arena, struct layers *layers, qpdf_data bundle,
    const struct document *d, struct seen *cleaned)
{
	qpdf_data pdf = d->pdf;
	qpdf_oh properties = object_get(pdf, qpdf_get_root(pdf),
	    "/OCProperties");
	qpdf_oh groups = object_get(pdf, properties, "/OCGs");
	qpdf_oh configuration = object_get(pdf, properties,
	    "/D");
	struct states states = states_of(arena, pdf, configuration);
	struct seen done = { .count = 0 };
	qpdf_oh order;

	if (count_items(pdf, groups) == 0)
		return;
	if (layers->count == 0)
		open_lists(layers, bundle);
	order = qpdf_oh_new_array(bundle);
	qpdf_oh_append_item(bundle, order, qpdf_oh_new_unicode_string(bundle,
	    d->part->title));
	for (int i = 0, n = count_items(pdf, groups); i < n; i++) {
		qpdf_oh group = qpdf_oh_get_array_item(pdf, groups, i), copy;

		if (!qpdf_oh_is_indirect(pdf, group) ||
		    !qpdf_oh_is_dictionary(pdf, group) ||
		    seen_before(arena, &done, pdf, group))
			continue;
		clean(arena, cleaned, pdf, group, &clean_layer_keys);
		copy = qpdf_oh_copy_foreign_object(bundle, pdf, group);
		name_after(arena, bundle, copy, d->part->title);
		qpdf_oh_append_item(bundle, layers->all, copy);
		qpdf_oh_append_item(bundle, order, copy);
		if (seen_before(arena, &states.others, pdf, group) !=
		    states.is_off)
			qpdf_oh_append_item(bundle, layers->off, copy);
		layers->count++;
	}
	qpdf_oh_append_item(bundle, layers->order, order);
	add_events(layers, bundle, pdf, object_get(pdf,
	    configuration, "/AS"));
}

void
layers_write(struct arena *arena, const struct layers *layers,
    qpdf_data bundle)
{
	qpdf_oh root = qpdf_get_root(bundle), properties, configuration;

	qpdf_oh_remove_key(bundle, root, "/OCProperties");
	if (layers->count == 0)
		return;
	configuration = object_parse(bundle, arena, "<< >>");
	qpdf_oh_replace_key(bundle, configuration, "/Name",
	    qpdf_oh_new_unicode_string(bundle, "Paket"));
	qpdf_oh_replace_key(bundle, configuration, "/OFF", layers->off);
	qpdf_oh_replace_key(bundle, configuration, "/Order", layers->order);
	/* which an archive's file must not have, nor did its parts */
	if (count_items(bundle, layers->events) > 0)
		qpdf_oh_replace_key(bundle, configuration, "/AS",
		    layers->events);
	properties = object_parse(bundle, arena, "<< >>");
	qpdf_oh_replace_key(bundle, properties, "/OCGs", layers->all);
	qpdf_oh_replace_key(bundle, properties, "/D", configuration);
	qpdf_oh_replace_key(bundle, root, "/OCProperties", properties);
}
