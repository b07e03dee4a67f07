/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "5-typeset/lines.h"
#include "base/arena.h"

enum { MOST = 2000 };

struct text {
	struct item	items[MOST];
	int		count;
};

static void
add(struct text *t, struct item item)
{
	cr_assert_lt(t->count, MOST);
	t->items[t->count++] = item;
}

static void
add_word(struct text *t, int64_t width)
{
	if (t->count > 0)
		add(t, (struct item){ .kind = ITEM_GLUE, .width = 250,
		    .stretch = 125, .shrink = 60 });
	add(t, (struct item){ .kind = ITEM_BOX, .width = width });
}

static void
add_hyphen(struct text *t, int64_t rest)
{
	add(t, (struct item){ .kind = ITEM_PENALTY, .width = 300,
	    .penalty = PENALTY_HYPHEN, .is_hyphen = true });
	add(t, (struct item){ .kind = ITEM_BOX, .width = rest });
}

static void
end(struct text *t)
{
	add(t, (struct item){ .kind = ITEM_PENALTY,
	    .penalty = PENALTY_NEVER });
	add(t, (struct item){ .kind = ITEM_GLUE, .stretch = 1000000000 });
	add(t, (struct item){ .kind = ITEM_PENALTY,
	    .penalty = PENALTY_ALWAYS });
}

/* natural width and shrink of items [from, to] as a line */
static int64_t
least_width(const struct text *t, int from, int to)
{
	int64_t width = 0;

	while (from < to && t->items[from].kind != ITEM_BOX)
		from++;
	for (int i = from; i < to; i++)
		if (t->items[i].kind != ITEM_PENALTY)
			width += t->items[i].width - t->items[i].shrink;
	if (t->items[to].kind == ITEM_PENALTY)
		width += t->items[to].width;
	return width;
}

Test(lines, puts_words_that_fit_on_one_line)
{
	struct arena *arena = arena_open();
	struct text t = { .count = 0 };
	int lines;

	add_word(&t, 1000);
	add_word(&t, 2000);
	end(&t);
	lines_break(arena, t.items, t.count, 4000, false, &lines);
	cr_expect_eq(lines, 1);
	arena_close(arena);
}

Test(lines, never_stick_out_where_words_fit)
{
	struct arena *arena = arena_open();
	unsigned random = 1;

	for (int round = 0; round < 200; round++) {
		struct text t = { .count = 0 };
		int lines, from = 0, *ends;
		int64_t measure = 6000 + round * 50;

		for (int i = 0; i < 300; i++) {
			random = random * 1103515245u + 12345u;
			add_word(&t, 200 + (random >> 16) % 2500);
			if (random >> 30 == 0)
				add_hyphen(&t, 700);
		}
		end(&t);
		ends = lines_break(arena, t.items, t.count, measure, false,
		    &lines);
		cr_expect_eq(ends[lines - 1], t.count - 1);
		for (int i = 0; i < lines; i++) {
			cr_expect_leq(least_width(&t, from, ends[i]), measure);
			from = ends[i] + 1;
		}
	}
	arena_close(arena);
}

Test(lines, end_in_no_more_than_two_hyphens_in_a_row)
{
	struct arena *arena = arena_open();
	unsigned random = 7;

	for (int round = 0; round < 200; round++) {
		struct text t = { .count = 0 };
		int lines, row = 0, *ends;

		for (int i = 0; i < 200; i++) {
			random = random * 1103515245u + 12345u;
			add_word(&t, 800 + (random >> 16) % 1500);
			add_hyphen(&t, 900);
		}
		end(&t);
		ends = lines_break(arena, t.items, t.count, 15000, false,
		    &lines);
		for (int i = 0; i < lines; i++) {
			row = t.items[ends[i]].is_hyphen ? row + 1 : 0;
			cr_expect_leq(row, MOST_HYPHENS);
		}
	}
	arena_close(arena);
}

Test(lines, let_a_word_wider_than_the_measure_stick_out_alone)
{
	struct arena *arena = arena_open();
	struct text t = { .count = 0 };
	int lines;

	add_word(&t, 1000);
	add_word(&t, 9000);
	add_word(&t, 1000);
	end(&t);
	lines_break(arena, t.items, t.count, 4000, false, &lines);
	cr_expect_eq(lines, 3);
	arena_close(arena);
}

/*
 * A second way to the same: all ways to break are tried, and the least sum of
 * demerits is found as the paper defines them.
 */
