/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * walk - every object of a PDF that can be reached, once: what acts when it
 * is opened or touched, and what it carries along.
 *
 * Actions hide anywhere (pages, annotations, bookmarks, forms, names), so that
 * all dictionaries are looked at rather than the places one thinks of.  Streams
 * are decoded, pictures aside, for the library to complain of bad ones.
 */
#ifndef SURVEY_WALK_H
#define SURVEY_WALK_H

#include <qpdf/qpdf-c.h>

struct arena;
struct facts;

void	walk(struct arena *, struct facts *, qpdf_data);

#endif
