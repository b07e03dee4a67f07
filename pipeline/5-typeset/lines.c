/* SPDX-License-Identifier: EUPL-1.2 */
#include "lines.h"

#include <stddef.h>
#include <string.h>

#include "base/arena.h"

enum { BAD = 10000 };			/* badness of what cannot be */
enum { CLASSES = 4 };			/* tight, decent, loose, very loose */
enum { HYPHENS = MOST_HYPHENS + 2 };	/* 0 to one too many in a row */
enum { ANYTHING = 10000 };

static const int64_t TOO_MANY = INT64_C(1) << 40;	/* hyphens in a row */

struct sums {
	int64_t	width, stretch, shrink;
};

/* a break that may be part of the best way */
struct node {
	int		 item, line, class, hyphens;
	struct sums	 after;		/* of all items before the next line */
	int64_t		 demerits;
	struct node	*before, *next;
};

struct breaker {
	struct arena		*arena;
	const struct item	*items;
	int			 count;
	int64_t			 measure;
	int64_t			 extra;		/* stretch of every line */
	int			 tolerance;
	struct node		*active;
	struct sums		 sum;
};

/* TeX: The Program, § 108: about 100 times the cube of excess / room */
static int
badness(int64_t excess, int64_t room)
{
	int64_t r;

	if (excess == 0)
		return 0;
	if (room <= 0 || excess * 297 >= room * 1291)
		return BAD;
	r = excess * 297 / room;
	return (int)((r * r * r + (1 << 17)) / (1 << 18));
}

/* the line from a break to item b: its badness and class; more than BAD if
 * it sticks out */
static int
judge(const struct breaker *k, const struct node *a, int b, int *class)
{
	const struct item *end = &k->items[b];
	int64_t width = k->sum.width - a->after.width;
	int64_t excess;
	int bad;

	if (end->kind == ITEM_PENALTY)
		width += end->width;
	excess = k->measure - width;
	if (excess < 0) {
		int64_t shrink = k->sum.shrink - a->after.shrink;

		if (-excess > shrink)
			return BAD + 1;
		bad = badness(-excess, shrink);
		*class = bad > 12 ? 0 : 1;
		return bad;
	}
	bad = badness(excess, k->sum.stretch - a->after.stretch + k->extra);
	*class = bad > 99 ? 3 : bad > 12 ? 2 : 1;
	return bad;
}

/* a line from a break to the end of its paragraph that looks like none */
static bool
is_short_end(const struct breaker *k, const struct node *a)
{
	return a->line > 0 && (k->sum.width - a->after.width) * SHORT_END <
	    k->measure;
}

static int64_t
demerits(const struct breaker *k, const struct node *a, int b, int bad,
    int class)
{
	const struct item *end = &k->items[b];
	int64_t d = DEMERITS_LINE + bad, p = end->penalty;

	d *= d;
	if (end->kind == ITEM_PENALTY && p != PENALTY_ALWAYS)
		d += p > 0 ? p * p : -p * p;
	if (end->is_hyphen && a->hyphens > 0)
		d += a->hyphens < MOST_HYPHENS ? DEMERITS_HYPHENS : TOO_MANY;
	if (p == PENALTY_ALWAYS && end->kind == ITEM_PENALTY && a->hyphens > 0)
		d += DEMERITS_LAST_HYPHEN;
	if (p == PENALTY_ALWAYS && end->kind == ITEM_PENALTY &&
	    is_short_end(k, a))
		d += DEMERITS_SHORT_END;
	if (class - a->class > 1 || a->class - class > 1)
		d += DEMERITS_UNLIKE;
	return a->demerits + d;
}

/* the sums behind a break: glue and penalties at the begin of a line vanish */
static struct sums
sums_after(const struct breaker *k, int b)
{
	struct sums sum = k->sum;

	for (int i = b; i < k->count; i++) {
		const struct item *it = &k->items[i];

		if (it->kind == ITEM_BOX || (it->kind == ITEM_PENALTY &&
		    it->penalty == PENALTY_ALWAYS && i > b))
			break;
		if (it->kind == ITEM_GLUE) {
			sum.width += it->width;
			sum.stretch += it->stretch;
			sum.shrink += it->shrink;
		}
	}
	return sum;
}

static int
hyphens_after(const struct breaker *k, int b, const struct node *a)
{
	if (!k->items[b].is_hyphen)
		return 0;
	return a->hyphens < HYPHENS - 1 ? a->hyphens + 1 : a->hyphens;
}

