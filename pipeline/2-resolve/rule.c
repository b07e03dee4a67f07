/* SPDX-License-Identifier: EUPL-1.2 */
#include "rule.h"

#include <stdbool.h>
#include <string.h>

#include "base/suggest.h"
#include "name.h"
#include "notes.h"
#include "presence.h"
#include "session.h"

/* a seat, if need be one's own */
static bool
has_seat(const struct room *room, const struct person *person, bool is_own)
{
	const struct seat *s = presence_of(room, person)->seats;

	while (s != NULL && is_own && s->stands_for != NULL)
		s = s->next;
	return s != NULL;
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
