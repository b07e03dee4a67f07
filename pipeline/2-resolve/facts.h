/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * facts - what survey found out about an attachment file, and what follows.
 *
 * The public run reads the facts of public attachments alone.
 */
#ifndef RESOLVE_FACTS_H
#define RESOLVE_FACTS_H

#include <stdbool.h>

struct attachment;
struct notes;
struct wording;

struct facts {
	int		 pages;
	bool		 is_repaired, is_picture;
	const char	*format;	/* "A4", "A4 und A3 quer", "Bild" */
	const char	*size;		/* "1,2 MB" */
	const char	*sha256;
	const char	*remarks;	/* "signiert, nicht barrierefrei", or "" */
};

/*
 * Reads the facts of a file at its path in the notes from the folder of facts,
 * and reports, where the attachment names it, what the house does not accept.
 */
const struct facts	*facts_read(struct notes *, const struct wording *,
			    const struct attachment *, const char *path);

/* reports that a file is not accepted for something found in it */
void	facts_refuse(const struct attachment *, const char *finding);

#endif
