/* SPDX-License-Identifier: EUPL-1.2 */
#include "derive.h"

#include <stddef.h>

#include "prose.h"
#include "result.h"
#include "session.h"

static void
resolve_part(struct notes *notes, struct session *session,
    const struct item *item, const struct wording *wording,
    struct part *part)
{
	struct text *text = part->decision != NULL ? &part->decision->text
	    : &part->prose;

	if (text->text != NULL)
		prose_resolve(notes, session, item, wording,
		    part->decision != NULL, text);
	if (part->decision != NULL)
		result_count(part->decision);
}

void
derive_prose(struct notes *notes, struct session *session,
    const struct wording *wording)
{
	for (int i = 0; i < session->items.count; i++) {
		struct item *item = &session->items.at[i];

		for (int k = 0; k < item->parts.count; k++)
			resolve_part(notes, session, item, wording,
			    &item->parts.at[k]);
	}
	for (int i = 0; i < session->corrections.count; i++)
		result_count(&session->corrections.at[i].decision);
}

static void
phrase_part(struct part *part, const struct wording *wording)
{
	if (part->decision != NULL)
		part->decision->phrase = result_of_decision(wording,
		    part->decision);
	if (part->election != NULL)
		part->election->phrase = result_of_election(wording,
		    part->election);
}

void
derive_results(struct session *session, const struct wording *wording)
{
	for (int i = 0; i < session->corrections.count; i++) {
		struct decision *d = &session->corrections.at[i].decision;

		d->phrase = result_of_decision(wording, d);
	}
	for (int i = 0; i < session->items.count; i++) {
		struct item *item = &session->items.at[i];

		for (int k = 0; k < item->parts.count; k++)
			phrase_part(&item->parts.at[k], wording);
		item->phrase = result_of_item(wording, item);
	}
}
