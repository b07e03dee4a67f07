/* SPDX-License-Identifier: EUPL-1.2 */
#include "report.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/node.h"
#include "name.h"
#include "result.h"
#include "session.h"
#include "spell.h"
#include "wording.h"

static const char *const vote_words[VOTE_KINDS] = {
	"ja", "nein", "enthaltung", "ungueltig", "befangen"
};

static const char *
shares_of(const struct report *r, const struct shares *shares)
{
	struct buffer out = { .arena = r->arena };

	buffer_string(&out, "");
	for (int i = 0; i < shares->count; i++)
		buffer_printf(&out, "%s%s %d", i > 0 ? ", " : "",
		    shares->at[i].faction.text, shares->at[i].votes.value);
	return out.bytes;
}

static void
put_tally(const struct report *r, struct node *list, int kind,
    const struct votes *votes)
{
	const struct number *total = &votes->total;
	struct node *map;

	if (!total->is_given)
		return;
	map = node_add_map(r->arena, list, NULL);
	report_put(r, map, "wort", wording_of(r->wording, "Stimme ",
	    vote_words[kind]), total->place);
	report_put_number(r, map, "zahl", total->value, total->place);
	if (votes->shares.count > 0)
		report_put(r, map, "aufschluesselung",
		    shares_of(r, &votes->shares), total->place);
}

/* "Ja 44, Nein 3 (UWG 3)"; the recused are named, not counted */
static void
put_tally_line(const struct report *r, struct node *map,
    const struct votes *votes)
{
	struct buffer out = { .arena = r->arena };
	struct place place = { 0 };

	buffer_string(&out, "");
	for (int k = 0; k < VOTE_KINDS; k++) {
		const struct number *total = &votes[k].total;

		if (!total->is_given ||
		    strcmp(vote_words[k], "befangen") == 0)
			continue;
		place = total->place;
		buffer_printf(&out, "%s%s %d", out.length > 0 ? ", " : "",
		    wording_of(r->wording, "Stimme ", vote_words[k]),
		    total->value);
		if (votes[k].shares.count > 0)
			buffer_printf(&out, " (%s)",
			    shares_of(r, &votes[k].shares));
	}
	report_put(r, map, "stimmenzeile", out.bytes, place);
}

/* the recused are not counted where they are named */
static void
put_tallies(const struct report *r, struct node *map,
    const struct votes *votes, bool are_named)
{
	struct node *list = node_add_list(r->arena, map, "stimmen");

	for (int k = 0; k < VOTE_KINDS; k++)
		if (!are_named || strcmp(vote_words[k], "befangen") != 0)
			put_tally(r, list, k, &votes[k]);
	put_tally_line(r, map, votes);
}

static void
put_roll_call(const struct report *r, struct node *map,
    const struct voters *voters)
{
	struct node *list = node_add_list(r->arena, map, "namentlich");

	for (int i = 0; i < voters->count; i++) {
		const struct voter *v = &voters->at[i];
		struct node *entry = node_add_map(r->arena, list, NULL);

		report_put(r, entry, "name", name_full(r->arena,
		    v->person.person), v->person.place);
		report_put(r, entry, "stimme", wording_of(r->wording,
		    "Stimme ", v->vote.text), v->vote.place);
	}
}

/* the names in one text */
static void
put_joined(const struct report *r, struct node *map, const char *key,
    const struct person_refs *refs)
{
	const char **names = arena_alloc(r->arena,
	    (size_t)(refs->count + 1) * sizeof *names);

	for (int i = 0; i < refs->count; i++)
		names[i] = name_of(r->arena, &refs->at[i]);
	if (refs->count > 0)
		report_put(r, map, key, wording_join(r->wording, names,
		    refs->count), refs->at[0].place);
}

static const char *
title_of(const struct report *r, const struct item *item,
    const struct decision *d)
{
	const char *kind = d->kind.text;

	if (d->is_procedural)
		return wording_say(r->wording, WORDING_TITLE_VOTE, NULL);
	if (kind == NULL && d->subject.text == NULL)
		kind = item->kind.text;
	if (kind != NULL && strcmp(kind, "empfehlung") == 0)
		return wording_say(r->wording, WORDING_TITLE_RECOMMENDATION,
		    NULL);
	return wording_say(r->wording, WORDING_TITLE_RESOLUTION, NULL);
}

