/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * message_list - all messages of a run for machines, on standard output.
 *
 * One message a line, so that reports of several runs can be put together
 * line by line.  gitlab is the subset of the Code Climate format that GitLab
 * documents (an array of description, check_name, fingerprint, severity and
 * location); github are workflow commands ("::error file=…::…"); json is an
 * array of objects with all parts of each message, hint null where there is
 * none.  The fingerprint is made of the message and its line.
 */
#ifndef BASE_MESSAGE_LIST_H
#define BASE_MESSAGE_LIST_H

#include "message.h"

struct arena;

void	message_list(struct arena *, enum message_format,
	    struct message *const *messages, int count);

#endif
