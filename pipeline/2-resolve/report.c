/* SPDX-License-Identifier: EUPL-1.2 */
#include "report.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/glossary.h"
#include "base/node.h"
#include "correction.h"
#include "name.h"
#include "presence.h"
#include "result.h"
#include "session.h"
#include "spell.h"
#include "wording.h"
#include "words.h"

static const struct place nowhere;

void
report_put(const struct report *r, struct node *map, const char *key,
    const char *value, struct place place)
{
	if (value != NULL)
		node_add_text(r->arena, map, key, value, place);
}

void
report_put_text(const struct report *r, struct node *map, const char *key,
    const struct text *text)
{
	report_put(r, map, key, text->text, text->place);
}

void
report_put_flag(const struct report *r, struct node *map, const char *key,
    int is_set)
{
	report_put(r, map, key, is_set ? "ja" : "", nowhere);
}

void
report_put_number(const struct report *r, struct node *map, const char *key,
    int value, struct place place)
{
	report_put(r, map, key, arena_printf(r->arena, "%d", value), place);
}

void
report_put_names(const struct report *r, struct node *map, const char *key,
    const struct person_refs *refs)
{
	struct node *list = node_add_list(r->arena, map, key);

	for (int i = 0; i < refs->count; i++)
		report_put(r, node_add_map(r->arena, list, NULL), "name",
		    name_of(r->arena, &refs->at[i]), refs->at[i].place);
}

static void
put_county(const struct report *r, struct node *root)
{
	const struct county *county = r->session->county;
	struct node *map = node_add_map(r->arena, root, "kreis");
	struct node *lines;

	report_put_text(r, map, "name", &county->name);
	report_put_text(r, map, "genitiv", &county->genitive);
	lines = node_add_list(r->arena, map, "anschrift");
	for (int i = 0; i < county->address.count; i++)
		report_put_text(r, lines, NULL, &county->address.at[i]);
	if (county->arms.text != NULL)
		report_put(r, map, "wappen", arena_printf(r->arena, "%s/%s",
		    county->folder, county->arms.text), county->arms.place);
	if (county->term.is_given)
		report_put_number(r, map, "wahlperiode", county->term.value,
		    county->term.place);
}

static void
put_committees(const struct report *r, struct node *root)
{
	const struct committee_refs *all = &r->session->committees;
	size_t size = (size_t)all->count * sizeof(char *);
	const char **names = arena_alloc(r->arena, size);
	const char **genitives = arena_alloc(r->arena, size);
	const char *short_names = "";
	struct place at = all->at[0].place;
	int count = 0;

	for (; count < all->count; count++) {
		const struct committee *c = all->at[count].committee;
		const char *abbreviation = c->abbreviation.text;

		names[count] = c->name.text;
		genitives[count] = c->genitive.text;
		if (abbreviation != NULL)
			short_names = arena_printf(r->arena, "%s%s%s",
			    short_names, *short_names != '\0' ? "/" : "",
			    abbreviation);
	}
	report_put(r, root, "gremium", wording_join(r->wording, names,
	    count), at);
	report_put(r, root, "gremium_genitiv", wording_join(r->wording,
	    genitives, count), at);
	report_put(r, root, "kuerzel", short_names, at);
	report_put_flag(r, root, "gemeinsam", count > 1);
	struct node *list = node_add_list(r->arena, root, "gremien");
	for (int i = 0; i < count; i++) {
		const struct committee *c = all->at[i].committee;
		struct node *map = node_add_map(r->arena, list, NULL);

		report_put_text(r, map, "name", &c->name);
		report_put_text(r, map, "genitiv", &c->genitive);
		report_put_text(r, map, "kuerzel", &c->abbreviation);
	}
}

static void
put_clock(const struct report *r, struct node *map, const char *key,
    const struct clock *clock)
{
	report_put(r, map, key, spell_clock(r->arena, clock), clock->place);
}

static void
put_days(const struct report *r, struct node *root)
{
	const struct session *s = r->session;
	struct node *list = node_add_list(r->arena, root, "tage");

	report_put_flag(r, root, "mehrtaegig", s->dates.count > 1);
	for (int i = 0; i < s->dates.count; i++) {
		const struct date *date = &s->dates.at[i];
		struct node *map = node_add_map(r->arena, list, NULL);

		report_put(r, map, "lang", spell_days(r->arena, date, 1),
		    date->place);
		report_put(r, map, "kurz", spell_short(r->arena, date, 1),
		    date->place);
		if (i < s->begins.count)
			put_clock(r, map, "beginn", &s->begins.at[i]);
		if (i < s->ends.count)
			put_clock(r, map, "ende", &s->ends.at[i]);
	}
}

static void
put_dates(const struct report *r, struct node *root)
{
	const struct session *s = r->session;
	const struct dates *dates = &s->dates;
	struct place at = dates->at[0].place;
	struct node *map = node_add_map(r->arena, root, "datum");

	report_put(r, map, "lang", spell_days(r->arena, dates->at,
	    dates->count), at);
	report_put(r, map, "kurz", spell_short(r->arena, dates->at,
	    dates->count), at);
	report_put(r, map, "iso", spell_iso(r->arena, &dates->at[0]), at);
	put_clock(r, root, "beginn", &s->begin);
	put_clock(r, root, "ende", &s->end);
	report_put(r, root, "ladung", spell_date(r->arena, &s->invitation),
	    s->invitation.place);
}

