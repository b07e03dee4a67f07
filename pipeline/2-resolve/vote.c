/* SPDX-License-Identifier: EUPL-1.2 */
#include "vote.h"

#include <string.h>

static const char *const vote_words[VOTE_KINDS] = {
	"ja", "nein", "enthaltung", "ungueltig", "befangen"
};

int
vote_count_roll_call(const struct decision *d, enum vote kind)
{
	int n = 0;

	for (int i = 0; i < d->roll_call.count; i++)
		n += d->roll_call.at[i].vote.text != NULL &&
		    strcmp(d->roll_call.at[i].vote.text,
		    vote_words[kind]) == 0;
	return n;
}

int
vote_count_cast(const struct decision *d)
{
	int n = 0;

	for (int k = 0; k < VOTE_RECUSED; k++)
		n += d->votes[k].total.value;
	return n;
}

int
vote_count_faction(const struct decision *d, const char *faction)
{
	int n = 0;

	for (int k = 0; k < VOTE_RECUSED; k++)
		for (int i = 0; i < d->votes[k].shares.count; i++) {
			const struct share *s = &d->votes[k].shares.at[i];

			if (s->faction.text != NULL &&
			    strcmp(s->faction.text, faction) == 0)
				n += s->votes.value;
		}
	return n;
}

int
vote_count_slips(const struct ballot *b, int has_several)
{
	int n = 0, most = 0;

	for (int i = 0; i < b->candidates.count; i++) {
		int votes = b->candidates.at[i].votes.value;

		n += votes;
		most = votes > most ? votes : most;
	}
	if (has_several)
		n = most;
	for (int k = 0; k < VOTE_RECUSED; k++)
		n += b->votes[k].value;
	return n;
}
