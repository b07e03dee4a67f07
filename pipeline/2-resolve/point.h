/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * point - the points of a resolution: "5", "1 a".
 */
#ifndef RESOLVE_POINT_H
#define RESOLVE_POINT_H

#include <stdbool.h>

struct arena;
struct text;

/* does the text have the point: "5." or "5)" as an item of a list; for "1 a"
 * a line "1 a." or below point 1 a line "a)" */
bool	point_is_in(struct arena *, const struct text *, const char *point);

#endif
