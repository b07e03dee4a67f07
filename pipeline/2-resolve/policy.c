/* SPDX-License-Identifier: EUPL-1.2 */
#include "policy.h"

#include <stddef.h>

#define ANEW "Die Datei neu erzeugen, etwa durch Drucken in eine PDF-Datei."

const struct policy policies[] = {
	{ "verknuepfung", REFUSED, REFUSED,
	    "ist nur eine Verknüpfung auf eine andere Datei",
	    "Die Datei selbst in den Ordner kopieren." },
	{ "keine-datei", REFUSED, REFUSED, "ist keine gewöhnliche Datei",
	    "Die Datei selbst in den Ordner kopieren." },
	{ "leer", REFUSED, REFUSED, "ist leer",
	    "Die Datei noch einmal kopieren oder neu anfordern." },
	{ "fremd", REFUSED, REFUSED,
	    "ist weder ein PDF noch ein Bild (PNG, JPEG)",
	    "Die Datei als PDF speichern und dieses anmelden." },
	{ "zu-gross", REFUSED, REFUSED, "ist größer als 512 MB",
	    "Die Datei verkleinern, oder mit status: abrufbar und fundstelle: "
	    "… sagen, wo sie zu finden ist." },
	{ "zu-aufwendig", REFUSED, REFUSED,
	    "braucht zum Öffnen zu viel Zeit oder Speicher", ANEW },
	{ "verschluesselt", REFUSED, REFUSED, "ist verschlüsselt",
	    "Die Datei ohne Kennwort und ohne Beschränkungen speichern." },
	{ "abgeschnitten", REFUSED, REFUSED,
	    "ist unvollständig: ihr Ende fehlt",
	    "Die Datei noch einmal kopieren oder neu anfordern." },
	{ "beschaedigt", REFUSED, REFUSED, "ist beschädigt", ANEW },
	{ "seitengroesse", REFUSED, REFUSED,
	    "hat eine Seite ohne gültige Größe", ANEW },
	{ "seitendrehung", REFUSED, REFUSED,
	    "hat eine Seite, die schief gedreht ist", ANEW },
	{ "skript", REFUSED, REMARKED,
	    "enthält Skripte und darf so nicht veröffentlicht werden", ANEW },
	{ "programmstart", REFUSED, REMARKED,
	    "will ein Programm starten und darf so nicht veröffentlicht "
	    "werden", ANEW },
	{ "datenversand", REFUSED, REMARKED,
	    "will Daten versenden und darf so nicht veröffentlicht werden",
	    ANEW },
	{ "repariert", REMARKED, REMARKED, NULL, NULL },
	{ "seitenzahl", REMARKED, REMARKED, NULL, NULL },
	{ "eingebettet", REMARKED, REMARKED, NULL, NULL },
	{ "medien", REMARKED, REMARKED, NULL, NULL },
	{ "formular", ACCEPTED, ACCEPTED, NULL, NULL },
	{ "signiert", REMARKED, REMARKED, NULL, NULL },
	{ "fruehere-fassungen", REMARKED, REMARKED, NULL, NULL },
	{ "ohne-tags", REMARKED, REMARKED, NULL, NULL },
	{ "querformat", REMARKED, REMARKED, NULL, NULL },
	{ "grossformat", REMARKED, REMARKED, NULL, NULL },
	{ 0 }
};
