/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * words - the table of all that a resolved session says.
 *
 * Data only: vocabulary.c works with it.  Tables end in a word without key.
 */
#ifndef RESOLVE_WORDS_H
#define RESOLVE_WORDS_H

#include <stddef.h>

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

/* a whole session */
extern const struct word words_session[];
/* parts of it: what was decided, elected, and how was voted */
extern const struct word words_decision[], words_election[], words_vote[];

#endif
