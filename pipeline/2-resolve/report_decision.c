/* SPDX-License-Identifier: EUPL-1.2 */
#include "report.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/node.h"
#include "name.h"
#include "outcome.h"
#include "result.h"
#include "session.h"
#include "wording.h"

static const char *const vote_words[VOTE_KINDS] = {
	"ja", "nein", "enthaltung", "ungueltig", "befangen"
};

/* the factions that voted so: with their numbers, or as far as is known */
static const char *
factions_of(const struct report *r, const struct votes *votes,
    const struct texts *sides)
{
	const char **names = arena_alloc(r->arena,
	    (size_t)(sides->count + 1) * sizeof *names);

	if (votes->shares.count > 0)
		return result_shares(r->wording, &votes->shares);
	for (int i = 0; i < sides->count; i++)
		names[i] = sides->at[i].text;
	return wording_list(r->wording, names, sides->count);
}

static const char *
tally(const struct report *r, const char *word, int n, const char *factions)
{
	const struct stand_in ins[] = { { "wort", word },
		{ "n", arena_printf(r->arena, "%d", n) },
		{ "fraktionen", factions }, { 0 } };

	return wording_say(r->wording, *factions != '\0'
	    ? WORDING_TALLY_SHARES : WORDING_TALLY, ins);
}

static void
put_tally(const struct report *r, struct node *list, const char *word,
    const struct number *n, const char *factions)
{
	struct node *map = node_add_map(r->arena, list, NULL);

	report_put(r, map, "wort", word, n->place);
	report_put_number(r, map, "zahl", n->value, n->place);
	if (*factions != '\0')
		report_put(r, map, "aufschluesselung", factions, n->place);
}

void
report_tallies(const struct report *r, struct node *map,
    const struct tallies *t)
{
	static const struct texts none;
	struct node *list = node_add_list(r->arena, map, "stimmen");
	const char *lines[VOTE_KINDS + 1];
	struct place at = { 0 };
	int count = 0;

	for (int k = 0; k < VOTE_KINDS; k++) {
		const struct votes *votes = &t->votes[k];
		const char *word = wording_of(r->wording, "Stimme ",
		    vote_words[k]);
		const char *factions = factions_of(r, votes, t->sides != NULL
		    && k <= VOTE_ABSTAIN ? &t->sides->of[k] : &none);

		if (!votes->total.is_given)
			continue;
		if (k != VOTE_RECUSED || !t->are_recused_named)
			put_tally(r, list, word, &votes->total, factions);
		if (k == VOTE_RECUSED)
			continue;
		at = votes->total.place;
		lines[count++] = tally(r, word, votes->total.value, factions);
	}
	if (t->aside != NULL && t->aside->is_given) {
		const char *word = wording_say(r->wording,
		    WORDING_VOTE_ASIDE, NULL);

		put_tally(r, list, word, t->aside, "");
		lines[count++] = tally(r, word, t->aside->value, "");
	}
	report_put(r, map, "stimmenzeile", wording_list(r->wording, lines,
	    count), at);
}

static void
put_roll_call(const struct report *r, struct node *map,
    const struct voters *voters)
{
	struct node *list = node_add_list(r->arena, map, "namentlich");

	for (int i = 0; i < voters->count; i++) {
		const struct voter *v = &voters->at[i];
		struct node *entry = node_add_map(r->arena, list, NULL);

		report_put(r, entry, "name", name_full(r->arena,
		    v->person.person), v->person.place);
		report_put(r, entry, "stimme", wording_of(r->wording,
		    "Stimme ", v->vote.text), v->vote.place);
	}
}

/* "der Fraktionen SPD und GRÜNE", "von Ktabg. Brandt (CDU)" */
static const char *
movers_with_of(const struct report *r, const struct person_refs *refs)
{
	size_t size = (size_t)(refs->count + 1) * sizeof(char *);
	const char **factions = arena_alloc(r->arena, size);
	const char **all = arena_alloc(r->arena, size + sizeof *all);
	const char **persons = arena_alloc(r->arena, size);
	int faction_count = 0, person_count = 0, count = 0;

	for (int i = 0; i < refs->count; i++) {
		const struct person_ref *ref = &refs->at[i];

		if (ref->person != NULL)
			persons[person_count++] = report_with_faction(r, ref);
		else if (strcmp(ref->text, "Verwaltung") == 0)
			all[count++] = wording_say(r->wording,
			    WORDING_MOVED_BY_STAFF, NULL);
		else
			factions[faction_count++] = ref->text;
	}
	if (faction_count > 0) {
		const struct stand_in ins[] = { { "namen", wording_join(
		    r->wording, factions, faction_count) }, { 0 } };

		all[count++] = wording_count(r->wording,
		    WORDING_MOVED_BY_FACTION, faction_count, ins);
	}
	if (person_count > 0) {
		const struct stand_in ins[] = { { "namen", wording_join(
		    r->wording, persons, person_count) }, { 0 } };

		all[count++] = wording_say(r->wording, WORDING_MOVED_BY,
		    ins);
	}
	return wording_join(r->wording, all, count);
}

