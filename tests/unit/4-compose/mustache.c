/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "compose.h"

Test(mustache, knows_the_place_of_each_name)
{
	struct arena *memory = arena_open();
	struct tag *tag = template_of(memory, "Größe\n  Ö {{ name }}")->tags;

	while (tag->kind != TAG_VALUE)
		tag = tag->next;
	cr_expect_eq(tag->place.line, 2);
	cr_expect_eq(tag->place.column, 8);
	cr_expect_eq(tag->place.length, 4);
	arena_close(memory);
}

Test(mustache, splits_dotted_names)
{
	struct arena *memory = arena_open();
	struct tag *tag = template_of(memory, "{{a.b.c}}{{.}}")->tags->next;

	cr_expect_eq(tag->parts, 3);
	cr_expect_str_eq(tag->path[2], "c");
	cr_expect_eq(tag->next->parts, 0);
	arena_close(memory);
}

Test(mustache, reads_on_behind_each_fault)
{
	struct arena *memory = arena_open();

	template_of(memory, "{{a\n{{}}\n{{/b}}\n{{{c}}\n}}\n{{#d}}\n");
	cr_expect_eq(diag_errors(), 6);
	arena_close(memory);
}

Test(mustache, reports_crossed_sections_once)
{
	struct arena *memory = arena_open();

	template_of(memory, "{{#a}}{{#b}}{{#c}}{{/a}}{{/c}}{{/b}}");
	cr_expect_eq(diag_errors(), 1);
	arena_close(memory);
}

Test(mustache, allows_fifty_sections_in_each_other_and_no_more)
{
	for (int n = 50; n <= 51; n++) {
		struct arena *memory = arena_open();
		struct buffer out = { .arena = memory };

		for (int i = 0; i < n; i++)
			buffer_string(&out, "{{#a}}");
		for (int i = 0; i < n; i++)
			buffer_string(&out, "{{/a}}");
		template_of(memory, out.bytes);
		cr_expect_eq(diag_errors(), n - 50);
		arena_close(memory);
	}
}
