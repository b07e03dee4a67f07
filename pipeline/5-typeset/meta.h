/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * meta - what a PDF says about itself: XMP, Info, ID and output intent.
 *
 * XMP and Info say the same (ISO 19005-2, 6.6); the file's name is a hash of
 * what is in it, so meta comes last.
 */
#ifndef TYPESET_META_H
#define TYPESET_META_H

struct arena;
struct buffer;
struct cos;
struct properties;

/* writes Info and the ID, and appends the entries of the catalog */
void	meta_write(struct arena *, struct cos *, const struct properties *,
	    struct buffer *catalog);

#endif