/* what is put to the vote, where no subject says it */
static const char *
subject_of(const struct report *r, const struct decision *d)
{
	const char *object;

	if (d->subject.text != NULL || d->object.text == NULL ||
	    strcmp(d->object.text, "vorlage") == 0)
		return d->subject.text;
	object = wording_of(r->wording, "Gegenstand ", d->object.text);
	if (d->movers.count == 0)
		return object;
	const struct stand_in ins[] = { { "gegenstand", object },
		{ "von", movers_with_of(r, &d->movers) }, { 0 } };
	return wording_say(r->wording, WORDING_OBJECT_OF, ins);
}

static const char *
title_of(const struct report *r, const struct item *item,
    const struct decision *d)
{
	const char *kind = d->kind.text;

	if (d->is_procedural)
		return wording_say(r->wording, WORDING_TITLE_VOTE, NULL);
	if (kind == NULL && d->subject.text == NULL)
		kind = item->kind.text;
	if (kind != NULL && strcmp(kind, "empfehlung") == 0)
		return wording_say(r->wording, WORDING_TITLE_RECOMMENDATION,
		    NULL);
	return wording_say(r->wording, WORDING_TITLE_RESOLUTION, NULL);
}

/* a subject that was typed may not name them */
static void
put_movers(const struct report *r, struct node *map, const struct decision *d)
{
	bool is_typed = d->subject.text != NULL ||
	    subject_of(r, d) == NULL;

	if (d->movers.count == 0)
		return;
	report_put(r, map, "antrag_von", report_movers(r, &d->movers),
	    d->movers.at[0].place);
	if (is_typed)
		report_put(r, map, "antrag_zeile", report_movers(r,
		    &d->movers), d->movers.at[0].place);
}

void
report_vote(const struct report *r, struct node *map,
    const struct decision *d)
{
	if (d->committee.committee != NULL)
		report_put(r, map, "gremium",
		    d->committee.committee->name.text, d->committee.place);
	if (d->form.text != NULL)
		report_put(r, map, "form", wording_of(r->wording,
		    "Abstimmung ", d->form.text), d->form.place);
	report_put_text(r, map, "mehrheit", &d->majority);
	if (d->needed.is_given)
		report_put_number(r, map, "erforderlich", d->needed.value,
		    d->needed.place);
	report_put_flag(r, map, "ohne_vorsitz", d->is_without_chair.is_set);
	report_put(r, map, "ergebnis", d->phrase, d->place);
	report_tallies(r, map, &(struct tallies){ .votes = d->votes,
	    .aside = &d->aside, .sides = &d->sides,
	    .are_recused_named = d->attendance.recused.count > 0 });
	put_roll_call(r, map, &d->roll_call);
	report_attendance(r, map, &d->attendance, d->place);
	report_put_joined(r, map, "befangen", &d->attendance.recused);
}

/* such a text announces what follows it */
static bool
ends_in_colon(const char *text)
{
	size_t length = text != NULL ? strlen(text) : 0;

	while (length > 0 && strchr(" \n", text[length - 1]) != NULL)
		length--;
	return length > 0 && text[length - 1] == ':';
}

void
report_decision(const struct report *r, struct node *part,
    const struct item *item, const struct decision *d)
{
	struct node *map = node_add_map(r->arena, part, "beschluss");

	report_put(r, map, "titel", title_of(r, item, d), d->place);
	report_put(r, map, "zu", subject_of(r, d), d->subject.place);
	if (d->object.text != NULL)
		report_put(r, map, "gegenstand", wording_of(r->wording,
		    "Gegenstand ", d->object.text), d->object.place);
	put_movers(r, map, d);
	report_put_flag(r, map, "ist_wiederholung", d->is_repeat.is_set);
	report_put_flag(r, map, "ist_wiederholt", outcome_is_repeated(item,
	    d));
	report_put_text(r, map, "text", &d->text);
	report_put_text(r, map, "beschlussvorschlag", &d->proposal);
	report_put_flag(r, map, "ist_eingeleitet", d->proposal.text != NULL &&
	    ends_in_colon(d->text.text));
	report_put(r, map, "ziffern", result_points(r->wording, d),
	    d->points.count > 0 ? d->points.at[0].place : d->place);
	report_put_text(r, map, "vorlage", &d->paper);
	report_vote(r, map, d);
}
