/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "4-compose/check.h"
#include "4-compose/markup.h"
#include "4-compose/vocabulary.h"
#include "compose.h"

static int
faults(const char *template, const char *vocabulary, bool is_described)
{
	struct arena *memory = arena_open();
	struct vocabulary v = { data_of(memory, vocabulary), is_described };
	int before = diag_errors();

	check_names(memory, template_of(memory, template), &v, true);
	arena_close(memory);
	return diag_errors() - before;
}

static int
markup_faults(const char *template)
{
	struct arena *memory = arena_open();
	int before = diag_errors();

	markup_check(memory, template_of(memory, template));
	arena_close(memory);
	return diag_errors() - before;
}

Test(check, looks_into_branches_that_no_data_reaches)
{
	cr_expect_eq(faults("{{#a}}{{x}}{{/a}}{{^a}}{{y}}{{/a}}", "a: ''\n",
	    false), 2);
}

Test(check, finds_names_from_the_inside_outwards)
{
	cr_expect_eq(faults("{{#l}}{{a}}{{b}}{{#m}}{{c}}{{/m}}{{/l}}",
	    "{a: x, l: [{b: x}], m: {c: x}}\n", false), 0);
	cr_expect_eq(faults("{{b}}", "{l: [{b: x}]}\n", false), 1);
}

Test(check, allows_anything_in_lists_that_data_leave_empty)
{
	cr_expect_eq(faults("{{#l}}{{x}}{{#y}}{{z}}{{/y}}{{/l}}", "l: []\n",
	    false), 0);
}

Test(check, tells_no_faults_that_follow_from_another)
{
	cr_expect_eq(faults("{{#unbekannt}}{{x}}{{y}}{{/unbekannt}}",
	    "a: x\n", false), 1);
}

Test(check, wants_three_braces_for_markdown_only)
{
	const char *v = "{a: 'Markdown: Text', b: 'Name'}\n";

	cr_expect_eq(faults("{{{a}}}{{b}}", v, true), 0);
	cr_expect_eq(faults("{{a}}", v, true), 1);
	cr_expect_eq(faults("{{{b}}}", v, true), 1);
	cr_expect_eq(faults("{{a}}{{{b}}}", v, false), 0);
}

Test(check, ends_on_partials_that_multiply)
{
	struct arena *memory = arena_open();
	struct vocabulary v = { data_of(memory, "a: x\n"), true };
	struct template *t[20];

	for (int i = 0; i < 20; i++) {
		t[i] = template_of(memory, "{{>p}}\n{{>p}}\n{{>p}}\n");
		for (struct tag *tag = t[i]->partials; tag != NULL;
		    tag = tag->next_partial)
			tag->partial = i > 0 ? t[i - 1] : NULL;
	}
	check_names(memory, t[19], &v, true);
	markup_check(memory, t[19]);
	cr_expect_eq(diag_errors(), 0);
	arena_close(memory);
}

Test(markup, accepts_values_in_forms_and_refuses_them_in_code)
{
	cr_expect_eq(markup_faults("``` kasten\n{{a}}\n```\n"), 0);
	cr_expect_eq(markup_faults("``` c\n{{a}}\n```\n"), 1);
	cr_expect_eq(markup_faults("`a` {{a}} ``b ` c`` {{a}}\n"), 0);
	cr_expect_eq(markup_faults("``a ` {{a}}``\n"), 1);
	cr_expect_eq(markup_faults("\\` {{a}}\n"), 0);
	cr_expect_eq(markup_faults("`\n\n{{a}}\n"), 0);
}

Test(markup, accepts_values_in_links_and_refuses_them_in_html)
{
	cr_expect_eq(markup_faults("[{{a}}]({{a}}) [b](<{{a}}>)\n"), 0);
	cr_expect_eq(markup_faults("a < b {{a}} \\<{{a}}\n"), 0);
	cr_expect_eq(markup_faults("<a {{a}}>\n"), 1);
	cr_expect_eq(markup_faults("<{{a}}>\n"), 1);
	cr_expect_eq(markup_faults("<!-- {{a}} -->\n"), 1);
}

Test(markup, refuses_a_backslash_that_would_eat_an_escape)
{
	cr_expect_eq(markup_faults("\\\\{{a}} a\\\n{{a}}\\\n"), 0);
	cr_expect_eq(markup_faults("\\{{a}}\n"), 1);
	cr_expect_eq(markup_faults("{{#a}}\\{{/a}}{{b}}\n"), 1);
	cr_expect_eq(markup_faults("\\{{#a}}b{{/a}}{{b}}\n"), 1);
}

Test(markup, wants_sections_to_close_what_they_open)
{
	cr_expect_eq(markup_faults("{{#a}}\n``` kasten\nx\n```\n{{/a}}\n"), 0);
	cr_expect_eq(markup_faults("{{#a}}`{{/a}}b{{#a}}`{{/a}}\n"), 2);
	cr_expect_eq(markup_faults("{{#a}}<{{/a}}b\n"), 1);
}
