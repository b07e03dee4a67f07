/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * attachments - their names in this version, and what their files are like.
 *
 * Only those with a number are looked at: the public run opens no facts of
 * others.
 */
#ifndef RESOLVE_ATTACHMENTS_H
#define RESOLVE_ATTACHMENTS_H

struct notes;
struct session;
struct wording;

/* "Anlage 3", or "Anlage 1 zu TOP Ö 5": a house rule */
void	attachments_label(struct notes *, struct session *,
	    const struct wording *);

/* paths, and facts where there is a folder of them */
void	attachments_survey(struct notes *, struct session *,
	    const struct wording *);

/* warns of files nobody names, once all notes have been read */
void	attachments_check_folders(struct notes *, const struct session *);

#endif
