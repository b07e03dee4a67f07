/* SPDX-License-Identifier: EUPL-1.2 */
#include "referral.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "lookup.h"
#include "notes.h"
#include "session.h"
#include "wording.h"

static const char prefix[] = "verwiesen an ";

/* "den Kreisausschuss", from the article of "des Kreisausschusses" */
static const char *
accusative_of(const struct wording *wording, const struct committee *c)
{
	const struct stand_in ins[] = { { "name", c->name.text }, { 0 } };

	if (c->accusative.text != NULL)
		return c->accusative.text;
	return wording_say(wording, c->genitive.text != NULL &&
	    strncmp(c->genitive.text, "der ", 4) == 0
	    ? WORDING_ACCUSATIVE_FEMININE : WORDING_ACCUSATIVE, ins);
}

static bool
ends_in(const char *text, const char *end)
{
	size_t len = strlen(text), tail = end != NULL ? strlen(end) : 0;

	return tail > 0 && tail <= len && strcmp(text + len - tail, end) == 0;
}

const struct committee *
referral_target(const struct county *county, const char *result)
{
	const struct committees *all = &county->committees;

	if (result == NULL || strncmp(result, prefix, sizeof prefix - 1) != 0)
		return NULL;
	result += sizeof prefix - 1;
	for (int i = 0; i < all->count; i++) {
		const struct committee *c = &all->at[i];

		if (strcmp(result, c->id.text) == 0 ||
		    ends_in(result, c->name.text) ||
		    ends_in(result, c->abbreviation.text) ||
		    ends_in(result, c->accusative.text))
			return c;
	}
	return NULL;
}

/* one word in small letters can only be meant as an identifier */
static void
refer(struct notes *notes, const struct wording *wording, struct text *result)
{
	struct committee_ref ref = { .place = result->place };
	const char *to;

	if (result->text == NULL ||
	    strncmp(result->text, prefix, sizeof prefix - 1) != 0)
		return;
	to = result->text + sizeof prefix - 1;
	if (!scalar_is_id(to) || !lookup_committee(notes, to, &ref))
		return;
	result->text = arena_printf(notes->arena, "%s%s", prefix,
	    accusative_of(wording, ref.committee));
}

static const struct committee *
committee_of(const struct county *county, const char *id)
{
	const struct committees *all = &county->committees;

	for (int i = 0; i < all->count; i++)
		if (all->at[i].id.text != NULL &&
		    strcmp(all->at[i].id.text, id) == 0)
			return &all->at[i];
	return NULL;
}

static void
find_advice(struct notes *notes, const struct session *session,
    const struct item *item, struct advice *a)
{
	const struct text *id = &a->session;
	const struct committee *c = a->committee.committee;

	if (id->text == NULL)
		return;
	if (strlen(id->text) < 12 || id->text[10] != '-' ||
	    !scalar_date(arena_copy(notes->arena, id->text, 10), &a->date)) {
		diag_error(id->place, "K350", "»%s« ist keine Kennung einer "
		    "Sitzung", id->text);
		diag_hint("Sie heißt wie ihr Ordner: "
		    "2026-02-24-sozialausschuss");
		return;
	}
	if (c == NULL)
		c = committee_of(notes->county, id->text + 11);
	if (c == NULL) {
		diag_error(id->place, "K351", "welches Gremium in der Sitzung "
		    "»%s« empfohlen hat, steht nicht fest", id->text);
		diag_hint("Ergänzen: gremium: …, so wie es in kreis.yaml "
		    "heißt.");
		return;
	}
	a->genitive = c->genitive.text;
	if (a->item.text.text != NULL && a->item.text.text[0] == 'N' &&
	    !item->is_closed) {
		diag_error(a->item.text.place, "K352", "»%s« ist ein "
		    "nichtöffentlicher Punkt: diese Angabe würde ihn "
		    "veröffentlichen", a->item.text.text);
		diag_hint("»top« löschen.");
	}
	if (session->dates.count > 0 && date_compare(&a->date,
	    &session->dates.at[0]) > 0) {
		diag_error(id->place, "K353", "diese Sitzung ist später als "
		    "die, der sie etwas empfohlen haben soll");
		diag_hint("Das Datum am Anfang der Kennung prüfen.");
	}
}

void
referral_resolve(struct notes *notes, struct session *session,
    const struct wording *wording)
{
	for (int i = 0; i < session->items.count; i++) {
		struct item *item = &session->items.at[i];

		refer(notes, wording, &item->result);
		for (int k = 0; k < item->parts.count; k++)
			if (item->parts.at[k].decision != NULL)
				refer(notes, wording,
				    &item->parts.at[k].decision->result);
		for (int k = 0; k < item->advices.count; k++)
			find_advice(notes, session, item,
			    &item->advices.at[k]);
	}
}
