/* SPDX-License-Identifier: EUPL-1.2 */
#include "wording.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/die.h"
#include "base/node.h"
#include "base/suggest.h"
#include "notes.h"
#include "scalar.h"
#include "spell.h"

static const struct { const char *key, *placeholders; } keys[] = {
	[WORDING_UNANIMOUS_YES] = { "einstimmig angenommen", "" },
	[WORDING_UNANIMOUS_YES_ABSTAIN] = { "einstimmig angenommen bei Enthaltungen", "n von" },
	[WORDING_UNANIMOUS_NO] = { "einstimmig abgelehnt", "" },
	[WORDING_UNANIMOUS_NO_ABSTAIN] = { "einstimmig abgelehnt bei Enthaltungen", "n von" },
	[WORDING_MAJORITY_YES] = { "mehrheitlich angenommen", "" },
	[WORDING_MAJORITY_YES_ABSTAIN] = { "mehrheitlich angenommen bei Enthaltungen", "n von" },
	[WORDING_MAJORITY_NO] = { "mehrheitlich abgelehnt", "" },
	[WORDING_MAJORITY_NO_ABSTAIN] = { "mehrheitlich abgelehnt bei Enthaltungen", "n von" },
	[WORDING_TIE] = { "Stimmengleichheit", "" },
	[WORDING_TIE_ABSTAIN] = { "Stimmengleichheit bei Enthaltungen", "n von" },
	[WORDING_MISSED] = { "Mehrheit verfehlt", "ja erforderlich" },
	[WORDING_CONSENT] = { "ohne Widerspruch angenommen", "" },
	[WORDING_UNANIMOUS_ADVICE] = { "einstimmig empfohlen", "" },
	[WORDING_UNANIMOUS_ADVICE_ABSTAIN] = { "einstimmig empfohlen bei Enthaltungen", "n von" },
	[WORDING_MAJORITY_ADVICE] = { "mehrheitlich empfohlen", "" },
	[WORDING_MAJORITY_ADVICE_ABSTAIN] = { "mehrheitlich empfohlen bei Enthaltungen", "n von" },
	[WORDING_ABSTAINED_OF] = { "Enthaltungen von", "fraktionen" },
	[WORDING_YES] = { "angenommen", "" },
	[WORDING_NO] = { "abgelehnt", "" },
	[WORDING_PARTLY] = { "teilweise beschlossen", "" },
	[WORDING_UNCHANGED] = { "ungeändert beschlossen", "" },
	[WORDING_CHANGED] = { "geändert beschlossen", "" },
	[WORDING_RECOMMENDED] = { "empfohlen", "" },
	[WORDING_NOTED] = { "Kenntnis genommen", "" },
	[WORDING_POSTPONED] = { "vertagt", "" },
	[WORDING_POSTPONED_TO] = { "vertagt auf", "worauf" },
	[WORDING_POSTPONED_TO_DATE] = { "vertagt auf Datum", "worauf" },
	[WORDING_REFERRED] = { "verwiesen an", "wohin" },
	[WORDING_DEFERRED] = { "zurückgestellt", "" },
	[WORDING_REMOVED] = { "abgesetzt", "" },
	[WORDING_WITHDRAWN] = { "zurückgezogen", "" },
	[WORDING_SETTLED] = { "erledigt", "" },
	[WORDING_ELECTED_WORD] = { "gewählt", "" },
	[WORDING_APPROVED] = { "genehmigt", "" },
	[WORDING_NO_OBJECTIONS] = { "keine Einwendungen", "" },
	[WORDING_NO_VOTE] = { "ohne Abstimmung", "" },
	[WORDING_FAILED] = { "nicht zustande gekommen", "" },
	[WORDING_ELECTED] = { "Wahlergebnis", "namen" },
	[WORDING_ELECTED_MANY] = { "Wahlergebnis ohne Namen", "n" },
	[WORDING_ELECTED_LISTED] = { "Wahlergebnis aufgeführt", "" },
	[WORDING_POINTS] = { "zu Ziffern", "ziffern ergebnis" },
	[WORDING_OF_COMMITTEE] = { "je Gremium", "gremium ergebnis" },
	[WORDING_SEVERAL] = { "mehrere Ergebnisse", "" },
	[WORDING_SEVERAL_ELECTIONS] = { "mehrere Wahlen", "" },
	[WORDING_TITLE_RESOLUTION] = { "Titel Beschluss", "" },
	[WORDING_TITLE_RECOMMENDATION] = { "Titel Empfehlung", "" },
	[WORDING_TITLE_VOTE] = { "Titel Abstimmung", "" },
	[WORDING_BALLOT] = { "Titel Wahlgang", "n" },
	[WORDING_VOTE_YES] = { "Stimme ja", "" },
	[WORDING_VOTE_NO] = { "Stimme nein", "" },
	[WORDING_VOTE_ABSTAIN] = { "Stimme enthaltung", "" },
	[WORDING_VOTE_INVALID] = { "Stimme ungueltig", "" },
	[WORDING_VOTE_RECUSED] = { "Stimme befangen", "" },
	[WORDING_VOTE_ASIDE] = { "Stimme nicht teilgenommen", "" },
	[WORDING_SHARE] = { "Stimmen einer Fraktion", "fraktion n" },
	[WORDING_TALLY] = { "Stimmen", "wort n" },
	[WORDING_TALLY_SHARES] = { "Stimmen mit Fraktionen", "wort n fraktionen" },
	[WORDING_BY_OPEN_VOTE] = { "Abstimmung offen", "" },
	[WORDING_BY_ROLL_CALL] = { "Abstimmung namentlich", "" },
	[WORDING_BY_SECRET_VOTE] = { "Abstimmung geheim", "" },
	[WORDING_BY_MACHINE] = { "Abstimmung elektronisch", "" },
	[WORDING_BY_HANDS] = { "Abstimmung Handzeichen", "" },
	[WORDING_BY_CONSENT] = { "Abstimmung kein Widerspruch", "" },
	[WORDING_OPEN_ELECTION] = { "Wahl offen", "" },
	[WORDING_ROLL_CALL_ELECTION] = { "Wahl namentlich", "" },
	[WORDING_SECRET_ELECTION] = { "Wahl geheim", "" },
	[WORDING_MACHINE_ELECTION] = { "Wahl elektronisch", "" },
	[WORDING_HANDS_ELECTION] = { "Wahl Handzeichen", "" },
	[WORDING_CONSENT_ELECTION] = { "Wahl kein Widerspruch", "" },
	[WORDING_UNANIMOUS] = { "einstimmig", "" },
	[WORDING_PAIR_MEMBER] = { "Paar Mitglied", "" },
	[WORDING_PAIR_DEPUTY] = { "Paar Ersatz", "" },
	[WORDING_OBJECT_PAPER] = { "Gegenstand vorlage", "" },
	[WORDING_OBJECT_MOTION] = { "Gegenstand antrag", "" },
	[WORDING_OBJECT_AMENDMENT] = { "Gegenstand änderungsantrag", "" },
	[WORDING_OBJECT_PROCEDURE] = { "Gegenstand geschäftsordnung", "" },
	[WORDING_OBJECT_OF] = { "Gegenstand mit Antrag", "gegenstand von" },
	[WORDING_MOVED_BY_FACTION] = { "Antrag einer Fraktion", "namen" },
	[WORDING_MOVED_BY_STAFF] = { "Antrag der Verwaltung", "" },
	[WORDING_MOVED_BY] = { "Antrag von", "namen" },
	[WORDING_WITH_FACTION] = { "Person mit Fraktion", "name fraktion" },
	[WORDING_ACCUSATIVE] = { "Akkusativ zu des", "name" },
	[WORDING_ACCUSATIVE_FEMININE] = { "Akkusativ zu der", "name" },
	[WORDING_ADVICE] = { "Empfehlung von", "genitiv datum" },
	[WORDING_ADVICE_ITEM] = { "Empfehlung von mit Punkt", "genitiv datum top" },
	[WORDING_ANSWER] = { "Titel Antwort", "datum" },
	[WORDING_ANSWER_TO] = { "Titel Antwort zu", "titel zu" },
	[WORDING_ANSWER_BY] = { "Titel Antwort von", "titel angaben" },
	[WORDING_ANSWER_ORAL] = { "Antwort mündlich", "" },
	[WORDING_ANSWER_WRITTEN] = { "Antwort schriftlich", "" },
	[WORDING_STATEMENT] = { "Titel Erklärung", "namen" },
	[WORDING_AGENDA_OFF] = { "Tagesordnung absetzung", "top" },
	[WORDING_AGENDA_ON] = { "Tagesordnung erweiterung", "top" },
	[WORDING_AGENDA_BEFORE] = { "Tagesordnung reihenfolge vor", "top ziel" },
	[WORDING_AGENDA_AFTER] = { "Tagesordnung reihenfolge nach", "top ziel" },
	[WORDING_AGENDA_TABLED] = { "Tagesordnung tischvorlage", "top" },
	[WORDING_AGENDA_ITEM] = { "Tagesordnung Punkt", "top titel" },
	[WORDING_AT_TIME] = { "Ereignis mit Uhrzeit", "zeit satz" },
	[WORDING_COMES] = { "Ereignis kommt", "namen" },
	[WORDING_GOES] = { "Ereignis geht", "namen" },
	[WORDING_CHAIR_CHANGE] = { "Ereignis Vorsitz", "namen" },
	[WORDING_BREAK] = { "Ereignis Unterbrechung", "bis" },
	[WORDING_STANDS_IN] = { "Ereignis Vertretung", "namen fuer" },
	[WORDING_MISSES] = { "Ereignis fehlt", "namen" },
	[WORDING_EXCLUDED] = { "Ereignis ausgeschlossen", "" },
	[WORDING_RESTORED] = { "Ereignis wiederhergestellt", "" },
	[WORDING_RESUMED] = { "Ereignis Fortsetzung", "satz" },
	[WORDING_RESUMED_AFTER] = { "Ereignis Fortsetzung nach", "top satz" },
	[WORDING_NEW_DAY] = { "Ereignis neuer Tag", "tag zeit" },
	[WORDING_AT_DAY] = { "Uhrzeit mit Tag", "tag zeit" },
	[WORDING_REMARK] = { "Bemerkung", "bemerkung" },
	[WORDING_FROM] = { "Bemerkung ab", "top" },
	[WORDING_FROM_AT] = { "Bemerkung ab mit Uhrzeit", "top zeit" },
	[WORDING_UNTIL] = { "Bemerkung bis", "top" },
	[WORDING_UNTIL_AT] = { "Bemerkung bis mit Uhrzeit", "top zeit" },
	[WORDING_FROM_IN] = { "Bemerkung ab im Punkt", "top" },
	[WORDING_FROM_IN_AT] = { "Bemerkung ab im Punkt mit Uhrzeit", "top zeit" },
	[WORDING_UNTIL_IN] = { "Bemerkung bis im Punkt", "top" },
	[WORDING_UNTIL_IN_AT] = { "Bemerkung bis im Punkt mit Uhrzeit", "top zeit" },
	[WORDING_MISSED_VOTE] = { "Bemerkung fehlt", "top" },
	[WORDING_STANDS_FOR] = { "Bemerkung Vertretung", "name" },
	[WORDING_STANDS_FOR_IN] = { "Bemerkung Vertretung im Punkt", "name top" },
	[WORDING_STANDS_FOR_CLOSED] = { "Bemerkung Vertretung nichtöffentlich", "name" },
	[WORDING_ABSENT_CLOSED] = { "Bemerkung abwesend nichtöffentlich", "" },
	[WORDING_ABSENT_CLOSED_REASON] = { "Bemerkung abwesend nichtöffentlich mit Grund", "grund" },
	[WORDING_SESSION] = { "Sitzung ohne Nummer", "" },
	[WORDING_SESSION_ORDINAL] = { "Sitzung mit Nummer", "nummer" },
	[WORDING_SESSION_CODE] = { "Sitzung mit Kennzeichen", "nummer" },
	[WORDING_ADVISERS] = { "Gruppe beratend", "" },
	[WORDING_ADVISERS_OF] = { "Gruppe beratend mit Gruppe", "gruppe" },
	[WORDING_NO_FACTION] = { "Gruppe fraktionslos", "" },
	[WORDING_MEMBERS] = { "Gruppe ohne Fraktionen", "" },
	[WORDING_CHAIR] = { "Vorsitz", "" },
	[WORDING_CLERK] = { "Schriftführung", "" },
	[WORDING_DEPUTY_CLERK] = { "stellvertretende Schriftführung", "" },
	[WORDING_COSIGNER] = { "Mitunterzeichnung", "genitiv" },
	[WORDING_SIGNS_FOR] = { "Unterschrift für", "tops" },
	[WORDING_SIGNS_OTHERS] = { "Unterschrift im Übrigen", "" },
	[WORDING_ITEMS] = { "Punkte von bis", "von bis" },
	[WORDING_SEATS_AND_CHAIR] = { "Sitze mit Vorsitz", "sitze" },
	[WORDING_ATTENDANCE] = { "Anwesenheit bei Abstimmung", "n aufgeteilt sitze prozent" },
	[WORDING_ATTACHED] = { "Anlage im Text", "anlage" },
	[WORDING_ATTACHMENT] = { "Anlage", "nummer" },
	[WORDING_ATTACHMENT_OF_ITEM] = { "Anlage zum Punkt", "nummer top" },
	[WORDING_LANDSCAPE] = { "Format quer", "format" },
	[WORDING_PICTURE] = { "Format Bild", "" },
	[WORDING_FOUND_SCRIPT] = { "Befund skript", "" },
	[WORDING_FOUND_LAUNCH] = { "Befund programmstart", "" },
	[WORDING_FOUND_SUBMIT] = { "Befund datenversand", "" },
	[WORDING_FOUND_REPAIRED] = { "Befund repariert", "" },
	[WORDING_FOUND_COUNT] = { "Befund seitenzahl", "" },
	[WORDING_FOUND_EMBEDDED] = { "Befund eingebettet", "" },
	[WORDING_FOUND_MEDIA] = { "Befund medien", "" },
	[WORDING_FOUND_SIGNED] = { "Befund signiert", "" },
	[WORDING_FOUND_REVISIONS] = { "Befund fruehere-fassungen", "" },
	[WORDING_FOUND_UNTAGGED] = { "Befund ohne-tags", "" },
	[WORDING_FOUND_LANDSCAPE] = { "Befund querformat", "" },
	[WORDING_FOUND_HUGE] = { "Befund grossformat", "" },
	[WORDING_ATTACHMENT_SOURCE] = { "Anlage mit Fundstelle", "status fundstelle" },
	[WORDING_ATTACHMENT_REASON] = { "Anlage mit Grund", "hinweis grund" },
	[WORDING_MINUTES_OF] = { "frühere Niederschrift", "genitiv datum" },
	[WORDING_AND] = { "und", "links rechts" },
	[WORDING_COMMA] = { "Komma", "links rechts" },
};

