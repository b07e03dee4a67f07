/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * yaml - YAML to nodes and back: the door to libyaml.
 *
 * Reads the part of YAML 1.1 that a person writes without surprises: block
 * and flow maps and lists, all styles of scalars.  Duplicate and complex
 * keys, anchors, aliases, tags, directives and second documents are refused,
 * as are more than YAML_DEPTH levels (libyaml is quadratic in them).
 */
#ifndef BASE_YAML_H
#define BASE_YAML_H

#include <stdbool.h>
#include <stddef.h>

#include "diag.h"

struct arena;
struct buffer;
struct node;
struct origin;

enum { YAML_DEPTH = 16, YAML_KEY = 128 /* bytes */ };

/*
 * The document in bytes (valid UTF-8, see utf8_check) whose first character
 * stands at the place; an empty one is an empty map.  Faults are reported,
 * then NULL comes back.  With a map of origins, nodes get the places that
 * their lines came from.
 */
struct node	*yaml_parse(struct arena *, const char *bytes, size_t size,
		    struct place, const struct origin *);

/* the node as a YAML document with the map of its lines' origins */
void		 yaml_write(struct buffer *, const struct node *);

#endif
