/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rule - the single rules that rules.c runs.
 *
 * Each looks at what the check points to and reports what breaks it.
 */
#ifndef RESOLVE_RULE_H
#define RESOLVE_RULE_H

#include <stdbool.h>

struct committee_ref;
struct notes;
struct person_refs;
struct session;

/* what is being looked at; NULL where it does not apply */
struct check {
	struct notes		*notes;
	struct session		*session;
	struct room		*room;		/* as it is at the item */
	struct signatures	*signatures;
	const struct item	*item;
	const struct decision	*decision;
	const struct election	*election;
};

/* reports a body that does not sit in this session: nobody may vote there,
 * so that no other rule makes sense */
bool	rule_body_sits(const struct check *, const struct committee_ref *);

/* reports movers that are no faction and not in the register */
void	movers_check(struct notes *, const struct person_refs *);

/* on the session */
void	rule_events_say_one_thing(const struct check *);
void	rule_events_have_an_item(const struct check *);
void	rule_present_are_members(const struct check *);
void	rule_absent_are_members(const struct check *);

void	rule_agenda_fits_items(const struct check *);

/* who signs, and when (rule_signature.c, rule_date.c) */
void	rule_signings_are_signatures(const struct check *);
void	rule_signed_by_all(const struct check *);
void	rule_signed_is_sealed(const struct check *);	/* seal.c */
void	rule_cosigners_are_named(const struct check *);
void	rule_cosigners_are_members(const struct check *);
void	rule_clerk_is_appointed(const struct check *);
void	rule_dates_ascend(const struct check *);
void	rule_signed_after_session(const struct check *);

/* on an item; formula.h has one more */
void	rule_signers_were_there(const struct check *);
void	rule_item_continues_an_earlier_one(const struct check *);
void	rule_item_is_not_joined_to_itself(const struct check *);
void	rule_answers_come_later(const struct check *);
void	rule_attachments_have_a_status(const struct check *);

/* on a decision */
void	rule_result_is_known(const struct check *);
void	rule_majority_has_a_result(const struct check *);
void	rule_unanimous_has_no_contrary(const struct check *);
void	rule_votes_are_present(const struct check *);
void	rule_factions_are_present(const struct check *);
void	rule_roll_call_is_present(const struct check *);
void	rule_roll_call_adds_up(const struct check *);
void	rule_points_exist(const struct check *);
void	rule_secret_has_no_names(const struct check *);
void	rule_sides_are_unknown_numbers(const struct check *);
void	rule_aside_are_present(const struct check *);
void	rule_needed_fits(const struct check *);
void	rule_put_off_was_carried(const struct check *);
void	rule_consent_has_no_contrary(const struct check *);
void	rule_chair_without_vote(const struct check *);
void	rule_movers_are_known(const struct check *);
void	rule_object_is_said(const struct check *);
void	rule_repeat_has_a_vote_before(const struct check *);

/* on an election */
void	rule_election_has_a_result(const struct check *);
void	rule_slips_are_present(const struct check *);
void	rule_ballots_add_up(const struct check *);
void	rule_seats_add_up(const struct check *);
void	rule_acceptance_is_of_elected(const struct check *);
void	rule_elected_were_candidates(const struct check *);
void	rule_roles_are_two(const struct check *);

#endif
