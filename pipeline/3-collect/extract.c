/* SPDX-License-Identifier: EUPL-1.2 */
#include "extract.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/node.h"
#include "tree.h"
#include "words.h"

static const struct place nowhere;

static void
put_number(struct arena *arena, struct node *map, const char *key, int value)
{
	node_add_text(arena, map, key, arena_printf(arena, "%d", value),
	    nowhere);
}

/* the title of an item by its number */
static const struct node *
title_of(const struct node *session, const char *number)
{
	static const char *const lists[] = { "punkte",
	    "punkte_nichtoeffentlich" };

	for (int i = 0; i < 2; i++) {
		const struct node *list = node_find(session, lists[i]);

		for (const struct node *n = list != NULL ? list->first : NULL;
		    n != NULL; n = n->next)
			if (strcmp(tree_text(n, "nummer"), number) == 0)
				return node_find(n, "titel");
	}
	return NULL;
}

/* one stamp a page; *page is where the attachment begins, and moves behind
 * it */
static void
put_pages(struct arena *arena, struct node *map, int *page)
{
	struct node *stamps = node_add_list(arena, map, "stempel");
	int pages = (int)strtol(tree_text(map, "seiten"), NULL, 10);

	if (*tree_text(map, "gebunden") == '\0' || *page == 0)
		return;
	put_number(arena, map, "paketseite", *page + 1);
	for (int i = 1; i <= pages; i++) {
		struct node *stamp = node_add_map(arena, stamps, NULL);

		put_number(arena, stamp, "seite", i);
		put_number(arena, stamp, "seiten", pages);
	}
	*page += pages;
}

static void
put_attachments(struct arena *arena, struct node *to,
    const struct node *session, int page)
{
	struct node *list = node_add_list(arena, to, "anlagen");
	const struct node *all = node_find(session, "anlagen");
	int pictures = 0;

	for (const struct node *n = all != NULL ? all->first : NULL; n != NULL;
	    n = n->next) {
		struct node *map = node_add_map(arena, list, NULL);

		tree_project(arena, map, n, words_attachment);
		if (*tree_text(n, "bild") != '\0' &&
		    *tree_text(n, "gebunden") != '\0')
			put_number(arena, map, "bildseite", ++pictures);
		tree_add(arena, map, "punkt_titel", title_of(session,
		    tree_text(n, "punkt")));
		put_pages(arena, map, &page);
	}
}

static void
put_decision(struct arena *arena, struct node *list, const struct node *part,
    const char *kind, const char *flag)
{
	const struct node *decision = node_find(part, kind);
	struct node *map;

	if (decision == NULL || decision->count == 0)
		return;
	map = node_add_map(arena, list, NULL);
	node_add_text(arena, map, "wahl", flag, nowhere);
	tree_project(arena, map, decision, words_decision);
}

/* items with decisions and elections, in the order in which these were taken */
static void
put_items(struct arena *arena, struct node *to, const struct node *items)
{
	for (const struct node *item = items != NULL ? items->first : NULL;
	    item != NULL; item = item->next) {
		const struct node *parts = node_find(item, "teile");
		struct node *list = node_new(arena, NODE_LIST), *map;

		for (const struct node *p = parts != NULL ? parts->first : NULL;
		    p != NULL; p = p->next) {
			put_decision(arena, list, p, "beschluss", "");
			put_decision(arena, list, p, "wahl", "ja");
		}
		if (list->count == 0)
			continue;
		map = node_add_map(arena, to, NULL);
		tree_add(arena, map, "nummer", node_find(item, "nummer"));
		tree_add(arena, map, "titel", node_find(item, "titel"));
		node_append(map, "beschluesse", list);
	}
}

static void
put_promises(struct arena *arena, struct node *to, const struct node *session)
{
	struct node *list = node_add_list(arena, to, "zusagen");
	const struct node *all = node_find(session, "zusagen");

	for (const struct node *n = all != NULL ? all->first : NULL; n != NULL;
	    n = n->next) {
		struct node *map = node_add_map(arena, list, NULL);

		tree_add(arena, map, "sitzungstag", node_find(node_find(
		    session, "datum"), "kurz"));
		tree_add(arena, map, "punkt_titel", title_of(session,
		    tree_text(n, "punkt")));
		tree_project(arena, map, n, words_promise);
		tree_project(arena, map, session, words_promise);
	}
}

struct node *
extract(struct arena *arena, const struct node *session, int before)
{
	struct node *root = node_new(arena, NODE_MAP), *entry, *items;

	tree_project(arena, root, session, (const struct word[]){
	    { .key = "fassung" }, { .key = "intern" },
	    { .key = "oeffentlich" }, { 0 } });
	entry = node_add_map(arena, root, "kreis");
	tree_project(arena, entry, node_find(session, "kreis"),
	    words_county);
	entry = node_add_map(arena, node_add_list(arena, root, "sitzungen"),
	    NULL);
	put_attachments(arena, entry, session, before);
	items = node_add_list(arena, entry, "punkte");
	put_items(arena, items, node_find(session, "punkte"));
	put_items(arena, items, node_find(session,
	    "punkte_nichtoeffentlich"));
	put_promises(arena, entry, session);
	tree_add(arena, entry, "sitzungsnummer", node_find(session,
	    "nummer"));
	tree_project(arena, entry, session, words_session);
	return root;
}
