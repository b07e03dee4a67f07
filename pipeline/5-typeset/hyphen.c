/* SPDX-License-Identifier: EUPL-1.2 */
#include "hyphen.h"

#include <stdint.h>
#include <stdio.h>
#include <hyphen.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/die.h"
#include "patterns.h"

static void
add_level(const HyphenDict *dict, struct buffer *out)
{
	struct arena *memory = out->arena;
	struct buffer states = { .arena = memory }, arcs = { .arena = memory };
	struct buffer matches = { .arena = memory };
	struct patterns_level level = { 0 };

	buffer_char(&matches, '\0');	/* offset 0: no match */
	for (int i = 0; i < dict->num_states; i++) {
		const HyphenState *s = &dict->states[i];
		struct patterns_state state = { .arc = level.arcs,
		    .arc_count = (uint32_t)s->num_trans,
		    .fallback = s->fallback_state };

		if (s->repl != NULL)
			die("compile hyphenation: changes of spelling are not "
			    "supported");
		if (s->match != NULL) {
			state.match = (uint32_t)matches.length;
			buffer_add(&matches, s->match, strlen(s->match) + 1);
		}
		for (int k = 0; k < s->num_trans; k++) {
			struct patterns_arc arc = {
			    .letter = (unsigned char)s->trans[k].ch,
			    .state = (uint32_t)s->trans[k].new_state };

			buffer_add(&arcs, &arc, sizeof arc);
			level.arcs++;
		}
		buffer_add(&states, &state, sizeof state);
	}
	while (matches.length % 4 != 0)
		buffer_char(&matches, '\0');
	level.states = (uint32_t)dict->num_states;
	level.matches = (uint32_t)matches.length;
	buffer_add(out, &level, sizeof level);
	buffer_add(out, states.bytes, states.length);
	if (arcs.length > 0)
		buffer_add(out, arcs.bytes, arcs.length);
	buffer_add(out, matches.bytes, matches.length);
}

void
hyphen_compile(const char *path, struct buffer *out)
{
	HyphenDict *dict = hnj_hyphen_load(path);
	struct patterns_header header = { .magic = PATTERNS_MAGIC };

	if (dict == NULL)
		die("read hyphenation dictionary %s", path);
	if (strcmp(dict->cset, "ISO8859-1") != 0)
		die("compile %s: not ISO8859-1 but %s", path, dict->cset);
	header.compound_left = (unsigned char)dict->clhmin;
	header.compound_right = (unsigned char)dict->crhmin;
	header.levels = dict->nextlevel != NULL ? 2 : 1;
	buffer_add(out, &header, sizeof header);
	add_level(dict, out);
	if (dict->nextlevel != NULL)
		add_level(dict->nextlevel, out);
	hnj_hyphen_free(dict);
}
