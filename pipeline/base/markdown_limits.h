/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * markdown_limits - what libcmark reads in linear time, and what not.
 *
 * Part of the door to libcmark, which is quadratic in the depth of containers
 * and in images that do not close (CVE-2023-22486 and its like).
 */
#ifndef BASE_MARKDOWN_LIMITS_H
#define BASE_MARKDOWN_LIMITS_H

#include <stdbool.h>

#include "diag.h"

struct parse;

/* false after a report: the text is not to be parsed */
bool	limits_check(struct parse *);

void	limits_refuse_depth(struct place);

#endif
