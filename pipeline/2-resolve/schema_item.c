/* SPDX-License-Identifier: EUPL-1.2 */
#include "schema.h"

#include "session.h"

#define AT(of, member) offsetof(struct of, member)
#define TABLE(of, fields) { #of, sizeof(struct of), fields }

enum { OPTIONAL, REQUIRED };

/* blocks in items */

const char *const schema_forms[] = {
	"offen", "Handzeichen", "namentlich", "geheim", "elektronisch",
	"kein Widerspruch", NULL
};

static const char *const object_words[] = {
	"vorlage", "antrag", "änderungsantrag", "geschäftsordnung", NULL
};

static const char *const mover_words[] = { "Verwaltung", NULL };

static const char *const kind_words[] = { "beschluss", "empfehlung", NULL };

static const char *const vote_words[] = {
	"ja", "nein", "enthaltung", "ungueltig", "befangen", NULL
};

const char *const schema_results[] = {
	"angenommen", "abgelehnt", "einstimmig angenommen",
	"einstimmig abgelehnt", "mehrheitlich angenommen",
	"mehrheitlich abgelehnt", "ungeändert beschlossen",
	"geändert beschlossen", "teilweise beschlossen", "empfohlen",
	"Kenntnis genommen", "vertagt", "vertagt auf …", "verwiesen an …",
	"zurückgestellt", "abgesetzt", "zurückgezogen", "erledigt", "gewählt",
	"genehmigt", "keine Einwendungen", "ohne Abstimmung",
	"nicht zustande gekommen", NULL
};

static const struct field share_fields[] = {
	{ "fraktion", TYPE_FACTION, HOW_ONE, REQUIRED, AT(share, faction),
	    "Fraktion", "CDU", NULL, NULL },
	{ "stimmen", TYPE_NUMBER, HOW_ONE, REQUIRED, AT(share, votes),
	    "Zahl ihrer Stimmen", "20", NULL, NULL },
	{ 0 }
};

const struct table schema_share = TABLE(share, share_fields);

static const struct field voter_fields[] = {
	{ "person", TYPE_PERSON, HOW_ONE, REQUIRED, AT(voter, person),
	    "wer abstimmt", "brandt", NULL, NULL },
	{ "stimme", TYPE_WORD, HOW_ONE, REQUIRED, AT(voter, vote),
	    "ihre Stimme", "ja", NULL, vote_words },
	{ 0 }
};

static const struct table voter_table = TABLE(voter, voter_fields);

static const struct field sides_fields[] = {
	{ "ja", TYPE_FACTION, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(sides, of[VOTE_YES]), "wer mit Ja stimmt", "[SPD, GRÜNE]",
	    NULL, NULL },
	{ "nein", TYPE_FACTION, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(sides, of[VOTE_NO]), "wer mit Nein stimmt", "[CDU, FDP]",
	    NULL, NULL },
	{ "enthaltung", TYPE_FACTION, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(sides, of[VOTE_ABSTAIN]), "wer sich enthält", "CDU", NULL,
	    NULL },
	{ 0 }
};

static const struct table sides_table = TABLE(sides, sides_fields);

/* what a vote is about */
#define OBJECT_FIELDS \
	{ "gegenstand", TYPE_WORD, HOW_ONE, OPTIONAL, AT(decision, object), \
	    "was zur Abstimmung steht: die Sache selbst (vorlage, antrag), " \
	    "eine Änderung oder das Verfahren", "änderungsantrag", NULL, \
	    object_words }, \
	{ "antrag_von", TYPE_NAME, HOW_ONE_OR_LIST, OPTIONAL, \
	    AT(decision, movers), \
	    "wer den Antrag stellt: Personen, Fraktionen oder Verwaltung", \
	    "[SPD, GRÜNE]", NULL, mover_words }, \
	{ "wiederholung", TYPE_FLAG, HOW_ONE, OPTIONAL, \
	    AT(decision, is_repeat), \
	    "wird die vorige Abstimmung wiederholt? Dann gilt nur diese", \
	    "ja", NULL, NULL }

