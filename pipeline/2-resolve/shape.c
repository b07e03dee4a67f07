/* SPDX-License-Identifier: EUPL-1.2 */
#include "shape.h"

#include <stddef.h>

#include "base/die.h"
#include "schema.h"

#define ANY "[^ \\t\\n]"
#define ID "^[a-z0-9][a-z0-9-]*$"
#define ITEM_NUMBER "[1-9][0-9]*(\\.[1-9][0-9]*)*[a-z]?"
#define NUMBER "^(0|[1-9][0-9]{0,5})$"

/* all days of scalar.h's years and none besides: 31, 30 and 28 days of any
 * year, the 29th of February of leap years */
#define YEAR "(19|2[01])"
#define DATE \
	"^(" YEAR "[0-9]{2}-" \
	"((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])" \
	"|(0[469]|11)-(0[1-9]|[12][0-9]|30)" \
	"|02-(0[1-9]|1[0-9]|2[0-8]))" \
	"|(" YEAR "(0[48]|[2468][048]|[13579][26])|2000)-02-29)$"

static const struct shape shapes[TYPE_COUNT] = {
	[TYPE_TEXT] = { "ein Text", ANY, "number" },
	[TYPE_MARKDOWN] = { "ein Text, auch über mehrere Zeilen", ANY,
	    "number" },
	[TYPE_WORD] = { "eines der vorgesehenen Wörter", ANY, NULL },
	[TYPE_ID] = { "eine Kennung aus a–z, 0–9 und Bindestrichen", ID,
	    NULL },
	[TYPE_PATTERN] = { "ein regulärer Ausdruck", ANY, NULL },
	[TYPE_FILE] = { "ein Dateiname aus a–z, 0–9, Bindestrichen und einer "
	    "Endung (ohne Großbuchstaben, Umlaute und Leerzeichen)",
	    "^[a-z0-9][a-z0-9-]*\\.[a-z0-9]+$", NULL },
	[TYPE_ITEM_NUMBER] = { "eine Nummer wie 8 oder 8.4",
	    "^" ITEM_NUMBER "$", "number" },
	[TYPE_PAPER] = { "die Nummer einer Vorlage", ANY, "number" },
	[TYPE_FACTION] = { "eine Fraktion, wie sie in personen.yaml steht",
	    ANY, NULL },
	[TYPE_DATE] = { "ein Datum des Kalenders wie 2026-03-17", DATE,
	    NULL },
	[TYPE_CLOCK] = { "eine Uhrzeit wie 17:05",
	    "^([01][0-9]|2[0-3]):[0-5][0-9]$", NULL },
	[TYPE_NUMBER] = { "eine Zahl in Ziffern, ohne Vorzeichen und führende "
	    "Null", NUMBER, "integer" },
	[TYPE_FLAG] = { "»ja« oder »nein«", "^(ja|nein)$", NULL },
	[TYPE_PERSON] = { "die Kennung einer Person aus personen.yaml", ID,
	    NULL },
	[TYPE_NAME] = { "die Kennung einer Person aus personen.yaml oder ein "
	    "Name", ANY, NULL },
	[TYPE_COMMITTEE] = { "die Kennung eines Gremiums aus kreis.yaml", ID,
	    NULL },
	[TYPE_ITEM] = { "ein Punkt wie Ö 3 oder N 1", "^[ÖN] " ITEM_NUMBER
	    "$", NULL },
	[TYPE_VOTES] = { "eine Zahl in Ziffern, oder Zahlen je Fraktion",
	    NUMBER, "integer" },
	[TYPE_REASON] = { "ein Text", ANY, "number" },
	[TYPE_TABLE] = { "eine Reihe von Angaben »name: wert«", NULL, NULL },
};

const struct shape *
shape_of(int type)
{
	if (type <= 0 || type >= TYPE_COUNT || shapes[type].wanted == NULL)
		die("field type %d: no shape", type);
	return &shapes[type];
}
