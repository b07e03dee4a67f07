/* SPDX-License-Identifier: EUPL-1.2 */
#include "view.h"

#include <math.h>

/* no printer has more; stays away from what numbers can tell apart */
static const double farthest = 1e6;

static bool
is_area(const double box[4])
{
	for (int i = 0; i < 4; i++)
		if (!(fabs(box[i]) <= farthest))
			return false;
	return box[2] > box[0] && box[3] > box[1];
}

bool
view_read(struct view *view, qpdf_data pdf, qpdf_oh page)
{
	double turn = object_number(pdf, page, "/Rotate", 0);
	double unit = object_number(pdf, page, "/UserUnit", 1);
	double crop[4];

	*view = (struct view){ .unit = unit > 0 && unit <= farthest ? unit
	    : 1 };
	if (fabs(turn) <= farthest)
		view->turn = ((int)(turn / 90) % 4 + 4) % 4;
	if (!object_box(pdf, page, "/MediaBox", view->box) ||
	    !is_area(view->box))
		return false;
	if (!object_box(pdf, page, "/CropBox", crop))
		return true;
	crop[0] = fmax(view->box[0], crop[0]);
	crop[1] = fmax(view->box[1], crop[1]);
	crop[2] = fmin(view->box[2], crop[2]);
	crop[3] = fmin(view->box[3], crop[3]);
	/* one beside the page counts for nothing */
	for (int i = 0; i < 4 && is_area(crop); i++)
		view->box[i] = crop[i];
	return true;
}
