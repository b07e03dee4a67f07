/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "2-resolve/notes.h"
#include "2-resolve/order.h"
#include "2-resolve/presence.h"
#include "2-resolve/session.h"
#include "base/arena.h"
#include "base/diag.h"
#include "world.h"

enum { ROUNDS = 2000 };

static void
compare_counts(const struct room *room, const struct committee *c, int b)
{
	int all = 0, in_room = 0, of[GROUPS] = { 0 }, sum = 0;

	for (int p = 0; p < PERSONS; p++) {
		bool may = b == NONE ? world_may_vote_anywhere(p) : world_may_vote(p, b);

		cr_assert_eq(presence_may_vote(room, &world_persons[p], c), may,
		    "person %d, body %d", p, b);
		all += may;
		of[world_group_of(p)] += may;
		in_room += b != NONE && world_is_in_room(p) && world_has_vote(p, b);
	}
	cr_assert_eq(presence_count(room, c, NULL), all);
	for (int g = 0; g < GROUPS; g++) {
		int n = presence_count(room, c, world_groups[g]);

		cr_assert_eq(n, of[g], "%s: %d, not %d", world_groups[g], n, of[g]);
		sum += n;
	}
	cr_assert_eq(sum, all);
	if (b != NONE)
		cr_assert_eq(presence_is_quorate(room, c),
		    2 * in_room > world.seats[b] + world.chair_votes);
}

static void
compare_vote(const struct room *room, const struct session *session)
{
	for (int p = 0; p < PERSONS; p++)
		cr_assert_eq(presence_is_present(room, &world_persons[p]),
		    world_is_in_room(p), "person %d at vote %d in item %d", p,
		    world.vote, world.item);
	cr_assert_eq(room->chair, &world_persons[world_chair_now()]);
	for (int b = 0; b < world.bodies; b++)
		compare_counts(room, session->committees.at[b].committee,
		    b);
	compare_counts(room, NULL, NONE);
}

/* returns how many votes were compared */
static int
compare_session(struct arena *arena, uint32_t seed)
{
	struct county county = { .persons = { world_persons, PERSONS } };
	struct session session = { .county = &county };
	struct notes notes = { .arena = arena };
	struct room *room;
	int votes = 0, run = 0;

	world_roll(arena, seed, &session);
	order_items(&notes, &session);
	room = presence_open(&notes, &session);
	world.run = NONE;
	while (presence_next(room)) {
		if (room->item == NULL)
			continue;
		world.item = room->item->index;
		if (!room->item->is_closed)
			world.run = NONE;
		else if (world.run == NONE)
			world.run = ++run;
		if (room->part == NULL || room->part->decision == NULL)
			continue;
		world.vote = votes++;
		compare_vote(room, &session);
	}
	cr_assert_eq(diag_errors(), 0, "seed %u", seed);
	return votes;
}

Test(presence_random, agrees_with_an_obvious_implementation)
{
	struct arena *arena = arena_open();
	int votes = 0;

	for (uint32_t seed = 1; seed <= ROUNDS; seed++) {
		votes += compare_session(arena, seed * 2654435761u);
		arena_reset(arena);
	}
	cr_assert_gt(votes, 10 * ROUNDS);
	arena_close(arena);
}
