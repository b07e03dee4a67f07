/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * correction - minutes that correct earlier ones, seen from both.
 *
 * Signed minutes are not altered: what was wrong is put right in later ones,
 * and noted with the earlier ones whenever those are made again.  No session
 * reads another one's folder: an index of all of them, one for each audience,
 * says what concerns it, in a file for each session.  Such a file holds
 *
 *	berichtigt:	what later sessions put right here, ready for print
 *	frueher:	the earlier sessions that this one names
 */
#ifndef RESOLVE_CORRECTION_H
#define RESOLVE_CORRECTION_H

#include <stdbool.h>

struct check;
struct node;
struct notes;
struct report;
struct session;
struct wording;

/*
 * Writes FOLDER/SESSION.yaml for all sessions that there are, where its
 * content changes.  Reports nothing: faults of a session are told by its own
 * run, and what cannot be read of it is not in the index.
 */
void	correction_index(struct notes *, const struct wording *,
	    const char *folder);

/* takes what the index says of a session into it; dies if it is damaged */
void	correction_read(struct notes *, const char *path, struct session *);

struct correction;

/* does it name an item of the part whose frame it stands in? */
bool	correction_is_in_part(const struct correction *, bool is_closed);

/* what is put right names minutes, an item and a part that there are */
void	rule_corrections_have_an_object(const struct check *);

/* into the resolved session */
void	report_corrections(const struct report *, struct node *root);

#endif
