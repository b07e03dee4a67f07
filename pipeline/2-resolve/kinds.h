/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * kinds - what is written in the notes by a table: files and blocks of items.
 */
#ifndef RESOLVE_KINDS_H
#define RESOLVE_KINDS_H

#include <stdbool.h>

struct arena;
struct table;

struct kind {
	const char		*name;	/* sitzung, beschluss: [a-z]+ */
	const char		*title;	/* sitzung.yaml, Block beschluss */
	const char		*about;	/* in a sentence */
	const struct table	*table;
	bool			 is_whole;	/* the value of its only field
						 * is the file */
};

struct kinds { const struct kind *at; int count; };

/* the files, then the blocks in the order of item.h */
struct kinds	kinds_all(struct arena *);

#endif
