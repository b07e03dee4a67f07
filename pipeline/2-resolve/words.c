/* SPDX-License-Identifier: EUPL-1.2 */
#include "words.h"

static const struct word county_words[] = {
	{ "name", WORD_TEXT, "Name des Kreises", NULL },
	{ "genitiv", WORD_TEXT, "Name im Genitiv: des Kreises Musterland", NULL },
	{ "anschrift", WORD_TEXTS, "eine Zeile der Anschrift", NULL },
	{ "wappen", WORD_TEXT, "Pfad des Wappenbildes oder leer", NULL },
	{ "wahlperiode", WORD_TEXT, "Zahl der Wahlperiode oder leer", NULL },
	{ 0 }
};

static const struct word committee_words[] = {
	{ "name", WORD_TEXT, "Name des Gremiums", NULL },
	{ "genitiv", WORD_TEXT, "Name im Genitiv: des Kreistages", NULL },
	{ "kuerzel", WORD_TEXT, "Kürzel des Gremiums: KT", NULL },
	{ 0 }
};

static const struct word date_words[] = {
	{ "lang", WORD_TEXT, "Datum mit Wochentag: Dienstag, 17. März 2026", NULL },
	{ "kurz", WORD_TEXT, "Datum in Ziffern: 17.03.2026", NULL },
	{ "iso", WORD_TEXT, "Datum für Maschinen: 2026-03-17", NULL },
	{ 0 }
};

static const struct word day_words[] = {
	{ "lang", WORD_TEXT, "Tag mit Wochentag: Dienstag, 17. März 2026", NULL },
	{ "kurz", WORD_TEXT, "Tag in Ziffern: 17.03.2026", NULL },
	{ "beginn", WORD_TEXT, "Beginn an diesem Tag: 17.00 Uhr", NULL },
	{ "ende", WORD_TEXT, "Ende an diesem Tag oder leer", NULL },
	{ 0 }
};

static const struct word break_words[] = {
	{ "von", WORD_TEXT, "Beginn der Unterbrechung: 18.50 Uhr", NULL },
	{ "bis", WORD_TEXT, "Ende der Unterbrechung: 19.05 Uhr", NULL },
	{ 0 }
};

static const struct word name_words[] = {
	{ "name", WORD_TEXT, "Name der Person", NULL },
	{ 0 }
};

static const struct word officer_words[] = {
	{ "name", WORD_TEXT, "Name mit Amt: Landrätin Dr. Ute Brandt", NULL },
	{ "funktion", WORD_TEXT, "Funktion in der Sitzung oder Verwaltung", NULL },
	{ 0 }
};

static const struct word present_words[] = {
	{ "name", WORD_TEXT, "Name in Listen: Brandt, Dr. Ute", NULL },
	{ "bemerkung", WORD_TEXT, "Bemerkung in Klammern: (ab TOP Ö 3, 17.42 Uhr)",
	    NULL },
	{ 0 }
};

static const struct word group_words[] = {
	{ "gruppe", WORD_TEXT, "Name der Fraktion oder Gruppe", NULL },
	{ "anzahl", WORD_TEXT, "Zahl der Personen dieser Gruppe", NULL },
	{ "personen", WORD_LIST, NULL, present_words },
	{ 0 }
};

static const struct word committee_group_words[] = {
	{ "gremium", WORD_TEXT, "Name des Gremiums", NULL },
	{ "gruppen", WORD_LIST, NULL, group_words },
	{ 0 }
};

static const struct word absent_words[] = {
	{ "name", WORD_TEXT, "Name in Listen: Meier, Karl", NULL },
	{ "gruppe", WORD_TEXT, "Fraktion oder Gruppe", NULL },
	{ "grund", WORD_TEXT, "entschuldigt oder ein anderer Grund, oder leer",
	    NULL },
	{ "vertretung", WORD_TEXT, "Name der Vertretung oder leer", NULL },
	{ 0 }
};

