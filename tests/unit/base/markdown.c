/* SPDX-License-Identifier: EUPL-1.2 */
#include "told.h"

#include "base/origin.h"
#include "tree.h"

static struct arena *memory;

static void
set_up(void)
{
	memory = arena_open();
}

static void
tear_down(void)
{
	arena_close(memory);
}

TestSuite(markdown, .init = set_up, .fini = tear_down);

static struct md *
parse(const char *text)
{
	return markdown_parse(memory, text, strlen(text),
	    (struct place){ "a.md", 1, 1, 0 }, NULL);
}

/* what stands in the document */
static void
expect(const char *text, const char *tree)
{
	const struct md *root = parse(text);

	cr_assert_not_null(root, "%s\n%s", text, told(memory));
	cr_expect_str_eq(tree_text(memory, root), *tree == '\0'
	    ? "document@1:1" : arena_printf(memory, "document@1:1(%s)",
	    tree), "%s", text);
}

static void
expect_fault(const char *text, const char *fault)
{
	cr_expect_null(parse(text), "%.80s", text);
	cr_expect_str_eq(told(memory), fault, "%.80s", text);
}

static const char *
repeat(const char *text, int count)
{
	struct buffer out = { .arena = memory };

	buffer_string(&out, "");
	for (int i = 0; i < count; i++)
		buffer_string(&out, text);
	return out.bytes;
}

/* blocks */

Test(markdown, reads_nothing_as_an_empty_document)
{
	expect("", "");
	expect("\n\n", "");
}

Test(markdown, reads_headings)
{
	expect("# Über uns\n### ü *ä* ###\n", "heading@1:1 1(text@1:3 "
	    "'Über uns') heading@2:1 3(text@2:5 'ü ' emphasis@2:7(text@2:8 "
	    "'ä'))");
	expect("Ü\n===\n\nü\n---", "heading@1:1 1(text@1:1 'Ü') heading@4:1 "
	    "2(text@4:1 'ü')");
	expect("###### x", "heading@1:1 6(text@1:8 'x')");
	expect("####### x", "paragraph@1:1(text@1:1 '####### x')");
}

Test(markdown, reads_paragraphs_of_lines)
{
	expect("ä\nö\n\nü", "paragraph@1:1(text@1:1 'ä' soft@1:1 text@2:1 "
	    "'ö') paragraph@4:1(text@4:1 'ü')");
}

Test(markdown, reads_lists_with_their_markers_as_typed)
{
	expect("- a\n- b\n\n* c\n+ d", "list@1:1 tight(item@1:1 '-'("
	    "paragraph@1:3(text@1:3 'a')) item@2:1 '-'(paragraph@2:3(text@2:3 "
	    "'b'))) list@4:1 tight(item@4:1 '*'(paragraph@4:3(text@4:3 'c'))) "
	    "list@5:1 tight(item@5:1 '+'(paragraph@5:3(text@5:3 'd')))");
	expect("1. a\n5. b\n\n2) c\n", "list@1:1 ordered tight(item@1:1 '1.'("
	    "paragraph@1:4(text@1:4 'a')) item@2:1 '5.'(paragraph@2:4("
	    "text@2:4 'b'))) list@4:1 ordered tight(item@4:1 '2)'("
	    "paragraph@4:4(text@4:4 'c')))");
	expect("007. a\n\n123456789) b", "list@1:1 ordered tight(item@1:1 "
	    "'007.'(paragraph@1:6(text@1:6 'a'))) list@3:1 ordered tight("
	    "item@3:1 '123456789)'(paragraph@3:12(text@3:12 'b')))");
	expect("-\n3.", "list@1:1 tight(item@1:1 '-') list@2:1 ordered tight("
	    "item@2:1 '3.')");
}

