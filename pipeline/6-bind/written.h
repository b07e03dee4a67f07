/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * written - is a file that libqpdf wrote all there?  The library misses writes
 * that fail: what was to be written is then missing amidst the rest.
 */
#ifndef BIND_WRITTEN_H
#define BIND_WRITTEN_H

#include <stdbool.h>

/* by its length: the file says at its end where its last object begins, and
 * that one says how long it is */
bool	written_is_whole(const char *path);

#endif
