/* SPDX-License-Identifier: EUPL-1.2 */
#include "signature.h"

#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "session.h"

struct collector {
	struct arena		*arena;
	const struct session	*session;
	struct signatures	 all;
};

/* who takes the chair at the beginning of an item; the last one counts */
/* whoever presided over an item besides the chair signs for it: the last one
 * of those */
static void
note_chair(const struct session *session, const struct event *e,
    const struct person **now, const struct person **of)
{
	if (e == NULL || e->chair.person == NULL)
		return;
	*now = e->chair.person;
	if (*of == NULL || *now != session->chair.person)
		*of = *now;
}

static const struct person **
find_chairs(struct arena *arena, const struct session *session)
{
	const struct person **chairs = arena_alloc(arena,
	    (size_t)(session->items.count + 1) * sizeof(void *));
	const struct person *now = session->chair.person;

	for (int i = 0; i < session->order.count; i++) {
		const struct stretch *at = &session->order.at[i];
		const struct item *item = at->item;
		const struct person **of = &chairs[item->index];

		for (int k = 0; at->first == 0 && k < item->events.count; k++)
			note_chair(session, item->events.at[k], &now, of);
		if (*of == NULL)
			*of = now;
		for (int k = at->first; k < at->end; k++)
			note_chair(session, item->parts.at[k].event, &now,
			    of);
	}
	return chairs;
}

static bool
has_chaired(const struct collector *c, const struct person *person,
    bool is_closed)
{
	const struct items *items = &c->session->items;

	for (int i = 0; i < items->count; i++)
		if (items->at[i].is_closed == is_closed &&
		    c->all.chairs[i] == person)
			return true;
	return false;
}

static struct signature *
add(struct collector *c, const struct person *person,
    enum signature_role role, struct place place)
{
	struct signatures *all = &c->all;
	struct signature *s;

	for (int i = 0; i < all->count; i++)
		if (all->at[i].person == person)
			return NULL;
	if (person == NULL)
		return NULL;
	all->at = arena_room(c->arena, all->at, all->count, &all->capacity,
	    sizeof *all->at);
	s = &all->at[all->count++];
	*s = (struct signature){ .person = person, .role = role,
	    .place = place };
	return s;
}

static void
add_chair(struct collector *c, const struct event *e)
{
	const struct person_ref *ref = &e->chair;
	struct signature *one = NULL;
	bool was_seen;

	if (ref->person == NULL)
		return;
	was_seen = has_chaired(c, ref->person, false);
	if (was_seen || has_chaired(c, ref->person, true))
		one = add(c, ref->person, SIGN_DEPUTY_CHAIR, ref->place);
	if (one != NULL)
		one->is_closed = !was_seen;
}

static void
add_chairs(struct collector *c)
{
	const struct session *s = c->session;

	for (int i = 0; i < s->events.count; i++)
		add_chair(c, &s->events.at[i]);
	for (int i = 0; i < s->closed.events.count; i++)
		add_chair(c, &s->closed.events.at[i]);
	for (int i = 0; i < s->items.count; i++) {
		const struct parts *parts = &s->items.at[i].parts;

		for (int k = 0; k < parts->count; k++)
			if (parts->at[k].event != NULL)
				add_chair(c, parts->at[k].event);
	}
}

static void
add_members(struct collector *c)
{
	const struct cosigners *all = &c->session->cosigners;

	for (int i = 0; i < all->count; i++) {
		const struct cosigner *who = &all->at[i];
		struct signature *one = add(c, who->person.person,
		    SIGN_MEMBER, who->person.place);

		if (one != NULL && who->reason.text != NULL)
			one->reason = &who->reason;
	}
}

/* what an entry of the body's rule calls for */
static void
add_by_rule(struct collector *c, const struct person_ref *ref)
{
	const struct session *s = c->session;

	if (ref->person != NULL)
		add(c, ref->person, SIGN_PERSON, ref->place);
	else if (strcmp(ref->text, "schriftfuehrung") == 0)
		add(c, s->clerk.person, SIGN_CLERK, s->clerk.place);
	else if (strcmp(ref->text, "mitglied") == 0)
		add_members(c);
	else {
		add(c, s->chair.person, SIGN_CHAIR, s->chair.place);
		add_chairs(c);
	}
}

const struct person *
signature_signer(const struct session *session, const struct signing *signing)
{
	const struct person_ref *who = &signing->who;

	if (who->person != NULL || who->text == NULL)
		return who->person;
	return strcmp(who->text, "vorsitz") == 0 ? session->chair.person
	    : session->clerk.person;
}

static void
find_signings(struct collector *c, const struct signings *signings,
    bool is_closed)
{
	for (int i = 0; i < signings->count; i++)
		for (int k = 0; k < c->all.count; k++) {
			struct signature *s = &c->all.at[k];
			const struct signing *signing = &signings->at[i];

			if (s->is_closed != is_closed || s->person !=
			    signature_signer(c->session, signing))
				continue;
			s->signing = signing;
			if (signing->reason.text != NULL)
				s->reason = &signing->reason;
		}
}

struct signatures
signatures_find(struct arena *arena, const struct session *session)
{
	static const struct person_ref usual[] = {
		{ .text = "vorsitz" }, { .text = "schriftfuehrung" } };
	struct collector c = { .arena = arena, .session = session,
	    .all.chairs = find_chairs(arena, session) };
	bool has_rule;

	for (int i = 0; i < session->committees.count; i++) {
		const struct committee *body =
		    session->committees.at[i].committee;

		for (int k = 0; body != NULL && k < body->signatures.count;
		    k++)
			add_by_rule(&c, &body->signatures.at[k]);
	}
	has_rule = c.all.count > 0;
	for (int i = 0; i < 2 && !has_rule; i++)
		add_by_rule(&c, &usual[i]);
	find_signings(&c, &session->signings, false);
	find_signings(&c, &session->closed.signings, true);
	return c.all;
}

int
signature_members(const struct session *session)
{
	int count = 0;

	for (int i = 0; i < session->committees.count; i++) {
		const struct committee *body =
		    session->committees.at[i].committee;

		for (int k = 0; body != NULL && k < body->signatures.count;
		    k++)
			count += body->signatures.at[k].person == NULL &&
			    strcmp(body->signatures.at[k].text,
			    "mitglied") == 0;
	}
	return count;
}
