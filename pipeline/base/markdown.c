/* SPDX-License-Identifier: EUPL-1.2 */
#include "markdown.h"

#include <cmark.h>
#include <string.h>

#include "arena.h"
#include "die.h"
#include "markdown_limits.h"
#include "markdown_table.h"
#include "origin.h"
#include "utf8.h"

static const struct { cmark_node_type theirs; enum md_kind ours; } kinds[] = {
	{ CMARK_NODE_DOCUMENT, MD_DOCUMENT },
	{ CMARK_NODE_HEADING, MD_HEADING },
	{ CMARK_NODE_PARAGRAPH, MD_PARAGRAPH },
	{ CMARK_NODE_LIST, MD_LIST },
	{ CMARK_NODE_ITEM, MD_ITEM },
	{ CMARK_NODE_BLOCK_QUOTE, MD_QUOTE },
	{ CMARK_NODE_CODE_BLOCK, MD_CODE_BLOCK },
	{ CMARK_NODE_THEMATIC_BREAK, MD_RULE },
	{ CMARK_NODE_HTML_BLOCK, MD_HTML },
	{ CMARK_NODE_TEXT, MD_TEXT },
	{ CMARK_NODE_SOFTBREAK, MD_SOFT_BREAK },
	{ CMARK_NODE_LINEBREAK, MD_LINE_BREAK },
	{ CMARK_NODE_EMPH, MD_EMPHASIS },
	{ CMARK_NODE_STRONG, MD_STRONG },
	{ CMARK_NODE_CODE, MD_CODE },
	{ CMARK_NODE_LINK, MD_LINK },
	{ CMARK_NODE_IMAGE, MD_IMAGE },
	{ CMARK_NODE_HTML_INLINE, MD_HTML_INLINE },
};

static struct lines
lines_split(struct arena *arena, const char *text, size_t size)
{
	struct lines lines = { .end = text + size };
	const char *p = text;
	int capacity = 0;

	while (p != NULL && p < lines.end) {
		lines.at = arena_room(arena, lines.at, lines.count, &capacity,
		    sizeof *lines.at);
		lines.at[lines.count++] = p;
		p = memchr(p, '\n', (size_t)(lines.end - p));
		if (p != NULL)
			p++;
	}
	return lines;
}

/* characters before a byte of a line; what was counted on it is not counted
 * again */
static int
count_before(struct parse *parse, int line, size_t bytes)
{
	struct slice s = lines_get(&parse->lines, line);

	if (bytes > s.len)
		bytes = s.len;
	if (line != parse->seen.line || bytes < parse->seen.bytes) {
		parse->seen.line = line;
		parse->seen.bytes = 0;
		parse->seen.count = 0;
	}
	parse->seen.count += utf8_count(s.at + parse->seen.bytes,
	    bytes - parse->seen.bytes);
	parse->seen.bytes = bytes;
	return parse->seen.count;
}

struct place
parse_place(struct parse *parse, int line, int column)
{
	struct place at = parse->start;

	at.length = 0;
	at.line += line - 1;
	at.column = column > 0
	    ? count_before(parse, line, (size_t)column - 1) + 1 : 0;
	if (line == 1 && parse->start.column > 1)
		at.column += parse->start.column - 1;
	return parse->origin != NULL ? origin_of(parse->origin, at) : at;
}

static const char *
copy(const struct parse *parse, const char *text)
{
	return text == NULL ? "" : arena_copy(parse->arena, text, strlen(text));
}

/* the marker of a list item as it stands in the text: "5.", "12)", "-" */
static const char *
marker(const struct parse *parse, cmark_node *item)
{
	struct slice s = lines_get(&parse->lines,
	    cmark_node_get_start_line(item));
	size_t from = (size_t)cmark_node_get_start_column(item) - 1, to;

	if (from >= s.len)
		return "";
	for (to = from; to < s.len && s.at[to] >= '0' && s.at[to] <= '9';)
		to++;
	return arena_copy(parse->arena, s.at + from,
	    to + 1 - from < s.len - from ? to + 1 - from : s.len - from);
}

