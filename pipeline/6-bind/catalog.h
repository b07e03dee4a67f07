/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * catalog - what the bundle says of itself.
 *
 * Most of its pages are from other people, so that it claims no more than all
 * parts keep: PDF/A-2b (ISO 19005-2) if every part says to be PDF/A-1 or -2 and
 * describes colours alike, else nothing, and that its tags are not complete.
 */
#ifndef BIND_CATALOG_H
#define BIND_CATALOG_H

#include "object.h"

struct arena;
struct document;
struct plan;

/* title, standards and page labels; the first document is the bundle */
void	catalog_write(struct arena *, const struct plan *,
	    const struct document *const *, int count);

#endif
