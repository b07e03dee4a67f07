/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * pages - a galley is cut into pages, and they are drawn on paper.
 *
 * All page breaks of a document are chosen together, at the least demerits,
 * as lines of a paragraph are: D. E. Knuth and M. F. Plass, Breaking
 * Paragraphs into Lines (1981); M. F. Plass, Optimal Pagination Techniques
 * for Automatic Typesetting Systems (1981).
 */
#ifndef TYPESET_PAGES_H
#define TYPESET_PAGES_H

#include <stdint.h>

struct arena;
struct galley;
struct paper;
struct style;

/* a page: slabs [first, end), and how much it is spread [upt] */
struct page {
	int	first, end;
	int64_t	spread;
};

/*
 * The pages of a galley, in the arena.  Breaks that slabs forbid are made only
 * where what they keep together is higher than a page; a slab higher than the
 * page sticks out.
 */
struct page	*pages_break(struct arena *, const struct galley *,
		    const struct style *, int *pages);

/* reports slabs that are higher than a page, with the text they begin with:
 * their end would stand on no paper */
void	 pages_check(const struct galley *, const struct style *,
	    const char *path);

/* draws a page but for what runs on each */
void	 pages_draw(struct paper *, const struct galley *,
	    const struct style *, const struct page *);

/* calls back with the base line of each line of text of a page */
void	 pages_lines(const struct galley *, const struct style *,
	    const struct page *, void (*)(void *, int64_t y), void *);

#endif