#define VOTE_FIELDS \
	{ "gremium", TYPE_COMMITTEE, HOW_ONE, OPTIONAL, \
	    AT(decision, committee), \
	    "welches Gremium abstimmt, in gemeinsamen Sitzungen", \
	    "finanzausschuss", NULL, NULL }, \
	{ "ziffern", TYPE_TEXT, HOW_ONE_OR_LIST, OPTIONAL, \
	    AT(decision, points), \
	    "über welche Ziffern des Textes abgestimmt wird", "[1, 5]", \
	    NULL, NULL }, \
	{ "vorlage", TYPE_PAPER, HOW_ONE, OPTIONAL, AT(decision, paper), \
	    "Nummer der Vorlage", "SV-10-0123", NULL, NULL }, \
	{ "form", TYPE_WORD, HOW_ONE, OPTIONAL, AT(decision, form), \
	    "Form der Abstimmung", "namentlich", NULL, schema_forms }, \
	{ "mehrheit", TYPE_TEXT, HOW_ONE, OPTIONAL, \
	    AT(decision, majority), \
	    "geforderte Mehrheit; dazu erforderlich oder das ergebnis", \
	    "zwei Drittel", NULL, NULL }, \
	{ "erforderlich", TYPE_NUMBER, HOW_ONE, OPTIONAL, \
	    AT(decision, needed), \
	    "so viele Ja-Stimmen sind nötig; daraus folgt das Ergebnis", \
	    "28", NULL, NULL }, \
	{ "ohne_vorsitz", TYPE_FLAG, HOW_ONE, OPTIONAL, \
	    AT(decision, is_without_chair), \
	    "ruht das Stimmrecht des Vorsitzes?", "ja", NULL, NULL }, \
	{ "einstimmig", TYPE_FLAG, HOW_ONE, OPTIONAL, \
	    AT(decision, is_unanimous), \
	    "einstimmig angenommen, ohne Zahlen", "ja", NULL, NULL }, \
	{ "mehrheitlich", TYPE_FLAG, HOW_ONE, OPTIONAL, \
	    AT(decision, is_by_majority), \
	    "mehrheitlich angenommen, ohne Zahlen", "ja", NULL, NULL }, \
	{ "ja", TYPE_VOTES, HOW_ONE, OPTIONAL, \
	    AT(decision, votes[VOTE_YES]), \
	    "Ja-Stimmen: eine Zahl, oder je Fraktion", "{CDU: 20, SPD: 10}", \
	    NULL, NULL }, \
	{ "nein", TYPE_VOTES, HOW_ONE, OPTIONAL, \
	    AT(decision, votes[VOTE_NO]), \
	    "Nein-Stimmen: eine Zahl, oder je Fraktion", "3", NULL, NULL }, \
	{ "enthaltung", TYPE_VOTES, HOW_ONE, OPTIONAL, \
	    AT(decision, votes[VOTE_ABSTAIN]), \
	    "Enthaltungen: eine Zahl, oder je Fraktion", "{FDP: 2}", NULL, \
	    NULL }, \
	{ "ungueltig", TYPE_VOTES, HOW_ONE, OPTIONAL, \
	    AT(decision, votes[VOTE_INVALID]), \
	    "ungültige Stimmen bei geheimer Abstimmung", "1", NULL, NULL }, \
	{ "befangen", TYPE_VOTES, HOW_ONE, OPTIONAL, \
	    AT(decision, votes[VOTE_RECUSED]), \
	    "wie viele wegen Befangenheit nicht mitstimmen", "1", NULL, \
	    NULL }, \
	{ "nicht_teilgenommen", TYPE_NUMBER, HOW_ONE, OPTIONAL, \
	    AT(decision, aside), \
	    "wie viele anwesend sind, aber nicht mit abstimmen", "2", NULL, \
	    NULL }, \
	{ "fraktionen", TYPE_TABLE, HOW_ONE, OPTIONAL, \
	    AT(decision, sides), \
	    "welche Fraktionen so stimmten, wenn ihre Zahlen fehlen", \
	    "{ja: [SPD, GRÜNE], nein: CDU}", &sides_table, NULL }, \
	{ "namentlich", TYPE_TABLE, HOW_PAIRS, OPTIONAL, \
	    AT(decision, roll_call), \
	    "namentliche Abstimmung: Person und Stimme", \
	    "{brandt: ja, demir: nein}", &voter_table, NULL }, \
	{ "ergebnis", TYPE_WORD, HOW_ONE, OPTIONAL, AT(decision, result), \
	    "Ergebnis, wo es nicht aus den Zahlen folgt", \
	    "verwiesen an den Umweltausschuss", NULL, schema_results }, \
	{ "begruendung", TYPE_REASON, HOW_ONE, OPTIONAL, \
	    AT(decision, answer), SCHEMA_REASON, \
	    "die Abwesenden waren im Nebenraum", NULL, NULL }

