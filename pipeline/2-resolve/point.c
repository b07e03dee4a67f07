/* SPDX-License-Identifier: EUPL-1.2 */
#include "point.h"

#include <string.h>

#include "base/arena.h"
#include "base/markdown.h"
#include "scalar.h"

static bool
is_in_list(struct arena *arena, const struct text *text, const char *point)
{
	size_t len = strlen(point);
	const struct md *tree = markdown_parse(arena, text->text,
	    strlen(text->text), text->place, NULL);

	for (const struct md *md = tree; md != NULL; md = md_walk(tree, md))
		if (md->kind == MD_ITEM && strncmp(md->text, point, len) == 0
		    && strchr(".)", md->text[len]) != NULL)
			return true;
	return false;
}

/* behind "1", "1 a", "a" and its "." or ")"; NULL: the line begins otherwise.
 * A list's item "- a)" counts too. */
static const char *
skip_mark(const char *line, const char *number, size_t digits,
    const char *letter)
{
	line += strspn(line, " \t");
	if (strncmp(line, "- ", 2) == 0)
		line += 2;
	if (strncmp(line, number, digits) != 0)
		return NULL;
	line += digits;
	if (*letter != '\0') {
		line += strspn(line, " ");
		if (strncmp(line, letter, strlen(letter)) != 0)
			return NULL;
		line += strlen(letter);
	}
	return *line == '.' || *line == ')' ? line + 1 : NULL;
}

/* another number at the beginning of a line ends a point */
static bool
is_numbered(const char *line)
{
	size_t digits;

	line += strspn(line, " \t");
	digits = strspn(line, "0123456789");
	return digits > 0 && (line[digits] == '.' || line[digits] == ')');
}

/* Markdown knows no lists with letters: the lines are looked at */
static bool
has_letter(const char *line, const char *point, size_t digits)
{
	const char *letter = point + digits + strspn(point + digits, " ");
	bool is_inside = false;

	while (*line != '\0') {
		const char *rest;

		if (skip_mark(line, point, digits, letter) != NULL)
			return true;
		if ((rest = skip_mark(line, point, digits, "")) != NULL)
			is_inside = true;
		else if (is_numbered(line))
			is_inside = false;
		if (is_inside && skip_mark(rest != NULL ? rest : line,
		    point, 0, letter) != NULL)
			return true;
		line += strcspn(line, "\n");
		line += *line == '\n';
	}
	return false;
}

bool
point_is_in(struct arena *arena, const struct text *text, const char *point)
{
	size_t digits = strspn(point, "0123456789");

	if (digits == 0 || point[digits] == '\0')
		return is_in_list(arena, text, point) ||
		    (digits == 0 && has_letter(text->text, point, 0));
	return has_letter(text->text, point, digits);
}
