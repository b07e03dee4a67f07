/* SPDX-License-Identifier: EUPL-1.2 */
#include "words.h"

static const struct word tally_words[] = {
	{ "wort", WORD_TEXT, "Art der Stimmen: Ja, Nein, Enthaltung …", NULL },
	{ "zahl", WORD_TEXT, "Zahl der Stimmen", NULL },
	{ "aufschluesselung", WORD_TEXT, "Stimmen je Fraktion: CDU 20, SPD 10",
	    NULL },
	{ 0 }
};

static const struct word ballot_tally_words[] = {
	{ "wort", WORD_TEXT, "Art der Stimmen: Nein, Enthaltung, ungültig …",
	    NULL },
	{ "zahl", WORD_TEXT, "Zahl der Stimmen", NULL },
	{ 0 }
};

static const struct word roll_call_words[] = {
	{ "name", WORD_TEXT, "Name der Person", NULL },
	{ "stimme", WORD_TEXT, "ihre Stimme: Ja, Nein, Enthaltung …", NULL },
	{ 0 }
};

#define ATTENDANCE_WORDS \
	{ "anwesend", WORD_TEXT, "Zahl der anwesenden Stimmberechtigten", \
	    NULL }, \
	{ "anwesend_aufgeteilt", WORD_TEXT, "dieselbe, der Vorsitz ohne " \
	    "Mitgliedschaft für sich: 49 + 1", NULL }, \
	{ "mitgliederzahl", WORD_TEXT, "gesetzliche Mitgliederzahl: 54 + 1; leer, wenn " \
	    "mehrere Gremien abstimmen", NULL }, \
	{ "anwesend_prozent", WORD_TEXT, "Anteil der Anwesenden daran: " \
	    "90,91 %", NULL }, \
	{ "anwesenheit", WORD_TEXT, "wer da ist, nach dem Wortlaut in " \
	    "wording.yaml: 50 Stimmberechtigte anwesend", NULL }, \
	{ "beschlussfaehig", WORD_FLAG, "ist das Gremium hier " \
	    "beschlussfähig?", NULL }

#define VOTE_WORDS \
	{ "gremium", WORD_TEXT, "Gremium, das abstimmt (gemeinsame Sitzung)", \
	    NULL }, \
	{ "form", WORD_TEXT, "Form der Abstimmung: namentlich abgestimmt", \
	    NULL }, \
	{ "mehrheit", WORD_TEXT, "erforderliche Mehrheit: zwei Drittel", \
	    NULL }, \
	{ "erforderlich", WORD_TEXT, "Zahl der erforderlichen Ja-Stimmen oder " \
	    "leer", NULL }, \
	{ "ohne_vorsitz", WORD_FLAG, "ruht das Stimmrecht des Vorsitzes?", \
	    NULL }, \
	{ "ergebnis", WORD_TEXT, "Ergebnis: einstimmig bei 2 Enthaltungen " \
	    "angenommen", NULL }, \
	{ "stimmen", WORD_LIST, NULL, tally_words }, \
	{ "stimmenzeile", WORD_TEXT, "die Stimmen in einer Zeile, ohne " \
	    "Befangene", NULL }, \
	{ "namentlich", WORD_LIST, NULL, roll_call_words }, \
	ATTENDANCE_WORDS, \
	{ "befangen", WORD_TEXT, "Namen der Befangenen, mit »und« verbunden", \
	    NULL }

const struct word words_vote[] = {
	VOTE_WORDS,
	{ 0 }
};

const struct word words_decision[] = {
	{ "titel", WORD_TEXT, "Beschluss, Beschlussempfehlung oder Abstimmung",
	    NULL },
	{ "zu", WORD_TEXT, "worüber abgestimmt wurde, oder leer", NULL },
	{ "gegenstand", WORD_TEXT, "Vorlage, Antrag, Änderungsantrag, Antrag zur "
	    "Geschäftsordnung oder leer", NULL },
	{ "antrag_von", WORD_TEXT, "wer den Antrag stellt, oder leer", NULL },
	{ "antrag_zeile", WORD_TEXT, "dasselbe, leer, wo es schon unter »zu« "
	    "steht", NULL },
	{ "ist_wiederholung", WORD_FLAG, "wiederholt sie die vorige Abstimmung?",
	    NULL },
	{ "ist_wiederholt", WORD_FLAG, "gilt sie nicht mehr, weil sie wiederholt "
	    "wurde?", NULL },
	{ "text", WORD_MARKDOWN, "Markdown: der Wortlaut des Beschlusses", NULL },
	{ "beschlussvorschlag", WORD_MARKDOWN, "Markdown: was einem anderen "
	    "Gremium empfohlen wird, oder leer", NULL },
	{ "ist_eingeleitet", WORD_FLAG, "kündigt der Wortlaut den "
	    "Beschlussvorschlag mit einem Doppelpunkt an?", NULL },
	{ "ziffern", WORD_TEXT, "Ziffern, über die abgestimmt wurde: 1 und 5", NULL },
	{ "vorlage", WORD_TEXT, "Nummer der Vorlage oder leer", NULL },
	VOTE_WORDS,
	{ 0 }
};

