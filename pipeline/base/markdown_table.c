/* SPDX-License-Identifier: EUPL-1.2 */
#include "markdown_table.h"

#include <cmark.h>
#include <ctype.h>
#include <string.h>

#include "arena.h"
#include "buffer.h"
#include "die.h"
#include "markdown.h"
#include "utf8.h"

struct slice
lines_get(const struct lines *lines, int line)
{
	struct slice s = { "", 0 };
	const char *end;

	if (line < 1 || line > lines->count)
		return s;
	s.at = lines->at[line - 1];
	end = line < lines->count ? lines->at[line] : lines->end;
	s.len = (size_t)(end - s.at);
	while (s.len > 0 && s.at[s.len - 1] == '\n')
		s.len--;
	return s;
}

static struct slice
trim(struct slice s)
{
	while (s.len > 0 && isspace((unsigned char)s.at[0])) {
		s.at++;
		s.len--;
	}
	while (s.len > 0 && isspace((unsigned char)s.at[s.len - 1]))
		s.len--;
	return s;
}

/* takes the next cell off a row; a pipe behind a backslash is text */
static struct slice
next_cell(struct slice *row)
{
	struct slice cell = *row;
	size_t i = 0;

	while (i < row->len && row->at[i] != '|')
		i += row->at[i] == '\\' && i + 1 < row->len ? 2 : 1;
	if (i > row->len)
		i = row->len;
	cell.len = i;
	i += i < row->len;
	row->at += i;
	row->len -= i;
	return trim(cell);
}

/* without the pipes at its ends, which are optional */
static struct slice
row_of(struct slice line)
{
	struct slice row = trim(line);

	if (row.len > 0 && row.at[0] == '|') {
		row.at++;
		row.len--;
	}
	if (row.len > 0 && row.at[row.len - 1] == '|' &&
	    (row.len < 2 || row.at[row.len - 2] != '\\'))
		row.len--;
	return row;
}

static int
cell_count(struct slice row)
{
	int n = 0;

	while (row.len > 0) {
		next_cell(&row);
		n++;
	}
	return n;
}

static bool
is_delimiter(struct slice cell, enum md_align *align)
{
	bool left = cell.len > 0 && cell.at[0] == ':';
	bool right = cell.len > 1 && cell.at[cell.len - 1] == ':';
	size_t dashes = cell.len - left - right;

	if (cell.len == 0 || dashes == 0)
		return false;
	for (size_t i = left; i < cell.len - right; i++)
		if (cell.at[i] != '-')
			return false;
	*align = left && right ? MD_CENTER : left ? MD_LEFT
	    : right ? MD_RIGHT : MD_DEFAULT;
	return true;
}

/* columns of a delimiter row, 0 if it is none */
static int
read_delimiters(struct arena *arena, struct slice line, enum md_align **align)
{
	struct slice row = row_of(line);
	int n = cell_count(row), i = 0;

	if (memchr(line.at, '-', line.len) == NULL ||
	    (n == 1 && memchr(line.at, '|', line.len) == NULL))
		return 0;
	*align = arena_alloc(arena, (size_t)(n + 1) * sizeof **align);
	while (row.len > 0)
		if (!is_delimiter(next_cell(&row), &(*align)[i++]))
			return 0;
	return n;
}

/* "\|" is the only escape of the table itself (GFM 0.29, example 200) */
static const char *
cell_text(struct arena *arena, struct slice cell)
{
	struct buffer out = { .arena = arena };

	buffer_add(&out, "", 0);
	for (size_t i = 0; i < cell.len; i++)
		if (cell.at[i] != '\\' || i + 1 == cell.len ||
		    cell.at[i + 1] != '|')
			buffer_char(&out, cell.at[i]);
		else
			buffer_char(&out, cell.at[++i]);
	return out.bytes;
}

static struct md *
add_node(struct arena *arena, struct md *parent, enum md_kind kind,
    struct place place)
{
	struct md *md = arena_alloc(arena, sizeof *md);

	md->kind = kind;
	md->place = place;
	md_append(parent, md);
	return md;
}