static const struct word closed_words[] = {
	{ "vorhanden", WORD_FLAG, "gab es einen nichtöffentlichen Teil?", NULL },
	{ "beginn", WORD_TEXT, "Beginn des nichtöffentlichen Teils: 20.40 Uhr",
	    NULL },
	{ "ende", WORD_TEXT, "Ende des nichtöffentlichen Teils: 21.05 Uhr", NULL },
	{ "gegenstaende", WORD_TEXTS, "ein Gegenstand, wie er öffentlich genannt "
	    "werden darf", NULL },
	{ "gaeste", WORD_LIST, NULL, name_words },
	{ 0 }
};

static const struct word agenda_words[] = {
	{ "nummer", WORD_TEXT, "Nummer des Tagesordnungspunktes: Ö 3", NULL },
	{ "titel", WORD_TEXT, "Titel des Tagesordnungspunktes", NULL },
	{ "vorlagen", WORD_TEXT, "Nummern der Vorlagen, durch Komma getrennt",
	    NULL },
	{ "ist_unterpunkt", WORD_FLAG, "ist es ein Unterpunkt wie Ö 8.4?", NULL },
	{ 0 }
};

static const struct word block_words[] = {
	{ "titel", WORD_TEXT, "Überschrift: Ergänzung vom 26. März 2026", NULL },
	{ "text", WORD_MARKDOWN, "Markdown: der Wortlaut", NULL },
	{ 0 }
};

static const struct word part_words[] = {
	{ "prosa", WORD_MARKDOWN, "Markdown: Text der Niederschrift", NULL },
	{ "beschluss", WORD_CHOICE, NULL, words_decision },
	{ "wahl", WORD_CHOICE, NULL, words_election },
	{ "antwort", WORD_CHOICE, NULL, block_words },
	{ "erklaerung", WORD_CHOICE, NULL, block_words },
	{ "ereignis", WORD_TEXT, "was im Raum geschieht: 17.42 Uhr: Ktabg. Lutz "
	    "nimmt an der Sitzung teil.", NULL },
	{ 0 }
};

#define ATTACHMENT_WORDS \
	{ "nummer", WORD_TEXT, "Nummer der Anlage", NULL }, \
	{ "titel", WORD_TEXT, "Titel der Anlage", NULL }, \
	{ "bezeichnung", WORD_TEXT, "wie das Haus sie zählt: Anlage 3", NULL }, \
	{ "datei", WORD_TEXT, "Dateiname oder leer", NULL }, \
	{ "pfad", WORD_TEXT, "wo die Datei liegt, oder leer", NULL }, \
	{ "eingang", WORD_TEXT, "wann sie eingegangen ist: 12.03.2026, oder " \
	    "leer", NULL }, \
	{ "stichworte", WORD_TEXTS, "ein Stichwort", NULL }, \
	{ "seiten", WORD_TEXT, "Zahl der Seiten oder leer", NULL }, \
	{ "format", WORD_TEXT, "Format der Seiten: A4 und A3 quer", NULL }, \
	{ "groesse", WORD_TEXT, "Größe der Datei: 1,2 MB", NULL }, \
	{ "befund", WORD_TEXT, "was zur Datei zu bemerken ist: signiert", NULL }, \
	{ "pruefsumme", WORD_TEXT, "Anfang der Prüfsumme (SHA-256)", NULL }, \
	{ "sha256", WORD_TEXT, "die ganze Prüfsumme", NULL }, \
	{ "repariert", WORD_FLAG, "muss die Datei beim Lesen repariert werden?", \
	    NULL }, \
	{ "gebunden", WORD_FLAG, "kommt sie in das Sitzungspaket?", NULL }, \
	{ "eingebettet", WORD_FLAG, "ist die Datei selbst im Sitzungspaket?", \
	    NULL }, \
	{ "bild", WORD_FLAG, "ist die Datei ein Bild (PNG, JPEG)?", NULL }, \
	{ "status", WORD_TEXT, "beigefügt, abrufbar …", NULL }, \
	{ "fundstelle", WORD_TEXT, "wo sie zu finden ist, oder leer", NULL }, \
	{ "grund", WORD_TEXT, "warum sie nicht beigefügt ist, oder leer", NULL }, \
	{ "hinweis", WORD_TEXT, "Status, Fundstelle und Grund in einem Satzteil", \
	    NULL }, \
	{ "oeffentlich", WORD_FLAG, "ist die Anlage öffentlich?", NULL }

