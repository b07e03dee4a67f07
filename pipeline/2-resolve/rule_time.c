/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "notes.h"
#include "rule.h"
#include "session.h"
#include "spell.h"

enum { DAY = 24 * 60 };	/* minutes */

static void
check_count(const struct session *s, const struct clocks *clocks,
    const char *key)
{
	if (clocks->count == 0 || clocks->count == s->dates.count)
		return;
	diag_error(clocks->at[0].place, "K311", "die Sitzung hat %d %s, bei "
	    "»%s« stehen aber %d", s->dates.count, s->dates.count == 1
	    ? "Tag" : "Tage", key, clocks->count);
	diag_hint("Je Tag eine Uhrzeit, zum Beispiel: »%s: [17:00, 09:30]«.",
	    key);
}

static int
day_of(const struct session *s, const struct date *date)
{
	for (int i = 0; i < s->dates.count; i++)
		if (date_compare(&s->dates.at[i], date) == 0)
			return i;
	return -1;
}

static void
check_closed_part(struct session *s)
{
	struct closed_part *part = &s->closed_part;

	part->on = part->day.day != 0 ? day_of(s, &part->day)
	    : s->dates.count - 1;
	if (part->on >= 0)
		return;
	diag_error(part->day.place, "K319", "der nichtöffentliche Teil liegt "
	    "an keinem der Sitzungstage");
	diag_hint("Die Sitzungstage stehen unter »datum«.");
}

void
rule_days_have_their_times(const struct check *c)
{
	struct session *s = c->session;

	check_count(s, &s->begins, "beginn");
	check_count(s, &s->ends, "ende");
	check_closed_part(s);
	for (int i = 1; i < s->dates.count; i++) {
		if (date_compare(&s->dates.at[i - 1], &s->dates.at[i]) < 0)
			continue;
		diag_error(s->dates.at[i].place, "K312", "dieser Sitzungstag "
		    "liegt nicht nach dem vorigen");
		diag_hint("Die Tage in ihrer Reihenfolge angeben, jeden "
		    "einmal.");
	}
}

/* the times of the session, as far as they have been seen */
struct watch {
	const struct check	*check;
	int			 day, minute;	/* -1: none on that day */
	const struct clock	*last;
	bool			 has_begun;
};

static const struct clock *
clock_of(const struct clocks *clocks, int day)
{
	return day < clocks->count ? &clocks->at[day] : NULL;
}

static int
minute_of(const struct clock *clock)
{
	return 60 * clock->hour + clock->minute;
}

/* a session that ends after midnight goes on at 24.00 */
static int
late(const struct session *s, int day, const struct clock *clock)
{
	const struct clock *begin = clock_of(&s->begins, day);
	const struct clock *end = clock_of(&s->ends, day);
	int minute = minute_of(clock);

	if (begin != NULL && end != NULL && minute < minute_of(begin) &&
	    minute_of(end) < minute_of(begin))
		return minute + DAY;
	return minute;
}

static void
check_frame(const struct check *c, const struct clock *clock, int day)
{
	const struct session *s = c->session;
	const struct clock *begin = clock_of(&s->begins, day);
	const struct clock *end = clock_of(&s->ends, day);
	const struct clock *bound = NULL;

	if (begin != NULL && late(s, day, clock) < minute_of(begin))
		bound = begin;
	else if (end != NULL && late(s, day, clock) > late(s, day, end))
		bound = end;
	if (bound == NULL)
		return;
	diag_error(clock->place, "K313", "%s liegt %s (%s)",
	    spell_clock(c->notes->arena, clock), bound == begin
	    ? "vor dem Beginn der Sitzung" : "nach dem Ende der Sitzung",
	    spell_clock(c->notes->arena, bound));
	if (s->dates.count > 1)
		diag_hint("Die Uhrzeit prüfen, oder mit tag: … sagen, an "
		    "welchem Tag es war.");
	else
		diag_hint("Die Uhrzeit prüfen, oder beginn und ende in "
		    "sitzung.yaml.");
}

