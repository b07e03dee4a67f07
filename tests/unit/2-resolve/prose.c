/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>
#include <string.h>

#include "2-resolve/notes.h"
#include "2-resolve/prose.h"
#include "2-resolve/session.h"
#include "2-resolve/wording.h"
#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"

static struct notes notes;
static struct session session;
static struct item items[1];
static struct attachment attachments[2];
static struct wording wording;

static void
prepare(void)
{
	notes.arena = wording.arena = arena_open();
	notes.files = files_open(notes.arena);
	for (int i = 0; i < WORDING_COUNT; i++)
		wording.one[i] = wording.many[i] = "";
	wording.one[WORDING_ATTACHED] = "({anlage})";
	attachments[0] = (struct attachment){ .file.text = "a.pdf",
	    .number = 7, .label = "Anlage 7" };
	attachments[1] = (struct attachment){ .file.text = "intern.pdf" };
	items[0].attachments = (struct attachments){ attachments, 2 };
	session.items = (struct items){ items, 1 };
	session.folder = "nirgends";
}

/* the text as it goes on, or NULL where it is refused */
static const char *
resolved(const char *source)
{
	struct text text = { source, { "x.md", 10, 1, 0 } };
	int errors = diag_errors();

	prose_resolve(&notes, &session, &items[0], &wording, false, &text);
	return diag_errors() > errors ? NULL : text.text;
}

Test(prose, leaves_a_text_as_it_was_typed, .init = prepare)
{
	const char *text = "Der Kreistag *beschließt*,\n\n1. dies,\n5.  das."
	    "\n\n> Zitat\n\n| a | b |\n|--:|---|\n| 1 | 2 |";

	cr_assert_str_eq(resolved(text), text);
}

Test(prose, prints_the_number_of_an_attachment, .init = prepare)
{
	cr_assert_str_eq(resolved("Die [*Folien*](anlage:a.pdf) liegen bei."),
	    "Die *Folien* (Anlage 7) liegen bei.");
}

Test(prose, does_not_name_an_attachment_that_is_not_shown, .init = prepare)
{
	cr_assert_str_eq(resolved("Der [Vermerk](anlage:intern.pdf) auch."),
	    "Der Vermerk auch.");
}

Test(prose, collects_promises, .init = prepare)
{
	cr_assert_str_eq(resolved("[Er sagt\nes *zu*.](zusage:2026-06-16)"),
	    "Er sagt\nes *zu*.");
	cr_assert_eq(session.promises.count, 1);
	cr_assert_str_eq(session.promises.at[0].text, "Er sagt es zu.");
	cr_assert_eq(session.promises.at[0].date.month, 6);
}

Test(prose, resolves_several_links_in_their_order, .init = prepare)
{
	cr_assert_str_eq(resolved("- [a](anlage:a.pdf) [b](https://b.de)\n"
	    "- [c](anlage:a.pdf) und [d [e]](zusage:2026-06-16)"),
	    "- a (Anlage 7) [b](https://b.de)\n- c (Anlage 7) und d [e]");
}

Test(prose, refuses_a_link_whose_text_would_become_a_list, .init = prepare)
{
	cr_assert_null(resolved("[1. dies](zusage:2026-06-16)"));
	cr_assert_null(resolved("[- dies](anlage:a.pdf)"));
}

Test(prose, refuses_links_that_code_imitates, .init = prepare)
{
	cr_assert_null(resolved("`[x](anlage:a.pdf)` [x](anlage:a.pdf)"));
	cr_assert_null(resolved("[x](<anlage:a.pdf>)"));
}

Test(prose, refuses_what_would_not_be_printed, .init = prepare)
{
	static const char *const texts[] = {
		"<!-- x -->", "a <br> b", "# a", "a\n===", "***",
		"    code", "[a]: http://b.de", "x\n\n> [a\nb]: http://b.de",
		"[a](http://b.de 'c')", "[](http://b.de)", "[a](file:/etc)",
		"[a](&#106;avascript:b)", "[a](ANLAGE:a.pdf)",
		"![](anlagen/b.png)", "![a](http://b.de/c.png)",
		"![a](../../b.png)", "a&#8238;b", "a&#10;b", "a&#0;b",
		"a\n|--|--|", "|a|\n|-|\n|b|c|",
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		cr_assert_null(resolved(texts[i]), "%s", texts[i]);
}

Test(prose, lets_through_what_only_looks_like_that, .init = prepare)
{
	static const char *const texts[] = {
		"1 < 2 und 3 > 2", "\\# a", "\\[a]: b", "a [b] c", "#1",
		"[a](HTTPS://b.de)", "<https://b.de>", "[a](mailto:b@c.de)",
		"[a](tel:0123)", "```\n[a]: b\n# c\n```", "a | b",
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		cr_assert_str_eq(resolved(texts[i]), texts[i]);
}
