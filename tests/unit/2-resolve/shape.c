/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "2-resolve/schema.h"
#include "2-resolve/shape.h"

Test(shape, has_words_for_every_type)
{
	for (int type = TYPE_TEXT; type < TYPE_COUNT; type++) {
		cr_assert_not_null(shape_of(type)->wanted);
		cr_assert(shape_of(type)->pattern != NULL ||
		    type == TYPE_TABLE);
	}
}

Test(shape, is_none_of_a_type_that_is_none, .exit_code = 2)
{
	shape_of(TYPE_COUNT);
}
