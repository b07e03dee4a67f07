/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "compose.h"

static void
expect(const char *template, const char *data, const char *markdown)
{
	struct arena *memory = arena_open();

	cr_expect_str_eq(composed(memory, template, data), markdown);
	arena_close(memory);
}

Test(tidy, folds_blank_lines_outside_code)
{
	expect("a\n\n\n\nb\n\n```\n\n\nc\n```\n\n\n", "{}\n",
	    "a\n\nb\n\n```\n\n\nc\n```\n");
}

Test(tidy, puts_prose_between_blank_lines)
{
	expect("a\n{{{x}}}\nb\n", "x: 'c'\n", "a\n\nc\n\nb\n");
	expect("a\n{{{x}}}\nb\n", "x: ''\n", "a\n\nb\n");
}

Test(tidy, indents_every_line_of_prose)
{
	expect("  {{{x}}}\n", "x: \"a\\n\\nb\"\n", "  a\n\n  b\n");
}

Test(tidy, gives_prose_its_own_line_where_a_section_ate_the_end_of_one)
{
	expect("a{{#n}}\n{{/n}}\n{{{x}}}\nb\n", "{n: '', x: '# c'}\n",
	    "a\n\n# c\n\nb\n");
}

Test(tidy, drops_lines_whose_values_are_all_empty)
{
	expect("a\n- {{x}}\n1. {{x}}\n**{{x}}**\n{{x}} {{x}}\n| {{x}} |\nb\n",
	    "x: ''\n", "a\nb\n");
}

Test(tidy, keeps_lines_with_other_text)
{
	expect("- a {{x}}\n- –{{x}}\n---\n", "x: ''\n", "- a\n- –\n---\n");
}

Test(tidy, keeps_a_break_that_the_template_wants_behind_a_value)
{
	expect("{{x}}  \nb\n", "x: 'a'\n", "a  \nb\n");
}

Test(tidy, drops_a_break_at_the_end_of_a_paragraph_only)
{
	expect("a\\\nb\\\n\nc\\\n", "{}\n", "a\\\nb\n\nc\n");
}

Test(tidy, escapes_marks_that_a_value_completes)
{
	expect("{{x}}. a\n", "x: '12'\n", "12\\. a\n");
	expect("{{x}}. a\n", "x: '1234567890'\n", "1234567890. a\n");
	expect("- {{x}}# a\n", "x: ''\n", "- \\# a\n");
	expect("> - {{x}}\n", "x: 'a'\n", "> - a\n");
}

Test(tidy, drops_empty_forms_but_not_page_breaks_and_code)
{
	expect("``` kasten\n{{x}}\n```\n``` seitenumbruch\n```\n```\n```\n",
	    "x: ''\n", "``` seitenumbruch\n```\n```\n```\n");
}

Test(tidy, drops_headings_without_content)
{
	expect("# a\n## b\n### c\n## d\n\ne\n\n# f\n", "{}\n",
	    "# a\n## d\n\ne\n");
}

Test(tidy, keeps_headings_that_hold_a_value)
{
	expect("# {{x}}\n## {{x}}\n", "x: a\n", "# a\n## a\n");
}

Test(tidy, restores_headings_above_a_form_that_goes)
{
	expect("# a\n\n```` zusammen\n## b\n``` spalten\n## c\n```\n````\n\n"
	    "# d\n\ne\n", "{}\n", "# d\n\ne\n");
}

Test(tidy, is_linear)
{
	struct arena *memory = arena_open();
	struct buffer data = { .arena = memory };
	const char *out;

	buffer_string(&data, "l:\n");
	for (int i = 0; i < 100000; i++)
		buffer_string(&data, "- 'wert 1. mit # zeichen'\n");
	out = composed(memory, "{{#l}}\n- {{.}}\n{{/l}}\n", data.bytes);
	cr_expect_eq(strlen(out), 100000 * strlen(
	    "- wert 1\\. mit \\# zeichen\n"));
	arena_close(memory);
}
