/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "2-resolve/notes.h"
#include "2-resolve/outcome.h"
#include "2-resolve/session.h"
#include "2-resolve/wording.h"
#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"

static struct wording wording;

static void
prepare(void)
{
	static struct notes notes;

	notes.arena = arena_open();
	notes.files = files_open(notes.arena);
	wording_read(&notes, "templates/wording.yaml", &wording);
	cr_assert_eq(diag_errors(), 0);
}

/* a decision that ended so */
static struct decision
decided(const char *result)
{
	return (struct decision){ .text.text = "x", .result.text = result,
	    .phrase = result };
}

static struct decision
amended(const char *result)
{
	struct decision d = decided(result);

	d.object.text = "änderungsantrag";
	return d;
}

static struct decision
on_point(const char *result, struct text *point)
{
	struct decision d = decided(result);

	d.points = (struct texts){ point, 1 };
	return d;
}

static const char *
outcome(const char *kind, struct decision *all, int count)
{
	struct part parts[8] = { 0 };
	struct item item = { .parts = { parts, count }, .kind.text = kind };

	for (int i = 0; i < count; i++)
		parts[i].decision = &all[i];
	return outcome_of_item(&wording, &item);
}

Test(outcome, is_the_one_of_the_matter_not_of_the_first_vote, .init = prepare)
{
	struct decision all[] = { amended("abgelehnt"),
	    decided("angenommen"), amended("abgelehnt") };

	cr_assert_str_eq(outcome("beschluss", all, 3), "angenommen");
	cr_assert_str_eq(outcome("beschluss", all, 1), "");
}

Test(outcome, is_not_known_from_procedure, .init = prepare)
{
	struct decision end = decided("abgelehnt");

	end.is_procedural = true;
	end.subject.text = "Schluss der Rednerliste";
	cr_assert_str_eq(outcome("beschluss", &end, 1), "");
}

Test(outcome, is_taken_from_unclear_votes_at_need, .init = prepare)
{
	struct decision unclear = decided("abgelehnt");

	unclear.subject.text = "Änderungsantrag";
	cr_assert_str_eq(outcome("antrag", &unclear, 1), "abgelehnt");
	cr_assert_str_eq(outcome("formalie", &unclear, 1), "");
}

Test(outcome, counts_a_motion_with_a_subject, .init = prepare)
{
	struct decision all[] = { decided("abgelehnt"),
	    decided("angenommen") };

	all[0].subject.text = "Antrag der SPD";
	all[0].object.text = "antrag";
	all[1].subject.text = "Prüfauftrag";
	all[1].object.text = "antrag";
	cr_assert_str_eq(outcome("antrag", all, 2),
	    "siehe die einzelnen Beschlüsse");
	all[1].object.text = "änderungsantrag";
	cr_assert_str_eq(outcome("antrag", all, 2), "abgelehnt");
}

Test(outcome, of_a_matter_put_off_is_that, .init = prepare)
{
	struct decision all[] = { amended("angenommen"),
	    decided("vertagt"), decided("angenommen") };

	all[1].is_procedural = true;
	cr_assert_str_eq(outcome("beschluss", all, 2), "vertagt");
	/* taken up again, and decided */
	cr_assert_str_eq(outcome("beschluss", all, 3), "angenommen");
	/* decided first: then the rest of it was put off */
	struct decision late[] = { all[2], all[1] };
	cr_assert_str_eq(outcome("beschluss", late, 2), "vertagt");
}

Test(outcome, of_points_that_ended_differently_is_partly, .init = prepare)
{
	struct text one = { .text = "1" }, five = { .text = "5" };
	struct decision all[] = { on_point("angenommen", &one),
	    on_point("angenommen", &five), on_point("abgelehnt", &five) };

	cr_assert_str_eq(outcome("antrag", all, 1), "angenommen (Ziffer 1)");
	cr_assert_str_eq(outcome("antrag", all, 2),
	    "angenommen (Ziffern 1 und 5)");
	cr_assert_str_eq(outcome("antrag", all, 3), "teilweise beschlossen");
	all[1] = on_point("mehrheitlich angenommen", &five);
	cr_assert_str_eq(outcome("antrag", all, 2),
	    "siehe die einzelnen Beschlüsse");
}

Test(outcome, of_points_and_the_rest_put_off_is_not_one, .init = prepare)
{
	struct text one = { .text = "1" };
	struct decision all[] = { on_point("angenommen", &one),
	    decided("vertagt") };

	all[1].is_procedural = true;
	cr_assert_str_eq(outcome("antrag", all, 2),
	    "siehe die einzelnen Beschlüsse");
}

Test(outcome, forgets_a_vote_that_was_repeated, .init = prepare)
{
	struct decision all[] = { decided("abgelehnt"),
	    decided("angenommen") };

	cr_assert_str_eq(outcome("beschluss", all, 2),
	    "siehe die einzelnen Beschlüsse");
	all[1].is_repeat.is_set = true;
	cr_assert_str_eq(outcome("beschluss", all, 2), "angenommen");
}

Test(outcome, of_a_recommendation_says_so, .init = prepare)
{
	struct decision d = decided("einstimmig angenommen");

	cr_assert_str_eq(outcome("empfehlung", &d, 1), "einstimmig empfohlen");
	d.kind.text = "beschluss";
	cr_assert_str_eq(outcome("empfehlung", &d, 1),
	    "einstimmig angenommen");
	d = decided("mehrheitlich abgelehnt");
	cr_assert_str_eq(outcome("empfehlung", &d, 1),
	    "mehrheitlich abgelehnt");
}

Test(outcome, of_two_bodies_names_both, .init = prepare)
{
	struct committee finance = { .name.text = "Finanzausschuss" };
	struct committee traffic = { .name.text = "Verkehrsausschuss" };
	struct decision all[] = { decided("angenommen"),
	    decided("abgelehnt") };

	all[0].committee.committee = &finance;
	all[1].committee.committee = &traffic;
	cr_assert_str_eq(outcome("beschluss", all, 2),
	    "Finanzausschuss: angenommen; Verkehrsausschuss: abgelehnt");
	all[1].phrase = "angenommen";
	cr_assert_str_eq(outcome("beschluss", all, 2), "angenommen");
}

Test(outcome, of_elections_is_the_only_one, .init = prepare)
{
	struct election one = { .phrase = "A ist gewählt" };
	struct part parts[] = { { .election = &one }, { .election = &one } };
	struct item item = { .parts = { parts, 1 }, .kind.text = "wahl" };

	cr_assert_str_eq(outcome_of_item(&wording, &item), "A ist gewählt");
	item.parts.count = 2;
	cr_assert_str_eq(outcome_of_item(&wording, &item),
	    "siehe die einzelnen Wahlen");
}

Test(outcome, is_what_is_stated, .init = prepare)
{
	struct decision d = decided("angenommen");
	struct part part = { .decision = &d };
	struct item item = { .parts = { &part, 1 },
	    .result.text = "erledigt" };

	cr_assert_str_eq(outcome_of_item(&wording, &item), "erledigt");
	cr_assert_str_eq(outcome_derived(&wording, &item), "angenommen");
}
