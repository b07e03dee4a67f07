/* SPDX-License-Identifier: EUPL-1.2 */
#include "report.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/node.h"
#include "name.h"
#include "session.h"
#include "spell.h"
#include "wording.h"

static const char *
names_of(const struct report *r, const struct person_refs *refs)
{
	const char **names = arena_alloc(r->arena,
	    (size_t)(refs->count + 1) * sizeof *names);

	for (int i = 0; i < refs->count; i++)
		names[i] = name_short(r->arena, refs->at[i].person);
	return wording_join(r->wording, names, refs->count);
}

static const char *
day_of(const struct report *r, const struct event *e)
{
	return spell_date(r->arena, &r->session->dates.at[e->on]);
}

/* a day of the session that goes on past midnight ends on the next date */
static const char *
date_of(const struct report *r, int day, const struct clock *clock)
{
	const struct session *s = r->session;
	struct date date = s->dates.at[day];

	if (day < s->begins.count && 60 * clock->hour + clock->minute <
	    60 * s->begins.at[day].hour + s->begins.at[day].minute)
		date = date_next(&date);
	return spell_date(r->arena, &date);
}

const char *
report_clock(const struct report *r, int day, const struct clock *clock)
{
	const struct stand_in ins[] = { { "tag", date_of(r, day, clock) },
	    { "zeit", spell_clock(r->arena, clock) }, { 0 } };

	if (r->session->dates.count < 2 || !clock->is_given)
		return ins[1].text;
	return wording_say(r->wording, WORDING_AT_DAY, ins);
}

static const char *
say_moves(const struct report *r, const struct event *e)
{
	const struct person_refs *who = e->comes.count > 0 ? &e->comes
	    : e->goes.count > 0 ? &e->goes : &e->misses;
	enum wording_key key = e->comes.count > 0 ? WORDING_COMES
	    : e->goes.count > 0 ? WORDING_GOES : WORDING_MISSES;
	const struct stand_in ins[] = { { "namen", names_of(r, who) },
	    { "fuer", e->stands_for.person == NULL ? "" : name_accusative(
	    r->arena, e->stands_for.person) }, { 0 } };

	if (e->stands_for.person != NULL)
		return wording_say(r->wording, WORDING_STANDS_IN, ins);
	return wording_count(r->wording, key, who->count, ins);
}

static const char *
say_chair(const struct report *r, const struct event *e)
{
	const struct stand_in ins[] = { { "namen", name_short(r->arena,
	    e->chair.person) }, { 0 } };

	return wording_say(r->wording, WORDING_CHAIR_CHANGE, ins);
}

static const char *
say_resumed(const struct report *r, const struct event *e)
{
	const struct stand_in ins[] = { { "satz", e->resumed.text },
	    { "top", e->after.text.text }, { 0 } };

	return wording_say(r->wording, e->after.text.text != NULL
	    ? WORDING_RESUMED_AFTER : WORDING_RESUMED, ins);
}

static const char *
say_break(const struct report *r, const struct event *e)
{
	const struct stand_in ins[] = { { "bis", spell_clock(r->arena,
	    &e->break_end) }, { 0 } };

	return wording_say(r->wording, WORDING_BREAK, ins);
}

static const char *
say_day(const struct report *r, const struct event *e)
{
	const struct clocks *begins = &r->session->begins;
	const struct stand_in ins[] = { { "tag", day_of(r, e) },
	    { "zeit", spell_clock(r->arena, &begins->at[e->on]) }, { 0 } };

	return wording_say(r->wording, WORDING_NEW_DAY, ins);
}

static const char *
sentence_of(const struct report *r, const struct event *e)
{
	if (e->break_end.is_given)
		return say_break(r, e);
	if (e->chair.person != NULL)
		return say_chair(r, e);
	if (e->publicity.text != NULL)
		return wording_of(r->wording, "Ereignis ",
		    e->publicity.text);
	if (e->resumed.text != NULL)
		return say_resumed(r, e);
	if (e->comes.count + e->goes.count + e->misses.count > 0)
		return say_moves(r, e);
	return say_day(r, e);
}

const char *
report_event(const struct report *r, const struct event *e)
{
	const struct stand_in ins[] = {
		{ "zeit", report_clock(r, e->on, &e->clock) },
		{ "satz", sentence_of(r, e) }, { 0 } };

	if (!e->clock.is_given)
		return ins[1].text;
	return wording_say(r->wording, WORDING_AT_TIME, ins);
}

struct breaks { const struct event **at; int count, capacity; };

static void
add_break(const struct report *r, struct breaks *breaks,
    const struct event *e)
{
	if (e == NULL || !e->break_end.is_given)
		return;
	breaks->at = arena_room(r->arena, breaks->at, breaks->count,
	    &breaks->capacity, sizeof(const struct event *));
	breaks->at[breaks->count++] = e;
}

static int
break_compare(const void *a, const void *b)
{
	const struct event *x = *(const struct event *const *)a;
	const struct event *y = *(const struct event *const *)b;

	if (x->on != y->on)
		return x->on - y->on;
	if (x->minute != y->minute)
		return x->minute - y->minute;
	return x->place.line - y->place.line;
}

static void
put_breaks(const struct report *r, struct node *list, bool is_closed)
{
	const struct session *s = r->session;
	const struct events *events = is_closed ? &s->closed.events
	    : &s->events;
	struct breaks all = { 0 };

	for (int i = 0; i < events->count; i++)
		add_break(r, &all, &events->at[i]);
	for (int i = 0; i < s->items.count; i++)
		for (int k = 0; k < s->items.at[i].parts.count; k++)
			if (s->items.at[i].is_closed == is_closed)
				add_break(r, &all,
				    s->items.at[i].parts.at[k].event);
	if (all.count > 1)
		qsort(all.at, (size_t)all.count, sizeof(const struct event *),
		    break_compare);
	for (int i = 0; i < all.count; i++) {
		const struct event *e = all.at[i];
		struct node *map = node_add_map(r->arena, list, NULL);

		report_put(r, map, "von", report_clock(r, e->on, &e->clock),
		    e->clock.place);
		report_put(r, map, "bis", e->clock.is_given
		    ? spell_clock(r->arena, &e->break_end)
		    : report_clock(r, e->on, &e->break_end), e->break_end.place);
	}
}

void
report_breaks(const struct report *r, struct node *root)
{
	struct node *list = node_add_list(r->arena, root, "unterbrechungen");

	put_breaks(r, list, false);
	put_breaks(r, list, true);
}
