/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * report - the resolved session, ready to be written.
 *
 * Says everything in printable text, under the keys of words.c.  Places in
 * the notes stay with the values that were written there.
 */
#ifndef RESOLVE_REPORT_H
#define RESOLVE_REPORT_H

#include "base/diag.h"

struct arena;
struct attendance;
struct attendee;
struct clock;
struct committee;
struct event;
struct changes;
struct decision;
struct election;
struct item;
struct node;
struct notes;
struct number;
struct person_ref;
struct person_refs;
struct seat;
struct session;
struct sides;
struct text;
struct votes;
struct wording;

struct report {
	struct arena		*arena;
	const struct session	*session;
	const struct wording	*wording;
	struct notes		*notes;
};

/* the session in the vocabulary's dress */
struct node	*report_session(const struct report *);

/* parts of it, by other files: under a key of a map */
void	report_item(const struct report *, struct node *list,
	    const struct item *);
void	report_item_attachments(const struct report *, struct node *map,
	    const struct item *);
void	report_attachments(const struct report *, struct node *root);
void	report_presence(const struct report *, struct node *root);
void	report_officers(const struct report *, struct node *root);

/* what happens, in a sentence, with its time */
const char	*report_event(const struct report *, const struct event *);
/* "17.42 Uhr", in sessions of several days "18. März 2026, 9.10 Uhr" */
const char	*report_clock(const struct report *, int day,
		    const struct clock *);
/* the interruptions, in their order */
void	report_breaks(const struct report *, struct node *root);
/* what stands behind a name in the list of those present; the seats of other
 * bodies than the given one do not count (NULL: all do) */
const char	*report_remarks(const struct report *, const char *usual_office,
		    const struct attendee *, const struct seat *,
		    const struct committee *);
/* who may vote, at a vote */
void	report_attendance(const struct report *, struct node *map,
	    const struct attendance *, struct place);
void	report_decision(const struct report *, struct node *part,
	    const struct item *, const struct decision *);
void	report_election(const struct report *, struct node *part,
	    const struct election *);
void	report_changes(const struct report *, struct node *root,
	    const char *key, const struct changes *);

/* how was voted, and what came of it */
void	report_vote(const struct report *, struct node *map,
	    const struct decision *);

/* counts; those who are named as recused are not counted too */
struct tallies {
	const struct votes	*votes;		/* of each kind */
	const struct number	*aside;		/* NULL: nobody */
	const struct sides	*sides;		/* NULL: not known */
	int			 are_recused_named;
};

void	report_tallies(const struct report *, struct node *map,
	    const struct tallies *);

/* is the item put right by later minutes? */
int	report_is_corrected(const struct report *, const struct item *);

/* "SV-10-0123, SV-10-0123/1" */
const char	*report_papers(const struct report *, const struct item *);

/* a value; NULL is none */
void	report_put(const struct report *, struct node *map, const char *key,
	    const char *value, struct place);
void	report_put_text(const struct report *, struct node *map,
	    const char *key, const struct text *);
void	report_put_flag(const struct report *, struct node *map,
	    const char *key, int is_set);
void	report_put_number(const struct report *, struct node *map,
	    const char *key, int value, struct place);
/* [{name}] */
void	report_put_names(const struct report *, struct node *map,
	    const char *key, const struct person_refs *);

/* the same in one text */
void	report_put_joined(const struct report *, struct node *map,
	    const char *key, const struct person_refs *);
const char	*report_joined(const struct report *,
		    const struct person_refs *);
/* "Ktabg. Ute Brandt (CDU)" */
const char	*report_with_faction(const struct report *,
		    const struct person_ref *);
/* "Ktabg. Ute Brandt (CDU) und GRÜNE" */
const char	*report_movers(const struct report *,
		    const struct person_refs *);

#endif
