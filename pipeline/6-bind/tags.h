/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tags - one structure tree from those of our own documents.
 *
 * Only for what our typesetter wrote: one Document element below the root, a
 * flat or two-level parent tree, the same roles everywhere (ISO 32000-1,
 * 14.7).
 */
#ifndef BIND_TAGS_H
#define BIND_TAGS_H

#include "object.h"

struct arena;
struct document;

/* before its pages are copied: keys behind those of the bundle, and nothing
 * that would drag the old root along */
void	tags_prepare(qpdf_data bundle, const struct document *);

/* after they were copied: its elements and parents become the bundle's */
void	tags_append(struct arena *, qpdf_data bundle,
	    const struct document *);

#endif
