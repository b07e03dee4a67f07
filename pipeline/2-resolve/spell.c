/* SPDX-License-Identifier: EUPL-1.2 */
#include "spell.h"

#include "base/arena.h"
#include "scalar.h"

static const char *const months[] = {
	"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli",
	"August", "September", "Oktober", "November", "Dezember"
};

static const char *const weekdays[] = {
	"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag",
	"Samstag"
};

/* after Sakamoto: months count from March, so that leap days come last */
static int
weekday(const struct date *date)
{
	static const int shift[] = { 0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4 };
	int year = date->year - (date->month < 3);

	return (year + year / 4 - year / 100 + year / 400 +
	    shift[date->month - 1] + date->day) % 7;
}

const char *
spell_weekday(const struct date *date)
{
	return weekdays[weekday(date)];
}

const char *
spell_month(int month)
{
	return months[month - 1];
}

const char *
spell_date(struct arena *arena, const struct date *date)
{
	if (date->day == 0)
		return "";
	return arena_printf(arena, "%d. %s %d", date->day,
	    months[date->month - 1], date->year);
}

const char *
spell_days(struct arena *arena, const struct date *dates, int count)
{
	const char *days = "";

	for (int i = 0; i < count; i++)
		days = arena_printf(arena, "%s%s%s, %s", days, i == 0 ? ""
		    : i + 1 < count ? ", " : " und ",
		    weekdays[weekday(&dates[i])],
		    spell_date(arena, &dates[i]));
	return days;
}

static const char *
in_digits(struct arena *arena, const struct date *date)
{
	return arena_printf(arena, "%02d.%02d.%04d", date->day, date->month,
	    date->year);
}

const char *
spell_short(struct arena *arena, const struct date *dates, int count)
{
	if (count < 2)
		return count == 0 ? "" : in_digits(arena, &dates[0]);
	return arena_printf(arena, "%s–%s", in_digits(arena, &dates[0]),
	    in_digits(arena, &dates[count - 1]));
}

const char *
spell_iso(struct arena *arena, const struct date *date)
{
	if (date->day == 0)
		return "";
	return arena_printf(arena, "%04d-%02d-%02d", date->year, date->month,
	    date->day);
}

const char *
spell_clock(struct arena *arena, const struct clock *clock)
{
	if (!clock->is_given)
		return "";
	return arena_printf(arena, "%d.%02d Uhr", clock->hour, clock->minute);
}
