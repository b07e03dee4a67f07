/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "base/node.h"
#include "compose.h"

Test(render, takes_empty_texts_lists_and_maps_for_missing)
{
	struct arena *memory = arena_open();

	cr_expect_str_eq(rendered(memory, "{{#a}}A{{/a}}{{#b}}B{{/b}}"
	    "{{#c}}C{{/c}}{{^d}}D{{/d}}", "{a: '', b: [], c: {}}\n",
	    ESCAPE_HTML), "D");
	arena_close(memory);
}

Test(render, pushes_a_text_so_that_the_dot_means_it)
{
	struct arena *memory = arena_open();

	cr_expect_str_eq(rendered(memory, "{{#a}}{{.}}{{a}}{{b}}{{/a}}",
	    "{a: x, b: y}\n", ESCAPE_HTML), "xxy");
	arena_close(memory);
}

Test(render, does_not_look_outside_for_the_second_part_of_a_name)
{
	struct arena *memory = arena_open();

	cr_expect_str_eq(rendered(memory, "{{#a}}{{b.c}}{{/a}}",
	    "{a: {b: {d: 1}}, b: {c: x}}\n", ESCAPE_HTML), "");
	arena_close(memory);
}

Test(render, marks_where_each_value_stands)
{
	struct arena *memory = arena_open();
	struct rendered *out = render(memory, template_of(memory,
	    "a {{x}} b{{#y}}c{{/y}}"), data_of(memory, "{x: 1.}\n"),
	    ESCAPE_MARKDOWN);

	cr_assert_eq(out->count, 2);
	cr_expect_eq(out->marks[0].at, 2);
	cr_expect_eq(out->marks[0].len, 3);
	cr_expect_str_eq(out->marks[0].node->text, "1.");
	cr_expect_null(out->marks[1].node);
	arena_close(memory);
}

Test(render, ends_partials_that_call_themselves)
{
	struct arena *memory = arena_open();
	struct template *t = template_of(memory, "x{{>t}}");
	struct rendered *out;

	t->partials->partial = t;
	out = render(memory, t, data_of(memory, "{}\n"), ESCAPE_HTML);
	cr_expect_eq(out->bytes.length, RENDER_DEPTH + 1);
	arena_close(memory);
}
