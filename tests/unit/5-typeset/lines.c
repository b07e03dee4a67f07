/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "5-typeset/lines.h"
#include "base/arena.h"
#include "trial.h"

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

Test(lines, have_the_least_demerits_of_all_ways_to_break)
{
	struct arena *arena = arena_open();
	unsigned random = 3;
	int compared = 0;

	for (int round = 0; round < 300; round++) {
		struct text text = { .count = 0 };
		struct trial t = { .measure = 3000 + round * 10,
		    .tolerance = LINES_TOLERANCE };
		int64_t best;
		int lines, *ends;

		for (int i = 0; i < 18; i++) {
			random = random * 1103515245u + 12345u;
			add_word(&text, 100 + (random >> 16) % 600);
			if (random >> 31 == 0)
				add_hyphen(&text, 300);
		}
		end(&text);
		t.items = text.items;
		t.count = text.count;
		best = trial_least(&t, INT64_MAX);
		if (best == INT64_MAX)
			continue;
		ends = lines_break(arena, text.items, text.count, t.measure,
		    false, &lines);
		cr_expect_eq(trial_demerits(&t, ends, lines), best,
		    "round %d: %lld, not %lld", round,
		    (long long)trial_demerits(&t, ends, lines), (long long)best);
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
