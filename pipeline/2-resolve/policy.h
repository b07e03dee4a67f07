/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * policy - which attachment files a document may hold: one line a finding.
 *
 * Data, to be read like a house rule.  A file that is refused stops its session
 * with the message and the remedy; one with a remark is accepted, and the
 * appendix index says so in the words of wording.yaml ("Befund signiert").
 */
#ifndef RESOLVE_POLICY_H
#define RESOLVE_POLICY_H

enum verdict { ACCEPTED, REMARKED, REFUSED };

struct policy {
	const char	*finding;	/* survey's word */
	enum verdict	 in_public, internal;
	const char	*fault, *remedy;	/* of a refused one */
};

/* ends in one without a finding */
extern const struct policy policies[];

#endif