/* false after a report */
static bool
check_break(const struct check *c, const struct event *e)
{
	if (!e->break_end.is_given || !e->clock.is_given ||
	    late(c->session, e->on, &e->break_end) > e->minute)
		return true;
	diag_error(e->break_end.place, "K314", "die Unterbrechung endet "
	    "nicht nach ihrem Beginn");
	diag_hint("Unter zeit steht der Beginn, unter unterbrechung das "
	    "Ende.");
	return false;
}

static void
report_backwards(const struct watch *w, const struct clock *clock)
{
	struct arena *arena = w->check->notes->arena;

	diag_error(clock->place, "K315", "%s liegt vor der Uhrzeit davor "
	    "(%s)", spell_clock(arena, clock), spell_clock(arena, w->last));
	if (w->check->session->dates.count > 1)
		diag_hint("Die Uhrzeiten prüfen, oder mit tag: … sagen, dass "
		    "ein neuer Tag beginnt.");
	else
		diag_hint("Die Uhrzeiten und die Reihenfolge der Punkte "
		    "prüfen.");
}

static void
look_at_clock(struct watch *w, const struct clock *clock)
{
	int minute;

	if (!clock->is_given)
		return;
	minute = late(w->check->session, w->day, clock);
	if (minute < w->minute)
		report_backwards(w, clock);
	w->minute = minute;
	w->last = clock;
}

/* false after a report */
static bool
look_at_day(struct watch *w, const struct event *e)
{
	int day = e->day.day != 0 ? day_of(w->check->session, &e->day)
	    : w->day;

	if (day < 0) {
		diag_error(e->day.place, "K316", "an diesem Tag ist keine "
		    "Sitzung");
		diag_hint("Die Sitzungstage stehen unter »datum«.");
		return false;
	}
	if (day < w->day && w->has_begun) {
		diag_error(e->day.place, "K317", "dieser Tag liegt vor dem "
		    "des vorigen Ereignisses");
		diag_hint("Die Tage und die Reihenfolge der Punkte prüfen.");
		return false;
	}
	if (day != w->day) {
		w->day = day;
		w->minute = -1;
	}
	return true;
}

static void
look_at(struct watch *w, struct event *e, bool is_closed)
{
	if (!look_at_day(w, e))
		return;
	e->on = w->day;
	if (e->clock.is_given && !is_closed)
		check_frame(w->check, &e->clock, e->on);
	e->minute = late(w->check->session, e->on, e->clock.is_given
	    ? &e->clock : &e->break_end);
	look_at_clock(w, &e->clock);
	if (check_break(w->check, e))
		look_at_clock(w, &e->break_end);
	w->has_begun = true;
}

static void
look_at_stretch(struct watch *w, const struct stretch *s)
{
	for (int i = 0; s->first == 0 && i < s->item->events.count; i++)
		look_at(w, s->item->events.at[i], s->item->is_closed);
	for (int i = s->first; i < s->end; i++)
		if (s->item->parts.at[i].event != NULL)
			look_at(w, s->item->parts.at[i].event,
			    s->item->is_closed);
}

/* a break without an item stands beside the order */
static void
check_lone(const struct check *c, struct event *e)
{
	struct watch w = { .check = c, .minute = -1 };

	if (e->item.item != NULL)
		return;
	if (e->day.day == 0 && c->session->dates.count > 1) {
		diag_error(e->place, "K318", "an welchem der Sitzungstage "
		    "war diese Unterbrechung?");
		diag_hint("Ergänzen: tag: …, oder top: ….");
		return;
	}
	look_at(&w, e, false);
}

void
rule_events_are_in_order(const struct check *c)
{
	struct session *s = c->session;
	struct watch open = { .check = c, .minute = -1, .has_begun = true };
	struct watch closed = { .check = c, .minute = -1 };

	/* the public version does not know the times of closed items */
	closed.day = s->dates.count - 1;
	for (int i = 0; i < s->order.count; i++)
		look_at_stretch(s->order.at[i].item->is_closed ? &closed
		    : &open, &s->order.at[i]);
	for (int i = 0; i < s->events.count; i++)
		check_lone(c, &s->events.at[i]);
	for (int i = 0; i < s->closed.events.count; i++)
		check_lone(c, &s->closed.events.at[i]);
}