Test(markdown, knows_loose_lists_and_lists_in_lists)
{
	expect("- ä\n\n  1) ö\n\n- ü", "list@1:1(item@1:1 '-'(paragraph@1:3("
	    "text@1:3 'ä') list@3:3 ordered tight(item@3:3 '1)'("
	    "paragraph@3:6(text@3:6 'ö')))) item@5:1 '-'(paragraph@5:3("
	    "text@5:3 'ü')))");
}

Test(markdown, reads_quotes_rules_and_html)
{
	expect("> ü\n>> ö", "quote@1:1(paragraph@1:3(text@1:3 'ü') "
	    "quote@2:2(paragraph@2:4(text@2:4 'ö')))");
	expect("a\n\n***\n<div>\nx\n</div>\n\nb", "paragraph@1:1(text@1:1 "
	    "'a') rule@3:1 html@4:1 '<div>\nx\n</div>\n' paragraph@8:1("
	    "text@8:1 'b')");
	expect("<!-- geheim -->", "html@1:1 '<!-- geheim -->\n'");
}

/* code and fences */

Test(markdown, tells_fences_from_indented_code)
{
	expect("```info x\nä\n```\n", "fence@1:1 <info x> 'ä\n'");
	expect("~~~\n~~~~\n", "fence@1:1 <> ''");
	expect("    ä\n     ö\n", "code-block@1:5 <> 'ä\n ö\n'");
	expect("    ```\n    x\n", "code-block@1:5 <> '```\nx\n'");
	expect("    ~~~ x\n", "code-block@1:5 <> '~~~ x\n'");
	expect("    ``", "code-block@1:5 <> '``\n'");
	expect("````\n```\n````\n", "fence@1:1 <> '```\n'");
	expect("   ```\n   x\n  ```", "fence@1:4 <> 'x\n'");
}

Test(markdown, knows_a_fence_that_is_never_closed)
{
	expect("```", "fence@1:1 open <> ''");
	expect("```\na", "fence@1:1 open <> 'a\n'");
	expect("~~~ x\n\n\n", "fence@1:1 open <x> '\n\n'");
	expect("````\n```\n", "fence@1:1 open <> '```\n'");
	expect("```\n~~~\n", "fence@1:1 open <> '~~~\n'");
	expect("```\nfoo ```\n", "fence@1:1 open <> 'foo ```\n'");
	expect("```\n```", "fence@1:1 <> ''");
}

Test(markdown, knows_an_open_fence_in_a_list)
{
	expect("- ```\n  a\n  ```\n- ~~~\n  b\n", "list@1:1 tight(item@1:1 "
	    "'-'(fence@1:3 <> 'a\n') item@4:1 '-'(fence@4:3 open <> 'b\n'))");
	expect("- ```\n  a\n```\nx\n```\n", "list@1:1 tight(item@1:1 '-'("
	    "fence@1:3 open <> 'a\n')) fence@3:1 <> 'x\n'");
	expect("- ```\n\n\nfoo", "list@1:1 tight(item@1:1 '-'(fence@1:3 open "
	    "<> '\n\n')) paragraph@4:1(text@4:1 'foo')");
	expect("-\t```\n\tx\n\t```\n", "list@1:1 tight(item@1:1 '-'("
	    "fence@1:3 <> 'x\n'))");
	expect("1. a\n\n   ```\n   x\n   ```\n\n   b\n", "list@1:1 ordered("
	    "item@1:1 '1.'(paragraph@1:4(text@1:4 'a') fence@3:4 <> 'x\n' "
	    "paragraph@7:4(text@7:4 'b')))");
}

Test(markdown, knows_an_open_fence_in_a_quote)
{
	expect("> ```\n> a\n> ```\n", "quote@1:1(fence@1:3 <> 'a\n')");
	expect("> ```\n> a\nfoo ```\n", "quote@1:1(fence@1:3 open <> 'a\n') "
	    "paragraph@3:1(text@3:1 'foo ```')");
	expect("> ```\n```\n", "quote@1:1(fence@1:3 open <> '') fence@2:1 "
	    "open <> ''");
	expect("> - ~~~\n>   a\n>\n> b\n", "quote@1:1(list@1:3 tight("
	    "item@1:3 '-'(fence@1:5 open <> 'a\n\n')) paragraph@4:3(text@4:3 "
	    "'b'))");
}

