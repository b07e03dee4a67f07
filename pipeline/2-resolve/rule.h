/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rule - the single rules that rules.c runs.
 *
 * Each looks at what the check points to and reports what breaks it.  What
 * councils have long been found to get wrong, and what looks after it; a gap,
 * an oddity and the rest, contradictions, are of the level of level.h:
 *
 *	C01 what must be there	rule_session_has_an_end K202 gap,
 *		rule_item_says_something K203 gap, rule_closed_part_has_times
 *		K205 gap; the schema K011
 *	C02 votes and persons	rule_votes_are_present K123,
 *		rule_slips_are_present K129
 *	C03 result and numbers	rule_result_fits_numbers K210,
 *		rule_needed_fits K358, rule_put_off_was_carried K359,
 *		rule_elected_had_the_votes K211 oddity,
 *		rule_elected_had_most K212 oddity
 *	C04 unanimity		rule_unanimous_has_no_contrary K122,
 *		rule_stated_unanimity_is_true K216,
 *		rule_majority_has_dissent K213 oddity
 *	C05 words of results	made in result.c
 *	C06 text and result	rule_result_is_known K120, rule_points_exist
 *		K127, rule_election_has_a_result K128,
 *		rule_item_keeps_its_word K204 gap; the schema K011
 *	C07 placeholders	placeholder_check K201 gap
 *	C08 quorum		rule_body_is_quorate K220 oddity
 *	C09 recused persons	rule_recused_do_not_preside K221,
 *		rule_roll_call_is_present K125, rule_tellers_are_here K222
 *		oddity, rule_speakers_are_here K223 oddity,
 *		rule_movers_are_here K224
 *	C10 absent persons	rule_roll_call_is_present K125,
 *		rule_speakers_are_here K225 oddity,
 *		rule_tellers_are_here K226 oddity, rule_movers_are_here K227
 *		oddity
 *	C11 factions		rule_factions_are_present K124,
 *		rule_roll_call_adds_up K126
 *	C12 numbers of items	number_items K090, rule_numbers_go_on K230
 *		oddity, K231 oddity
 *	C13 references		folder_read K053, links_resolve K081 K082,
 *		number_refer K092, lookup_paper K024, rule_text_is_sound K232
 *		oddity, rule_attachments_are_mentioned K233 oddity,
 *		rule_decision_has_a_paper_of_the_item K234 oddity
 *	C14 what is not public	tests/leak
 *	C15 times		rule_times_go_on K240,
 *		rule_breaks_have_a_beginning K243 gap, rule_text_is_sound
 *		K245 oddity,
 *		rule_folder_has_the_date K246, rule_invitation_came_in_time
 *		K247, K248 oddity, rule_promises_are_of_the_future K250 oddity
 *	C16 put off		follow_up K255 oddity
 *	C17 promises in words	rule_text_is_sound K260 oddity, K261 oddity
 *	C19 result of an item	rule_header_fits_decisions K214,
 *		rule_header_knows_of_votes K215
 *	C20 accessibility	prose_resolve K070, K265, K266 oddity
 */
#ifndef RESOLVE_RULE_H
#define RESOLVE_RULE_H

#include <stdbool.h>
#include <stddef.h>

struct committee_ref;
struct notes;
struct passage;
struct person;
struct person_refs;
struct session;
struct speakers;


/* what is being looked at; NULL where it does not apply */
struct check {
	struct notes		*notes;
	struct session		*session;
	struct room		*room;		/* as it is at the item */
	struct signatures	*signatures;
	const struct item	*item;
	const struct decision	*decision;
	const struct election	*election;
	/* the running text of the item */
	struct { struct passage *const *at; int count; } passages;
	const struct speakers	*speakers;
	const bool		*numbers;	/* that the text speaks of */
};

enum { NUMBERS = 1000 };	/* of items, as far as gaps are looked for */

/* the numbers of items that texts and changes of the agenda speak of */
void	rule_note_numbers(const struct session *, bool numbers[NUMBERS]);

/* reports a body that does not sit in this session: nobody may vote there,
 * so that no other rule makes sense */
bool	rule_body_sits(const struct check *, const struct committee_ref *);

/* reports movers that are no faction and not in the register */
void	movers_check(struct notes *, const struct person_refs *);

/* on the session */
void	rule_events_say_one_thing(const struct check *);
void	rule_events_have_an_item(const struct check *);
void	rule_events_stand_for_members(const struct check *);
void	rule_days_have_their_times(const struct check *);
void	rule_events_are_in_order(const struct check *);
void	rule_present_are_members(const struct check *);
void	rule_absent_are_members(const struct check *);
void	rule_session_has_an_end(const struct check *);
void	rule_closed_part_has_times(const struct check *);
void	rule_times_go_on(const struct check *);
void	rule_breaks_have_a_beginning(const struct check *);
void	rule_folder_has_the_date(const struct check *);
void	rule_invitation_came_in_time(const struct check *);
void	rule_promises_are_of_the_future(const struct check *);
void	rule_text_is_sound(const struct check *);

void	rule_agenda_fits_items(const struct check *);

/* who signs, and when (rule_signature.c, rule_signed.c) */
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
void	rule_item_movers_are_known(const struct check *);
void	rule_item_continues_an_earlier_one(const struct check *);
void	rule_item_is_not_joined_to_itself(const struct check *);
void	rule_answers_come_later(const struct check *);
void	rule_attachments_have_a_status(const struct check *);
void	rule_attachments_are_mentioned(const struct check *);
void	rule_item_says_something(const struct check *);
void	rule_item_keeps_its_word(const struct check *);
void	rule_numbers_go_on(const struct check *);
void	rule_header_fits_decisions(const struct check *);
void	rule_header_knows_of_votes(const struct check *);
void	rule_speakers_are_here(const struct check *);

/* on a decision or an election */
void	rule_recused_do_not_preside(const struct check *);

/* on a decision */
void	rule_result_is_known(const struct check *);
void	rule_majority_has_a_result(const struct check *);
void	rule_unanimous_has_no_contrary(const struct check *);
void	rule_votes_are_present(const struct check *);
void	rule_factions_are_present(const struct check *);
void	rule_roll_call_is_present(const struct check *);
void	rule_roll_call_adds_up(const struct check *);
void	rule_points_exist(const struct check *);
void	rule_result_fits_numbers(const struct check *);
void	rule_stated_unanimity_is_true(const struct check *);
void	rule_majority_has_dissent(const struct check *);
void	rule_decision_has_a_paper_of_the_item(const struct check *);
void	rule_movers_are_here(const struct check *);

/* on a decision or an election */
void	rule_body_is_quorate(const struct check *);
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

/* on a decision or an election */
void	rule_chair_is_present(const struct check *);

/* on an election */
void	rule_election_has_a_result(const struct check *);
void	rule_slips_are_present(const struct check *);
void	rule_elected_had_the_votes(const struct check *);
void	rule_elected_had_most(const struct check *);
void	rule_tellers_are_here(const struct check *);
void	rule_ballots_add_up(const struct check *);
void	rule_seats_add_up(const struct check *);
void	rule_acceptance_is_of_elected(const struct check *);
void	rule_elected_were_candidates(const struct check *);
void	rule_roles_are_two(const struct check *);

#endif
