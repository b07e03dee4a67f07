/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdbool.h>
#include <string.h>

#include "lookup.h"
#include "name.h"
#include "notes.h"
#include "outcome.h"
#include "presence.h"
#include "result.h"
#include "rule.h"
#include "session.h"
#include "vote.h"

static bool
is_form(const struct decision *d, const char *form)
{
	return d->form.text != NULL && strcmp(d->form.text, form) == 0;
}

void
rule_secret_has_no_names(const struct check *c)
{
	const struct decision *d = c->decision;
	const struct place *at = NULL;

	if (!is_form(d, "geheim"))
		return;
	if (d->roll_call.count > 0)
		at = &d->roll_call.at[0].person.place;
	for (int k = 0; k < VOTE_RECUSED && at == NULL; k++)
		if (d->votes[k].shares.count > 0)
			at = &d->votes[k].shares.at[0].place;
	if (at == NULL && d->sides.place.file != NULL)
		at = &d->sides.place;
	if (at == NULL)
		return;
	diag_error(*at, "K354", "bei geheimer Abstimmung weiß niemand, wer wie "
	    "gestimmt hat");
	diag_hint("Nur die Zahlen angeben, ohne Fraktionen und Namen; oder "
	    "»form« prüfen.");
}

static void
check_side(const struct check *c, const struct text *faction)
{
	if (faction->text == NULL || presence_count(c->room, c->decision->committee.committee, faction->text) > 0)
		return;
	diag_error(faction->place, "K381", "%s kann nicht so gestimmt haben: "
	    "niemand davon ist anwesend und stimmberechtigt",
	    faction->text);
	diag_hint("Die Fraktion löschen, oder anwesend, abwesend und "
	    "ereignisse in sitzung.yaml prüfen.");
}

void
rule_sides_are_unknown_numbers(const struct check *c)
{
	const struct decision *d = c->decision;

	for (int k = 0; k <= VOTE_ABSTAIN; k++) {
		const struct texts *of = &d->sides.of[k];

		for (int i = 0; i < of->count; i++)
			check_side(c, &of->at[i]);
		if (of->count == 0 || d->votes[k].shares.count == 0)
			continue;
		diag_error(of->at[0].place, "K355", "die Zahlen nach "
		    "Fraktionen sagen schon, wer so gestimmt hat");
		diag_hint("Die Zeile unter »fraktionen« löschen.");
	}
}

void
rule_aside_are_present(const struct check *c)
{
	const struct decision *d = c->decision;
	int cast = vote_count_cast(d);

	if (!d->aside.is_given || cast > d->present ||
	    cast + d->aside.value <= d->present)
		return;
	diag_error(d->aside.place, "K356", "abgegebene Stimmen: %d, nicht "
	    "teilgenommen: %d, aber nur %d Stimmberechtigte anwesend", cast,
	    d->aside.value, d->present);
	diag_hint("Die Zahlen prüfen; wer fehlt, gehört unter abwesend oder "
	    "ereignisse in sitzung.yaml.");
}

static int
count_seats(const struct check *c)
{
	const struct committee_refs *all = &c->session->committees;
	int n = 0;

	for (int i = 0; i < all->count; i++) {
		const struct committee *committee = all->at[i].committee;

		if (c->decision->committee.committee == NULL ||
		    c->decision->committee.committee == committee)
			n += committee->seats.value +
			    committee->chair_votes.is_set;
	}
	return n;
}

void
rule_needed_fits(const struct check *c)
{
	const struct decision *d = c->decision;
	const struct number *yes = &d->votes[VOTE_YES].total;
	int seats = count_seats(c);

	if (!d->needed.is_given)
		return;
	if (d->needed.value > seats || d->needed.value == 0) {
		diag_error(d->needed.place, "K357", "%d Ja-Stimmen können "
		    "nicht erforderlich sein: es gibt %d Stimmen",
		    d->needed.value, seats);
		diag_hint("Die Zahl prüfen, oder »sitze« in kreis.yaml.");
	}
	if (d->result.text == NULL || !yes->is_given ||
	    result_kind(d) != (yes->value < d->needed.value ? RESULT_CARRIED
	    : RESULT_REJECTED))
		return;
	diag_error(d->result.place, "K358", "»%s« passt nicht zu %d von %d "
	    "erforderlichen Ja-Stimmen", d->result.text, yes->value,
	    d->needed.value);
	diag_hint("»ergebnis« löschen (es folgt aus »erforderlich«) oder die "
	    "Zahlen prüfen.");
}

