/* SPDX-License-Identifier: EUPL-1.2 */
#include "schema.h"

#include "session.h"

#define AT(of, member) offsetof(struct of, member)
#define TABLE(of, fields) { #of, sizeof(struct of), fields }

enum { OPTIONAL, REQUIRED };

/* blocks in items */

static const char *const form_words[] = {
	"offen", "namentlich", "geheim", "elektronisch", NULL
};

static const char *const kind_words[] = { "beschluss", "empfehlung", NULL };

static const char *const vote_words[] = {
	"ja", "nein", "enthaltung", "ungueltig", "befangen", NULL
};

static const char *const result_words[] = {
	"angenommen", "abgelehnt", "einstimmig angenommen",
	"einstimmig abgelehnt", "mehrheitlich angenommen",
	"mehrheitlich abgelehnt", "teilweise beschlossen", "empfohlen",
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
	    "Form der Abstimmung", "namentlich", NULL, form_words }, \
	{ "mehrheit", TYPE_TEXT, HOW_ONE, OPTIONAL, \
	    AT(decision, majority), \
	    "geforderte Mehrheit; dann ist auch das ergebnis anzugeben", \
	    "zwei Drittel", NULL, NULL }, \
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
	{ "namentlich", TYPE_TABLE, HOW_PAIRS, OPTIONAL, \
	    AT(decision, roll_call), \
	    "namentliche Abstimmung: Person und Stimme", \
	    "{brandt: ja, demir: nein}", &voter_table, NULL }, \
	{ "ergebnis", TYPE_WORD, HOW_ONE, OPTIONAL, AT(decision, result), \
	    "Ergebnis, wo es nicht aus den Zahlen folgt", \
	    "verwiesen an den Umweltausschuss", NULL, result_words }

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
	VOTE_FIELDS,
	{ 0 }
};

const struct table schema_decision = TABLE(decision, decision_fields);

