/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * plain - does a face no more with letters than to kern neighbours?
 *
 * Read from the lookups of its tables GSUB and GPOS (OpenType 1.9, chapter 2)
 * that a plan of HarfBuzz will go through.  Where it is not sure: no.
 */
#ifndef TYPESET_PLAIN_H
#define TYPESET_PLAIN_H

#include <stdbool.h>

struct hb_face_t;
struct hb_set_t;
struct hb_shape_plan_t;

/* letters: glyphs, none of them a mark */
bool	plain_is(struct hb_face_t *, struct hb_shape_plan_t *,
	    const struct hb_set_t *letters);

#endif
