/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * embed - files that come along as they are (ISO 19005-3, 6.8): associated with
 * the document as supplements, listed in its table of embedded files.
 */
#ifndef BIND_EMBED_H
#define BIND_EMBED_H

#include <stdbool.h>

#include "object.h"

struct arena;
struct files;
struct plan;

/* those of a plan; false after a report.  Behind what replaces the catalog's
 * entries, and the names. */
bool	embed_all(struct arena *, struct files *, const struct plan *,
	    qpdf_data bundle);

#endif
