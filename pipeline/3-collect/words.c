/* SPDX-License-Identifier: EUPL-1.2 */
#include "words.h"

const struct word words_county[] = {
	{ "name", WORD_TEXT, "Name des Kreises", NULL },
	{ "genitiv", WORD_TEXT, "Name im Genitiv: des Kreises Musterland", NULL },
	{ "anschrift", WORD_TEXTS, "eine Zeile der Anschrift", NULL },
	{ "wappen", WORD_TEXT, "Pfad des Wappenbildes oder leer", NULL },
	{ 0 }
};

static const struct word date_words[] = {
	{ "lang", WORD_TEXT, "Datum mit Wochentag: Dienstag, 17. März 2026", NULL },
	{ "kurz", WORD_TEXT, "Datum in Ziffern: 17.03.2026", NULL },
	{ "iso", WORD_TEXT, "Datum für Maschinen: 2026-03-17", NULL },
	{ 0 }
};

/* where an entry comes from */
#define ORIGIN_WORDS \
	{ "kennung", WORD_TEXT, "Kennung der Sitzung: 2026-03-17-kreistag", \
	    NULL }, \
	{ "gremium", WORD_TEXT, "Name des Gremiums oder der Gremien", NULL }, \
	{ "kuerzel", WORD_TEXT, "Kürzel des Gremiums: KT", NULL }, \
	{ "sitzungstag", WORD_TEXT, "Tag der Sitzung: 17.03.2026", NULL }

#define ITEM_WORDS \
	{ "punkt", WORD_TEXT, "Nummer des Tagesordnungspunktes: Ö 3", NULL }, \
	{ "punkt_titel", WORD_TEXT, "sein Titel", NULL }

static const struct word stamp_words[] = {
	{ "seite", WORD_TEXT, "Nummer der Seite in der Anlage", NULL },
	{ "seiten", WORD_TEXT, "Zahl ihrer Seiten", NULL },
	{ 0 }
};

#define ATTACHMENT_WORDS \
	{ "nummer", WORD_TEXT, "Nummer der Anlage", NULL }, \
	{ "bezeichnung", WORD_TEXT, "wie das Haus sie nennt: Anlage 3 zur " \
	    "Niederschrift", NULL }, \
	{ "titel", WORD_TEXT, "Titel der Anlage", NULL }, \
	{ "datei", WORD_TEXT, "Dateiname oder leer", NULL }, \
	{ "pfad", WORD_TEXT, "wo die Datei liegt, oder leer", NULL }, \
	{ "status", WORD_TEXT, "beigefügt, abrufbar …", NULL }, \
	{ "hinweis", WORD_TEXT, "Status, Fundstelle und Grund in einem Satzteil", \
	    NULL }, \
	{ "oeffentlich", WORD_FLAG, "ist die Anlage öffentlich?", NULL }, \
	{ "eingang", WORD_TEXT, "wann sie eingegangen ist: 12.03.2026, oder " \
	    "leer", NULL }, \
	{ "stichworte", WORD_TEXTS, "ein Stichwort für das Verzeichnis", NULL }, \
	{ "seiten", WORD_TEXT, "Zahl der Seiten oder leer", NULL }, \
	{ "format", WORD_TEXT, "Format der Seiten: A4", NULL }, \
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
	{ "bildseite", WORD_TEXT, "das wievielte Bild des Sitzungspaketes sie " \
	    "ist, oder leer", NULL }, \
	{ "paketseite", WORD_TEXT, "Seite des Sitzungspaketes, auf der sie " \
	    "beginnt", NULL }

const struct word words_attachment[] = {
	ATTACHMENT_WORDS,
	ITEM_WORDS,
	{ "stempel", WORD_LIST, NULL, stamp_words },
	{ 0 }
};

static const struct word pair_head_words[] = {
	{ "mitglied", WORD_TEXT, "wie das Mitglied heißt: Beisitz", NULL },
	{ "ersatz", WORD_TEXT, "wie der Ersatz heißt: Stellvertretung", NULL },
	{ 0 }
};

static const struct word pair_words[] = {
	{ "mitglied", WORD_TEXT, "Name des Mitglieds", NULL },
	{ "ersatz", WORD_TEXT, "Name des Ersatzmitglieds oder leer", NULL },
	{ 0 }
};