static const struct word attachment_words[] = {
	ATTACHMENT_WORDS,
	{ 0 }
};

static const struct word listed_attachment_words[] = {
	ATTACHMENT_WORDS,
	{ "punkt", WORD_TEXT, "Nummer des Tagesordnungspunktes: Ö 3", NULL },
	{ 0 }
};

static const struct word joined_item_words[] = {
	{ "trenner", WORD_TEXT, "was davor steht: leer, Komma oder »und«", NULL },
	{ "nummer", WORD_TEXT, "Nummer des Tagesordnungspunktes: Ö 3", NULL },
	{ 0 }
};

static const struct word change_words[] = {
	{ "art", WORD_TEXT, "absetzung, erweiterung, reihenfolge oder "
	    "tischvorlage", NULL },
	{ "satz", WORD_TEXT, "die Änderung in einem Satz", NULL },
	{ "grund", WORD_TEXT, "warum, oder leer", NULL },
	{ "antrag_von", WORD_TEXT, "wer es beantragt, oder leer", NULL },
	{ "tischvorlage", WORD_FLAG, "liegt eine Tischvorlage aus?", NULL },
	{ "abstimmungen", WORD_LIST, NULL, words_vote },
	{ "beschlossen_in", WORD_TEXT, "Punkt, bei dem der Beschluss steht: Ö 1, "
	    "oder leer", NULL },
	{ 0 }
};

static const struct word item_words[] = {
	{ "nummer", WORD_TEXT, "Nummer des Tagesordnungspunktes: Ö 3", NULL },
	{ "titel", WORD_TEXT, "Titel des Tagesordnungspunktes", NULL },
	{ "ist_unterpunkt", WORD_FLAG, "ist es ein Unterpunkt wie Ö 8.4?", NULL },
	{ "art", WORD_TEXT, "formalie, genehmigung, beschluss, empfehlung, "
	    "bericht, mitteilung, wahl, antrag, anfrage, einwohnerfragen oder "
	    "bekanntgabe", NULL },
	{ "vorlagen", WORD_TEXT, "Nummern der Vorlagen, durch Komma getrennt",
	    NULL },
	{ "antrag_von", WORD_TEXT, "wer den Punkt beantragt, oder leer", NULL },
	{ "gemeinsam_mit", WORD_TEXT, "Nummern der mit beratenen Punkte", NULL },
	{ "behandelt_nach", WORD_TEXT, "außer der Reihe: Nummer des Punktes "
	    "davor, oder leer", NULL },
	{ "beraten_mit", WORD_LIST, NULL, joined_item_words },
	{ "fortsetzung_von", WORD_TEXT, "Punkt, dessen Beratung hier weitergeht, "
	    "oder leer", NULL },
	{ "fortgesetzt_in", WORD_TEXT, "Punkt, bei dem die Beratung weitergeht, "
	    "oder leer", NULL },
	{ "verwiesen_an", WORD_TEXT, "Gremium, an das der Punkt verwiesen wurde, "
	    "wenn es bekannt ist", NULL },
	{ "empfehlungen", WORD_TEXTS, "wer den Beschluss empfohlen hat: Empfehlung "
	    "des … vom 24.02.2026 (TOP Ö 4)", NULL },
	{ "befangen", WORD_TEXT, "Namen der Befangenen, mit »und« verbunden",
	  NULL },
	{ "ergebnis", WORD_TEXT, "Ergebnis des Tagesordnungspunktes", NULL },
	{ "ist_berichtigt", WORD_FLAG, "berichtigt eine spätere Niederschrift "
	    "diesen Punkt?", NULL },
	{ "teile", WORD_LIST, NULL, part_words },
	{ "anlagen", WORD_LIST, NULL, attachment_words },
	{ "quelle", WORD_TEXT, "Datei, aus der dieser Punkt stammt", NULL },
	{ 0 }
};

