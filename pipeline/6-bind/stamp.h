/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * stamp - a line below each page of an attachment, in a strip that is added
 * to the page, so that it hits nothing that stands there.
 *
 * The strip lies at the edge that is the lower one when the page is shown,
 * whichever way it is turned.  What the page draws becomes a form that is as
 * large as what was shown of it: whatever its contents do, they end there.
 * Stamps are pages of a PDF that our typesetter made: fonts and letters are
 * its affair.
 */
#ifndef BIND_STAMP_H
#define BIND_STAMP_H

#include "object.h"
#include "seen.h"

struct arena;
struct document;

/* of a foreign document, before it is copied; forms: streams that have become
 * one */
void	stamp_prepare(struct arena *, struct seen *forms,
	    const struct document *, int number);

/* puts a page of stamps below a page of the bundle; both count from 0 */
void	stamp_put(struct arena *, qpdf_data bundle, int number,
	    const struct document *stamps, int stamp);

#endif
