/* SPDX-License-Identifier: EUPL-1.2 */
#include "county.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/node.h"
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
	root = notes_read_yaml(notes, arena_printf(notes->arena,
	    "%s/kreis.yaml", folder));
	if (root != NULL && persons != NULL)
		validate_map(notes, &schema_county, root, county);
	return root != NULL && persons != NULL;
}
