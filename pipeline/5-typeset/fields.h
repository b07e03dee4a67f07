/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * fields - lines "Name: value" of a form.
 *
 * The first ": " that is not escaped separates; the value is inline Markdown.
 */
#ifndef TYPESET_FIELDS_H
#define TYPESET_FIELDS_H

#include "base/diag.h"

struct arena;
struct md;
struct origin;

struct field {
	const char	*name;		/* plain text */
	struct md	*label, *value;	/* paragraphs of inlines */
	struct field	*next;
};

/* the fields of a fence; lines that are none are reported */
struct field	*fields_read(struct arena *, const struct md *fence,
		    const struct origin *);

/* the value of a field as plain text, or NULL */
const char	*fields_text(struct arena *, const struct field *,
		    const char *name);

/* all text in a block, a blank for each break of line */
const char	*md_plain_text(struct arena *, const struct md *);

#endif
