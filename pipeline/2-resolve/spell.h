/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * spell - dates and times as German minutes print them.
 */
#ifndef RESOLVE_SPELL_H
#define RESOLVE_SPELL_H

struct arena;
struct clock;
struct date;

/* "Dienstag" */
const char	*spell_weekday(const struct date *);
/* "März" for 3 */
const char	*spell_month(int);
/* "17. März 2026"; "" for none */
const char	*spell_date(struct arena *, const struct date *);
/* "Dienstag, 17. März 2026"; two days: "Dienstag, 17. März 2026 und
 * Mittwoch, 18. März 2026" */
const char	*spell_days(struct arena *, const struct date *, int count);
/* "17.03.2026"; from the first to the last: "17.03.2026–18.03.2026" */
const char	*spell_short(struct arena *, const struct date *, int count);
/* "2026-03-17" */
const char	*spell_iso(struct arena *, const struct date *);
/* "17.05 Uhr"; "" for none */
const char	*spell_clock(struct arena *, const struct clock *);

#endif
