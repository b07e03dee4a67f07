/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * wording - the phrases that resolve says, from templates/wording.yaml.
 *
 * A phrase holds placeholders, "{n}"; some have a form for one and one for
 * many.  The file must hold all of them: what is missing, unknown or has a
 * placeholder that means nothing there is reported.
 */
#ifndef RESOLVE_WORDING_H
#define RESOLVE_WORDING_H

struct arena;
struct notes;

enum wording_key {
	WORDING_UNANIMOUS_YES,
	WORDING_UNANIMOUS_YES_ABSTAIN,
	WORDING_UNANIMOUS_NO,
	WORDING_UNANIMOUS_NO_ABSTAIN,
	WORDING_MAJORITY_YES,
	WORDING_MAJORITY_YES_ABSTAIN,
	WORDING_MAJORITY_NO,
	WORDING_MAJORITY_NO_ABSTAIN,
	WORDING_TIE,
	WORDING_TIE_ABSTAIN,
	WORDING_YES,
	WORDING_NO,
	WORDING_PARTLY,
	WORDING_RECOMMENDED,
	WORDING_NOTED,
	WORDING_POSTPONED,
	WORDING_POSTPONED_TO,
	WORDING_POSTPONED_TO_DATE,
	WORDING_REFERRED,
	WORDING_DEFERRED,
	WORDING_REMOVED,
	WORDING_WITHDRAWN,
	WORDING_SETTLED,
	WORDING_ELECTED_WORD,
	WORDING_APPROVED,
	WORDING_NO_OBJECTIONS,
	WORDING_NO_VOTE,
	WORDING_FAILED,
	WORDING_ELECTED,
	WORDING_POINTS,
	WORDING_OF_COMMITTEE,
	WORDING_SEVERAL,
	WORDING_TITLE_RESOLUTION,
	WORDING_TITLE_RECOMMENDATION,
	WORDING_TITLE_VOTE,
	WORDING_BALLOT,
	WORDING_VOTE_YES,
	WORDING_VOTE_NO,
	WORDING_VOTE_ABSTAIN,
	WORDING_VOTE_INVALID,
	WORDING_VOTE_RECUSED,
	WORDING_BY_OPEN_VOTE,
	WORDING_BY_ROLL_CALL,
	WORDING_BY_SECRET_VOTE,
	WORDING_BY_MACHINE,
	WORDING_OPEN_ELECTION,
	WORDING_ROLL_CALL_ELECTION,
	WORDING_SECRET_ELECTION,
	WORDING_MACHINE_ELECTION,
	WORDING_AT_TIME,
	WORDING_COMES,
	WORDING_GOES,
	WORDING_CHAIR_CHANGE,
	WORDING_BREAK,
	WORDING_STANDS_IN,
	WORDING_MISSES,
	WORDING_EXCLUDED,
	WORDING_RESTORED,
	WORDING_RESUMED,
	WORDING_RESUMED_AFTER,
	WORDING_NEW_DAY,
	WORDING_AT_DAY,
	WORDING_REMARK,
	WORDING_FROM,
	WORDING_FROM_AT,
	WORDING_UNTIL,
	WORDING_UNTIL_AT,
	WORDING_FROM_IN,
	WORDING_FROM_IN_AT,
	WORDING_UNTIL_IN,
	WORDING_UNTIL_IN_AT,
	WORDING_MISSED,
	WORDING_STANDS_FOR,
	WORDING_STANDS_FOR_IN,
	WORDING_STANDS_FOR_CLOSED,
	WORDING_ABSENT_CLOSED,
	WORDING_ABSENT_CLOSED_REASON,
	WORDING_ADVISERS,
	WORDING_NO_FACTION,
	WORDING_CHAIR,
	WORDING_CHAIR_FROM,
	WORDING_CLERK,
	WORDING_SEATS_AND_CHAIR,
	WORDING_ATTENDANCE,
	WORDING_ATTACHED,
	WORDING_ATTACHMENT_SOURCE,
	WORDING_ATTACHMENT_REASON,
	WORDING_MINUTES_OF,
	WORDING_AND,
	WORDING_COMMA,
	WORDING_COUNT
};

struct wording {
	struct arena	*arena;
	const char	*one[WORDING_COUNT], *many[WORDING_COUNT];
};

/* what stands for a placeholder; a list of them ends in {0} */
struct stand_in { const char *name, *text; };

void		 wording_read(struct notes *, const char *path,
		    struct wording *);

const char	*wording_say(const struct wording *, enum wording_key,
		    const struct stand_in *);
/* in the form for n, which also stands for {n} */
const char	*wording_count(const struct wording *, enum wording_key,
		    int n, const struct stand_in *);

/* the phrase for a word of a closed list ("Stimme " "ja"), as it stands in
 * the file; a word that goes on ("verwiesen an …") has a placeholder for the
 * rest */
const char	*wording_of(const struct wording *, const char *prefix,
		    const char *word);

/* "a", "a und b", "a, b und c"; "" for none */
const char	*wording_join(const struct wording *,
		    const char *const *texts, int count);

#endif
