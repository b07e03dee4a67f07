/* SPDX-License-Identifier: EUPL-1.2 */
#include "report.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/node.h"
#include "name.h"
#include "session.h"
#include "signature.h"
#include "spell.h"
#include "wording.h"

static bool
is_member(const struct committee *committee, const struct person *person)
{
	for (int i = 0; i < committee->members.count; i++)
		if (committee->members.at[i].person == person)
			return true;
	return false;
}

/* the office that brings the chair with it, or just the chair */
static const char *
chair_function(const struct report *r)
{
	const struct committee *c = r->session->committees.at[0].committee;
	const struct person *chair = r->session->chair.person;

	if (c->chair_office.text == NULL || is_member(c, chair))
		return wording_say(r->wording, WORDING_CHAIR, NULL);
	return chair->office.text != NULL ? chair->office.text
	    : c->chair_office.text;
}

/* appointed are the clerk and those who stand in */
static const char *
clerk_function(const struct report *r)
{
	const struct committee *c = r->session->committees.at[0].committee;
	const struct person_refs *all = &c->clerks;
	bool is_deputy = all->count > 0 &&
	    all->at[0].person != r->session->clerk.person;

	return wording_say(r->wording, is_deputy ? WORDING_DEPUTY_CLERK
	    : WORDING_CLERK, NULL);
}

static void
put_officer(const struct report *r, struct node *root, const char *key,
    const struct person_ref *ref, const char *function)
{
	struct node *map = node_add_map(r->arena, root, key);

	report_put(r, map, "name", name_full(r->arena, ref->person),
	    ref->place);
	report_put(r, map, "funktion", function, ref->place);
}

/* the first body that the person is a member of */
static const struct committee *
body_of(const struct report *r, const struct person *person)
{
	const struct committee_refs *all = &r->session->committees;

	for (int i = 0; i < all->count; i++)
		if (is_member(all->at[i].committee, person))
			return all->at[i].committee;
	return all->at[0].committee;
}

static const char *
function_of(const struct report *r, const struct signature *s)
{
	const struct stand_in ins[] = { { "genitiv",
	    body_of(r, s->person)->genitive.text }, { 0 } };

	switch (s->role) {
	case SIGN_CHAIR:
		return chair_function(r);
	case SIGN_DEPUTY_CHAIR:
		return wording_say(r->wording, WORDING_CHAIR, NULL);
	case SIGN_CLERK:
		return clerk_function(r);
	case SIGN_MEMBER:
		return wording_say(r->wording, WORDING_COSIGNER, ins);
	default:
		return s->person->function.text != NULL
		    ? s->person->function.text : s->person->office.text;
	}
}

/* the items from one on that a person chaired without a gap, in one part */
static int
run_of(const struct report *r, const struct signatures *all,
    const struct person *person, int from)
{
	const struct items *items = &r->session->items;
	int i = from;

	while (i < items->count && all->chairs[i] == person &&
	    items->at[i].is_closed == items->at[from].is_closed)
		i++;
	return i - from == 2 ? 1 : i - from;	/* two are named singly */
}

/* "Ö 3, Ö 7 bis Ö 9 und N 1" */
static const char *
items_of(const struct report *r, const struct signatures *all,
    const struct person *person, int *count)
{
	const struct items *items = &r->session->items;
	const char **runs = arena_alloc(r->arena,
	    (size_t)items->count * sizeof *runs + 1);
	int n = 0;

	*count = 0;
	for (int i = 0; i < items->count;) {
		int run = run_of(r, all, person, i);
		const struct item *first = &items->at[i];
		const struct stand_in ins[] = { { "von", first->number },
		    { "bis", run > 0 ? first[run - 1].number : "" }, { 0 } };

		if (run > 1)
			runs[n++] = wording_say(r->wording, WORDING_ITEMS,
			    ins);
		else if (run > 0)
			runs[n++] = first->number;
		*count += run;
		i += run > 0 ? run : 1;
	}
	return wording_join(r->wording, runs, n);
}

/* for which items, where the chair changed */
static const char *
scope_of(const struct report *r, const struct signatures *all,
    const struct signature *s)
{
	bool has_deputies = false;
	int count;

	for (int i = 0; i < all->count; i++)
		has_deputies |= all->at[i].role == SIGN_DEPUTY_CHAIR;
	if (s->role == SIGN_CHAIR && has_deputies)
		return wording_say(r->wording, WORDING_SIGNS_OTHERS, NULL);
	if (s->role != SIGN_DEPUTY_CHAIR)
		return "";
	const struct stand_in ins[] = { { "tops", items_of(r, all, s->person,
	    &count) }, { 0 } };
	return wording_count(r->wording, WORDING_SIGNS_FOR, count, ins);
}

static void
put_signature(const struct report *r, struct node *list,
    const struct signatures *all, const struct signature *s)
{
	struct node *map = node_add_map(r->arena, list, NULL);
	const struct signing *signing = s->signing;

	report_put(r, map, "name", name_plain(r->arena, s->person), s->place);
	report_put(r, map, "funktion", function_of(r, s), s->place);
	report_put(r, map, "tops", scope_of(r, all, s), s->place);
	if (signing == NULL)
		return;
	report_put_flag(r, map, "gezeichnet", signing->refusal.text == NULL);
	report_put(r, map, "datum", spell_date(r->arena, &signing->date),
	    signing->date.place);
	report_put_text(r, map, "verweigert", &signing->refusal);
}

void
report_officers(const struct report *r, struct node *root)
{
	struct signatures all = signatures_find(r->arena, r->session);
	struct node *list = node_add_list(r->arena, root, "unterschriften");

	put_officer(r, root, "vorsitz", &r->session->chair,
	    chair_function(r));
	put_officer(r, root, "schriftfuehrung", &r->session->clerk,
	    clerk_function(r));
	for (int i = 0; i < all.count; i++)
		put_signature(r, list, &all, &all.at[i]);
}
