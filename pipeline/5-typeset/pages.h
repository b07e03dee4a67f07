/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * pages - a galley is cut into pages and drawn on paper.
 */
#ifndef TYPESET_PAGES_H
#define TYPESET_PAGES_H

#include <stdint.h>

struct arena;
struct galley;
struct paper;
struct style;

/*
 * The first slab of each page, in the arena; height is what a page holds
 * [upt].  A page ends where slabs allow it; a slab higher than the page sticks
 * out.
 */
int	*pages_break(struct arena *, const struct galley *, int64_t height,
	    int *pages);

/* draws all pages but their running heads */
void	 pages_draw(struct paper *, const struct galley *,
	    const struct style *, const int *firsts, int pages);

#endif
