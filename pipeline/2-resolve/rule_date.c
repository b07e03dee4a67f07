/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "base/arena.h"
#include "level.h"
#include "notes.h"
#include "rule.h"
#include "session.h"
#include "spell.h"

enum { DAY = 24 * 60, NIGHT = 6 * 60 };	/* minutes */

/* minutes from the midnight before the session: who begins in the evening
 * may end in the small hours */
static int
minutes_of(const struct session *s, const struct clock *clock)
{
	int minutes = clock->hour * 60 + clock->minute;
	int begin = s->begin.hour * 60 + s->begin.minute;

	return minutes < begin && minutes < NIGHT ? minutes + DAY : minutes;
}

static bool
is_before(const struct session *s, const struct clock *a,
    const struct clock *b)
{
	return a->is_given && b->is_given && s->dates.count < 2 &&
	    minutes_of(s, a) < minutes_of(s, b);
}

static void
check_span(const struct check *c, const struct clock *begin,
    const struct clock *end, const char *what)
{
	if (!is_before(c->session, end, begin))
		return;
	diag_error(end->place, "K240", "%s endet um %s, beginnt aber um %s",
	    what, spell_clock(c->notes->arena, end),
	    spell_clock(c->notes->arena, begin));
	diag_hint("Beginn und Ende prüfen.");
}

void
rule_times_go_on(const struct check *c)
{
	const struct session *s = c->session;

	check_span(c, &s->begin, &s->end, "der öffentliche Teil");
	check_span(c, &s->closed_part.begin, &s->closed_part.end,
	    "der nichtöffentliche Teil");
}

static void
check_breaks(const struct check *c, const struct events *events)
{
	for (int i = 0; i < events->count; i++) {
		const struct event *e = &events->at[i];

		if (e->break_end.is_given && !e->clock.is_given &&
		    level_gap(c->session, e->place, "K243", "bei dieser "
		    "Unterbrechung fehlt, wann sie beginnt"))
			diag_hint("Ergänzen: »zeit: 18:50«");
	}
}

void
rule_breaks_have_a_beginning(const struct check *c)
{
	check_breaks(c, &c->session->events);
	check_breaks(c, &c->session->closed.events);
}

void
rule_folder_has_the_date(const struct check *c)
{
	const struct session *s = c->session;
	struct arena *arena = c->notes->arena;
	struct date date;

	if (s->dates.count == 0 || strlen(s->id) < 10 ||
	    !scalar_date(arena_printf(arena, "%.10s", s->id), &date) ||
	    date_compare(&date, &s->dates.at[0]) == 0)
		return;
	diag_error(s->dates.at[0].place, "K246", "der Ordner der Sitzung "
	    "nennt ein anderes Datum: %s", spell_date(arena, &date));
	diag_hint("»datum« berichtigen oder den Ordner umbenennen.");
}

void
rule_invitation_came_in_time(const struct check *c)
{
	const struct session *s = c->session;
	const struct number *period = &s->county->periods.invitation;
	int days;

	if (s->invitation.day == 0 || s->dates.count == 0)
		return;
	days = date_number(&s->dates.at[0]) - date_number(&s->invitation);
	if (days < 0) {
		diag_error(s->invitation.place, "K247", "die Ladung liegt "
		    "nach der Sitzung");
		diag_hint("»ladung« oder »datum« berichtigen.");
	} else if (period->is_given && days < period->value &&
	    level_oddity(&s->answer, s->invitation.place, "K248", "die "
	    "Ladung ging %d Tage vor der Sitzung hinaus, nicht %d", days,
	    period->value))
		diag_hint("Das Datum prüfen; wurde verkürzt geladen, in "
		    "sitzung.yaml »begruendung: …« angeben.");
}

void
rule_promises_are_of_the_future(const struct check *c)
{
	const struct session *s = c->session;

	for (int i = 0; i < s->promises.count; i++) {
		const struct promise *p = &s->promises.at[i];

		if (s->dates.count == 0 || p->date.year == 0 ||
		    date_compare(&p->date, &s->dates.at[0]) >= 0 ||
		    !level_oddity(&p->item->answer, p->place, "K250", "diese "
		    "Zusage ist zum %s gegeben, die Sitzung war später",
		    spell_date(c->notes->arena, &p->date)))
			continue;
		diag_hint("Hinter »zusage:« den Tag angeben, bis zu dem sie "
		    "erfüllt sein soll.");
	}
}
