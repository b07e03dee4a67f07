/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * running - heads, feet and marks that stand on every page.
 *
 * Their texts come from the style and may name fields of the form "dokument"
 * in braces, and {seite} and {seiten}.  They are artifacts.
 */
#ifndef TYPESET_RUNNING_H
#define TYPESET_RUNNING_H

struct document;
struct galley;
struct page;
struct paper;

/* on the page being drawn, whose number counts from 1; the galley is needed
 * to number its lines, if the style wants that */
void	running_draw(struct paper *, struct document *,
	    const struct galley *, const struct page *, int number,
	    int pages);

#endif