static int
key_find(const char *key)
{
	for (int i = 0; i < WORDING_COUNT; i++)
		if (strcmp(keys[i].key, key) == 0)
			return i;
	return -1;
}

static void
report_unknown(struct notes *notes, const struct node *n)
{
	const char *known[WORDING_COUNT], *near;

	for (int i = 0; i < WORDING_COUNT; i++)
		known[i] = keys[i].key;
	near = suggest(notes->arena, n->key, known, WORDING_COUNT);
	diag_error(n->key_place, "K060", "der Wortlaut »%s« wird nirgends "
	    "gebraucht", n->key);
	if (near != NULL)
		diag_hint("Meinten Sie »%s«?", near);
	else
		diag_hint("Die Zeile löschen.");
}

/* is the word of len bytes in a list of words between blanks? */
static bool
is_listed(const char *list, const char *word, size_t len)
{
	while (*list != '\0') {
		size_t n = strcspn(list, " ");

		if (n == len && memcmp(list, word, len) == 0)
			return true;
		list += n + (list[n] == ' ');
	}
	return false;
}

static const char *
read_phrase(const struct node *n, int key)
{
	if (n == NULL || n->kind != NODE_TEXT)
		return NULL;
	for (const char *p = n->text; (p = strchr(p, '{')) != NULL; p++) {
		size_t len = strcspn(p + 1, "}");

		if (p[1 + len] == '}' && is_listed(keys[key].placeholders,
		    p + 1, len))
			continue;
		diag_error(n->place, "K061", "den Platzhalter »%.*s« gibt es "
		    "bei »%s« nicht", (int)len + 2, p, keys[key].key);
		diag_hint("Erlaubt: %s.", *keys[key].placeholders != '\0'
		    ? keys[key].placeholders : "keiner");
	}
	return n->text;
}

