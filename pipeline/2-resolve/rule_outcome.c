/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdbool.h>
#include <string.h>

#include "level.h"
#include "result.h"
#include "rule.h"
#include "session.h"

enum side { SIDE_NONE, SIDE_FOR, SIDE_AGAINST };

static enum side
side_of_word(const char *word)
{
	static const char *const fors[] = { "angenommen", "empfohlen",
	    "genehmigt", "beschlossen", "gewählt" };

	if (word == NULL || strstr(word, "teilweise") != NULL)
		return SIDE_NONE;
	if (strstr(word, "abgelehnt") != NULL)
		return SIDE_AGAINST;
	for (size_t i = 0; i < sizeof fors / sizeof *fors; i++)
		if (strstr(word, fors[i]) != NULL)
			return SIDE_FOR;
	return SIDE_NONE;
}

static bool
has_numbers(const struct decision *d)
{
	return d->votes[VOTE_YES].total.is_given &&
	    d->votes[VOTE_NO].total.is_given;
}

static enum side
side_of(const struct decision *d)
{
	enum result kind = result_kind(d);

	return kind == RESULT_CARRIED ? SIDE_FOR : kind == RESULT_REJECTED
	    ? SIDE_AGAINST : SIDE_NONE;
}

/* the house lets somebody decide a tie */
static bool
is_open_tie(const struct decision *d)
{
	const char *tie = d->voting == NULL ? NULL : d->voting->tie.text;

	return tie != NULL && strcmp(tie, "offen") == 0 &&
	    d->votes[VOTE_YES].total.value == d->votes[VOTE_NO].total.value;
}

/* a majority that is asked for may be missed with more yes than no, but not
 * reached with fewer */
void
rule_result_fits_numbers(const struct check *c)
{
	const struct decision *d = c->decision;
	int yes = d->votes[VOTE_YES].total.value;
	int no = d->votes[VOTE_NO].total.value;
	enum side side = side_of_word(d->result.text);

	if (!has_numbers(d) || side == SIDE_NONE || is_open_tie(d) ||
	    (side == SIDE_FOR ? yes > no : yes <= no ||
	    d->majority.text != NULL || d->needed.is_given))
		return;
	diag_error(d->result.place, "K210", "»%s« passt nicht zu %d Ja und "
	    "%d Nein%s", d->result.text, yes, no, yes == no ? ": bei "
	    "Stimmengleichheit ist abgelehnt" : "");
	diag_hint("Sind ja und nein vertauscht? Sonst »ergebnis« löschen "
	    "(es folgt aus den Zahlen)%s.", side == SIDE_AGAINST ? " oder "
	    "die geforderte »mehrheit« angeben" : "");
}

/* the votes that would make a result not unanimous; NULL: unknown */
static const struct number *
dissent_of(const struct decision *d)
{
	const struct number *n = &d->votes[side_of_word(d->result.text) ==
	    SIDE_AGAINST ? VOTE_YES : VOTE_NO].total;

	return n->is_given ? n : NULL;
}

static bool
says(const struct decision *d, const char *word, const struct flag *flag)
{
	return flag->is_set || (d->result.text != NULL &&
	    strncmp(d->result.text, word, strlen(word)) == 0);
}

void
rule_stated_unanimity_is_true(const struct check *c)
{
	const struct decision *d = c->decision;
	const struct number *dissent = dissent_of(d);
	static const struct flag none;

	if (dissent == NULL || dissent->value == 0 ||
	    !says(d, "einstimmig", &none))
		return;
	diag_error(d->result.place, "K216", "»%s« passt nicht zu %d "
	    "Gegenstimme%s", d->result.text, dissent->value,
	    dissent->value == 1 ? "" : "n");
	diag_hint("»ergebnis« löschen (es folgt aus den Zahlen) oder die "
	    "Zahlen prüfen.");
}