/* inlines */

Test(markdown, reads_inlines_at_their_places)
{
	expect("ü *ä* **ö** `x y` z", "paragraph@1:1(text@1:1 'ü ' "
	    "emphasis@1:3(text@1:4 'ä') text@1:6 ' ' strong@1:7(text@1:9 'ö') "
	    "text@1:12 ' ' code@1:14 'x y' text@1:18 ' z')");
	expect("ä [ü](b \"c\") ![d](e) <http://x.de> <b>f</b>",
	    "paragraph@1:1(text@1:1 'ä ' link@1:3 <b|c>(text@1:4 'ü') "
	    "text@1:13 ' ' image@1:14 <e|>(text@1:16 'd') text@1:21 ' ' "
	    "link@1:22 <http://x.de|>(text@1:23 'http://x.de') text@1:35 ' ' "
	    "html-inline@1:36 '<b>' text@1:39 'f' html-inline@1:40 '</b>')");
	expect("a\tü *b*", "paragraph@1:1(text@1:1 'a\tü ' emphasis@1:5("
	    "text@1:6 'b'))");
}

Test(markdown, reads_entities_and_escapes_as_text)
{
	expect("a &amp; &auml; &#x1F600; \\* &nope; \\q", "paragraph@1:1("
	    "text@1:1 'a & ä 😀 * &nope; \\q')");
	expect("&#10;&#0;", "paragraph@1:1(text@1:1 '\n\xef\xbf\xbd')");
}

Test(markdown, keeps_the_place_behind_ends_of_lines)
{
	expect("ä *b*\nö *c*  \nü *d*", "paragraph@1:1(text@1:1 'ä ' "
	    "emphasis@1:3(text@1:4 'b') soft@1:3 text@2:1 'ö ' "
	    "emphasis@2:3(text@2:4 'c') text@2:6 '' break@2:6 text@3:1 'ü ' "
	    "emphasis@3:3(text@3:4 'd'))");
	expect("> ä *b*\n> ö *c*", "quote@1:1(paragraph@1:3(text@1:3 'ä ' "
	    "emphasis@1:5(text@1:6 'b') soft@1:5 text@2:3 'ö ' "
	    "emphasis@2:5(text@2:6 'c')))");
	expect("- ä\n  *b*", "list@1:1 tight(item@1:1 '-'(paragraph@1:3("
	    "text@1:3 'ä' soft@1:3 emphasis@2:3(text@2:4 'b'))))");
	expect("`ä\nö` *c*", "paragraph@1:1(code@1:2 'ä ö' text@2:3 ' ' "
	    "emphasis@2:4(text@2:5 'c'))");
	expect("<b\nc> *d*", "paragraph@1:1(html-inline@1:1 '<b\nc>' "
	    "text@2:3 ' ' emphasis@2:4(text@2:5 'd'))");
}

Test(markdown, places_a_break_without_a_text_where_its_parent_is)
{
	expect("ä\n\n\\\nb *c*", "paragraph@1:1(text@1:1 'ä') paragraph@3:1("
	    "break@3:1 text@4:1 'b ' emphasis@4:3(text@4:4 'c'))");
	expect("&#32;\nb", "paragraph@1:1(text@1:1 ' ' soft@1:1 text@2:1 "
	    "'b')");
}

