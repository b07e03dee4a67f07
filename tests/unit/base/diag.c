/* SPDX-License-Identifier: EUPL-1.2 */
#include "told.h"

#include <sys/stat.h>

static struct arena *memory;

static void
set_up(void)
{
	memory = arena_open();
	sandbox_enter();
}

static void
tear_down(void)
{
	sandbox_leave();
	arena_close(memory);
}

TestSuite(diag, .init = set_up, .fini = tear_down);

static struct place
at(const char *file, int line, int column, int length)
{
	return (struct place){ file, line, column, length };
}

static void
expect_source(const char *line, int column, int length, const char *shown)
{
	sandbox_put("a.md", line);
	diag_error(at("a.md", 1, column, length), "T001", "Fehler");
	cr_expect_str_eq(told(memory), arena_printf(memory,
	    "a.md:1:%d: error: Fehler [T001]\n%s", column, shown));
}

Test(diag, says_nothing_and_0_where_nothing_is_wrong)
{
	cr_expect_eq(diag_errors(), 0);
	cr_expect_str_eq(told(memory), "");
	cr_expect_eq(diag_finish(), EXIT_OK);
}

Test(diag, says_0_after_warnings_and_1_after_errors)
{
	diag_warning(at("a.md", 2, 3, 1), "T001", "seltsam");
	cr_expect_eq(diag_errors(), 0);
	told_begin();
	cr_expect_eq(diag_finish(), EXIT_OK);
	cr_expect_str_eq(told_end(memory),
	    "a.md:2:3: warning: seltsam [T001]\n");
	diag_error(at("a.md", 2, 3, 1), "T002", "%d %s", 2, "Fehler");
	cr_expect_eq(diag_errors(), 1);
	told_begin();
	cr_expect_eq(diag_finish(), EXIT_FAULTS);
	cr_expect_str_eq(told_end(memory),
	    "a.md:2:3: error: 2 Fehler [T002]\n");
}

Test(diag, sorts_by_file_line_and_column_and_then_as_they_came)
{
	diag_error(at("b.md", 1, 1, 1), "T001", "6");
	diag_error(at("a.md", 10, 2, 1), "T001", "4");
	diag_error(at("a.md", 10, 10, 1), "T001", "5");
	diag_warning(at("a.md", 9, 30, 1), "T001", "2");
	diag_error(at("a.md", 9, 30, 1), "T001", "3");
	diag_error(at("a.md", 0, 0, 0), "T001", "1");
	diag_error(at(NULL, 0, 0, 0), "T001", "0");
	cr_expect_str_eq(told(memory), "error: 0 [T001]\n"
	    "a.md:1:1: error: 1 [T001]\n"
	    "a.md:9:30: warning: 2 [T001]\n"
	    "a.md:9:30: error: 3 [T001]\n"
	    "a.md:10:2: error: 4 [T001]\n"
	    "a.md:10:10: error: 5 [T001]\n"
	    "b.md:1:1: error: 6 [T001]\n");
}

Test(diag, says_each_once)
{
	for (int i = 0; i < 3; i++) {
		diag_error(at("a.md", 1, 1, 1), "T001", "eins");
		diag_error(at("a.md", 1, 1, 1), "T001", "zwei");
		diag_error(at(NULL, 0, 0, 0), "T001", "eins");
	}
	diag_error(at("a.md", 1, 2, 1), "T001", "eins");
	diag_error(at("a.md", 2, 1, 1), "T001", "eins");
	diag_error(at("b.md", 1, 1, 1), "T001", "eins");
	cr_expect_str_eq(told(memory), "error: eins [T001]\n"
	    "a.md:1:1: error: eins [T001]\n"
	    "a.md:1:1: error: zwei [T001]\n"
	    "a.md:1:2: error: eins [T001]\n"
	    "a.md:2:1: error: eins [T001]\n"
	    "b.md:1:1: error: eins [T001]\n");
}

