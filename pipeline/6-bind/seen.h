/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * seen - which objects of a document somebody has been to: foreign lists and
 * trees may be made to loop, and what is shared is cleaned once.
 */
#ifndef BIND_SEEN_H
#define BIND_SEEN_H

#include "object.h"

struct arena;

struct seen { unsigned *at; int count, capacity; };

/* true from the second time on; never of an object without a number */
bool	seen_before(struct arena *, struct seen *, qpdf_data, qpdf_oh);

#endif