static const struct field decision_fields[] = {
	{ "zu", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(decision, subject),
	    "worüber abgestimmt wird, wenn nicht über den Punkt selbst",
	    "Änderungsantrag der SPD-Fraktion", NULL, NULL },
	{ "text", TYPE_MARKDOWN, HOW_ONE, REQUIRED, AT(decision, text),
	    "Wortlaut des Beschlusses; er wird gedruckt, wie er hier steht",
	    "|", NULL, NULL },
	{ "art", TYPE_WORD, HOW_ONE, OPTIONAL, AT(decision, kind),
	    "beschluss oder empfehlung; sonst nach der Art des Punktes",
	    "empfehlung", NULL, kind_words },
	{ "beschlussvorschlag", TYPE_MARKDOWN, HOW_ONE, OPTIONAL,
	    AT(decision, proposal),
	    "Wortlaut, den eine Empfehlung einem anderen Gremium vorschlägt",
	    "|", NULL, NULL },
	OBJECT_FIELDS,
	VOTE_FIELDS,
	{ 0 }
};

const struct table schema_decision = TABLE(decision, decision_fields);

static const struct field vote_fields[] = {
	{ "zu", TYPE_TEXT, HOW_ONE, REQUIRED, AT(decision, subject),
	    "worüber abgestimmt wird", "Antrag auf Schluss der Rednerliste",
	    NULL, NULL },
	OBJECT_FIELDS,
	VOTE_FIELDS,
	{ 0 }
};

const struct table schema_vote = TABLE(decision, vote_fields);

/* a vote on a correction needs no subject */
static const struct field correction_vote_fields[] = {
	VOTE_FIELDS,
	{ 0 }
};

const struct table schema_correction_vote =
    TABLE(decision, correction_vote_fields);

static const char *const answer_words[] = { "mündlich", "schriftlich", NULL };

static const struct field answer_fields[] = {
	{ "datum", TYPE_DATE, HOW_ONE, REQUIRED, AT(answer, date),
	    "Tag der Antwort", "2026-03-26", NULL, NULL },
	{ "zu", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(answer, question),
	    "welche Frage beantwortet wird", "Frage 3", NULL, NULL },
	{ "von", TYPE_NAME, HOW_ONE_OR_LIST, OPTIONAL, AT(answer, who),
	    "wer antwortet", "dreier", NULL, NULL },
	{ "form", TYPE_WORD, HOW_ONE, OPTIONAL, AT(answer, form),
	    "mündlich oder schriftlich", "schriftlich", NULL, answer_words },
	{ "text", TYPE_MARKDOWN, HOW_ONE, REQUIRED, AT(answer, text),
	    "die Antwort", "|", NULL, NULL },
	{ 0 }
};

const struct table schema_answer = TABLE(answer, answer_fields);

static const struct field statement_fields[] = {
	{ "von", TYPE_NAME, HOW_ONE_OR_LIST, REQUIRED, AT(statement, who),
	    "wer die Erklärung abgibt", "brandt", NULL, NULL },
	{ "text", TYPE_MARKDOWN, HOW_ONE, REQUIRED, AT(statement, text),
	    "die Erklärung", "|", NULL, NULL },
	{ 0 }
};

const struct table schema_statement = TABLE(statement, statement_fields);

/* changes of the agenda, in sitzung.yaml and teil.yaml */

static const char *const change_words[] = {
	"absetzung", "erweiterung", "reihenfolge", "tischvorlage", NULL
};

