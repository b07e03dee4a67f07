/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * session - what the notes say, once it is proven.
 *
 * The reader fills these structs through the field tables of schema.c: a
 * struct that a map is read into begins with the place of that map, and a
 * list is an array with its length.  Members below "derived" are worked out
 * from the notes afterwards.  Nobody behind the reader parses a text again.
 */
#ifndef RESOLVE_SESSION_H
#define RESOLVE_SESSION_H

#include <stdbool.h>

#include "audience.h"
#include "passage.h"
#include "scalar.h"

struct texts { struct text *at; int count; };
struct dates { struct date *at; int count; };
struct clocks { struct clock *at; int count; };
struct dictionary;

struct person {
	struct place	 place;
	struct text	 id, name, first_name, title, salutation;
	struct text	 office;	/* printed before the name: Ktabg. */
	struct text	 faction, group, function;
	/* derived */
	bool			 has_namesake;	/* the same office and name */
};

struct persons { struct person *at; int count; };

/* person NULL: one of the words or free names that the field allows */
struct person_ref {
	const struct person	*person;
	const char		*text;
	struct place		 place;
};

struct person_refs { struct person_ref *at; int count; };

/* dates not given: without end */
struct member {
	struct place		 place;
	struct person_ref	 person;
	struct date		 from, until;
};

struct members { struct member *at; int count; };

struct committee {
	struct place		 place;
	struct text		 id, name, genitive, abbreviation;
	struct text		 accusative;
	struct number		 seats;		/* by statute */
	struct text		 quorum, quorum_recused;
	struct flag		 replaces_recused;
	struct text		 chair_office;
	struct flag		 chair_votes;	/* without being a member */
	struct person_refs	 signatures;
	struct text		 objections_title;
	/* usual in its sessions, for new ones */
	struct person_ref	 chair;
	struct text		 location;
	struct clock		 begin;
	struct person_refs	 clerks;
	struct members		 all_members, all_deputies, all_advisers;
	/* derived: who has a seat on the days of the session */
	struct person_refs	 members, deputies, advisers;
};

struct committees { struct committee *at; int count; };

struct committee_ref {
	const struct committee	*committee;
	struct place		 place;
};

struct committee_refs { struct committee_ref *at; int count; };

/* how a body's votes are counted; the defaults are the usual ones */
struct voting { struct place place; struct text abstentions, tie; };

struct periods { struct place place; struct number invitation, minutes; };

struct facts;

struct county {
	struct place		 place;
	struct text		 name, genitive, arms;
	struct texts		 address;
	struct number		 term;
	struct text		 paper_pattern, attachment_count, attaching;
	struct periods		 periods;
	struct text		 naming;	/* of factions beside votes */
	struct voting		 voting;
	struct committees	 committees;
	/* derived */
	struct persons		 persons;
	struct dictionary	*person_ids;	/* places in persons */
	struct dictionary	*factions;
	const char		*folder;	/* where kreis.yaml lies */
};

/* a reference to an agenda item, "Ö 3"; found once items are numbered */
struct item;

struct item_ref {
	struct text		 text;
	const struct item	*item;
};

struct item_refs { struct item_ref *at; int count; };

struct absence {
	struct place		 place;
	struct person_ref	 person;
	struct text		 reason;
	struct person_ref	 deputy;
	struct reason		 answer;
};

struct absences { struct absence *at; int count; };

struct event {
	struct place		 place;
	struct date		 day;
	struct clock		 clock;
	struct item_ref		 item;
	struct person_refs	 comes, goes, misses;
	struct person_ref	 stands_for;	/* with comes: whose seat */
	struct clock		 break_end;
	struct person_ref	 chair;
	struct reason		 answer;
	struct text		 publicity, resumed;
	struct item_ref		 after;		/* with resumed */
	/* derived */
	bool			 is_inside;	/* a block of its item */
	int			 on;		/* day of the session, from 0 */
	int			 minute;	/* of that day; past midnight
						 * more than a day has */
};

struct events { struct event *at; int count; };
struct event_refs { struct event **at; int count, capacity; };

/* votes of one faction, or of one person */
struct share {
	struct place		 place;
	struct text		 faction;
	struct number		 votes;
};

struct shares { struct share *at; int count; };
struct voter {
	struct place		 place;
	struct person_ref	 person;
	struct text		 vote;
};

struct voters { struct voter *at; int count; };

/* one count of a vote: a number, or shares and their derived sum */
struct votes {
	struct number	 total;
	struct shares	 shares;
};

enum vote { VOTE_YES, VOTE_NO, VOTE_ABSTAIN, VOTE_INVALID, VOTE_RECUSED,
	VOTE_KINDS };

