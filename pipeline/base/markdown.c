/* SPDX-License-Identifier: EUPL-1.2 */
#include "markdown.h"

#include <cmark.h>
#include <string.h>

#include "arena.h"
#include "die.h"
#include "markdown_table.h"
#include "origin.h"
#include "utf8.h"

struct parse {
	struct arena		*arena;
	struct lines		 lines;
	struct place		 start;
	const struct origin	*origin;
};

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

/* a line and byte column of the text, as a place of the file */
static struct place
place_of(const struct parse *parse, int line, int column)
{
	struct place at = parse->start;
	struct slice s = lines_get(&parse->lines, line);
	size_t bytes = column > 0 ? (size_t)column - 1 : 0;

	if (bytes > s.len)
		bytes = s.len;
	at.length = 0;
	at.line += line - 1;
	at.column = column > 0 ? utf8_count(s.at, bytes) + 1 : 0;
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

/* cmark closes a fence at the end of its container: was it meant to? */
static bool
is_open_fence(const struct parse *parse, cmark_node *node)
{
	int first = cmark_node_get_start_line(node);
	int last = cmark_node_get_end_line(node);
	struct slice opening = lines_get(&parse->lines, first);
	struct slice s = lines_get(&parse->lines, last);
	size_t at = (size_t)cmark_node_get_start_column(node) - 1, n = 0;
	char fence = at < opening.len ? opening.at[at] : '\0';

	if (last == first)
		return true;
	while (s.len > 0 && (s.at[s.len - 1] == ' ' || s.at[s.len - 1] == '\t'))
		s.len--;
	while (n < s.len && s.at[s.len - 1 - n] == fence)
		n++;
	return n < 3;
}

static bool
is_fenced(const struct parse *parse, cmark_node *node)
{
	struct slice s = lines_get(&parse->lines,
	    cmark_node_get_start_line(node));
	size_t at = (size_t)cmark_node_get_start_column(node) - 1;

	return at + 2 < s.len && (s.at[at] == '`' || s.at[at] == '~') &&
	    s.at[at + 1] == s.at[at] && s.at[at + 2] == s.at[at];
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
			md->is_open = is_open_fence(parse, node);
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

static struct md *
convert_node(const struct parse *parse, cmark_node *node)
{
	struct md *md = arena_alloc(parse->arena, sizeof *md);
	cmark_node_type type = cmark_node_get_type(node);

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (kinds[i].theirs == type)
			md->kind = kinds[i].ours;
	md->place = place_of(parse, cmark_node_get_start_line(node),
	    cmark_node_get_start_column(node));
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

/* line breaks have no place of their own in cmark: the one before them */
static void
mend_place(struct md *md, const struct md *before)
{
	if (before != NULL &&
	    (md->kind == MD_SOFT_BREAK || md->kind == MD_LINE_BREAK))
		md->place = before->place;
}

/* does cmark's iterator leave it again? */
static bool
is_container(enum md_kind kind)
{
	return kind <= MD_QUOTE || kind == MD_EMPHASIS || kind == MD_STRONG ||
	    kind == MD_LINK || kind == MD_IMAGE;
}

static struct md *
convert_tree(const struct parse *parse, cmark_node *root)
{
	cmark_iter *iter = cmark_iter_new(root);
	struct md *top = NULL, *open = NULL;
	cmark_event_type event;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(iter);
		struct md *md;

		if (event == CMARK_EVENT_EXIT) {
			open = open != NULL ? open->parent : NULL;
			continue;
		}
		md = convert_node(parse, node);
		if (open != NULL) {
			mend_place(md, open->last);
			md_append(open, md);
		} else
			top = md;
		if (md->kind == MD_PARAGRAPH &&
		    table_convert(parse->arena, &parse->lines, md,
		    cmark_node_get_start_line(node),
		    cmark_node_get_start_column(node),
		    cmark_node_get_end_line(node)))
			cmark_iter_reset(iter, node, CMARK_EVENT_EXIT);
		else if (is_container(md->kind))
			open = md;
	}
	cmark_iter_free(iter);
	return top;
}

/* paragraphs and depth within what cmark does in linear time? */
static bool
check_limits(const struct parse *parse)
{
	size_t paragraph = 0;

	for (int i = 1; i <= parse->lines.count; i++) {
		struct slice s = lines_get(&parse->lines, i);
		size_t blank = 0;
		int depth = 0;

		for (size_t k = 0; k < s.len; k++) {
			char c = s.at[k];

			if (c == '>' || ((c == '-' || c == '+' || c == '*') &&
			    k + 1 < s.len && s.at[k + 1] == ' '))
				depth++;
			else if (c != ' ' && c != '\t')
				break;
			blank += c == ' ' || c == '\t';
		}
		if (depth > MARKDOWN_DEPTH || blank > (size_t)4 * MARKDOWN_DEPTH) {
			diag_error(place_of(parse, i, 1), "M001",
			    "zu tief verschachtelt oder eingerückt");
			diag_hint("Höchstens %d Ebenen sind möglich.",
			    MARKDOWN_DEPTH);
			return false;
		}
		paragraph = s.len > 0 ? paragraph + s.len : 0;
		if (paragraph > MARKDOWN_PARAGRAPH) {
			diag_error(place_of(parse, i, 1), "M002",
			    "der Absatz ist länger als %d Zeichen",
			    MARKDOWN_PARAGRAPH);
			diag_hint("Absätze durch eine Leerzeile trennen.");
			return false;
		}
	}
	return true;
}

struct md *
markdown_parse(struct arena *arena, const char *text, size_t size,
    struct place start, const struct origin *origin)
{
	struct parse parse = { .arena = arena, .start = start,
	    .origin = origin, .lines = lines_split(arena, text, size) };
	cmark_node *root;
	struct md *tree;

	if (!check_limits(&parse))
		return NULL;
	if ((root = cmark_parse_document(text, size, CMARK_OPT_DEFAULT)) == NULL)
		die("parse Markdown: out of memory");
	cmark_consolidate_text_nodes(root);
	tree = convert_tree(&parse, root);
	cmark_node_free(root);
	return tree;
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
