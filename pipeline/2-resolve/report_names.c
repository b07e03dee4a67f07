/* SPDX-License-Identifier: EUPL-1.2 */
#include "report.h"

#include "base/arena.h"
#include "name.h"
#include "session.h"
#include "wording.h"

const char *
report_joined(const struct report *r, const struct person_refs *refs)
{
	const char **names = arena_alloc(r->arena,
	    (size_t)(refs->count + 1) * sizeof *names);

	for (int i = 0; i < refs->count; i++)
		names[i] = name_of(r->arena, &refs->at[i]);
	return wording_join(r->wording, names, refs->count);
}

void
report_put_joined(const struct report *r, struct node *map, const char *key,
    const struct person_refs *refs)
{
	if (refs->count > 0)
		report_put(r, map, key, report_joined(r, refs),
		    refs->at[0].place);
}

const char *
report_with_faction(const struct report *r, const struct person_ref *ref)
{
	const char *name = name_of(r->arena, ref);

	if (ref->person == NULL || ref->person->faction.text == NULL)
		return name;
	const struct stand_in ins[] = { { "name", name },
		{ "fraktion", ref->person->faction.text }, { 0 } };
	return wording_say(r->wording, WORDING_WITH_FACTION, ins);
}

const char *
report_movers(const struct report *r, const struct person_refs *refs)
{
	const char **names = arena_alloc(r->arena,
	    (size_t)(refs->count + 1) * sizeof *names);

	for (int i = 0; i < refs->count; i++)
		names[i] = report_with_faction(r, &refs->at[i]);
	return wording_join(r->wording, names, refs->count);
}
