/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * definition - "[label]: address" lines, which Markdown does not print.
 *
 * CommonMark takes them out of the text before the tree is made, so they are
 * found in the source: every line that could begin one is refused.
 */
#ifndef RESOLVE_DEFINITION_H
#define RESOLVE_DEFINITION_H

struct md;
struct notes;
struct text;

void	definition_refuse(struct notes *, const struct md *tree,
	    const struct text *);

#endif
