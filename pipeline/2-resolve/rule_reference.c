/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "level.h"
#include "notes.h"
#include "rule.h"
#include "session.h"

static void
note_number(const char *text, bool numbers[NUMBERS])
{
	long number = strtol(text, NULL, 10);

	if (number > 0 && number < NUMBERS)
		numbers[number] = true;
}

/* changes of the agenda name what was taken off */
static void
note_changes(const struct changes *changes, bool numbers[NUMBERS])
{
	for (int i = 0; i < changes->count; i++)
		for (int k = 0; k < changes->at[i].items.count; k++) {
			const char *item = changes->at[i].items.at[k].text.text;
			const char *p = item != NULL ? strchr(item, ' ') : NULL;

			if (p != NULL)
				note_number(p, numbers);
		}
}

void
rule_note_numbers(const struct session *session, bool numbers[NUMBERS])
{
	const struct passages *all = &session->passages;
	static const char *const before[] = { "Ö ", "N ", "TOP ", "Punkt " };

	for (int i = 0; i < all->count; i++)
		for (size_t k = 0; k < sizeof before / sizeof *before; k++)
			for (const char *p = all->at[i]->text;
			    (p = strstr(p, before[k])) != NULL;)
				note_number(p += strlen(before[k]), numbers);
	note_changes(&session->changes, numbers);
	note_changes(&session->closed.changes, numbers);
}

/* "Ö 8.4": 8 and 4; no second one: 0 */
struct position { int major, minor; };

static struct position
position_of(const struct item *item)
{
	const char *p = strchr(item->number, ' ');
	struct position at = { 0, 0 };
	char *end;

	if (p == NULL)
		return at;
	at.major = (int)strtol(p, &end, 10);
	if (*end == '.')
		at.minor = (int)strtol(end + 1, NULL, 10);
	return at;
}

static bool
restores(const struct event *e)
{
	return e != NULL && e->publicity.text != NULL &&
	    strcmp(e->publicity.text, "wiederhergestellt") == 0;
}

/* a closed part lies before it, whose items count on */
static bool
is_public_again(const struct item *item)
{
	for (int i = 0; i < item->events.count; i++)
		if (restores(item->events.at[i]))
			return true;
	for (int i = 0; i < item->parts.count; i++)
		if (restores(item->parts.at[i].event))
			return true;
	return false;
}

/* a closed part may go on counting where the public one ended */
static bool
has_gap(const struct check *c, struct position at, struct position last)
{
	bool is_first = last.major == 0;
	bool is_after_closed = is_public_again(c->item);

	if (is_first && c->item->is_closed)
		return false;
	for (int n = last.major + 1; n < at.major && !is_after_closed; n++)
		if (n >= NUMBERS || !c->numbers[n])
			return true;
	return (at.major == last.major && at.minor > last.minor + 1) ||
	    (at.major > last.major && at.minor > 1);
}

/* of the item before in the same part; 0 before the first one */
static struct position
position_before(const struct item *item)
{
	struct position none = { 0, 0 };

	return item->index > 0 && item[-1].is_closed == item->is_closed
	    ? position_of(item - 1) : none;
}

void
rule_numbers_go_on(const struct check *c)
{
	const struct item *item = c->item;
	struct position at = position_of(item), last = position_before(item);
	struct place place = item->number_text.place;

	if (item->number_text.text == NULL)
		return;
	if (at.major < last.major || (at.major == last.major &&
	    at.minor < last.minor)) {
		if (level_oddity(&item->answer, place, "K231", "TOP %s steht "
		    "hinter TOP %s", item->number, item[-1].number))
			diag_hint("Die Nummer prüfen, oder die Datei so "
			    "umbenennen, dass sie davor steht.");
		return;
	}
	if (has_gap(c, at, last) && level_oddity(&item->answer, place, "K230",
	    "vor TOP %s fehlt eine Nummer, und kein Text sagt, warum",
	    item->number))
		diag_hint("Die Nummer prüfen; ist ein Punkt entfallen, hier "
		    "»begruendung: …« angeben.");
}

static bool
has_word(const struct check *c, const char *word)
{
	for (int i = 0; i < c->passages.count; i++)
		if (c->passages.at[i]->whole == NULL &&
		    strstr(c->passages.at[i]->text, word) != NULL)
			return true;
	return false;
}

/* the words that speak of attachments in general do, too */
void
rule_attachments_are_mentioned(const struct check *c)
{
	const struct attachments *all = &c->item->attachments;
	bool is_spoken_of = all->count > 0 && (has_word(c, "Anlage") ||
	    has_word(c, "beigefügt") || has_word(c, "Tischvorlage") ||
	    has_word(c, "abrufbar"));

	if (c->notes->is_public || is_spoken_of)
		return;
	for (int i = 0; i < all->count; i++) {
		const struct attachment *a = &all->at[i];

		if (a->is_mentioned || a->title.text == NULL ||
		    has_word(c, a->title.text) ||
		    !level_oddity(&a->answer, a->title.place, "K233",
		    "diese Anlage kommt im Text nicht vor"))
			continue;
		if (a->file.text != NULL)
			diag_hint("Im Text auf sie verweisen: [Text](anlage:"
			    "%s)", a->file.text);
		else
			diag_hint("Im Text sagen, wo sie zu finden ist.");
	}
}

void
rule_decision_has_a_paper_of_the_item(const struct check *c)
{
	const struct texts *papers = &c->item->papers;
	const struct text *paper = &c->decision->paper;

	if (paper->text == NULL || papers->count == 0)
		return;
	for (int i = 0; i < papers->count; i++)
		if (papers->at[i].text != NULL &&
		    strcmp(papers->at[i].text, paper->text) == 0)
			return;
	if (level_oddity(&c->decision->answer, paper->place, "K234", "die "
	    "Vorlage %s gehört nicht zu TOP %s", paper->text,
	    c->item->number))
		diag_hint("Die Nummer prüfen, oder sie oben unter »vorlage« "
		    "ergänzen.");
}
