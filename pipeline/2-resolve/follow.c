/* SPDX-License-Identifier: EUPL-1.2 */
#include "follow.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "folder.h"
#include "level.h"
#include "notes.h"
#include "number.h"
#include "seal.h"
#include "session.h"

/* what was decided to be done later */
struct delay {
	const struct text	*result;
	const struct reason	*answer;
};

static bool
begins(const char *text, const char *word)
{
	return text != NULL && strncmp(text, word, strlen(word)) == 0;
}

static bool
is_delay(const struct text *result)
{
	return begins(result->text, "vertagt") ||
	    begins(result->text, "verwiesen") ||
	    begins(result->text, "zurückgestellt");
}

/* the last word counts: of the header, else of the votes */
static struct delay
delay_of(const struct item *item)
{
	struct delay delay = { NULL, NULL };

	if (item->result.text != NULL)
		return is_delay(&item->result) ? (struct delay){
		    &item->result, &item->answer } : delay;
	for (int i = 0; i < item->parts.count; i++) {
		const struct decision *d = item->parts.at[i].decision;

		if (d != NULL && is_delay(&d->result))
			delay = (struct delay){ &d->result, &d->answer };
	}
	return delay;
}

/* the body that a matter was referred to, by its name; NULL: not ours */
static const struct committee *
target_of(const struct session *s, const char *result)
{
	const struct committees *all = &s->county->committees;
	const struct committee *found = NULL;

	if (!begins(result, "verwiesen"))
		return s->committees.at[0].committee;
	for (int i = 0; i < all->count; i++)
		if (all->at[i].name.text != NULL &&
		    strstr(result, all->at[i].name.text) != NULL &&
		    (found == NULL || strlen(all->at[i].name.text) >
		    strlen(found->name.text)))
			found = &all->at[i];
	return found;
}

static bool
sits(const struct session *s, const struct committee *committee)
{
	for (int i = 0; i < s->committees.count; i++)
		if (s->committees.at[i].committee == committee)
			return true;
	return false;
}

/* "vertagt auf den 22.09.2026": not before that day; else the day after */
static struct date
earliest(struct arena *arena, const struct session *s, const char *result)
{
	size_t len = strlen(result);
	struct date date = s->dates.at[0];
	const char *day = result + (len > 10 ? len - 10 : 0);

	if (len > 10 && day[2] == '.' && day[5] == '.')
		scalar_date(arena_printf(arena, "%.4s-%.2s-%.2s", day + 6,
		    day + 3, day), &date);
	return date;
}

/* supplements, "/1", are of the same matter */
static bool
is_same_paper(const char *a, const char *b)
{
	size_t len;

	if (a == NULL || b == NULL)	/* reported when it was read */
		return false;
	len = strcspn(a, "/");
	return len == strcspn(b, "/") && strncmp(a, b, len) == 0;
}

static bool
is_same_matter(struct arena *arena, const struct item *a,
    const struct item *b)
{
	for (int i = 0; i < a->papers.count; i++)
		for (int k = 0; k < b->papers.count; k++)
			if (is_same_paper(a->papers.at[i].text,
			    b->papers.at[k].text))
				return true;
	if (a->title.text == NULL || b->title.text == NULL)
		return false;
	const char *one = utf8_fold(arena, a->title.text);
	const char *other = utf8_fold(arena, b->title.text);

	return strstr(one, other) != NULL || strstr(other, one) != NULL;
}

static bool
turns_up(struct arena *arena, const struct item *item,
    const struct session *s)
{
	for (int i = 0; i < s->items.count; i++)
		if (is_same_matter(arena, item, &s->items.at[i]))
			return true;
	return false;
}

/* the sessions are in the order of their days */
static void
follow_item(struct notes *notes, const struct item *item,
    const struct session *s, const struct session *end)
{
	struct delay delay = delay_of(item);
	const struct committee *target;
	struct date from;

	if (delay.result == NULL ||
	    (target = target_of(s, delay.result->text)) == NULL)
		return;
	from = earliest(notes->arena, s, delay.result->text);
	for (const struct session *next = s + 1; next < end; next++) {
		if (!sits(next, target) ||
		    date_compare(&next->dates.at[0], &from) < 0)
			continue;
		if (!turns_up(notes->arena, item, next) &&
		    level_oddity(delay.answer, delay.result->place, "K255",
		    "TOP %s ist »%s«, kommt aber in der nächsten Sitzung "
		    "(%s) nicht vor", item->number, delay.result->text,
		    next->id))
			diag_hint("Dort den Punkt aufnehmen, mit derselben "
			    "Vorlage oder demselben Titel; hat er sich "
			    "erledigt, hier »begruendung: …« angeben.");
		return;
	}
}

static int
by_date(const void *a, const void *b)
{
	const struct session *x = a, *y = b;
	int order = date_compare(&x->dates.at[0], &y->dates.at[0]);

	return order != 0 ? order : strcmp(x->id, y->id);
}

void
follow_up(struct notes *notes, char *const *sessions, int count)
{
	struct session *all = arena_alloc(notes->arena,
	    ((size_t)count + 1) * sizeof *all);
	int known = 0;

	for (int i = 0; i < count; i++) {
		struct session *s = &all[known];

		*s = (struct session){ 0 };
		notes->is_sealed = seal_find(notes, arena_printf(notes->arena,
		    "%s/%s", notes->folder, sessions[i]));
		folder_read(notes, sessions[i], s);
		if (s->dates.count == 0 || s->committees.count == 0)
			continue;
		number_items(notes, s);
		known++;
	}
	diag_forget();		/* every session tells what is wrong in it */
	qsort(all, (size_t)known, sizeof *all, by_date);
	for (int i = 0; i < known; i++)
		for (int k = 0; k < all[i].items.count; k++)
			follow_item(notes, &all[i].items.at[k], &all[i],
			    all + known);
}