struct trial {
	const struct text	*text;
	int64_t			 measure;
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

/* the last line is shorter than a word should be that fills one */
static bool
is_short(const struct trial *t, int from, int to)
{
	int64_t width = 0;

	for (int i = from; i < to; i++)
		if (t->text->items[i].kind == ITEM_BOX ||
		    (t->text->items[i].kind == ITEM_GLUE && width > 0))
			width += t->text->items[i].width;
	return from > 0 && width * SHORT_END < t->measure;
}

/* badness of a line and how loose it is; over 10000: sticks out */
static int
judge(const struct trial *t, int from, int to, int *class)
{
	int64_t width = 0, stretch = 0, shrink = 0, excess;
	int bad;

	while (from < to && t->text->items[from].kind != ITEM_BOX)
		from++;
	for (int i = from; i < to; i++) {
		const struct item *it = &t->text->items[i];

		if (it->kind == ITEM_PENALTY)
			continue;
		width += it->width;
		stretch += it->stretch;
		shrink += it->shrink;
	}
	if (t->text->items[to].kind == ITEM_PENALTY)
		width += t->text->items[to].width;
	excess = t->measure - width;
	if (excess < -shrink)
		return 10001;
	bad = badness(excess < 0 ? -excess : excess,
	    excess < 0 ? shrink : stretch);
	*class = bad <= 12 ? 1 : excess < 0 ? 0 : bad > 99 ? 3 : 2;
	return bad;
}

static int64_t
least(const struct trial *t, int from, int class, int hyphens)
{
	int64_t best = INT64_MAX;

	for (int i = from; i < t->text->count; i++) {
		const struct item *it = &t->text->items[i];
		bool is_end = it->kind == ITEM_PENALTY &&
		    it->penalty == PENALTY_ALWAYS;
		bool is_legal = it->kind == ITEM_PENALTY
		    ? it->penalty < PENALTY_NEVER : it->kind == ITEM_GLUE &&
		    i > 0 && t->text->items[i - 1].kind == ITEM_BOX;
		int own = 1, bad;
		int64_t d, rest = 0;

		if (!is_legal)
			continue;
		bad = judge(t, from, i, &own);
		if (bad > LINES_TOLERANCE || (it->is_hyphen &&
		    hyphens == MOST_HYPHENS))
			continue;
		d = DEMERITS_LINE + bad;
		d *= d;
		if (it->kind == ITEM_PENALTY && !is_end)
			d += (int64_t)it->penalty * it->penalty;
		if (it->is_hyphen && hyphens > 0)
			d += DEMERITS_HYPHENS;
		if (is_end && hyphens > 0)
			d += DEMERITS_LAST_HYPHEN;
		if (is_end && is_short(t, from, i))
			d += DEMERITS_SHORT_END;
		if (own - class > 1 || class - own > 1)
			d += DEMERITS_UNLIKE;
		if (!is_end)
			rest = least(t, i + 1, own,
			    it->is_hyphen ? hyphens + 1 : 0);
		if (rest < INT64_MAX && d + rest < best)
			best = d + rest;
	}
	return best;
}

/* demerits of the ways that were chosen */
static int64_t
demerits_of(const struct trial *t, const int *ends, int lines)
{
	int64_t sum = 0;
	int from = 0, class = 1, hyphens = 0;

	for (int i = 0; i < lines; i++) {
		const struct item *it = &t->text->items[ends[i]];
		bool is_end = i == lines - 1;
		int own = 1;
		int64_t d = DEMERITS_LINE + judge(t, from, ends[i], &own);

		d *= d;
		if (it->kind == ITEM_PENALTY && !is_end)
			d += (int64_t)it->penalty * it->penalty;
		if (it->is_hyphen && hyphens > 0)
			d += DEMERITS_HYPHENS;
		if (is_end && hyphens > 0)
			d += DEMERITS_LAST_HYPHEN;
		if (is_end && is_short(t, from, ends[i]))
			d += DEMERITS_SHORT_END;
		if (own - class > 1 || class - own > 1)
			d += DEMERITS_UNLIKE;
		sum += d;
		class = own;
		hyphens = it->is_hyphen ? hyphens + 1 : 0;
		from = ends[i] + 1;
	}
	return sum;
}

Test(lines, have_the_least_demerits_of_all_ways_to_break)
{
	struct arena *arena = arena_open();
	unsigned random = 3;
	int compared = 0;

	for (int round = 0; round < 300; round++) {
		struct text text = { .count = 0 };
		struct trial t = { &text, 3000 + round * 10 };
		int64_t best;
		int lines, *ends;

		for (int i = 0; i < 18; i++) {
			random = random * 1103515245u + 12345u;
			add_word(&text, 100 + (random >> 16) % 600);
			if (random >> 31 == 0)
				add_hyphen(&text, 300);
		}
		end(&text);
		best = least(&t, 0, 1, 0);
		if (best == INT64_MAX)
			continue;
		ends = lines_break(arena, text.items, text.count, t.measure,
		    false, &lines);
		cr_expect_eq(demerits_of(&t, ends, lines), best,
		    "round %d: %lld, not %lld", round,
		    (long long)demerits_of(&t, ends, lines), (long long)best);
		compared++;
	}
	cr_expect_gt(compared, 100);
	arena_close(arena);
}

/* 15 words of 1000 fill a line of 18500 with their spaces, 14 stretch to it */
Test(lines, leave_no_short_word_alone_on_the_last_line)
{
	struct arena *arena = arena_open();
	struct text t = { .count = 0 };
	int lines, *ends;

	for (int i = 0; i < 30; i++)
		add_word(&t, 1000);
	add_word(&t, 1200);
	end(&t);
	ends = lines_break(arena, t.items, t.count, 18500, false, &lines);
	cr_assert_eq(lines, 3);
	cr_expect_eq(ends[1], 2 * 29 - 1, "the second line ends at item %d",
	    ends[1]);
	arena_close(arena);
}
