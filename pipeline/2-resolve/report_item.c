/* SPDX-License-Identifier: EUPL-1.2 */
#include "report.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/node.h"
#include "name.h"
#include "outcome.h"
#include "referral.h"
#include "result.h"
#include "session.h"
#include "spell.h"
#include "wording.h"

static void
put_event(const struct report *r, struct node *map, const struct event *e)
{
	report_put(r, map, "ereignis", report_event(r, e), e->place);
}

static void
put_answer(const struct report *r, struct node *part, const struct answer *a)
{
	struct node *map = node_add_map(r->arena, part, "antwort");
	const struct stand_in date[] = { { "datum", spell_date(r->arena,
	    &a->date) }, { 0 } };
	const char *title = wording_say(r->wording, WORDING_ANSWER, date);
	const char *more[2];
	int count = 0;

	if (a->question.text != NULL) {
		const struct stand_in ins[] = { { "titel", title },
			{ "zu", a->question.text }, { 0 } };

		title = wording_say(r->wording, WORDING_ANSWER_TO, ins);
	}
	if (a->who.count > 0)
		more[count++] = report_joined(r, &a->who);
	if (a->form.text != NULL)
		more[count++] = wording_of(r->wording, "Antwort ",
		    a->form.text);
	if (count > 0) {
		const struct stand_in ins[] = { { "titel", title },
			{ "angaben", wording_list(r->wording, more, count) },
			{ 0 } };

		title = wording_say(r->wording, WORDING_ANSWER_BY, ins);
	}
	report_put(r, map, "titel", title, a->place);
	report_put_text(r, map, "text", &a->text);
}

static void
put_statement(const struct report *r, struct node *part,
    const struct statement *s)
{
	struct node *map = node_add_map(r->arena, part, "erklaerung");
	const struct stand_in ins[] = { { "namen", report_movers(r, &s->who) },
	    { 0 } };

	report_put(r, map, "titel", wording_say(r->wording,
	    WORDING_STATEMENT, ins), s->place);
	report_put_text(r, map, "text", &s->text);
}

static void
put_parts(const struct report *r, struct node *map, const struct item *item)
{
	struct node *list = node_add_list(r->arena, map, "teile");

	for (int i = 0; i < item->events.count; i++)
		put_event(r, node_add_map(r->arena, list, NULL),
		    item->events.at[i]);
	for (int i = 0; i < item->parts.count; i++) {
		const struct part *part = &item->parts.at[i];
		struct node *entry = node_add_map(r->arena, list, NULL);

		if (part->decision != NULL)
			report_decision(r, entry, item, part->decision);
		else if (part->election != NULL)
			report_election(r, entry, part->election);
		else if (part->event != NULL)
			put_event(r, entry, part->event);
		else if (part->answer != NULL)
			put_answer(r, entry, part->answer);
		else if (part->statement != NULL)
			put_statement(r, entry, part->statement);
		else
			report_put_text(r, entry, "prosa", &part->prose);
	}
}

/* "7", ", 8", " und 9": a list of links needs its joints */
static const char *
joint(const struct report *r, int index, int count)
{
	const struct stand_in ins[] = { { "links", "" }, { "rechts", "" },
	    { 0 } };

	if (index == 0)
		return "";
	return wording_say(r->wording, index + 1 < count ? WORDING_COMMA
	    : WORDING_AND, ins);
}

static bool
is_joined(const struct item *a, const struct item *b)
{
	for (int i = 0; i < a->together.count; i++)
		if (a->together.at[i].item == b)
			return true;
	return false;
}

/* items that name each other, or are named by one */
static void
put_joined_items(const struct report *r, struct node *map,
    const struct item *item)
{
	const struct items *all = &r->session->items;
	const char **numbers = arena_alloc(r->arena,
	    (size_t)all->count * sizeof *numbers);
	struct node *list = node_add_list(r->arena, map, "beraten_mit");
	int count = 0;

	for (int i = 0; i < all->count; i++)
		if (is_joined(item, &all->at[i]) ||
		    is_joined(&all->at[i], item))
			numbers[count++] = all->at[i].number;
	report_put(r, map, "gemeinsam_mit", wording_join(r->wording, numbers,
	    count), item->place);
	for (int i = 0; i < count; i++) {
		struct node *entry = node_add_map(r->arena, list, NULL);

		report_put(r, entry, "trenner", joint(r, i, count),
		    item->place);
		report_put(r, entry, "nummer", numbers[i], item->place);
	}
}

/* where the item goes on, and what it goes on with */
static void
put_continuation(const struct report *r, struct node *map,
    const struct item *item)
{
	const struct items *all = &r->session->items;

	if (item->continues.item != NULL)
		report_put(r, map, "fortsetzung_von",
		    item->continues.item->number, item->continues.text.place);
	for (int i = 0; i < all->count; i++)
		if (all->at[i].continues.item == item) {
			report_put(r, map, "fortgesetzt_in",
			    all->at[i].number, item->place);
			return;
		}
}

/* where the item was sent to, by what is stated or by the last vote on it */
static void
put_referral(const struct report *r, struct node *map, const struct item *item)
{
	const struct county *county = r->session->county;
	const struct committee *to = referral_target(county,
	    item->result.text);
	struct place at = item->result.place;

	for (int i = 0; i < item->parts.count && item->result.text == NULL;
	    i++) {
		const struct decision *d = item->parts.at[i].decision;

		if (d == NULL || outcome_is_repeated(item, d) ||
		    (d->result.text == NULL && !outcome_is_main(d)))
			continue;
		to = referral_target(county, d->result.text);
		at = d->place;
	}
	if (to != NULL)
		report_put(r, map, "verwiesen_an", to->name.text, at);
}

static void
put_advices(const struct report *r, struct node *map, const struct item *item)
{
	struct node *list = node_add_list(r->arena, map, "empfehlungen");

	for (int i = 0; i < item->advices.count; i++) {
		const struct advice *a = &item->advices.at[i];
		const char *top = a->item.text.text;
		const struct stand_in ins[] = { { "genitiv", a->genitive },
			{ "datum", spell_short(r->arena, &a->date, 1) },
			{ "top", top != NULL ? top : "" }, { 0 } };

		report_put(r, list, NULL, wording_say(r->wording, top != NULL
		    ? WORDING_ADVICE_ITEM : WORDING_ADVICE, ins), a->place);
	}
}

void
report_item(const struct report *r, struct node *list,
    const struct item *item)
{
	struct node *map = node_add_map(r->arena, list, NULL);

	report_put(r, map, "nummer", item->number, item->place);
	report_put_text(r, map, "titel", &item->title);
	report_put_flag(r, map, "ist_unterpunkt", item->is_sub);
	report_put_text(r, map, "art", &item->kind);
	report_put(r, map, "vorlagen", report_papers(r, item), item->place);
	if (item->movers.count > 0)
		report_put(r, map, "antrag_von", report_movers(r,
		    &item->movers), item->movers.at[0].place);
	put_joined_items(r, map, item);
	put_continuation(r, map, item);
	put_referral(r, map, item);
	put_advices(r, map, item);
	report_put_text(r, map, "behandelt_nach", &item->after.text);
	report_put_joined(r, map, "befangen", &item->recused);
	report_put(r, map, "ergebnis", item->phrase, item->place);
	report_put_flag(r, map, "ist_berichtigt", report_is_corrected(r,
	    item));
	put_parts(r, map, item);
	report_item_attachments(r, map, item);
	report_put(r, map, "quelle", item->file, item->place);
}
