/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tree - the structure tree of a PDF and the way back to it from what is
 * drawn (ISO 32000-1, 14.7).
 *
 * Elements that were never placed stay out.  Pages and annotations must have
 * their objects before.
 */
#ifndef TYPESET_TREE_H
#define TYPESET_TREE_H

struct cos;
struct pdf;

/* the number of the StructTreeRoot */
int	tree_write(struct cos *, const struct pdf *);

#endif
