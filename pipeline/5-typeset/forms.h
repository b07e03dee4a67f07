/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * forms - special layouts: fences whose info word names one.
 *
 * The content of a form is Markdown again, of blocks (form_content) or of
 * lines "Name: value" (fields.h).
 */
#ifndef TYPESET_FORMS_H
#define TYPESET_FORMS_H

#include <stdbool.h>
#include <stdint.h>

struct layout;
struct md;

/* the blocks inside a fence, at their own places; NULL after a report */
const struct md	*form_content(const struct layout *, const struct md *fence);

/* blocks in columns of even height */
void	form_columns(struct layout *, const struct md *fence);

/* lines with a label, a table of two columns */
void	form_head_data(struct layout *, const struct md *fence);

/* rules to sign on, who and as what below them */
void	form_signatures(struct layout *, const struct md *fence);

/* a place for the seal, with a label below its frame */
void	form_stamp(struct layout *, const struct md *fence);

/* votes and their numbers, with dotted leaders */
void	form_votes(struct layout *, const struct md *fence);
/* whether each of the votes fits into a line of this width */
bool	form_votes_fit(const struct layout *, const struct md *fence,
	    int64_t width);

/* a picture and the address beside it */
void	form_letterhead(struct layout *, const struct md *fence);

#endif
