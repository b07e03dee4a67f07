/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * patterns - where German words may be broken.
 *
 * Runs the automaton of Liang's algorithm (Word Hy-phen-a-tion by
 * Com-put-er, 1983) as libhyphen does, on a compiled file: first the
 * boundaries of compounds, then the syllables of their parts.  The file is
 * made and read on the same machine, in its own byte order.
 */
#ifndef TYPESET_PATTERNS_H
#define TYPESET_PATTERNS_H

#include <stddef.h>
#include <stdint.h>

enum { PATTERNS_MAGIC = 0x48593031, PATTERNS_WORD = 100 /* letters at most */ };

/* the file: a header, then each level as its head, states, arcs, matches */
struct patterns_header {
	uint32_t	magic, levels;
	int32_t		compound_left, compound_right;	/* letters */
};

struct patterns_level {
	uint32_t	states, arcs;
	uint32_t	matches;	/* bytes */
};

struct patterns_state {
	uint32_t	arc, arc_count;	/* its arcs */
	int32_t		fallback;	/* a state, or -1 */
	uint32_t	match;		/* offset of its digits, 0: none */
};

struct patterns_arc {
	uint32_t	letter, state;
};

struct arena;
struct files;
struct patterns;

/* letters of a word that stay together at its begin and end */
enum { PATTERNS_BEFORE = 2, PATTERNS_AFTER = 3 };

/* maps a compiled file; dies where it is none */
struct patterns	*patterns_open(struct arena *, struct files *,
		    const char *path);

/*
 * Marks with 1 in breaks each of the len bytes of a word (UTF-8, one word of
 * letters) that a hyphen may stand before.  Words that are longer than
 * PATTERNS_WORD or hold other letters than ISO 8859-1 has get none.
 */
void	patterns_break(const struct patterns *, const char *word, size_t len,
	    unsigned char *breaks);

#endif
