/* SPDX-License-Identifier: EUPL-1.2 */
#include "outcome.h"

#include <string.h>

#include "base/arena.h"
#include "result.h"
#include "session.h"
#include "wording.h"

static bool
is(const struct text *text, const char *word)
{
	return text->text != NULL && strcmp(text->text, word) == 0;
}

bool
outcome_is_main(const struct decision *d)
{
	if (d->object.text != NULL)
		return is(&d->object, "vorlage") || is(&d->object, "antrag");
	return !d->is_procedural &&
	    (d->subject.text == NULL || is(&d->kind, "empfehlung"));
}

bool
outcome_is_unclear(const struct decision *d)
{
	return d->object.text == NULL && !d->is_procedural &&
	    !outcome_is_main(d);
}

bool
outcome_is_repeated(const struct item *item, const struct decision *d)
{
	bool is_behind = false;

	for (int i = 0; i < item->parts.count; i++) {
		const struct decision *e = item->parts.at[i].decision;

		if (e == NULL)
			continue;
		if (is_behind && e->committee.committee ==
		    d->committee.committee)
			return e->is_repeat.is_set;
		is_behind |= e == d;
	}
	return false;
}

/* which decisions are looked at: those on the matter, or the unclear ones */
static bool
counts(const struct item *item, const struct decision *d, bool is_main)
{
	return d != NULL && !outcome_is_repeated(item, d) &&
	    (is_main ? outcome_is_main(d) : outcome_is_unclear(d));
}

/* put off by a vote that is no vote on the matter */
static bool
puts_off(const struct item *item, const struct decision *d)
{
	return d != NULL && !outcome_is_repeated(item, d) &&
	    !outcome_is_main(d) && result_kind(d) == RESULT_PUT_OFF;
}

static bool
is_advice(const struct item *item, const struct decision *d)
{
	return is(&d->kind, "empfehlung") ||
	    (d->kind.text == NULL && is(&item->kind, "empfehlung"));
}

static const char *
phrase_of(const struct wording *w, const struct item *item,
    const struct decision *d)
{
	return is_advice(item, d) ? result_of_advice(w, d) : d->phrase;
}

/* what is known of the votes of one body */
struct summary {
	const char	*phrase;	/* of the last one */
	int		 count, carried, with_points;
	bool		 is_same;	/* all have that phrase */
	const char	**points;
	int		 point_count;
	const char	*put_off;	/* after all of them */
};

static struct summary
summarize(const struct wording *w, const struct item *item,
    const struct committee *committee, bool is_main)
{
	struct summary s = { .is_same = true };
	int capacity = 0;

	for (int i = 0; i < item->parts.count; i++) {
		const struct decision *d = item->parts.at[i].decision;
		const char *phrase;

		if (d == NULL || d->committee.committee != committee)
			continue;
		if (is_main && puts_off(item, d))
			s.put_off = d->phrase;
		if (!counts(item, d, is_main))
			continue;
		phrase = phrase_of(w, item, d);
		s.is_same &= s.count == 0 || strcmp(s.phrase, phrase) == 0;
		s.phrase = phrase;
		s.put_off = NULL;
		s.count++;
		s.carried += result_kind(d) == RESULT_CARRIED;
		s.with_points += d->points.count > 0;
		for (int k = 0; k < d->points.count; k++) {
			s.points = arena_room(w->arena, s.points,
			    s.point_count, &capacity, sizeof *s.points);
			s.points[s.point_count++] = d->points.at[k].text;
		}
	}
	return s;
}

/* NULL: this body says nothing */
static const char *
of_committee(const struct wording *w, const struct item *item,
    const struct committee *committee, bool is_main)
{
	struct summary s = summarize(w, item, committee, is_main);
	bool is_in_points = s.count > 0 && s.with_points == s.count;

	if (s.put_off != NULL)	/* what was decided on some points stays */
		return is_in_points ? wording_say(w, WORDING_SEVERAL, NULL)
		    : s.put_off;
	if (s.count == 0)
		return NULL;
	if (s.is_same && is_in_points) {
		const struct stand_in ins[] = {
			{ "ziffern", wording_join(w, s.points,
			    s.point_count) },
			{ "ergebnis", s.phrase }, { 0 } };

		return wording_count(w, WORDING_POINTS, s.point_count, ins);
	}
	if (s.is_same)
		return s.phrase;
	return wording_say(w, is_in_points && s.carried > 0 &&
	    s.carried < s.count ? WORDING_PARTLY : WORDING_SEVERAL, NULL);
}

/* is it the first decision of its body? */
static bool
is_first(const struct item *item, int part)
{
	const struct decision *d = item->parts.at[part].decision;

	while (d != NULL && part-- > 0) {
		const struct decision *e = item->parts.at[part].decision;

		if (e != NULL && e->committee.committee ==
		    d->committee.committee)
			return false;
	}
	return d != NULL;
}

/* "Finanzausschuss: …; Umweltausschuss: …", or what all of them say */
static const char *
of_committees(const struct wording *w, const struct item *item, bool is_main)
{
	const char *all = NULL, *first = NULL;
	bool is_same = true;

	for (int i = 0; i < item->parts.count; i++) {
		const struct committee *c;
		const char *phrase;

		if (!is_first(item, i))
			continue;
		c = item->parts.at[i].decision->committee.committee;
		if ((phrase = of_committee(w, item, c, is_main)) == NULL)
			continue;
		first = first != NULL ? first : phrase;
		is_same &= strcmp(first, phrase) == 0;
		const struct stand_in ins[] = { { "gremium",
			c != NULL ? c->name.text : "" },
			{ "ergebnis", phrase }, { 0 } };
		if (c != NULL)
			phrase = wording_say(w, WORDING_OF_COMMITTEE, ins);
		all = all == NULL ? phrase : arena_printf(w->arena, "%s; %s",
		    all, phrase);
	}
	return is_same ? first : all;
}

/* of the only election; NULL: there is none */
static const char *
of_elections(const struct wording *w, const struct item *item)
{
	const char *phrase = NULL;

	for (int i = 0; i < item->parts.count; i++)
		if (item->parts.at[i].election != NULL)
			phrase = phrase == NULL ? result_of_election_short(w,
			    item->parts.at[i].election)
			    : wording_say(w, WORDING_SEVERAL_ELECTIONS, NULL);
	return phrase;
}

/* items whose votes are on the agenda and the like, not on a matter */
static bool
is_formal(const struct item *item)
{
	return is(&item->kind, "formalie") || is(&item->kind, "genehmigung");
}

static bool
has_main(const struct item *item)
{
	for (int i = 0; i < item->parts.count; i++) {
		const struct part *p = &item->parts.at[i];

		if (p->election != NULL || counts(item, p->decision, true) ||
		    puts_off(item, p->decision))
			return true;
	}
	return false;
}

bool
outcome_needs_unclear(const struct item *item)
{
	return item->result.text == NULL && !is_formal(item) &&
	    !has_main(item);
}

const char *
outcome_derived(const struct wording *w, const struct item *item)
{
	bool is_election = is(&item->kind, "wahl");
	const char *phrase;

	if ((is_election && (phrase = of_elections(w, item)) != NULL) ||
	    (phrase = of_committees(w, item, true)) != NULL ||
	    (phrase = of_elections(w, item)) != NULL)
		return phrase;
	if (is_formal(item))
		return "";
	phrase = of_committees(w, item, false);
	return phrase != NULL ? phrase : "";
}

const char *
outcome_of_item(const struct wording *w, const struct item *item)
{
	if (item->result.text != NULL)
		return wording_of(w, "", item->result.text);
	return outcome_derived(w, item);
}
