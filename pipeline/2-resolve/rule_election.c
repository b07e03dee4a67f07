/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "name.h"
#include "notes.h"
#include "result.h"
#include "rule.h"
#include "session.h"
#include "vote.h"

void
rule_election_has_a_result(const struct check *c)
{
	const struct election *e = c->election;

	if (result_is_election_known(e))
		return;
	diag_error(e->place, "K128", "diese Wahl hat kein Ergebnis");
	diag_hint("Ergänzen: gewaehlt: …, oder ergebnis: nicht zustande "
	    "gekommen.");
}

static void
check_ballot(const struct check *c, const struct ballot *ballot,
    struct place place)
{
	const struct election *e = c->election;
	bool has_several = e->elected.count > 1 || e->pairs.count > 0;
	int slips = vote_count_slips(ballot, has_several);

	if (slips <= e->present)
		return;
	diag_error(place, "K129", "TOP %s: %d Stimmen, aber nur %d "
	    "Wahlberechtigte anwesend", c->item->number, slips, e->present);
	diag_hint("Die Zahlen prüfen, oder anwesend, abwesend und ereignisse "
	    "in sitzung.yaml.");
}

void
rule_slips_are_present(const struct check *c)
{
	const struct election *e = c->election;

	check_ballot(c, &e->single, e->place);
	for (int i = 0; i < e->ballots.count; i++)
		check_ballot(c, &e->ballots.at[i], e->ballots.at[i].place);
}

/* every slip is for one person or list, against or none of them */
static bool
has_single_votes(const struct ballot *b, const struct election *e)
{
	bool has_lists = false;

	for (int i = 0; i < b->candidates.count; i++) {
		const struct candidate *c = &b->candidates.at[i];

		if (!c->votes.is_given || c->against.is_given)
			return false;
		has_lists |= c->seats.is_given;
	}
	return has_lists || (e->elected.count <= 1 && e->pairs.count == 0);
}

static void
check_slips(const struct check *c, const struct ballot *b)
{
	int counted = vote_count_slips(b, !has_single_votes(b, c->election));
	bool is_less = b->candidates.count > 0 && counted < b->slips.value;

	if (!b->slips.is_given)
		return;
	if (b->slips.value > c->election->present) {
		diag_error(b->slips.place, "K366", "%d abgegebene Stimmzettel, "
		    "aber nur %d Wahlberechtigte anwesend", b->slips.value,
		    c->election->present);
		diag_hint("Die Zahl oder die Anwesenheit prüfen.");
	}
	if (counted <= b->slips.value &&
	    (!is_less || !has_single_votes(b, c->election)))
		return;
	diag_error(b->slips.place, "K367", "%d Stimmzettel sind abgegeben, "
	    "aufgeführt sind aber %d Stimmen", b->slips.value, counted);
	diag_hint("Die Stimmen, enthaltung und ungueltig zusammenzählen; "
	    "alle abgegebenen Stimmzettel müssen darin vorkommen.");
}

static void
check_unanimous(const struct ballot *b)
{
	if (!b->is_unanimous.is_set || b->votes[VOTE_NO].value == 0)
		return;
	diag_error(b->is_unanimous.place, "K368", "»einstimmig« passt nicht zu "
	    "den Nein-Stimmen");
	diag_hint("»einstimmig« löschen oder die Zahlen prüfen.");
}

void
rule_ballots_add_up(const struct check *c)
{
	const struct election *e = c->election;

	check_slips(c, &e->single);
	check_unanimous(&e->single);
	for (int i = 0; i < e->ballots.count; i++) {
		check_slips(c, &e->ballots.at[i]);
		check_unanimous(&e->ballots.at[i]);
	}
}

static void
check_list(const struct candidate *c)
{
	if (!c->seats.is_given || c->elected.count <= c->seats.value)
		return;
	diag_error(c->elected.at[0].place, "K369", "von dieser Liste sind %d "
	    "gewählt, ihre Sitze: %d", c->elected.count, c->seats.value);
	diag_hint("»sitze« oder »gewaehlt« prüfen.");
}

/* seats of the lists, as far as all of them are known; -1: not known */
static int
count_seats(const struct ballot *b)
{
	int n = 0;

	for (int i = 0; i < b->candidates.count; i++)
		if (b->candidates.at[i].seats.is_given)
			n += b->candidates.at[i].seats.value;
		else
			return -1;
	return b->candidates.count > 0 ? n : -1;
}

static void
check_seats(const struct election *e, const struct ballot *b)
{
	int seats = count_seats(b);

	for (int i = 0; i < b->candidates.count; i++)
		check_list(&b->candidates.at[i]);
	if (!e->seats.is_given || seats < 0 || seats == e->seats.value)
		return;
	diag_error(e->seats.place, "K370", "zu besetzende Sitze: %d, auf die "
	    "Listen entfallen aber %d", e->seats.value, seats);
	diag_hint("»sitze« hier und bei den Listen prüfen.");
}

