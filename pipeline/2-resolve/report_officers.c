/* SPDX-License-Identifier: EUPL-1.2 */
#include "report.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/node.h"
#include "name.h"
#include "session.h"
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

static void
put_officer(const struct report *r, struct node *root, const char *key,
    const struct person_ref *ref, const char *function)
{
	struct node *map = node_add_map(r->arena, root, key);

	report_put(r, map, "name", name_full(r->arena, ref->person),
	    ref->place);
	report_put(r, map, "funktion", function, ref->place);
}

struct signatures {
	const struct person	*seen[64];
	int			 count;
	struct node		*list;
};

/* everyone signs once */
static void
sign(const struct report *r, struct signatures *s,
    const struct person_ref *ref, const char *function)
{
	struct node *map;

	for (int i = 0; i < s->count; i++)
		if (s->seen[i] == ref->person)
			return;
	if (s->count == 64)
		return;
	s->seen[s->count++] = ref->person;
	map = node_add_map(r->arena, s->list, NULL);
	report_put(r, map, "name", name_plain(r->arena, ref->person),
	    ref->place);
	report_put(r, map, "funktion", function, ref->place);
}

/* who took the chair signs too, GO NRW § 52 */
static void
sign_chair(const struct report *r, struct signatures *s,
    const struct event *e)
{
	const struct stand_in ins[] = { { "top", e->item.text.text }, { 0 } };

	if (e->chair.person != NULL)
		sign(r, s, &e->chair, wording_say(r->wording,
		    WORDING_CHAIR_FROM, ins));
}

static void
sign_chairs(const struct report *r, struct signatures *s)
{
	const struct stretches *order = &r->session->order;

	for (int i = 0; i < order->count; i++) {
		const struct stretch *at = &order->at[i];
		const struct item *item = at->item;

		for (int k = 0; at->first == 0 && k < item->events.count; k++)
			sign_chair(r, s, item->events.at[k]);
		for (int k = at->first; k < at->end; k++)
			if (item->parts.at[k].event != NULL)
				sign_chair(r, s, item->parts.at[k].event);
	}
}

static void
sign_as(const struct report *r, struct signatures *s,
    const struct person_ref *ref)
{
	const struct session *session = r->session;

	if (ref->person != NULL)
		sign(r, s, ref, ref->person->function.text != NULL
		    ? ref->person->function.text : ref->person->office.text);
	else if (strcmp(ref->text, "vorsitz") == 0) {
		sign(r, s, &session->chair, chair_function(r));
		sign_chairs(r, s);
	} else
		sign(r, s, &session->clerk, wording_say(r->wording,
		    WORDING_CLERK, NULL));
}

void
report_officers(const struct report *r, struct node *root)
{
	const struct committee_refs *all = &r->session->committees;
	struct signatures s = { .list = node_add_list(r->arena, root,
	    "unterschriften") };
	static const struct person_ref usual[] = {
		{ .text = "vorsitz" }, { .text = "schriftfuehrung" } };

	put_officer(r, root, "vorsitz", &r->session->chair,
	    chair_function(r));
	put_officer(r, root, "schriftfuehrung", &r->session->clerk,
	    wording_say(r->wording, WORDING_CLERK, NULL));
	for (int i = 0; i < all->count; i++) {
		const struct person_refs *who =
		    &all->at[i].committee->signatures;

		for (int k = 0; k < who->count; k++)
			sign_as(r, &s, &who->at[k]);
	}
	if (s.count > 0)
		return;
	sign_as(r, &s, &usual[0]);
	sign_as(r, &s, &usual[1]);
}
