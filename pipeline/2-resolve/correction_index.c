/* SPDX-License-Identifier: EUPL-1.2 */
#include "correction.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/node.h"
#include "base/yaml.h"
#include "county.h"
#include "folder.h"
#include "name.h"
#include "notes.h"
#include "number.h"
#include "result.h"
#include "schema.h"
#include "seal.h"
#include "session.h"
#include "spell.h"
#include "validate.h"
#include "wording.h"

enum { ENTRY = 4 * 1024 * 1024, FIELDS = 3 };

/* a session as far as it is read */
struct known {
	const char		*id, *folder;
	struct county		*county;	/* NULL: not yet */
	struct session		*session;	/* NULL: not yet */
	struct node		*frame, *closed;	/* as they stand there */
	bool			 is_unread;	/* for its faults */
	bool			 has_items;
	const char		*title;
};

/* one correction: what session puts right which one's minutes */
struct link {
	const struct known	*from;
	struct known		*to;
	struct correction	*correction;
	int			 order;
};

struct index {
	struct notes		*notes;
	const struct wording	*wording;
	struct county		 county;	/* of sessions without a seal */
	struct known		*at;
	int			 count;
	struct link		*links;
	int			 link_count, capacity;
};

/* the root of a file of a session; NULL where there is none */
static struct node *
root_of(struct index *x, struct known *k, const char *name)
{
	const char *path = arena_printf(x->notes->arena, "%s/%s", k->folder,
	    name);
	struct node *root;

	if (!file_exists(x->notes->files, path))
		return NULL;
	root = notes_read_yaml(x->notes, path);
	k->is_unread |= root == NULL || root->kind != NODE_MAP;
	return k->is_unread ? NULL : root;
}

/* what the index needs of a map, checked as everywhere; the other fields may
 * have faults, which are no business of other sessions */
static void
read_some(struct index *x, const struct table *whole,
    const char *const *keys, const struct node *root, void *to)
{
	struct field fields[FIELDS + 1] = { 0 };
	struct table table = { whole->name, whole->size, fields };
	struct node *map = node_new(x->notes->arena, NODE_MAP);
	int count = 0;

	map->place = root->place;
	for (int i = 0; keys[i] != NULL; i++) {
		const struct node *n = node_find(root, keys[i]);

		for (const struct field *f = whole->fields; f->key != NULL;
		    f++)
			if (strcmp(f->key, keys[i]) == 0)
				fields[count++] = *f;
		if (n != NULL) {
			struct node *copy = node_new(x->notes->arena,
			    n->kind);

			*copy = *n;
			copy->next = NULL;
			node_append(map, keys[i], copy);
		}
	}
	validate_map(x->notes, &table, map, to);
}

/* a sealed session has a register of its own */
static void
use_county(struct index *x, struct known *k)
{
	struct notes *notes = x->notes;

	if (k->county != NULL) {
		notes->county = k->county;
		return;
	}
	k->county = &x->county;
	if (seal_find(notes, k->folder)) {
		k->county = arena_alloc(notes->arena, sizeof *k->county);
		county_read(notes, seal_register(notes, k->folder),
		    k->county);
	} else if (x->county.folder == NULL)
		county_read(notes, notes->folder, &x->county);
	notes->county = k->county;
}

static const char *
title_of(struct index *x, const struct session *s)
{
	const char **genitives = arena_alloc(x->notes->arena,
	    (size_t)s->committees.count * sizeof *genitives);

	for (int i = 0; i < s->committees.count; i++)
		genitives[i] = s->committees.at[i].committee->genitive.text;
	const struct stand_in ins[] = { { "genitiv", wording_join(x->wording,
	    genitives, s->committees.count) }, { "datum", spell_date(
	    x->notes->arena, &s->dates.at[0]) }, { 0 } };
	return wording_say(x->wording, WORDING_MINUTES_OF, ins);
}

