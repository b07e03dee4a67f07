/* SPDX-License-Identifier: EUPL-1.2 */
#include "result.h"

#include <string.h>

#include "base/arena.h"
#include "name.h"
#include "session.h"
#include "vote.h"
#include "wording.h"

void
result_count(struct decision *d)
{
	for (int k = 0; k < VOTE_KINDS; k++) {
		struct number *total = &d->votes[k].total;

		if (d->roll_call.count == 0 || total->is_given)
			continue;
		total->value = vote_count_roll_call(d, (enum vote)k);
		total->is_given = k <= VOTE_ABSTAIN || total->value > 0;
		total->place = d->roll_call.at[0].place;
	}
}

/* yes > no: only those two count, KrO NRW § 35; a tie rejects */
static enum wording_key
key_of_numbers(int yes, int no)
{
	if (yes == no)
		return WORDING_TIE;
	if (yes > no)
		return no == 0 ? WORDING_UNANIMOUS_YES : WORDING_MAJORITY_YES;
	return yes == 0 ? WORDING_UNANIMOUS_NO : WORDING_MAJORITY_NO;
}

static bool
has_numbers(const struct decision *d)
{
	return d->votes[VOTE_YES].total.is_given &&
	    d->votes[VOTE_NO].total.is_given;
}

bool
result_is_known(const struct decision *d)
{
	return d->result.text != NULL || d->is_unanimous.is_set ||
	    d->is_by_majority.is_set || has_numbers(d);
}

const char *
result_of_decision(const struct wording *w, const struct decision *d)
{
	const struct number *abstain = &d->votes[VOTE_ABSTAIN].total;
	enum wording_key key = WORDING_UNANIMOUS_YES;

	if (d->result.text != NULL)
		return wording_of(w, "", d->result.text);
	if (!result_is_known(d))
		return "";
	if (has_numbers(d))
		key = key_of_numbers(d->votes[VOTE_YES].total.value,
		    d->votes[VOTE_NO].total.value);
	else if (d->is_by_majority.is_set)
		key = WORDING_MAJORITY_YES;
	if (abstain->is_given && abstain->value > 0)	/* the next key */
		return wording_count(w, key + 1, abstain->value, NULL);
	return wording_say(w, key, NULL);
}

