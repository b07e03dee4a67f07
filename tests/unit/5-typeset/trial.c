/* SPDX-License-Identifier: EUPL-1.2 */
#include "trial.h"

#include <stdbool.h>
#include <stddef.h>

#include "5-typeset/lines.h"

enum { STICKS_OUT = 10001 };

/* a line: what it is like on its own, and what it is like to the next one */
struct own {
	int	bad, class, hyphens;
	int64_t	width;
};

static int
badness(int64_t excess, int64_t room)
{
	int64_t r;

	if (excess == 0)
		return 0;
	if (room <= 0 || excess / room > 4)
		return 10000;
	r = excess * 297 / room;
	return r > 1290 ? 10000 : (int)((r * r * r + 131072) / 262144);
}

static bool
is_end(const struct item *it)
{
	return it->kind == ITEM_PENALTY && it->penalty == PENALTY_ALWAYS;
}

/* the line of items [from, to) with the break at to */
static struct own
judge(const struct trial *t, int from, int to)
{
	struct own own = { .class = 1 };
	int64_t stretch = t->extra, shrink = 0, excess;

	while (from < to && t->items[from].kind != ITEM_BOX)
		from++;
	for (int i = from; i < to; i++) {
		const struct item *it = &t->items[i];

		if (it->kind == ITEM_PENALTY)
			continue;
		own.width += it->width;
		stretch += it->stretch;
		shrink += it->shrink;
	}
	if (t->items[to].kind == ITEM_PENALTY)
		own.width += t->items[to].width;
	excess = t->measure - own.width;
	own.bad = excess < -shrink ? STICKS_OUT
	    : badness(excess < 0 ? -excess : excess,
	    excess < 0 ? shrink : stretch);
	own.class = own.bad <= 12 ? 1 : excess < 0 ? 0 : own.bad > 99 ? 3 : 2;
	return own;
}

/* of a line behind another one; is_first: there is none before it */
static int64_t
demerits(const struct trial *t, int to, const struct own *line,
    const struct own *before, bool is_first)
{
	const struct item *it = &t->items[to];
	int64_t d = (int64_t)(DEMERITS_LINE + line->bad) *
	    (DEMERITS_LINE + line->bad);
	int unlike = line->class - before->class;

	if (it->kind == ITEM_PENALTY && !is_end(it))
		d += (int64_t)it->penalty * it->penalty;
	if (it->is_hyphen && before->hyphens > 0)
		d += DEMERITS_HYPHENS;
	if (is_end(it) && before->hyphens > 0)
		d += DEMERITS_LAST_HYPHEN;
	if (is_end(it) && !is_first && line->width * SHORT_END < t->measure)
		d += DEMERITS_SHORT_END;
	if (unlike > 1 || unlike < -1)
		d += DEMERITS_UNLIKE;
	return d;
}

static bool
is_legal(const struct trial *t, int i)
{
	return t->items[i].kind == ITEM_PENALTY
	    ? t->items[i].penalty < PENALTY_NEVER
	    : t->items[i].kind == ITEM_GLUE && i > 0 &&
	    t->items[i - 1].kind == ITEM_BOX;
}

/* the least of all ways on from a break that costs less than the bound, or
 * the bound; what comes can only cost more */
static int64_t
least(const struct trial *t, int from, const struct own *before,
    int64_t sum, int64_t bound)
{
	for (int i = from; i < t->count; i++) {
		const struct item *it = &t->items[i];
		struct own line;

		if (!is_legal(t, i))
			continue;
		line = judge(t, from, i);
		if (line.width > 2 * t->measure)
			break;
		line.hyphens = it->is_hyphen ? before->hyphens + 1 : 0;
		if (line.bad <= t->tolerance && line.hyphens <= MOST_HYPHENS) {
			int64_t d = sum + demerits(t, i, &line, before,
			    from == 0);

			if (d < bound)
				bound = i + 1 == t->count ? d
				    : least(t, i + 1, &line, d, bound);
		}
		if (is_end(it))
			break;
	}
	return bound;
}

int64_t
trial_least(const struct trial *t, int64_t bound)
{
	return least(t, 0, &(struct own){ .class = 1 }, 0, bound);
}

int64_t
trial_demerits(const struct trial *t, const int *ends, int lines)
{
	struct own before = { .class = 1 };
	int64_t sum = 0;
	int from = 0;

	for (int i = 0; i < lines; i++) {
		struct own line = judge(t, from, ends[i]);

		line.hyphens = t->items[ends[i]].is_hyphen
		    ? before.hyphens + 1 : 0;
		sum += demerits(t, ends[i], &line, &before, from == 0);
		before = line;
		from = ends[i] + 1;
	}
	return sum;
}
