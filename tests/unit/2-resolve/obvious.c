/* SPDX-License-Identifier: EUPL-1.2 */
#include "world.h"

bool
world_has_role(int p)
{
	bool has = world.is_staff[p] || p == world.chair;

	for (int b = 0; b < world.bodies; b++)
		has |= world.is_member[b][p] || world.is_adviser[b][p];
	for (int m = 0; m < PERSONS; m++)
		has |= world.absent[m] == p;
	return has;
}

/* facts of the public part all count; of the closed part, those of the run */
static bool
counts(const struct fact *f)
{
	return f->run == NONE || f->run == world.run;
}

bool
world_is_there(int p)
{
	bool is = world_has_role(p) && world.absent[p] == THERE && !world.is_late[p];
	bool has_entered = world.run == NONE;

	for (int i = 0; i <= world.count; i++) {
		const struct fact *f = &world.facts[i];

		/* the closed part begins: its guests come, its absent go */
		if (!has_entered && (i == world.count || f->run == world.run)) {
			has_entered = true;
			is |= world.is_closed_guest[p];
			for (int m = 0; m < PERSONS; m++)
				is |= world.closed_absent[m] == p;
			is &= world.closed_absent[p] == THERE;
		}
		if (i == world.count || f->vote > world.vote || !counts(f) ||
		    f->who != p)
			continue;
		if (f->kind == COME)
			is = true;
		else if (f->kind == GO)
			is = false;
		else if (f->kind == STAND)
			is = !world.is_recused[f->item][f->whom] || is ||
			    f->item == world.item;
	}
	return is;
}

bool
world_is_missing(int p)
{
	for (int i = 0; i < world.count; i++)
		if (world.facts[i].kind == MISS && world.facts[i].who == p &&
		    world.facts[i].vote == world.vote)
			return true;
	return false;
}

/* does p sit for m?  m gets the seat back by coming */
bool
world_sits_for(int p, int m)
{
	bool sits = world.absent[m] == p, has_entered = world.run == NONE;

	for (int i = 0; i <= world.count; i++) {
		const struct fact *f = &world.facts[i];

		if (!has_entered && (i == world.count || f->run == world.run)) {
			has_entered = true;
			sits |= world.closed_absent[m] == p;
		}
		if (i == world.count || f->vote > world.vote || !counts(f))
			continue;
		if (f->kind == STAND && f->who == p && f->whom == m)
			sits = !world.is_recused[f->item][m] ||
			    f->item == world.item;
		else if (f->kind == COME && f->who == m)
			sits = false;
	}
	return sits;
}

bool
world_has_vote(int p, int b)
{
	bool has = world.is_member[b][p] || (p == world.chair && world.chair_votes);

	for (int m = 0; m < PERSONS; m++)
		has |= world.is_member[b][m] && world.is_on_list[b][p] &&
		    world_sits_for(p, m);
	return has;
}

bool
world_is_in_room(int p)
{
	return world_is_there(p) && !world_is_missing(p);
}

bool
world_may_vote(int p, int b)
{
	return world_is_in_room(p) && !world.is_recused[world.item][p] &&
	    world_has_vote(p, b);
}

bool
world_may_vote_anywhere(int p)
{
	return world_may_vote(p, 0) || (world.bodies > 1 && world_may_vote(p, 1));
}

int
world_group_of(int p)
{
	return p == world.chair ? GROUPS - 1 : p % (GROUPS - 1);
}

int
world_chair_now(void)
{
	int chair = world.chair;

	for (int i = 0; i < world.count; i++)
		if (world.facts[i].kind == CHAIR && world.facts[i].vote <= world.vote &&
		    counts(&world.facts[i]))
			chair = world.facts[i].who;
	return chair;
}

bool
world_is_only_deputy(int p)
{
	return p < 16 && !world_has_role(p) && (world.is_on_list[0][p] ||
	    (world.bodies > 1 && world.is_on_list[1][p]));
}

bool
world_is_any_member(int p)
{
	return world.is_member[0][p] || (world.bodies > 1 && world.is_member[1][p]);
}

/* may p stand for m in at least one body? */
bool
world_is_deputy_of(int p, int m)
{
	for (int b = 0; b < world.bodies; b++)
		if (world.is_member[b][m] && world.is_on_list[b][p])
			return true;
	return false;
}

bool
world_is_used(int p)
{
	for (int m = 0; m < PERSONS; m++)
		if (world.absent[m] == p || world.closed_absent[m] == p)
			return true;
	return false;
}

bool
world_has_deputy_in(int m)
{
	for (int p = 0; p < PERSONS; p++)
		if (p != m && world_sits_for(p, m) && world_is_there(p))
			return true;
	return false;
}

bool
world_sits_for_anyone(int p)
{
	for (int m = 0; m < PERSONS; m++)
		if (world_sits_for(p, m))
			return true;
	return false;
}

bool
world_has_stood(int p)
{
	for (int i = 0; i < world.count; i++)
		if (world.facts[i].kind == STAND && world.facts[i].who == p)
			return true;
	return false;
}
