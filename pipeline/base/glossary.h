/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * glossary - the names that templates may use, and their order.
 *
 * A table says which keys the data of a stage hold and what each means; it ends
 * in a word without key.  A report is dressed in it before it is written: every
 * key is there, in the order of the table, and one that the table does not know
 * is a bug.  compose checks templates against the same table.
 */
#ifndef BASE_GLOSSARY_H
#define BASE_GLOSSARY_H

#include <stddef.h>

struct arena;
struct node;

enum word_kind {
	WORD_TEXT = 1,		/* printable text, '' where there is none */
	WORD_FLAG,		/* 'ja' or '' */
	WORD_MARKDOWN,		/* blocks, to be inserted whole */
	WORD_TEXTS,		/* a list of printable texts */
	WORD_MAP,		/* always with all of its keys */
	WORD_CHOICE,		/* a map with all of its keys, or {} */
	WORD_LIST,		/* of maps with all of their keys */
};

struct word {
	const char		*key;
	enum word_kind		 kind;
	const char		*description;
	const struct word	*of;
};

/* the table as a tree in which every text is its own description */
struct node	*glossary_tree(struct arena *, const struct word *);

/*
 * The report in the table's order, with '', [] or {} where it says nothing.
 * Values are shared with the report.
 */
struct node	*glossary_dress(struct arena *, struct node *report,
		    const struct word *);

#endif
