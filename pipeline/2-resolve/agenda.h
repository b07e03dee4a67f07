/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * agenda - what a session changes on its agenda.
 *
 * An item that was taken off may stay with its number and outcome, or have
 * no file at all: then the change says its title.
 */
#ifndef RESOLVE_AGENDA_H
#define RESOLVE_AGENDA_H

struct change;
struct notes;
struct session;

/* finds the items that changes and corrections name */
void	agenda_refer(struct notes *, struct session *);

/* reports changes that contradict the items; they do so in both versions */
void	agenda_check(const struct session *);

#endif
