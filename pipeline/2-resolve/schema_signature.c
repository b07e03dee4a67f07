/* SPDX-License-Identifier: EUPL-1.2 */
#include "schema.h"

#include "session.h"

#define AT(of, member) offsetof(struct of, member)
#define TABLE(of, fields) { #of, sizeof(struct of), fields }

enum { OPTIONAL, REQUIRED };

/* who sits in a body, and from when to when */
static const struct field member_fields[] = {
	{ "person", TYPE_PERSON, HOW_ONE, REQUIRED, AT(member, person),
	    "wer den Sitz hat", "lutz", NULL, NULL },
	{ "von", TYPE_DATE, HOW_ONE, OPTIONAL, AT(member, from),
	    "erster Tag der Mitgliedschaft; ohne Angabe: seit jeher",
	    "2026-04-01", NULL, NULL },
	{ "bis", TYPE_DATE, HOW_ONE, OPTIONAL, AT(member, until),
	    "letzter Tag der Mitgliedschaft; ohne Angabe: auf Dauer",
	    "2026-03-31", NULL, NULL },
	{ 0 }
};

const struct table schema_member = TABLE(member, member_fields);

/* members who sign beside chair and clerk */
static const struct field cosigner_fields[] = {
	{ "person", TYPE_PERSON, HOW_ONE, REQUIRED, AT(cosigner, person),
	    "wer mit unterschreibt", "demir", NULL, NULL },
	{ "begruendung", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(cosigner, reason),
	    "warum trotz eines Hinweises diese Person unterschreibt",
	    "Sie fehlte nur während der Ehrung.", NULL, NULL },
	{ 0 }
};

const struct table schema_cosigner = TABLE(cosigner, cosigner_fields);

/* when it was signed, or why not */
static const char *const signing_words[] = {
	"vorsitz", "schriftfuehrung", NULL
};

static const struct field signing_fields[] = {
	{ "person", TYPE_PERSON, HOW_ONE, REQUIRED, AT(signing, who),
	    "vorsitz, schriftfuehrung oder die Person", "vorsitz", NULL,
	    signing_words },
	{ "am", TYPE_DATE, HOW_ONE, OPTIONAL, AT(signing, date),
	    "Tag der Unterschrift", "2026-03-30", NULL, NULL },
	{ "verweigert", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(signing, refusal),
	    "warum die Unterschrift verweigert wird",
	    "Der Wortlaut zu Ö 5 sei unvollständig.", NULL, NULL },
	{ "begruendung", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(signing, reason),
	    "warum ein auffälliger Tag stimmt",
	    "Die Schriftführerin war erkrankt.", NULL, NULL },
	{ 0 }
};

const struct table schema_signing = TABLE(signing, signing_fields);
