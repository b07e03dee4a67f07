/* SPDX-License-Identifier: EUPL-1.2 */
#include "validate.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/node.h"
#include "base/suggest.h"
#include "notes.h"
#include "schema.h"
#include "session.h"
#include "value.h"

/* how arrays look in all structs */
struct list { void *at; int count; };

static void	fill_one(struct notes *, const struct field *,
		    const struct node *, void *);

static const struct field *
field_find(const struct table *table, const char *key)
{
	for (const struct field *f = table->fields; f->key != NULL; f++)
		if (strcmp(f->key, key) == 0)
			return f;
	return NULL;
}

/* "ende:" without a value counts as not written */
static bool
is_empty(const struct node *n)
{
	return n == NULL ||
	    (n->kind == NODE_TEXT && n->is_plain && *n->text == '\0');
}

/* nor does a list of nothing where there must be something */
static bool
is_missing(const struct field *f, const struct node *n)
{
	return is_empty(n) || (f->how != HOW_ONE && n->kind != NODE_TEXT &&
	    n->count == 0);
}

static void
report_unknown(struct notes *notes, const struct table *table,
    const struct node *n)
{
	const char *keys[64], *near;
	int count = 0;

	for (const struct field *f = table->fields; f->key != NULL &&
	    count < 64; f++)
		keys[count++] = f->key;
	near = suggest(notes->arena, n->key, keys, count);
	diag_error(n->key_place, "K010", "die Angabe »%s« gibt es hier nicht",
	    n->key);
	if (near != NULL)
		diag_hint("Meinten Sie »%s«?", near);
	else
		diag_hint("Die Zeile löschen; input/README.md nennt alle "
		    "Angaben.");
}

static void
report_missing(const struct node *map, const struct field *f)
{
	struct place at = map->place;

	at.length = 0;
	diag_error(at, "K011", "die Angabe »%s« fehlt (%s)", f->key,
	    f->description);
	if (f->example != NULL)
		diag_hint("Ergänzen, zum Beispiel: »%s: %s«", f->key,
		    f->example);
	else
		diag_hint("Die Angabe ergänzen.");
}

static void
report_kind(const struct field *f, const struct node *n, const char *wanted)
{
	const char *text = n->kind == NODE_TEXT && !n->is_block ? n->text
	    : "";
	bool is_shown = *text != '\0' && strlen(text) <= 40;

	diag_error(n->place, "K012", "bei »%s« wird %s erwartet%s%s%s",
	    f->key, wanted, is_shown ? ", nicht »" : "", is_shown ? text : "",
	    is_shown ? "«" : "");
	if (f->example != NULL)
		diag_hint("Zum Beispiel: »%s: %s«", f->key, f->example);
}

static void
warn_cut(const struct node *n)
{
	if (!n->is_cut)
		return;
	diag_warning(n->place, "K013", "hier endet der Text »%s«: was hinter "
	    "der Raute # steht, gilt als Bemerkung", n->text);
	diag_hint("Gehört die Raute zum Text, ihn in Anführungszeichen "
	    "setzen.");
}

/* a text in place of a map that would hold nothing else */
static void
fill_first(struct notes *notes, const struct table *table,
    const struct node *n, char *to)
{
	memcpy(to, &n->place, sizeof n->place);
	fill_one(notes, &table->fields[0], n, to + table->fields[0].offset);
}

static void
fill_one(struct notes *notes, const struct field *f, const struct node *n,
    void *to)
{
	const char *fault = NULL;

	if (f->type == TYPE_TABLE) {
		if (n->kind == NODE_MAP)
			validate_map(notes, f->of, n, to);
		else if (f->how == HOW_LIST_OR_FIRST && n->kind == NODE_TEXT)
			fill_first(notes, f->of, n, to);
		else
			report_kind(f, n, "eine Reihe von Angaben »name: "
			    "wert«");
		return;
	}
	if (f->type == TYPE_VOTES && n->kind == NODE_MAP) {
		value_read_shares(notes, f, n, to);
		return;
	}
	if (n->kind != NODE_TEXT) {
		report_kind(f, n, "ein einzelner Wert");
		return;
	}
	warn_cut(n);
	if (!value_read(notes, f, n, to, &fault) && fault != NULL)
		report_kind(f, n, fault);
}

static size_t
size_of(const struct field *f)
{
	return f->type == TYPE_TABLE ? f->of->size : value_size(f->type);
}

static void
store(void *to, void *array, int count)
{
	struct list list = { array, count };

	memcpy(to, &list, sizeof list);
}

