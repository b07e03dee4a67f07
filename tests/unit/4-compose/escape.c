/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "4-compose/escape.h"
#include "base/markdown.h"
#include "base/origin.h"
#include "compose.h"

static const char *const nasty[] = {
	"x", "1. x", "12) x", "1.", "- x", "-", "+ x", "* x", "#", "###### x",
	"> x", "=", "===", "---", "***", "___", "    x", "\tx", "x  ", "x\\",
	"\\", "\\\\", "```", "~~~~", "``` kasten", "`x`", "| x |", "x|y", "|",
	"|-|", "---|---", "<b>", "</b>", "<!--", "<?x?>", "<a@b.de>",
	"<https://a.de>", "&amp;", "&#35; x", "&Tab;", "[x](y)", "![x](y)",
	"[x]: y", "[x]", "*x*", "**x**", "_x_", "__x", "x\ny", "x\n\ny",
	"x\n# y", "x\n- y", "x  \ny", "a: b", ": ", "{{x}}", "\"x\"", "'", "(",
	")", "!", "!x", "[", "]", "<", ">", "x]", "x>", "x)", "$x$", "~x~",
	"^", "@x", "%", "1", "123456789", "Ö 3", "\xc2\xa0x", "z. B.", "a*",
};

static const char *const contexts[] = {
	"%\n", "a\n%\nb\n", "- %\n", "- a\n- %\n", "1. %\n", "> %\n", "# %\n",
	"## a % b\n", "a **b % c** d\n", "[a % b](c)\n", "[a](<%>)\n",
	"| a | b |\n|---|---|\n| % | c |\n", "|%|%|\n|---|---|\n|%|%|\n",
	"a %, b\n", "(%)\n", "„%“\n", "a\\\n%\\\nb\n", "%\n\n%\n", "%%\n",
	"![a %](b.png)\n", "*a % b*\n", "% a\n", "%: a\n", "-% a\n", "#% a\n",
	"%. a\n", "%) a\n",
};

/* kinds of nodes in order, those of texts and what breaks them left out */
static const char *
shape(struct arena *memory, const char *markdown)
{
	struct place start = { "x", 1, 1, 0 };
	struct md *root = markdown_parse(memory, markdown, strlen(markdown),
	    start, NULL);
	struct buffer out = { .arena = memory };

	for (const struct md *md = root; md != NULL; md = md_walk(root, md))
		if (md->kind != MD_TEXT)
			buffer_printf(&out, "%d/%d ", md->kind, md->level);
	return out.bytes;
}

static const char *
put(struct arena *memory, const char *context, const char *value)
{
	struct buffer template = { .arena = memory };
	struct buffer data = { .arena = memory };

	for (; *context != '\0'; context++)
		if (*context == '%')
			buffer_string(&template, "{{x}}");
		else
			buffer_char(&template, *context);
	buffer_string(&data, "x: \"");
	for (; *value != '\0'; value++)
		buffer_printf(&data, *value == '\n' ? "\\n" : *value == '\t'
		    ? "\\t" : *value == '"' || *value == '\\' ? "\\%c" : "%c",
		    *value);
	buffer_string(&data, "\"\n");
	return composed(memory, template.bytes, data.bytes);
}

Test(escape, keeps_every_value_text_wherever_it_stands)
{
	for (size_t c = 0; c < sizeof contexts / sizeof *contexts; c++) {
		struct arena *memory = arena_open();
		const char *expected = shape(memory, put(memory, contexts[c],
		    "Wert"));

		for (size_t i = 0; i < sizeof nasty / sizeof *nasty; i++) {
			const char *text = put(memory, contexts[c], nasty[i]);

			cr_expect_str_eq(shape(memory, text), expected,
			    "value %s makes structure in:\n%s", nasty[i],
			    text);
		}
		arena_close(memory);
	}
}

static const char *
escaped(struct arena *memory, enum escape escape, const char *text)
{
	struct buffer out = { .arena = memory };

	buffer_string(&out, "");
	escape_add(&out, escape, text);
	return out.bytes;
}

Test(escape, folds_white_space_in_markdown_and_trims_it)
{
	struct arena *memory = arena_open();

	cr_expect_str_eq(escaped(memory, ESCAPE_MARKDOWN,
	    " \t a \n\n b\r\n"), "a b");
	cr_expect_str_eq(escaped(memory, ESCAPE_MARKDOWN, " \n "), "");
	arena_close(memory);
}

Test(escape, leaves_letters_and_typographic_signs_alone)
{
	struct arena *memory = arena_open();

	cr_expect_str_eq(escaped(memory, ESCAPE_MARKDOWN,
	    "„Größe“ – 5 € § 3 Yıldız"), "„Größe“ – 5 € § 3 Yıldız");
	arena_close(memory);
}

Test(escape, makes_one_quoted_field_in_csv)
{
	struct arena *memory = arena_open();

	cr_expect_str_eq(escaped(memory, ESCAPE_CSV, "a;\"b\"\nc"),
	    "\"a;\"\"b\"\" c\"");
	cr_expect_str_eq(escaped(memory, ESCAPE_CSV, ""), "\"\"");
	arena_close(memory);
}

Test(escape, writes_the_inside_of_a_json_string)
{
	struct arena *memory = arena_open();

	cr_expect_str_eq(escaped(memory, ESCAPE_JSON, "a\"b\\c\nd"),
	    "a\\\"b\\\\c\\u000ad");
	arena_close(memory);
}

Test(escape, goes_by_the_suffix_of_the_template)
{
	enum escape escape;

	cr_expect(escape_of("a.b/c.csv", &escape));
	cr_expect_eq(escape, ESCAPE_CSV);
	cr_expect_not(escape_of("vorlage", &escape));
	cr_expect_not(escape_of("vorlage.txt", &escape));
}
