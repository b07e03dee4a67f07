/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * level - how grave a finding is.
 *
 * A contradiction is always an error: diag_error.  A gap, something that is
 * still to come, is a warning while the minutes are a draft and an error
 * from then on.  An oddity, plausible but rare, is a warning that
 * "begruendung:" at its place answers; an answer that nothing asked for is
 * itself warned of.
 *
 * The functions say whether they told: only then a diag_hint may follow.
 */
#ifndef RESOLVE_LEVEL_H
#define RESOLVE_LEVEL_H

#include <stdbool.h>

struct notes;
struct place;
struct reason;
struct session;

/* notes that there is an answer; the text lives in the arena of the notes */
void	level_add_reason(struct notes *, struct reason *, const char *text,
	    struct place);

bool	level_gap(const struct session *, struct place, const char *code,
	    const char *fmt, ...) __attribute__((format(printf, 4, 5)));
bool	level_oddity(const struct reason *, struct place, const char *code,
	    const char *fmt, ...) __attribute__((format(printf, 4, 5)));

/* once all is checked: warns of answers that nothing asked for */
void	level_check_reasons(const struct notes *);

#endif
