/* SPDX-License-Identifier: EUPL-1.2 */
#include "schema.h"

#include "session.h"

#define AT(of, member) offsetof(struct of, member)
#define TABLE(of, fields) { #of, sizeof(struct of), fields }

enum { OPTIONAL, REQUIRED };

/* kreis.yaml */

static const char *const signature_words[] = {
	"vorsitz", "schriftfuehrung", "mitglied", NULL
};

static const char *const quorum_words[] = {
	"mehr als die Hälfte", "mindestens die Hälfte",
	"mehr als ein Drittel", "mindestens ein Drittel",
	"mehr als zwei Drittel", "mindestens zwei Drittel", NULL
};

static const struct field period_fields[] = {
	{ "ladung", TYPE_NUMBER, HOW_ONE, OPTIONAL, AT(periods, invitation),
	    "Tage zwischen Ladung und Sitzung", "6", NULL, NULL },
	{ "niederschrift", TYPE_NUMBER, HOW_ONE, OPTIONAL,
	    AT(periods, minutes),
	    "Tage, in denen die Niederschrift vorliegen soll", "30", NULL,
	    NULL },
	{ 0 }
};

static const struct table period_table = TABLE(periods, period_fields);

static const char *const abstention_words[] = {
	"zählen nicht", "zählen mit", NULL
};

static const char *const tie_words[] = { "abgelehnt", "offen", NULL };

static const struct field voting_fields[] = {
	{ "enthaltungen", TYPE_WORD, HOW_ONE, OPTIONAL,
	    AT(voting, abstentions),
	    "zählen Enthaltungen bei der Mehrheit mit? Ohne Angabe: zählen "
	    "nicht", "zählen mit", NULL, abstention_words },
	{ "stimmengleichheit", TYPE_WORD, HOW_ONE, OPTIONAL, AT(voting, tie),
	    "abgelehnt (gilt ohne Angabe), oder offen: dann ist das ergebnis "
	    "anzugeben", "offen", NULL, tie_words },
	{ 0 }
};

static const struct table voting_table = TABLE(voting, voting_fields);

