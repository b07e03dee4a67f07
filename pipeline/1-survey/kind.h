/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * kind - the type of a file by its first bytes, and what pictures say of
 * themselves there.
 */
#ifndef SURVEY_KIND_H
#define SURVEY_KIND_H

#include <stddef.h>

#include "facts.h"

enum kind	kind_of(const unsigned char *bytes, size_t size);

/* size and pages (one) of a PNG or JPEG at its own resolution, 72 dots an inch
 * where it states none; FINDING_DAMAGED where the header does not hold */
void		kind_measure(struct facts *, const unsigned char *bytes,
		    size_t size);

#endif
