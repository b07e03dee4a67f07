/* SPDX-License-Identifier: EUPL-1.2 */
#include "number.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/dictionary.h"
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
	int first = dictionary_add(session->numbers, item->number,
	    item->index);

	if (first == item->index)
		return;
	diag_error(number_place(item), "K090", "die Nummer %s ist schon "
	    "vergeben", item->number);
	diag_hint("Sie gehört zu %s; eine der beiden ändern.",
	    session->items.at[first].file);
}

void
number_items(struct notes *notes, struct session *session)
{
	int running[2] = { 0, 0 };	/* public, closed */

	session->numbers = dictionary_open(notes->arena);
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

/* what is public cannot name a closed item, whether there is one or not */
void
number_find(struct notes *notes, const struct session *session, bool is_closed,
    struct item_ref *ref)
{
	const char **numbers, *near;
	int count = 0, found;

	if (ref->text.text == NULL)
		return;
	if (!is_closed && ref->text.text[0] == 'N') {
		diag_error(ref->text.place, "K091", "»%s« ist ein "
		    "nichtöffentlicher Punkt: diese Angabe würde ihn "
		    "veröffentlichen", ref->text.text);
		diag_hint("Was den nichtöffentlichen Teil betrifft, in "
		    "nichtoeffentlich/ schreiben, Ereignisse in teil.yaml.");
		return;
	}
	found = dictionary_find(session->numbers, ref->text.text);
	if (found >= 0) {
		ref->item = &session->items.at[found];
		return;
	}
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

/* what a block says happens in its item */
static void
refer_parts(struct notes *notes, const struct session *session,
    const struct item *item)
{
	for (int i = 0; i < item->parts.count; i++) {
		struct event *e = item->parts.at[i].event;

		if (e == NULL)
			continue;
		if (e->item.text.text != NULL) {
			diag_error(e->item.text.place, "K324", "dieses "
			    "Ereignis gilt dort, wo es steht; »top« passt "
			    "hier nicht");
			diag_hint("»top« löschen, oder das Ereignis in die "
			    "Liste ereignisse schreiben.");
		}
		e->is_inside = true;
		e->item.item = item;
		e->item.text.text = item->number;
		number_find(notes, session, item->is_closed, &e->after);
	}
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
		number_find(notes, session, item->is_closed, &item->after);
		number_find(notes, session, item->is_closed,
		    &item->continues);
		refer_parts(notes, session, item);
	}
}