static void
put_decision(const struct report *r, struct node *part,
    const struct item *item, const struct decision *d)
{
	struct node *map = node_add_map(r->arena, part, "beschluss");

	report_put(r, map, "titel", title_of(r, item, d), d->place);
	report_put_text(r, map, "zu", &d->subject);
	if (d->committee.committee != NULL)
		report_put(r, map, "gremium",
		    d->committee.committee->name.text, d->committee.place);
	report_put_text(r, map, "text", &d->text);
	report_put(r, map, "ziffern", result_points(r->wording, d),
	    d->points.count > 0 ? d->points.at[0].place : d->place);
	report_put_text(r, map, "vorlage", &d->paper);
	if (d->form.text != NULL)
		report_put(r, map, "form", wording_of(r->wording,
		    "Abstimmung ", d->form.text), d->form.place);
	report_put_text(r, map, "mehrheit", &d->majority);
	report_put(r, map, "ergebnis", d->phrase, d->place);
	put_tallies(r, map, d->votes, d->attendance.recused.count > 0);
	put_roll_call(r, map, &d->roll_call);
	report_attendance(r, map, &d->attendance, d->place);
	put_joined(r, map, "befangen", &d->attendance.recused);
}

static void
put_candidates(const struct report *r, struct node *map,
    const struct candidates *all)
{
	struct node *list = node_add_list(r->arena, map, "kandidaten");

	for (int i = 0; i < all->count; i++) {
		const struct candidate *c = &all->at[i];
		struct node *entry = node_add_map(r->arena, list, NULL);

		report_put(r, entry, "name", name_of(r->arena, &c->name),
		    c->name.place);
		if (c->votes.is_given)
			report_put_number(r, entry, "stimmen",
			    c->votes.value, c->votes.place);
		if (c->seats.is_given)
			report_put_number(r, entry, "sitze", c->seats.value,
			    c->seats.place);
	}
}

static void
put_ballot(const struct report *r, struct node *list, int number,
    bool is_only, const struct ballot *b)
{
	struct votes votes[VOTE_KINDS];
	struct node *map = node_add_map(r->arena, list, NULL);

	report_put_number(r, map, "nummer", number, b->place);
	if (!is_only)
		report_put(r, map, "titel", wording_count(r->wording,
		    WORDING_BALLOT, number, NULL), b->place);
	put_candidates(r, map, &b->candidates);
	for (int k = 0; k < VOTE_KINDS; k++)
		votes[k] = (struct votes){ .total = b->votes[k] };
	put_tallies(r, map, votes, false);
}

static bool
is_used(const struct ballot *b)
{
	bool is_given = b->candidates.count > 0;

	for (int k = 0; k < VOTE_KINDS; k++)
		is_given |= b->votes[k].is_given;
	return is_given;
}

static void
put_election(const struct report *r, struct node *part,
    const struct election *e)
{
	struct node *map = node_add_map(r->arena, part, "wahl");
	struct node *list = node_add_list(r->arena, map, "wahlgaenge");
	bool has_single = is_used(&e->single);
	bool is_only = e->ballots.count + has_single == 1;

	report_put_text(r, map, "zu", &e->subject);
	if (e->form.text != NULL)
		report_put(r, map, "form", wording_of(r->wording, "Wahl ",
		    e->form.text), e->form.place);
	if (has_single)
		put_ballot(r, list, 1, is_only, &e->single);
	for (int i = 0; i < e->ballots.count; i++)
		put_ballot(r, list, i + 1 + has_single, is_only,
		    &e->ballots.at[i]);
	report_attendance(r, map, &e->attendance, e->place);
	put_joined(r, map, "gewaehlt", &e->elected);
	report_put_flag(r, map, "angenommen", e->is_accepted.is_set);
	report_put_text(r, map, "los", &e->lot);
	put_joined(r, map, "stimmzaehlung", &e->tellers);
	report_put(r, map, "ergebnis", e->phrase, e->place);
}

static void
put_event(const struct report *r, struct node *map, const struct event *e)
{
	report_put(r, map, "ereignis", report_event(r, e), e->place);
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
			put_decision(r, entry, item, part->decision);
		else if (part->election != NULL)
			put_election(r, entry, part->election);
		else if (part->event != NULL)
			put_event(r, entry, part->event);
		else
			report_put_text(r, entry, "prosa", &part->prose);
	}
}

static const char *
numbers_of(const struct report *r, const struct item_refs *refs)
{
	const char **numbers = arena_alloc(r->arena,
	    (size_t)(refs->count + 1) * sizeof *numbers);

	for (int i = 0; i < refs->count; i++)
		numbers[i] = refs->at[i].text.text;
	return wording_join(r->wording, numbers, refs->count);
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
	report_put(r, map, "gemeinsam_mit", numbers_of(r, &item->together),
	    item->place);
	report_put_text(r, map, "behandelt_nach", &item->after.text);
	put_joined(r, map, "befangen", &item->recused);
	report_put(r, map, "ergebnis", item->phrase, item->place);
	put_parts(r, map, item);
	report_item_attachments(r, map, item);
	report_put(r, map, "quelle", item->file, item->place);
}
