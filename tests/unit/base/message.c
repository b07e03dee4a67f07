/* SPDX-License-Identifier: EUPL-1.2 */
#include "told.h"

#include "base/message.h"
#include "base/message_list.h"

static struct arena *memory;

static void
set_up(void)
{
	memory = arena_open();
	sandbox_enter();
	unsetenv("NO_COLOR");
	unsetenv("CLICOLOR_FORCE");
}

static void
tear_down(void)
{
	sandbox_leave();
	arena_close(memory);
}

TestSuite(message, .init = set_up, .fini = tear_down);

static void
add_both(void)
{
	sandbox_put("a.md", "eins zwei\n");
	diag_error((struct place){ "a.md", 1, 6, 4 }, "T001", "Fehler");
	diag_hint("Abhilfe");
	diag_warning((struct place){ "b.md", 1, 1, 0 }, "T002", "seltsam");
}

static const char plain[] =
	"a.md:1:6: error: Fehler [T001]\n"
	"  eins zwei\n"
	"       ^~~~\n"
	"  Hinweis: Abhilfe\n"
	"b.md:1:1: warning: seltsam [T002]\n";

Test(message, has_no_colour_where_no_terminal_is)
{
	add_both();
	cr_expect_str_eq(told(memory), plain);
}

Test(message, is_one_line_whatever_a_file_is_called)
{
	diag_error((struct place){ "a\n\033[2J.md", 1, 1, 0 }, "T001",
	    "»a\rb« und ü");
	diag_hint("x\n.md");
	cr_expect_str_eq(told(memory), "a??[2J.md:1:1: error: »a?b« und ü "
	    "[T001]\n  Hinweis: x?.md\n");
}

Test(message, has_colour_if_it_is_forced)
{
	setenv("CLICOLOR_FORCE", "1", true);
	add_both();
	cr_expect_str_eq(told(memory),
	    "\033[1ma.md:1:6:\033[0m \033[1;31merror:\033[0m Fehler [T001]\n"
	    "  eins zwei\n"
	    "       \033[1;31m^~~~\033[0m\n"
	    "  \033[1mHinweis:\033[0m Abhilfe\n"
	    "\033[1mb.md:1:1:\033[0m \033[1;33mwarning:\033[0m seltsam "
	    "[T002]\n");
}

Test(message, has_no_colour_if_nobody_wants_it)
{
	setenv("CLICOLOR_FORCE", "1", true);
	setenv("NO_COLOR", "1", true);
	add_both();
	cr_expect_str_eq(told(memory), plain);
}

Test(message, takes_an_empty_NO_COLOR_for_none)
{
	setenv("NO_COLOR", "", true);
	setenv("CLICOLOR_FORCE", "1", true);
	cr_expect(message_wants_colour());
}

Test(message, knows_its_formats)
{
	cr_expect(diag_format("text"));
	cr_expect_not(diag_takes_stdout());
	cr_expect(diag_format("all"));
	cr_expect_not(diag_takes_stdout());
	cr_expect(diag_format("gitlab"));
	cr_expect(diag_takes_stdout());
	cr_expect(diag_format("github"));
	cr_expect(diag_format("json"));
	cr_expect_not(diag_format("xml"));
	cr_expect_not(diag_format(""));
}

Test(message, shows_all_if_asked)
{
	const char *text;

	cr_assert(diag_format("all"));
	for (int i = 1; i <= 25; i++)
		diag_warning((struct place){ "a.md", i, 0, 0 }, "T001",
		    "Nr. %d", i);
	text = told(memory);
	cr_expect_not_null(strstr(text, "Nr. 25 "));
	cr_expect_null(strstr(text, "weitere"));
}

/* what goes to stdout */
static const char *
listed(enum message_format format, const struct message *messages, int count)
{
	const struct message *list[4];
	char *text = arena_alloc(memory, 4096);
	FILE *file = tmpfile();
	int saved;

	for (int i = 0; i < count; i++)
		list[i] = &messages[i];
	fflush(stdout);
	saved = dup(STDOUT_FILENO);
	dup2(fileno(file), STDOUT_FILENO);
	message_list(memory, format, (struct message *const *)list, count);
	fflush(stdout);
	dup2(saved, STDOUT_FILENO);
	close(saved);
	rewind(file);
	text[fread(text, 1, 4095, file)] = '\0';
	fclose(file);
	return text;
}

static const struct message odd = { .place = { "a,b:c.md", 0, 0, 0 },
	.is_error = true, .code = "T001", .text = "\"100 %\"\t\\", };

Test(message, is_quoted_for_each_reader)
{
	cr_expect_str_eq(listed(MESSAGE_GITHUB, &odd, 1), "::error "
	    "file=a%2Cb%3Ac.md,line=1,col=1,title=T001::\"100 %25\"\t\\\n");
	cr_expect_str_eq(listed(MESSAGE_JSON, &odd, 1), "[\n{\"file\": "
	    "\"a,b:c.md\", \"line\": 1, \"column\": 1, \"length\": 0, "
	    "\"level\": \"error\", \"code\": \"T001\", \"text\": "
	    "\"\\\"100 %\\\"\\u0009\\\\\", \"hint\": null}\n]\n");
}

Test(message, makes_an_empty_report_of_none)
{
	cr_expect_str_eq(listed(MESSAGE_GITLAB, NULL, 0), "[\n]\n");
	cr_expect_str_eq(listed(MESSAGE_JSON, NULL, 0), "[\n]\n");
	cr_expect_str_eq(listed(MESSAGE_GITHUB, NULL, 0), "");
}

Test(message, has_a_fingerprint_of_its_own_beside_its_twin)
{
	const struct message twins[] = {
		{ .place = { "a.md", 3, 1, 0 }, .code = "T001", .text = "x" },
		{ .place = { "a.md", 3, 9, 0 }, .code = "T001", .text = "x" },
	};
	char prints[2][17];
	const char *text = listed(MESSAGE_GITLAB, twins, 2);

	for (int i = 0; i < 2; i++) {
		text = strstr(text, "\"fingerprint\": \"");
		cr_assert_not_null(text);
		text += strlen("\"fingerprint\": \"");
		snprintf(prints[i], sizeof prints[i], "%.16s", text);
	}
	cr_expect_str_neq(prints[0], prints[1]);
	/* the columns of the public run are others */
	cr_expect_not_null(strstr(listed(MESSAGE_GITLAB, twins + 1, 1),
	    prints[0]));
}