/* "12. Sitzung", but "Sitzung KT/099/2018": only digits are an ordinal */
static const char *
session_title(const struct report *r)
{
	const char *number = r->session->number.text;
	const struct stand_in ins[] = { { "nummer", number }, { 0 } };

	if (number == NULL)
		return wording_say(r->wording, WORDING_SESSION, NULL);
	return wording_say(r->wording, number[strspn(number, "0123456789")] ==
	    '\0' ? WORDING_SESSION_ORDINAL : WORDING_SESSION_CODE, ins);
}

static void
put_head(const struct report *r, struct node *root)
{
	const struct session *s = r->session;
	const char *status = s->status.text != NULL ? s->status.text
	    : "entwurf";

	report_put(r, root, "fassung", s->is_public ? "oeffentlich"
	    : "intern", nowhere);
	report_put_flag(r, root, "intern", !s->is_public);
	report_put_flag(r, root, "oeffentlich", s->is_public);
	report_put(r, root, "kennung", s->id, nowhere);
	put_county(r, root);
	put_committees(r, root);
	report_put_text(r, root, "nummer", &s->number);
	report_put(r, root, "sitzung", session_title(r), s->number.place);
	put_dates(r, root);
	put_days(r, root);
	report_put_text(r, root, "ort", &s->location);
	report_breaks(r, root);
	report_put(r, root, "status", status, s->status.place);
	report_put_flag(r, root, "entwurf", strcmp(status, "entwurf") == 0);
}

/* items that nobody announced must be printed all the same */
static bool
has_closed_items(const struct session *session)
{
	for (int i = 0; i < session->items.count; i++)
		if (session->items.at[i].is_closed)
			return true;
	return false;
}

static void
put_closed_part(const struct report *r, struct node *root)
{
	const struct closed_part *part = &r->session->closed_part;
	struct node *map = node_add_map(r->arena, root,
	    "nichtoeffentlicher_teil");
	struct node *list;

	report_put_flag(r, map, "vorhanden", part->place.file != NULL ||
	    has_closed_items(r->session));
	report_put(r, map, "beginn", report_clock(r, part->on, &part->begin),
	    part->begin.place);
	put_clock(r, map, "ende", &part->end);
	list = node_add_list(r->arena, map, "gegenstaende");
	for (int i = 0; i < part->subjects.count; i++)
		report_put_text(r, list, NULL, &part->subjects.at[i]);
	report_put_names(r, map, "gaeste", &r->session->closed.guests);
}

const char *
report_papers(const struct report *r, const struct item *item)
{
	const char *papers = "";

	for (int i = 0; i < item->papers.count; i++)
		papers = arena_printf(r->arena, "%s%s%s", papers,
		    i > 0 ? ", " : "", item->papers.at[i].text);
	return papers;
}

static void
put_items(const struct report *r, struct node *root, bool is_closed,
    const char *agenda_key, const char *key)
{
	const struct items *items = &r->session->items;
	struct node *agenda = node_add_list(r->arena, root, agenda_key);
	struct node *list = node_add_list(r->arena, root, key);

	for (int i = 0; i < items->count; i++) {
		const struct item *item = &items->at[i];
		struct node *map;

		if (item->is_closed != is_closed)
			continue;
		map = node_add_map(r->arena, agenda, NULL);
		report_put(r, map, "nummer", item->number, item->place);
		report_put_text(r, map, "titel", &item->title);
		report_put(r, map, "vorlagen", report_papers(r, item),
		    item->place);
		report_put_flag(r, map, "ist_unterpunkt", item->is_sub);
		report_item(r, list, item);
	}
}

static void
put_promises(const struct report *r, struct node *root)
{
	const struct promises *all = &r->session->promises;
	struct node *list = node_add_list(r->arena, root, "zusagen");

	for (int i = 0; i < all->count; i++) {
		const struct promise *p = &all->at[i];
		struct node *map = node_add_map(r->arena, list, NULL);

		report_put(r, map, "text", p->text, p->place);
		report_put(r, map, "punkt", p->item->number, p->place);
		report_put(r, map, "frist", spell_date(r->arena, &p->date),
		    p->place);
		report_put(r, map, "frist_iso", spell_iso(r->arena, &p->date),
		    p->place);
	}
}

static void
put_done(const struct report *r, struct node *root)
{
	struct node *list = node_add_list(r->arena, root, "erledigt");

	for (int i = 0; i < r->session->items.count; i++) {
		const struct dones *all = &r->session->items.at[i].done;

		for (int k = 0; k < all->count; k++) {
			struct node *map = node_add_map(r->arena, list, NULL);

			report_put_text(r, map, "sitzung",
			    &all->at[k].session);
			report_put_text(r, map, "punkt", &all->at[k].item);
		}
	}
}

struct node *
report_session(const struct report *r)
{
	struct node *root = node_new(r->arena, NODE_MAP);

	put_head(r, root);
	report_presence(r, root);
	put_closed_part(r, root);
	put_items(r, root, false, "tagesordnung", "punkte");
	put_items(r, root, true, "tagesordnung_nichtoeffentlich",
	    "punkte_nichtoeffentlich");
	report_changes(r, root, "tagesordnung_aenderungen",
	    &r->session->changes);
	report_changes(r, root, "tagesordnung_aenderungen_nichtoeffentlich",
	    &r->session->closed.changes);
	report_attachments(r, root);
	put_promises(r, root);
	put_done(r, root);
	report_corrections(r, root);
	return glossary_dress(r->arena, root, words_session);
}