static void
fill_list(struct notes *notes, const struct field *f, const struct node *n,
    void *to)
{
	size_t size = size_of(f);
	char *array = arena_alloc(notes->arena, (size_t)n->count * size + 1);
	int count = 0;

	for (const struct node *c = n->first; c != NULL; c = c->next)
		if (is_empty(c))
			report_kind(f, c, "hinter dem Strich ein Wert");
		else
			fill_one(notes, f, c, array + size * (size_t)count++);
	store(to, array, count);
}

/* the key of a map as if it were the value of a field */
static void
fill_key(struct notes *notes, const struct table *table,
    const struct node *n, char *to)
{
	struct node key = { .kind = NODE_TEXT, .place = n->key_place,
	    .text = n->key };

	memcpy(to, &n->key_place, sizeof n->key_place);
	fill_one(notes, &table->fields[0], &key,
	    to + table->fields[0].offset);
}

static void
fill_pairs(struct notes *notes, const struct field *f, const struct node *n,
    void *to)
{
	const struct field *second = &f->of->fields[1];
	size_t size = f->of->size;
	char *array = arena_alloc(notes->arena, (size_t)n->count * size + 1);
	int count = 0;

	for (const struct node *c = n->first; c != NULL; c = c->next) {
		char *entry = array + size * (size_t)count++;

		fill_key(notes, f->of, c, entry);
		if (!is_empty(c))
			fill_one(notes, second, c, entry + second->offset);
		else if (second->is_required)
			report_kind(second, c, "ein Wert");
	}
	store(to, array, count);
}

static void	fill_fields(struct notes *, const struct table *,
		    const struct field *, const struct node *, char *);

static void
fill_by_key(struct notes *notes, const struct field *f, const struct node *n,
    void *to)
{
	size_t size = f->of->size;
	char *array = arena_alloc(notes->arena, (size_t)n->count * size + 1);
	int count = 0;

	for (const struct node *c = n->first; c != NULL; c = c->next) {
		char *entry = array + size * (size_t)count++;

		fill_key(notes, f->of, c, entry);
		if (c->kind == NODE_MAP)
			fill_fields(notes, f->of, f->of->fields + 1, c,
			    entry);
		else
			report_kind(f, c, "eine Reihe von Angaben »name: "
			    "wert«");
	}
	store(to, array, count);
}

static void
fill_field(struct notes *notes, const struct field *f, const struct node *n,
    void *to)
{
	enum field_how how = f->how;

	if (how == HOW_ONE_OR_LIST || how == HOW_LIST_OR_FIRST)
		how = n->kind == NODE_LIST ? HOW_LIST : HOW_ONE;
	else if (how == HOW_LIST_OR_PAIRS)
		how = n->kind == NODE_LIST ? HOW_LIST : HOW_PAIRS;
	if (how == HOW_LIST && n->kind != NODE_LIST)
		report_kind(f, n, "eine Liste");
	else if (how == HOW_LIST)
		fill_list(notes, f, n, to);
	else if (how != HOW_ONE && n->kind != NODE_MAP)
		report_kind(f, n, "eine Reihe von Angaben »name: wert«");
	else if (how == HOW_PAIRS)
		fill_pairs(notes, f, n, to);
	else if (how == HOW_BY_KEY)
		fill_by_key(notes, f, n, to);
	else if (f->how == HOW_ONE)
		fill_one(notes, f, n, to);
	else {
		void *one = arena_alloc(notes->arena, size_of(f));

		fill_one(notes, f, n, one);
		store(to, one, 1);
	}
}

static void
fill_fields(struct notes *notes, const struct table *table,
    const struct field *first, const struct node *map, char *to)
{
	for (const struct node *n = map->first; n != NULL; n = n->next) {
		const struct field *f = field_find(table, n->key);

		if (f == NULL || f < first)
			report_unknown(notes, table, n);
		else if (!is_empty(n))
			fill_field(notes, f, n, to + f->offset);
	}
	for (const struct field *f = first; f->key != NULL; f++)
		if (f->is_required && is_missing(f, node_find(map, f->key)))
			report_missing(map, f);
}

void
validate_map(struct notes *notes, const struct table *table,
    const struct node *map, void *to)
{
	struct place at = map->place;

	if (map->kind != NODE_MAP) {
		diag_error(at, "K014", "hier werden Angaben »name: wert« "
		    "erwartet");
		diag_hint("Zum Beispiel: »%s: %s«", table->fields[0].key,
		    table->fields[0].example);
		return;
	}
	at.length = 0;
	memcpy(to, &at, sizeof at);
	fill_fields(notes, table, table->fields, map, to);
}

void
validate_whole(struct notes *notes, const struct table *table,
    const struct node *map, void *to)
{
	const struct field *f = table->fields;

	fill_field(notes, f, map, (char *)to + f->offset);
}
