/* SPDX-License-Identifier: EUPL-1.2 */
#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "level.h"
#include "notes.h"
#include "rule.h"
#include "session.h"
#include "spell.h"

static struct place
place_of(const struct passage *p, const char *from, const char *to)
{
	return passage_place(p, (size_t)(from - p->text), (size_t)(to - from));
}

/* a month behind a day, "3." or " März"; 0: none.  *p moves behind it. */
static int
month_at(const char **p)
{
	const char *at = *p + strspn(*p, " ");
	char *end;
	int month = (int)strtol(at, &end, 10);

	if (isdigit((unsigned char)*at) && *end == '.' && month <= 12) {
		*p = end + 1;
		return month;
	}
	for (month = 1; month <= 12; month++)
		if (strncmp(at, spell_month(month),
		    strlen(spell_month(month))) == 0) {
			*p = at + strlen(spell_month(month));
			return month;
		}
	return 0;
}

/* "17.03.2026" or "17. März 2026"; NULL: none, else what is behind it */
static const char *
date_at(struct arena *arena, const char *p, struct date *date)
{
	char *end;
	int day, month, year;

	if (!isdigit((unsigned char)*p))
		return NULL;
	day = (int)strtol(p, &end, 10);
	if (*end != '.' || day > 31)
		return NULL;
	p = end + 1;
	if ((month = month_at(&p)) == 0)
		return NULL;
	p += strspn(p, " ");
	if (strspn(p, "0123456789") != 4)
		return NULL;
	year = (int)strtol(p, &end, 10);
	return scalar_date(arena_printf(arena, "%04d-%02d-%02d", year, month,
	    day), date) ? end : NULL;
}

/* "Dienstag, dem 17.03.2026": the words between */
static const char *
skip_article(const char *p)
{
	static const char *const articles[] = { "dem ", "den ", "der " };

	p += *p == ',';
	p += strspn(p, " ");
	for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
		if (strncmp(p, articles[i], strlen(articles[i])) == 0)
			return p + strlen(articles[i]);
	return p;
}

/* a day of the week with the date behind it */
static void
check_weekday(const struct check *c, const struct passage *p,
    const char *word, const char *name)
{
	const char *date_start = skip_article(word + strlen(name));
	struct date date;
	const char *end = date_at(c->notes->arena, date_start, &date);

	if (end == NULL || strcmp(spell_weekday(&date), name) == 0 ||
	    !level_oddity(&p->item->answer, place_of(p, word, end), "K245",
	    "der %s ist ein %s, kein %s", spell_date(c->notes->arena, &date),
	    spell_weekday(&date), name))
		return;
	diag_hint("Wochentag und Datum prüfen.");
}

