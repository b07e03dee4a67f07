/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdbool.h>

#include "base/arena.h"
#include "notes.h"
#include "rule.h"
#include "session.h"
#include "spell.h"

enum { YEAR = 366 /* days */ };

static const struct date *
last_day(const struct session *s)
{
	return &s->dates.at[s->dates.count - 1];
}

void
rule_dates_ascend(const struct check *c)
{
	const struct dates *dates = &c->session->dates;

	for (int i = 1; i < dates->count; i++) {
		if (date_compare(&dates->at[i - 1], &dates->at[i]) < 0)
			continue;
		diag_error(dates->at[i].place, "K421", "die Tage der Sitzung "
		    "stehen nicht in ihrer Reihenfolge");
		diag_hint("Den früheren Tag zuerst nennen, jeden nur "
		    "einmal.");
	}
}

static void
check_date(const struct check *c, const struct signing *signing)
{
	const struct session *s = c->session;
	const struct number *period = &s->county->periods.minutes;
	int days;

	if (signing->date.day == 0)
		return;
	days = date_number(&signing->date) - date_number(last_day(s));
	if (days < 0) {
		diag_error(signing->date.place, "K422", "unterschrieben vor "
		    "der Sitzung, die am %s war", spell_date(c->notes->arena,
		    last_day(s)));
		diag_hint("Den Tag der Unterschrift prüfen, auch das Jahr.");
		return;
	}
	if (signing->reason.text != NULL)
		return;
	if (days >= YEAR) {
		diag_warning(signing->date.place, "K423", "unterschrieben "
		    "mehr als ein Jahr nach der Sitzung");
		diag_hint("Das Jahr prüfen; stimmt es, eine »begruendung« "
		    "angeben.");
	} else if (period->is_given && days > period->value) {
		diag_warning(signing->date.place, "K424", "unterschrieben %d "
		    "Tage nach der Sitzung, nach kreis.yaml soll die "
		    "Niederschrift nach %d Tagen vorliegen", days,
		    period->value);
		diag_hint("Den Tag prüfen; stimmt er, eine »begruendung« "
		    "angeben.");
	}
}

void
rule_signed_after_session(const struct check *c)
{
	const struct session *s = c->session;

	for (int i = 0; i < s->signings.count; i++)
		check_date(c, &s->signings.at[i]);
	for (int i = 0; i < s->closed.signings.count; i++)
		check_date(c, &s->closed.signings.at[i]);
}