static const struct field change_fields[] = {
	{ "art", TYPE_WORD, HOW_ONE, REQUIRED, AT(change, kind),
	    "was sich an der Tagesordnung ändert", "erweiterung", NULL,
	    change_words },
	{ "top", TYPE_ITEM, HOW_ONE_OR_LIST, REQUIRED, AT(change, items),
	    "welcher Punkt; ein abgesetzter braucht keine Datei", "Ö 19",
	    NULL, NULL },
	{ "titel", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(change, title),
	    "Titel eines abgesetzten Punktes, der keine Datei hat",
	    "Neufassung der Satzung", NULL, NULL },
	{ "vor", TYPE_ITEM, HOW_ONE, OPTIONAL, AT(change, before),
	    "vor welchem Punkt er behandelt wird", "Ö 5", NULL, NULL },
	{ "nach", TYPE_ITEM, HOW_ONE, OPTIONAL, AT(change, after),
	    "nach welchem Punkt er behandelt wird", "Ö 5", NULL, NULL },
	{ "grund", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(change, reason),
	    "warum", "Dringlichkeit", NULL, NULL },
	{ "antrag_von", TYPE_NAME, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(change, movers),
	    "wer es beantragt: Personen, Fraktionen oder Verwaltung", "CDU",
	    NULL, mover_words },
	{ "tischvorlage", TYPE_FLAG, HOW_ONE, OPTIONAL,
	    AT(change, is_tabled), "liegt dazu eine Tischvorlage aus?", "ja",
	    NULL, NULL },
	{ "beschluss", TYPE_TABLE, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(change, decisions), "Abstimmung darüber, je Gremium eine",
	    "{ja: 50, nein: 0, enthaltung: 0}", &schema_correction_vote,
	    NULL },
	{ "beschlossen_in", TYPE_ITEM, HOW_ONE, OPTIONAL,
	    AT(change, decided_in),
	    "Punkt, bei dem der Beschluss darüber steht", "Ö 1", NULL,
	    NULL },
	{ 0 }
};

const struct table schema_change = TABLE(change, change_fields);

/* the front matter of an item */

static const char *const art_words[] = {
	"formalie", "genehmigung", "beschluss", "empfehlung", "bericht",
	"mitteilung", "wahl", "antrag", "anfrage", "einwohnerfragen",
	"bekanntgabe", NULL
};

static const char *const status_words[] = {
	"beigefügt", "abrufbar", "nicht beigefügt", "nachgereicht",
	"Tischvorlage", NULL
};

static const struct field attachment_fields[] = {
	{ "datei", TYPE_FILE, HOW_ONE, OPTIONAL, AT(attachment, file),
	    "Datei im Ordner anlagen", "praesentation.pdf", NULL, NULL },
	{ "titel", TYPE_TEXT, HOW_ONE, REQUIRED, AT(attachment, title),
	    "Titel der Anlage", "Präsentation zum Vortrag", NULL, NULL },
	{ "status", TYPE_WORD, HOW_ONE, OPTIONAL, AT(attachment, status),
	    "wie sie vorliegt; mit datei: beigefügt", "abrufbar", NULL,
	    status_words },
	{ "fundstelle", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(attachment, source),
	    "wo sie zu finden ist", "Kreistagsinformationssystem", NULL,
	    NULL },
	{ "grund", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(attachment, reason),
	    "warum sie nicht beigefügt ist", "hohe Seitenzahl", NULL, NULL },
	{ "eingang", TYPE_DATE, HOW_ONE, OPTIONAL, AT(attachment, received),
	    "wann sie eingegangen ist", "2026-03-12", NULL, NULL },
	{ "stichworte", TYPE_TEXT, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(attachment, keywords), "Stichworte für das Jahresverzeichnis",
	    "[Haushalt, Kreisumlage]", NULL, NULL },
	{ "pruefsumme", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(attachment, sha256),
	    "Prüfsumme (SHA-256) der Datei, die beim Unterzeichnen vorlag",
	    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
	    NULL, NULL },
	{ "oeffentlich", TYPE_FLAG, HOW_ONE, OPTIONAL,
	    AT(attachment, is_public),
	    "steht sie in der öffentlichen Fassung? Ohne Angabe: nein", "ja",
	    NULL, NULL },
	{ "begruendung", TYPE_REASON, HOW_ONE, OPTIONAL, AT(attachment, answer),
	    SCHEMA_REASON, "liegt auch dem Haushaltsplan bei", NULL, NULL },
	{ 0 }
};

static const struct table attachment_table =
    TABLE(attachment, attachment_fields);

static const struct field done_fields[] = {
	{ "sitzung", TYPE_ID, HOW_ONE, REQUIRED, AT(done, session),
	    "Kennung der Sitzung, in der zugesagt wurde",
	    "2026-03-17-kreistag", NULL, NULL },
	{ "top", TYPE_TEXT, HOW_ONE, REQUIRED, AT(done, item),
	    "der Punkt, unter dem zugesagt wurde", "Ö 7", NULL, NULL },
	{ 0 }
};

