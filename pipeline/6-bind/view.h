/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * view - the part of a page that is shown, and how.
 */
#ifndef BIND_VIEW_H
#define BIND_VIEW_H

#include "object.h"

struct view {
	double	box[4];		/* left, bottom, right, top */
	int	turn;		/* quarters, clockwise */
	double	unit;		/* [1/72 inch] */
};

/* false if nothing can be shown in it; attributes are not inherited */
bool	view_read(struct view *, qpdf_data, qpdf_oh page);

#endif
