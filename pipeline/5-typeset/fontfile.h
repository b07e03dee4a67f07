/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * fontfile - a font as objects of a PDF (ISO 32000-1, 9.7 to 9.10).
 *
 * A composite font of two-byte codes, the CIDs.  A code stands for an outline
 * and a text, so that text comes out of the PDF as it went in, whatever shares
 * an outline.
 */
#ifndef TYPESET_FONTFILE_H
#define TYPESET_FONTFILE_H

struct arena;
struct cos;
struct font;

/* embeds what was drawn; the number of the font dictionary, or 0 if nothing
 * was */
int	fontfile_write(struct arena *, struct cos *, const struct font *);

#endif