static const struct word promise_words[] = {
	{ "text", WORD_TEXT, "was zugesagt wurde", NULL },
	{ "punkt", WORD_TEXT, "Nummer des Tagesordnungspunktes: Ö 3", NULL },
	{ "frist", WORD_TEXT, "bis wann: 16. Juni 2026, oder leer", NULL },
	{ "frist_iso", WORD_TEXT, "dasselbe für Maschinen: 2026-06-16, oder "
	    "leer", NULL },
	{ 0 }
};

static const struct word done_words[] = {
	{ "sitzung", WORD_TEXT, "Kennung der Sitzung, in der zugesagt wurde",
	    NULL },
	{ "punkt", WORD_TEXT, "und ihr Tagesordnungspunkt", NULL },
	{ 0 }
};

#define CORRECTION_WORDS \
	{ "verweis", WORD_TEXT, "Pfad zu ihr: ../2025-12-16-kreistag/" \
	    "niederschrift.pdf, oder leer", NULL }, \
	{ "punkt", WORD_TEXT, "welcher Tagesordnungspunkt, oder leer", NULL }, \
	{ "von", WORD_TEXT, "wer die Berichtigung verlangt, oder leer", NULL }, \
	{ "bisher", WORD_TEXT, "bisheriger Wortlaut", NULL }, \
	{ "richtig", WORD_TEXT, "richtiger Wortlaut", NULL }, \
	{ "ergebnis", WORD_TEXT, "Ergebnis der Abstimmung darüber, oder leer", \
	    NULL }

static const struct word correction_words[] = {
	{ "niederschrift", WORD_TEXT, "welche frühere Niederschrift berichtigt "
	    "wird", NULL },
	CORRECTION_WORDS,
	{ "beschlossen_in", WORD_TEXT, "Punkt dieser Sitzung, bei dem der "
	    "Beschluss darüber steht, oder leer", NULL },
	{ 0 }
};

static const struct word corrected_words[] = {
	{ "niederschrift", WORD_TEXT, "welche spätere Niederschrift diese "
	    "berichtigt", NULL },
	{ "ist_hier", WORD_FLAG, "steht der Punkt in diesem Dokument?", NULL },
	CORRECTION_WORDS,
	{ 0 }
};

static const struct word signature_words[] = {
	{ "name", WORD_TEXT, "Name: Dr. Ute Brandt", NULL },
	{ "funktion", WORD_TEXT, "als was sie unterschreibt: Landrätin, "
	    "Schriftführung …", NULL },
	{ "tops", WORD_TEXT, "nach einem Wechsel im Vorsitz: für die TOP Ö 7 bis "
	    "Ö 9; sonst leer", NULL },
	{ "gezeichnet", WORD_FLAG, "ist schon unterschrieben?", NULL },
	{ "datum", WORD_TEXT, "Tag der Unterschrift: 30. März 2026, oder leer",
	    NULL },
	{ "verweigert", WORD_TEXT, "warum die Unterschrift verweigert wurde, oder "
	    "leer", NULL },
	{ 0 }
};