static const char *
rest_of(int count)
{
	const char *text, *rest;

	for (int i = count; i > 0; i--)
		diag_error(at("a.md", i, 0, 0), "T001", "Nr. %d", i);
	text = told(memory);
	rest = strstr(text, count > 20 ? "Nr. 20 [T001]\n" : "Nr. ");
	cr_assert_not_null(rest);
	return count > 20 ? strchr(rest, '\n') + 1 : text;
}

Test(diag, shows_twenty_and_counts_the_rest)
{
	const char *twenty = rest_of(20);

	cr_expect_not_null(strstr(twenty, "Nr. 20 "));
	cr_expect_null(strstr(twenty, "weitere"));
	cr_expect_str_eq(rest_of(21), "… und 1 weitere Meldung\n");
	cr_expect_str_eq(rest_of(22), "… und 2 weitere Meldungen\n");
	cr_expect_str_eq(rest_of(10000), "… und 9980 weitere Meldungen\n");
}

Test(diag, counts_twins_among_the_rest_once)
{
	for (int i = 0; i < 2; i++)
		for (int line = 1; line <= 22; line++)
			diag_error(at("a.md", line, 0, 0), "T001", "falsch");
	cr_expect_not_null(strstr(told(memory), "… und 2 weitere Meldungen"));
}

Test(diag, keeps_its_memory_where_all_is_wrong, .timeout = SOON)
{
	for (int i = 1; i <= 3000000; i++) {
		diag_error(at("a.md", i, 0, 0), "T001", "Nr. %d", i);
		diag_hint("Rat %d", i);
	}
	cr_expect_eq(diag_errors(), 3000000);
	const char *text = told(memory);
	cr_expect_not_null(strstr(text, "  Hinweis: Rat 20\n"));
	cr_expect_not_null(strstr(text, "… und 2999980 weitere Meldungen"));
}

Test(diag, puts_the_hint_below_its_message)
{
	diag_hint("ohne Meldung");
	diag_error(at("a.md", 2, 0, 0), "T001", "zweite");
	diag_hint("erster Rat");
	diag_hint("%s Rat", "letzter");
	diag_error(at("a.md", 1, 0, 0), "T001", "erste");
	cr_expect_str_eq(told(memory), "a.md:1:1: error: erste [T001]\n"
	    "a.md:2:1: error: zweite [T001]\n"
	    "  Hinweis: letzter Rat\n");
}

Test(diag, begins_anew_after_it_has_finished)
{
	diag_error(at("a.md", 1, 0, 0), "T001", "erste");
	told(memory);
	diag_hint("ohne Meldung");
	diag_error(at("a.md", 1, 0, 0), "T001", "zweite");
	cr_expect_str_eq(told(memory), "a.md:1:1: error: zweite [T001]\n");
}

Test(diag, copies_the_name_of_the_file)
{
	char name[] = "a.md";

	diag_error(at(name, 1, 0, 0), "T001", "erste");
	name[0] = 'b';
	diag_error(at(name, 1, 0, 0), "T001", "zweite");
	cr_expect_str_eq(told(memory), "a.md:1:1: error: erste [T001]\n"
	    "b.md:1:1: error: zweite [T001]\n");
}

Test(diag, puts_a_caret_under_exactly_the_token)
{
	expect_source("titel: Haushalt\n", 8, 8,
	    "  titel: Haushalt\n         ^~~~~~~~\n");
	expect_source("x\r\n", 1, 1, "  x\n  ^\n");
	expect_source("ohne Zeilenende", 15, 0,
	    "  ohne Zeilenende\n                ^\n");
}

Test(diag, counts_umlauts_once_and_keeps_tabs)
{
	expect_source("Größe: übel\n", 8, 4, "  Größe: übel\n         ^~~~\n");
	expect_source("\tÄ\tb\n", 4, 1, "  \tÄ\tb\n  \t \t^\n");
	expect_source("😀 x\n", 3, 1, "  😀 x\n    ^\n");
}

