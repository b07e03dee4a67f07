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

TestSuite(markdown_table, .init = set_up, .fini = tear_down);

static struct md *
parse(const char *text)
{
	return markdown_parse(memory, text, strlen(text),
	    (struct place){ "a.md", 1, 1, 0 }, NULL);
}

static void
expect(const char *text, const char *tree)
{
	cr_expect_str_eq(tree_text(memory, parse(text)), arena_printf(memory,
	    "document@1:1(%s)", tree), "%s", text);
}

static void
expect_no_table(const char *text)
{
	const struct md *root = parse(text);

	for (const struct md *md = root; md != NULL; md = md_walk(root, md))
		cr_expect_neq(md->kind, MD_TABLE, "%s", text);
}

/* a table of a line of delimiters */
static void
expect_columns(const char *head, const char *delimiters, const char *tree)
{
	const struct md *root = parse(arena_printf(memory, "%s\n%s\n", head,
	    delimiters));

	cr_assert_eq(root->first->kind, MD_TABLE, "%s", delimiters);
	cr_expect_str_eq(tree_text(memory, root->first->first), tree, "%s",
	    delimiters);
}

Test(markdown_table, has_rows_and_cells_at_their_places)
{
	expect("| ä | ö |\n|---|---|\n| ü | *c* d |\n", "table@1:1(row@1:1("
	    "cell@1:3+1(text@1:3+1 'ä') cell@1:7+1(text@1:7+1 'ö')) "
	    "row@3:1(cell@3:3+1(text@3:3+1 'ü') cell@3:7+5(emphasis@3:7+5("
	    "text@3:7+5 'c') text@3:7+5 ' d')))");
}

Test(markdown_table, needs_no_pipes_at_its_ends)
{
	expect("Ü | b\n-|-\nx | y\n", "table@1:1(row@1:1(cell@1:1+1("
	    "text@1:1+1 'Ü') cell@1:5+1(text@1:5+1 'b')) row@3:1(cell@3:1+1("
	    "text@3:1+1 'x') cell@3:5+1(text@3:5+1 'y')))");
}

Test(markdown_table, may_have_one_column)
{
	expect("| a |\n| - |\n| b |", "table@1:1(row@1:1(cell@1:3+1("
	    "text@1:3+1 'a')) row@3:1(cell@3:3+1(text@3:3+1 'b')))");
}

Test(markdown_table, may_have_a_head_only)
{
	expect("|a|\n|-|", "table@1:1(row@1:1(cell@1:2+1(text@1:2+1 'a')))");
}

Test(markdown_table, aligns_its_columns)
{
	expect_columns("|a|b|c|d|", "|:--|--:|:-:|---|", "row@1:1("
	    "cell@1:2+1 left(text@1:2+1 'a') cell@1:4+1 right(text@1:4+1 'b') "
	    "cell@1:6+1 center(text@1:6+1 'c') cell@1:8+1(text@1:8+1 'd'))");
	expect_columns("|a|b|", ":-|-:", "row@1:1(cell@1:2+1 left(text@1:2+1 "
	    "'a') cell@1:4+1 right(text@1:4+1 'b'))");
}

Test(markdown_table, fills_up_short_rows_and_keeps_long_ones)
{
	expect("a|b\n-|:-\nx\n1|2|3\n", "table@1:1(row@1:1(cell@1:1+1("
	    "text@1:1+1 'a') cell@1:3+1 left(text@1:3+1 'b')) row@3:1("
	    "cell@3:1+1(text@3:1+1 'x') cell@3:2 left) row@4:1(cell@4:1+1("
	    "text@4:1+1 '1') cell@4:3+1 left(text@4:3+1 '2') cell@4:5+1("
	    "text@4:5+1 '3')))");
}