Test(markdown, keeps_the_place_behind_a_backslash_at_the_end_of_a_line)
{
	expect("ä\\\nü *b*\\\n*c*\nd *e*\\\nf", "paragraph@1:1(text@1:1 'ä' "
	    "break@1:1 text@2:1 'ü ' emphasis@2:3(text@2:4 'b') break@2:3 "
	    "emphasis@3:1(text@3:2 'c') soft@3:1 text@4:1 'd ' "
	    "emphasis@4:3(text@4:4 'e') break@4:3 text@5:1 'f')");
	expect("- ä\\\n  ü *b*\n  *c*\\\n  *d*", "list@1:1 tight(item@1:1 "
	    "'-'(paragraph@1:3(text@1:3 'ä' break@1:3 text@2:3 'ü ' "
	    "emphasis@2:5(text@2:6 'b') soft@2:5 emphasis@3:3(text@3:4 'c') "
	    "break@3:3 emphasis@4:3(text@4:4 'd'))))");
	expect("a\\\\\n*b*\n\nc\\\n*d*", "paragraph@1:1(text@1:1 'a\\' "
	    "soft@1:1 emphasis@2:1(text@2:2 'b')) paragraph@4:1(text@4:1 'c' "
	    "break@4:1 emphasis@5:1(text@5:2 'd'))");
	expect("*a\\\nb*\\\n`d`", "paragraph@1:1(emphasis@1:1(text@1:2 'a' "
	    "break@1:2 text@2:1 'b') break@1:1 code@3:2 'd')");
}

/* places */

Test(markdown, counts_from_where_the_text_begins)
{
	const char *text = "ä *b*\n*c*";
	const struct md *root = markdown_parse(memory, text, strlen(text),
	    (struct place){ "a.md", 7, 5, 0 }, NULL);

	cr_expect_str_eq(tree_text(memory, root), "document@7:5(paragraph@7:5("
	    "text@7:5 'ä ' emphasis@7:7(text@7:8 'b') soft@7:7 emphasis@8:1("
	    "text@8:2 'c')))");
	cr_expect_str_eq(root->first->place.file, "a.md");
}

Test(markdown, places_nodes_where_their_lines_came_from)
{
	const char *text = "# a\n\nb *c*\nd\n";
	struct origin *origin = origin_new(memory);
	const struct md *root;

	origin_add(origin, 3, 4, (struct place){ "n.yaml", 30, 8, 0 });
	root = markdown_parse(memory, text, strlen(text),
	    (struct place){ "a.md", 1, 1, 0 }, origin);
	cr_expect_str_eq(tree_text(memory, root), "document@1:1(heading@1:1 "
	    "1(text@1:3 'a') paragraph@30:8(text@30:8 'b ' emphasis@30:8("
	    "text@30:8 'c') soft@30:8 text@31:8 'd'))");
	cr_expect_str_eq(root->first->place.file, "a.md");
	cr_expect_str_eq(root->last->first->place.file, "n.yaml");
}

/* one line of inlines */

static void
expect_inlines(const char *text, const char *tree)
{
	const struct md *block = markdown_inlines(memory, text,
	    (struct place){ "a.yaml", 3, 9, 0 });

	cr_expect_str_eq(tree_text(memory, block), arena_printf(memory,
	    "paragraph@3:9%s", tree), "%s", text);
}

Test(markdown, reads_a_line_as_inlines_whatever_it_begins_with)
{
	expect_inlines("", "");
	expect_inlines("Wort", "(text@3:9 'Wort')");
	expect_inlines("1. a", "(text@3:9 '1. a')");
	expect_inlines("# a", "(text@3:9 '# a')");
	expect_inlines("    a", "(text@3:9 '    a')");
	expect_inlines("> *a*", "(text@3:9 '> ' emphasis@3:9(text@3:9 'a'))");
	expect_inlines("- ![a](b)", "(text@3:9 '- ' image@3:9 <b|>(text@3:9 "
	    "'a'))");
	expect_inlines("*a*", "(emphasis@3:9(text@3:9 'a'))");
	expect_inlines("**a** b", "(strong@3:9(text@3:9 'a') text@3:9 ' b')");
	expect_inlines("``` a", "(text@3:9 '``` a')");
	expect_inlines("<div>", "(html-inline@3:9 '<div>')");
	expect_inlines("[a]: b", "(text@3:9 '[a]: b')");
	expect_inlines("`a`", "(code@3:9 'a')");
	expect_inlines("\\# 1\\. \\x", "(text@3:9 '# 1. \\x')");
	expect_inlines("&lt;a&gt;", "(text@3:9 '<a>')");
	expect_inlines("a\\", "(text@3:9 'a\\')");
	expect_inlines("***", "(text@3:9 '***')");
	expect_inlines("===", "(text@3:9 '===')");
}

