/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * message - one message of diag.c, as a person at a terminal reads it.
 *
 * Colours only where standard error is a terminal, or CLICOLOR_FORCE says
 * that there is one behind a pipe; never with NO_COLOR (no-color.org).
 */
#ifndef BASE_MESSAGE_H
#define BASE_MESSAGE_H

#include <stdbool.h>

#include "diag.h"

enum message_format {
	MESSAGE_TEXT,		/* for people, at most a screenful */
	MESSAGE_ALL,		/* the same without that limit */
	MESSAGE_GITLAB,		/* report of code quality */
	MESSAGE_GITHUB,		/* commands of a workflow */
	MESSAGE_JSON,		/* all parts of each message */
};

struct message {
	struct place	 place;
	bool		 is_error;
	const char	*code, *text, *hint;	/* hint may be NULL */
	int		 number;	/* order of arrival, breaks ties */
};

struct message_look {
	const char	*hidden;	/* source lines with it stay unseen */
	bool		 is_coloured;
};

/* false: there is no such format */
bool	message_format_find(const char *name, enum message_format *);

bool	message_wants_colour(void);

/* as text, to standard error */
void	message_print(const struct message *, const struct message_look *);

#endif
