/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "name.h"
#include "notes.h"
#include "presence.h"
#include "rule.h"
#include "session.h"

/* the rule on all events, wherever they are written */
static void
each_event(const struct check *c,
    void (*rule)(const struct check *, const struct event *))
{
	const struct session *s = c->session;

	for (int i = 0; i < s->events.count; i++)
		rule(c, &s->events.at[i]);
	for (int i = 0; i < s->closed.events.count; i++)
		rule(c, &s->closed.events.at[i]);
	for (int i = 0; i < s->items.count; i++)
		for (int k = 0; k < s->items.at[i].parts.count; k++)
			if (s->items.at[i].parts.at[k].event != NULL)
				rule(c, s->items.at[i].parts.at[k].event);
}

/* a day alone is the beginning of that day */
static void
check_actions(const struct check *c, const struct event *e)
{
	int actions = (e->comes.count > 0) + (e->goes.count > 0) +
	    (e->misses.count > 0) + e->break_end.is_given +
	    (e->chair.person != NULL) + (e->publicity.text != NULL) +
	    (e->resumed.text != NULL);

	(void)c;
	if (actions == 1 || (actions == 0 && e->day.day != 0 &&
	    !e->clock.is_given))
		return;
	diag_error(e->place, "K110", actions == 0 ? "dieses Ereignis sagt "
	    "nicht, was geschieht" : "dieses Ereignis sagt mehr als eines");
	diag_hint("Je Ereignis eines von kommt, geht, fehlt, unterbrechung, "
	    "vorsitz, oeffentlichkeit oder fortsetzung.");
}

void
rule_events_say_one_thing(const struct check *c)
{
	each_event(c, check_actions);
}

static void
check_item(const struct check *c, const struct event *e)
{
	(void)c;
	if (e->item.text.text != NULL || e->break_end.is_given)
		return;
	diag_error(e->place, "K111", "diesem Ereignis fehlt »top«: bei den "
	    "Abstimmungen muss feststehen, wer anwesend ist");
	diag_hint("Ergänzen: top: Ö 3 (ab Beginn dieses Punktes).");
}

void
rule_events_have_an_item(const struct check *c)
{
	each_event(c, check_item);
}

static bool
is_member(const struct check *c, const struct person *person)
{
	const struct seat *s = presence_of(c->room, person)->seats;

	while (s != NULL && !s->is_own)
		s = s->next;
	return s != NULL;
}

static void
check_words(const struct check *c, const struct event *e)
{
	const struct person_ref *who = &e->stands_for;

	if (who->person != NULL && e->comes.count != 1) {
		diag_error(who->place, "K320", "»vertritt« gehört zu »kommt« "
		    "mit einer Person");
		diag_hint("Zum Beispiel: {top: Ö 3, kommt: schulze, "
		    "vertritt: %s}", who->person->id.text);
	} else if (who->person != NULL && !is_member(c, who->person)) {
		diag_error(who->place, "K321", "%s ist kein Mitglied dieses "
		    "Gremiums und kann nicht vertreten werden",
		    name_full(c->notes->arena, who->person));
		diag_hint("Die Person unter »vertritt« prüfen.");
	}
	if (e->after.text.text != NULL && e->resumed.text == NULL) {
		diag_error(e->after.text.place, "K322", "»behandelt_nach« "
		    "steht in einem Ereignis nur bei »fortsetzung«");
		diag_hint("»fortsetzung« mit einem Satz ergänzen. Der ganze "
		    "Punkt: »behandelt_nach« in seine Angaben oben.");
	}
}

void
rule_events_stand_for_members(const struct check *c)
{
	each_event(c, check_words);
}

void
rule_chair_is_present(const struct check *c)
{
	const struct person *chair = c->room->chair;
	struct place at = c->decision != NULL ? c->decision->place
	    : c->election->place;

	if (chair == NULL || presence_is_present(c->room, chair))
		return;
	diag_warning(at, "K323", "%s hat den Vorsitz, ist bei dieser "
	    "Abstimmung aber nicht anwesend",
	    name_full(c->notes->arena, chair));
	diag_hint("Ergänzen, wer den Vorsitz übernimmt: {top: …, vorsitz: …}.");
}