const struct word words_decision[] = {
	{ "wahl", WORD_FLAG, "ist es eine Wahl?", NULL },
	{ "titel", WORD_TEXT, "Beschluss, Beschlussempfehlung oder Abstimmung; "
	    "leer bei einer Wahl", NULL },
	{ "zu", WORD_TEXT, "worüber abgestimmt oder wozu gewählt wurde, oder "
	    "leer", NULL },
	{ "gremium", WORD_TEXT, "Gremium, das abstimmt (gemeinsame Sitzung)",
	    NULL },
	{ "ist_wiederholt", WORD_FLAG, "gilt die Abstimmung nicht mehr, weil sie "
	    "wiederholt wurde?", NULL },
	{ "text", WORD_MARKDOWN, "Markdown: der Wortlaut des Beschlusses", NULL },
	{ "beschlussvorschlag", WORD_MARKDOWN, "Markdown: was einem anderen "
	    "Gremium empfohlen wird, oder leer", NULL },
	{ "ist_eingeleitet", WORD_FLAG, "kündigt der Wortlaut den "
	    "Beschlussvorschlag mit einem Doppelpunkt an?", NULL },
	{ "ziffern", WORD_TEXT, "beschlossene Ziffern: 1 und 5", NULL },
	{ "vorlage", WORD_TEXT, "Nummer der Vorlage oder leer", NULL },
	{ "paarkopf", WORD_CHOICE, NULL, pair_head_words },
	{ "paare", WORD_LIST, NULL, pair_words },
	{ "ergebnis", WORD_TEXT, "Ergebnis: einstimmig angenommen", NULL },
	{ 0 }
};

static const struct word item_words[] = {
	{ "nummer", WORD_TEXT, "Nummer des Tagesordnungspunktes: Ö 3", NULL },
	{ "titel", WORD_TEXT, "sein Titel", NULL },
	{ "beschluesse", WORD_LIST, NULL, words_decision },
	{ 0 }
};

const struct word words_promise[] = {
	ORIGIN_WORDS,
	ITEM_WORDS,
	{ "text", WORD_TEXT, "was zugesagt wurde", NULL },
	{ "frist", WORD_TEXT, "bis wann: 16. Juni 2026, oder leer", NULL },
	{ "frist_iso", WORD_TEXT, "dasselbe für Maschinen: 2026-06-16, oder "
	    "leer", NULL },
	{ 0 }
};

const struct word words_done[] = {
	{ "sitzung", WORD_TEXT, "Kennung der Sitzung, deren Zusage erfüllt ist",
	    NULL },
	{ "punkt", WORD_TEXT, "und ihr Tagesordnungspunkt", NULL },
	{ 0 }
};

const struct word words_session[] = {
	{ "kennung", WORD_TEXT, "Kennung der Sitzung: 2026-03-17-kreistag", NULL },
	{ "gremium", WORD_TEXT, "Name des Gremiums oder der Gremien", NULL },
	{ "gremium_genitiv", WORD_TEXT, "derselbe im Genitiv: des Kreistages",
	    NULL },
	{ "kuerzel", WORD_TEXT, "Kürzel des Gremiums: KT", NULL },
	{ "sitzungsnummer", WORD_TEXT, "Nummer der Sitzung oder leer", NULL },
	{ "datum", WORD_MAP, NULL, date_words },
	{ "entwurf", WORD_FLAG, "ist die Niederschrift ein Entwurf?", NULL },
	{ "anlagen", WORD_LIST, NULL, words_attachment },
	{ "anlagenzahl", WORD_TEXT, "Zahl der Anlagen; leer, wo es keine gibt",
	    NULL },
	{ "punkte", WORD_LIST, NULL, item_words },
	{ "zusagen", WORD_LIST, NULL, words_promise },
	{ "erledigt", WORD_LIST, NULL, words_done },
	{ 0 }
};

static const struct word committee_words[] = {
	{ "name", WORD_TEXT, "Name des Gremiums oder der Gremien", NULL },
	{ "sitzungen", WORD_LIST, NULL, words_session },
	{ 0 }
};

static const struct word found_words[] = {
	ORIGIN_WORDS,
	ITEM_WORDS,
	ATTACHMENT_WORDS,
	{ 0 }
};

static const struct word keyword_words[] = {
	{ "wort", WORD_TEXT, "das Stichwort", NULL },
	{ "anlagen", WORD_LIST, NULL, found_words },
	{ 0 }
};

const struct word words_register[] = {
	{ "fassung", WORD_TEXT, "intern oder oeffentlich", NULL },
	{ "intern", WORD_FLAG, "ist es die interne Fassung?", NULL },
	{ "oeffentlich", WORD_FLAG, "ist es die öffentliche Fassung?", NULL },
	{ "jahr", WORD_TEXT, "das Jahr, oder leer für eine einzelne Sitzung",
	    NULL },
	{ "stand", WORD_MAP, NULL, date_words },
	{ "kreis", WORD_MAP, NULL, words_county },
	{ "sitzungen", WORD_LIST, NULL, words_session },
	{ "gremien", WORD_LIST, NULL, committee_words },
	{ "stichworte", WORD_LIST, NULL, keyword_words },
	{ "offene_zusagen", WORD_LIST, NULL, words_promise },
	{ "zusagenzahl", WORD_TEXT, "Zahl der offenen Zusagen; leer, wo es keine "
	    "gibt", NULL },
	{ 0 }
};
