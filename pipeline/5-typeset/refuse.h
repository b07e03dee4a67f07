/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * refuse - what would be lost or look broken on paper, reported where it
 * stands.
 */
#ifndef TYPESET_REFUSE_H
#define TYPESET_REFUSE_H

struct md;

/* HTML, a block or an inline, that is no comment: it would be lost */
void	refuse_html(const struct md *);

/* the row below the head of a table in a paragraph, where there is no table */
void	refuse_delimiters(const struct md *paragraph);

#endif
