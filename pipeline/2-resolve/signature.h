/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * signature - who signs the minutes, as what, and for which items.
 *
 * By the rule of each body that sits.  Whoever took the chair signs for the
 * items that he or she chaired, GO NRW § 52; nobody signs twice.
 */
#ifndef RESOLVE_SIGNATURE_H
#define RESOLVE_SIGNATURE_H

#include <stdbool.h>

#include "base/diag.h"

struct arena;
struct person;
struct session;
struct signing;
struct text;

enum signature_role { SIGN_CHAIR, SIGN_DEPUTY_CHAIR, SIGN_CLERK, SIGN_MEMBER,
	SIGN_PERSON };

struct signature {
	const struct person	*person;
	enum signature_role	 role;
	struct place		 place;		/* what calls for it */
	bool			 is_closed;	/* the public does not know */
	const struct text	*reason;	/* for all that is odd, or NULL */
	const struct signing	*signing;	/* NULL: not yet */
	bool			 was_missed;	/* the first time is told */
};

struct signatures {
	struct signature	 *at;
	int			  count, capacity;
	const struct person	**chairs;	/* of each item, by index */
};

/* in the order of the rule, with what was signed */
struct signatures	 signatures_find(struct arena *,
			    const struct session *);

/* who signs for an entry of »unterzeichnet«; NULL: nobody */
const struct person	*signature_signer(const struct session *,
			    const struct signing *);

/* how many members sign after the rules of the bodies */
int	signature_members(const struct session *);

#endif
