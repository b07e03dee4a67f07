/* SPDX-License-Identifier: EUPL-1.2 */
#include "number.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/suggest.h"
#include "notes.h"
#include "session.h"

static struct place
number_place(const struct item *item)
{
	return item->number_text.text != NULL ? item->number_text.place
	    : item->place;
}

static void
check_twin(const struct session *session, const struct item *item)
{
	for (const struct item *i = session->items.at; i < item; i++) {
		if (strcmp(i->number, item->number) != 0)
			continue;
		diag_error(number_place(item), "K090", "die Nummer %s ist "
		    "schon vergeben", item->number);
		diag_hint("Sie gehört zu %s; eine der beiden ändern.",
		    i->file);
		return;
	}
}

void
number_items(struct notes *notes, struct session *session)
{
	int running[2] = { 0, 0 };	/* public, closed */

	for (int i = 0; i < session->items.count; i++) {
		struct item *item = &session->items.at[i];
		int *last = &running[item->is_closed];
		const char *text = item->number_text.text;
		int given;

		if (text == NULL)
			text = arena_printf(notes->arena, "%d", ++*last);
		else if ((given = (int)strtol(text, NULL, 10)) > *last)
			*last = given;
		item->is_sub = strchr(text, '.') != NULL;
		item->number = arena_printf(notes->arena, "%s %s",
		    item->is_closed ? "N" : "Ö", text);
		check_twin(session, item);
	}
}

static int
number_some(struct session *session, bool is_closed, bool is_public, int last)
{
	for (int i = 0; i < session->items.count; i++) {
		struct item *item = &session->items.at[i];

		if (item->is_closed != is_closed)
			continue;
		for (int k = 0; k < item->attachments.count; k++) {
			struct attachment *a = &item->attachments.at[k];

			if (a->is_public.is_set == is_public)
				a->number = ++last;
		}
	}
	return last;
}

void
number_attachments(struct session *session)
{
	int last = number_some(session, false, true, 0);

	if (session->is_public)
		return;
	last = number_some(session, false, false, last);
	number_some(session, true, false, last);
}

static const struct item *
item_find(const struct session *session, const char *number)
{
	for (int i = 0; i < session->items.count; i++)
		if (strcmp(session->items.at[i].number, number) == 0)
			return &session->items.at[i];
	return NULL;
}

void
number_find(struct notes *notes, const struct session *session, bool is_closed,
    struct item_ref *ref)
{
	const char **numbers, *near;
	int count = 0;

	if (ref->text.text == NULL)
		return;
	if (!is_closed && ref->text.text[0] == 'N') {
		diag_error(ref->text.place, "K091", "»%s« ist ein "
		    "nichtöffentlicher Punkt: diese Angabe würde ihn "
		    "veröffentlichen", ref->text.text);
		diag_hint("Ereignisse des nichtöffentlichen Teils in "
		    "nichtoeffentlich/teil.yaml schreiben.");
		return;
	}
	if ((ref->item = item_find(session, ref->text.text)) != NULL)
		return;
	numbers = arena_alloc(notes->arena,
	    (size_t)(session->items.count + 1) * sizeof *numbers);
	for (int i = 0; i < session->items.count; i++)
		if (session->items.at[i].is_closed ==
		    (ref->text.text[0] == 'N'))
			numbers[count++] = session->items.at[i].number;
	near = suggest(notes->arena, ref->text.text, numbers, count);
	diag_error(ref->text.place, "K092", "einen Punkt »%s« hat diese "
	    "Sitzung nicht", ref->text.text);
	if (near != NULL)
		diag_hint("Meinten Sie »%s«?", near);
	else
		diag_hint("Die Nummer prüfen.");
}

/* the public version does not know this event: numbers would differ */
static void
check_closed(const struct item_ref *ref)
{
	if (ref->item == NULL || ref->item->is_closed)
		return;
	diag_error(ref->text.place, "K093", "»%s« ist ein öffentlicher Punkt",
	    ref->text.text);
	diag_hint("Ereignisse des öffentlichen Teils in sitzung.yaml "
	    "schreiben.");
}

void
number_refer(struct notes *notes, struct session *session)
{
	for (int i = 0; i < session->events.count; i++)
		number_find(notes, session, false, &session->events.at[i].item);
	for (int i = 0; i < session->closed.events.count; i++) {
		number_find(notes, session, true,
		    &session->closed.events.at[i].item);
		check_closed(&session->closed.events.at[i].item);
	}
	for (int i = 0; i < session->items.count; i++) {
		struct item *item = &session->items.at[i];

		for (int k = 0; k < item->together.count; k++)
			number_find(notes, session, item->is_closed,
			    &item->together.at[k]);
		number_find(notes, session, item->is_closed,
		    &item->continues);
	}
}
