/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * style_keys - what a style may say, and where it goes.
 *
 * The one list of the names that editors write: reading, showing and the test
 * that templates/README.md explains them all go by it.
 */
#ifndef TYPESET_STYLE_KEYS_H
#define TYPESET_STYLE_KEYS_H

#include <stdbool.h>
#include <stddef.h>

#include "style.h"

enum key_kind {
	KEY_LENGTH,	/* int64_t [upt] */
	KEY_COLOUR,	/* uint32_t */
	KEY_TINT,	/* int32_t */
	KEY_FLAG,	/* bool */
	KEY_COUNT,	/* int */
	KEY_ALIGN,	/* enum align */
	KEY_FAMILY,	/* const struct family * */
	KEY_TEXT,	/* const char * */
	KEY_WORDS,	/* struct lexicon */
};

struct key {
	const char	*name;
	enum key_kind	 kind;
	bool		 is_own;	/* not taken over from "grundtext" */
	unsigned	 looks;		/* bits of the looks that make use of
					 * it, 0: all */
	size_t		 offset;	/* in the struct that it belongs to */
};

struct keys {
	const struct key	*list;
	int			 count;
};

/* does a look make use of a key? */
bool	keys_has(const struct key *, int look);

enum { KEYS_MOST = 48 /* in a list */, KEYS_TOP = 6 };

extern const struct keys keys_look;	/* of a struct look */
extern const struct keys keys_page;	/* of a struct style */
extern const struct keys keys_ties;	/* of a struct ties */

/* what else stands at the top of a style */
extern const char *const keys_top[KEYS_TOP];
extern const char *const keys_looks[LOOK_COUNT];
extern const char *const keys_aligns[ALIGN_COUNT];
/* the faces of a family, and the family that stands in for it */
extern const char *const keys_faces[FACE_COUNT + 1];

#endif