/* the frame of a session; false if it cannot be named */
static bool
know(struct index *x, struct known *k)
{
	static const char *const keys[FIELDS + 1] = { "gremium", "datum",
	    "berichtigungen", NULL };
	struct session *s;

	if (k->session != NULL)
		return !k->is_unread;
	k->session = s = arena_alloc(x->notes->arena, sizeof *s);
	s->folder = k->folder;
	use_county(x, k);
	diag_forget();
	if (k->frame == NULL)
		k->is_unread = true;
	else
		read_some(x, &schema_session, keys, k->frame, s);
	if (k->closed != NULL)
		read_some(x, &schema_closed, keys + 2, k->closed, &s->closed);
	k->is_unread |= diag_errors() > 0;
	if (!k->is_unread)
		k->title = title_of(x, s);
	return !k->is_unread;
}

static void
know_items(struct index *x, struct known *k)
{
	if (!know(x, k) || k->has_items)
		return;
	use_county(x, k);
	diag_forget();
	folder_items(x->notes, k->session);
	number_items(x->notes, k->session);
	k->has_items = diag_errors() == 0;
}

static int
compare_ids(const void *a, const void *b)
{
	return strcmp(((const struct known *)a)->id,
	    ((const struct known *)b)->id);
}

static struct known *
find(struct index *x, const char *id)
{
	struct known wanted = { .id = id };

	return bsearch(&wanted, x->at, (size_t)x->count, sizeof wanted,
	    compare_ids);
}

static void
collect(struct index *x, const struct known *from, struct corrections *all,
    bool is_closed)
{
	for (int i = 0; i < all->count; i++) {
		struct known *to = find(x, all->at[i].minutes.text);

		if (to == NULL || !correction_is_in_part(&all->at[i], is_closed))
			continue;
		x->links = arena_room(x->notes->arena, x->links,
		    x->link_count, &x->capacity, sizeof *x->links);
		x->links[x->link_count] = (struct link){ from, to,
		    &all->at[i], x->link_count };
		x->link_count++;
	}
}

static void
read_session(struct index *x, struct known *k)
{
	k->frame = root_of(x, k, "sitzung.yaml");
	if (!x->notes->is_public)
		k->closed = root_of(x, k, "nichtoeffentlich/teil.yaml");
	if ((node_find(k->frame, "berichtigungen") == NULL &&
	    node_find(k->closed, "berichtigungen") == NULL) || !know(x, k))
		return;
	collect(x, k, &k->session->corrections, false);
	collect(x, k, &k->session->closed.corrections, true);
}

static void
put(struct index *x, struct node *map, const char *key, const char *text)
{
	static const struct place nowhere;

	if (text != NULL)
		node_add_text(x->notes->arena, map, key, text, nowhere);
}

static void
put_later(struct index *x, struct node *list, const struct link *l)
{
	struct node *map = node_add_map(x->notes->arena, list, NULL);
	struct correction *c = l->correction;

	put(x, map, "sitzung", l->from->id);
	put(x, map, "titel", l->from->title);
	put(x, map, "punkt", c->item.text);
	put(x, map, "von", name_of(x->notes->arena, &c->who));
	put(x, map, "bisher", c->before.text);
	put(x, map, "richtig", c->after.text);
	if (c->decision.place.file == NULL)
		return;
	result_count(&c->decision, &l->from->county->voting);
	put(x, map, "ergebnis", result_of_decision(x->wording,
	    &c->decision));
}

static void
put_earlier(struct index *x, struct node *list, struct known *k)
{
	struct node *map = node_add_map(x->notes->arena, list, NULL), *items;
	const struct dates *dates;

	put(x, map, "kennung", k->id);
	if (!know(x, k))
		return;
	dates = &k->session->dates;
	put(x, map, "titel", k->title);
	put(x, map, "datum", spell_iso(x->notes->arena,
	    &dates->at[dates->count - 1]));
	know_items(x, k);
	if (!k->has_items)
		return;
	items = node_add_list(x->notes->arena, map, "punkte");
	for (int i = 0; i < k->session->items.count; i++)
		put(x, items, NULL, k->session->items.at[i].number);
}

