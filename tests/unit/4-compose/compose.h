/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * compose - templates and data from strings, for the tests of the stage.
 */
#ifndef TEST_COMPOSE_H
#define TEST_COMPOSE_H

#include <string.h>

#include "4-compose/mustache.h"
#include "4-compose/render.h"
#include "4-compose/tidy.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "base/yaml.h"

static inline struct template *
template_of(struct arena *memory, const char *text)
{
	struct place start = { "vorlage.md", 1, 1, 0 };

	return mustache_parse(memory, text, strlen(text), start);
}

static inline struct node *
data_of(struct arena *memory, const char *yaml)
{
	struct place start = { "daten.yaml", 1, 1, 0 };

	return yaml_parse(memory, yaml, strlen(yaml), start, NULL);
}

/* rendered, as bytes */
static inline const char *
rendered(struct arena *memory, const char *text, const char *yaml,
    enum escape escape)
{
	struct rendered *out = render(memory, template_of(memory, text),
	    data_of(memory, yaml), escape);

	return out->bytes.bytes != NULL ? out->bytes.bytes : "";
}

/* composed to Markdown, without the map of origins */
static inline const char *
composed(struct arena *memory, const char *text, const char *yaml)
{
	struct buffer out = { .arena = memory };

	tidy_markdown(memory, render(memory, template_of(memory, text),
	    data_of(memory, yaml), ESCAPE_MARKDOWN), &out);
	*strstr(out.bytes, "\n<!--\n") = '\0';
	return out.bytes;
}

#endif
