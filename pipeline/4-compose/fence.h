/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * fence - which lines stand in forms and which in code.
 *
 * A form is a fenced block whose info word is known; its content is Markdown
 * again, other fences may stand in it.  In any other fenced block everything
 * is code.
 */
#ifndef COMPOSE_FENCE_H
#define COMPOSE_FENCE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

enum { FENCE_DEPTH = 8 };

enum fence_kind {
	FENCE_CODE,
	FENCE_FORM,		/* blocks */
	FENCE_PAIRS,		/* a form of lines "Schlüssel: Wert" */
	FENCE_EMPTY,		/* a form that holds nothing */
};

enum fence_event {
	FENCE_NONE,
	FENCE_OPENS,
	FENCE_CLOSES,
	FENCE_CLASHES,		/* was meant to open, but is as long as the
				 * outer one; or there are too many */
};

struct fence {
	enum fence_kind	 kind;
	char		 mark;		/* ` or ~ */
	int		 length;
};

struct fences {
	struct fence	 open[FENCE_DEPTH];
	int		 depth;
};

/* reads the next line, without its end */
enum fence_event	 fences_line(struct fences *, const char *line,
			    size_t len);

/* the innermost one, or NULL */
struct fence		*fences_top(struct fences *);

bool			 fences_in_code(const struct fences *);

/* would the line close this fence? */
bool			 fence_closes(const struct fence *, const char *line,
			    size_t len);

/* the form that an info string might mean, or NULL */
const char		*fence_suggest(struct arena *, const char *info);

#endif