/* does an old entry come from a session that cannot be read just now? */
static bool
names_unread(struct index *x, const struct node *list, const char *key)
{
	for (const struct node *n = list != NULL ? list->first : NULL;
	    n != NULL; n = n->next) {
		const char *id = node_text(n, key);
		const struct known *k = id != NULL ? find(x, id) : NULL;

		if (k != NULL && k->is_unread)
			return true;
	}
	return false;
}

/* a session with a fault stops only itself: what others know of it stays */
static bool
must_stay(struct index *x, const char *path, const char *old, size_t size)
{
	struct place start = { path, 1, 1, 0 };
	struct node *root = yaml_parse(x->notes->arena, old, size, start,
	    NULL);

	return names_unread(x, node_find(root, "berichtigt"), "sitzung") ||
	    names_unread(x, node_find(root, "frueher"), "kennung");
}

/* make builds anew what is newer than the documents: only what changed */
static void
write_changed(struct index *x, const char *path, const struct node *root)
{
	struct files *apart = files_open(x->notes->arena);
	struct buffer out = { .arena = x->notes->arena };
	size_t size;
	const char *old = files_read(apart, path, ENTRY, &size);

	yaml_write(&out, root);
	if (old != NULL && size == out.length &&
	    memcmp(old, out.bytes, size) == 0)
		return;
	if (old == NULL || !must_stay(x, path, old, size))
		file_write(path, out.bytes, out.length);
}

static int
compare_targets(const void *a, const void *b)
{
	const struct link *l = a, *m = b;
	int order = strcmp(l->to->id, m->to->id);

	return order != 0 ? order : l->order - m->order;
}

static int
compare_sources(const void *a, const void *b)
{
	const struct link *l = a, *m = b;
	int order = strcmp(l->from->id, m->from->id);

	return order != 0 ? order : compare_targets(a, b);
}

static void
sort(struct index *x, int (*compare)(const void *, const void *))
{
	if (x->link_count > 1)
		qsort(x->links, (size_t)x->link_count, sizeof *x->links,
		    compare);
}

/* the trees of all sessions; links are walked in the order of the sessions */
static struct node **
make_trees(struct index *x)
{
	struct arena *arena = x->notes->arena;
	struct node **trees = arena_alloc(arena,
	    (size_t)(x->count + 1) * sizeof(struct node *)), *list;
	int l = 0;

	sort(x, compare_targets);
	for (int i = 0; i < x->count; i++) {
		trees[i] = node_new(arena, NODE_MAP);
		list = node_add_list(arena, trees[i], "berichtigt");
		for (; l < x->link_count && x->links[l].to == &x->at[i]; l++)
			put_later(x, list, &x->links[l]);
	}
	sort(x, compare_sources);
	l = 0;
	for (int i = 0; i < x->count; i++) {
		const struct known *last = NULL;

		list = node_add_list(arena, trees[i], "frueher");
		for (; l < x->link_count && x->links[l].from == &x->at[i];
		    l++) {
			if (x->links[l].to != last)
				put_earlier(x, list, x->links[l].to);
			last = x->links[l].to;
		}
	}
	return trees;
}

void
correction_index(struct notes *notes, const struct wording *wording,
    const char *folder)
{
	struct index x = { .notes = notes, .wording = wording };
	struct node **trees;
	int count;
	char **names = notes_list(notes, notes->folder, &count);

	x.at = arena_alloc(notes->arena, (size_t)(count + 1) * sizeof *x.at);
	for (int i = 0; i < count; i++)
		if (scalar_is_id(names[i]))
			x.at[x.count++] = (struct known){ .id = names[i],
			    .folder = arena_printf(notes->arena, "%s/%s",
			    notes->folder, names[i]) };
	for (int i = 0; i < x.count; i++)
		read_session(&x, &x.at[i]);
	trees = make_trees(&x);
	for (int i = 0; i < x.count; i++)
		write_changed(&x, arena_printf(notes->arena, "%s/%s.yaml",
		    folder, x.at[i].id), trees[i]);
}