/*
 * cmark closes a fence at the end of its container: was it meant to?  Then it
 * ends on the line behind the container, or at the end of the text, where no
 * line is left for the closing fence.
 */
static bool
is_open_fence(cmark_node *node)
{
	int lines = cmark_node_get_end_line(node) -
	    cmark_node_get_start_line(node);

	for (const char *p = cmark_node_get_literal(node); *p != '\0'; p++)
		lines -= *p == '\n';
	return lines == 0 || cmark_node_get_end_line(node) >
	    cmark_node_get_end_line(cmark_node_parent(node));
}

/* an indented block may begin with "```" too, but then its text does */
static bool
is_fenced(const struct parse *parse, cmark_node *node)
{
	struct slice s = lines_get(&parse->lines,
	    cmark_node_get_start_line(node));
	size_t at = (size_t)cmark_node_get_start_column(node) - 1;
	const char *text = cmark_node_get_literal(node);

	return at + 2 < s.len && (s.at[at] == '`' || s.at[at] == '~') &&
	    s.at[at + 1] == s.at[at] && s.at[at + 2] == s.at[at] &&
	    (cmark_node_get_fence_info(node)[0] != '\0' ||
	    strncmp(text, s.at + at, s.len - at) != 0);
}

static void
convert_details(const struct parse *parse, struct md *md, cmark_node *node)
{
	switch (md->kind) {
	case MD_HEADING:
		md->level = cmark_node_get_heading_level(node);
		break;
	case MD_LIST:
		md->is_ordered = cmark_node_get_list_type(node) ==
		    CMARK_ORDERED_LIST;
		md->is_tight = cmark_node_get_list_tight(node);
		break;
	case MD_ITEM:
		md->text = marker(parse, node);
		break;
	case MD_CODE_BLOCK:
		md->info = copy(parse, cmark_node_get_fence_info(node));
		if (is_fenced(parse, node)) {
			md->kind = MD_FENCE;
			md->is_open = is_open_fence(node);
		}
		/* fallthrough */
	case MD_HTML:
	case MD_TEXT:
	case MD_CODE:
	case MD_HTML_INLINE:
		md->text = copy(parse, cmark_node_get_literal(node));
		break;
	case MD_LINK:
	case MD_IMAGE:
		md->url = copy(parse, cmark_node_get_url(node));
		md->title = copy(parse, cmark_node_get_title(node));
		break;
	default:
		break;
	}
}

/* bytes before the text of the block that an inline stands in */
static int
indent_of(cmark_node *node)
{
	while (cmark_node_get_type(node) > CMARK_NODE_LAST_BLOCK)
		node = cmark_node_parent(node);
	return cmark_node_get_start_column(node) - 1;
}

/*
 * cmark does not see that a line ends behind a backslash: its columns go on
 * and its lines lag behind up to the end of the paragraph.
 */
static struct place
inline_place(struct parse *parse, cmark_node *node)
{
	int line = cmark_node_get_start_line(node);
	int column = cmark_node_get_start_column(node);

	if (line != parse->missed.line) {
		parse->missed.line = line;
		parse->missed.bytes = 0;
	}
	line += parse->missed.lines;
	parse->missed.end = line + cmark_node_get_end_line(node) -
	    cmark_node_get_start_line(node);
	return parse_place(parse, line, column - parse->missed.bytes);
}

static void
note_break(struct parse *parse, cmark_node *node)
{
	struct slice s = lines_get(&parse->lines, parse->missed.end);

	if (s.len == 0 || s.at[s.len - 1] != '\\')
		return;
	parse->missed.lines++;
	parse->missed.end++;
	parse->missed.bytes += (int)s.len + 1 - indent_of(node);
}

