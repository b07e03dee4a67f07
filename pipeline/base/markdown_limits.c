/* SPDX-License-Identifier: EUPL-1.2 */
#include "markdown_limits.h"

#include <string.h>

#include "markdown.h"
#include "markdown_table.h"

void
limits_refuse_depth(struct place place)
{
	diag_error(place, "M001", "zu tief verschachtelt oder eingerückt");
	diag_hint("Höchstens %d Ebenen sind möglich.", MARKDOWN_DEPTH);
}

/* the containers that a line may open, and the blanks between them */
static int
count_markers(struct slice s, int *blanks)
{
	int depth = 0;

	*blanks = 0;
	for (; s.len > 0; s.at++, s.len--) {
		size_t digits = 0;

		if (*s.at == ' ' || *s.at == '\t') {
			*blanks += *s.at == '\t' ? 4 : 1;
			continue;
		}
		if (*s.at == '>') {
			depth++;
			continue;
		}
		while (digits < s.len && s.at[digits] >= '0' &&
		    s.at[digits] <= '9')
			digits++;
		s.at += digits;
		s.len -= digits;
		if (s.len < 2 || (s.at[1] != ' ' && s.at[1] != '\t') ||
		    strchr(digits > 0 ? ".)" : "-+*", *s.at) == NULL)
			break;
		depth++;
	}
	return depth;
}

static bool
is_blank(struct slice s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.at[i] != ' ' && s.at[i] != '\t')
			return false;
	return true;
}

static int
count_images(struct slice s)
{
	int n = 0;

	for (size_t i = 1; i < s.len; i++)
		n += s.at[i - 1] == '!' && s.at[i] == '[';
	return n;
}

static bool
check_depth(struct parse *parse, int line)
{
	int blanks, depth;

	depth = count_markers(lines_get(&parse->lines, line), &blanks);
	if (depth <= MARKDOWN_DEPTH && blanks <= 4 * MARKDOWN_DEPTH)
		return true;
	limits_refuse_depth(parse_place(parse, line, 1));
	return false;
}

static bool
check_paragraph(struct parse *parse, int line, size_t size, int images)
{
	struct place at = parse_place(parse, line, 1);

	if (size > MARKDOWN_PARAGRAPH)
		diag_error(at, "M002", "der Absatz ist länger als %d Zeichen",
		    MARKDOWN_PARAGRAPH);
	else if (images > MARKDOWN_IMAGES)
		diag_error(at, "M003", "der Absatz enthält mehr als %d Bilder",
		    MARKDOWN_IMAGES);
	else
		return true;
	diag_hint("Absätze durch eine Leerzeile trennen.");
	return false;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/*
 * Does the line begin a block of its own: a list item, a row of a table?  A
 * number does so only in a list (CommonMark 0.30, 5.3).
 */
static bool
begins_block(struct slice s, bool *is_list)
{
	size_t i = 0;

	while (i < s.len && (s.at[i] == ' ' || s.at[i] == '>'))
		i++;
	if (i + 1 < s.len && strchr("-*+", s.at[i]) != NULL &&
	    s.at[i + 1] == ' ')
		return *is_list = true;
	if (i < s.len && s.at[i] == '|')
		return true;
	if (!*is_list || i == s.len || !is_digit(s.at[i]))
		return false;
	while (i < s.len && is_digit(s.at[i]))
		i++;
	return i < s.len && (s.at[i] == '.' || s.at[i] == ')');
}

/* marks of a fence at the begin of a line, 0 if it is none */
static size_t
fence_length(struct slice s, char *mark)
{
	size_t n = 0;

	while (s.len > 0 && (*s.at == ' ' || *s.at == '>')) {
		s.at++;
		s.len--;
	}
	if (s.len == 0 || (*s.at != '`' && *s.at != '~'))
		return 0;
	*mark = *s.at;
	while (n < s.len && s.at[n] == *mark)
		n++;
	return n < 3 ? 0 : n;
}

/* is the line part of a fence?  What stands in one is read by nobody here. */
static bool
is_in_fence(struct slice s, size_t *open, char *opened)
{
	char mark = '\0';
	size_t n = fence_length(s, &mark);

	if (*open == 0) {
		*open = n;
		*opened = mark;
		return n > 0;
	}
	if (n >= *open && mark == *opened)
		*open = 0;
	return true;
}

/*
 * Paragraphs and depth within what cmark does in linear time?  Images are what
 * costs it the square: they count up to the next blank line, since rows of a
 * table are one paragraph to it, and not all that looks so is a fence.
 */
bool
limits_check(struct parse *parse)
{
	size_t size = 0;
	int images = 0;
	bool is_list = true;	/* or after a gap: a number begins a list */
	size_t fence = 0;
	char mark = '\0';

	for (int i = 1; i <= parse->lines.count; i++) {
		struct slice s = lines_get(&parse->lines, i);
		bool is_gap = is_blank(s) || is_in_fence(s, &fence, &mark);

		if (is_gap)
			is_list = true;
		else if (begins_block(s, &is_list))
			size = 0;
		else if (size == 0)
			is_list = false;
		size = is_gap ? 0 : size + s.len;
		images = is_blank(s) ? 0 : images + count_images(s);
		if (!check_depth(parse, i) ||
		    !check_paragraph(parse, i, size, images))
			return false;
	}
	return true;
}