void
rule_seats_add_up(const struct check *c)
{
	const struct election *e = c->election;
	int elected = e->pairs.count > 0 ? e->pairs.count : e->elected.count;

	check_seats(e, &e->single);
	for (int i = 0; i < e->ballots.count; i++)
		check_seats(e, &e->ballots.at[i]);
	if (!e->seats.is_given || elected <= e->seats.value)
		return;
	diag_error(e->seats.place, "K371", "%d sind gewählt, zu besetzende "
	    "Sitze: %d", elected, e->seats.value);
	diag_hint("»sitze« oder die Namen prüfen.");
}

static bool
is_same(const struct person_ref *a, const struct person_ref *b)
{
	return a->person != NULL ? a->person == b->person : a->text != NULL &&
	    b->text != NULL && strcmp(a->text, b->text) == 0;
}

static bool
is_among(const struct person_refs *all, const struct person_ref *ref)
{
	for (int i = 0; i < all->count; i++)
		if (is_same(&all->at[i], ref))
			return true;
	return false;
}

static bool
is_from_list(const struct ballot *b, const struct person_ref *ref)
{
	for (int i = 0; i < b->candidates.count; i++)
		if (is_among(&b->candidates.at[i].elected, ref))
			return true;
	return false;
}

static bool
is_elected(const struct election *e, const struct person_ref *ref)
{
	bool found = is_among(&e->elected, ref) ||
	    is_from_list(&e->single, ref);

	for (int i = 0; i < e->pairs.count; i++)
		found |= is_same(&e->pairs.at[i].member, ref) ||
		    is_same(&e->pairs.at[i].deputy, ref);
	for (int i = 0; i < e->ballots.count; i++)
		found |= is_from_list(&e->ballots.at[i], ref);
	return found;
}

static bool
is_word(const struct person_ref *ref)
{
	return ref->person == NULL && ref->text != NULL &&
	    (strcmp(ref->text, "ja") == 0 || strcmp(ref->text, "nein") == 0);
}

static void
check_acceptance(const struct check *c, const struct person_refs *all)
{
	for (int i = 0; i < all->count; i++) {
		const struct person_ref *ref = &all->at[i];

		if (ref->text == NULL || (is_word(ref) && all->count == 1) ||
		    is_elected(c->election, ref))
			continue;
		diag_error(ref->place, "K372", "%s ist hier nicht gewählt",
		    name_of(c->notes->arena, ref));
		diag_hint("Den Namen hier oder unter »gewaehlt« prüfen.");
	}
}

void
rule_acceptance_is_of_elected(const struct check *c)
{
	const struct election *e = c->election;

	check_acceptance(c, &e->accepted);
	check_acceptance(c, &e->declined);
	for (int i = 0; i < e->declined.count; i++) {
		const struct person_ref *ref = &e->declined.at[i];

		if (ref->text == NULL || !is_among(&e->accepted, ref))
			continue;
		diag_error(ref->place, "K373", "%s kann die Wahl nicht "
		    "annehmen und zugleich ablehnen",
		    name_of(c->notes->arena, ref));
		diag_hint("Eine der beiden Angaben löschen.");
	}
}

/* a free name may be a list, which stands for persons that are no candidates
 * themselves */
static bool
are_persons(const struct ballot *b)
{
	for (int i = 0; i < b->candidates.count; i++)
		if (b->candidates.at[i].name.person == NULL)
			return false;
	return true;
}

static bool
has_candidate(const struct ballot *b, const struct person_ref *ref)
{
	for (int i = 0; i < b->candidates.count; i++)
		if (is_same(&b->candidates.at[i].name, ref))
			return true;
	return false;
}

static bool
was_candidate(const struct election *e, const struct person_ref *ref)
{
	bool found = has_candidate(&e->single, ref);

	for (int i = 0; i < e->ballots.count; i++)
		found |= has_candidate(&e->ballots.at[i], ref);
	return found;
}

void
rule_elected_were_candidates(const struct check *c)
{
	const struct election *e = c->election;
	int candidates = e->single.candidates.count;
	bool is_sure = are_persons(&e->single);

	for (int i = 0; i < e->ballots.count; i++) {
		candidates += e->ballots.at[i].candidates.count;
		is_sure &= are_persons(&e->ballots.at[i]);
	}
	for (int i = 0; i < e->elected.count && candidates > 0; i++) {
		const struct person_ref *ref = &e->elected.at[i];

		if (!is_sure || ref->text == NULL || was_candidate(e, ref))
			continue;
		diag_error(ref->place, "K374", "%s ist gewählt, stand aber "
		    "nicht zur Wahl", name_of(c->notes->arena, ref));
		diag_hint("Die Namen unter »kandidaten« und »gewaehlt« "
		    "prüfen.");
	}
}

void
rule_roles_are_two(const struct check *c)
{
	const struct texts *roles = &c->election->roles;

	if (roles->count == 0 || (roles->count == 2 &&
	    c->election->pairs.count > 0))
		return;
	diag_error(roles->at[0].place, "K375", "»rollen« nennt, wie die beiden "
	    "eines Paares heißen");
	diag_hint("Zum Beispiel: rollen: [Beisitz, Stellvertretung], dazu "
	    "»paare«.");
}
