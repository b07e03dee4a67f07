/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * json - nodes as JSON.
 *
 * Maps and lists become what they are, texts become strings; a text that
 * is_plain is written as it stands: true, null, 54.
 */
#ifndef RESOLVE_JSON_H
#define RESOLVE_JSON_H

struct arena;
struct buffer;
struct node;

/* a plain text under a key of a map, or in a list where key is NULL */
void	json_add(struct arena *, struct node *, const char *key,
	    const char *plain);

void	json_write(struct buffer *, const struct node *);

#endif
