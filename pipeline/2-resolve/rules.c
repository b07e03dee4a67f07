/* SPDX-License-Identifier: EUPL-1.2 */
#include "rules.h"

#include <string.h>

#include "base/arena.h"
#include "notes.h"
#include "presence.h"
#include "rule.h"
#include "session.h"

static void (*const session_rules[])(const struct check *) = {
	rule_events_say_one_thing,
	rule_events_have_an_item,
	rule_events_stand_for_members,
	rule_days_have_their_times,
	rule_events_are_in_order,
	rule_present_are_members,
	rule_absent_are_members,
};

static void (*const item_rules[])(const struct check *) = {
	rule_attachments_have_a_status,
};

static void (*const decision_rules[])(const struct check *) = {
	rule_result_is_known,
	rule_majority_has_a_result,
	rule_unanimous_has_no_contrary,
	rule_votes_are_present,
	rule_factions_are_present,
	rule_roll_call_is_present,
	rule_roll_call_adds_up,
	rule_points_exist,
	rule_chair_is_present,
};

static void (*const election_rules[])(const struct check *) = {
	rule_election_has_a_result,
	rule_slips_are_present,
	rule_chair_is_present,
};

static void
run(const struct check *check, void (*const *rules)(const struct check *),
    size_t count)
{
	for (size_t i = 0; i < count; i++)
		rules[i](check);
}

static void
check_part(struct check *check, const struct part *part)
{
	const struct room *room = check->room;

	check->decision = part->decision;
	check->election = part->election;
	if (part->decision != NULL &&
	    rule_body_sits(check, &part->decision->committee)) {
		const struct committee *c =
		    part->decision->committee.committee;

		part->decision->present = presence_count(room, c, NULL);
		part->decision->attendance = presence_attendance(room, c);
		run(check, decision_rules, sizeof decision_rules /
		    sizeof *decision_rules);
	}
	if (part->election != NULL &&
	    rule_body_sits(check, &part->election->committee)) {
		const struct committee *c =
		    part->election->committee.committee;

		part->election->present = presence_count(room, c, NULL);
		part->election->attendance = presence_attendance(room, c);
		run(check, election_rules, sizeof election_rules /
		    sizeof *election_rules);
	}
}

/* votes on corrections are taken at the beginning: anyone there may vote */
static void
check_corrections(struct check *check)
{
	static const struct item beginning;
	struct corrections *all = &check->session->corrections;

	check->item = &beginning;
	for (int i = 0; i < all->count; i++) {
		struct part part = { .kind = PART_DECISION,
		    .decision = &all->at[i].decision };

		if (part.decision->place.file != NULL)
			check_part(check, &part);
	}
}

void
rules_check(struct notes *notes, struct session *session)
{
	struct check check = { .notes = notes, .session = session,
	    .room = presence_open(notes, session) };

	run(&check, session_rules, sizeof session_rules /
	    sizeof *session_rules);
	check_corrections(&check);
	while (presence_next(check.room)) {
		check.item = check.room->item;
		if (check.room->part == NULL)
			run(&check, item_rules, sizeof item_rules /
			    sizeof *item_rules);
		else
			check_part(&check, check.room->part);
	}
}
