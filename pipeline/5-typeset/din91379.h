/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * din91379 - the characters that names in German registers may have.
 *
 * DIN 91379:2022-08, its groups without N4 (blanks): what data types A to C
 * take as normative, and the Greek and Cyrillic letters and signs that D and E
 * add.  Sequences stand for one letter each; all is in normalisation form C.
 */
#ifndef TYPESET_DIN91379_H
#define TYPESET_DIN91379_H

enum { DIN91379_GROUPS = 8 };

extern const struct din91379 {
	const char	*name;
	const char	*items;		/* with a blank between them */
} din91379[DIN91379_GROUPS];

#endif