/* who may vote, at the vote */
struct attendance {
	int			 members, chairs; /* chairs: no members */
	int			 seats;		/* by statute, with the chair;
						 * 0: of several bodies */
	bool			 has_chair_seat; /* among them */
	bool			 is_quorate;
	struct person_refs	 recused;	/* members of the body */
};
/* factions that voted so, where their numbers are not known */
struct sides { struct place place; struct texts of[VOTE_ABSTAIN + 1]; };

struct decision {
	struct place		 place;
	struct text		 object;	/* what is put to the vote */
	struct person_refs	 movers;	/* persons and factions */
	struct flag		 is_repeat;	/* of the vote before it */
	struct text		 subject, text, proposal, kind;
	struct committee_ref	 committee;
	struct texts		 points;
	struct text		 paper, form, majority, result;
	struct number		 needed;	/* yes votes */
	struct flag		 is_unanimous, is_by_majority;
	struct flag		 is_without_chair;
	struct votes		 votes[VOTE_KINDS];
	struct number		 aside;		/* there, but took no part */
	struct sides		 sides;
	struct voters		 roll_call;
	struct reason		 answer;
	/* derived */
	const struct voting	*voting;	/* the rule; NULL: the usual */
	bool			 is_procedural;	/* abstimmung: no resolution */
	int			 present;	/* entitled, not recused */
	struct attendance	 attendance;
	const char		*phrase;
};

struct decisions { struct decision *at; int count; };

/* a person, or a list with its seats */
struct candidate {
	struct place		 place;
	struct person_ref	 name;
	struct number		 votes, seats;
	struct text		 role;
	struct person_refs	 elected;	/* from the list */
	struct number		 against, abstained;
};

struct candidates { struct candidate *at; int count; };

struct ballot {
	struct place		 place;
	struct text		 title;
	struct candidates	 candidates;
	struct number		 votes[VOTE_KINDS];
	struct flag		 is_unanimous;
	struct number		 slips, needed;
	struct text		 finding;
};

struct ballots { struct ballot *at; int count; };

struct pair {
	struct place		 place;
	struct person_ref	 member, deputy;
};

struct pairs { struct pair *at; int count; };

struct election {
	struct place		 place;
	struct text		 subject, form;
	struct committee_ref	 committee;
	struct number		 seats;
	struct flag		 is_without_chair;
	struct ballots		 ballots;
	struct ballot		 single;	/* counts without wahlgang */
	struct person_refs	 elected;
	struct pairs		 pairs;
	struct texts		 roles;		/* of the members of a pair */
	struct person_refs	 accepted;	/* or the word ja or nein */
	struct person_refs	 declined;
	struct text		 lot;
	struct person_refs	 tellers;
	struct text		 result;
	struct reason		 answer;
	/* derived */
	int			 present;
	struct attendance	 attendance;
	const char		*phrase;
};

/* a later answer to an inquiry */
struct answer {
	struct place		 place;
	struct date		 date;
	struct text		 question;
	struct person_refs	 who;
	struct text		 form, text;
};

/* a declaration for the record */
struct statement {
	struct place		 place;
	struct person_refs	 who;
	struct text		 text;
};

struct attachment {
	struct place		 place;
	struct text		 file, title, status, source, reason, sha256;
	struct date		 received;
	struct texts		 keywords;
	struct flag		 is_public;
	struct reason		 answer;
	/* derived */
	int			 number;	/* 0: not in this version */
	bool			 is_mentioned;	/* by a link */
	const char		*label;		/* "Anlage 3", as the house
						 * counts; NULL without number */
	const char		*path;		/* of the file, in the notes */
	const struct facts	*facts;		/* NULL: none */
};

/* a promise of an earlier session that has been kept */
struct done {
	struct place		 place;
	struct text		 session, item;
};

struct dones { struct done *at; int count; };

struct attachments { struct attachment *at; int count; };

enum part_kind { PART_PROSE, PART_DECISION, PART_ELECTION, PART_ANSWER,
	PART_STATEMENT, PART_EVENT };

struct part {
	enum part_kind		 kind;
	struct text		 prose;		/* Markdown */
	struct decision		*decision;
	struct election		*election;
	struct event		*event;
	struct answer		*answer;
	struct statement	*statement;
};

struct parts { struct part *at; int count; };

/* a recommendation of a committee in an earlier session */
struct advice {
	struct place		 place;
	struct text		 session;
	struct committee_ref	 committee;
	struct item_ref		 item;		/* of that session */
	/* derived */
	const char		*genitive;	/* of the body */
	struct date		 date;
};

