/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * plan - what is to be bound, in which order, under which names.
 *
 * A template made it, so that it is YAML or JSON with German keys:
 *
 *	titel, verfasser	of the whole
 *	teile			datei		path
 *				titel		its bookmark
 *				eigen: ja	made by us, and lies where the bundle
 *						will: keeps its tags and names
 *				name		where links of that name go to: its
 *						first page
 *				etikett		before its own page numbers
 *				sha256		its checksum when it was surveyed
 *				repariert: ja	complaints of the library are known
 *				einbetten	the file itself comes along
 *						under this name, no page of it
 *				bild: n		a picture: page n of those that
 *						our typesetter made of them
 *
 * The first part is the document that all others are added to.
 */
#ifndef BIND_PLAN_H
#define BIND_PLAN_H

#include <stdbool.h>

#include "base/diag.h"

struct arena;
struct files;

struct part {
	const char	*file, *title;
	const char	*name, *label, *sha256;	/* or NULL */
	const char	*embedded;	/* name of the file inside, or NULL: pages */
	bool		 is_own, is_repaired;
	int		 picture;	/* page, from 1; 0: a PDF */
	struct place	 place;
};

struct plan {
	const char	*title, *author;	/* the latter or NULL */
	struct part	*parts;		/* pages */
	int		 count;
	struct part	*files;		/* embedded */
	int		 file_count;
};

/* folder: where own parts lie; NULL after a report */
const struct plan	*plan_read(struct arena *, struct files *,
			    const char *path, const char *folder);

#endif
