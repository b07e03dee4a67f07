/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "name.h"
#include "notes.h"
#include "presence.h"
#include "rule.h"
#include "session.h"
#include "signature.h"

static bool
is_status(const struct session *s, const char *status)
{
	return strcmp(s->status.text != NULL ? s->status.text : "entwurf",
	    status) == 0;
}

/* those that are in both versions, or in the internal one alone */
static const struct signature *
find(const struct signatures *all, const struct person *person,
    bool is_closed)
{
	for (int i = 0; i < all->count; i++)
		if (all->at[i].person == person &&
		    all->at[i].is_closed == is_closed)
			return &all->at[i];
	return NULL;
}

static const char *
names_of(const struct check *c)
{
	struct buffer out = { .arena = c->notes->arena };

	for (int i = 0; i < c->signatures->count; i++)
		buffer_printf(&out, "%s%s", i > 0 ? ", " : "",
		    name_full(c->notes->arena,
		    c->signatures->at[i].person));
	return out.bytes;
}

static void
check_signing(const struct check *c, const struct signing *signing,
    bool is_closed)
{
	const struct person *person = signature_signer(c->session, signing);
	const struct signature *s = find(c->signatures, person, is_closed);

	if (person == NULL)
		return;
	if (s == NULL) {
		diag_error(signing->who.place, "K411", "%s hat diese "
		    "Niederschrift nicht zu unterschreiben",
		    name_full(c->notes->arena, person));
		diag_hint("Zu unterschreiben haben: %s. Die Regel steht in "
		    "kreis.yaml unter unterschriften.", names_of(c));
	} else if (s->signing != signing) {
		diag_error(signing->who.place, "K412", "%s steht hier "
		    "zweimal", name_full(c->notes->arena, person));
		diag_hint("Eine der beiden Zeilen löschen.");
	}
	if (signing->date.day != 0 || signing->refusal.text != NULL)
		return;
	diag_error(signing->place, "K413", "zu dieser Unterschrift ist weder "
	    "ein Tag noch eine Verweigerung angegeben");
	diag_hint("»am: 2026-03-30« oder »verweigert: …« mit dem Grund "
	    "angeben.");
}

void
rule_signings_are_signatures(const struct check *c)
{
	const struct session *s = c->session;

	for (int i = 0; i < s->signings.count; i++)
		check_signing(c, &s->signings.at[i], false);
	for (int i = 0; i < s->closed.signings.count; i++)
		check_signing(c, &s->closed.signings.at[i], true);
}

void
rule_signed_by_all(const struct check *c)
{
	for (int i = 0; i < c->signatures->count; i++) {
		const struct signature *s = &c->signatures->at[i];

		if (!is_status(c->session, "unterzeichnet") ||
		    s->signing != NULL)
			continue;
		diag_error(c->session->status.place, "K414", "nicht "
		    "unterzeichnet: es fehlt die Unterschrift von %s",
		    name_full(c->notes->arena, s->person));
		diag_hint("Unter »unterzeichnet« in %s den Tag angeben, oder "
		    "warum die Unterschrift verweigert wurde.", s->is_closed
		    ? "nichtoeffentlich/teil.yaml" : "sitzung.yaml");
	}
}

/* a draft may leave open who it will be, one of a session to come does */
void
rule_cosigners_are_named(const struct check *c)
{
	const struct session *s = c->session;
	int wanted = signature_members(s);
	bool is_over = s->end.is_given || !is_status(s, "entwurf");
	struct place at = s->cosigners.count > 0
	    ? s->cosigners.at[s->cosigners.count - 1].person.place : s->place;

	if (s->cosigners.count > wanted) {
		diag_error(at, "K415", "zu viele Mitglieder: nach "
		    "kreis.yaml unterschreiben %d mit, genannt sind %d", wanted,
		    s->cosigners.count);
		diag_hint("»mitunterzeichnung« kürzen, oder in kreis.yaml "
		    "unter unterschriften »mitglied« ergänzen.");
	} else if (s->cosigners.count < wanted && is_over) {
		(is_status(s, "entwurf") ? diag_warning : diag_error)(at,
		    "K416", "zu wenige Mitglieder: nach kreis.yaml "
		    "unterschreiben %d mit, genannt sind erst %d", wanted, s->cosigners.count);
		diag_hint("Ergänzen: mitunterzeichnung: [person, …]");
	}
}

