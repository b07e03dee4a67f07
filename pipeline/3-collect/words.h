/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * words - the table of all that a register says: of one session or of many.
 *
 * Data only.
 */
#ifndef COLLECT_WORDS_H
#define COLLECT_WORDS_H

#include "base/glossary.h"

extern const struct word words_register[];

/* parts of it */
extern const struct word words_county[], words_session[], words_attachment[],
    words_decision[], words_promise[], words_done[];

#endif