static struct md *
convert_node(struct parse *parse, cmark_node *node)
{
	struct md *md = arena_alloc(parse->arena, sizeof *md);
	cmark_node_type type = cmark_node_get_type(node);

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (kinds[i].theirs == type)
			md->kind = kinds[i].ours;
	if (type <= CMARK_NODE_LAST_BLOCK) {
		memset(&parse->missed, 0, sizeof parse->missed);
		parse->missed.line = cmark_node_get_start_line(node);
		parse->missed.end = parse->missed.line;
		md->place = parse_place(parse, cmark_node_get_start_line(node),
		    cmark_node_get_start_column(node));
	} else if (md->kind == MD_LINE_BREAK)
		note_break(parse, node);
	else if (md->kind != MD_SOFT_BREAK)
		md->place = inline_place(parse, node);
	convert_details(parse, md, node);
	return md;
}

void
md_append(struct md *parent, struct md *child)
{
	child->parent = parent;
	child->next = NULL;
	if (parent->last != NULL)
		parent->last->next = child;
	else
		parent->first = child;
	parent->last = child;
}

/* line breaks have no place of their own in cmark: what stands before them */
static void
mend_place(struct md *md, const struct md *parent)
{
	if (md->kind == MD_SOFT_BREAK || md->kind == MD_LINE_BREAK)
		md->place = parent->last != NULL ? parent->last->place
		    : parent->place;
}

/* does cmark's iterator leave it again? */
static bool
is_container(enum md_kind kind)
{
	return kind <= MD_QUOTE || kind == MD_EMPHASIS || kind == MD_STRONG ||
	    kind == MD_LINK || kind == MD_IMAGE;
}

/* those that MARKDOWN_DEPTH counts */
static bool
is_level(enum md_kind kind)
{
	return kind == MD_ITEM || kind == MD_QUOTE || kind >= MD_EMPHASIS;
}

static void
convert_paragraph(struct parse *parse, struct md *md, cmark_iter *iter)
{
	cmark_node *node = cmark_iter_get_node(iter);

	if (table_convert(parse, md, cmark_node_get_start_line(node),
	    cmark_node_get_start_column(node), cmark_node_get_end_line(node)))
		cmark_iter_reset(iter, node, CMARK_EVENT_EXIT);
}

/* NULL after a report */
static struct md *
convert_tree(struct parse *parse, cmark_iter *iter)
{
	struct md *top = NULL, *open = NULL;
	cmark_event_type event;
	int depth = 0;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		struct md *md;

		if (event == CMARK_EVENT_EXIT && open != NULL) {
			depth -= is_level(open->kind);
			open = open->parent;
			continue;
		}
		md = convert_node(parse, cmark_iter_get_node(iter));
		if (open != NULL) {
			mend_place(md, open);
			md_append(open, md);
		} else
			top = md;
		if (md->kind == MD_PARAGRAPH)
			convert_paragraph(parse, md, iter);
		if (md->kind == MD_TABLE || !is_container(md->kind))
			continue;
		open = md;
		depth += is_level(md->kind);
		if (depth > MARKDOWN_DEPTH) {
			limits_refuse_depth(md->place);
			return NULL;
		}
	}
	return top;
}

struct md *
markdown_parse(struct arena *arena, const char *text, size_t size,
    struct place start, const struct origin *origin)
{
	struct parse parse = { .arena = arena, .start = start,
	    .origin = origin, .lines = lines_split(arena, text, size) };
	cmark_node *root;
	cmark_iter *iter;
	struct md *tree;

	if (!limits_check(&parse))
		return NULL;
	if ((root = cmark_parse_document(text, size, CMARK_OPT_SOURCEPOS)) == NULL)
		die("parse Markdown: out of memory");
	cmark_consolidate_text_nodes(root);
	iter = cmark_iter_new(root);
	tree = convert_tree(&parse, iter);
	cmark_iter_free(iter);
	cmark_node_free(root);
	return tree;
}

bool
md_is_delimiter_row(const struct md *md)
{
	return md->kind == MD_TEXT &&
	    strspn(md->text, "|:- \t") == strlen(md->text) &&
	    strchr(md->text, '|') != NULL && strchr(md->text, '-') != NULL;
}

struct md *
md_walk(const struct md *root, const struct md *at)
{
	if (at->first != NULL)
		return at->first;
	while (at != root && at->next == NULL)
		at = at->parent;
	return at == root ? NULL : at->next;
}
