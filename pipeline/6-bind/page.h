/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * page - what of a foreign page may come into the bundle.
 *
 * Kept: what is seen.  Links stay where they lead into the file or to http,
 * https, mailto and tel; annotations keep their look, and a form's fields
 * become pictures of what was filled in.  Everything that acts, carries other
 * files, is hidden or belongs to tables of the old document goes.
 */
#ifndef BIND_PAGE_H
#define BIND_PAGE_H

#include "object.h"
#include "seen.h"

struct arena;
struct document;
struct names;
struct targets;

/* the pages of a document while they are cleaned */
struct cleaning {
	struct arena		*arena;
	const struct document	*document;
	const struct targets	*targets;
	struct seen		 seen;
	bool			*is_used;	/* [page]: a link leads there,
						 * under its page_name */
};

/*
 * In the foreign document, before it is copied, with inherited attributes
 * pushed down.  False after a report: a page without a size, or a field whose
 * value the file does not show.
 */
bool		 page_clean(struct cleaning *, int page);

const char	*page_name(struct arena *, int first, int page);

#endif
