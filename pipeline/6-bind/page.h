/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * page - what of a foreign page may come into the bundle.
 *
 * Kept: what is seen.  Links stay where they lead into the file or to http,
 * https, mailto and tel; annotations keep their look, and a form's fields
 * become pictures of what was filled in.  Everything that acts, carries other
 * files or belongs to tables of the old document goes.
 */
#ifndef BIND_PAGE_H
#define BIND_PAGE_H

#include "object.h"

struct arena;
struct document;
struct names;
struct targets;

/* in the foreign document, before it is copied.  is_used[n] becomes true where
 * a link leads to page n, under the name that page_name gives. */
void		 page_clean(struct arena *, const struct document *,
		    const struct targets *, int page, bool *is_used);

const char	*page_name(struct arena *, int first, int page);

#endif
