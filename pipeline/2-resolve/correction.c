/* SPDX-License-Identifier: EUPL-1.2 */
#include "correction.h"

#include <string.h>

#include "base/arena.h"
#include "base/die.h"
#include "base/file.h"
#include "base/node.h"
#include "base/suggest.h"
#include "base/yaml.h"
#include "lookup.h"
#include "notes.h"
#include "rule.h"
#include "session.h"

enum { INDEX = 4 * 1024 * 1024 };

static const char *
text_of(const struct node *map, const char *key)
{
	const char *text = node_text(map, key);

	return text != NULL ? text : "";
}

static void
read_later(const struct node *n, struct later *l)
{
	*l = (struct later){ .id = text_of(n, "sitzung"),
	    .title = text_of(n, "titel"), .item = text_of(n, "punkt"),
	    .who = text_of(n, "von"), .before = text_of(n, "bisher"),
	    .after = text_of(n, "richtig"),
	    .result = text_of(n, "ergebnis") };
}

static const struct earlier *
read_earlier(struct notes *notes, const struct node *n)
{
	struct earlier *e = arena_alloc(notes->arena, sizeof *e);
	const struct node *items = node_find(n, "punkte");

	e->id = text_of(n, "kennung");
	e->title = node_text(n, "titel");	/* none if it has faults */
	scalar_date(text_of(n, "datum"), &e->date);
	e->has_items = items != NULL;
	if (items == NULL)
		return e;
	e->items = arena_alloc(notes->arena,
	    (size_t)(items->count + 1) * sizeof *e->items);
	for (const struct node *c = items->first; c != NULL; c = c->next)
		e->items[e->count++] = c->text;
	return e;
}

static void
connect(struct corrections *all, const struct earlier *e)
{
	for (int i = 0; i < all->count; i++)
		if (all->at[i].minutes.text != NULL &&
		    strcmp(all->at[i].minutes.text, e->id) == 0)
			all->at[i].earlier = e;
}

void
correction_read(struct notes *notes, const char *path,
    struct session *session)
{
	struct place start = { path, 1, 1, 0 };
	struct laters *laters = &session->corrected;
	const struct node *root, *list;
	size_t size;
	char *bytes = files_read(notes->files, path, INDEX, &size);

	if (bytes == NULL)
		die("read %s:", path);
	if ((root = yaml_parse(notes->arena, bytes, size, start, NULL)) ==
	    NULL)
		return;
	session->has_index = true;
	list = node_find(root, "berichtigt");
	if (list != NULL)
		laters->at = arena_alloc(notes->arena,
		    (size_t)(list->count + 1) * sizeof *laters->at);
	for (const struct node *n = list != NULL ? list->first : NULL;
	    n != NULL; n = n->next)
		read_later(n, &laters->at[laters->count++]);
	list = node_find(root, "frueher");
	for (const struct node *n = list != NULL ? list->first : NULL;
	    n != NULL; n = n->next) {
		const struct earlier *e = read_earlier(notes, n);

		connect(&session->corrections, e);
		connect(&session->closed.corrections, e);
	}
}

/* minutes older than these notes are named by their title */
static void
report_unknown(const struct check *c, const struct text *id)
{
	int count;
	char **names = notes_list(c->notes, c->notes->folder, &count);
	const char *near = suggest(c->notes->arena, id->text,
	    (const char *const *)names, count);

	diag_error(id->place, "K430", "eine Sitzung »%s« gibt es hier nicht",
	    id->text);
	if (near != NULL)
		diag_hint("Meinten Sie »%s«?", near);
	else
		diag_hint("Eine Niederschrift, die hier nicht vorliegt, mit "
		    "ihrem Titel nennen: Niederschrift über die 3. Sitzung "
		    "am 16.12.2025");
}

static void
check_item(const struct check *c, const struct earlier *e,
    const struct text *item)
{
	const char *near;

	if (item->text == NULL || !e->has_items)
		return;
	for (int i = 0; i < e->count; i++)
		if (strcmp(e->items[i], item->text) == 0)
			return;
	near = suggest(c->notes->arena, item->text, e->items, e->count);
	diag_error(item->place, "K431", "einen Punkt »%s« hat die Sitzung "
	    "»%s« nicht", item->text, e->id);
	if (near != NULL)
		diag_hint("Meinten Sie »%s«?", near);
	else
		diag_hint("Die Nummer prüfen.");
}

static void
check_object(const struct check *c, const struct correction *one)
{
	const struct session *s = c->session;
	const struct earlier *e = one->earlier;

	if (one->minutes.text == NULL || !s->has_index || c->notes->is_sealed)
		return;
	if (e == NULL) {
		if (scalar_is_id(one->minutes.text))
			report_unknown(c, &one->minutes);
		return;
	}
	if (e->date.day != 0 && date_compare(&e->date, &s->dates.at[0]) >= 0) {
		diag_error(one->minutes.place, "K432", "die Sitzung »%s« war "
		    "nicht vor dieser", e->id);
		diag_hint("Berichtigt werden frühere Niederschriften.");
	}
	check_item(c, e, &one->item);
}

bool
correction_is_in_part(const struct correction *one, bool is_closed)
{
	const char *item = one->item.text;

	return item == NULL || !lookup_is_item(item) ||
	    (item[0] == 'N') == is_closed;
}

/* what is said in one part must not be known in the other */
static void
check_part(const struct correction *one, bool is_closed)
{
	const struct text *item = &one->item;

	if (correction_is_in_part(one, is_closed))
		return;
	if (is_closed) {
		diag_error(item->place, "K433", "»%s« ist ein öffentlicher "
		    "Punkt: seine Berichtigung fehlte in der öffentlichen "
		    "Niederschrift", item->text);
		diag_hint("Die Berichtigung in sitzung.yaml schreiben.");
	} else {
		diag_error(item->place, "K434", "»%s« ist ein "
		    "nichtöffentlicher Punkt: hier würde seine Berichtigung "
		    "veröffentlicht", item->text);
		diag_hint("Die Berichtigung in nichtoeffentlich/teil.yaml "
		    "schreiben.");
	}
}

void
rule_corrections_have_an_object(const struct check *c)
{
	const struct corrections *open = &c->session->corrections;
	const struct corrections *closed = &c->session->closed.corrections;

	for (int i = 0; i < open->count; i++) {
		check_part(&open->at[i], false);
		check_object(c, &open->at[i]);
	}
	for (int i = 0; i < closed->count; i++) {
		check_part(&closed->at[i], true);
		check_object(c, &closed->at[i]);
	}
}
