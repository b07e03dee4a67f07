/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * data - YAML that another stage wrote.
 *
 * Places are those in the notes that its lines came from.  Faults are reported
 * there; a file that cannot be opened ends the program.
 */
#ifndef BASE_DATA_H
#define BASE_DATA_H

struct arena;
struct files;
struct node;

/* NULL after a report */
struct node	*data_read(struct arena *, struct files *, const char *path);

#endif
