/* SPDX-License-Identifier: EUPL-1.2 */
#include "report.h"

#include <string.h>

#include "base/arena.h"
#include "base/node.h"
#include "facts.h"
#include "notes.h"
#include "session.h"
#include "spell.h"
#include "wording.h"

static const char *
status_of(const struct attachment *a)
{
	return a->status.text != NULL ? a->status.text : "beigefügt";
}

/* "abrufbar: Kreistagsinformationssystem (hohe Seitenzahl)" */
static const char *
note_of(const struct report *r, const struct attachment *a)
{
	const char *note = status_of(a);

	if (a->source.text != NULL) {
		const struct stand_in ins[] = { { "status", note },
		    { "fundstelle", a->source.text }, { 0 } };

		note = wording_say(r->wording, WORDING_ATTACHMENT_SOURCE,
		    ins);
	}
	if (a->reason.text != NULL) {
		const struct stand_in ins[] = { { "hinweis", note },
		    { "grund", a->reason.text }, { 0 } };

		note = wording_say(r->wording, WORDING_ATTACHMENT_REASON,
		    ins);
	}
	return note;
}

/* Originals hold more than their pages show: none of them is published. */
static bool
is_embedded(const struct report *r)
{
	const char *how = r->session->county->attaching.text;

	return how != NULL && strcmp(how, "einbetten") == 0 &&
	    !r->notes->is_public;
}

enum { SHORT_SUM = 12 };	/* digits: enough to compare by eye */

static void
put_facts(const struct report *r, struct node *map,
    const struct attachment *a)
{
	const struct facts *f = a->facts;

	if (f == NULL)
		return;
	if (f->pages > 0)
		report_put_number(r, map, "seiten", f->pages, a->place);
	report_put(r, map, "format", f->format, a->place);
	report_put(r, map, "groesse", f->size, a->place);
	report_put(r, map, "befund", f->remarks, a->place);
	report_put(r, map, "pruefsumme", arena_printf(r->arena, "%.*s",
	    SHORT_SUM, f->sha256), a->place);
	report_put(r, map, "sha256", f->sha256, a->place);
	report_put_flag(r, map, "repariert", f->is_repaired);
	report_put_flag(r, map, "gebunden", f->pages > 0 && !is_embedded(r));
	report_put_flag(r, map, "eingebettet", is_embedded(r));
	report_put_flag(r, map, "bild", f->is_picture);
}

static void
put_keywords(const struct report *r, struct node *map,
    const struct attachment *a)
{
	struct node *list = node_add_list(r->arena, map, "stichworte");

	for (int i = 0; i < a->keywords.count; i++)
		node_add_text(r->arena, list, NULL, a->keywords.at[i].text,
		    a->keywords.at[i].place);
}

static struct node *
put_attachment(const struct report *r, struct node *list,
    const struct attachment *a)
{
	struct node *map = node_add_map(r->arena, list, NULL);

	report_put_number(r, map, "nummer", a->number, a->place);
	report_put_text(r, map, "titel", &a->title);
	report_put(r, map, "bezeichnung", a->label, a->place);
	report_put_text(r, map, "datei", &a->file);
	report_put(r, map, "pfad", a->path, a->file.place);
	if (a->received.year != 0)
		report_put(r, map, "eingang", spell_short(r->arena,
		    &a->received, 1), a->place);
	put_keywords(r, map, a);
	put_facts(r, map, a);
	report_put(r, map, "status", status_of(a), a->place);
	report_put_text(r, map, "fundstelle", &a->source);
	report_put_text(r, map, "grund", &a->reason);
	report_put(r, map, "hinweis", note_of(r, a), a->place);
	report_put_flag(r, map, "oeffentlich", a->is_public.is_set);
	return map;
}

/* by number; those without one are not for this version */
void
report_item_attachments(const struct report *r, struct node *map,
    const struct item *item)
{
	struct node *list = node_add_list(r->arena, map, "anlagen");
	const struct attachments *all = &item->attachments;

	for (int last = 0;;) {
		const struct attachment *next = NULL;

		for (int i = 0; i < all->count; i++)
			if (all->at[i].number > last && (next == NULL ||
			    all->at[i].number < next->number))
				next = &all->at[i];
		if (next == NULL)
			return;
		put_attachment(r, list, next);
		last = next->number;
	}
}

/* the attachment with a number and its item */
static const struct attachment *
attachment_at(const struct session *s, int number, const struct item **of)
{
	for (int i = 0; i < s->items.count; i++)
		for (int k = 0; k < s->items.at[i].attachments.count; k++) {
			*of = &s->items.at[i];
			if ((*of)->attachments.at[k].number == number)
				return &(*of)->attachments.at[k];
		}
	return NULL;
}

void
report_attachments(const struct report *r, struct node *root)
{
	struct node *list = node_add_list(r->arena, root, "anlagen");
	const struct attachment *a;
	const struct item *item;

	for (int n = 1; (a = attachment_at(r->session, n, &item)) != NULL;
	    n++)
		report_put(r, put_attachment(r, list, a), "punkt",
		    item->number, a->place);
	if (list->count > 0)
		report_put_number(r, root, "anlagenzahl", list->count,
		    list->first->place);
}
