/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * coverage - which letters of DIN 91379 the fonts of a style can set.
 */
#ifndef TYPESET_COVERAGE_H
#define TYPESET_COVERAGE_H

#include <stddef.h>

struct arena;
struct buffer;
struct font;
struct style;

enum coverage {
	COVERAGE_SET,
	COVERAGE_MISSING,	/* a glyph */
	COVERAGE_LOOSE,		/* a mark that stays beside its letter */
};

/* of a letter or a sequence */
enum coverage	coverage_check(struct font *, struct arena *,
		    const char *text, size_t len);

/* what each face of each family lacks, for who chooses one; of a style that
 * was not read for cells */
void	coverage_show(const struct style *, struct buffer *);

#endif
