/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * font - faces, and words shaped in them: the door to HarfBuzz.
 *
 * All measures are integers in em/1000, rounded glyph by glyph as the /W
 * array of the PDF has them (ISO 32000-1, 9.7.4.3): what is laid out is what
 * is drawn.  Fonts and shapes live in the arena; font_close releases what
 * HarfBuzz holds.
 */
#ifndef TYPESET_FONT_H
#define TYPESET_FONT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct buffer;
struct files;
struct font;

struct glyph {
	uint32_t	id;		/* in the face */
	int		advance;	/* [em/1000] */
	int		kern;		/* added behind it [em/1000] */
	int		shift;		/* drawn so far right of its place, as
					 * marks are [em/1000] */
	int		rise;		/* above the base line [em/1000] */
	int		at, len;	/* the bytes of the text that it stands
					 * for; the glyphs of a cluster share
					 * them */
	int		code;		/* its CID, 0 before it is drawn */
};

/* a word, or any run of text without a break of line in it */
struct shape {
	const char	*text;		/* UTF-8 */
	struct glyph	*glyphs;
	int		 count;
	int		 width;		/* sum of advances and kerns [em/1000] */
};

/* NULL with errno set, or errno 0 where the bytes are no usable TrueType
 * font (outlines in glyf, embedding allowed) */
struct font	*font_open(struct arena *, struct files *, const char *path);
/* a face whose every character is one cell wide, for pages as text */
struct font	*font_open_cells(struct arena *);
void		 font_close(struct font *);

int	font_ascent(const struct font *);	/* [em/1000] */
int	font_descent(const struct font *);	/* below the line, positive */
int	font_space(const struct font *);	/* width of U+0020 [em/1000] */
int	font_hyphen(const struct font *);	/* width of the hyphen glyph */
const char	*font_name(const struct font *);

/*
 * Shapes len bytes of normalised UTF-8 in German; marks in place, kerned.
 * The text is not copied.  Invisible characters (U+00AD, U+200B) get no glyph.
 * With breaks, letters become ligatures, but none reaches over a byte that is
 * marked in breaks: what the word may be broken before.  NULL: no ligatures.
 * Returns 0, or the first character that the face has no glyph for.
 * Variants of a space and of the hyphen (U+00A0, U+202F, U+2011) that a face
 * lacks are drawn as the plain one and keep their own text.
 */
int32_t	font_shape(struct font *, struct arena *, const char *text,
	    size_t len, const unsigned char *breaks, struct shape *);

/* the CID of a glyph for its text; given in the order of first use */
int	font_code(struct font *, const char *text, struct glyph *);
int	font_space_code(struct font *);		/* of U+0020 */
int	font_hyphen_code(struct font *);	/* of the glyph of '-', text U+00AD */
/* how far drawing a code moves the pen [em/1000] */
int	font_code_width(const struct font *, int code);

#endif