static const struct table done_table = TABLE(done, done_fields);

static const struct field advice_fields[] = {
	{ "sitzung", TYPE_TEXT, HOW_ONE, REQUIRED, AT(advice, session),
	    "Kennung der Sitzung, in der empfohlen wurde",
	    "2026-02-24-sozialausschuss", NULL, NULL },
	{ "gremium", TYPE_COMMITTEE, HOW_ONE, OPTIONAL,
	    AT(advice, committee),
	    "welches Gremium, nach einer gemeinsamen Sitzung",
	    "finanzausschuss", NULL, NULL },
	{ "top", TYPE_ITEM, HOW_ONE, OPTIONAL, AT(advice, item),
	    "welcher Punkt jener Sitzung", "Ö 4", NULL, NULL },
	{ 0 }
};

static const struct table advice_table = TABLE(advice, advice_fields);

static const struct field item_fields[] = {
	{ "titel", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(item, title),
	    "Titel des Tagesordnungspunktes; nur bei der Art genehmigung "
	    "entbehrlich", "Haushalt 2026", NULL, NULL },
	{ "nummer", TYPE_ITEM_NUMBER, HOW_ONE, OPTIONAL,
	    AT(item, number_text),
	    "nur, wo die laufende Nummer nicht passt: Unterpunkte, Lücken",
	    "\"8.4\"", NULL, NULL },
	{ "art", TYPE_WORD, HOW_ONE, OPTIONAL, AT(item, kind),
	    "Art des Punktes", "bericht", NULL, art_words },
	{ "vorlage", TYPE_PAPER, HOW_ONE_OR_LIST, OPTIONAL, AT(item, papers),
	    "Nummern der Vorlagen", "[SV-10-0123, SV-10-0123/1]", NULL,
	    NULL },
	{ "antrag_von", TYPE_NAME, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(item, movers),
	    "wer den Punkt beantragt: Personen, Fraktionen oder Verwaltung",
	    "[SPD, GRÜNE]", NULL, mover_words },
	{ "befangen", TYPE_PERSON, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(item, recused), "wer wegen Befangenheit nicht mitwirkt",
	    "[meier]", NULL, NULL },
	{ "gemeinsam_mit", TYPE_ITEM, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(item, together), "Punkte, die zugleich beraten werden",
	    "[Ö 6]", NULL, NULL },
	{ "behandelt_nach", TYPE_ITEM, HOW_ONE, OPTIONAL, AT(item, after),
	    "außer der Reihe: nach welchem Punkt dieser behandelt wurde",
	    "Ö 12", NULL, NULL },
	{ "fortsetzung_von", TYPE_ITEM, HOW_ONE, OPTIONAL,
	    AT(item, continues), "Punkt, dessen Beratung hier weitergeht",
	    "Ö 7", NULL, NULL },
	{ "empfehlung_von", TYPE_TABLE, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(item, advices), "welcher Ausschuss es empfohlen hat",
	    "{sitzung: 2026-02-24-sozialausschuss, top: Ö 4}", &advice_table,
	    NULL },
	{ "anlagen", TYPE_TABLE, HOW_LIST, OPTIONAL, AT(item, attachments),
	    "Anlagen zu diesem Punkt",
	    "[{datei: praesentation.pdf, titel: Präsentation, oeffentlich: "
	    "ja}]", &attachment_table, NULL },
	{ "erledigt", TYPE_TABLE, HOW_LIST, OPTIONAL, AT(item, done),
	    "Zusagen früherer Sitzungen, die hiermit erfüllt sind",
	    "[{sitzung: 2026-03-17-kreistag, top: Ö 7}]", &done_table, NULL },
	{ "ergebnis", TYPE_WORD, HOW_ONE, OPTIONAL, AT(item, result),
	    "nur, wo nicht abgestimmt wird", "Kenntnis genommen", NULL,
	    schema_results },
	{ "begruendung", TYPE_REASON, HOW_ONE, OPTIONAL, AT(item, answer),
	    SCHEMA_REASON, "Punkt 7 ist vor der Sitzung entfallen", NULL, NULL },
	{ 0 }
};

const struct table schema_item = TABLE(item, item_fields);
