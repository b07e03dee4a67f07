/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * hyphen - compiles a hyphenation dictionary: the door to libhyphen.
 *
 * libhyphen needs more than a second to read the German dictionary, so its
 * automaton is compiled once, when the program is built, into the file that
 * patterns.h maps.
 */
#ifndef TYPESET_HYPHEN_H
#define TYPESET_HYPHEN_H

struct buffer;

/* the automaton of a dictionary (ISO 8859-1, without changes of spelling),
 * in the form of patterns.h; dies where there is none */
void	hyphen_compile(const char *path, struct buffer *);

#endif
