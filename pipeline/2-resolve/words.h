/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * words - the table of all that a resolved session says.
 *
 * Data only.
 */
#ifndef RESOLVE_WORDS_H
#define RESOLVE_WORDS_H

#include "base/glossary.h"

/* a whole session */
extern const struct word words_session[];
/* parts of it: what was decided, elected, and how was voted */
extern const struct word words_decision[], words_election[], words_vote[];

#endif
