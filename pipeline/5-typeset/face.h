/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * face - what is inside a font, and what of it needs no HarfBuzz: codes and
 * cells of characters.
 *
 * For the modules that HarfBuzz is behind (font, pairs, subset) and the one that
 * writes fonts into a PDF.
 */
#ifndef TYPESET_FACE_H
#define TYPESET_FACE_H

#include <stdint.h>

#include "font.h"

struct hb_buffer_t;
struct hb_face_t;
struct hb_font_t;
struct pairs;

/* the most CIDs in a font (ISO 32000-1, Annex C) */
enum { FONT_CODES = 65535 };

/* what a CID stands for: an outline and a text */
struct code {
	uint32_t	 glyph;		/* in the face */
	int		 width;		/* [em/1000] */
	const char	*text;
	int		 len;
	int		 older;		/* the code of the same glyph given
					 * before, or 0 */
};

struct font {
	struct arena		*arena;
	const char		*name;		/* PostScript's */
	int			 ascent, descent, cap_height;	/* [em/1000] */
	int			 box[4];	/* of all glyphs [em/1000] */
	int			 angle;		/* of the slant [degrees] */
	int			 weight;	/* 400 regular, 700 bold */
	struct glyph		 space, hyphen;

	struct code		*codes;		/* by CID; 0 is .notdef */
	int			 count, capacity;
	int			*newest;	/* code by glyph, 0: none */

	/* NULL where characters are cells */
	struct hb_face_t	*face;
	struct hb_font_t	*shaper;
	struct hb_buffer_t	*buffer;	/* reused from word to word */
	struct pairs		*pairs;		/* NULL before the first word
						 * without ligatures */
	int			 glyphs;	/* in the face */
	int			 units;		/* per em */
};

/* font units to em/1000, half away from zero */
int	face_scale(const struct font *, int units);
/* the width of a glyph [em/1000]; behind the door to HarfBuzz */
int	face_width(const struct font *, uint32_t glyph);
/* one glyph a character, with its marks; the id is the character */
void	face_shape_cells(struct arena *, const char *text, size_t len,
	    struct shape *);

#endif