static void
read_entry(struct notes *notes, struct wording *w, const struct node *n)
{
	int key = key_find(n->key);

	if (key < 0) {
		report_unknown(notes, n);
		return;
	}
	if (n->kind == NODE_TEXT)
		w->one[key] = w->many[key] = read_phrase(n, key);
	else {
		w->one[key] = read_phrase(node_find(n, "eins"), key);
		w->many[key] = read_phrase(node_find(n, "viele"), key);
	}
	if (w->one[key] != NULL && w->many[key] != NULL)
		return;
	diag_error(n->place, "K062", "bei »%s« wird ein Text erwartet, oder "
	    "Texte unter »eins« und »viele«", n->key);
	diag_hint("Die Angaben ergänzen.");
}

void
wording_read(struct notes *notes, const char *path, struct wording *w)
{
	struct node *root = notes_read_yaml(notes, path);
	struct place whole = { .file = path };

	w->arena = notes->arena;
	for (const struct node *n = root != NULL ? root->first : NULL;
	    n != NULL; n = n->next)
		read_entry(notes, w, n);
	for (int i = 0; i < WORDING_COUNT; i++) {
		if (w->one[i] == NULL && root != NULL &&
		    node_find(root, keys[i].key) == NULL) {
			diag_error(whole, "K063", "der Wortlaut »%s« fehlt",
			    keys[i].key);
			diag_hint("Eine Zeile »%s: …« ergänzen.",
			    keys[i].key);
		}
		if (w->one[i] == NULL || w->many[i] == NULL)
			w->one[i] = w->many[i] = "";
	}
}

