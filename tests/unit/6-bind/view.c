/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "6-bind/seen.h"
#include "6-bind/view.h"
#include "base/arena.h"

static void
expect(const char *page, bool is_shown, double left, double bottom,
    double right, double top, int turn, double unit)
{
	qpdf_data pdf = qpdf_init();
	struct view v;

	qpdf_empty_pdf(pdf);
	cr_expect_eq(view_read(&v, pdf, qpdf_oh_parse(pdf, page)), is_shown,
	    "%s", page);
	if (is_shown) {
		cr_expect(v.box[0] == left && v.box[1] == bottom &&
		    v.box[2] == right && v.box[3] == top, "%s: %f %f %f %f",
		    page, v.box[0], v.box[1], v.box[2], v.box[3]);
		cr_expect_eq(v.turn, turn, "%s: %d", page, v.turn);
		cr_expect_eq(v.unit, unit, "%s: %f", page, v.unit);
	}
	qpdf_cleanup(&pdf);
}

Test(view, is_what_both_boxes_show)
{
	expect("<< /MediaBox [0 0 5 8] >>", true, 0, 0, 5, 8, 0, 1);
	expect("<< /MediaBox [5 8 0 0] /CropBox [4 9 1 1] >>", true, 1, 1, 4,
	    8, 0, 1);
	expect("<< /MediaBox [0 0 5 8] /CropBox [6 0 7 8] >>", true, 0, 0, 5,
	    8, 0, 1);
	expect("<< /MediaBox [0 0 5 8] /CropBox [1 1 2] >>", true, 0, 0, 5,
	    8, 0, 1);
}

Test(view, turns_by_quarters_whatever_is_asked)
{
	expect("<< /MediaBox [0 0 5 8] /Rotate -90 >>", true, 0, 0, 5, 8, 3,
	    1);
	expect("<< /MediaBox [0 0 5 8] /Rotate 810 >>", true, 0, 0, 5, 8, 1,
	    1);
	expect("<< /MediaBox [0 0 5 8] /Rotate 99999999 >>", true,
	    0, 0, 5, 8, 0, 1);
}

Test(view, has_a_unit)
{
	expect("<< /MediaBox [0 0 5 8] /UserUnit 10 >>", true, 0, 0, 5, 8, 0,
	    10);
	expect("<< /MediaBox [0 0 5 8] /UserUnit 0 >>", true, 0, 0, 5, 8, 0,
	    1);
	expect("<< /MediaBox [0 0 5 8] /UserUnit -3 >>", true, 0, 0, 5, 8, 0,
	    1);
}

Test(view, is_none_without_a_size)
{
	expect("<< >>", false, 0, 0, 0, 0, 0, 0);
	expect("null", false, 0, 0, 0, 0, 0, 0);
	expect("<< /MediaBox [0 0 0 8] >>", false, 0, 0, 0, 0, 0, 0);
	expect("<< /MediaBox [0 0 5] >>", false, 0, 0, 0, 0, 0, 0);
	expect("<< /MediaBox [0 0 5 99999999] >>", false, 0, 0, 0, 0, 0, 0);
}

Test(seen, tells_the_second_time)
{
	struct arena *arena = arena_open();
	struct seen seen = { .count = 0 };
	qpdf_data pdf = qpdf_init();

	qpdf_empty_pdf(pdf);
	for (int i = 0; i < 2000; i++) {
		qpdf_oh object = qpdf_make_indirect_object(pdf,
		    qpdf_oh_new_integer(pdf, i));

		cr_expect_not(seen_before(arena, &seen, pdf, object));
		cr_expect(seen_before(arena, &seen, pdf, object));
		object = qpdf_oh_new_integer(pdf, i);
		cr_expect_not(seen_before(arena, &seen, pdf, object));
		cr_expect_not(seen_before(arena, &seen, pdf, object));
	}
	qpdf_cleanup(&pdf);
	arena_close(arena);
}
