/* SPDX-License-Identifier: EUPL-1.2 */
#include "derive.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "outcome.h"
#include "prose.h"
#include "referral.h"
#include "result.h"
#include "session.h"

/* the Markdown of a part; NULL: none */
static struct text *
text_of(struct part *part)
{
	switch (part->kind) {
	case PART_PROSE:
		return &part->prose;
	case PART_DECISION:
		return &part->decision->text;
	case PART_ANSWER:
		return &part->answer->text;
	case PART_STATEMENT:
		return &part->statement->text;
	default:
		return NULL;
	}
}

static void
resolve_part(struct notes *notes, struct session *session,
    const struct item *item, const struct wording *wording,
    struct part *part)
{
	struct text *text = text_of(part);

	if (text != NULL && text->text != NULL)
		prose_resolve(notes, session, item, wording,
		    part->kind != PART_PROSE, text);
	if (part->decision == NULL)
		return;
	if (part->decision->proposal.text != NULL)
		prose_resolve(notes, session, item, wording, true,
		    &part->decision->proposal);
	result_count(part->decision, &session->county->voting);
}

static void
count_changes(struct changes *changes, const struct voting *voting)
{
	for (int i = 0; i < changes->count; i++)
		for (int k = 0; k < changes->at[i].decisions.count; k++)
			result_count(&changes->at[i].decisions.at[k], voting);
}

static void
count_corrections(struct corrections *all, const struct voting *voting)
{
	for (int i = 0; i < all->count; i++)
		result_count(&all->at[i].decision, voting);
}

void
derive_prose(struct notes *notes, struct session *session,
    const struct wording *wording)
{
	const struct voting *voting = &session->county->voting;

	for (int i = 0; i < session->items.count; i++) {
		struct item *item = &session->items.at[i];

		for (int k = 0; k < item->parts.count; k++)
			resolve_part(notes, session, item, wording,
			    &item->parts.at[k]);
	}
	count_corrections(&session->corrections, voting);
	count_corrections(&session->closed.corrections, voting);
	count_changes(&session->changes, voting);
	count_changes(&session->closed.changes, voting);
	referral_resolve(notes, session, wording);
}

/* the house says where it is printed how factions voted */
static bool
are_factions_named(const struct session *session)
{
	const char *where = session->county->naming.text;

	return where == NULL || strcmp(where, "immer") == 0 ||
	    (strcmp(where, "intern") == 0 && !session->is_public);
}

static void
phrase_decision(const struct session *session,
    const struct wording *wording, struct decision *d)
{
	if (!are_factions_named(session)) {
		d->sides = (struct sides){ 0 };
		for (int k = 0; k < VOTE_KINDS; k++)
			d->votes[k].shares.count = 0;
	}
	d->phrase = result_of_decision(wording, d);
}

static void
phrase_changes(const struct session *session,
    const struct wording *wording, struct changes *changes)
{
	for (int i = 0; i < changes->count; i++)
		for (int k = 0; k < changes->at[i].decisions.count; k++)
			phrase_decision(session, wording,
			    &changes->at[i].decisions.at[k]);
}

static void
phrase_part(const struct session *session, const struct wording *wording,
    struct part *part)
{
	if (part->decision != NULL)
		phrase_decision(session, wording, part->decision);
	if (part->election != NULL)
		part->election->phrase = result_of_election(wording,
		    part->election);
}

static void
phrase_corrections(const struct session *session,
    const struct wording *wording, struct corrections *all)
{
	for (int i = 0; i < all->count; i++)
		phrase_decision(session, wording, &all->at[i].decision);
}

void
derive_results(struct session *session, const struct wording *wording)
{
	phrase_corrections(session, wording, &session->corrections);
	phrase_corrections(session, wording, &session->closed.corrections);
	phrase_changes(session, wording, &session->changes);
	phrase_changes(session, wording, &session->closed.changes);
	for (int i = 0; i < session->items.count; i++) {
		struct item *item = &session->items.at[i];

		for (int k = 0; k < item->parts.count; k++)
			phrase_part(session, wording, &item->parts.at[k]);
		item->phrase = outcome_of_item(wording, item);
	}
}
