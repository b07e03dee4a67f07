/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tidy - what was rendered becomes clean Markdown with a map of origins.
 *
 * Prose stands between blank lines, each of its lines indented like its tag.
 * Where values are empty, no blanks, no bare list marks and no lines of
 * punctuation stay; what an empty or a numeric value would turn into a mark
 * of structure gets a backslash.  Forms that stay empty go, and so do headings
 * without a value that have nothing below them.  Blank lines in a row become
 * one.  Reports prose that would break the form it stands in.
 */
#ifndef COMPOSE_TIDY_H
#define COMPOSE_TIDY_H

struct arena;
struct buffer;
struct rendered;

void	tidy_markdown(struct arena *, const struct rendered *,
	    struct buffer *out);

#endif
