/* SPDX-License-Identifier: EUPL-1.2 */
#include "schema.h"

#include "session.h"

#define AT(of, member) offsetof(struct of, member)
#define TABLE(of, fields) { #of, sizeof(struct of), fields }

enum { OPTIONAL, REQUIRED };

/* elections, a block in items */

static const struct field candidate_fields[] = {
	{ "name", TYPE_NAME, HOW_ONE, REQUIRED, AT(candidate, name),
	    "Person oder Liste, die zur Wahl steht", "brandt", NULL, NULL },
	{ "stimmen", TYPE_NUMBER, HOW_ONE, OPTIONAL, AT(candidate, votes),
	    "Zahl der Stimmen", "28", NULL, NULL },
	{ "sitze", TYPE_NUMBER, HOW_ONE, OPTIONAL, AT(candidate, seats),
	    "Zahl der Sitze bei Listenwahl", "3", NULL, NULL },
	{ "als", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(candidate, role),
	    "wozu, wenn nicht alle zu demselben gewählt werden",
	    "stellvertretendes Mitglied", NULL, NULL },
	{ "nein", TYPE_NUMBER, HOW_ONE, OPTIONAL, AT(candidate, against),
	    "Nein-Stimmen, wenn über jede Person einzeln abgestimmt wird",
	    "3", NULL, NULL },
	{ "enthaltung", TYPE_NUMBER, HOW_ONE, OPTIONAL,
	    AT(candidate, abstained), "Enthaltungen dabei", "1", NULL,
	    NULL },
	{ "gewaehlt", TYPE_NAME, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(candidate, elected), "wer von dieser Liste gewählt ist",
	    "[brandt, demir]", NULL, NULL },
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
	    "1", NULL, NULL }, \
	{ "einstimmig", TYPE_FLAG, HOW_ONE, OPTIONAL, \
	    AT(of, ballot is_unanimous), "einstimmig gewählt, ohne Zahlen", \
	    "ja", NULL, NULL }, \
	{ "abgegeben", TYPE_NUMBER, HOW_ONE, OPTIONAL, \
	    AT(of, ballot slips), "Zahl der abgegebenen Stimmzettel", "51", \
	    NULL, NULL }, \
	{ "erforderlich", TYPE_NUMBER, HOW_ONE, OPTIONAL, \
	    AT(of, ballot needed), "so viele Stimmen sind nötig", "24", \
	    NULL, NULL }, \
	{ "feststellung", TYPE_TEXT, HOW_ONE, OPTIONAL, \
	    AT(of, ballot finding), "was nach dem Wahlgang festgestellt wird", \
	    "Niemand hat die erforderliche Mehrheit.", NULL, NULL }

static const struct field ballot_fields[] = {
	{ "zu", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(ballot, title),
	    "worüber in diesem Wahlgang gewählt wird",
	    "Einheitlicher Wahlvorschlag", NULL, NULL },
	BALLOT_FIELDS(ballot, ),
	{ 0 }
};

static const struct table ballot_table = TABLE(ballot, ballot_fields);

static const struct field pair_fields[] = {
	{ "mitglied", TYPE_NAME, HOW_ONE, REQUIRED, AT(pair, member),
	    "wer Mitglied ist", "brandt", NULL, NULL },
	{ "ersatz", TYPE_NAME, HOW_ONE, OPTIONAL, AT(pair, deputy),
	    "wer sie oder ihn vertritt", "demir", NULL, NULL },
	{ 0 }
};

static const struct table pair_table = TABLE(pair, pair_fields);

static const char *const acceptance_words[] = { "ja", "nein", NULL };

static const struct field election_fields[] = {
	{ "zu", TYPE_TEXT, HOW_ONE, REQUIRED, AT(election, subject),
	    "wozu gewählt wird", "Wahl der stellvertretenden Landrätin", NULL,
	    NULL },
	{ "form", TYPE_WORD, HOW_ONE, OPTIONAL, AT(election, form),
	    "Form der Wahl", "geheim", NULL, schema_forms },
	{ "gremium", TYPE_COMMITTEE, HOW_ONE, OPTIONAL,
	    AT(election, committee),
	    "welches Gremium wählt, in gemeinsamen Sitzungen", "kreistag",
	    NULL, NULL },
	{ "sitze", TYPE_NUMBER, HOW_ONE, OPTIONAL, AT(election, seats),
	    "wie viele Sitze oder Stellen zu besetzen sind", "5", NULL,
	    NULL },
	{ "ohne_vorsitz", TYPE_FLAG, HOW_ONE, OPTIONAL,
	    AT(election, is_without_chair),
	    "ruht das Stimmrecht des Vorsitzes?", "ja", NULL, NULL },
	{ "wahlgang", TYPE_TABLE, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(election, ballots), "die Wahlgänge der Reihe nach",
	    "[{kandidaten: {brandt: 28, demir: 25}, ungueltig: 1}]",
	    &ballot_table, NULL },
	BALLOT_FIELDS(election, single.),
	{ "gewaehlt", TYPE_NAME, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(election, elected), "wer gewählt ist", "brandt", NULL, NULL },
	{ "paare", TYPE_TABLE, HOW_LIST_OR_PAIRS, OPTIONAL,
	    AT(election, pairs), "gewählte Mitglieder mit ihrem Ersatz",
	    "{brandt: demir, lutz: klein}", &pair_table, NULL },
	{ "rollen", TYPE_TEXT, HOW_LIST, OPTIONAL, AT(election, roles),
	    "wie die beiden eines Paares heißen",
	    "[Beisitz, Stellvertretung]", NULL, NULL },
	{ "angenommen", TYPE_NAME, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(election, accepted),
	    "wird die Wahl angenommen? ja, nein oder von wem", "ja", NULL,
	    acceptance_words },
	{ "nicht_angenommen", TYPE_NAME, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(election, declined), "wer die Wahl nicht annimmt", "lutz",
	    NULL, NULL },
	{ "los", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(election, lot),
	    "wer das Los zieht und wie es fällt",
	    "Das Los zieht Landrat Weber.", NULL, NULL },
	{ "stimmzaehlung", TYPE_NAME, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(election, tellers), "wer die Stimmen zählt", "[demir, lutz]",
	    NULL, NULL },
	{ "ergebnis", TYPE_WORD, HOW_ONE, OPTIONAL, AT(election, result),
	    "Ergebnis, wenn niemand gewählt ist", "nicht zustande gekommen",
	    NULL, schema_results },
	{ "begruendung", TYPE_REASON, HOW_ONE, OPTIONAL, AT(election, answer),
	    SCHEMA_REASON, "die Stimmen zählte die Verwaltung aus", NULL, NULL },
	{ 0 }
};

const struct table schema_election = TABLE(election, election_fields);
