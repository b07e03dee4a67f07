/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * scan - a template as a row of texts and tags.
 *
 * Knows delimiters and lines: a tag that may stand alone on its line takes
 * the whole line with it, as the Mustache specification has it.  Each line
 * that stays begins with a text, an empty one if need be.
 */
#ifndef COMPOSE_SCAN_H
#define COMPOSE_SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct arena;

struct scan {
	struct arena	*arena;
	const char	*at, *end;
	const char	*line_start;
	const char	*open, *close;	/* the delimiters */
	struct place	 place;		/* of line_start */
	bool		 is_line_begun;	/* its first text was given */
};

struct scanned {
	char		 sigil;		/* 't' text, 'v' {{x}}, else as typed */
	struct place	 place;		/* of the text or the whole tag */
	struct place	 name_place;
	const char	*name;
	const char	*text;
	size_t		 len;
	bool		 starts_line;	/* a text */
	bool		 is_alone;	/* a tag */
	const char	*indentation;	/* of a tag that took its line */
};

void	scan_open(struct scan *, struct arena *, const char *bytes,
	    size_t size, struct place);

/* false at the end */
bool	scan_next(struct scan *, struct scanned *);

/* the next one will be the end */
void	scan_stop(struct scan *);

#endif
