/* SPDX-License-Identifier: EUPL-1.2 */
#include "report.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "name.h"
#include "presence.h"
#include "session.h"
#include "spell.h"
#include "wording.h"

struct remarks { const struct report *report; struct buffer text; };

static void
add(struct remarks *all, const char *remark)
{
	if (all->text.length > 0)
		buffer_string(&all->text, "; ");
	buffer_string(&all->text, remark);
}

static void
add_seat(struct remarks *all, const struct seat *seat)
{
	const struct report *r = all->report;
	const struct stand_in ins[] = {
		{ "name", name_accusative(r->arena,
		    seat->stands_for) },
		{ "top", seat->at != NULL ? seat->at->number : "" }, { 0 } };
	enum wording_key key = WORDING_STANDS_FOR;

	if (seat->at != NULL)
		key = WORDING_STANDS_FOR_IN;
	else if (!seat->was_public)
		key = WORDING_STANDS_FOR_CLOSED;
	add(all, wording_say(r->wording, key, ins));
}

static enum wording_key
key_of(const struct move *move)
{
	const struct event *e = move->event;

	if (move->kind == MOVE_MISSES)
		return WORDING_MISSED_VOTE;
	if (move->kind == MOVE_COMES) {
		if (e->is_inside)
			return e->clock.is_given ? WORDING_FROM_IN_AT
			    : WORDING_FROM_IN;
		return e->clock.is_given ? WORDING_FROM_AT : WORDING_FROM;
	}
	if (e->is_inside)
		return e->clock.is_given ? WORDING_UNTIL_IN_AT
		    : WORDING_UNTIL_IN;
	return e->clock.is_given ? WORDING_UNTIL_AT : WORDING_UNTIL;
}

static void
add_move(struct remarks *all, const struct move *move)
{
	const struct report *r = all->report;
	const struct event *e = move->event;
	const struct stand_in ins[] = {
		{ "top", e->item.text.text },
		{ "zeit", report_clock(r, e->on, &e->clock) }, { 0 } };

	add(all, wording_say(r->wording, key_of(move), ins));
}

/* who was there in the public part, but not in the closed one */
static void
add_closed(struct remarks *all, const struct absence *absence)
{
	const struct report *r = all->report;
	const struct stand_in ins[] = { { "grund", absence->reason.text },
	    { 0 } };

	if (absence->reason.text != NULL)
		add(all, wording_say(r->wording,
		    WORDING_ABSENT_CLOSED_REASON, ins));
	else
		add(all, wording_say(r->wording, WORDING_ABSENT_CLOSED,
		    NULL));
}

/* the heading over advisers says that they advise, not for whom */
static void
add_sender(struct remarks *all, const struct person *p)
{
	if (p->faction.text != NULL)
		add(all, p->faction.text);
	if (p->function.text != NULL)
		add(all, p->function.text);
}

const char *
report_remarks(const struct report *r, const char *usual_office,
    const struct attendee *a, const struct seat *seat,
    const struct committee *committee)
{
	struct remarks all = { r, { .arena = r->arena } };
	const char *office = a->person->office.text;

	buffer_string(&all.text, "");
	if (office != NULL && strcmp(office, usual_office) != 0)
		add(&all, office);
	if (seat->advises)
		add_sender(&all, seat->person);
	for (const struct seat *s = a->seats; s != NULL; s = s->next)
		if (s->stands_for != NULL && s->was_taken &&
		    (committee == NULL || s->committee == committee))
			add_seat(&all, s);
	for (const struct move *m = a->moves; m != NULL; m = m->next)
		add_move(&all, m);
	if (a->closed_absence != NULL)
		add_closed(&all, a->closed_absence);
	if (all.text.length == 0)
		return "";
	const struct stand_in ins[] = { { "bemerkung", all.text.bytes },
	    { 0 } };
	return wording_say(r->wording, WORDING_REMARK, ins);
}

/* "90,91 %", rounded to the nearest, halves up */
static const char *
percent(struct arena *arena, int present, int seats)
{
	int hundredths = (20000 * present + seats) / (2 * seats);

	return arena_printf(arena, "%d,%02d %%", hundredths / 100,
	    hundredths % 100);
}

static const char *
with_chairs(const struct report *r, int members, int chairs)
{
	const char *number = arena_printf(r->arena, "%d", members);
	const struct stand_in ins[] = { { "sitze", number }, { 0 } };

	return chairs == 0 ? number
	    : wording_say(r->wording, WORDING_SEATS_AND_CHAIR, ins);
}

void
report_attendance(const struct report *r, struct node *map,
    const struct attendance *at, struct place place)
{
	int present = at->members + at->chairs;
	const char *share = "", *seats = "";

	if (at->seats > 0) {
		share = percent(r->arena, present, at->seats);
		seats = with_chairs(r, at->seats - at->has_chair_seat,
		    at->has_chair_seat);
	}
	const struct stand_in ins[] = {
		{ "n", arena_printf(r->arena, "%d", present) },
		{ "aufgeteilt", with_chairs(r, at->members, at->chairs) },
		{ "sitze", seats }, { "prozent", share }, { 0 } };

	report_put(r, map, "anwesend", ins[0].text, place);
	report_put(r, map, "anwesend_aufgeteilt", ins[1].text, place);
	report_put(r, map, "mitgliederzahl", seats, place);
	report_put(r, map, "anwesend_prozent", share, place);
	report_put(r, map, "anwesenheit", wording_count(r->wording,
	    WORDING_ATTENDANCE, present, ins), place);
	report_put_flag(r, map, "beschlussfaehig", at->is_quorate);
}
