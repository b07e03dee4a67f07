/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * content - the content stream of one page (ISO 32000-1, 7.8.2 and 9.4).
 *
 * Everything on a page stands either in a marked-content sequence of an
 * element or in an artifact, never one in the other (ISO 14289-1, 7.1); a
 * sequence goes on until another begins.  Font, colour and place are written
 * when they change.  Lengths in [upt] from the top left corner.
 */
#ifndef TYPESET_CONTENT_H
#define TYPESET_CONTENT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "paper.h"

struct element;
struct run;

struct content {
	struct buffer		 out;
	int64_t			 height;	/* of the page [upt] */

	/* what is open; element NULL and not is_artifact: nothing */
	const struct element	*element;
	bool			 is_artifact;
	enum artifact		 artifact;
	bool			 in_text;

	/* the state of graphics */
	int			 font;		/* -1: none yet */
	int64_t			 size;		/* [upt] */
	uint32_t		 colour;
	int64_t			 x, y;		/* where the last line of text
						 * began, from the bottom left
						 * [point/1000] */
};

/* begins another page in the same memory */
void	content_clear(struct content *);

/* what is drawn next belongs to an element, as the sequence with this number
 * on the page */
void	content_mark(struct content *, const struct element *, int number);
void	content_mark_artifact(struct content *, enum artifact);
void	content_close(struct content *);

/* each in what was marked before; font and picture by the number that the
 * resources have them under */
void	content_run(struct content *, const struct run *, int font, int64_t y);
void	content_fill(struct content *, int64_t x, int64_t y, int64_t width,
	    int64_t height, uint32_t colour);
void	content_picture(struct content *, int picture, int64_t x, int64_t y,
	    int64_t width, int64_t height);

#endif
