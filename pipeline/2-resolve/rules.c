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
};

static void (*const election_rules[])(const struct check *) = {
	rule_election_has_a_result,
	rule_slips_are_present,
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
	check->decision = part->decision;
	check->election = part->election;
	if (part->decision != NULL &&
	    rule_body_sits(check, &part->decision->committee)) {
		part->decision->present = presence_count(check->room,
		    check->item, part->decision->committee.committee, NULL);
		run(check, decision_rules, sizeof decision_rules /
		    sizeof *decision_rules);
	}
	if (part->election != NULL &&
	    rule_body_sits(check, &part->election->committee)) {
		part->election->present = presence_count(check->room,
		    check->item, part->election->committee.committee, NULL);
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
	for (int i = 0; i < session->items.count; i++) {
		check.item = &session->items.at[i];
		presence_enter(check.room, check.item);
		run(&check, item_rules, sizeof item_rules /
		    sizeof *item_rules);
		for (int k = 0; k < check.item->parts.count; k++)
			check_part(&check, &check.item->parts.at[k]);
	}
}
