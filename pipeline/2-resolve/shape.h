/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * shape - what a value of each type looks like, for people and for editors.
 *
 * One entry a type of the field tables: the reader's complaint, the field
 * reference and the JSON Schemas take their words and patterns from it.
 * Whether a person, a body, a faction or a paper exists is not of the shape.
 */
#ifndef RESOLVE_SHAPE_H
#define RESOLVE_SHAPE_H

struct shape {
	const char	*wanted;	/* "eine Uhrzeit wie 17:05" */
	/* what the text of the value must match; in the part of ECMAScript's
	 * notation that POSIX and Python read alike */
	const char	*pattern;
	/* what readers of YAML 1.2 may take such a text for, besides it */
	const char	*other;		/* a type of JSON, or NULL */
};

/* of an enum field_type */
const struct shape	*shape_of(int type);

#endif
