/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * icc - what red, green and blue mean: an sRGB profile.
 *
 * A display profile of ICC.1:2010 (version 4.2) with the primaries of
 * IEC 61966-2-1 adapted to D50 and its tone curve as a formula: 480 bytes
 * that belong to nobody else.
 */
#ifndef TYPESET_ICC_H
#define TYPESET_ICC_H

struct buffer;

void	icc_add_srgb(struct buffer *);

#endif