Test(diag, gives_combining_marks_no_room)
{
	expect_source("Gro\xcc\x88\xc3\x9f" "e x\n", 8, 1,
	    "  Gro\xcc\x88\xc3\x9f" "e x\n        ^\n");
}

Test(diag, passes_over_the_mark_at_the_begin_of_a_file)
{
	expect_source("\xef\xbb\xbf\tx\n", 2, 1, "  \tx\n  \t^\n");
}

Test(diag, counts_bytes_that_are_no_characters_one_by_one)
{
	expect_source("Gr\xfc\xdf\x80\x80" "e\n", 6, 1,
	    "  Gr\xfc\xdf\x80\x80" "e\n       ^\n");
}

Test(diag, puts_the_caret_no_further_than_behind_the_line)
{
	expect_source("kurz\n", 50, 1, "  kurz\n      ^\n");
}

Test(diag, shows_the_right_one_of_many_lines)
{
	sandbox_put("a.md", "eins\nzwei\n\nvier");
	diag_error(at("a.md", 2, 1, 1), "T001", "zwei");
	diag_error(at("a.md", 3, 1, 1), "T001", "leer");
	diag_error(at("a.md", 4, 4, 1), "T001", "vier");
	diag_error(at("a.md", 5, 1, 1), "T001", "keine");
	diag_error(at("a.md", 4, 0, 0), "T001", "ganz");
	diag_error(at("fehlt.md", 1, 1, 1), "T001", "fort");
	cr_expect_str_eq(told(memory),
	    "a.md:2:1: error: zwei [T001]\n  zwei\n  ^\n"
	    "a.md:3:1: error: leer [T001]\n  \n  ^\n"
	    "a.md:4:1: error: ganz [T001]\n"
	    "a.md:4:4: error: vier [T001]\n  vier\n     ^\n"
	    "a.md:5:1: error: keine [T001]\n"
	    "fehlt.md:1:1: error: fort [T001]\n");
}

Test(diag, shows_lines_of_400_bytes_and_no_longer_ones)
{
	char line[402];

	memset(line, 'x', sizeof line);
	line[400] = '\0';
	expect_source(line, 1, 1, arena_printf(memory, "  %s\n  ^\n", line));
	line[400] = 'x';
	line[401] = '\0';
	expect_source(line, 1, 1, "");
}

Test(diag, hides_lines_that_a_terminal_would_obey)
{
	expect_source("a\033[31m\n", 1, 1, "");
	expect_source("a\x7f\n", 1, 1, "");
	expect_source("a\xc2\x9b" "31m\n", 1, 1, "");
	expect_source("a\xe2\x80\xae" "b\n", 1, 1, "");
	expect_source("a\xe2\x81\xa6" "b\n", 1, 1, "");
}

Test(diag, hides_lines_with_the_word)
{
	diag_hide_lines("[[");
	expect_source("[[nichtöffentlich]]\n", 1, 1, "");
	expect_source("[öffentlich]\n", 1, 1, "  [öffentlich]\n  ^\n");
}

Test(diag, reads_no_line_from_what_is_no_file, .timeout = SOON)
{
	cr_assert_eq(mkfifo("a.md", 0600), 0);
	diag_error(at("a.md", 1, 1, 1), "T001", "Rohr");
	diag_error(at("/dev/zero", 1, 1, 1), "T001", "Nullen");
	cr_expect_str_eq(told(memory), "/dev/zero:1:1: error: Nullen [T001]\n"
	    "a.md:1:1: error: Rohr [T001]\n");
}

Test(diag, forgets_what_is_told_elsewhere)
{
	diag_error(at("a.md", 1, 1, 1), "T001", "vergessen");
	diag_forget();
	cr_expect_eq(diag_errors(), 0);
	diag_warning(at("b.md", 1, 1, 1), "T001", "behalten");
	cr_expect_str_eq(told(memory), "b.md:1:1: warning: behalten [T001]\n");
}