static const struct field committee_fields[] = {
	{ "kennung", TYPE_ID, HOW_ONE, REQUIRED, AT(committee, id),
	    "Kennung des Gremiums in allen anderen Dateien", "kreistag", NULL,
	    NULL },
	{ "name", TYPE_TEXT, HOW_ONE, REQUIRED, AT(committee, name),
	    "Name des Gremiums", "Kreistag", NULL, NULL },
	{ "genitiv", TYPE_TEXT, HOW_ONE, REQUIRED, AT(committee, genitive),
	    "Name im Genitiv mit Artikel", "des Kreistages", NULL, NULL },
	{ "kuerzel", TYPE_TEXT, HOW_ONE, OPTIONAL,
	    AT(committee, abbreviation), "Kürzel", "KT", NULL, NULL },
	{ "akkusativ", TYPE_TEXT, HOW_ONE, OPTIONAL,
	    AT(committee, accusative),
	    "Name im Akkusativ mit Artikel, wenn er nicht aus dem Genitiv "
	    "folgt", "den Kreistag", NULL, NULL },
	{ "sitze", TYPE_NUMBER, HOW_ONE, REQUIRED, AT(committee, seats),
	    "gesetzliche Zahl der Mitglieder, für die Beschlussfähigkeit",
	    "54", NULL, NULL },
	{ "beschlussfaehig", TYPE_WORD, HOW_ONE, OPTIONAL,
	    AT(committee, quorum), "welcher Teil der gesetzlichen "
	    "Mitgliederzahl anwesend sein muss; ohne Angabe: mehr als die "
	    "Hälfte", "mehr als die Hälfte", NULL, quorum_words },
	{ "beschlussfaehig_bei_befangenheit", TYPE_WORD, HOW_ONE, OPTIONAL,
	    AT(committee, quorum_recused), "welcher Teil genügt, wenn sonst "
	    "Befangene fehlen; ohne Angabe zählen sie als Anwesende",
	    "mindestens ein Drittel", NULL, quorum_words },
	{ "vorsitz_amt", TYPE_TEXT, HOW_ONE, OPTIONAL,
	    AT(committee, chair_office),
	    "Amt, mit dem der Vorsitz verbunden ist", "Landrat", NULL, NULL },
	{ "vorsitz_stimmberechtigt", TYPE_FLAG, HOW_ONE, OPTIONAL,
	    AT(committee, chair_votes),
	    "stimmt der Vorsitz mit, ohne Mitglied zu sein (»54 + 1«)?", "ja",
	    NULL, NULL },
	{ "unterschriften", TYPE_PERSON, HOW_LIST, OPTIONAL,
	    AT(committee, signatures),
	    "wer unterschreibt: vorsitz, schriftfuehrung, mitglied (je "
	    "einmal für jedes Mitglied, das die Sitzung benennt) oder Personen",
	    "[vorsitz, schriftfuehrung]", NULL, signature_words },
	{ "schriftfuehrung", TYPE_PERSON, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(committee, clerks),
	    "wer zur Schriftführung bestellt ist; die erste Person führt sie, "
	    "die anderen vertreten sie", "[klein, dreier]", NULL, NULL },
	{ "niederschrift_formel", TYPE_TEXT, HOW_ONE, OPTIONAL,
	    AT(committee, objections_title),
	    "wie der Punkt zur letzten Niederschrift heißt",
	    "Einwendungen gegen die Niederschrift", NULL, NULL },
	{ "vorsitz", TYPE_PERSON, HOW_ONE, OPTIONAL, AT(committee, chair),
	    "wer den Vorsitz führt; für »make neu«", "brandt", NULL, NULL },
	{ "sitzungsort", TYPE_TEXT, HOW_ONE, OPTIONAL,
	    AT(committee, location),
	    "wo das Gremium gewöhnlich tagt; für »make neu«",
	    "Großer Sitzungssaal, Kreishaus", NULL, NULL },
	{ "sitzungsbeginn", TYPE_CLOCK, HOW_ONE, OPTIONAL,
	    AT(committee, begin),
	    "wann es gewöhnlich beginnt; für »make neu«", "17:00", NULL,
	    NULL },
	{ "mitglieder", TYPE_TABLE, HOW_LIST_OR_FIRST, REQUIRED,
	    AT(committee, all_members), "stimmberechtigte Mitglieder",
	    "[brandt, {person: demir, von: 2026-04-01}]", &schema_member,
	    NULL },
	{ "stellvertretung", TYPE_TABLE, HOW_LIST_OR_FIRST, OPTIONAL,
	    AT(committee, all_deputies), "wer Mitglieder vertreten darf",
	    "[schulze]", &schema_member, NULL },
	{ "vertretung_bei_befangenheit", TYPE_FLAG, HOW_ONE, OPTIONAL,
	    AT(committee, replaces_recused),
	    "darf vertreten werden, wer befangen ist? Ohne Angabe: nein",
	    "ja", NULL, NULL },
	{ "beratend", TYPE_TABLE, HOW_LIST_OR_FIRST, OPTIONAL,
	    AT(committee, all_advisers),
	    "beratende Mitglieder ohne Stimmrecht", "[]", &schema_member,
	    NULL },
	{ 0 }
};

static const struct table committee_table =
    TABLE(committee, committee_fields);

static const char *const count_words[] = { "niederschrift", "punkt", NULL };
static const char *const attaching_words[] = { "binden", "einbetten", NULL };
static const char *const naming_words[] = {
	"immer", "intern", "nie", NULL
};

