/* SPDX-License-Identifier: EUPL-1.2 */
#include "report.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/node.h"
#include "correction.h"
#include "name.h"
#include "session.h"
#include "spell.h"
#include "wording.h"

static const struct place nowhere;

/* documents lie side by side, each in the folder of its session */
static const char *
path_to(const struct report *r, const char *id)
{
	return arena_printf(r->arena, "../%s/niederschrift.pdf", id);
}

/* "2025-12-16-kreistag" by body and date, anything else as it stands */
static const char *
title_by_id(const struct report *r, const char *id)
{
	const struct committees *all = &r->session->county->committees;
	struct date date;

	if (strlen(id) < 11 || !scalar_date(arena_copy(r->arena, id, 10),
	    &date))
		return id;
	for (int i = 0; i < all->count; i++) {
		const struct committee *c = &all->at[i];
		const struct stand_in ins[] = {
			{ "genitiv", c->genitive.text },
			{ "datum", spell_date(r->arena, &date) }, { 0 } };

		if (strcmp(c->id.text, id + 11) == 0)
			return wording_say(r->wording, WORDING_MINUTES_OF,
			    ins);
	}
	return id;
}

static void
put_correction(const struct report *r, struct node *list,
    const struct correction *c)
{
	struct node *map = node_add_map(r->arena, list, NULL);

	report_put(r, map, "niederschrift", c->earlier != NULL &&
	    c->earlier->title != NULL ? c->earlier->title : title_by_id(r, c->minutes.text),
	    c->minutes.place);
	if (c->earlier != NULL)
		report_put(r, map, "verweis", path_to(r, c->earlier->id),
		    c->minutes.place);
	report_put_text(r, map, "punkt", &c->item);
	report_put(r, map, "von", name_of(r->arena, &c->who), c->who.place);
	report_put_text(r, map, "bisher", &c->before);
	report_put_text(r, map, "richtig", &c->after);
	if (c->decision.place.file != NULL)
		report_put(r, map, "ergebnis", c->decision.phrase,
		    c->decision.place);
	report_put_text(r, map, "beschlossen_in", &c->decided_in.text);
}

static void
put_corrections(const struct report *r, struct node *root, const char *key,
    const struct corrections *all)
{
	struct node *list = node_add_list(r->arena, root, key);

	for (int i = 0; i < all->count; i++)
		put_correction(r, list, &all->at[i]);
}

int
report_is_corrected(const struct report *r, const struct item *item)
{
	const struct laters *all = &r->session->corrected;

	for (int i = 0; i < all->count; i++)
		if (strcmp(all->at[i].item, item->number) == 0)
			return true;
	return false;
}

static bool
is_here(const struct report *r, const char *number)
{
	const struct items *all = &r->session->items;

	for (int i = 0; i < all->count; i++)
		if (strcmp(all->at[i].number, number) == 0)
			return true;
	return false;
}

static void
put_later(const struct report *r, struct node *list, const struct later *l)
{
	struct node *map = node_add_map(r->arena, list, NULL);

	report_put(r, map, "niederschrift", l->title, nowhere);
	report_put(r, map, "verweis", path_to(r, l->id), nowhere);
	report_put(r, map, "punkt", l->item, nowhere);
	report_put_flag(r, map, "ist_hier", is_here(r, l->item));
	report_put(r, map, "von", l->who, nowhere);
	report_put(r, map, "bisher", l->before, nowhere);
	report_put(r, map, "richtig", l->after, nowhere);
	report_put(r, map, "ergebnis", l->result, nowhere);
}

void
report_corrections(const struct report *r, struct node *root)
{
	const struct session *s = r->session;
	struct node *list;

	put_corrections(r, root, "berichtigungen", &s->corrections);
	put_corrections(r, root, "berichtigungen_nichtoeffentlich",
	    &s->closed.corrections);
	list = node_add_list(r->arena, root, "berichtigt");
	for (int i = 0; i < s->corrected.count; i++)
		put_later(r, list, &s->corrected.at[i]);
}