static const struct word candidate_words[] = {
	{ "name", WORD_TEXT, "Name der Bewerberin, des Bewerbers oder der Liste",
	    NULL },
	{ "stimmen", WORD_TEXT, "Zahl der Stimmen oder leer", NULL },
	{ "sitze", WORD_TEXT, "Zahl der Sitze bei Listenwahlen oder leer", NULL },
	{ "nein", WORD_TEXT, "Zahl der Nein-Stimmen oder leer", NULL },
	{ "enthaltung", WORD_TEXT, "Zahl der Enthaltungen oder leer", NULL },
	{ "als", WORD_TEXT, "wozu: stellvertretendes Mitglied, oder leer", NULL },
	{ "gewaehlt", WORD_TEXT, "wer von der Liste gewählt ist, oder leer", NULL },
	{ 0 }
};

static const struct word ballot_words[] = {
	{ "nummer", WORD_TEXT, "Nummer des Wahlgangs", NULL },
	{ "titel", WORD_TEXT, "Überschrift: 1. Wahlgang; leer, wenn es nur einen "
	    "gab", NULL },
	{ "zu", WORD_TEXT, "worüber in diesem Wahlgang gewählt wurde, oder leer",
	    NULL },
	{ "kandidaten", WORD_LIST, NULL, candidate_words },
	{ "einstimmig", WORD_TEXT, "einstimmig oder leer", NULL },
	{ "abgegeben", WORD_TEXT, "Zahl der abgegebenen Stimmzettel oder leer",
	    NULL },
	{ "erforderlich", WORD_TEXT, "Zahl der erforderlichen Stimmen oder leer",
	    NULL },
	{ "feststellung", WORD_TEXT, "was danach festgestellt wurde, oder leer",
	    NULL },
	{ "stimmen", WORD_LIST, NULL, ballot_tally_words },
	{ "stimmenzeile", WORD_TEXT, "dieselben in einer Zeile", NULL },
	{ 0 }
};

static const struct word pair_words[] = {
	{ "mitglied", WORD_TEXT, "Name des Mitglieds", NULL },
	{ "ersatz", WORD_TEXT, "Name des Ersatzmitglieds oder leer", NULL },
	{ 0 }
};

static const struct word pair_head_words[] = {
	{ "mitglied", WORD_TEXT, "wie das Mitglied heißt: Beisitz", NULL },
	{ "ersatz", WORD_TEXT, "wie der Ersatz heißt: Stellvertretung", NULL },
	{ 0 }
};

const struct word words_election[] = {
	{ "zu", WORD_TEXT, "wozu gewählt wurde", NULL },
	{ "gremium", WORD_TEXT, "Gremium, das wählt (gemeinsame Sitzung)", NULL },
	{ "sitze", WORD_TEXT, "Zahl der zu besetzenden Sitze oder leer", NULL },
	{ "ohne_vorsitz", WORD_FLAG, "ruht das Stimmrecht des Vorsitzes?", NULL },
	{ "form", WORD_TEXT, "Form der Wahl: geheime Wahl", NULL },
	{ "wahlgaenge", WORD_LIST, NULL, ballot_words },
	ATTENDANCE_WORDS,
	{ "gewaehlt", WORD_TEXT, "Namen der Gewählten, mit »und« verbunden",
	  NULL },
	{ "paarkopf", WORD_CHOICE, NULL, pair_head_words },
	{ "paare", WORD_LIST, NULL, pair_words },
	{ "angenommen", WORD_FLAG, "wurde die Wahl angenommen?", NULL },
	{ "nicht_angenommen", WORD_FLAG, "wurde sie von niemandem angenommen?",
	    NULL },
	{ "angenommen_von", WORD_TEXT, "wer die Wahl annahm, wo nicht alle, oder "
	    "leer", NULL },
	{ "nicht_angenommen_von", WORD_TEXT, "wer sie nicht annahm, oder leer",
	    NULL },
	{ "los", WORD_TEXT, "Angabe zum Losentscheid oder leer", NULL },
	{ "stimmzaehlung", WORD_TEXT, "Namen derer, die gezählt haben", NULL },
	{ "ergebnis", WORD_TEXT, "Ergebnis der Wahl", NULL },
	{ 0 }
};