static const struct field vote_fields[] = {
	{ "zu", TYPE_TEXT, HOW_ONE, REQUIRED, AT(decision, subject),
	    "worüber abgestimmt wird", "Antrag auf Schluss der Rednerliste",
	    NULL, NULL },
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

static const struct field candidate_fields[] = {
	{ "name", TYPE_NAME, HOW_ONE, REQUIRED, AT(candidate, name),
	    "Person oder Liste, die zur Wahl steht", "brandt", NULL, NULL },
	{ "stimmen", TYPE_NUMBER, HOW_ONE, OPTIONAL, AT(candidate, votes),
	    "Zahl der Stimmen", "28", NULL, NULL },
	{ "sitze", TYPE_NUMBER, HOW_ONE, OPTIONAL, AT(candidate, seats),
	    "Zahl der Sitze bei Listenwahl", "3", NULL, NULL },
	{ 0 }
};

static const struct table candidate_table =
    TABLE(candidate, candidate_fields);

#define BALLOT_FIELDS(of, ballot) \
	{ "kandidaten", TYPE_TABLE, HOW_LIST_OR_PAIRS, OPTIONAL, \
	    AT(of, ballot candidates), "wer wie viele Stimmen erhält", \
	    "{brandt: 28, demir: 25}", &candidate_table, NULL }, \
	{ "ja", TYPE_NUMBER, HOW_ONE, OPTIONAL, \
	    AT(of, ballot votes[VOTE_YES]), \
	    "Ja-Stimmen, wenn über einen Vorschlag abgestimmt wird", "50", \
	    NULL, NULL }, \
	{ "nein", TYPE_NUMBER, HOW_ONE, OPTIONAL, \
	    AT(of, ballot votes[VOTE_NO]), "Nein-Stimmen", "1", NULL, \
	    NULL }, \
	{ "enthaltung", TYPE_NUMBER, HOW_ONE, OPTIONAL, \
	    AT(of, ballot votes[VOTE_ABSTAIN]), "Enthaltungen", "2", NULL, \
	    NULL }, \
	{ "ungueltig", TYPE_NUMBER, HOW_ONE, OPTIONAL, \
	    AT(of, ballot votes[VOTE_INVALID]), "ungültige Stimmzettel", \
	    "1", NULL, NULL }

static const struct field ballot_fields[] = {
	BALLOT_FIELDS(ballot, ),
	{ 0 }
};

static const struct table ballot_table = TABLE(ballot, ballot_fields);

static const struct field election_fields[] = {
	{ "zu", TYPE_TEXT, HOW_ONE, REQUIRED, AT(election, subject),
	    "wozu gewählt wird", "Wahl der stellvertretenden Landrätin", NULL,
	    NULL },
	{ "form", TYPE_WORD, HOW_ONE, OPTIONAL, AT(election, form),
	    "Form der Wahl", "geheim", NULL, form_words },
	{ "gremium", TYPE_COMMITTEE, HOW_ONE, OPTIONAL,
	    AT(election, committee),
	    "welches Gremium wählt, in gemeinsamen Sitzungen", "kreistag",
	    NULL, NULL },
	{ "wahlgang", TYPE_TABLE, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(election, ballots), "die Wahlgänge der Reihe nach", NULL,
	    &ballot_table, NULL },
	BALLOT_FIELDS(election, single.),
	{ "gewaehlt", TYPE_NAME, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(election, elected), "wer gewählt ist", "brandt", NULL, NULL },
	{ "angenommen", TYPE_FLAG, HOW_ONE, OPTIONAL,
	    AT(election, is_accepted), "wird die Wahl angenommen?", "ja",
	    NULL, NULL },
	{ "los", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(election, lot),
	    "wer das Los zieht und wie es fällt",
	    "Das Los zieht Landrat Weber.", NULL, NULL },
	{ "stimmzaehlung", TYPE_NAME, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(election, tellers), "wer die Stimmen zählt", "[demir, lutz]",
	    NULL, NULL },
	{ "ergebnis", TYPE_WORD, HOW_ONE, OPTIONAL, AT(election, result),
	    "Ergebnis, wenn niemand gewählt ist", "nicht zustande gekommen",
	    NULL, result_words },
	{ 0 }
};

const struct table schema_election = TABLE(election, election_fields);

/* the front matter of an item */

static const char *const art_words[] = {
	"formalie", "beschluss", "empfehlung", "bericht", "wahl", "antrag",
	"anfrage", NULL
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
	{ "oeffentlich", TYPE_FLAG, HOW_ONE, OPTIONAL,
	    AT(attachment, is_public),
	    "steht sie in der öffentlichen Fassung? Ohne Angabe: nein", "ja",
	    NULL, NULL },
	{ 0 }
};

static const struct table attachment_table =
    TABLE(attachment, attachment_fields);

static const struct field item_fields[] = {
	{ "titel", TYPE_TEXT, HOW_ONE, REQUIRED, AT(item, title),
	    "Titel des Tagesordnungspunktes", "Haushalt 2026", NULL, NULL },
	{ "nummer", TYPE_ITEM_NUMBER, HOW_ONE, OPTIONAL,
	    AT(item, number_text),
	    "nur, wo die laufende Nummer nicht passt: Unterpunkte, Lücken",
	    "\"8.4\"", NULL, NULL },
	{ "art", TYPE_WORD, HOW_ONE, OPTIONAL, AT(item, kind),
	    "Art des Punktes", "bericht", NULL, art_words },
	{ "vorlage", TYPE_PAPER, HOW_ONE_OR_LIST, OPTIONAL, AT(item, papers),
	    "Nummern der Vorlagen", "[SV-10-0123, SV-10-0123/1]", NULL,
	    NULL },
	{ "befangen", TYPE_PERSON, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(item, recused), "wer wegen Befangenheit nicht mitwirkt",
	    "[meier]", NULL, NULL },
	{ "gemeinsam_mit", TYPE_ITEM, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(item, together), "Punkte, die zugleich beraten werden",
	    "[Ö 6]", NULL, NULL },
	{ "behandelt_nach", TYPE_ITEM, HOW_ONE, OPTIONAL, AT(item, after),
	    "außer der Reihe: nach welchem Punkt dieser behandelt wurde",
	    "Ö 12", NULL, NULL },
	{ "anlagen", TYPE_TABLE, HOW_LIST, OPTIONAL, AT(item, attachments),
	    "Anlagen zu diesem Punkt", NULL, &attachment_table, NULL },
	{ "ergebnis", TYPE_WORD, HOW_ONE, OPTIONAL, AT(item, result),
	    "nur, wo nicht abgestimmt wird", "Kenntnis genommen", NULL,
	    result_words },
	{ 0 }
};

const struct table schema_item = TABLE(item, item_fields);