static const struct field county_fields[] = {
	{ "name", TYPE_TEXT, HOW_ONE, REQUIRED, AT(county, name),
	    "Name des Kreises", "Kreis Musterland", NULL, NULL },
	{ "genitiv", TYPE_TEXT, HOW_ONE, REQUIRED, AT(county, genitive),
	    "Name im Genitiv mit Artikel", "des Kreises Musterland", NULL,
	    NULL },
	{ "anschrift", TYPE_TEXT, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(county, address), "Anschrift, ein Eintrag je Zeile",
	    "[Friedrich-Ebert-Straße 7, 48653 Musterstadt]", NULL, NULL },
	{ "wappen", TYPE_FILE, HOW_ONE, OPTIONAL, AT(county, arms),
	    "Wappenbild neben kreis.yaml", "wappen.png", NULL, NULL },
	{ "wahlperiode", TYPE_NUMBER, HOW_ONE, OPTIONAL, AT(county, term),
	    "Zahl der Wahlperiode", "10", NULL, NULL },
	{ "vorlagennummer", TYPE_PATTERN, HOW_ONE, OPTIONAL,
	    AT(county, paper_pattern),
	    "Muster der Vorlagennummern als regulärer Ausdruck",
	    "'SV-\\d+-\\d{4}(/\\d+)?'", NULL, NULL },
	{ "anlagenzaehlung", TYPE_WORD, HOW_ONE, OPTIONAL,
	    AT(county, attachment_count),
	    "ob Anlagen in der Niederschrift durchgezählt werden (ohne Angabe) "
	    "oder je Punkt von vorn", "punkt", NULL, count_words },
	{ "anlagen", TYPE_WORD, HOW_ONE, OPTIONAL, AT(county, attaching),
	    "wie Anlagen in das interne Sitzungspaket kommen: ihre Seiten "
	    "gebunden (ohne Angabe) oder die Dateien eingebettet", "einbetten",
	    NULL, attaching_words },
	{ "fristen", TYPE_TABLE, HOW_ONE, OPTIONAL, AT(county, periods),
	    "Fristen nach der Geschäftsordnung, in Tagen",
	    "{ladung: 6, niederschrift: 30}", &period_table, NULL },
	{ "stimmen_nach_fraktionen", TYPE_WORD, HOW_ONE, OPTIONAL,
	    AT(county, naming),
	    "wo gedruckt wird, wie die Fraktionen stimmten; ohne Angabe: "
	    "immer", "intern", NULL, naming_words },
	{ "abstimmung", TYPE_TABLE, HOW_ONE, OPTIONAL, AT(county, voting),
	    "wie eine Mehrheit gezählt wird",
	    "{enthaltungen: zählen mit, stimmengleichheit: offen}",
	    &voting_table, NULL },
	{ "gremien", TYPE_TABLE, HOW_BY_KEY, REQUIRED,
	    AT(county, committees), "der Kreistag und seine Ausschüsse", NULL,
	    &committee_table, NULL },
	{ 0 }
};

const struct table schema_county = TABLE(county, county_fields);

/* personen.yaml */

static const struct field person_fields[] = {
	{ "kennung", TYPE_ID, HOW_ONE, REQUIRED, AT(person, id),
	    "Kennung der Person in allen anderen Dateien", "brandt", NULL,
	    NULL },
	{ "name", TYPE_TEXT, HOW_ONE, REQUIRED, AT(person, name),
	    "Familienname", "Brandt", NULL, NULL },
	{ "vorname", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(person, first_name),
	    "Vorname", "Ute", NULL, NULL },
	{ "titel", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(person, title),
	    "akademischer Grad", "Dr.", NULL, NULL },
	{ "anrede", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(person, salutation),
	    "Anrede", "Frau", NULL, NULL },
	{ "amt", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(person, office),
	    "Amt, wie es vor dem Namen steht", "Ktabg.", NULL, NULL },
	{ "fraktion", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(person, faction),
	    "Fraktion", "CDU", NULL, NULL },
	{ "gruppe", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(person, group),
	    "Gruppe in der Anwesenheitsliste statt der Fraktion",
	    "Sachkundige Bürger", NULL, NULL },
	{ "funktion", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(person, function),
	    "Funktion in der Verwaltung, falls sie vom Amt abweicht; bei "
	    "beratenden Mitgliedern, für wen sie sprechen",
	    "Leiterin der Abteilung Straßen", NULL, NULL },
	{ 0 }
};

