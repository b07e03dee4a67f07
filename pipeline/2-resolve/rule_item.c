/* SPDX-License-Identifier: EUPL-1.2 */
#include <stddef.h>

#include "agenda.h"
#include "notes.h"
#include "rule.h"
#include "session.h"

void
rule_agenda_fits_items(const struct check *c)
{
	const struct changes *of[] = { &c->session->changes,
		&c->session->closed.changes };

	agenda_check(c->session);
	for (int k = 0; k < 2; k++)
		for (int i = 0; i < of[k]->count; i++)
			movers_check(c->notes, &of[k]->at[i].movers);
}

void
rule_item_movers_are_known(const struct check *c)
{
	movers_check(c->notes, &c->item->movers);
}

void
rule_item_continues_an_earlier_one(const struct check *c)
{
	const struct item_ref *ref = &c->item->continues;

	if (ref->item == NULL || ref->item->index < c->item->index)
		return;
	diag_error(ref->text.place, "K378", "%s kommt nicht vor diesem Punkt",
	    ref->text.text);
	diag_hint("»fortsetzung_von« nennt den Punkt, dessen Beratung hier "
	    "weitergeht.");
}

void
rule_item_is_not_joined_to_itself(const struct check *c)
{
	const struct item_refs *all = &c->item->together;

	for (int i = 0; i < all->count; i++) {
		if (all->at[i].item != c->item)
			continue;
		diag_error(all->at[i].text.place, "K379", "%s ist dieser Punkt "
		    "selbst", all->at[i].text.text);
		diag_hint("Unter »gemeinsam_mit« die anderen Punkte nennen.");
	}
}

/* what was answered in the session stands in its prose */
void
rule_answers_come_later(const struct check *c)
{
	const struct dates *dates = &c->session->dates;

	for (int i = 0; i < c->item->parts.count; i++) {
		const struct answer *a = c->item->parts.at[i].answer;

		if (a == NULL || a->date.year == 0 || dates->count == 0 ||
		    date_compare(&a->date, &dates->at[0]) >= 0)
			continue;
		diag_error(a->date.place, "K380", "diese Antwort ist älter als "
		    "die Sitzung");
		diag_hint("Das Datum prüfen; »antwort« ist für Ergänzungen "
		    "nach der Sitzung.");
	}
}
