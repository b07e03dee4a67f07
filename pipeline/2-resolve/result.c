/* SPDX-License-Identifier: EUPL-1.2 */
#include "result.h"

#include <string.h>

#include "base/arena.h"
#include "name.h"
#include "session.h"
#include "vote.h"
#include "wording.h"

void
result_count(struct decision *d, const struct voting *voting)
{
	d->voting = voting;
	for (int k = 0; k < VOTE_KINDS; k++) {
		struct number *total = &d->votes[k].total;

		if (d->roll_call.count == 0 || total->is_given)
			continue;
		total->value = vote_count_roll_call(d, (enum vote)k);
		total->is_given = k <= VOTE_ABSTAIN || total->value > 0;
		total->place = d->roll_call.at[0].place;
	}
}

static bool
is_word(const struct text *text, const char *word)
{
	return text->text != NULL && strcmp(text->text, word) == 0;
}

/* usually only yes and no count, and a tie rejects: rules of the house */
static enum wording_key
key_of_numbers(const struct decision *d)
{
	int yes = d->votes[VOTE_YES].total.value;
	int no = d->votes[VOTE_NO].total.value;
	int others = d->voting != NULL && is_word(&d->voting->abstentions,
	    "zählen mit") ? d->votes[VOTE_ABSTAIN].total.value : 0;

	if (yes == no && others == 0)
		return WORDING_TIE;
	if (yes > no + others)
		return no == 0 ? WORDING_UNANIMOUS_YES : WORDING_MAJORITY_YES;
	return yes == 0 && no > 0 ? WORDING_UNANIMOUS_NO
	    : WORDING_MAJORITY_NO;
}

static bool
has_numbers(const struct decision *d)
{
	return d->votes[VOTE_YES].total.is_given &&
	    d->votes[VOTE_NO].total.is_given;
}

/* "kein Widerspruch": nobody was counted */
static bool
is_by_consent(const struct decision *d)
{
	return d->form.text != NULL &&
	    strcmp(d->form.text, "kein Widerspruch") == 0;
}

/* a tie that somebody has to decide */
static bool
is_open_tie(const struct decision *d)
{
	return d->voting != NULL && is_word(&d->voting->tie, "offen") &&
	    has_numbers(d) && key_of_numbers(d) == WORDING_TIE;
}

/* do the numbers decide whether as many agreed as must? */
static bool
has_needed(const struct decision *d)
{
	return d->needed.is_given && d->votes[VOTE_YES].total.is_given;
}

bool
result_is_known(const struct decision *d)
{
	return d->result.text != NULL || d->is_unanimous.is_set ||
	    d->is_by_majority.is_set || (has_numbers(d) &&
	    !is_open_tie(d)) || has_needed(d) ||
	    is_by_consent(d);
}

/* results whose phrases also say who abstained; -1: another word */
static int
key_of_word(const char *word)
{
	static const struct { const char *word; enum wording_key key; }
	    words[] = {
		{ "einstimmig angenommen", WORDING_UNANIMOUS_YES },
		{ "einstimmig abgelehnt", WORDING_UNANIMOUS_NO },
		{ "mehrheitlich angenommen", WORDING_MAJORITY_YES },
		{ "mehrheitlich abgelehnt", WORDING_MAJORITY_NO },
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i].word, word) == 0)
			return (int)words[i].key;
	return -1;
}

/* what follows from the numbers or what stands for them; known */
static enum wording_key
key_of(const struct decision *d)
{
	int yes = d->votes[VOTE_YES].total.value;
	bool is_enough = !has_needed(d) || yes >= d->needed.value;

	if (has_numbers(d)) {
		enum wording_key key = key_of_numbers(d);

		return is_enough || (key != WORDING_UNANIMOUS_YES &&
		    key != WORDING_MAJORITY_YES) ? key : WORDING_MISSED;
	}
	if (d->is_by_majority.is_set)
		return is_enough ? WORDING_MAJORITY_YES : WORDING_MISSED;
	if (d->is_unanimous.is_set)
		return is_enough ? WORDING_UNANIMOUS_YES : WORDING_MISSED;
	if (has_needed(d))
		return is_enough ? WORDING_YES : WORDING_MISSED;
	return WORDING_CONSENT;
}

const char *
result_shares(const struct wording *w, const struct shares *shares)
{
	const char **all = arena_alloc(w->arena,
	    (size_t)(shares->count + 1) * sizeof *all);

	for (int i = 0; i < shares->count; i++) {
		const struct share *s = &shares->at[i];
		const struct stand_in ins[] = {
			{ "fraktion", s->faction.text },
			{ "n", arena_printf(w->arena, "%d", s->votes.value) },
			{ 0 } };

		all[i] = wording_say(w, WORDING_SHARE, ins);
	}
	return wording_list(w, all, shares->count);
}

/* the phrase that tells of abstentions comes next to the one that does not */
static const char *
say_abstained(const struct wording *w, int key, const struct votes *votes)
{
	const struct shares *shares = &votes->shares;
	const struct stand_in who[] = { { "fraktionen", shares->count == 1
	    ? shares->at[0].faction.text : result_shares(w, shares) },
	    { 0 } };
	const char *of = shares->count == 0 ? "" : wording_count(w,
	    WORDING_ABSTAINED_OF, shares->count, who);
	const struct stand_in ins[] = {
		{ "n", arena_printf(w->arena, "%d", votes->total.value) },
		{ "von", of }, { 0 } };

	return wording_count(w, (enum wording_key)(key + 1),
	    votes->total.value, ins);
}

