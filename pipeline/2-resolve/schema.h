/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * schema - all that may be written in the notes: one table a map.
 *
 * Data only, and the glossary between German keys and English fields.  The
 * reader checks and fills structs by it; the field reference, the commented
 * example and the JSON Schema are made from it too.  Tables of fields end in
 * one without a key.
 */
#ifndef RESOLVE_SCHEMA_H
#define RESOLVE_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>

/* what begruendung is for, in each map that has it */
#define SCHEMA_REASON \
	"warum eine Angabe stimmt, vor der gewarnt wird; wird nicht gedruckt"

enum field_type {
	TYPE_TEXT = 1,		/* struct text: one line, white space folded */
	TYPE_MARKDOWN,		/* struct text: lines as they were typed */
	TYPE_WORD,		/* struct text: one of values */
	TYPE_ID,		/* struct text: [a-z0-9-]+ */
	TYPE_PATTERN,		/* struct text: a regular expression */
	TYPE_FILE,		/* struct text: a file name */
	TYPE_ITEM_NUMBER,	/* struct text: 8.4 */
	TYPE_PAPER,		/* struct text, as the county's pattern says */
	TYPE_FACTION,		/* struct text: of someone in the register */
	TYPE_DATE,		/* struct date */
	TYPE_CLOCK,		/* struct clock */
	TYPE_NUMBER,		/* struct number */
	TYPE_FLAG,		/* struct flag: ja or nein */
	TYPE_PERSON,		/* struct person_ref: in the register, or one
				 * of values */
	TYPE_NAME,		/* struct person_ref: in the register or free */
	TYPE_COMMITTEE,		/* struct committee_ref */
	TYPE_ITEM,		/* struct item_ref: Ö 3 */
	TYPE_VOTES,		/* struct votes: a number, or faction: number */
	TYPE_REASON,		/* struct reason: text that answers warnings */
	TYPE_TABLE,		/* the struct of another table */
	TYPE_COUNT
};

/* in YAML; all but the first fill an array with its length */
enum field_how {
	HOW_ONE,
	HOW_LIST,
	HOW_ONE_OR_LIST,
	HOW_BY_KEY,		/* map: key → first field, value → the rest */
	HOW_PAIRS,		/* map: key → first field, value → second */
	HOW_LIST_OR_PAIRS,
	HOW_LIST_OR_FIRST,	/* a text stands for a map of the first field,
				 * alone or in a list */
};

struct table;

struct field {
	const char		*key;
	enum field_type		 type;
	enum field_how		 how;
	bool			 is_required;
	size_t			 offset;
	const char		*description, *example;
	const struct table	*of;		/* TYPE_TABLE */
	const char *const	*values;	/* NULL at the end; one with
						 * "…" behind may go on */
};

struct table {
	const char		*name;
	size_t			 size;		/* of the struct it fills */
	const struct field	*fields;
};

extern const struct table schema_county, schema_persons, schema_session,
    schema_closed, schema_event, schema_event_block, schema_item,
    schema_decision, schema_vote, schema_election, schema_answer,
    schema_statement;
/* parts of others: of TYPE_VOTES, and a vote without a subject */
extern const struct table schema_share, schema_correction_vote,
    schema_change;
extern const struct table schema_member, schema_cosigner, schema_signing;
/* closed lists that several tables use */
extern const char *const schema_forms[], *const schema_results[];

#endif