static const struct table person_table = TABLE(person, person_fields);

/* the file is one map of persons by key: a field around it */
static const struct field persons_fields[] = {
	{ "personen", TYPE_TABLE, HOW_BY_KEY, OPTIONAL, 0,
	    "alle, die mehr als einmal genannt werden", NULL, &person_table,
	    NULL },
	{ 0 }
};

const struct table schema_persons = TABLE(persons, persons_fields);

/* sitzung.yaml and teil.yaml */

static const char *const present_words[] = { "mitglieder", NULL };

static const char *const session_words[] = {
	"entwurf", "unterschriftsreif", "unterzeichnet", NULL
};

static const struct field absence_fields[] = {
	{ "person", TYPE_PERSON, HOW_ONE, REQUIRED, AT(absence, person),
	    "wer fehlt", "meier", NULL, NULL },
	{ "grund", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(absence, reason),
	    "warum", "entschuldigt", NULL, NULL },
	{ "vertretung", TYPE_PERSON, HOW_ONE, OPTIONAL, AT(absence, deputy),
	    "wer den Sitz einnimmt", "schulze", NULL, NULL },
	{ "begruendung", TYPE_REASON, HOW_ONE, OPTIONAL, AT(absence, answer),
	    SCHEMA_REASON, "kam wegen Glatteis nicht durch", NULL, NULL },
	{ 0 }
};

static const struct table absence_table = TABLE(absence, absence_fields);

static const struct field closed_part_fields[] = {
	{ "tag", TYPE_DATE, HOW_ONE, OPTIONAL, AT(closed_part, day),
	    "an welchem Tag, bei Sitzungen über mehrere Tage; ohne Angabe: am "
	    "letzten", "2026-03-18", NULL, NULL },
	{ "beginn", TYPE_CLOCK, HOW_ONE, OPTIONAL, AT(closed_part, begin),
	    "Beginn des nichtöffentlichen Teils", "20:40", NULL, NULL },
	{ "ende", TYPE_CLOCK, HOW_ONE, OPTIONAL, AT(closed_part, end),
	    "Ende des nichtöffentlichen Teils", "21:05", NULL, NULL },
	{ "gegenstaende", TYPE_TEXT, HOW_ONE_OR_LIST, OPTIONAL,
	    AT(closed_part, subjects),
	    "Gegenstände, wie sie öffentlich genannt werden dürfen",
	    "[Grundstücksangelegenheit]", NULL, NULL },
	{ 0 }
};

static const struct table closed_part_table =
    TABLE(closed_part, closed_part_fields);

static const struct field correction_fields[] = {
	{ "niederschrift", TYPE_TEXT, HOW_ONE, REQUIRED,
	    AT(correction, minutes),
	    "welche Niederschrift berichtigt wird: Kennung der Sitzung",
	    "2025-12-16-kreistag", NULL, NULL },
	{ "top", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(correction, item),
	    "welcher Punkt jener Sitzung", "Ö 9", NULL, NULL },
	{ "von", TYPE_NAME, HOW_ONE, OPTIONAL, AT(correction, who),
	    "wer die Berichtigung verlangt", "lutz", NULL, NULL },
	{ "bisher", TYPE_TEXT, HOW_ONE, REQUIRED, AT(correction, before),
	    "bisheriger Wortlaut", "33 Ja-Stimmen", NULL, NULL },
	{ "richtig", TYPE_TEXT, HOW_ONE, REQUIRED, AT(correction, after),
	    "richtiger Wortlaut", "34 Ja-Stimmen", NULL, NULL },
	{ "beschluss", TYPE_TABLE, HOW_ONE, OPTIONAL,
	    AT(correction, decision), "Abstimmung über die Berichtigung",
	    "{ja: 50, nein: 0, enthaltung: 1}", &schema_correction_vote,
	    NULL },
	{ "beschlossen_in", TYPE_ITEM, HOW_ONE, OPTIONAL,
	    AT(correction, decided_in),
	    "Punkt dieser Sitzung, bei dem der Beschluss darüber steht",
	    "Ö 2", NULL, NULL },
	{ 0 }
};

