/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * style - how a document looks, as an editor writes it in templates/.
 *
 * A style is a YAML file; with "erbt:" it changes another one beside it.  Each
 * kind of block has a look; what a look does not say it takes from the look
 * "grundtext".  Strict: an unknown key, unit, colour, font or file is an error
 * at its place, and so is type that is too small or too pale to be read.
 * Lengths are read exactly into [upt].
 */
#ifndef TYPESET_STYLE_H
#define TYPESET_STYLE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "typography.h"

struct arena;
struct files;
struct font;
struct node;

/* the looks; the order is that of the names in style_keys.c */
enum look_name {
	LOOK_TEXT,
	LOOK_HEADING_1, LOOK_HEADING_2, LOOK_HEADING_3, LOOK_HEADING_4,
	LOOK_LIST,
	LOOK_QUOTE,
	LOOK_CODE,
	LOOK_TABLE,
	LOOK_LETTERHEAD,
	LOOK_HEAD_DATA,
	LOOK_COLUMNS,
	LOOK_BOX,
	LOOK_VOTES,
	LOOK_SIGNATURES,
	LOOK_STAMP,
	LOOK_LINE_NUMBERS,
	LOOK_HEADER, LOOK_FOOTER, LOOK_MARK,
	LOOK_COUNT
};

enum align {
	ALIGN_LEFT, ALIGN_JUSTIFY, ALIGN_RIGHT, ALIGN_CENTER, ALIGN_COUNT
};

enum { FACE_REGULAR, FACE_BOLD, FACE_ITALIC, FACE_BOLD_ITALIC, FACE_COUNT };

enum { STYLE_FAMILIES = 8 };

/* a family: four faces */
struct family {
	const char		*name;
	struct font		*face[FACE_COUNT];
	const struct family	*fallback;	/* for words with a character
						 * that it lacks, or NULL */
};

struct look {
	const struct family	*family;
	bool		 is_bold, is_italic;
	bool		 has_ligatures;
	enum align	 align;
	uint32_t	 colour, rule_colour;	/* 0xRRGGBB */
	int32_t		 tint;			/* 0xRRGGBB, -1: none */
	int		 columns;
	int		 every;		/* which lines are numbered, 0: none */
	/* lengths [upt] */
	int64_t		 size, leading;
	int64_t		 before, after;		/* space above and below */
	int64_t		 left, right;		/* indentation */
	int64_t		 rule;			/* thickness of lines, 0: none */
	int64_t		 padding;		/* between rule and text */
	int64_t		 gap;			/* between columns */
	int64_t		 label;			/* width of labels */
	int64_t		 height;		/* of a picture */
	int64_t		 position;		/* base line from the edge */
	/* running heads: texts with {names}, NULL: nothing */
	const char	*text_left, *text_center, *text_right;
	bool		 skips_first;		/* page */
};

struct style {
	struct arena	*arena;
	struct files	*files;
	const char	*path;
	bool		 is_cells;		/* for pages as text */
	int64_t		 width, height;		/* of the page [upt] */
	int64_t		 top, bottom, left, right;	/* margins [upt] */
	int64_t		 stretch;	/* by which a page may be spread so
					 * that bottoms are even [upt] */
	struct family	 family[STYLE_FAMILIES];
	int		 families;
	const struct family *code;		/* for code */
	struct ties	 ties;
	struct look	 look[LOOK_COUNT];
	const struct node *tree;		/* what it was read from */
};

/* NULL after a report; is_cells sets all type in one size on a grid */
struct style	*style_read(struct arena *, struct files *, const char *path,
		    bool is_cells);
void		 style_close(struct style *);

/* where a look says the value of a key, or the style as a whole */
struct place	 style_place(const struct style *, enum look_name,
		    const char *key);

struct font	*style_font(const struct look *, bool is_bold,
		    bool is_italic);
/* the same face of the family that stands in for the one that the font is of,
 * which family then is; NULL where the style names none */
struct font	*style_fallback(const struct family **, const struct font *);

#endif
