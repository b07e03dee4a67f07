/* SPDX-License-Identifier: EUPL-1.2 */
#include "rules.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "correction.h"
#include "formula.h"
#include "level.h"
#include "notes.h"
#include "placeholder.h"
#include "presence.h"
#include "rule.h"
#include "session.h"
#include "signature.h"
#include "speaker.h"

static void (*const session_rules[])(const struct check *) = {
	rule_events_say_one_thing,
	rule_events_have_an_item,
	rule_events_stand_for_members,
	rule_days_have_their_times,
	rule_events_are_in_order,
	rule_present_are_members,
	rule_absent_are_members,
	rule_session_has_an_end,
	rule_closed_part_has_times,
	rule_times_go_on,
	rule_breaks_have_a_beginning,
	rule_folder_has_the_date,
	rule_invitation_came_in_time,
	rule_promises_are_of_the_future,
	rule_text_is_sound,
	rule_agenda_fits_items,
	rule_signings_are_signatures,
	rule_signed_by_all,
	rule_signed_is_sealed,
	rule_cosigners_are_named,
	rule_cosigners_are_members,
	rule_clerk_is_appointed,
	rule_dates_ascend,
	rule_signed_after_session,
	rule_corrections_have_an_object,
};

static void (*const item_rules[])(const struct check *) = {
	rule_attachments_have_a_status,
	rule_attachments_are_mentioned,
	rule_item_says_something,
	rule_item_keeps_its_word,
	rule_numbers_go_on,
	rule_header_fits_decisions,
	rule_header_knows_of_votes,
	rule_speakers_are_here,
	rule_item_movers_are_known,
	rule_item_continues_an_earlier_one,
	rule_item_is_not_joined_to_itself,
	rule_answers_come_later,
	rule_title_has_the_formula,
	rule_signers_were_there,
};

static void (*const decision_rules[])(const struct check *) = {
	rule_recused_do_not_preside,
	rule_result_is_known,
	rule_majority_has_a_result,
	rule_unanimous_has_no_contrary,
	rule_votes_are_present,
	rule_factions_are_present,
	rule_roll_call_is_present,
	rule_roll_call_adds_up,
	rule_points_exist,
	rule_result_fits_numbers,
	rule_stated_unanimity_is_true,
	rule_majority_has_dissent,
	rule_decision_has_a_paper_of_the_item,
	rule_movers_are_here,
	rule_body_is_quorate,
	rule_secret_has_no_names,
	rule_sides_are_unknown_numbers,
	rule_aside_are_present,
	rule_needed_fits,
	rule_put_off_was_carried,
	rule_consent_has_no_contrary,
	rule_chair_without_vote,
	rule_movers_are_known,
	rule_object_is_said,
	rule_repeat_has_a_vote_before,
	rule_chair_is_present,
};

static void (*const election_rules[])(const struct check *) = {
	rule_recused_do_not_preside,
	rule_election_has_a_result,
	rule_slips_are_present,
	rule_elected_had_the_votes,
	rule_elected_had_most,
	rule_tellers_are_here,
	rule_body_is_quorate,
	rule_ballots_add_up,
	rule_seats_add_up,
	rule_acceptance_is_of_elected,
	rule_elected_were_candidates,
	rule_roles_are_two,
	rule_chair_is_present,
};

static void
run(const struct check *check, void (*const *rules)(const struct check *),
    size_t count)
{
	for (size_t i = 0; i < count; i++)
		rules[i](check);
}

/* whose vote rests is there, but does not count */
static struct attendance
attendance_of(const struct check *check, const struct committee *committee,
    bool is_without_chair)
{
	const struct person *chair = check->session->chair.person;
	struct attendance at = presence_attendance(check->room, committee);

	if (!is_without_chair || chair == NULL ||
	    !presence_may_vote(check->room, chair, committee))
		return at;
	if (at.chairs > 0)
		at.chairs--;
	else
		at.members--;
	return at;
}

static void
check_part(struct check *check, const struct part *part)
{
	check->decision = part->decision;
	check->election = part->election;
	if (part->decision != NULL &&
	    rule_body_sits(check, &part->decision->committee)) {
		struct attendance *at = &part->decision->attendance;

		*at = attendance_of(check,
		    part->decision->committee.committee,
		    part->decision->is_without_chair.is_set);
		part->decision->present = at->members + at->chairs;
		run(check, decision_rules, sizeof decision_rules /
		    sizeof *decision_rules);
	}
	if (part->election != NULL &&
	    rule_body_sits(check, &part->election->committee)) {
		struct attendance *at = &part->election->attendance;

		*at = attendance_of(check,
		    part->election->committee.committee,
		    part->election->is_without_chair.is_set);
		part->election->present = at->members + at->chairs;
		run(check, election_rules, sizeof election_rules /
		    sizeof *election_rules);
	}
}

/* where votes are taken before any item is called */
static const struct item beginning;

static void
check_changes(struct check *check, struct changes *changes)
{
	check->item = &beginning;
	for (int i = 0; i < changes->count; i++)
		for (int k = 0; k < changes->at[i].decisions.count; k++)
			check_part(check, &(struct part){
			    .kind = PART_DECISION,
			    .decision = &changes->at[i].decisions.at[k] });
}

static void
check_corrections(struct check *check, struct corrections *all)
{
	check->item = &beginning;
	for (int i = 0; i < all->count; i++) {
		struct part part = { .kind = PART_DECISION,
		    .decision = &all->at[i].decision };

		if (part.decision->place.file != NULL)
			check_part(check, &part);
	}
}

/* where the passages of each item begin, and where the last ones end */
static const int *
find_passages(struct arena *arena, const struct session *session)
{
	const struct passages *all = &session->passages;
	int *starts = arena_alloc(arena,
	    ((size_t)session->items.count + 1) * sizeof *starts);
	int at = 0;

	for (int i = 0; i <= session->items.count; i++) {
		while (at < all->count && all->at[at]->item->index < i)
			at++;
		starts[i] = at;
	}
	return starts;
}

static void
take_passages(struct check *check, const int *starts)
{
	int first = starts[check->item->index];

	check->passages.at = check->session->passages.at + first;
	check->passages.count = starts[check->item->index + 1] - first;
}

void
rules_check(struct notes *notes, struct session *session)
{
	struct signatures signatures = signatures_find(notes->arena,
	    session);
	struct speakers speakers = { 0 };
	const int *starts;
	bool numbers[NUMBERS] = { false };
	struct check check = { .notes = notes, .session = session,
	    .room = presence_open(notes, session),
	    .signatures = &signatures, .speakers = &speakers,
	    .numbers = numbers };
	bool has_closed_part = false;

	starts = find_passages(notes->arena, session);
	speaker_list(notes->arena, session->county, &speakers);
	rule_note_numbers(session, numbers);

	run(&check, session_rules, sizeof session_rules /
	    sizeof *session_rules);
	/* anyone there may vote on corrections and on the agenda */
	check_changes(&check, &session->changes);
	check_corrections(&check, &session->corrections);
	check_corrections(&check, &session->closed.corrections);
	while (presence_next(check.room)) {
		check.item = check.room->item;
		if (check.item == NULL) {
			if (!has_closed_part)
				check_changes(&check,
				    &session->closed.changes);
			has_closed_part = true;
			continue;
		}
		take_passages(&check, starts);
		if (check.room->part == NULL)
			run(&check, item_rules, sizeof item_rules /
			    sizeof *item_rules);
		else
			check_part(&check, check.room->part);
	}
	placeholder_check(notes, session);
	if (!notes->is_public)	/* what was asked there may be internal */
		level_check_reasons(notes);
}
