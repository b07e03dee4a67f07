/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * destinations - the places of a PDF that links lead to, by name
 * (ISO 32000-1, 12.3.2.3): those inside it, and "file.pdf#topo7".
 *
 * Pages must have their objects before.
 */
#ifndef TYPESET_DESTINATIONS_H
#define TYPESET_DESTINATIONS_H

struct buffer;
struct cos;
struct pdf;

/* the number of the tree of names, or 0 if there are no places; of places of
 * the same name the first one counts */
int	destinations_write(struct cos *, const struct pdf *);

/* the name as the tree has it */
void	destinations_add_name(struct buffer *, const char *name);

#endif