static bool
is_member(const struct check *c, const struct person *person)
{
	const struct attendee *a = presence_of(c->room, person);

	for (const struct seat *seat = a->seats; seat != NULL;
	    seat = seat->next)
		if (seat->votes)
			return true;
	return false;
}

void
rule_cosigners_are_members(const struct check *c)
{
	const struct cosigners *all = &c->session->cosigners;

	for (int i = 0; i < all->count; i++) {
		const struct person_ref *ref = &all->at[i].person;

		if (ref->person == NULL || is_member(c, ref->person))
			continue;
		diag_error(ref->place, "K417", "%s kann nicht als Mitglied "
		    "mit unterschreiben: kein Sitz in dieser Sitzung",
		    name_full(c->notes->arena, ref->person));
		diag_hint("Ein Mitglied nennen, das teilgenommen hat.");
	}
}

void
rule_clerk_is_appointed(const struct check *c)
{
	const struct committee *body =
	    c->session->committees.at[0].committee;
	const struct person_ref *clerk = &c->session->clerk;

	if (clerk->person == NULL || body->clerks.count == 0)
		return;
	for (int i = 0; i < body->clerks.count; i++)
		if (body->clerks.at[i].person == clerk->person)
			return;
	diag_warning(clerk->place, "K418", "%s ist nach kreis.yaml nicht zur "
	    "Schriftführung bestellt", name_full(c->notes->arena,
	    clerk->person));
	diag_hint("Die Person prüfen, oder die Bestellung beim Gremium unter "
	    "»schriftfuehrung« eintragen.");
}

/* does somebody sign for this item? */
static bool
signs_for_item(const struct check *c, const struct signature *s)
{
	if (s->role == SIGN_CHAIR || s->role == SIGN_DEPUTY_CHAIR)
		return c->signatures->chairs[c->item->index] == s->person;
	return true;
}

static bool
is_away(const struct check *c, const struct person *person)
{
	return presence_of(c->room, person)->seats != NULL &&
	    !presence_is_present(c->room, person);
}

static bool
is_recused(const struct item *item, const struct person *person)
{
	for (int i = 0; i < item->recused.count; i++)
		if (item->recused.at[i].person == person)
			return true;
	return false;
}

/* »two members present throughout«; a chair where he or she has it */
static void
check_presence(const struct check *c, struct signature *s)
{
	bool is_chair = s->role == SIGN_CHAIR || s->role == SIGN_DEPUTY_CHAIR;

	if ((!is_chair && s->role != SIGN_MEMBER) || s->was_missed ||
	    !is_away(c, s->person))
		return;
	s->was_missed = true;
	diag_warning(s->place, "K419", is_chair ? "%s unterschreibt für TOP "
	    "%s, ist dort aber nicht anwesend" : "%s unterschreibt, ist bei "
	    "TOP %s aber nicht anwesend", name_full(c->notes->arena,
	    s->person), c->item->number);
	diag_hint("Die Anwesenheit und den Vorsitz prüfen; stimmt es, eine "
	    "»begruendung« angeben.");
}

static void
check_recusal(const struct check *c, const struct signature *s)
{
	if (s->role == SIGN_CHAIR || s->role == SIGN_DEPUTY_CHAIR ||
	    !is_recused(c->item, s->person))
		return;
	diag_warning(s->place, "K420", "%s unterschreibt für TOP %s und ist "
	    "dort befangen", name_full(c->notes->arena, s->person),
	    c->item->number);
	diag_hint("Jemand anderen nennen; soll es so sein, eine »begruendung« "
	    "angeben.");
}

void
rule_signers_were_there(const struct check *c)
{
	for (int i = 0; i < c->signatures->count; i++) {
		struct signature *s = &c->signatures->at[i];

		if (!signs_for_item(c, s) || s->reason != NULL)
			continue;
		check_presence(c, s);
		check_recusal(c, s);
	}
}
