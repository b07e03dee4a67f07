/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * outline - the bookmarks of a PDF (ISO 32000-1, 12.3.3).
 *
 * A bookmark stands under the nearest one before it with a smaller level.
 * Pages must have their objects before.
 */
#ifndef TYPESET_OUTLINE_H
#define TYPESET_OUTLINE_H

struct cos;
struct pdf;

/* the number of the outline dictionary, or 0 if there are no bookmarks */
int	outline_write(struct cos *, const struct pdf *);

#endif
