/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * outline - the bookmarks of the bundle: one a part, its own below.
 */
#ifndef BIND_OUTLINE_H
#define BIND_OUTLINE_H

#include "object.h"

struct arena;
struct document;
struct targets;

/* takes the place of what the first part brought along */
void	outline_write(struct arena *, qpdf_data bundle,
	    const struct document *const *, struct targets *const *,
	    int count);

#endif
