/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * utf8 - characters, and which of them a document may hold.
 *
 * The door to libutf8proc.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct place;

/* on one letter; more of them take libutf8proc and HarfBuzz the square of the
 * time */
enum { UTF8_MARKS = 16 };

/* the character at *s, which moves behind it; -1 (and one byte on) where the
 * bytes are no UTF-8.  '\0' is a character like others. */
int32_t	utf8_next(const char **s, const char *end);

/* up to four bytes; returns how many */
int	utf8_put(char bytes[4], int32_t character);

/* characters in the first len bytes of valid UTF-8 */
int	utf8_count(const char *s, size_t len);

/*
 * Why a character is refused, in German, or NULL if it is not: controls but
 * line feed and tab, line and paragraph separators, marks that turn the
 * direction of writing, U+FEFF, unassigned and private ones.
 */
const char	*utf8_refused(int32_t character);

/*
 * Reports bytes that are no UTF-8, refused characters and more than UTF8_MARKS
 * in a row at their place, counted from at, and turns CR LF into LF in place.
 * False if there was any.
 */
bool	utf8_check(char *bytes, size_t *size, struct place at);

/* normalisation form C, in the arena */
const char	*utf8_compose(struct arena *, const char *text);

/* lower case, without accents and strokes, ß as ss: to compare and to order
 * names that people type */
const char	*utf8_fold(struct arena *, const char *text);

bool	utf8_is_mark(int32_t character);	/* combines with the one before */
bool	utf8_is_letter(int32_t character);

#endif
