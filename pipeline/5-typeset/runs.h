/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * runs - bytes as runs of the same one (ISO 32000-1, 7.4.5).
 *
 * A mask is little but runs: so it takes hardly any memory, and what is left
 * to deflate is short.
 */
#ifndef TYPESET_RUNS_H
#define TYPESET_RUNS_H

#include <stddef.h>

struct buffer;

void	runs_add(struct buffer *, const unsigned char *bytes, size_t size);
/* nothing may follow */
void	runs_end(struct buffer *);

#endif