static const char *
say_missed(const struct wording *w, const struct decision *d)
{
	const struct stand_in ins[] = {
		{ "ja", arena_printf(w->arena, "%d",
		    d->votes[VOTE_YES].total.value) },
		{ "erforderlich", arena_printf(w->arena, "%d",
		    d->needed.value) }, { 0 } };

	return wording_say(w, WORDING_MISSED, ins);
}

static bool
has_abstained(const struct decision *d)
{
	return d->votes[VOTE_ABSTAIN].total.is_given &&
	    d->votes[VOTE_ABSTAIN].total.value > 0;
}

const char *
result_of_decision(const struct wording *w, const struct decision *d)
{
	int key;

	if (!result_is_known(d))
		return "";
	key = d->result.text != NULL ? key_of_word(d->result.text)
	    : (int)key_of(d);
	if (key < 0)
		return wording_of(w, "", d->result.text);
	if (key == WORDING_MISSED)
		return say_missed(w, d);
	if (has_abstained(d) && key <= WORDING_TIE)
		return say_abstained(w, key, &d->votes[VOTE_ABSTAIN]);
	return wording_say(w, (enum wording_key)key, NULL);
}

const char *
result_of_advice(const struct wording *w, const struct decision *d)
{
	int key = result_is_known(d) ? d->result.text != NULL
	    ? key_of_word(d->result.text) : (int)key_of(d) : -1;

	if (key != WORDING_UNANIMOUS_YES && key != WORDING_MAJORITY_YES)
		return d->phrase;
	key = key == WORDING_UNANIMOUS_YES ? WORDING_UNANIMOUS_ADVICE
	    : WORDING_MAJORITY_ADVICE;
	if (has_abstained(d))
		return say_abstained(w, key, &d->votes[VOTE_ABSTAIN]);
	return wording_say(w, (enum wording_key)key, NULL);
}

static bool
starts_with(const char *text, const char *const *words)
{
	for (; *words != NULL; words++)
		if (strncmp(text, *words, strlen(*words)) == 0)
			return true;
	return false;
}

enum result
result_kind(const struct decision *d)
{
	static const char *const carried[] = { "angenommen",
	    "einstimmig angenommen", "mehrheitlich angenommen", "ungeändert",
	    "geändert", "empfohlen", "genehmigt", NULL };
	static const char *const rejected[] = { "abgelehnt",
	    "einstimmig abgelehnt", "mehrheitlich abgelehnt", NULL };
	static const char *const put_off[] = { "vertagt", "verwiesen",
	    "zurückgestellt", "abgesetzt", "zurückgezogen", "erledigt",
	    NULL };
	enum wording_key key;

	if (!result_is_known(d))
		return RESULT_UNKNOWN;
	if (d->result.text != NULL)
		return starts_with(d->result.text, carried) ? RESULT_CARRIED
		    : starts_with(d->result.text, rejected) ? RESULT_REJECTED
		    : starts_with(d->result.text, put_off) ? RESULT_PUT_OFF
		    : RESULT_OTHER;
	key = key_of(d);
	return key == WORDING_UNANIMOUS_YES || key == WORDING_MAJORITY_YES ||
	    key == WORDING_YES || key == WORDING_CONSENT ? RESULT_CARRIED
	    : RESULT_REJECTED;
}

static bool
has_elected(const struct ballot *b)
{
	for (int i = 0; i < b->candidates.count; i++)
		if (b->candidates.at[i].elected.count > 0)
			return true;
	return false;
}

bool
result_is_election_known(const struct election *e)
{
	bool is_listed = e->pairs.count > 0 || has_elected(&e->single);

	for (int i = 0; i < e->ballots.count; i++)
		is_listed |= has_elected(&e->ballots.at[i]);
	return e->result.text != NULL || e->elected.count > 0 || is_listed;
}

const char *
result_of_election(const struct wording *w, const struct election *e)
{
	const char **names = arena_alloc(w->arena,
	    (size_t)(e->elected.count + 1) * sizeof *names);

	if (e->result.text != NULL)
		return wording_of(w, "", e->result.text);
	if (!result_is_election_known(e))
		return "";
	if (e->elected.count == 0)
		return wording_say(w, WORDING_ELECTED_LISTED, NULL);
	for (int i = 0; i < e->elected.count; i++)
		names[i] = name_of(w->arena, &e->elected.at[i]);
	const struct stand_in ins[] = { { "namen",
	    wording_join(w, names, e->elected.count) }, { 0 } };
	return wording_count(w, WORDING_ELECTED, e->elected.count, ins);
}

const char *
result_of_election_short(const struct wording *w, const struct election *e)
{
	enum { NAMED = 3 };	/* more would not fit into a heading */

	if (e->result.text != NULL || e->elected.count <= NAMED)
		return e->phrase;
	return wording_count(w, WORDING_ELECTED_MANY, e->elected.count, NULL);
}

const char *
result_points(const struct wording *w, const struct decision *d)
{
	const char **points = arena_alloc(w->arena,
	    (size_t)(d->points.count + 1) * sizeof *points);

	for (int i = 0; i < d->points.count; i++)
		points[i] = d->points.at[i].text;
	return wording_join(w, points, d->points.count);
}
