/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * notes - the files of the secretariat, each read once.
 *
 * Bytes become text here: one half of each [[internal|public]] is kept,
 * forbidden characters are reported, letters are composed (NFC).  What is
 * missing or wrong is reported at its place; a file that cannot be read for
 * another reason ends the program.
 */
#ifndef RESOLVE_NOTES_H
#define RESOLVE_NOTES_H

#include <stdbool.h>
#include <stddef.h>

#include "audience.h"

struct arena;
struct county;
struct files;
struct level;
struct node;
struct place;
struct values;

enum { NOTES_YAML = 1024 * 1024, NOTES_ITEM = 4 * 1024 * 1024 };

/* what reading needs to know */
struct notes {
	struct arena		*arena;
	struct files		*files;
	bool			 is_public;
	bool			 is_sealed;	/* the session, see seal.h */
	bool			 is_sealing;	/* this run is to do it */
	const char		*folder;	/* of all sessions */
	const struct county	*county;	/* as far as it is read */
	const char		*facts;		/* folder of facts about
						 * attachments; NULL: none */
	struct level		*level;		/* see level.h */
	struct values		*values;	/* see placeholder.h */
};

struct source {
	const char	*path;
	const char	*text;
	size_t		 size;
	struct cuts	 cuts;
};

/* false after a report */
bool		 notes_read(struct notes *, const char *path, size_t limit,
		    struct source *);

/* part of a source as YAML, from a line on; NULL after a report */
struct node	*notes_yaml(struct notes *, const struct source *,
		    const char *from, size_t size, int line);

/* a whole YAML file; NULL after a report */
struct node	*notes_read_yaml(struct notes *, const char *path);

/* names in a folder; none, without a report, where there is no folder */
char		**notes_list(struct notes *, const char *path, int *count);

#endif