struct advices { struct advice *at; int count; };

struct item {
	struct place		 place;		/* of the front matter */
	struct text		 title, number_text, kind;
	struct texts		 papers;
	struct person_refs	 movers;	/* persons and factions */
	struct person_refs	 recused;
	struct item_refs	 together;
	struct item_ref		 after;		/* dealt with out of order */
	struct item_ref		 continues;	/* an item left off before */
	struct advices		 advices;
	struct attachments	 attachments;
	struct dones		 done;
	struct text		 result;
	struct reason		 answer;
	/* derived */
	const char		*file;		/* path in the notes */
	bool			 is_titled;	/* be it wrongly */
	struct cuts		 cuts;		/* of that file */
	struct parts		 parts;
	const char		*number;	/* "Ö 8.4" */
	bool			 is_closed, is_sub;
	int			 index;		/* over the whole session */
	struct event_refs	 events;	/* at its beginning */
	const char		*phrase;
};

struct items { struct item *at; int count; };

/* parts of an item that were dealt with in one go */
struct stretch { struct item *item; int first, end; };
struct stretches { struct stretch *at; int count; };

struct closed_part {
	struct place		 place;
	struct date		 day;		/* none: the last one */
	struct clock		 begin, end;
	struct texts		 subjects;
	/* derived */
	int			 on;		/* day of the session, from 0 */
};

struct correction {
	struct place		 place;
	struct text		 minutes, item;
	struct person_ref	 who;
	struct text		 before, after;
	struct decision		 decision;
	struct item_ref		 decided_in;
	/* derived */
	const struct earlier	*earlier;	/* NULL: not at hand */
};

struct corrections { struct correction *at; int count; };

/* a change of the agenda */
struct change {
	struct place		 place;
	struct text		 kind;
	struct item_refs	 items;
	struct text		 title;		/* where there is no item */
	struct item_ref		 before, after;
	struct text		 reason;
	struct person_refs	 movers;
	struct flag		 is_tabled;	/* with a paper handed out */
	struct decisions	 decisions;
	struct item_ref		 decided_in;
};

struct changes { struct change *at; int count; };

/* an earlier session that this one corrects; see correction.h */
struct earlier {
	const char		*id, *title;	/* NULL: unknown */
	struct date		 date;		/* of its last day */
	const char		**items;	/* their numbers */
	int			 count;
	bool			 has_items;	/* are they known? */
};

/* a correction of this session by a later one, as it is printed */
struct later {
	const char		*id, *title, *item, *who, *before, *after;
	const char		*result;
};

struct laters { struct later *at; int count; };

struct cosigner {
	struct place		 place;
	struct person_ref	 person;
	struct text		 reason;
};

struct cosigners { struct cosigner *at; int count; };

/* refusal.text NULL: it was signed */
struct signing {
	struct place		 place;
	struct person_ref	 who;	/* or one of the words of roles */
	struct date		 date;
	struct text		 refusal, reason;
};

struct signings { struct signing *at; int count; };

/* teil.yaml: the frame of the closed part */
struct closed_frame {
	struct place		 place;
	struct person_refs	 staff;
	struct person_refs	 guests;
	struct absences		 absences;
	struct events		 events;
	struct changes		 changes;
	struct signings		 signings;
	struct corrections	 corrections;
};

struct promise {
	const char		*text;
	struct date		 date;
	struct place		 place;
	const struct item	*item;
};

struct promises { struct promise *at; int count, capacity; };

struct session {
	struct place		 place;
	struct committee_refs	 committees;
	struct text		 number;
	struct dates		 dates;
	struct text		 location;
	struct clocks		 begins, ends;	/* of each day */
	struct date		 invitation;
	struct text		 status;
	struct person_ref	 chair, clerk;
	struct cosigners	 cosigners;
	struct signings		 signings;
	struct person_refs	 present;
	struct absences		 absences;
	struct person_refs	 staff, guests;
	struct closed_part	 closed_part;
	struct events		 events;
	struct changes		 changes;	/* of the agenda */
	struct corrections	 corrections;
	struct reason		 answer;
	/* derived */
	const struct county	*county;
	const char		*id, *folder;
	bool			 is_public;	/* what this run makes */
	bool			 is_sealed;
	struct closed_frame	 closed;
	struct clock		 begin, end;	/* of the first, last day */
	struct laters		 corrected;	/* by later sessions */
	bool			 has_index;	/* is that known? */
	struct items		 items;		/* public ones first */
	struct dictionary	*numbers;	/* "Ö 3": places in items */
	struct stretches	 order;		/* as they were dealt with */
	struct promises		 promises;
	struct passages		 passages;
};

#endif
