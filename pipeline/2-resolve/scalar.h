/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * scalar - what a single value of the notes may be, typed and with its place.
 *
 * The parsers take the text alone, say nothing and return false where it is
 * none of the kind.
 */
#ifndef RESOLVE_SCALAR_H
#define RESOLVE_SCALAR_H

#include <stdbool.h>

#include "base/diag.h"

struct arena;

enum { YEAR_FIRST = 1900, YEAR_LAST = 2199, NUMBER_LAST = 999999 };

struct text { const char *text; struct place place; };	/* NULL: none */
struct date { int year, month, day; struct place place; };	/* 0: none */
struct clock { int hour, minute; bool is_given; struct place place; };
struct number { int value; bool is_given; struct place place; };
struct flag { bool is_set; struct place place; };
/* why what is warned of is right all the same; has_answered: it was needed */
struct reason { const char *text; struct place place; bool *has_answered; };

/* 2026-03-17 */
bool	scalar_date(const char *, struct date *);
/* 17:05 */
bool	scalar_clock(const char *, struct clock *);
/* without sign and leading zeros, up to NUMBER_LAST */
bool	scalar_number(const char *, int *value);
/* ja or nein */
bool	scalar_flag(const char *, bool *is_set);
/* [a-z0-9] and '-' inside */
bool	scalar_is_id(const char *);
/* a name with one dot: [a-z0-9-]+.[a-z0-9]+ */
bool	scalar_is_file_name(const char *);
/* a good name for a file that has a bad one, as an example */
const char	*scalar_file_name_like(struct arena *, const char *);
/* "3", "8.4", "8a" */
bool	scalar_is_item_number(const char *);
/* does the whole text match the pattern ("SV-\d+", "(/\d+)?")?  A pattern
 * that is none matches nothing. */
bool	scalar_matches(struct arena *, const char *pattern, const char *);
bool	scalar_is_pattern(struct arena *, const char *pattern);

int	date_compare(const struct date *, const struct date *);
struct date	date_next(const struct date *);
/* to take the difference of: days from a day long ago */
int	date_number(const struct date *);

#endif
