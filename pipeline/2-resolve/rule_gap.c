/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "level.h"
#include "rule.h"
#include "session.h"

void
rule_session_has_an_end(const struct check *c)
{
	const struct session *s = c->session;

	if (s->end.is_given || !level_gap(s, s->place, "K202", "die Angabe "
	    "»ende« fehlt (Ende des öffentlichen Teils)"))
		return;
	diag_hint("Ergänzen, zum Beispiel: »ende: 20:35«");
}

void
rule_closed_part_has_times(const struct check *c)
{
	const struct session *s = c->session;
	const struct closed_part *part = &s->closed_part;
	bool has_closed = s->items.count > 0 &&
	    s->items.at[s->items.count - 1].is_closed;

	if (!has_closed || (part->begin.is_given && part->end.is_given) ||
	    !level_gap(s, part->place.file != NULL ? part->place : s->place,
	    "K205", "%s des nichtöffentlichen Teils", part->begin.is_given
	    ? "es fehlt das Ende" : part->end.is_given ? "es fehlt der "
	    "Beginn" : "es fehlen Beginn und Ende"))
		return;
	diag_hint("In sitzung.yaml steht das so: nichtoeffentlicher_teil: "
	    "{beginn: 20:40, ende: 21:05}");
}

/* the head of the sub-items behind it has no text of its own */
static bool
has_sub_items(const struct check *c)
{
	int next = c->item->index + 1;

	return next < c->session->items.count && !c->item->is_sub &&
	    c->session->items.at[next].is_closed == c->item->is_closed &&
	    c->session->items.at[next].is_sub;
}

void
rule_item_says_something(const struct check *c)
{
	const struct item *item = c->item;

	if (item->parts.count > 0 || item->result.text != NULL ||
	    has_sub_items(c) || !level_gap(c->session, item->place, "K203",
	    "zu TOP %s steht noch nichts", item->number))
		return;
	diag_hint("Unter die zweite Zeile --- den Text schreiben, oder "
	    "»ergebnis: abgesetzt« angeben.");
}

void
rule_item_keeps_its_word(const struct check *c)
{
	static const struct { const char *kind, *lacks, *block; } kinds[] = {
		{ "beschluss", "ein Beschluss", "beschluss" },
		{ "empfehlung", "eine Empfehlung", "beschluss" },
		{ "wahl", "eine Wahl", "wahl" },
	};
	const struct item *item = c->item;

	if (item->kind.text == NULL || item->result.text != NULL ||
	    item->parts.count == 0 || has_sub_items(c))
		return;
	for (int i = 0; i < item->parts.count; i++)
		if (item->parts.at[i].decision != NULL ||
		    item->parts.at[i].election != NULL)
			return;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strcmp(kinds[i].kind, item->kind.text) == 0 &&
		    level_gap(c->session, item->kind.place, "K204", "in TOP "
		    "%s fehlt, was »art: %s« ankündigt: %s", item->number,
		    kinds[i].kind, kinds[i].lacks))
			diag_hint("Den Block ``` %s ergänzen, oder das "
			    "»ergebnis« angeben.", kinds[i].block);
}