Test(markdown, survives_a_line_of_white_space_only)
{
	expect_inlines("  ", "(text@3:9 '  ')");
	expect_inlines("\n", "");
	expect_inlines(" \n ", "");
}

Test(markdown, reports_a_line_that_is_too_long_and_leaves_it_empty)
{
	expect_inlines(arena_printf(memory, "*%s*",
	    repeat("x", MARKDOWN_PARAGRAPH - 4)), arena_printf(memory,
	    "(emphasis@3:9(text@3:9 '%s'))",
	    repeat("x", MARKDOWN_PARAGRAPH - 4)));
	expect_inlines(arena_printf(memory, "*%s*",
	    repeat("x", MARKDOWN_PARAGRAPH - 3)), "");
	cr_expect_not_null(strstr(told(memory), "a.yaml:3:9: error: der "
	    "Absatz ist länger als 65536 Zeichen [M002]\n"));
}

/* limits */

#define M001(place) "a.md:" place ": error: zu tief verschachtelt oder " \
	"eingerückt [M001]\n  Hinweis: Höchstens 20 Ebenen sind möglich.\n"
#define M002(place) "a.md:" place ": error: der Absatz ist länger als " \
	"65536 Zeichen [M002]\n" \
	"  Hinweis: Absätze durch eine Leerzeile trennen.\n"
#define M003(place) "a.md:" place ": error: der Absatz enthält mehr als " \
	"100 Bilder [M003]\n" \
	"  Hinweis: Absätze durch eine Leerzeile trennen.\n"

static void
expect_depth(const char *marker)
{
	const char *most = repeat(marker, MARKDOWN_DEPTH);

	cr_expect_not_null(parse(arena_printf(memory, "ä\n\n%sx", most)),
	    "%s", marker);
	expect_fault(arena_printf(memory, "ä\n\n%s%sx", most, marker),
	    M001("3:1"));
}

Test(markdown, refuses_more_than_20_levels_on_a_line)
{
	expect_depth(">");
	expect_depth("> ");
	expect_depth("- ");
	expect_depth("* ");
	expect_depth("+ ");
	expect_depth("1. ");
	expect_depth("12) ");
	expect_depth("-\t");
}

Test(markdown, takes_no_sign_in_a_text_for_a_level)
{
	cr_expect_not_null(parse(arena_printf(memory, "x %s",
	    repeat("- ", 100))));
	cr_expect_not_null(parse(repeat("-", 100)));
	cr_expect_not_null(parse(repeat("1", 100)));
	cr_expect_not_null(parse(repeat("1.", 100)));
	cr_expect_not_null(parse(repeat("-a ", 100)));
}

Test(markdown, refuses_more_than_80_blanks_before_a_text)
{
	cr_expect_not_null(parse(arena_printf(memory, "%80sx", "")));
	expect_fault(arena_printf(memory, "%81sx", ""), M001("1:1"));
	cr_expect_not_null(parse(repeat("\t", 20)));
	expect_fault(repeat("\t", 21), M001("1:1"));
}

