/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * newsession - the folder of a session that is to be written.
 *
 * INPUT/DATE-COMMITTEE with its frame, its closed part's frame, and the items
 * of a skeleton: Markdown files in which {{name}}, or {{name|otherwise}},
 * stands for what kreis.yaml says.  All is made before the first is written,
 * and nothing that is there is touched.
 */
#ifndef RESOLVE_NEWSESSION_H
#define RESOLVE_NEWSESSION_H

struct notes;

/* what cannot be done is reported, and nothing written */
void	newsession_write(struct notes *, const char *skeleton,
	    const char *input, const char *committee, const char *date);

#endif