const struct word words_session[] = {
	{ "fassung", WORD_TEXT, "intern oder oeffentlich", NULL },
	{ "intern", WORD_FLAG, "ist es die interne Fassung?", NULL },
	{ "oeffentlich", WORD_FLAG, "ist es die öffentliche Fassung?", NULL },
	{ "kennung", WORD_TEXT, "Kennung der Sitzung: 2026-03-17-kreistag", NULL },
	{ "kreis", WORD_MAP, NULL, county_words },
	{ "gremium", WORD_TEXT, "Name des Gremiums oder der Gremien", NULL },
	{ "gremium_genitiv", WORD_TEXT, "derselbe im Genitiv: des Kreistages",
	    NULL },
	{ "kuerzel", WORD_TEXT, "Kürzel des Gremiums oder der Gremien", NULL },
	{ "gremien", WORD_LIST, NULL, committee_words },
	{ "gemeinsam", WORD_FLAG, "ist es eine gemeinsame Sitzung?", NULL },
	{ "nummer", WORD_TEXT, "Nummer der Sitzung oder leer", NULL },
	{ "sitzung", WORD_TEXT, "das Wort mit der Nummer: 12. Sitzung, Sitzung "
	    "KT/099/2018", NULL },
	{ "datum", WORD_MAP, NULL, date_words },
	{ "mehrtaegig", WORD_FLAG, "hat die Sitzung mehrere Tage?", NULL },
	{ "tage", WORD_LIST, NULL, day_words },
	{ "ort", WORD_TEXT, "Ort der Sitzung", NULL },
	{ "beginn", WORD_TEXT, "Beginn der Sitzung: 17.00 Uhr", NULL },
	{ "ende", WORD_TEXT, "Ende der Sitzung oder leer", NULL },
	{ "ladung", WORD_TEXT, "Datum der Einladung oder leer", NULL },
	{ "unterbrechungen", WORD_LIST, NULL, break_words },
	{ "status", WORD_TEXT, "entwurf, unterschriftsreif oder unterzeichnet",
	    NULL },
	{ "entwurf", WORD_FLAG, "ist es ein Entwurf?", NULL },
	{ "vorsitz", WORD_MAP, NULL, officer_words },
	{ "schriftfuehrung", WORD_MAP, NULL, officer_words },
	{ "anwesend_anzahl", WORD_TEXT, "Zahl der Stimmberechtigten, die bei "
	    "Beginn anwesend sind", NULL },
	{ "sitze", WORD_TEXT, "gesetzliche Mitgliederzahl: 54 + 1", NULL },
	{ "beschlussfaehig", WORD_FLAG, "ist das Gremium bei Beginn "
	    "beschlussfähig?", NULL },
	{ "anwesend", WORD_LIST, NULL, group_words },
	{ "anwesend_nach_gremium", WORD_LIST, NULL, committee_group_words },
	{ "abwesend", WORD_LIST, NULL, absent_words },
	{ "verwaltung", WORD_LIST, NULL, officer_words },
	{ "gaeste", WORD_LIST, NULL, name_words },
	{ "nichtoeffentlicher_teil", WORD_MAP, NULL, closed_words },
	{ "tagesordnung", WORD_LIST, NULL, agenda_words },
	{ "tagesordnung_nichtoeffentlich", WORD_LIST, NULL, agenda_words },
	{ "tagesordnung_aenderungen", WORD_LIST, NULL, change_words },
	{ "tagesordnung_aenderungen_nichtoeffentlich", WORD_LIST, NULL,
	    change_words },
	{ "punkte", WORD_LIST, NULL, item_words },
	{ "punkte_nichtoeffentlich", WORD_LIST, NULL, item_words },
	{ "anlagen", WORD_LIST, NULL, listed_attachment_words },
	{ "anlagenzahl", WORD_TEXT, "Zahl der Anlagen; leer, wo es keine gibt",
	    NULL },
	{ "zusagen", WORD_LIST, NULL, promise_words },
	{ "erledigt", WORD_LIST, NULL, done_words },
	{ "berichtigungen", WORD_LIST, NULL, correction_words },
	{ "berichtigungen_nichtoeffentlich", WORD_LIST, NULL, correction_words },
	{ "berichtigt", WORD_LIST, NULL, corrected_words },
	{ "unterschriften", WORD_LIST, NULL, signature_words },
	{ 0 }
};
