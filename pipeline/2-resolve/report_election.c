/* SPDX-License-Identifier: EUPL-1.2 */
#include "report.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/node.h"
#include "name.h"
#include "session.h"
#include "wording.h"

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
		if (c->against.is_given)
			report_put_number(r, entry, "nein", c->against.value,
			    c->against.place);
		if (c->abstained.is_given)
			report_put_number(r, entry, "enthaltung",
			    c->abstained.value, c->abstained.place);
		report_put_text(r, entry, "als", &c->role);
		report_put_joined(r, entry, "gewaehlt", &c->elected);
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
	report_put_text(r, map, "zu", &b->title);
	if (b->is_unanimous.is_set)
		report_put(r, map, "einstimmig", wording_say(r->wording,
		    WORDING_UNANIMOUS, NULL), b->is_unanimous.place);
	if (b->slips.is_given)
		report_put_number(r, map, "abgegeben", b->slips.value,
		    b->slips.place);
	if (b->needed.is_given)
		report_put_number(r, map, "erforderlich", b->needed.value,
		    b->needed.place);
	report_put_text(r, map, "feststellung", &b->finding);
	put_candidates(r, map, &b->candidates);
	for (int k = 0; k < VOTE_KINDS; k++)
		votes[k] = (struct votes){ .total = b->votes[k] };
	report_tallies(r, map, &(struct tallies){ .votes = votes });
}

static bool
is_used(const struct ballot *b)
{
	bool is_given = b->candidates.count > 0 || b->is_unanimous.is_set ||
	    b->slips.is_given || b->needed.is_given ||
	    b->finding.text != NULL;

	for (int k = 0; k < VOTE_KINDS; k++)
		is_given |= b->votes[k].is_given;
	return is_given;
}

static void
put_pairs(const struct report *r, struct node *map, const struct election *e)
{
	struct node *list = node_add_list(r->arena, map, "paare");
	struct node *head;

	if (e->pairs.count == 0)
		return;
	head = node_add_map(r->arena, map, "paarkopf");
	report_put(r, head, "mitglied", e->roles.count == 2
	    ? e->roles.at[0].text : wording_say(r->wording,
	    WORDING_PAIR_MEMBER, NULL), e->pairs.at[0].place);
	report_put(r, head, "ersatz", e->roles.count == 2
	    ? e->roles.at[1].text : wording_say(r->wording,
	    WORDING_PAIR_DEPUTY, NULL), e->pairs.at[0].place);
	for (int i = 0; i < e->pairs.count; i++) {
		const struct pair *p = &e->pairs.at[i];
		struct node *entry = node_add_map(r->arena, list, NULL);

		report_put(r, entry, "mitglied", report_with_faction(r,
		    &p->member), p->member.place);
		if (p->deputy.text != NULL)
			report_put(r, entry, "ersatz", report_with_faction(r,
			    &p->deputy), p->deputy.place);
	}
}

/* a word for all of them, or names */
static void
put_acceptance(const struct report *r, struct node *map,
    const struct election *e)
{
	const struct person_refs *all = &e->accepted;
	bool is_word = all->count == 1 && all->at[0].text != NULL;
	bool is_yes = is_word && strcmp(all->at[0].text, "ja") == 0;
	bool is_no = is_word && strcmp(all->at[0].text, "nein") == 0;

	report_put_flag(r, map, "angenommen", is_yes);
	report_put_flag(r, map, "nicht_angenommen", is_no);
	if (!is_yes && !is_no)
		report_put_joined(r, map, "angenommen_von", all);
	report_put_joined(r, map, "nicht_angenommen_von", &e->declined);
}

void
report_election(const struct report *r, struct node *part,
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
	if (e->committee.committee != NULL)
		report_put(r, map, "gremium", e->committee.committee->name.text,
		    e->committee.place);
	if (e->seats.is_given)
		report_put_number(r, map, "sitze", e->seats.value,
		    e->seats.place);
	report_put_flag(r, map, "ohne_vorsitz", e->is_without_chair.is_set);
	if (has_single)
		put_ballot(r, list, 1, is_only, &e->single);
	for (int i = 0; i < e->ballots.count; i++)
		put_ballot(r, list, i + 1 + has_single, is_only,
		    &e->ballots.at[i]);
	report_attendance(r, map, &e->attendance, e->place);
	report_put_joined(r, map, "gewaehlt", &e->elected);
	put_pairs(r, map, e);
	put_acceptance(r, map, e);
	report_put_text(r, map, "los", &e->lot);
	report_put_joined(r, map, "stimmzaehlung", &e->tellers);
	report_put(r, map, "ergebnis", e->phrase, e->place);
}