void
rule_majority_has_dissent(const struct check *c)
{
	const struct decision *d = c->decision;
	const struct number *dissent = dissent_of(d);

	if (dissent == NULL || dissent->value > 0 ||
	    !says(d, "mehrheitlich", &d->is_by_majority) ||
	    !level_oddity(&d->answer, d->is_by_majority.is_set
	    ? d->is_by_majority.place : d->result.place, "K213",
	    "»mehrheitlich« ohne Gegenstimmen: das ist einstimmig"))
		return;
	diag_hint("Die Angabe löschen (das Ergebnis folgt aus den Zahlen) "
	    "oder die Zahlen prüfen.");
}

/* the decisions on the matter of the item itself that ended on a side */
static bool
has_main(const struct item *item, enum side side)
{
	for (int i = 0; i < item->parts.count; i++) {
		const struct decision *d = item->parts.at[i].decision;

		if (d != NULL && d->text.text != NULL &&
		    d->subject.text == NULL && side_of(d) == side)
			return true;
	}
	return false;
}

void
rule_header_fits_decisions(const struct check *c)
{
	const struct text *result = &c->item->result;
	enum side side = side_of_word(result->text);
	enum side other = side == SIDE_FOR ? SIDE_AGAINST : SIDE_FOR;

	if (side == SIDE_NONE || has_main(c->item, side) ||
	    !has_main(c->item, other))
		return;
	diag_error(result->place, "K214", "»ergebnis: %s« widerspricht dem "
	    "Beschluss dieses Punktes", result->text);
	diag_hint("»ergebnis« löschen: es folgt aus dem Beschluss.");
}

void
rule_header_knows_of_votes(const struct check *c)
{
	const struct text *result = &c->item->result;

	if (result->text == NULL ||
	    strcmp(result->text, "ohne Abstimmung") != 0 ||
	    (!has_main(c->item, SIDE_FOR) && !has_main(c->item,
	    SIDE_AGAINST)))
		return;
	diag_error(result->place, "K215", "»ohne Abstimmung«, aber dieser "
	    "Punkt enthält eine Abstimmung");
	diag_hint("»ergebnis« löschen: es folgt aus der Abstimmung.");
}

void
rule_elected_had_the_votes(const struct check *c)
{
	const struct election *e = c->election;
	const struct ballot *last = e->ballots.count > 0
	    ? &e->ballots.at[e->ballots.count - 1] : &e->single;
	const struct number *yes = &last->votes[VOTE_YES];
	const struct number *no = &last->votes[VOTE_NO];

	if (e->elected.count == 0 || !yes->is_given || !no->is_given ||
	    yes->value > no->value || !level_oddity(&e->answer, yes->place,
	    "K211", "gewählt mit %d Ja gegen %d Nein", yes->value, no->value))
		return;
	diag_hint("Die Zahlen prüfen; stimmen sie, mit »begruendung: …« "
	    "sagen, warum die Wahl gilt.");
}

/* of the person elected, and of the one with most votes */
static void
count_candidates(const struct election *e, const struct ballot *ballot,
    int *elected, int *most)
{
	const struct person_ref *who = &e->elected.at[0];

	for (int i = 0; i < ballot->candidates.count; i++) {
		const struct candidate *c = &ballot->candidates.at[i];

		if (c->votes.value > *most)
			*most = c->votes.value;
		if (c->votes.is_given && (who->person != NULL
		    ? c->name.person == who->person : c->name.text != NULL &&
		    who->text != NULL && strcmp(c->name.text, who->text) == 0))
			*elected = c->votes.value;
	}
}

void
rule_elected_had_most(const struct check *c)
{
	const struct election *e = c->election;
	const struct ballot *last = e->ballots.count > 0
	    ? &e->ballots.at[e->ballots.count - 1] : &e->single;
	int elected = -1, most = 0;

	if (e->elected.count != 1 || e->lot.text != NULL)
		return;
	count_candidates(e, last, &elected, &most);
	if (elected < 0 || elected >= most || !level_oddity(&e->answer,
	    e->elected.at[0].place, "K212", "gewählt mit %d Stimmen, obwohl "
	    "auf jemand anderen %d entfallen", elected, most))
		return;
	diag_hint("»gewaehlt« und die Zahlen des letzten Wahlgangs prüfen.");
}
