/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * formula - how a body calls the item on its last minutes.
 *
 * »Einwendungen gegen die Niederschrift« or »Genehmigung der Niederschrift«:
 * a rule of the house.  An item of the kind genehmigung without a title gets
 * the formula as its title; every other one needs a title of its own.
 */
#ifndef RESOLVE_FORMULA_H
#define RESOLVE_FORMULA_H

struct check;
struct session;

/* reports items without a title */
void	formula_set_titles(struct session *);

/* a title that says it in another way than the house */
void	rule_title_has_the_formula(const struct check *);

#endif
