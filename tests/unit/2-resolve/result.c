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

Test(result, says_who_abstained_beside_what_is_stated, .init = prepare)
{
	struct decision d = { .result.text = "mehrheitlich abgelehnt" };

	d.votes[VOTE_YES].total = number(1);
	d.votes[VOTE_ABSTAIN].total = number(3);
	cr_assert_str_eq(result_of_decision(&wording, &d),
	    "mehrheitlich bei 3 Enthaltungen abgelehnt");
	cr_assert_eq(result_kind(&d), RESULT_REJECTED);
	d.result.text = "angenommen";
	cr_assert_str_eq(result_of_decision(&wording, &d), "angenommen");
	cr_assert_eq(result_kind(&d), RESULT_CARRIED);
}

Test(result, names_the_factions_where_the_house_does, .init = prepare)
{
	struct share shares[] = { { .faction.text = "CDU",
	    .votes = { .value = 2 } }, { .faction.text = "FDP",
	    .votes = { .value = 1 } } };
	struct decision d = { .is_by_majority.is_set = true };

	wording.one[WORDING_ABSTAINED_OF] = " der Fraktion {fraktionen}";
	wording.many[WORDING_ABSTAINED_OF] = " ({fraktionen})";
	d.votes[VOTE_ABSTAIN] = (struct votes){ number(3), { shares, 2 } };
	cr_assert_str_eq(result_of_decision(&wording, &d),
	    "mehrheitlich bei 3 Enthaltungen (CDU 2, FDP 1) angenommen");
	d.votes[VOTE_ABSTAIN] = (struct votes){ number(2), { shares, 1 } };
	cr_assert_str_eq(result_of_decision(&wording, &d),
	    "mehrheitlich bei 2 Enthaltungen der Fraktion CDU angenommen");
	wording.one[WORDING_SHARE] = wording.many[WORDING_SHARE] =
	    "{n} {fraktion}";
	cr_assert_str_eq(result_shares(&wording,
	    &(struct shares){ shares, 2 }), "2 CDU, 1 FDP");
}

Test(result, needs_as_many_as_are_needed, .init = prepare)
{
	struct decision d = { .needed = number(28) };

	d.votes[VOTE_YES].total = number(27);
	cr_assert_str_eq(result_of_decision(&wording, &d),
	    "abgelehnt (27 von 28 erforderlichen Ja-Stimmen)");
	d.votes[VOTE_NO].total = number(3);
	cr_assert_str_eq(result_of_decision(&wording, &d),
	    "abgelehnt (27 von 28 erforderlichen Ja-Stimmen)");
	cr_assert_eq(result_kind(&d), RESULT_REJECTED);
	d.votes[VOTE_YES].total = number(28);
	cr_assert_str_eq(result_of_decision(&wording, &d),
	    "mehrheitlich angenommen");
	cr_assert_eq(result_kind(&d), RESULT_CARRIED);
	d.votes[VOTE_NO].total = number(30);
	cr_assert_str_eq(result_of_decision(&wording, &d),
	    "mehrheitlich abgelehnt");
	d.votes[VOTE_NO].total = number(-1);
	cr_assert_str_eq(result_of_decision(&wording, &d), "angenommen");
}

Test(result, of_no_objection_is_consent, .init = prepare)
{
	struct decision d = { .form.text = "kein Widerspruch" };

	cr_assert_str_eq(result_of_decision(&wording, &d),
	    "ohne Widerspruch angenommen");
	cr_assert_eq(result_kind(&d), RESULT_CARRIED);
}

Test(result, does_not_follow_from_the_text, .init = prepare)
{
	struct decision d = { .text.text = "Der Antrag wird abgelehnt." };

	d.votes[VOTE_YES].total = number(44);
	d.votes[VOTE_NO].total = number(4);
	cr_assert_str_eq(result_of_decision(&wording, &d),
	    "mehrheitlich angenommen");
}

Test(result, of_an_election_counts_where_names_would_be_many,
    .init = prepare)
{
	struct person_ref names[] = { { .text = "A" }, { .text = "B" },
	    { .text = "C" }, { .text = "D" } };
	struct election e = { .elected = { names, 4 } };

	e.phrase = result_of_election(&wording, &e);
	cr_assert_str_eq(e.phrase, "A, B, C und D sind gewählt");
	cr_assert_str_eq(result_of_election_short(&wording, &e),
	    "4 Personen sind gewählt");
	e.elected.count = 1;
	e.phrase = result_of_election(&wording, &e);
	cr_assert_str_eq(result_of_election_short(&wording, &e),
	    "A ist gewählt");
}
