/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * fonts - the font files that a style names, each opened once.
 *
 * Looked for in the folder of the style, then in the system's.  A file must be
 * there and be usable: nothing falls back.
 */
#ifndef TYPESET_FONTS_H
#define TYPESET_FONTS_H

struct arena;
struct files;
struct font;
struct node;

/* starts with no font open */
struct fonts {
	struct arena	*arena;
	struct files	*files;
	struct { const char *path; struct font *font; } *list;
	int		 count, capacity;
};

/* the font of the file that the node names; NULL after a report */
struct font	*fonts_find(struct fonts *, const struct node *);

#endif
