/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * escape - values that stay text, whatever they hold.
 *
 * Markdown: white space is folded to single blanks and trimmed, all ASCII
 * punctuation gets a backslash.  CSV: folded, one quoted field.  JSON, and the
 * plan of a bundle: the inside of a string.  HTML: text or attribute.
 */
#ifndef COMPOSE_ESCAPE_H
#define COMPOSE_ESCAPE_H

#include <stdbool.h>

struct buffer;

enum escape { ESCAPE_MARKDOWN, ESCAPE_CSV, ESCAPE_JSON, ESCAPE_HTML };

/* which one the suffix of a path asks for; false if it is unknown */
bool	escape_of(const char *path, enum escape *);

void	escape_add(struct buffer *, enum escape, const char *text);

#endif
