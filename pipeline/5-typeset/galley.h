/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * galley - the whole text as one long column, before it is cut into pages.
 *
 * A slab is what no page break divides: a line of text, a row of a table, a
 * row of signatures.  Slabs know what is drawn in them, relative to their
 * upper edge; x counts from the left edge of the page.  All lengths [upt].
 */
#ifndef TYPESET_GALLEY_H
#define TYPESET_GALLEY_H

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct element;
struct look;
struct picture;
struct run;

enum mark_kind { MARK_LINE, MARK_FILL, MARK_PICTURE, MARK_BOOKMARK,
    MARK_ANCHOR, MARK_ELEMENT };

/* something drawn */
struct mark {
	enum mark_kind		 kind;
	int			 column;	/* of a table, from 0 */
	uint32_t		 colour;	/* MARK_FILL */
	int64_t			 y;		/* base line or upper edge */
	union {
		struct {	/* MARK_LINE */
			const struct run	*runs;
			int			 count;
		};
		struct {	/* MARK_FILL, MARK_PICTURE, MARK_ELEMENT */
			int64_t			 x, width, height;
			const struct picture	*picture;
			struct element		*element;	/* of a picture;
					 * MARK_ELEMENT: placed even if empty */
		};
		struct {	/* MARK_BOOKMARK; the name of a MARK_ANCHOR */
			const char		*title;
			int			 level;
		};
	};
};

enum slab_break { BREAK_FREE, BREAK_NEVER, BREAK_ALWAYS };

/* prices of page breaks; between blocks they are free */
enum {
	PRICE_LINES = 3,	/* inside a paragraph */
	PRICE_HYPHEN = 50,	/* with the rest of a word on the next page */
	PRICE_ROWS = 3		/* inside a table */
};

/* the box around some slabs in a row */
struct frame {
	const struct look	*look;
	int64_t			 x, width;
};

struct slab {
	int64_t			 before;	/* above it, not at the top of
						 * a page */
	int64_t			 height;
	enum slab_break		 break_before;
	int			 price;		/* of a page break before it */
	bool			 is_continued;	/* the row of a table that the
						 * slab before it began */
	int			 columns;	/* of that row */
	int64_t			 below_head;	/* between a repeated head and
						 * the slab */
	struct mark		*marks;
	int			 count, capacity;
	const struct frame	*frame;		/* NULL: none */
	const struct slab	*head;		/* repeated where it begins a
						 * page, NULL: none */
};

struct galley {
	struct arena	*arena;
	struct arena	*scratch;	/* for what lives no longer than a
					 * paragraph is broken */
	struct slab	*slabs;
	int		 count, capacity;
	int64_t		 space;		/* wanted above the next slab */
	bool		 is_kept;	/* next slab stays with the last */
	bool		 is_broken;	/* next slab begins a page */
	const struct frame *frame;	/* of the next slabs */
	const struct slab *head;	/* of the next slabs */
};

struct galley	*galley_open(struct arena *, struct arena *scratch);

/* space above what comes next: the larger of all wishes counts */
void		 galley_space(struct galley *, int64_t);

/* a new slab at the end, and a new thing drawn in it */
struct slab	*galley_add(struct galley *, int64_t height);
struct mark	*slab_add(struct arena *, struct slab *, enum mark_kind);
/* the same, drawn before all others */
struct mark	*slab_add_first(struct arena *, struct slab *,
		    enum mark_kind);

/* height of slabs [from, to) with what is between them */
int64_t		 galley_height(const struct galley *, int from, int to);

/* the runs of a line, dx to the right */
const struct run *galley_move_runs(struct arena *, const struct mark *,
		    int64_t dx);

/* moves the marks of slabs [from, to) of one galley into a slab, dx to the
 * right and from y downwards; returns their height */
int64_t		 slab_absorb(struct arena *, struct slab *,
		    const struct galley *, int from, int to, int64_t dx,
		    int64_t y);

#endif
