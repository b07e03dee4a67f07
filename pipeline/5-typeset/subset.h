/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * subset - a font file of the glyphs that were drawn, by hb-subset.
 *
 * Only what a CIDFontType2 needs stays (ISO 32000-1, 9.9): no hints, names or
 * tables of layout.  Dies where a glyph got lost; lives in the arena.
 */
#ifndef TYPESET_SUBSET_H
#define TYPESET_SUBSET_H

#include <stddef.h>
#include <stdint.h>

struct arena;
struct font;

struct subset {
	const char	*bytes;
	size_t		 size;
	uint16_t	*glyphs;	/* in the subset, by code */
};

struct subset	*subset_make(struct arena *, const struct font *);

#endif