static const char *
fill(const struct wording *w, const char *phrase, const struct stand_in *ins)
{
	struct buffer out = { .arena = w->arena };

	buffer_string(&out, "");
	while (*phrase != '\0') {
		size_t len = strcspn(phrase, "{");
		const struct stand_in *in = ins;

		buffer_add(&out, phrase, len);
		phrase += len;
		if (*phrase == '\0')
			break;
		len = strcspn(++phrase, "}");
		while (in != NULL && in->name != NULL &&
		    !is_listed(in->name, phrase, len))
			in++;
		if (in != NULL && in->name != NULL)
			buffer_string(&out, in->text);
		phrase += len + (phrase[len] == '}');
	}
	return out.bytes;
}

const char *
wording_say(const struct wording *w, enum wording_key key,
    const struct stand_in *ins)
{
	return fill(w, w->one[key], ins);
}

const char *
wording_count(const struct wording *w, enum wording_key key, int n,
    const struct stand_in *ins)
{
	const char *number = arena_printf(w->arena, "%d", n);
	const struct stand_in only[] = { { "n", number }, { 0 } };

	return fill(w, n == 1 ? w->one[key] : w->many[key],
	    ins != NULL ? ins : only);
}

/* "vertagt auf 2026-06-16": a date has a phrase of its own */
static const char *
say_rest(const struct wording *w, int key, const char *rest)
{
	struct date date;
	int dated = key_find(arena_printf(w->arena, "%s Datum",
	    keys[key].key));
	bool is_date = dated >= 0 && scalar_date(rest, &date);
	const struct stand_in ins[] = { { keys[key].placeholders,
	    is_date ? spell_date(w->arena, &date) : rest }, { 0 } };

	return fill(w, w->one[is_date ? dated : key], ins);
}

