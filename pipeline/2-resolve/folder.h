/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * folder - a session as it lies on the disk.
 *
 * The public run opens nothing in nichtoeffentlich/ and does not ask
 * whether it is there.
 */
#ifndef RESOLVE_FOLDER_H
#define RESOLVE_FOLDER_H

#include <stdbool.h>

struct notes;
struct session;

/* reads the folder id below that of the notes */
void		 folder_read(struct notes *, const char *id, struct session *);

/* parts of that: the frame of the session and of its closed part, then the
 * items */
void		 folder_frame(struct notes *, const char *id,
		    struct session *);
void		 folder_items(struct notes *, struct session *);

/* where attachments and pictures of public or closed items lie */
const char	*folder_attachments(struct notes *, const struct session *,
		    bool is_closed);

#endif
