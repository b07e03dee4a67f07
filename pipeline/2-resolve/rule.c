/* SPDX-License-Identifier: EUPL-1.2 */
#include "rule.h"

#include <stdbool.h>
#include <string.h>

#include "base/suggest.h"
#include "name.h"
#include "notes.h"
#include "presence.h"
#include "session.h"

static void
check_actions(const struct event *e)
{
	int actions = (e->comes.count > 0) + (e->goes.count > 0) +
	    e->break_end.is_given + (e->chair.person != NULL);

	if (actions == 1)
		return;
	diag_error(e->place, "K110", actions == 0 ? "dieses Ereignis sagt "
	    "nicht, was geschieht" : "dieses Ereignis sagt mehr als eines");
	diag_hint("Je Ereignis eine Zeile mit kommt, geht, unterbrechung "
	    "oder vorsitz.");
}

void
rule_events_say_one_thing(const struct check *c)
{
	const struct session *s = c->session;

	for (int i = 0; i < s->events.count; i++)
		check_actions(&s->events.at[i]);
	for (int i = 0; i < s->closed.events.count; i++)
		check_actions(&s->closed.events.at[i]);
}

static void
check_item(const struct event *e)
{
	if (e->item.text.text != NULL || e->break_end.is_given)
		return;
	diag_error(e->place, "K111", "diesem Ereignis fehlt »top«: bei den "
	    "Abstimmungen muss feststehen, wer anwesend ist");
	diag_hint("Ergänzen: top: Ö 3 (ab Beginn dieses Punktes).");
}

void
rule_events_have_an_item(const struct check *c)
{
	const struct session *s = c->session;

	for (int i = 0; i < s->events.count; i++)
		check_item(&s->events.at[i]);
	for (int i = 0; i < s->closed.events.count; i++)
		check_item(&s->closed.events.at[i]);
}

/* a seat, if need be one's own */
static bool
has_seat(const struct room *room, const struct person *person, bool is_own)
{
	for (int i = 0; i < room->count; i++)
		if (room->at[i].person == person &&
		    (!is_own || room->at[i].stands_for == NULL))
			return true;
	return false;
}

void
rule_present_are_members(const struct check *c)
{
	const struct person_refs *all = &c->session->present;

	for (int i = 0; i < all->count; i++) {
		const struct person_ref *ref = &all->at[i];

		if (ref->person == NULL ||
		    has_seat(c->room, ref->person, false) ||
		    ref->person == c->session->chair.person)
			continue;
		diag_error(ref->place, "K112", "%s ist kein Mitglied dieses "
		    "Gremiums", name_full(c->notes->arena, ref->person));
		diag_hint("In kreis.yaml als Mitglied oder unter "
		    "stellvertretung eintragen, oder hier unter verwaltung "
		    "oder gaeste.");
	}
}

static void
check_absent(const struct check *c, const struct absences *all)
{
	for (int i = 0; i < all->count; i++) {
		const struct person_ref *ref = &all->at[i].person;

		if (ref->person == NULL ||
		    has_seat(c->room, ref->person, true))
			continue;
		diag_error(ref->place, "K113", "%s kann hier nicht fehlen: "
		    "kein Mitglied dieses Gremiums",
		    name_full(c->notes->arena, ref->person));
		diag_hint("Die Zeile löschen oder kreis.yaml ergänzen.");
	}
}

void
rule_absent_are_members(const struct check *c)
{
	check_absent(c, &c->session->absences);
	check_absent(c, &c->session->closed.absences);
}

void
rule_attachments_have_a_status(const struct check *c)
{
	for (int i = 0; i < c->item->attachments.count; i++) {
		const struct attachment *a = &c->item->attachments.at[i];

		if (a->file.text != NULL || a->status.text != NULL)
			continue;
		diag_error(a->place, "K114", "diese Anlage hat weder »datei« "
		    "noch »status«");
		diag_hint("Die Datei nennen, oder mit status: abrufbar und "
		    "fundstelle: … sagen, wo sie zu finden ist.");
	}
}

bool
rule_body_sits(const struct check *c, const struct committee_ref *ref)
{
	const struct committee_refs *all = &c->session->committees;

	if (ref->committee == NULL)
		return true;
	for (int i = 0; i < all->count; i++)
		if (all->at[i].committee == ref->committee)
			return true;
	diag_error(ref->place, "K115", "das Gremium »%s« tagt in dieser "
	    "Sitzung nicht", ref->committee->name.text);
	diag_hint("»gremium« löschen oder in sitzung.yaml ergänzen.");
	return false;
}