Test(markdown, refuses_more_than_20_levels_over_lines)
{
	struct buffer out = { .arena = memory };

	for (int i = 0; i < MARKDOWN_DEPTH; i++)
		buffer_printf(&out, "%*s- ü\n", 2 * i, "");
	cr_expect_not_null(parse(out.bytes));
	buffer_printf(&out, "%*s- ü\n", 2 * MARKDOWN_DEPTH, "");
	expect_fault(out.bytes, M001("21:41"));
}

Test(markdown, refuses_more_than_20_inlines_in_each_other)
{
	const char *most = repeat("*ä **ö ", MARKDOWN_DEPTH / 2);
	const char *ends = repeat("x** x* ", MARKDOWN_DEPTH / 2);

	cr_expect_not_null(parse(arena_printf(memory, "%s%s", most, ends)));
	expect_fault(arena_printf(memory, "*ü %s%sx*", most, ends),
	    M001("1:70"));
}

Test(markdown, refuses_paragraphs_of_more_than_64_kib)
{
	const char *most = repeat("x", MARKDOWN_PARAGRAPH);

	cr_expect_not_null(parse(most));
	cr_expect_not_null(parse(arena_printf(memory, "%s\n\n%s\n \t\n%s\n",
	    most, most, most)));
	expect_fault(arena_printf(memory, "ä\n\n%sx", most), M002("3:1"));
	expect_fault(arena_printf(memory, "ä\n\n%s\nx\n", most), M002("4:1"));
}

Test(markdown, counts_list_items_and_rows_of_tables_each_for_itself)
{
	cr_expect_not_null(parse(repeat("- Wort\n", 10000)));
	cr_expect_not_null(parse(repeat("| Wort | Wort |\n", 5000)));
	cr_expect_not_null(parse(repeat("> | Wort |\n", 10000)));
	cr_expect_not_null(parse(repeat("7. Wort\n", 10000)));
	cr_expect_not_null(parse(repeat("* Wort\n  7) Wort\n", 5000)));
	expect_fault(arena_printf(memory, "x\n%s",
	    repeat("7. Wort\n", 9363)), M002("9364:1"));
	expect_fault(repeat("-Wort\n", 13108), M002("13108:1"));
}

Test(markdown, counts_no_lines_of_a_fence)
{
	const char *code = repeat("Wort Wort\n", 10000);

	cr_expect_not_null(parse(arena_printf(memory, "```\n%s```\n", code)));
	cr_expect_not_null(parse(arena_printf(memory, "> ~~~~\n%s```\n~~~~",
	    code)));
	expect_fault(arena_printf(memory, "```\n```\n%s", code),
	    M002("7284:1"));
}

Test(markdown, refuses_more_than_100_images_in_a_paragraph)
{
	const char *most = repeat("![a](b)\n", MARKDOWN_IMAGES);

	cr_expect_not_null(parse(arena_printf(memory, "%s\n%s", most, most)));
	expect_fault(arena_printf(memory, "%s![\n", most), M003("101:1"));
	expect_fault(repeat("|![a](b)|\n", MARKDOWN_IMAGES + 1),
	    M003("101:1"));
}

Test(markdown, counts_images_whatever_looks_like_a_fence)
{
	static const char *const fences[] = { "x\n    ```\n", "``` `\n",
	    "> ```\n", "    ```\n\n", "> ```\nb\n", "- ```\n\nx\n",
	    "<div>\n```\n</div>\n\n" };

	for (size_t i = 0; i < sizeof fences / sizeof *fences; i++) {
		cr_expect_null(parse(arena_printf(memory, "%s%s", fences[i],
		    repeat("![[]()", MARKDOWN_IMAGES + 1))), "%s", fences[i]);
		cr_expect_not_null(strstr(told(memory), "[M003]"));
	}
}

/* large and hostile texts */

static void
expect_soon(const char *text)
{
	parse(text);
	told(memory);
}