const char *
result_of_election(const struct wording *w, const struct election *e)
{
	const char **names;

	if (e->result.text != NULL)
		return wording_of(w, "", e->result.text);
	if (e->elected.count == 0)
		return "";
	names = arena_alloc(w->arena,
	    (size_t)e->elected.count * sizeof *names);
	for (int i = 0; i < e->elected.count; i++)
		names[i] = name_of(w->arena, &e->elected.at[i]);
	const struct stand_in ins[] = { { "namen",
	    wording_join(w, names, e->elected.count) }, { 0 } };
	return wording_count(w, WORDING_ELECTED, e->elected.count, ins);
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

/* a decision's phrase with the points it is about */
static const char *
phrase_of(const struct wording *w, const struct decision *d)
{
	const struct stand_in ins[] = {
		{ "ziffern", result_points(w, d) },
		{ "ergebnis", d->phrase }, { 0 } };

	if (d->points.count == 0)
		return d->phrase;
	return wording_count(w, WORDING_POINTS, d->points.count, ins);
}

/* is the decision on the matter of the item itself? */
static bool
is_main(const struct decision *d)
{
	return d->text.text != NULL && d->subject.text == NULL;
}

/* does the decision say what came of the item? */
static bool
counts(const struct decision *d, bool needs_main)
{
	return d != NULL && d->text.text != NULL &&
	    (is_main(d) || !needs_main);
}

/* the last decision of a body on the matter, or on anything with a text */
static const struct decision *
last_decision(const struct item *item, const struct committee *committee,
    bool needs_main)
{
	const struct decision *last = NULL;

	for (int i = 0; i < item->parts.count; i++) {
		const struct decision *d = item->parts.at[i].decision;

		if (counts(d, needs_main) &&
		    d->committee.committee == committee)
			last = d;
	}
	return last;
}

static bool
is_first(const struct item *item, int part, bool needs_main)
{
	const struct decision *d = item->parts.at[part].decision;

	if (!counts(d, needs_main) || d->committee.committee == NULL)
		return false;
	while (part-- > 0) {
		const struct decision *e = item->parts.at[part].decision;

		if (counts(e, needs_main) &&
		    e->committee.committee == d->committee.committee)
			return false;
	}
	return true;
}

/* "Finanzausschuss: …; Umweltausschuss: …", or what all of them say */
static const char *
of_committees(const struct wording *w, const struct item *item,
    bool needs_main)
{
	const char *all = NULL, *first = NULL;
	bool is_same = true;

	for (int i = 0; i < item->parts.count; i++) {
		const struct committee *c;
		const char *phrase;

		if (!is_first(item, i, needs_main))
			continue;
		c = item->parts.at[i].decision->committee.committee;
		phrase = phrase_of(w, last_decision(item, c, needs_main));
		first = first != NULL ? first : phrase;
		is_same &= strcmp(first, phrase) == 0;
		const struct stand_in ins[] = { { "gremium", c->name.text },
			{ "ergebnis", phrase }, { 0 } };
		phrase = wording_say(w, WORDING_OF_COMMITTEE, ins);
		all = all == NULL ? phrase : arena_printf(w->arena, "%s; %s",
		    all, phrase);
	}
	return is_same ? first : all;
}

/* a matter that was put off was not decided; who says so are motions */
static const char *
put_off(const struct item *item)
{
	static const char *const words[] = { "vertagt", "verwiesen",
	    "zurückgestellt", "abgesetzt", "zurückgezogen", "erledigt" };
	const char *phrase = NULL;

	for (int i = 0; i < item->parts.count; i++) {
		const struct decision *d = item->parts.at[i].decision;

		for (size_t k = 0; k < sizeof words / sizeof *words; k++)
			if (d != NULL && d->result.text != NULL &&
			    strncmp(d->result.text, words[k],
			    strlen(words[k])) == 0)
				phrase = d->phrase;
	}
	return phrase;
}

/* of the only election; several say nothing about the item as a whole */
static const char *
phrase_of_election(const struct item *item)
{
	const char *phrase = NULL;

	for (int i = 0; i < item->parts.count; i++)
		if (item->parts.at[i].election != NULL)
			phrase = phrase != NULL ? ""
			    : item->parts.at[i].election->phrase;
	return phrase;
}

/* what all decisions of the item say; the last one alone would mislead where
 * others ended differently.  NULL if there is none. */
static const char *
of_all(const struct wording *w, const struct item *item, bool needs_main)
{
	const struct decision *last = last_decision(item, NULL, needs_main);
	const char *phrase;

	if (last == NULL)
		return NULL;
	phrase = phrase_of(w, last);
	for (int i = 0; i < item->parts.count; i++) {
		const struct decision *d = item->parts.at[i].decision;

		if (counts(d, needs_main) && d->committee.committee == NULL &&
		    strcmp(phrase_of(w, d), phrase) != 0)
			return wording_say(w, WORDING_SEVERAL, NULL);
	}
	return phrase;
}

const char *
result_of_item(const struct wording *w, const struct item *item)
{
	bool is_formal = item->kind.text != NULL &&
	    strcmp(item->kind.text, "formalie") == 0;
	const char *phrase;

	if (item->result.text != NULL)
		return wording_of(w, "", item->result.text);
	if ((phrase = of_all(w, item, true)) != NULL ||
	    (phrase = of_committees(w, item, true)) != NULL ||
	    (phrase = phrase_of_election(item)) != NULL ||
	    (phrase = put_off(item)) != NULL)
		return phrase;
	if (is_formal)
		return "";
	if ((phrase = of_all(w, item, false)) == NULL)
		phrase = of_committees(w, item, false);
	return phrase != NULL ? phrase : "";
}
