/* SPDX-License-Identifier: EUPL-1.2 */
#include "report.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/node.h"
#include "result.h"
#include "session.h"
#include "wording.h"

static const char *
spell_items(const struct report *r, const struct change *change)
{
	const char **items = arena_alloc(r->arena,
	    (size_t)(change->items.count + 1) * sizeof *items);

	for (int i = 0; i < change->items.count; i++) {
		const struct item_ref *ref = &change->items.at[i];
		const char *title = ref->item != NULL ? ref->item->title.text
		    : change->title.text;
		const struct stand_in ins[] = { { "top", ref->text.text },
			{ "titel", title }, { 0 } };

		items[i] = wording_say(r->wording, WORDING_AGENDA_ITEM, ins);
	}
	return wording_join(r->wording, items, change->items.count);
}

static enum wording_key
key_of(const struct change *change)
{
	const char *kind = change->kind.text;

	if (strcmp(kind, "absetzung") == 0)
		return WORDING_AGENDA_OFF;
	if (strcmp(kind, "erweiterung") == 0)
		return WORDING_AGENDA_ON;
	if (strcmp(kind, "tischvorlage") == 0)
		return WORDING_AGENDA_TABLED;
	return change->before.text.text != NULL ? WORDING_AGENDA_BEFORE
	    : WORDING_AGENDA_AFTER;
}

static const char *
spell_change(const struct report *r, const struct change *change)
{
	const struct item_ref *to = change->before.text.text != NULL
	    ? &change->before : &change->after;
	const struct stand_in target[] = { { "top", to->text.text },
		{ "titel", to->item != NULL ? to->item->title.text : "" },
		{ 0 } };
	const struct stand_in ins[] = { { "top", spell_items(r, change) },
		{ "ziel", to->item != NULL ? wording_say(r->wording,
		    WORDING_AGENDA_ITEM, target) : "" }, { 0 } };

	return wording_count(r->wording, key_of(change), change->items.count,
	    ins);
}

static void
put_votes(const struct report *r, struct node *map,
    const struct decisions *all)
{
	struct node *list = node_add_list(r->arena, map, "abstimmungen");

	for (int i = 0; i < all->count; i++)
		report_vote(r, node_add_map(r->arena, list, NULL),
		    &all->at[i]);
}

void
report_changes(const struct report *r, struct node *root, const char *key,
    const struct changes *changes)
{
	struct node *list = node_add_list(r->arena, root, key);

	for (int i = 0; i < changes->count; i++) {
		const struct change *change = &changes->at[i];
		struct node *map = node_add_map(r->arena, list, NULL);

		report_put_text(r, map, "art", &change->kind);
		report_put(r, map, "satz", spell_change(r, change),
		    change->place);
		report_put_text(r, map, "grund", &change->reason);
		if (change->movers.count > 0)
			report_put(r, map, "antrag_von", report_movers(r,
			    &change->movers), change->movers.at[0].place);
		report_put_flag(r, map, "tischvorlage",
		    change->is_tabled.is_set);
		put_votes(r, map, &change->decisions);
		report_put_text(r, map, "beschlossen_in",
		    &change->decided_in.text);
	}
}
