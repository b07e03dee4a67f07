/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * child - looks into a file in a process of its own.
 *
 * Whatever somebody mailed in may take any time or memory, or crash the
 * library that reads it; the limits below end the child, and what it found
 * until then is kept.
 */
#ifndef SURVEY_CHILD_H
#define SURVEY_CHILD_H

struct facts;

enum {
	CHILD_SECONDS = 10,			/* of processor time */
	CHILD_MEMORY = 768 * 1024 * 1024,	/* [bytes] of addresses */
};

/* runs look(facts, path) in a child and returns what it left in facts: in
 * shared memory that lives as long as the program */
const struct facts	*child_run(void (*look)(struct facts *, const char *),
			    const char *path);

#endif
