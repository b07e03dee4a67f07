/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * layers - what of a page can be shown or not (ISO 32000-1, 8.11), from many
 * documents: what is hidden when one is opened stays hidden, what is shown is
 * shown.
 */
#ifndef BIND_LAYERS_H
#define BIND_LAYERS_H

#include "object.h"
#include "seen.h"

struct arena;
struct document;

/* of the bundle; zero to start with */
struct layers { qpdf_oh all, off, order, events; int count; };

/* those of a document whose pages were copied */
void	layers_add(struct arena *, struct layers *, qpdf_data bundle,
	    const struct document *, struct seen *cleaned);
void	layers_write(struct arena *, const struct layers *, qpdf_data bundle);

#endif
