/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "2-resolve/notes.h"
#include "2-resolve/result.h"
#include "2-resolve/session.h"
#include "2-resolve/wording.h"
#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"

static struct wording wording;

/* the phrases as they are delivered */
static void
prepare(void)
{
	static struct notes notes;

	notes.arena = arena_open();
	notes.files = files_open(notes.arena);
	wording_read(&notes, "templates/wording.yaml", &wording);
	cr_assert_eq(diag_errors(), 0);
}

static struct number
number(int n)
{
	return (struct number){ .value = n, .is_given = n >= 0 };
}

/* -1: unknown */
static const char *
result(int yes, int no, int abstain)
{
	struct decision d = { 0 };

	d.votes[VOTE_YES].total = number(yes);
	d.votes[VOTE_NO].total = number(no);
	d.votes[VOTE_ABSTAIN].total = number(abstain);
	return result_of_decision(&wording, &d);
}

Test(result, follows_from_the_numbers, .init = prepare)
{
	cr_assert_str_eq(result(30, 0, 0), "einstimmig angenommen");
	cr_assert_str_eq(result(30, 0, -1), "einstimmig angenommen");
	cr_assert_str_eq(result(30, 0, 1),
	    "einstimmig bei einer Enthaltung angenommen");
	cr_assert_str_eq(result(30, 0, 2),
	    "einstimmig bei 2 Enthaltungen angenommen");
	cr_assert_str_eq(result(30, 1, 0), "mehrheitlich angenommen");
	cr_assert_str_eq(result(1, 30, 2),
	    "mehrheitlich bei 2 Enthaltungen abgelehnt");
	cr_assert_str_eq(result(0, 30, 0), "einstimmig abgelehnt");
}

Test(result, rejects_a_tie, .init = prepare)
{
	cr_assert_str_eq(result(15, 15, 0),
	    "bei Stimmengleichheit abgelehnt");
	cr_assert_str_eq(result(0, 0, 3),
	    "bei Stimmengleichheit und 3 Enthaltungen abgelehnt");
}

Test(result, takes_unknown_for_unknown, .init = prepare)
{
	cr_assert_str_eq(result(30, -1, -1), "");
	cr_assert_str_eq(result(-1, 0, 0), "");
}

Test(result, says_what_is_stated, .init = prepare)
{
	struct decision d = { .is_unanimous.is_set = true };

	cr_assert_str_eq(result_of_decision(&wording, &d),
	    "einstimmig angenommen");
	d.votes[VOTE_ABSTAIN].total = number(2);
	cr_assert_str_eq(result_of_decision(&wording, &d),
	    "einstimmig bei 2 Enthaltungen angenommen");
	d.result.text = "verwiesen an den Bauausschuss";
	cr_assert_str_eq(result_of_decision(&wording, &d),
	    "verwiesen an den Bauausschuss");
	d.result.text = "vertagt auf 2026-06-16";
	cr_assert_str_eq(result_of_decision(&wording, &d),
	    "vertagt auf den 16. Juni 2026");
	d.result.text = "Kenntnis genommen";
	cr_assert_str_eq(result_of_decision(&wording, &d),
	    "zur Kenntnis genommen");
}

Test(result, of_an_item_is_the_one_of_the_matter_itself, .init = prepare)
{
	struct decision amendment = { .subject.text = "Änderungsantrag",
	    .text.text = "x", .phrase = "abgelehnt" };
	struct decision main = { .text.text = "x", .phrase = "angenommen" };
	struct part parts[] = { { .decision = &main },
	    { .decision = &amendment } };
	struct item item = { .parts = { parts, 2 } };

	cr_assert_str_eq(result_of_item(&wording, &item), "angenommen");
	item.parts.at = parts + 1;
	item.parts.count = 1;
	cr_assert_str_eq(result_of_item(&wording, &item), "abgelehnt");
	item.kind.text = "formalie";
	cr_assert_str_eq(result_of_item(&wording, &item), "");
	item.result.text = "erledigt";
	cr_assert_str_eq(result_of_item(&wording, &item), "erledigt");
}

Test(result, of_two_bodies_names_both, .init = prepare)
{
	struct committee finance = { .name.text = "Finanzausschuss" };
	struct committee traffic = { .name.text = "Verkehrsausschuss" };
	struct decision first = { .text.text = "x", .phrase = "angenommen",
	    .committee.committee = &finance };
	struct decision second = { .text.text = "x", .phrase = "abgelehnt",
	    .committee.committee = &traffic };
	struct part parts[] = { { .decision = &first },
	    { .decision = &second } };
	struct item item = { .parts = { parts, 2 } };

	cr_assert_str_eq(result_of_item(&wording, &item),
	    "Finanzausschuss: angenommen; Verkehrsausschuss: abgelehnt");
	second.phrase = "angenommen";
	cr_assert_str_eq(result_of_item(&wording, &item), "angenommen");
}