static const struct table correction_table =
    TABLE(correction, correction_fields);

static const struct field session_fields[] = {
	{ "gremium", TYPE_COMMITTEE, HOW_ONE_OR_LIST, REQUIRED,
	    AT(session, committees),
	    "das Gremium; in gemeinsamen Sitzungen eine Liste", "kreistag",
	    NULL, NULL },
	{ "nummer", TYPE_TEXT, HOW_ONE, OPTIONAL, AT(session, number),
	    "Nummer der Sitzung, oder ein Kennzeichen wie KT/099/2018", "12", NULL, NULL },
	{ "datum", TYPE_DATE, HOW_ONE_OR_LIST, REQUIRED, AT(session, dates),
	    "Tag der Sitzung, oder eine Liste von Tagen", "2026-03-17", NULL,
	    NULL },
	{ "ort", TYPE_TEXT, HOW_ONE, REQUIRED, AT(session, location),
	    "Ort der Sitzung", "Großer Sitzungssaal, Kreishaus", NULL, NULL },
	{ "beginn", TYPE_CLOCK, HOW_ONE_OR_LIST, REQUIRED,
	    AT(session, begins), "Beginn; je Sitzungstag einer", "17:00",
	    NULL, NULL },
	{ "ende", TYPE_CLOCK, HOW_ONE_OR_LIST, OPTIONAL, AT(session, ends),
	    "Ende des öffentlichen Teils; je Sitzungstag eines",
	    "20:35", NULL, NULL },
	{ "ladung", TYPE_DATE, HOW_ONE, OPTIONAL, AT(session, invitation),
	    "Tag der Einladung", "2026-03-03", NULL, NULL },
	{ "status", TYPE_WORD, HOW_ONE, OPTIONAL, AT(session, status),
	    "Stand der Niederschrift; ohne Angabe: entwurf", "entwurf", NULL,
	    session_words },
	{ "vorsitz", TYPE_PERSON, HOW_ONE, REQUIRED, AT(session, chair),
	    "wer die Sitzung leitet", "weber", NULL, NULL },
	{ "schriftfuehrung", TYPE_PERSON, HOW_ONE, REQUIRED,
	    AT(session, clerk), "wer die Niederschrift führt", "klein", NULL,
	    NULL },
	{ "mitunterzeichnung", TYPE_TABLE, HOW_LIST_OR_FIRST, OPTIONAL,
	    AT(session, cosigners),
	    "Mitglieder, die mit unterschreiben, wenn kreis.yaml es vorsieht",
	    "[demir]", &schema_cosigner, NULL },
	{ "unterzeichnet", TYPE_TABLE, HOW_LIST_OR_PAIRS, OPTIONAL,
	    AT(session, signings), "wer wann unterschrieben hat",
	    "{vorsitz: 2026-03-30, schriftfuehrung: 2026-03-27}",
	    &schema_signing, NULL },
	{ "anwesend", TYPE_PERSON, HOW_ONE_OR_LIST, REQUIRED,
	    AT(session, present),
	    "»mitglieder« (alle außer den abwesenden) oder eine Liste",
	    "mitglieder", NULL, present_words },
	{ "abwesend", TYPE_TABLE, HOW_LIST, OPTIONAL, AT(session, absences),
	    "wer fehlt und wer ihn vertritt",
	    "[{person: meier, grund: entschuldigt}]", &absence_table, NULL },
	{ "verwaltung", TYPE_NAME, HOW_LIST, OPTIONAL, AT(session, staff),
	    "wer von der Verwaltung teilnimmt", "[dreier, klein]", NULL,
	    NULL },
	{ "gaeste", TYPE_NAME, HOW_LIST, OPTIONAL, AT(session, guests),
	    "Gäste", "[\"Prof. Dr. Ö. Yıldız, Hochschule Musterland\"]",
	    NULL, NULL },
	{ "nichtoeffentlicher_teil", TYPE_TABLE, HOW_ONE, OPTIONAL,
	    AT(session, closed_part),
	    "was vom nichtöffentlichen Teil bekannt sein darf",
	    "{beginn: 20:40, ende: 21:05, gegenstaende: "
	    "[Grundstücksangelegenheit]}", &closed_part_table, NULL },
	{ "ereignisse", TYPE_TABLE, HOW_LIST, OPTIONAL, AT(session, events),
	    "was im Raum geschieht, der Reihe nach",
	    "[{zeit: 17:42, top: Ö 3, kommt: lutz}, "
	    "{zeit: 18:50, unterbrechung: 19:05}]", &schema_event, NULL },
	{ "tagesordnung", TYPE_TABLE, HOW_LIST, OPTIONAL,
	    AT(session, changes), "Änderungen der Tagesordnung",
	    "[{art: absetzung, top: Ö 7, beschluss: {einstimmig: ja}}]",
	    &schema_change, NULL },
	{ "berichtigungen", TYPE_TABLE, HOW_LIST, OPTIONAL,
	    AT(session, corrections), "Berichtigungen früherer "
	    "Niederschriften", "[{niederschrift: 2025-12-16-kreistag, top: "
	    "Ö 9, bisher: 33 Ja-Stimmen, richtig: 34 Ja-Stimmen}]",
	    &correction_table, NULL },
	{ "begruendung", TYPE_REASON, HOW_ONE, OPTIONAL, AT(session, answer),
	    SCHEMA_REASON, "auf die Ladungsfrist wurde verzichtet", NULL, NULL },
	{ 0 }
};

