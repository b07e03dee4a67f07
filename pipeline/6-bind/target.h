/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * target - where links and bookmarks of a document lead.
 *
 * They say it in many ways (ISO 32000-1, 12.3.2): as an array, as a name in
 * either of two tables, as an action.  In the bundle all say it by name.
 */
#ifndef BIND_TARGET_H
#define BIND_TARGET_H

#include "object.h"

struct arena;
struct document;

/* all names of a document that lead somewhere */
struct targets;

struct targets	*targets_read(struct arena *, const struct document *);

/* the page, from 0, that a link or bookmark leads to; -1: none in here */
int	targets_page(const struct targets *, qpdf_oh link);
/* the same with the place on it, for a document whose pages are in the bundle
 * from first on; a null object: none in here */
qpdf_oh	targets_moved(const struct targets *, qpdf_oh link, qpdf_data bundle,
	    int first);

/* an entry of the bundle's own table of names */
struct name {
	const char	*text;		/* bytes */
	size_t		 length;
	int		 order;		/* of equal ones the last counts */
	qpdf_oh		 target;	/* [page /XYZ …] in the bundle */
};

struct names { struct name *at; int count, capacity; };

/* goes before all that documents hold */
void	names_add(struct arena *, struct names *, const char *text,
	    qpdf_oh target);
/* those a document holds, unless one before it has them too; its pages are in
 * the bundle from first on */
void	names_add_all(struct arena *, struct names *, const struct targets *,
	    qpdf_data bundle, int first);
/* as a name tree in the catalog */
void	names_write(struct arena *, struct names *, qpdf_data bundle);

#endif
