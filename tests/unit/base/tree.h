/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tree - a tree of Markdown as one line of text, for the tests of base.
 */
#ifndef TESTS_TREE_H
#define TESTS_TREE_H

#include "base/buffer.h"
#include "base/markdown.h"

static const char *const kind_names[] = {
	"document", "heading", "paragraph", "list", "item", "quote", "fence",
	"code-block", "rule", "html", "table", "row", "cell", "text", "soft",
	"break", "emphasis", "strong", "code", "link", "image", "html-inline",
};

static const char *const aligns[] = { "", " left", " right", " center" };

/* "kind@line:column" with its details, its children in parentheses */
static void
tree_dump(struct buffer *out, const struct md *md)
{
	buffer_printf(out, "%s@%d:%d", kind_names[md->kind], md->place.line,
	    md->place.column);
	if (md->place.length > 0)
		buffer_printf(out, "+%d", md->place.length);
	if (md->kind == MD_HEADING)
		buffer_printf(out, " %d", md->level);
	if (md->kind == MD_LIST)
		buffer_printf(out, "%s%s", md->is_ordered ? " ordered" : "",
		    md->is_tight ? " tight" : "");
	buffer_string(out, aligns[md->align]);
	if (md->is_open)
		buffer_string(out, " open");
	if (md->info != NULL)
		buffer_printf(out, " <%s>", md->info);
	if (md->url != NULL)
		buffer_printf(out, " <%s|%s>", md->url, md->title);
	if (md->text != NULL)
		buffer_printf(out, " '%s'", md->text);
	if (md->first == NULL)
		return;
	for (const struct md *n = md->first; n != NULL; n = n->next) {
		buffer_string(out, n == md->first ? "(" : " ");
		tree_dump(out, n);
		cr_assert_eq(n->parent, md);
	}
	buffer_string(out, ")");
}

static const char *
tree_text(struct arena *arena, const struct md *md)
{
	struct buffer out = { .arena = arena };

	tree_dump(&out, md);
	return out.bytes;
}

#endif