const struct table schema_session = TABLE(session, session_fields);

static const struct field closed_fields[] = {
	{ "verwaltung", TYPE_NAME, HOW_LIST, OPTIONAL,
	    AT(closed_frame, staff),
	    "wer von der Verwaltung nur an diesem Teil teilnimmt", "[dreier]",
	    NULL, NULL },
	{ "gaeste", TYPE_NAME, HOW_LIST, OPTIONAL, AT(closed_frame, guests),
	    "Gäste dieses Teils", "[]", NULL, NULL },
	{ "abwesend", TYPE_TABLE, HOW_LIST, OPTIONAL,
	    AT(closed_frame, absences), "wer in diesem Teil fehlt",
	    "[{person: meier, grund: entschuldigt}]", &absence_table, NULL },
	{ "ereignisse", TYPE_TABLE, HOW_LIST, OPTIONAL,
	    AT(closed_frame, events), "was im Raum geschieht",
	    "[{zeit: 20:52, top: N 2, geht: meier}]", &schema_event, NULL },
	{ "tagesordnung", TYPE_TABLE, HOW_LIST, OPTIONAL,
	    AT(closed_frame, changes),
	    "Änderungen der Tagesordnung dieses Teils",
	    "[{art: absetzung, top: N 2, beschluss: {einstimmig: ja}}]",
	    &schema_change, NULL },
	{ "unterzeichnet", TYPE_TABLE, HOW_LIST_OR_PAIRS, OPTIONAL,
	    AT(closed_frame, signings),
	    "wann unterschrieben hat, wer nur in diesem Teil den Vorsitz hatte",
	    "{brandt: 2026-03-30}", &schema_signing, NULL },
	{ "berichtigungen", TYPE_TABLE, HOW_LIST, OPTIONAL,
	    AT(closed_frame, corrections),
	    "Berichtigungen zu nichtöffentlichen Punkten früherer Sitzungen",
	    NULL, &correction_table, NULL },
	{ 0 }
};

const struct table schema_closed = TABLE(closed_frame, closed_fields);
