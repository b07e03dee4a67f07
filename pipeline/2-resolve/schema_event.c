/* SPDX-License-Identifier: EUPL-1.2 */
#include "schema.h"

#include "session.h"

#define AT(member) offsetof(struct event, member)

enum { OPTIONAL, REQUIRED };

static const char *const publicity_words[] = {
	"ausgeschlossen", "wiederhergestellt", NULL
};

/* a block says its item by its place; rules say so where "top" is in one */
#define EVENT_FIELDS \
	{ "top", TYPE_ITEM, HOW_ONE, OPTIONAL, AT(item), \
	    "ab welchem Punkt es gilt; nicht im Text eines Punktes", "Ö 3", \
	    NULL, NULL }, \
	{ "tag", TYPE_DATE, HOW_ONE, OPTIONAL, AT(day), \
	    "an welchem Tag, bei Sitzungen über mehrere Tage; allein mit " \
	    "top: hier beginnt dieser Tag", "2026-03-18", NULL, NULL }, \
	{ "zeit", TYPE_CLOCK, HOW_ONE, OPTIONAL, AT(clock), \
	    "wann es geschieht", "17:42", NULL, NULL }, \
	{ "kommt", TYPE_PERSON, HOW_ONE_OR_LIST, OPTIONAL, AT(comes), \
	    "wer hinzukommt", "lutz", NULL, NULL }, \
	{ "vertritt", TYPE_PERSON, HOW_ONE, OPTIONAL, AT(stands_for), \
	    "mit kommt: wessen Sitz die Vertretung einnimmt", "meier", NULL, \
	    NULL }, \
	{ "geht", TYPE_PERSON, HOW_ONE_OR_LIST, OPTIONAL, AT(goes), \
	    "wer die Sitzung verlässt", "oezkan", NULL, NULL }, \
	{ "fehlt", TYPE_PERSON, HOW_ONE_OR_LIST, OPTIONAL, AT(misses), \
	    "wer nur bei der nächsten Abstimmung nicht da ist", "demir", \
	    NULL, NULL }, \
	{ "unterbrechung", TYPE_CLOCK, HOW_ONE, OPTIONAL, AT(break_end), \
	    "bis wann die Sitzung unterbrochen ist", "19:05", NULL, NULL }, \
	{ "vorsitz", TYPE_PERSON, HOW_ONE, OPTIONAL, AT(chair), \
	    "wer den Vorsitz übernimmt", "brandt", NULL, NULL }, \
	{ "oeffentlichkeit", TYPE_WORD, HOW_ONE, OPTIONAL, AT(publicity), \
	    "was mit der Öffentlichkeit geschieht", "ausgeschlossen", NULL, \
	    publicity_words }, \
	{ "begruendung", TYPE_REASON, HOW_ONE, OPTIONAL, AT(answer), \
	    SCHEMA_REASON, "der Raum wurde gewechselt", NULL, NULL }

static const struct field event_fields[] = {
	EVENT_FIELDS,
	{ 0 }
};

const struct table schema_event = { "event", sizeof(struct event),
	event_fields };

static const struct field block_fields[] = {
	EVENT_FIELDS,
	{ "fortsetzung", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(resumed),
	    "ein Satz dazu, dass die Beratung weitergeht",
	    "Die Beratung wird nach der Pause fortgesetzt.", NULL, NULL },
	{ "behandelt_nach", TYPE_ITEM, HOW_ONE, OPTIONAL, AT(after),
	    "mit fortsetzung: nach welchem Punkt es weitergeht", "Ö 12",
	    NULL, NULL },
	{ 0 }
};

const struct table schema_event_block = { "event", sizeof(struct event),
	block_fields };
