/* SPDX-License-Identifier: EUPL-1.2 */
#include "lookup.h"

#include <string.h>

#include "base/arena.h"
#include "base/dictionary.h"
#include "base/suggest.h"
#include "notes.h"
#include "session.h"

static void
hint_near(const char *near, const char *otherwise)
{
	if (near != NULL)
		diag_hint("Meinten Sie »%s«?", near);
	else
		diag_hint("%s", otherwise);
}

bool
lookup_person(struct notes *notes, struct person_ref *ref)
{
	const struct persons *all = &notes->county->persons;
	int count = 0, found = dictionary_find(notes->county->person_ids,
	    ref->text);
	const char **ids;

	if (found >= 0) {
		ref->person = &all->at[found];
		return true;
	}
	ids = arena_alloc(notes->arena,
	    (size_t)(all->count + 1) * sizeof *ids);
	for (int i = 0; i < all->count; i++)
		if (all->at[i].id.text != NULL)
			ids[count++] = all->at[i].id.text;
	diag_error(ref->place, "K021", "die Person »%s« steht nicht in "
	    "personen.yaml", ref->text);
	hint_near(suggest(notes->arena, ref->text, ids, count),
	    "Die Person dort eintragen.");
	return false;
}

bool
lookup_committee(struct notes *notes, const char *id,
    struct committee_ref *ref)
{
	const struct committees *all = &notes->county->committees;
	const char **ids;
	int count = 0;

	for (int i = 0; i < all->count; i++)
		if (all->at[i].id.text != NULL &&
		    strcmp(all->at[i].id.text, id) == 0) {
			ref->committee = &all->at[i];
			return true;
		}
	ids = arena_alloc(notes->arena,
	    (size_t)(all->count + 1) * sizeof *ids);
	for (int i = 0; i < all->count; i++)
		if (all->at[i].id.text != NULL)
			ids[count++] = all->at[i].id.text;
	diag_error(ref->place, "K022", "das Gremium »%s« steht nicht in "
	    "kreis.yaml", id);
	hint_near(suggest(notes->arena, id, ids, count),
	    "Das Gremium dort eintragen.");
	return false;
}

const char *
lookup_faction_of(const struct person *person)
{
	if (person->faction.text != NULL)
		return person->faction.text;
	return person->group.text != NULL ? person->group.text
	    : "fraktionslos";
}

bool
lookup_faction(struct notes *notes, const struct text *name)
{
	const struct county *county = notes->county;
	int most = county->persons.count + county->committees.count + 1;
	const char **names;
	int count = 0;

	if (dictionary_find(county->factions, name->text) >= 0)
		return true;
	names = arena_alloc(notes->arena, (size_t)most * sizeof *names);
	names[count++] = "fraktionslos";
	for (int i = 0; i < county->persons.count; i++)
		names[count++] = lookup_faction_of(&county->persons.at[i]);
	for (int i = 0; i < county->committees.count; i++)
		if (county->committees.at[i].chair_office.text != NULL)
			names[count++] =
			    county->committees.at[i].chair_office.text;
	diag_error(name->place, "K023", "eine Fraktion »%s« hat niemand in "
	    "personen.yaml", name->text);
	hint_near(suggest(notes->arena, name->text, names, count),
	    "Die Schreibweise der Fraktion prüfen.");
	return false;
}

bool
lookup_paper(struct notes *notes, const struct text *number)
{
	const char *pattern = notes->county->paper_pattern.text;

	if (pattern == NULL ||
	    scalar_matches(notes->arena, pattern, number->text))
		return true;
	diag_error(number->place, "K024", "»%s« ist keine Vorlagennummer "
	    "dieses Kreises", number->text);
	diag_hint("Das Muster steht in kreis.yaml: %s", pattern);
	return false;
}

bool
lookup_is_item(const char *text)
{
	size_t o = strlen("Ö ");

	if (strncmp(text, "Ö ", o) == 0)
		return scalar_is_item_number(text + o);
	return strncmp(text, "N ", 2) == 0 && scalar_is_item_number(text + 2);
}