Test(markdown_table, may_have_empty_cells)
{
	expect("|a|b|\n|-|-|\n| ||\n||\n|", "table@1:1(row@1:1(cell@1:2+1("
	    "text@1:2+1 'a') cell@1:4+1(text@1:4+1 'b')) row@3:1(cell@3:3 "
	    "cell@3:4) row@4:1(cell@4:2 cell@4:2) row@5:1(cell@5:2 "
	    "cell@5:2))");
}

Test(markdown_table, takes_an_escaped_pipe_for_text)
{
	expect("|a\\|b|\n|-|\n|`c\\|d`|\n|*e\\|f*|\n|g\\|", "table@1:1("
	    "row@1:1(cell@1:2+4(text@1:2+4 'a|b')) row@3:1(cell@3:2+6("
	    "code@3:2+6 'c|d')) row@4:1(cell@4:2+6(emphasis@4:2+6("
	    "text@4:2+6 'e|f'))) row@5:1(cell@5:2+3(text@5:2+3 'g|')))");
}

Test(markdown_table, takes_a_pipe_behind_two_backslashes_for_a_border)
{
	expect("|a\\\\|b|\n|-|-|\n|\\\\\\||x\\", "table@1:1(row@1:1("
	    "cell@1:2+3(text@1:2+3 'a\\') cell@1:6+1(text@1:6+1 'b')) "
	    "row@3:1(cell@3:2+4(text@3:2+4 '\\|') cell@3:7+2(text@3:7+2 "
	    "'x\\')))");
}

Test(markdown_table, splits_code_spans_like_gfm)
{
	expect("|`a|b`|\n|-|-|", "table@1:1(row@1:1(cell@1:2+2(text@1:2+2 "
	    "'`a') cell@1:5+2(text@1:5+2 'b`')))");
}

Test(markdown_table, reads_no_blocks_in_cells)
{
	expect("|1.|#|\n|-|-|\n|> x|- y|\n|# *z*|    q|\n", "table@1:1("
	    "row@1:1(cell@1:2+2(text@1:2+2 '1.') cell@1:5+1(text@1:5+1 '#')) "
	    "row@3:1(cell@3:2+3(text@3:2+3 '> x') cell@3:6+3(text@3:6+3 "
	    "'- y')) row@4:1(cell@4:2+5(text@4:2+5 '# ' emphasis@4:2+5("
	    "text@4:2+5 'z')) cell@4:12+1(text@4:12+1 'q')))");
}

Test(markdown_table, reads_all_inlines_in_cells)
{
	expect("|a|\n|-|\n|![x](y \"z\") [u](v) <b> `w` &amp; **s** \\*|\n",
	    "table@1:1(row@1:1(cell@1:2+1(text@1:2+1 'a')) row@3:1("
	    "cell@3:2+41(image@3:2+41 <y|z>(text@3:2+41 'x') text@3:2+41 ' ' "
	    "link@3:2+41 <v|>(text@3:2+41 'u') text@3:2+41 ' ' "
	    "html-inline@3:2+41 '<b>' text@3:2+41 ' ' code@3:2+41 'w' "
	    "text@3:2+41 ' & ' strong@3:2+41(text@3:2+41 's') text@3:2+41 "
	    "' *')))");
}

Test(markdown_table, stands_in_a_list)
{
	expect("- | ä | b |\n  | - | - |\n  | ö | d |\n", "list@1:1 tight("
	    "item@1:1 '-'(table@1:3(row@1:3(cell@1:5+1(text@1:5+1 'ä') "
	    "cell@1:9+1(text@1:9+1 'b')) row@3:3(cell@3:5+1(text@3:5+1 'ö') "
	    "cell@3:9+1(text@3:9+1 'd')))))");
}

Test(markdown_table, stands_in_a_quote_in_a_list)
{
	expect("1. > | ä | b |\n   > | - | - |\n   >| ö | **d** |\n   | e |",
	    "list@1:1 ordered tight(item@1:1 '1.'(quote@1:4(table@1:6("
	    "row@1:6(cell@1:8+1(text@1:8+1 'ä') cell@1:12+1(text@1:12+1 'b')) "
	    "row@3:5(cell@3:7+1(text@3:7+1 'ö') cell@3:11+5(strong@3:11+5("
	    "text@3:11+5 'd'))) row@4:4(cell@4:6+1(text@4:6+1 'e') "
	    "cell@4:8)))))");
}

