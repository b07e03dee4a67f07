/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * links - promises, attachments and pictures in prose.
 *
 * "[text](zusage:DATE)", the date being optional, becomes its text and is
 * collected; "[text](anlage:FILE)" becomes its text and, where the attachment
 * is shown in this version, its number; a picture gets a path that can be
 * opened.  All is done in the source; then it is proven that the result reads
 * as the tree did.
 */
#ifndef RESOLVE_LINKS_H
#define RESOLVE_LINKS_H

struct item;
struct md;
struct notes;
struct session;
struct text;
struct wording;

/* the tree is the one of the text; it is changed */
void	links_resolve(struct notes *, struct session *, const struct item *,
	    const struct wording *, struct md *tree, struct text *);

#endif