static struct node *
node_add(struct breaker *k, int b, struct node *a, int class, int64_t d)
{
	struct node *n = arena_alloc(k->arena, sizeof *n);

	n->item = b;
	n->line = a->line + 1;
	n->class = class;
	n->hyphens = hyphens_after(k, b, a);
	n->after = sums_after(k, b);
	n->demerits = d;
	n->before = a;
	return n;
}

/* too many hyphens in a row only where nothing else is left */
static bool
may_follow(const struct breaker *k, const struct node *a, int b)
{
	return k->tolerance == ANYTHING || !k->items[b].is_hyphen ||
	    a->hyphens < MOST_HYPHENS;
}

struct candidate {
	struct node	*from;
	int64_t		 demerits;
};

/* the list is in the order of the text: if a line is far too short, those
 * from the breaks behind are shorter */
static bool
is_last_to_try(const struct breaker *k, int bad, bool forced)
{
	return bad == BAD && k->tolerance < BAD && !forced;
}

/* tries to end a line at item b; false if that leaves no way at all */
static bool
try_break(struct breaker *k, int b)
{
	bool forced = k->items[b].kind == ITEM_PENALTY &&
	    k->items[b].penalty == PENALTY_ALWAYS;
	struct candidate best[CLASSES][HYPHENS] = { { { NULL, 0 } } };
	struct node **link = &k->active, *last = NULL;
	bool any = false;

	while (*link != NULL) {
		struct node *a = *link;
		int class = 1, bad = judge(k, a, b, &class);

		if (bad <= k->tolerance && may_follow(k, a, b)) {
			int64_t d = demerits(k, a, b, bad, class);
			struct candidate *c =
			    &best[class][hyphens_after(k, b, a)];

			if (c->from == NULL || d < c->demerits)
				*c = (struct candidate){ a, d };
			any = true;
		}
		if (bad > BAD || forced) {
			last = a;
			*link = a->next;
		} else
			link = &a->next;
		if (is_last_to_try(k, bad, forced))
			break;
	}
	while (*link != NULL)
		link = &(*link)->next;
	for (int i = 0; any && i < CLASSES * HYPHENS; i++) {
		const struct candidate *c = &best[i / HYPHENS][i % HYPHENS];

		if (c->from == NULL)
			continue;
		*link = node_add(k, b, c->from, i / HYPHENS, c->demerits);
		link = &(*link)->next;
	}
	if (k->active != NULL)
		return true;
	if (k->tolerance < ANYTHING)
		return false;
	k->active = node_add(k, b, last, 1, last->demerits + BAD);
	return true;
}

/* the last break of the best way, or NULL if there is none */
static struct node *
run(struct breaker *k)
{
	struct node *best;

	k->active = arena_alloc(k->arena, sizeof *k->active);
	k->active->class = 1;
	k->active->item = -1;
	k->sum = (struct sums){ 0, 0, 0 };
	for (int i = 0; i < k->count; i++) {
		const struct item *it = &k->items[i];
		bool legal = it->kind == ITEM_PENALTY
		    ? it->penalty < PENALTY_NEVER
		    : it->kind == ITEM_GLUE && i > 0 &&
		    k->items[i - 1].kind == ITEM_BOX;

		if (legal && !try_break(k, i))
			return NULL;
		if (it->kind == ITEM_PENALTY)
			continue;
		k->sum.width += it->width;
		k->sum.stretch += it->stretch;
		k->sum.shrink += it->shrink;
	}
	best = k->active;
	for (struct node *n = best; n != NULL; n = n->next)
		if (n->demerits < best->demerits)
			best = n;
	return best;
}

int *
lines_break(struct arena *arena, const struct item *items, int count,
    int64_t measure, bool is_ragged, int *lines)
{
	struct breaker k = { .arena = arena, .items = items, .count = count,
	    .measure = measure, .tolerance = LINES_TOLERANCE,
	    .extra = is_ragged ? measure / 4 : 0 };
	struct node *n = run(&k);
	int *ends;

	if (n == NULL) {	/* emergency: loose lines before none */
		k.tolerance = ANYTHING;
		k.extra += measure / 12;
		n = run(&k);
	}
	*lines = n->line;
	ends = arena_alloc(arena, (size_t)n->line * sizeof *ends);
	for (; n->line > 0; n = n->before)
		ends[n->line - 1] = n->item;
	return ends;
}
