/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * paper - what pages are drawn on: a PDF, or character cells.
 *
 * Layout knows nothing of it but this pen.  Lengths are millionths of a point
 * [upt]: a font size of whole thousandths of a point times em/1000 is exact in
 * them, so lines are the same on every machine.  The origin is the top left
 * corner of the page, y grows downwards.
 */
#ifndef TYPESET_PAPER_H
#define TYPESET_PAPER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"

struct arena;
struct buffer;
struct element;
struct font;
struct picture;
struct shape;

#define POINT INT64_C(1000000)	/* [upt] */

/* part of a line: some glyphs of a word and what follows them */
struct piece {
	const struct shape	*shape;
	int			 from, to;	/* glyphs [from, to) are drawn */
	int			 space;		/* width of the space that follows
						 * [em/1000] */
	bool			 is_broken;	/* a hyphen follows that is not
						 * in the text; the kern of the
						 * last glyph does not count */
	bool			 has_space;	/* a space follows, also at the
						 * end of a line */
};

struct link {
	const char	*uri;		/* ASCII, percent-encoded */
	const char	*target;	/* the name of a place in the document,
					 * or NULL: then there is a URI */
	const char	*description;	/* for who cannot see it */
	struct place	 place;
};

/* part of a line in one font */
struct run {
	struct font		*font;
	int64_t			 size;		/* [upt] */
	struct element		*element;	/* NULL: part of an artifact */
	const struct link	*link;		/* of a Link element, or NULL */
	int64_t			 x, width;	/* [upt]; width without a space
						 * at its end */
	const struct piece	*pieces;
	int			 count;
	uint32_t		 colour;	/* 0xRRGGBB */
};

/* ISO 32000-1, 14.8.2.2.2 */
enum artifact {
	ARTIFACT_LAYOUT,	/* rules, tints, repeated table heads */
	ARTIFACT_HEADER,	/* running head */
	ARTIFACT_FOOTER,
};

/* of the document, for its metadata; NULL where unknown */
struct properties {
	const char	*title, *author, *subject;
	int		 year, month, day;	/* of creation */
	int64_t		 epoch;		/* SOURCE_DATE_EPOCH, or -1 */
};

struct paper {
	/* begins the next page; the one before is complete */
	void	(*page)(struct paper *);
	/* draws a line of text whose base line is y */
	void	(*line)(struct paper *, int64_t y, const struct run *, int count);
	/* fills a rectangle, as an artifact */
	void	(*fill)(struct paper *, int64_t x, int64_t y, int64_t width,
		    int64_t height, uint32_t colour);
	/* element NULL: an artifact */
	void	(*picture)(struct paper *, const struct picture *, int64_t x,
		    int64_t y, int64_t width, int64_t height,
		    struct element *);
	/* what runs without element are, until the next call */
	void	(*artifact)(struct paper *, enum artifact);
	/* a bookmark to this height of the page being drawn */
	void	(*bookmark)(struct paper *, int level, const char *title,
		    int64_t y);
	/* a place to lead to, at this height of the page being drawn */
	void	(*anchor)(struct paper *, const char *name, int64_t y);
	/* the whole file, into the buffer */
	void	(*finish)(struct paper *, const struct properties *,
		    struct buffer *);
	/* releases what foreign libraries hold */
	void	(*close)(struct paper *);
};

/* width and height of all pages [upt]; root is the Document element */
struct paper	*pdf_open(struct arena *, int64_t width, int64_t height,
		    struct element *root);
struct paper	*cells_open(struct arena *, int64_t width, int64_t height);

#endif