Test(markdown_table, ends_with_its_paragraph)
{
	expect("|a|\n|-|\n|b|\n\nText\n", "table@1:1(row@1:1(cell@1:2+1("
	    "text@1:2+1 'a')) row@3:1(cell@3:2+1(text@3:2+1 'b'))) "
	    "paragraph@5:1(text@5:1 'Text')");
}

Test(markdown_table, is_none_where_the_counts_differ)
{
	expect_no_table("|a|b|\n|-|\n");
	expect_no_table("|a|\n|-|-|\n");
	expect_no_table("a|b|c\n-|-\n");
}

Test(markdown_table, is_none_without_a_row_of_delimiters)
{
	expect_no_table("|a|b|\n");
	expect_no_table("|a|\n|=|\n");
	expect_no_table("|a|\n|:|\n");
	expect_no_table("|a|\n|::|\n");
	expect_no_table("|a|\n|-: -|\n");
	expect_no_table("|a|\n|--a|\n");
	expect_no_table("|a|\n||\n");
	expect_no_table("|a|b|\n|-||\n");
	expect_no_table("|a|b|\n|-|:|\n");
	expect_no_table("|a|b|\n|-|::|\n");
	expect_no_table("|a|b|c|\n|-||-|\n");
	expect_no_table("a|b\n--\n");
	expect_no_table("a\n|-|\n");
	expect_no_table("a|b\n\n-|-\n");
	expect_no_table("a\n|b|c|\n|-|-|\n");
	expect_no_table("    |a|\n    |-|\n");
}

Test(markdown_table, counts_from_where_the_text_begins)
{
	const char *text = "|ä|b|\n|-|-|\n|c|d|\n";
	const struct md *root = markdown_parse(memory, text, strlen(text),
	    (struct place){ "a.md", 7, 5, 0 }, NULL);

	cr_expect_str_eq(tree_text(memory, root->first), "table@7:5(row@7:5("
	    "cell@7:6+1(text@7:6+1 'ä') cell@7:8+1(text@7:8+1 'b')) row@9:1("
	    "cell@9:2+1(text@9:2+1 'c') cell@9:4+1(text@9:4+1 'd')))");
}

Test(markdown_table, has_rows_from_many_places)
{
	const char *text = "|a|b|\n|-|-|\n|c|d|\n|e|f|\n";
	struct origin *origin = origin_new(memory);
	const struct md *root;

	origin_add(origin, 3, 3, (struct place){ "p.yaml", 30, 8, 0 });
	origin_add(origin, 4, 4, (struct place){ "s.yaml", 5, 3, 0 });
	root = markdown_parse(memory, text, strlen(text),
	    (struct place){ "a.md", 1, 1, 0 }, origin);
	cr_expect_str_eq(tree_text(memory, root->first), "table@1:1(row@1:1("
	    "cell@1:2(text@1:2 'a') cell@1:4(text@1:4 'b')) row@30:8("
	    "cell@30:8(text@30:8 'c') cell@30:8(text@30:8 'd')) row@5:3("
	    "cell@5:3(text@5:3 'e') cell@5:3(text@5:3 'f')))");
	cr_expect_str_eq(root->first->last->first->place.file, "s.yaml");
}

Test(markdown_table, has_thousands_of_rows_in_no_time, .timeout = SOON)
{
	struct buffer out = { .arena = memory };
	int rows = 0;

	buffer_string(&out, "|a|b|\n|-|-|\n");
	for (int i = 0; i < 8000; i++)
		buffer_string(&out, "|*c*|d|\n");
	for (const struct md *row = parse(out.bytes)->first->first;
	    row != NULL; row = row->next)
		rows++;
	cr_expect_eq(rows, 8001);
}
