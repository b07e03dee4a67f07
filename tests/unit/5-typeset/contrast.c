/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "5-typeset/contrast.h"

Test(contrast, is_largest_between_black_and_white)
{
	cr_expect_eq(contrast_tenths(0x000000, 0xffffff), 210);
	cr_expect_eq(contrast_tenths(0xffffff, 0x000000), 210);
	cr_expect_eq(contrast_tenths(0x1f3a5f, 0x1f3a5f), 10);
}

/* 3.998, 8.59, 5.14 and 3.03 to one */
Test(contrast, is_that_of_wcag)
{
	cr_expect_eq(contrast_tenths(0xff0000, 0xffffff), 39);
	cr_expect_eq(contrast_tenths(0x0000ff, 0xffffff), 85);
	cr_expect_eq(contrast_tenths(0x008000, 0xffffff), 51);
	cr_expect_eq(contrast_tenths(0x949494, 0xffffff), 30);
}

Test(contrast, suffices_from_four_and_a_half_on)
{
	cr_expect(contrast_suffices(0x767676, 0xffffff));	/* 4.54 */
	cr_expect_not(contrast_suffices(0x777777, 0xffffff));	/* 4.48 */
}

Test(contrast, is_mended_towards_black_or_white)
{
	cr_expect_eq(contrast_mend(0x999999, 0xffffff), 0x767676);
	cr_expect_eq(contrast_mend(0x000000, 0xffffff), 0x000000);
	for (uint32_t i = 0; i < 4096; i++) {
		uint32_t ground = i * 0x001011 & 0xffffff;

		cr_expect(contrast_suffices(contrast_mend(0x808080, ground),
		    ground), "%06x", ground);
	}
}
