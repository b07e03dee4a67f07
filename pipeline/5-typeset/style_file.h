/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * style_file - a style and those that it inherits from, as one tree.
 */
#ifndef TYPESET_STYLE_FILE_H
#define TYPESET_STYLE_FILE_H

struct arena;
struct files;
struct node;

/* the file and, below what it says, all that its ancestors say; each value
 * knows its own file.  NULL after a report. */
struct node	*style_tree(struct arena *, struct files *, const char *path);

#endif
