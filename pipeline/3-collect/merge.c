/* SPDX-License-Identifier: EUPL-1.2 */
#include "merge.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/node.h"
#include "base/utf8.h"
#include "tree.h"
#include "words.h"

/* something to be put in order */
struct entry {
	const char		*first, *second;	/* sorted by these */
	int			 order;			/* then as it came */
	const struct node	*node, *session;
};

struct entries { struct entry *at; int count, capacity; };

static const struct place nowhere;

static void
add(struct arena *arena, struct entries *all, struct entry entry)
{
	all->at = arena_room(arena, all->at, all->count, &all->capacity,
	    sizeof *all->at);
	entry.order = all->count;
	all->at[all->count++] = entry;
}

static int
compare(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int order = strcmp(x->first, y->first);

	if (order == 0)
		order = strcmp(x->second, y->second);
	return order != 0 ? order : x->order - y->order;
}

static void
sort(struct entries *all)
{
	if (all->count > 1)
		qsort(all->at, (size_t)all->count, sizeof *all->at, compare);
}

static const struct node *
first_of(const struct node *map, const char *key)
{
	const struct node *list = node_find(map, key);

	return list != NULL ? list->first : NULL;
}

/* by date, and by name on one day */
static struct entries
read_sessions(struct arena *arena, struct node *const *registers, int count)
{
	struct entries all = { .count = 0 };

	for (int i = 0; i < count; i++)
		for (const struct node *n = first_of(registers[i],
		    "sitzungen"); n != NULL; n = n->next)
			add(arena, &all, (struct entry){ .node = n,
			    .first = tree_text(node_find(n, "datum"), "iso"),
			    .second = tree_text(n, "kennung") });
	sort(&all);
	return all;
}

static bool
is_until(const struct entry *session, const char *year)
{
	return year == NULL || strncmp(session->first, year,
	    strlen(year)) <= 0;
}

static bool
is_of(const struct entry *session, const char *year)
{
	return year == NULL || strncmp(session->first, year,
	    strlen(year)) == 0;
}

static void
put_bodies(struct arena *arena, struct node *root,
    const struct entries *sessions, const char *year)
{
	struct node *list = node_add_list(arena, root, "gremien");
	struct node *body = NULL, *of = NULL;
	struct entries all = { .count = 0 };

	for (int i = 0; i < sessions->count; i++)
		if (is_of(&sessions->at[i], year))
			add(arena, &all, (struct entry){
			    .node = sessions->at[i].node,
			    .first = utf8_fold(arena, tree_text(
			    sessions->at[i].node, "gremium")),
			    .second = sessions->at[i].first });
	sort(&all);
	for (int i = 0; i < all.count; i++) {
		if (i == 0 || strcmp(all.at[i].first, all.at[i - 1].first)
		    != 0) {
			body = node_add_map(arena, list, NULL);
			tree_add(arena, body, "name", node_find(
			    all.at[i].node, "gremium"));
			of = node_add_list(arena, body, "sitzungen");
		}
		tree_add(arena, of, NULL, all.at[i].node);
	}
}

static void
read_keywords(struct arena *arena, struct entries *all,
    const struct entry *session)
{
	for (const struct node *a = first_of(session->node, "anlagen");
	    a != NULL; a = a->next)
		for (const struct node *w = first_of(a, "stichworte");
		    w != NULL; w = w->next)
			add(arena, all, (struct entry){
			    .first = utf8_fold(arena, w->text),
			    .second = w->text, .node = a,
			    .session = session->node });
}

static void
put_found(struct arena *arena, struct node *list, const struct entry *e)
{
	struct node *map = node_add_map(arena, list, NULL);

	for (const struct node *n = e->node->first; n != NULL; n = n->next)
		if (strcmp(n->key, "stempel") != 0)
			tree_add(arena, map, n->key, n);
	tree_add(arena, map, "kennung", node_find(e->session, "kennung"));
	tree_add(arena, map, "gremium", node_find(e->session, "gremium"));
	tree_add(arena, map, "kuerzel", node_find(e->session, "kuerzel"));
	tree_add(arena, map, "sitzungstag", node_find(node_find(e->session,
	    "datum"), "kurz"));
}

