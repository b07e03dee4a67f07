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
struct paper;

void	running_draw(struct paper *, struct document *, int pages);

#endif
