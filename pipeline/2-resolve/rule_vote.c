/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "name.h"
#include "notes.h"
#include "point.h"
#include "presence.h"
#include "result.h"
#include "rule.h"
#include "session.h"
#include "vote.h"

static struct place
place_of_votes(const struct decision *d)
{
	for (int k = 0; k < VOTE_KINDS; k++)
		if (d->votes[k].total.is_given &&
		    d->votes[k].total.place.file != NULL)
			return d->votes[k].total.place;
	return d->place;
}

void
rule_result_is_known(const struct check *c)
{
	const struct decision *d = c->decision;

	if (result_is_known(d))
		return;
	diag_error(d->place, "K120", "aus diesen Angaben folgt kein Ergebnis");
	diag_hint("ja und nein angeben (auch nein: 0), oder einstimmig: ja, "
	    "oder ein ergebnis, zum Beispiel: einstimmig abgelehnt.");
}

void
rule_majority_has_a_result(const struct check *c)
{
	const struct decision *d = c->decision;

	if (d->majority.text == NULL || d->result.text != NULL ||
	    d->needed.is_given)
		return;
	diag_error(d->majority.place, "K121", "ob die Mehrheit »%s« erreicht "
	    "ist, folgt nicht aus den Zahlen", d->majority.text);
	diag_hint("Ergänzen: erforderlich: 28 (so viele Ja-Stimmen sind "
	    "nötig), oder ergebnis: angenommen (oder abgelehnt).");
}

void
rule_unanimous_has_no_contrary(const struct check *c)
{
	const struct decision *d = c->decision;
	const struct number *yes = &d->votes[VOTE_YES].total;
	const struct number *no = &d->votes[VOTE_NO].total;

	bool is_against = yes->is_given && yes->value == 0;

	if (!d->is_unanimous.is_set || (!d->is_by_majority.is_set &&
	    !is_against && no->value == 0))
		return;
	diag_error(d->is_unanimous.place, "K122", "»einstimmig« passt nicht "
	    "zu den übrigen Angaben dieser Abstimmung");
	diag_hint("»einstimmig« löschen oder die Zahlen prüfen.");
}

void
rule_votes_are_present(const struct check *c)
{
	const struct decision *d = c->decision;
	int cast = vote_count_cast(d), present = d->present;

	if (d->attendance.recused.count == 0)
		present -= d->votes[VOTE_RECUSED].total.value;
	if (cast <= present)
		return;
	diag_error(place_of_votes(d), "K123", "%s%s%d Stimmen, aber nur %d "
	    "Stimmberechtigte anwesend", c->item->number != NULL ? "TOP " :
	    "", c->item->number != NULL ? arena_printf(c->notes->arena,
	    "%s: ", c->item->number) : "", cast, present < 0 ? 0 : present);
	diag_hint("Die Zahlen prüfen; wer wann anwesend ist, sagen anwesend, "
	    "abwesend und ereignisse in sitzung.yaml.");
}

/* a faction is counted over all kinds, and told of where it comes first */
static bool
is_told(const struct decision *d, int kind, int share)
{
	const char *faction = d->votes[kind].shares.at[share].faction.text;

	for (int k = 0; k < kind; k++)
		for (int i = 0; i < d->votes[k].shares.count; i++)
			if (strcmp(d->votes[k].shares.at[i].faction.text,
			    faction) == 0)
				return true;
	return false;
}

static void
check_share(const struct check *c, const struct share *s)
{
	const struct decision *d = c->decision;
	int cast = vote_count_faction(d, s->faction.text);
	int present = presence_count(c->room, d->committee.committee,
	    s->faction.text);

	if (cast <= present)
		return;
	diag_error(s->place, "K124", "%s: %d Stimmen, aber nur %d "
	    "Stimmberechtigte anwesend", s->faction.text, cast, present);
	diag_hint("Die Zahlen der Fraktion über alle Zeilen dieser "
	    "Abstimmung prüfen, oder anwesend, abwesend und ereignisse in "
	    "sitzung.yaml.");
}

void
rule_factions_are_present(const struct check *c)
{
	const struct decision *d = c->decision;

	for (int k = 0; k < VOTE_RECUSED; k++)
		for (int i = 0; i < d->votes[k].shares.count; i++)
			if (!is_told(d, k, i))
				check_share(c, &d->votes[k].shares.at[i]);
}

void
rule_roll_call_is_present(const struct check *c)
{
	const struct voters *all = &c->decision->roll_call;

	for (int i = 0; i < all->count; i++) {
		const struct voter *v = &all->at[i];
		bool is_recused = v->vote.text != NULL &&
		    strcmp(v->vote.text, "befangen") == 0;

		if (v->person.person == NULL || is_recused ||
		    presence_may_vote(c->room, v->person.person,
		    c->decision->committee.committee))
			continue;
		diag_error(v->person.place, "K125", "%s stimmt ab, ist aber "
		    "nicht anwesend oder nicht stimmberechtigt",
		    name_full(c->notes->arena, v->person.person));
		diag_hint("Mitgliedschaft, Befangenheit, abwesend und "
		    "ereignisse prüfen.");
	}
}

void
rule_roll_call_adds_up(const struct check *c)
{
	const struct decision *d = c->decision;

	for (int k = 0; k < VOTE_KINDS && d->roll_call.count > 0; k++) {
		const struct number *total = &d->votes[k].total;
		int counted = vote_count_roll_call(d, (enum vote)k);

		if (!total->is_given || total->value == counted)
			continue;
		diag_error(total->place, "K126", "hier stehen %d, in der "
		    "namentlichen Liste aber %d", total->value, counted);
		diag_hint("Die Zahl löschen (sie wird gezählt) oder die "
		    "Liste prüfen.");
	}
}

/* the text the points are of: the decision's own, else the last one before
 * it in the item, else the first one behind it */
static const struct text *
text_of_points(const struct check *c)
{
	const struct parts *parts = &c->item->parts;
	const struct text *text = &c->decision->text;
	bool is_behind = false;

	if (text->text != NULL)
		return text;
	for (int i = 0; i < parts->count; i++) {
		const struct decision *d = parts->at[i].decision;

		is_behind |= d == c->decision;
		if (d != NULL && d->text.text != NULL)
			text = &d->text;
		if (is_behind && text->text != NULL)
			break;
	}
	return text;
}

void
rule_points_exist(const struct check *c)
{
	const struct texts *points = &c->decision->points;
	const struct text *text = text_of_points(c);
	const struct text *proposal = &c->decision->proposal;
	enum result kind = result_kind(c->decision);

	/* points that were not voted on need not be written out */
	if (c->decision->text.text == NULL && (kind == RESULT_PUT_OFF ||
	    kind == RESULT_OTHER))
		return;
	for (int i = 0; i < points->count && text->text != NULL; i++) {
		const char *point = points->at[i].text;

		if (point_is_in(c->notes->arena, text, point) ||
		    (proposal->text != NULL &&
		    point_is_in(c->notes->arena, proposal, point)))
			continue;
		diag_error(points->at[i].place, "K127", "eine Ziffer »%s« "
		    "hat der Wortlaut nicht", point);
		diag_hint("Die Ziffern stehen im Wortlaut am Zeilenanfang: "
		    "»1. …«.");
	}
}
