/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * jsonschema - a field table as JSON Schema (draft-07), for editors.
 *
 * Says all that the table says and no more: what a value looks like, which
 * are allowed, which must be there, that there are no others.  A reader of
 * YAML 1.2 may have taken 12 for a number: where texts stand, numbers may.
 * errorMessage is what the YAML language server says where a value fits not.
 */
#ifndef RESOLVE_JSONSCHEMA_H
#define RESOLVE_JSONSCHEMA_H

struct arena;
struct kind;
struct node;

/* for json_write */
struct node	*jsonschema_tree(struct arena *, const struct kind *);

#endif
