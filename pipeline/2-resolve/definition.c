/* SPDX-License-Identifier: EUPL-1.2 */
#include "definition.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/markdown.h"
#include "notes.h"
#include "scalar.h"

/* behind what opens containers: "> - 1. [" */
static const char *
skip_markers(const char *p)
{
	for (;;) {
		const char *digits = p + strspn(p, "0123456789");

		if (*p == ' ' || *p == '\t' || *p == '>')
			p++;
		else if (strchr("-+*", *p) != NULL && *p != '\0' &&
		    p[1] == ' ')
			p += 2;
		else if (digits > p && (*digits == '.' || *digits == ')') &&
		    digits[1] == ' ')
			p = digits + 2;
		else
			return p;
	}
}

/* a label may go on over lines, up to a blank one */
static bool
is_definition(const char *p)
{
	if (*p++ != '[')
		return false;
	for (; *p != '\0'; p++) {
		if (*p == '\\' && p[1] != '\0')
			p++;
		else if (*p == '[' || (*p == '\n' && p[1] == '\n'))
			return false;
		else if (*p == ']')
			return p[1] == ':';
	}
	return false;
}

/* which lines are the inside of fences: nothing is Markdown there */
static bool *
find_code(struct notes *notes, const struct md *tree, int first, int count)
{
	bool *code = arena_alloc(notes->arena, (size_t)count + 1);

	for (const struct md *md = tree; md != NULL; md = md_walk(tree, md)) {
		int line = md->place.line - first;

		if (md->kind != MD_FENCE)
			continue;
		for (const char *p = md->text; *p != '\0'; p++)
			if (*p == '\n' && ++line < count)
				code[line] = true;
	}
	return code;
}

void
definition_refuse(struct notes *notes, const struct md *tree,
    const struct text *text)
{
	struct place at = text->place;
	const char *p = text->text;
	int count = 1, line = 0;
	bool *code;

	for (const char *q = p; *q != '\0'; q++)
		count += *q == '\n';
	code = find_code(notes, tree, at.line, count);
	for (; *p != '\0'; line++) {
		if (!code[line] && is_definition(skip_markers(p))) {
			at.line = text->place.line + line;
			at.column = at.length = 0;
			diag_error(at, "K074", "eine Zeile »[…]: …« wird "
			    "nicht gedruckt");
			diag_hint("Den Verweis als [Text](Adresse) schreiben; "
			    "ist Text gemeint, \\[ schreiben.");
		}
		p += strcspn(p, "\n");
		p += *p == '\n';
	}
}
