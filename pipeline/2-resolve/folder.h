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

/* reads the folder id below that of the county, which the notes know */
void		 folder_read(struct notes *, const char *id, struct session *);

/* where attachments and pictures of public or closed items lie */
const char	*folder_attachments(struct notes *, const struct session *,
		    bool is_closed);

#endif