/* most cells hold a word or a number, at most with escapes */
static bool
add_plain(struct arena *arena, struct md *block, const char *text)
{
	char *plain = arena_copy(arena, text, strlen(text)), *out = plain;

	for (const char *p = text; *p != '\0'; p++) {
		if (*p == '\\' && ispunct((unsigned char)p[1]))
			p++;
		else if (strchr("*_[]<>&!`~\\\n", *p) != NULL)
			return false;
		*out++ = *p;
	}
	*out = '\0';
	add_node(arena, block, MD_TEXT, block->place)->text = plain;
	return true;
}

/* cmark parses only documents: a letter in front keeps "1." or "#" from
 * becoming a list or a heading */
static void
add_inlines(struct arena *arena, struct md *block, const char *text)
{
	const char *guarded = arena_printf(arena, "x %s", text);
	struct md *document, *first;

	if (*text == '\0' || add_plain(arena, block, text))
		return;
	document = markdown_parse(arena, guarded, strlen(guarded),
	    block->place, NULL);
	if (document == NULL || document->first == NULL)
		return;
	first = document->first->first;
	if (strlen(first->text) <= 2)
		first = first->next;
	else
		first->text += 2;
	for (struct md *next, *n = first; n != NULL; n = next) {
		next = n->next;
		md_append(block, n);
	}
	for (struct md *n = block; n != NULL; n = md_walk(block, n))
		n->place = block->place;
}

struct md *
markdown_inlines(struct arena *arena, const char *text, struct place place)
{
	struct md *block = arena_alloc(arena, sizeof *block);

	block->kind = MD_PARAGRAPH;
	block->place = place;
	add_inlines(arena, block, text);
	return block;
}

/* the place of a part of a line */
static struct place
slice_place(struct parse *parse, int line, struct slice part)
{
	struct place at = parse_place(parse, line,
	    (int)(part.at - parse->lines.at[line - 1]) + 1);

	if (parse->origin == NULL)
		at.length = utf8_count(part.at, part.len);
	return at;
}

static void
add_row(struct parse *parse, struct md *table, int line,
    struct slice content, const enum md_align *align, int columns)
{
	struct place place = slice_place(parse, line, content);
	struct slice rest = row_of(content);
	struct md *row, *cell;

	place.length = 0;
	row = add_node(parse->arena, table, MD_ROW, place);
	for (int i = 0; rest.len > 0 || i < columns; i++) {
		struct slice text = next_cell(&rest);

		cell = add_node(parse->arena, row, MD_CELL,
		    slice_place(parse, line, text));
		cell->align = i < columns ? align[i] : MD_DEFAULT;
		add_inlines(parse->arena, cell, cell_text(parse->arena, text));
	}
}

/* a line of the paragraph without what its containers put before it */
static struct slice
content_of(const struct lines *lines, int line, const struct md *paragraph)
{
	struct slice s = trim(lines_get(lines, line));

	for (const struct md *md = paragraph->parent; md != NULL;
	    md = md->parent)
		if (md->kind == MD_QUOTE && s.len > 0 && s.at[0] == '>') {
			s.at++;
			s.len--;
			s = trim(s);
		}
	return s;
}

bool
table_convert(struct parse *parse, struct md *md, int first, int column,
    int last)
{
	struct slice head = lines_get(&parse->lines, first);
	size_t skip = (size_t)(column > 0 ? column - 1 : 0);
	enum md_align *align = NULL;
	int columns;

	if (last <= first || skip >= head.len ||
	    memchr(head.at, '|', head.len) == NULL)
		return false;
	head.at += skip;
	head.len -= skip;
	columns = read_delimiters(parse->arena,
	    content_of(&parse->lines, first + 1, md), &align);
	if (columns == 0 || columns != cell_count(row_of(head)))
		return false;
	md->kind = MD_TABLE;
	add_row(parse, md, first, head, align, columns);
	for (int i = first + 2; i <= last; i++)
		add_row(parse, md, i, content_of(&parse->lines, i, md), align,
		    columns);
	return true;
}