static void
put_keywords(struct arena *arena, struct node *root,
    const struct entries *sessions, const char *year)
{
	struct node *list = node_add_list(arena, root, "stichworte");
	struct node *word, *of = NULL;
	struct entries all = { .count = 0 };

	for (int i = 0; i < sessions->count; i++)
		if (is_of(&sessions->at[i], year))
			read_keywords(arena, &all, &sessions->at[i]);
	sort(&all);
	for (int i = 0; i < all.count; i++) {
		if (i == 0 || strcmp(all.at[i].second, all.at[i - 1].second)
		    != 0) {
			word = node_add_map(arena, list, NULL);
			node_add_text(arena, word, "wort", all.at[i].second,
			    nowhere);
			of = node_add_list(arena, word, "anlagen");
		}
		put_found(arena, of, &all.at[i]);
	}
}

/* what later sessions say is done, in order */
static struct entries
read_done(struct arena *arena, const struct entries *sessions)
{
	struct entries done = { .count = 0 };

	for (int i = 0; i < sessions->count; i++)
		for (const struct node *n = first_of(sessions->at[i].node,
		    "erledigt"); n != NULL; n = n->next)
			add(arena, &done, (struct entry){
			    .first = tree_text(n, "sitzung"),
			    .second = tree_text(n, "punkt"), .node = n });
	sort(&done);
	return done;
}

static bool
is_done(const struct entries *done, const struct node *promise)
{
	struct entry key = { .first = tree_text(promise, "kennung"),
	    .second = tree_text(promise, "punkt") };
	int low = 0, high = done->count;

	while (low < high) {
		int middle = low + (high - low) / 2;
		int order = strcmp(done->at[middle].first, key.first);

		if (order == 0)
			order = strcmp(done->at[middle].second, key.second);
		if (order == 0)
			return true;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

/* those given until the year was over, whoever keeps them when; without a date
 * last: a character behind all digits */
static void
put_promises(struct arena *arena, struct node *root,
    const struct entries *sessions, const char *year)
{
	struct node *list = node_add_list(arena, root, "offene_zusagen");
	struct entries done = read_done(arena, sessions);
	struct entries open = { .count = 0 };

	for (int i = 0; i < sessions->count && is_until(&sessions->at[i],
	    year); i++)
		for (const struct node *n = first_of(sessions->at[i].node,
		    "zusagen"); n != NULL; n = n->next) {
			const char *due = tree_text(n, "frist_iso");

			if (!is_done(&done, n))
				add(arena, &open, (struct entry){
				    .first = *due != '\0' ? due : "~",
				    .second = sessions->at[i].first,
				    .node = n });
		}
	sort(&open);
	for (int i = 0; i < open.count; i++)
		tree_add(arena, list, NULL, open.at[i].node);
	if (open.count > 0)
		node_add_text(arena, root, "zusagenzahl", arena_printf(arena,
		    "%d", open.count), nowhere);
}

struct node *
merge(struct arena *arena, struct node *const *registers, int count,
    const char *year)
{
	struct node *root = node_new(arena, NODE_MAP), *list;
	struct entries sessions = read_sessions(arena, registers, count);

	tree_project(arena, root, registers[0], (const struct word[]){
	    { .key = "fassung" }, { .key = "intern" },
	    { .key = "oeffentlich" }, { .key = "kreis" }, { 0 } });
	if (year != NULL)
		node_add_text(arena, root, "jahr", year, nowhere);
	list = node_add_list(arena, root, "sitzungen");
	for (int i = 0; i < sessions.count; i++)
		if (is_of(&sessions.at[i], year))
			tree_add(arena, list, NULL, sessions.at[i].node);
	/* nothing but the notes says what day it is: the last session does */
	if (list->last != NULL)
		tree_add(arena, root, "stand", node_find(list->last,
		    "datum"));
	put_bodies(arena, root, &sessions, year);
	put_keywords(arena, root, &sessions, year);
	put_promises(arena, root, &sessions, year);
	return root;
}
