/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * image - a picture as objects of a PDF (ISO 32000-1, 8.9.5).
 */
#ifndef TYPESET_IMAGE_H
#define TYPESET_IMAGE_H

struct arena;
struct cos;
struct picture;

/* the number of the image, with its soft mask if it is not opaque */
int	image_write(struct arena *, struct cos *, const struct picture *);

#endif
