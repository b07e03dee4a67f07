/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * name - how persons are called on paper.
 */
#ifndef RESOLVE_NAME_H
#define RESOLVE_NAME_H

struct arena;
struct person;
struct person_ref;

/* "Ktabg. Dr. Ute Brandt" */
const char	*name_full(struct arena *, const struct person *);
/* the same, or the name that stands there */
const char	*name_of(struct arena *, const struct person_ref *);
/* "Dr. Ute Brandt" */
const char	*name_plain(struct arena *, const struct person *);
/* "Brandt, Dr. Ute" */
const char	*name_listed(struct arena *, const struct person *);
/* "Ktabg. Brandt"; with the first name where another one is called so too */
const char	*name_short(struct arena *, const struct person *);
/* the same behind "für": Herrn Dorn */
const char	*name_accusative(struct arena *, const struct person *);

#endif