const char *
wording_of(const struct wording *w, const char *prefix, const char *word)
{
	const char *key = arena_printf(w->arena, "%s%s", prefix, word);
	int exact = key_find(key);

	if (exact >= 0)
		return w->one[exact];
	for (int i = 0; i < WORDING_COUNT; i++) {
		size_t stem = strlen(keys[i].key);

		if (*keys[i].placeholders != '\0' &&
		    strncmp(key, keys[i].key, stem) == 0 && key[stem] == ' ')
			return say_rest(w, i, key + stem + 1);
	}
	die("wording '%s': unknown", key);
}

const char *
wording_join(const struct wording *w, const char *const *texts, int count)
{
	const char *joined = count > 0 ? texts[0] : "";

	for (int i = 1; i < count; i++) {
		const struct stand_in ins[] = { { "links", joined },
		    { "rechts", texts[i] }, { 0 } };

		joined = wording_say(w, i + 1 < count ? WORDING_COMMA
		    : WORDING_AND, ins);
	}
	return joined;
}

const char *
wording_list(const struct wording *w, const char *const *texts, int count)
{
	const char *list = count > 0 ? texts[0] : "";

	for (int i = 1; i < count; i++) {
		const struct stand_in ins[] = { { "links", list },
		    { "rechts", texts[i] }, { 0 } };

		list = wording_say(w, WORDING_COMMA, ins);
	}
	return list;
}
