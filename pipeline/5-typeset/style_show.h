/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * style_show - a style with all that it inherits and where each value is from.
 *
 * What comes out is a style itself, without "erbt" and names, that looks the
 * same.
 */
#ifndef TYPESET_STYLE_SHOW_H
#define TYPESET_STYLE_SHOW_H

struct buffer;
struct style;

/* of a style that was not read for cells */
void	style_show(const struct style *, struct buffer *);

#endif
