/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * clean - what the objects that a page is drawn with may bring along.
 *
 * Tables say it, key by key (ISO 32000-1 and -2): what draws.  All else goes:
 * metadata of pictures and fonts, private data of the program that made them,
 * previews, other sizes, embedded files, and whatever a key that nobody knows
 * leads to, be it the whole of the old document.
 */
#ifndef BIND_CLEAN_H
#define BIND_CLEAN_H

#include "object.h"
#include "seen.h"

struct arena;

/* what a key leads to */
struct kind;

extern const struct kind clean_page_keys, clean_annotation_keys,
    clean_link_keys, clean_picture_keys, clean_layer_keys;

/* of an object and all below it; what was seen is clean already */
void	clean(struct arena *, struct seen *, qpdf_data, qpdf_oh,
	    const struct kind *);

#endif