/* who wanted to put a matter off needs a majority for it too */
void
rule_put_off_was_carried(const struct check *c)
{
	const struct decision *d = c->decision;
	const struct number *yes = &d->votes[VOTE_YES].total;
	const struct number *no = &d->votes[VOTE_NO].total;

	if (result_kind(d) != RESULT_PUT_OFF || !yes->is_given ||
	    !no->is_given || yes->value > no->value)
		return;
	diag_error(d->result.place, "K359", "»%s« bei %d Ja- und %d "
	    "Nein-Stimmen: der Antrag ist abgelehnt", d->result.text,
	    yes->value, no->value);
	diag_hint("»ergebnis« löschen oder die Zahlen prüfen.");
}

void
rule_consent_has_no_contrary(const struct check *c)
{
	const struct decision *d = c->decision;

	if (!is_form(d, "kein Widerspruch") ||
	    d->votes[VOTE_NO].total.value == 0)
		return;
	diag_error(d->form.place, "K364", "»kein Widerspruch« passt nicht zu "
	    "Nein-Stimmen");
	diag_hint("»form« oder die Zahlen prüfen.");
}

static void
report_chair(struct place at)
{
	diag_error(at, "K365", "bei dieser Abstimmung ruht das Stimmrecht des "
	    "Vorsitzes");
	diag_hint("Die Stimme oder »ohne_vorsitz« löschen.");
}

void
rule_chair_without_vote(const struct check *c)
{
	const struct decision *d = c->decision;
	const struct committee_refs *all = &c->session->committees;

	for (int i = 0; i < d->roll_call.count; i++)
		if (d->is_without_chair.is_set &&
		    d->roll_call.at[i].person.person ==
		    c->session->chair.person)
			report_chair(d->roll_call.at[i].person.place);
	for (int k = 0; k < VOTE_RECUSED; k++)
		for (int i = 0; i < d->votes[k].shares.count; i++) {
			const struct share *s = &d->votes[k].shares.at[i];

			for (int m = 0; m < all->count; m++) {
				const char *office =
				    all->at[m].committee->chair_office.text;

				if (d->is_without_chair.is_set &&
				    office != NULL && s->votes.value > 0 &&
				    strcmp(s->faction.text, office) == 0)
					report_chair(s->place);
			}
		}
}

void
rule_movers_are_known(const struct check *c)
{
	movers_check(c->notes, &c->decision->movers);
}

void
movers_check(struct notes *notes, const struct person_refs *movers)
{
	for (int i = 0; i < movers->count; i++) {
		const struct person_ref *ref = &movers->at[i];
		struct text name = { ref->text, ref->place };

		if (ref->person == NULL && ref->text != NULL &&
		    strcmp(ref->text, "Verwaltung") != 0)
			lookup_faction(notes, &name);
	}
}

/* a vote with a subject may be on the matter or on an amendment to it */
void
rule_object_is_said(const struct check *c)
{
	const struct decision *d = c->decision;

	if (!outcome_is_unclear(d) || c->item->number == NULL ||
	    !outcome_needs_unclear(c->item))
		return;
	diag_warning(d->subject.place, "K376", "ob hier über die Sache selbst "
	    "oder eine Änderung abgestimmt wird, sagt diese Angabe nicht");
	diag_hint("Ergänzen: gegenstand: vorlage, antrag, änderungsantrag oder "
	    "geschäftsordnung; das Ergebnis des Punktes hängt davon ab.");
}

void
rule_repeat_has_a_vote_before(const struct check *c)
{
	const struct parts *parts = &c->item->parts;

	if (!c->decision->is_repeat.is_set)
		return;
	for (int i = 0; i < parts->count &&
	    parts->at[i].decision != c->decision; i++)
		if (parts->at[i].decision != NULL &&
		    parts->at[i].decision->committee.committee ==
		    c->decision->committee.committee)
			return;
	diag_error(c->decision->is_repeat.place, "K377", "vor dieser "
	    "Abstimmung steht keine, die sie wiederholen könnte");
	diag_hint("Die wiederholte Abstimmung davor schreiben, oder "
	    "»wiederholung« löschen.");
}
