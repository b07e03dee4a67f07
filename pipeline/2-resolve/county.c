/* SPDX-License-Identifier: EUPL-1.2 */
#include "county.h"

#include <string.h>

#include "base/arena.h"
#include "base/dictionary.h"
#include "base/file.h"
#include "base/node.h"
#include "lookup.h"
#include "notes.h"
#include "schema.h"
#include "session.h"
#include "validate.h"

void
county_check_arms(struct notes *notes, const struct county *county)
{
	const char *path;

	if (county->arms.text == NULL)
		return;
	path = arena_printf(notes->arena, "%s/%s", county->folder,
	    county->arms.text);
	if (file_exists(notes->files, path))
		return;
	diag_error(county->arms.place, "K030", "das Wappen »%s« liegt nicht "
	    "neben kreis.yaml", county->arms.text);
	diag_hint("Die Datei dort ablegen oder die Angabe löschen.");
}

static const char *
text_of(const struct text *text)
{
	return text->text != NULL ? text->text : "";
}

static void
index_persons(struct notes *notes, struct county *county)
{
	struct dictionary *names = dictionary_open(notes->arena);

	county->person_ids = dictionary_open(notes->arena);
	for (int i = 0; i < county->persons.count; i++) {
		struct person *p = &county->persons.at[i];
		int first = dictionary_add(names, arena_printf(notes->arena,
		    "%s\n%s", text_of(&p->office), text_of(&p->name)), i);

		if (p->id.text != NULL)
			dictionary_add(county->person_ids, p->id.text, i);
		p->has_namesake = first < i;
		if (first < i)
			county->persons.at[first].has_namesake = true;
	}
}

static void
index_factions(struct notes *notes, struct county *county)
{
	county->factions = dictionary_open(notes->arena);
	dictionary_add(county->factions, "fraktionslos", 0);
	for (int i = 0; i < county->persons.count; i++)
		dictionary_add(county->factions,
		    lookup_faction_of(&county->persons.at[i]), 0);
	for (int i = 0; i < county->committees.count; i++)
		if (county->committees.at[i].chair_office.text != NULL)
			dictionary_add(county->factions,
			    county->committees.at[i].chair_office.text, 0);
}

bool
county_read(struct notes *notes, const char *folder, struct county *county)
{
	struct node *persons, *root;

	county->folder = folder;
	notes->county = county;
	persons = notes_read_yaml(notes, arena_printf(notes->arena,
	    "%s/personen.yaml", folder));
	if (persons != NULL)
		validate_whole(notes, &schema_persons, persons,
		    &county->persons);
	index_persons(notes, county);
	root = notes_read_yaml(notes, arena_printf(notes->arena,
	    "%s/kreis.yaml", folder));
	if (root != NULL && persons != NULL)
		validate_map(notes, &schema_county, root, county);
	index_factions(notes, county);
	return root != NULL && persons != NULL;
}
