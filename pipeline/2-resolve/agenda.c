/* SPDX-License-Identifier: EUPL-1.2 */
#include "agenda.h"

#include <stdbool.h>
#include <string.h>

#include "notes.h"
#include "number.h"
#include "session.h"

static bool
is_kind(const struct change *change, const char *kind)
{
	return change->kind.text != NULL &&
	    strcmp(change->kind.text, kind) == 0;
}

static bool
has_item(const struct session *session, const char *number)
{
	for (int i = 0; i < session->items.count; i++)
		if (strcmp(session->items.at[i].number, number) == 0)
			return true;
	return false;
}

/* only what was taken off may be without an item */
static void
refer_items(struct notes *notes, struct session *session, bool is_closed,
    struct change *change)
{
	for (int i = 0; i < change->items.count; i++) {
		struct item_ref *ref = &change->items.at[i];
		const char *number = ref->text.text;

		if (number == NULL)
			continue;
		if (!is_kind(change, "absetzung") ||
		    has_item(session, number) ||
		    (number[0] == 'N') != is_closed) {
			number_find(notes, session, is_closed, ref);
			continue;
		}
		if (change->title.text != NULL)
			continue;
		diag_error(ref->text.place, "K360", "einen Punkt »%s« gibt es "
		    "nicht, und sein Titel steht nicht dabei", number);
		diag_hint("Ergänzen: titel: …, oder die Nummer prüfen.");
	}
}

static void
refer_changes(struct notes *notes, struct session *session, bool is_closed,
    struct changes *changes)
{
	for (int i = 0; i < changes->count; i++) {
		struct change *change = &changes->at[i];

		refer_items(notes, session, is_closed, change);
		number_find(notes, session, is_closed, &change->before);
		number_find(notes, session, is_closed, &change->after);
		number_find(notes, session, is_closed, &change->decided_in);
	}
}

static void
refer_corrections(struct notes *notes, struct session *session,
    bool is_closed, struct corrections *all)
{
	for (int i = 0; i < all->count; i++)
		number_find(notes, session, is_closed, &all->at[i].decided_in);
}

void
agenda_refer(struct notes *notes, struct session *session)
{
	refer_corrections(notes, session, false, &session->corrections);
	refer_corrections(notes, session, true, &session->closed.corrections);
	refer_changes(notes, session, false, &session->changes);
	refer_changes(notes, session, true, &session->closed.changes);
}

/* outcomes of an item that was not dealt with */
static bool
is_taken_off(const struct item *item)
{
	static const char *const words[] = { "abgesetzt", "vertagt",
	    "verwiesen", "zurückgestellt", "zurückgezogen" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (item->result.text != NULL && strncmp(item->result.text,
		    words[i], strlen(words[i])) == 0)
			return true;
	return false;
}

static void
check_taken_off(const struct change *change)
{
	for (int i = 0; i < change->items.count; i++) {
		const struct item_ref *ref = &change->items.at[i];

		if (ref->item == NULL || is_taken_off(ref->item))
			continue;
		diag_error(ref->text.place, "K361", "%s ist hier abgesetzt, "
		    "aber der Punkt selbst sagt es nicht", ref->text.text);
		diag_hint("In %s ergänzen: ergebnis: abgesetzt; oder die Zeile "
		    "hier löschen.", ref->item->file);
	}
}

static void
check_title(const struct change *change)
{
	if (change->title.text == NULL || (is_kind(change, "absetzung") &&
	    change->items.count == 1 && change->items.at[0].item == NULL))
		return;
	diag_error(change->title.place, "K362", "»titel« gibt es hier nur für "
	    "einen abgesetzten Punkt, der keine Datei hat");
	diag_hint("Die Angabe löschen; der Titel steht in der Datei des "
	    "Punktes.");
}

static void
check_order(const struct change *change)
{
	int targets = (change->before.text.text != NULL) +
	    (change->after.text.text != NULL);

	if (targets == is_kind(change, "reihenfolge"))
		return;
	diag_error(change->place, "K363", targets == 0 ? "wohin der Punkt "
	    "rückt, steht nicht dabei" : "»vor« oder »nach« steht bei einer "
	    "geänderten Reihenfolge, und zwar eines von beiden");
	diag_hint("Zum Beispiel: {art: reihenfolge, top: Ö 12, nach: Ö 4}");
}

static void
check_changes(const struct changes *changes)
{
	for (int i = 0; i < changes->count; i++) {
		const struct change *change = &changes->at[i];

		if (is_kind(change, "absetzung"))
			check_taken_off(change);
		check_title(change);
		check_order(change);
	}
}

void
agenda_check(const struct session *session)
{
	check_changes(&session->changes);
	check_changes(&session->closed.changes);
}
