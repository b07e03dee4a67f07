/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * contrast - how well a text stands out from its ground.
 *
 * The ratio of WCAG 2.1 (relative luminance of sRGB, 1.4.3), from a table and
 * in integers: the same on every machine.  Colours are 0xRRGGBB.
 */
#ifndef TYPESET_CONTRAST_H
#define TYPESET_CONTRAST_H

#include <stdbool.h>
#include <stdint.h>

/* at least 4.5:1 */
bool	contrast_suffices(uint32_t text, uint32_t ground);

/* the ratio in tenths, rounded down: 32 is 3.2:1 */
int	contrast_tenths(uint32_t text, uint32_t ground);

/* the colour nearest to the text's, towards black or white, that suffices */
uint32_t	contrast_mend(uint32_t text, uint32_t ground);

#endif
