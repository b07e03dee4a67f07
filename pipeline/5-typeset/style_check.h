/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * style_check - what each value allows and all of them together do not.
 *
 * Type can be read (its size; its contrast to what it stands on: BITV 2.0 by
 * EN 301 549, 10.1.4.3), lines do not overlap, text has room on the page.
 * Reported where it was said, not at all looks that take it over.
 */
#ifndef TYPESET_STYLE_CHECK_H
#define TYPESET_STYLE_CHECK_H

struct named;
struct style;

/* of a style that has been read, with what it was read from */
void	style_check(const struct style *, const struct named *);

#endif