Test(markdown, ends_soon_with_what_is_quadratic_in_libcmark, .timeout = SOON)
{
	expect_soon(repeat("![[]()", 170000));
	expect_soon(repeat("![[]()", 10900));
	expect_soon(arena_printf(memory, "%s%s", repeat(">", 50000),
	    repeat("a*", 20000)));
	expect_soon(arena_printf(memory, "%s%s", repeat("- ", 45000),
	    repeat("\n", 45000)));
	expect_soon(arena_printf(memory, "- %s%s", repeat("a\n  - ", 20000),
	    repeat("\n", 45000)));
	expect_soon(repeat("*a_ ", 16000));
	expect_soon(repeat("a**b c* ", 8000));
	expect_soon(repeat("[", 65000));
	expect_soon(repeat("[a](", 16000));
	expect_soon(repeat("`e ``f ", 9000));
	expect_soon(repeat("a <!-- ", 9000));
	expect_soon(repeat("a <![CDATA[ ", 5000));
	expect_soon(repeat("a <? ", 12000));
	expect_soon(repeat("[a]: b\n", 9000));
	expect_soon(arena_printf(memory, "[a]: %s\n\n%s",
	    repeat("x", 60000), repeat("[a] ", 16000)));
	expect_soon(repeat("a\\\n", 21000));
	expect_soon(repeat("|\n", 30000));
	expect_soon(arena_printf(memory, "|a|b|\n|-|-|\n%s",
	    repeat("|*c*|", 12000)));
}

Test(markdown, reads_4_mb_of_prose_in_no_time, .timeout = SOON)
{
	const struct md *root = parse(repeat(
	    "Der Kreistag **beschließt** den *Haushalt* für 2026.\n"
	    "Frau Łukaszewska fragt nach `§ 5`.\\\nDanach.\n\n", 40000));
	const struct md *last;

	cr_assert_not_null(root);
	last = root->last->last;
	cr_expect_eq(last->place.line, 4 * 40000 - 1);
	cr_expect_eq(last->place.column, 1);
	cr_expect_str_eq(last->text, "Danach.");
}

Test(markdown, reads_long_lines_with_many_inlines_in_no_time, .timeout = SOON)
{
	struct buffer out = { .arena = memory };

	for (int i = 0; i < 16; i++)
		buffer_printf(&out, "%s\n\n", repeat("*ä* ", 13000));
	cr_expect_eq(parse(out.bytes)->last->last->place.column, 4 * 12999 + 1);
}

/* walking */

Test(markdown, walks_through_all_nodes_parents_first)
{
	const struct md *root = parse("- *a* b\n- c\n\n> d\n");
	struct buffer out = { .arena = memory };

	for (const struct md *md = root; md != NULL; md = md_walk(root, md))
		buffer_printf(&out, "%s ", kind_names[md->kind]);
	cr_expect_str_eq(out.bytes, "document list item paragraph emphasis "
	    "text text item paragraph text quote paragraph text ");
}

Test(markdown, walks_through_a_part_only)
{
	const struct md *root = parse("- *a* b\n- c\n\n> d\n");
	const struct md *item = root->first->first;
	int n = 0;

	for (const struct md *md = item; md != NULL; md = md_walk(item, md))
		n++;
	cr_expect_eq(n, 5);
	cr_expect_null(md_walk(item->next->first->first,
	    item->next->first->first));
}

Test(markdown, counts_no_lines_of_lists_and_fences_as_one_paragraph)
{
	struct buffer list = { .arena = memory }, fence = { .arena = memory };

	buffer_string(&fence, "```` kopfdaten\n");
	for (int i = 0; i < 2000; i++) {
		buffer_string(&list, "- Eintrag mit etwas Text dahinter, der "
		    "die Liste lang macht\n");
		buffer_string(&fence, "TOP: Zeile mit etwas Text dahinter, "
		    "die die Form lang macht\n");
	}
	buffer_string(&fence, "````\n");
	cr_expect_not_null(parse(list.bytes));
	cr_expect_not_null(parse(fence.bytes));
}
