/* SPDX-License-Identifier: EUPL-1.2 */
#include "style_file.h"

#include <string.h>

#include "base/arena.h"
#include "base/die.h"
#include "base/file.h"
#include "base/node.h"
#include "base/utf8.h"
#include "base/yaml.h"
#include "style_value.h"

enum { STYLE_SIZE = 256 * 1024 /* bytes */, ANCESTORS = 8 };

/* a style with all that its ancestors say and it does not */
static void
inherit(struct node *own, const struct node *parent)
{
	for (struct node *next, *n = parent->first; n != NULL; n = next) {
		struct node *mine = node_find(own, n->key);

		next = n->next;
		if (mine == NULL)
			node_append(own, n->key, n);
		else if (mine->kind == NODE_MAP && n->kind == NODE_MAP)
			inherit(mine, n);
	}
}

static struct node *
read_file(struct arena *arena, struct files *files, const char *path,
    const struct node *from)
{
	size_t size;
	char *bytes = files_read(files, path, STYLE_SIZE, &size);
	struct place start = { .file = path, .line = 1, .column = 1 };
	struct node *tree;

	if (bytes == NULL && from == NULL)
		die("open %s:", path);
	if (bytes == NULL) {
		diag_error(from->place, "S013", "der Stil »%s« ist nicht da",
		    from->text);
		diag_hint("Der Stil liegt neben diesem; der Name endet in "
		    ".yaml.");
		return NULL;
	}
	if (!utf8_check(bytes, &size, start) ||
	    (tree = yaml_parse(arena, bytes, size, start, NULL)) == NULL)
		return NULL;
	if (tree->kind == NODE_MAP)
		return tree;
	diag_error(tree->place, "S027", "ein Stil besteht aus Angaben mit "
	    "Namen");
	diag_hint("Jede Zeile als »name: wert« schreiben.");
	return NULL;
}

struct node *
style_tree(struct arena *arena, struct files *files, const char *path)
{
	struct node *tree = read_file(arena, files, path, NULL);
	const struct node *from = node_find(tree, "erbt");

	for (int i = 0; from != NULL && i < ANCESTORS; i++) {
		const char *slash = strrchr(path, '/'), *name;
		struct node *parent;

		if (!value_text(from, &name))
			return NULL;
		path = arena_printf(arena, "%.*s%s",
		    slash == NULL ? 0 : (int)(slash + 1 - path), path, name);
		if ((parent = read_file(arena, files, path, from)) == NULL)
			return NULL;
		from = node_find(parent, "erbt");
		inherit(tree, parent);
	}
	if (from == NULL)
		return tree;
	diag_error(from->place, "S028", "hier erben Stile im Kreis oder mehr "
	    "als %d voneinander", ANCESTORS);
	diag_hint("Ein Stil erbt von einem, der ihn nicht erbt.");
	return NULL;
}