static void
check_weekdays(const struct check *c, const struct passage *p)
{
	static const char *const names[] = { "Sonntag", "Montag", "Dienstag",
	    "Mittwoch", "Donnerstag", "Freitag", "Samstag" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		for (const char *at = p->text;
		    (at = strstr(at, names[i])) != NULL; at++)
			check_weekday(c, p, at, names[i]);
}

/* a typed "Anlage 7" where the session has only five; one of a paper, a law
 * or a contract is another matter */
static void
check_attachment(const struct passage *p, int count)
{
	static const char *const others[] = { "Vorlage", "vorlage", "SV",
	    "erordnung", "esetz", "atzung", "ertrag", "§", "ichtlinie",
	    "aushalt", "Plan", "plan" };
	const char *at = passage_find(p->text, "Anlage");
	char *end;
	long number;

	if (at == NULL || !isdigit((unsigned char)at[strlen("Anlage ")]))
		return;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (strstr(p->whole->text, others[i]) != NULL)
			return;
	number = strtol(at + strlen("Anlage "), &end, 10);
	if (number <= count || (p->item->papers.count > 0 &&
	    strstr(p->whole->text, "beigefügt") == NULL &&
	    strstr(p->whole->text, "Niederschrift") == NULL) ||
	    !level_oddity(&p->item->answer, place_of(p, at, end), "K232",
	    "eine Anlage %ld hat diese Sitzung nicht", number))
		return;
	diag_hint("Die Anlage unter »anlagen« anmelden und im Text auf sie "
	    "verweisen: [Text](anlage:datei.pdf)");
}

/* does the sentence go on to a "zu" that ends it or a part of it? */
static bool
goes_on_to_zu(const char *verb)
{
	enum { SENTENCE = 400 };	/* bytes; longer ones promise nothing */
	size_t len = strcspn(verb, ".;:!?");

	if (len > SENTENCE)
		len = SENTENCE;
	for (size_t i = 0; i + 3 <= len; i++)
		if (strncmp(verb + i, " zu", 3) == 0 &&
		    (verb[i + 3] == '\0' || strchr(".,;", verb[i + 3]) !=
		    NULL))
			return true;
	return false;
}

/* "sagt … zu", "sichert … zu", and what is handed in later */
static const char *
promise_in(const char *text, const char **end)
{
	static const struct { const char *words; bool needs_zu; } all[] = {
		{ "wird nachgereicht", false },
		{ "werden nachgereicht", false },
		{ "wird nachgeliefert", false },
		{ "werden nachgeliefert", false },
		{ "sagt", true }, { "sagte", true }, { "sagen", true },
		{ "sichert", true }, { "sicherte", true },
		{ "sichern", true },
	};

	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		for (const char *at = text; (at = passage_find(at,
		    all[i].words)) != NULL; at++) {
			if (all[i].needs_zu && !goes_on_to_zu(at))
				continue;
			*end = at + strlen(all[i].words);
			return at;
		}
	return NULL;
}

/* where some characters of a paragraph stand, as far as a piece holds them */
static struct place
place_in_whole(const struct check *c, int whole, const char *from,
    const char *to)
{
	const struct passages *all = &c->session->passages;
	const char *word = arena_copy(c->notes->arena, from,
	    (size_t)(to - from));

	for (int i = whole + 1; i < all->count &&
	    all->at[i]->whole == all->at[whole]; i++) {
		const char *at = passage_find(all->at[i]->text, word);

		if (at != NULL)
			return place_of(all->at[i], at, at + strlen(word));
	}
	return passage_place(all->at[whole], 0, 0);
}

/* what was to be handed in later has come */
static bool
has_answer(const struct item *item)
{
	for (int i = 0; i < item->parts.count; i++)
		if (item->parts.at[i].answer != NULL)
			return true;
	return false;
}

static void
check_promise(const struct check *c, int i)
{
	const struct passage *p = c->session->passages.at[i];
	const char *end, *at = promise_in(p->text, &end);

	if (p->has_promise || at == NULL || has_answer(p->item) ||
	    !level_oddity(&p->item->answer,
	    place_in_whole(c, i, at, end), "K260", "das klingt nach einer "
	    "Zusage, ist aber nicht als solche vermerkt"))
		return;
	diag_hint("Den Satz vermerken: [Satz](zusage:2026-06-16), mit dem "
	    "Tag, bis zu dem sie erfüllt sein soll, oder ohne ihn; ist es "
	    "keine Zusage, oben »begruendung: …« angeben.");
}

static void
check_enclosed(const struct check *c, int i)
{
	static const char words[] = "der Niederschrift beigefügt";
	const struct passage *p = c->session->passages.at[i];
	const char *at = passage_find(p->text, words);

	if (at == NULL || p->has_attachment || p->item->attachments.count > 0)
		return;
	if (level_oddity(&p->item->answer, place_in_whole(c, i, at, at +
	    strlen(words)), "K261", "hier ist etwas beigefügt, aber dieser "
	    "Punkt hat keine Anlage"))
		diag_hint("Sie oben anmelden: anlagen: [{datei: …, titel: "
		    "…}], und im Text auf sie verweisen.");
}

static int
count_attachments(const struct session *s)
{
	int n = 0;

	for (int i = 0; i < s->items.count; i++)
		n += s->items.at[i].attachments.count;
	return n;
}

void
rule_text_is_sound(const struct check *c)
{
	const struct passages *all = &c->session->passages;
	int attachments = count_attachments(c->session);

	for (int i = 0; i < all->count; i++) {
		const struct passage *p = all->at[i];

		if (p->whole != NULL && !p->is_quoted)
			check_weekdays(c, p);
		if (p->is_resolution || p->is_quoted)
			continue;
		if (p->whole == NULL) {
			check_promise(c, i);
			/* attachments that are not public are not seen */
			if (!c->notes->is_public)
				check_enclosed(c, i);
		} else if (!c->notes->is_public)
			check_attachment(p, attachments);
	}
}
