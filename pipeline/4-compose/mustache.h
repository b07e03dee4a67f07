/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * mustache - a template as a tree of tags.
 *
 * The core of the Mustache specification with partials, without lambdas:
 * standalone lines, indentation of partials and set delimiters as it says.
 * Faults (tags that are not closed, sections that cross …) are reported and
 * the rest is read all the same; whether names exist is for check.h.
 */
#ifndef COMPOSE_MUSTACHE_H
#define COMPOSE_MUSTACHE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct arena;
struct template;

enum { MUSTACHE_DEPTH = 50 /* sections in sections */ };

enum tag_kind {
	TAG_TEXT,		/* text, len */
	TAG_VALUE,		/* {{name}} */
	TAG_RAW,		/* {{{name}}} and {{&name}} */
	TAG_SECTION,		/* {{#name}} */
	TAG_INVERTED,		/* {{^name}} */
	TAG_PARTIAL,		/* {{>name}} */
	TAG_COMMENT,		/* only where it shares its line with text */
};

struct tag {
	enum tag_kind	 kind;
	struct place	 place;		/* of the name, or of the text */
	const char	*name;		/* as typed, "a.b.c" or "." */
	const char	**path;		/* its parts; none for "." */
	int		 parts;
	const char	*text;
	size_t		 len;
	bool		 starts_line;	/* this text is the first on a line */
	bool		 is_alone;	/* nothing else on its line */
	const char	*indentation;	/* of a partial alone on its line */
	const struct template *partial;	/* NULL: there is none */
	struct tag	*next, *first, *last;
	struct tag	*next_partial;
};

struct template {
	const char	*name;		/* of a partial, "" for the first */
	const char	*path;
	struct tag	*tags;
	struct tag	*partials;	/* all partial tags, for their body */
	struct template	*next;
};

/*
 * The template in bytes (valid UTF-8), which must outlive it, and whose first
 * character stands at the place.  The partial of each of its partial tags is
 * for the caller to set.
 */
struct template	*mustache_parse(struct arena *, const char *bytes,
		    size_t size, struct place);

#endif
