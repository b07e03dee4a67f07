/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * vocabulary - what names there are, and of what kind.
 *
 * A tree of the shape of the data in which every list has one element and
 * every text is a description.  Without one, it is guessed from the data: an
 * empty list or map says nothing of what it could hold, so there anything
 * goes.
 */
#ifndef COMPOSE_VOCABULARY_H
#define COMPOSE_VOCABULARY_H

#include <stdbool.h>

struct arena;
struct node;

struct vocabulary {
	const struct node	*root;
	bool			 is_described;
};

struct vocabulary	vocabulary_guess(struct arena *,
			    const struct node *data);

/* reports what the data lacks or has of another kind */
void			vocabulary_check(const struct vocabulary *,
			    const struct node *data);

/* where in the vocabulary there is such a name, as "anwesend.personen", the
 * shortest way, or NULL */
const char		*vocabulary_path(struct arena *,
			    const struct vocabulary *, const char *name);

/* "Text", "Liste", "Gruppe von Angaben" */
const char		*node_kind_name(const struct node *);

#endif
