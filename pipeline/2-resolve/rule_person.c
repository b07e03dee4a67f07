/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdbool.h>
#include <string.h>

#include "level.h"
#include "name.h"
#include "notes.h"
#include "presence.h"
#include "rule.h"
#include "session.h"
#include "speaker.h"

static bool
is_listed(const struct person_refs *refs, const struct person *person)
{
	for (int i = 0; i < refs->count; i++)
		if (refs->at[i].person == person)
			return true;
	return false;
}

/* who comes or goes in an item may have been there for a part of it */
static bool
moves_here(const struct check *c, const struct attendee *a)
{
	for (const struct move *m = a->moves; m != NULL; m = m->next)
		if (m->event != NULL && m->event->item.item == c->item)
			return true;
	return false;
}

/* a member known to be away; of others nothing is known */
static bool
is_away(const struct check *c, const struct person *person)
{
	const struct attendee *a = presence_of(c->room, person);

	return a->seats != NULL && !presence_is_present(c->room, person) &&
	    !moves_here(c, a);
}

void
rule_recused_do_not_preside(const struct check *c)
{
	const struct person *chair = c->room->chair;

	for (int i = 0; i < c->item->recused.count; i++) {
		const struct person_ref *ref = &c->item->recused.at[i];

		if (ref->person == NULL || ref->person != chair)
			continue;
		diag_error(ref->place, "K221", "%s ist befangen und leitet "
		    "diesen Punkt", name_full(c->notes->arena, ref->person));
		diag_hint("In sitzung.yaml unter »ereignisse« eintragen, wer "
		    "den Vorsitz übernimmt: {top: %s, vorsitz: …}",
		    c->item->number);
	}
}

void
rule_tellers_are_here(const struct check *c)
{
	const struct election *e = c->election;

	for (int i = 0; i < e->tellers.count; i++) {
		const struct person_ref *ref = &e->tellers.at[i];

		if (ref->person == NULL)
			continue;
		if (is_listed(&c->item->recused, ref->person) &&
		    level_oddity(&e->answer, ref->place, "K222", "%s ist "
		    "befangen und zählt die Stimmen",
		    name_full(c->notes->arena, ref->person)))
			diag_hint("»stimmzaehlung« und »befangen« prüfen.");
		else if (is_away(c, ref->person) && level_oddity(&e->answer,
		    ref->place, "K226", "%s zählt die Stimmen, ist aber "
		    "nicht anwesend", name_full(c->notes->arena,
		    ref->person)))
			diag_hint("»stimmzaehlung« prüfen, oder abwesend und "
			    "ereignisse in sitzung.yaml.");
	}
}

void
rule_movers_are_here(const struct check *c)
{
	const struct decision *d = c->decision;

	for (int i = 0; i < d->movers.count; i++) {
		const struct person_ref *ref = &d->movers.at[i];

		if (ref->person == NULL)
			continue;
		if (is_listed(&c->item->recused, ref->person)) {
			diag_error(ref->place, "K224", "%s stellt hier einen "
			    "Antrag, ist aber befangen",
			    name_full(c->notes->arena, ref->person));
			diag_hint("»antrag_von« und »befangen« prüfen.");
		} else if (is_away(c, ref->person) && level_oddity(&d->answer,
		    ref->place, "K227", "%s stellt hier einen Antrag, ist "
		    "aber nicht anwesend", name_full(c->notes->arena,
		    ref->person)))
			diag_hint("»antrag_von« prüfen, oder abwesend und "
			    "ereignisse in sitzung.yaml; kam der Antrag "
			    "schriftlich, hier »begruendung: …« angeben.");
	}
}

void
rule_body_is_quorate(const struct check *c)
{
	const struct reason *answer = c->decision != NULL
	    ? &c->decision->answer : &c->election->answer;
	struct place place = c->decision != NULL ? c->decision->place
	    : c->election->place;
	const struct committee *body = c->decision != NULL
	    ? c->decision->committee.committee
	    : c->election->committee.committee;

	if (presence_is_quorate(c->room, body) || !level_oddity(answer,
	    place, "K220", "nicht beschlussfähig: nur %d sind "
	    "stimmberechtigt anwesend", presence_count(c->room, body,
	    NULL)))
		return;
	diag_hint("anwesend, abwesend und ereignisse in sitzung.yaml prüfen; "
	    "wurde dennoch abgestimmt, hier »begruendung: …« angeben.");
}

/* words with which it is told that somebody is not there */
static bool
tells_of_absence(const char *text)
{
	static const char *const words[] = { "befangen", "Befangenheit",
	    "verl", "Sitzung", "entschuldig", "fehl", "wesend", "teil",
	    "schriftlich", "Zuschauer", "erscheint", "eingereicht",
	    "per E-Mail", "zugeschaltet" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strstr(text, words[i]) != NULL)
			return true;
	return false;
}

static void
check_speaker(const struct check *c, const struct passage *p)
{
	size_t length;
	const struct person *person = speaker_find(c->notes->arena,
	    c->speakers, p->text, &length);
	struct place place;

	if (person == NULL || tells_of_absence(p->text))
		return;
	place = passage_place(p, 0, length);
	if (is_listed(&c->item->recused, person) &&
	    level_oddity(&c->item->answer, place, "K223", "%s spricht hier, "
	    "ist aber befangen", name_full(c->notes->arena, person)))
		diag_hint("»befangen« prüfen; wer befangen ist, berät nicht "
		    "mit.");
	else if (is_away(c, person) && level_oddity(&c->item->answer, place,
	    "K225", "%s spricht hier, ist aber nicht anwesend",
	    name_full(c->notes->arena, person)))
		diag_hint("Den Namen prüfen, oder abwesend und ereignisse in "
		    "sitzung.yaml.");
}

void
rule_speakers_are_here(const struct check *c)
{
	for (int i = 0; i < c->passages.count; i++) {
		const struct passage *p = c->passages.at[i];

		if (p->whole == NULL && !p->is_resolution && !p->is_quoted)
			check_speaker(c, p);
	}
}
