/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * catalog - what the bundle says of itself.
 *
 * It claims no more than all parts keep.  With pages from other people that is
 * PDF/A-2b (ISO 19005-2) if every part says to be PDF/A-1 or -2 and describes
 * colours alike, else nothing, and that its tags are not complete.  With pages
 * of ours alone it is PDF/UA-1 and PDF/A-2a, or -3a with files embedded.
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
