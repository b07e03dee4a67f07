/* SPDX-License-Identifier: EUPL-1.2 */
#include "world.h"

#include "base/arena.h"

struct world world;
const char *const world_groups[GROUPS] = { "CDU", "SPD", "GRÜNE",
	"Landrat" };
struct person world_persons[PERSONS];

static struct person_ref refs[PERSONS];
static struct item items[ITEMS];
static struct arena *arena;

static int
roll(int n)
{
	world.state = world.state * 1664525u + 1013904223u;
	return (int)((world.state >> 8) % (uint32_t)n);
}

static bool
happens(int percent)
{
	return roll(100) < percent;
}

static void
roll_people(void)
{
	world.bodies = 1 + happens(40);
	world.chair = PERSONS - 1;
	world.chair_votes = happens(50);
	world.replaces = happens(50);
	for (int p = 0; p < PERSONS; p++) {
		world.absent[p] = world.closed_absent[p] = THERE;
		for (int b = 0; b < world.bodies && p < 16; b++) {
			int what = roll(10);

			world.is_member[b][p] = what < 5;
			world.is_on_list[b][p] = what == 5 || what == 6;
			world.is_adviser[b][p] = what == 7;
		}
		world.is_staff[p] = p == 16 || p == 17;
		world.is_closed_guest[p] = p == 18;
	}
	for (int b = 0; b < world.bodies; b++)
		world.seats[b] = 4 + roll(14);
}

static void
roll_absences(void)
{
	for (int m = 0; m < 16; m++) {
		int *where = happens(70) ? &world.absent[m] : &world.closed_absent[m];

		if (!world_is_any_member(m) || !happens(25))
			continue;
		*where = AWAY;
		for (int p = 0; p < 16; p++)
			if (happens(40) && world_is_only_deputy(p) &&
			    world_is_deputy_of(p, m) && !world_is_used(p)) {
				*where = p;
				break;
			}
	}
	for (int p = 0; p < 18; p++)
		world.is_late[p] = world_has_role(p) && world.absent[p] == THERE &&
		    happens(10);
}

static void
roll_items(void)
{
	world.items = 1 + roll(ITEMS);
	for (int i = 0; i < world.items; i++) {
		world.is_closed[i] = i > 0 && i >= world.items - world.items / 4;
		world.after[i] = NONE;
		if (happens(25) && i > 0) {
			int j = roll(world.items);

			if (world.is_closed[i] ? j < i : j > i && !world.is_closed[j])
				world.after[i] = j;
		}
		for (int p = 0; p < PERSONS; p++)
			world.is_recused[i][p] = happens(4);
	}
	for (int i = 0; i < world.items; i++)	/* no circles */
		if (world.after[i] > i && world.after[world.after[i]] != NONE)
			world.after[i] = NONE;
}

static void
add_fact(enum kind kind, int who, int whom)
{
	world.facts[world.count++] = (struct fact){ kind, who, whom,
	    world.item, world.run, world.vote };
}

/* someone takes a seat as deputy, for an absent or a recused one */
static bool
roll_stand(void)
{
	int p = roll(16), m = roll(16);
	bool is_recused = world.is_recused[world.item][m];

	if (!world_is_only_deputy(p) || world_is_used(p) || world_has_stood(p) ||
	    !world_is_deputy_of(p, m) || world_has_deputy_in(m) ||
	    world.is_late[m] ||
	    (is_recused ? !world_is_there(m) || !world.replaces : world_is_there(m)))
		return false;
	add_fact(STAND, p, m);
	return true;
}

/* one fact that the notes may hold at this moment */
static bool
roll_fact(void)
{
	enum kind kind = (enum kind)roll(KINDS);
	int p = roll(PERSONS);
	bool is_expected = world_has_role(p) ||
	    (world.run != NONE && (world.is_closed_guest[p] || world_is_used(p)));

	if (kind == STAND)
		return roll_stand();
	if (!is_expected || (kind == COME) == world_is_there(p) || world_is_missing(p))
		return false;
	if (kind == COME && (world_has_deputy_in(p) || world_sits_for_anyone(p)))
		return false;
	add_fact(kind, p, NONE);
	return true;
}

/* writing it down */

static struct event
event_of(const struct fact *f)
{
	struct event e = { .place = { "x", 1, 1, 0 } };
	struct person_refs who = { &refs[f->who], 1 };

	if (f->kind == COME || f->kind == STAND)
		e.comes = who;
	else if (f->kind == GO)
		e.goes = who;
	else if (f->kind == MISS)
		e.misses = who;
	else
		e.chair = refs[f->who];
	if (f->kind == STAND)
		e.stands_for = refs[f->whom];
	return e;
}

static struct part *
add_part(struct item *item)
{
	return &item->parts.at[item->parts.count++];
}

static void
add_events(struct events *events, int first, struct item *item)
{
	for (int i = first; i < world.count; i++) {
		events->at[events->count] = event_of(&world.facts[i]);
		events->at[events->count++].item.item = item;
	}
}

static void
add_blocks(int first, struct item *item)
{
	for (int i = first; i < world.count; i++) {
		struct event *e = arena_alloc(arena, sizeof *e);

		*e = event_of(&world.facts[i]);
		e->item.item = item;
		add_part(item)->event = e;
	}
}

static int
roll_facts(int most)
{
	int first = world.count;

	for (int i = roll(most + 1); i > 0 && world.count < FACTS - PERSONS; i--)
		roll_fact();
	return first;
}

/* who is late must come, or would be taken for being there */
static int
let_late_ones_come(void)
{
	int first = world.count;

	for (int p = 0; p < PERSONS; p++) {
		bool has_come = !world.is_late[p];

		for (int i = 0; i < world.count; i++)
			has_come |= world.facts[i].who == p &&
			    world.facts[i].run == NONE;
		if (!has_come)
			add_fact(COME, p, NONE);
	}
	return first;
}

static bool
is_missing_soon(void)
{
	for (int i = 0; i < world.count; i++)
		if (world.facts[i].kind == MISS && world.facts[i].vote == world.vote)
			return true;
	return false;
}

static void
roll_item(struct session *session, int i)
{
	struct item *item = &items[i];

	item->parts.at = arena_alloc(arena, sizeof(struct part) * 80);
	world.item = i;
	add_events(world.is_closed[i] ? &session->closed.events
	    : &session->events, roll_facts(3), item);
	for (int k = roll(4); k > 0 || is_missing_soon(); k--) {
		struct part *part;

		add_blocks(roll_facts(2), item);
		part = add_part(item);
		part->decision = arena_alloc(arena,
		    sizeof *part->decision);
		world.vote++;
	}
	if (i == world.last)
		add_blocks(let_late_ones_come(), item);
}

/* the public item that is dealt with last */
static void
find_last(int i)
{
	if (!world.is_closed[i])
		world.last = i;
	for (int k = 0; k < world.items; k++)
		if (world.after[k] == i)
			find_last(k);
}

/* the obvious order: an item, then all that come behind it */
static void
roll_from(struct session *session, int i, int *run)
{
	if (!world.is_closed[i])
		world.run = NONE;
	else if (world.run == NONE)
		world.run = ++*run;
	roll_item(session, i);
	for (int k = 0; k < world.items; k++)
		if (world.after[k] == i)
			roll_from(session, k, run);
}

static void
write_bodies(struct session *session)
{
	struct committee *bodies = arena_alloc(arena, sizeof *bodies * BODIES);
	struct committee_ref *body_refs = arena_alloc(arena,
	    sizeof *body_refs * BODIES);

	for (int b = 0; b < world.bodies; b++) {
		struct person_ref *at = arena_alloc(arena,
		    sizeof *at * 3 * PERSONS);
		struct committee *c = &bodies[b];

		c->seats.value = world.seats[b];
		c->chair_votes.is_set = world.chair_votes;
		c->chair_office.text = "Landrat";
		c->replaces_recused.is_set = world.replaces;
		c->members.at = at;
		c->deputies.at = at + PERSONS;
		c->advisers.at = at + 2 * PERSONS;
		for (int p = 0; p < PERSONS; p++) {
			if (world.is_member[b][p])
				c->members.at[c->members.count++] = refs[p];
			if (world.is_on_list[b][p])
				c->deputies.at[c->deputies.count++] = refs[p];
			if (world.is_adviser[b][p])
				c->advisers.at[c->advisers.count++] = refs[p];
		}
		body_refs[b].committee = c;
	}
	session->committees = (struct committee_refs){ body_refs, world.bodies };
}

static void
write_absences(struct absences *to, const int *absent)
{
	to->at = arena_alloc(arena, sizeof *to->at * PERSONS);
	for (int p = 0; p < PERSONS; p++) {
		struct absence *a = &to->at[to->count];

		if (absent[p] == THERE)
			continue;
		to->count++;
		a->person = refs[p];
		if (absent[p] != AWAY)
			a->deputy = refs[absent[p]];
	}
}

static void
write_items(struct session *session)
{
	for (int i = 0; i < world.items; i++) {
		struct item *item = &items[i];

		*item = (struct item){ .index = i, .number = "Ö",
		    .is_closed = world.is_closed[i] };
		if (world.after[i] != NONE)
			item->after.item = &items[world.after[i]];
		item->recused.at = arena_alloc(arena,
		    sizeof *item->recused.at * PERSONS);
		for (int p = 0; p < PERSONS; p++)
			if (world.is_recused[i][p])
				item->recused.at[item->recused.count++] =
				    refs[p];
	}
	session->items = (struct items){ items, world.items };
}

static void
roll_session(struct session *session)
{
	static struct person_ref now = { .text = "mitglieder" };
	int run = 0;

	roll_people();
	roll_absences();
	roll_items();
	write_bodies(session);
	write_absences(&session->absences, world.absent);
	write_absences(&session->closed.absences, world.closed_absent);
	write_items(session);
	session->present = (struct person_refs){ &now, 1 };
	session->chair = refs[world.chair];
	session->staff = (struct person_refs){ &refs[16], 2 };
	session->closed.guests = (struct person_refs){ &refs[18], 1 };
	session->events.at = arena_alloc(arena,
	    sizeof(struct event) * FACTS);
	session->closed.events.at = arena_alloc(arena,
	    sizeof(struct event) * FACTS);
	world.run = NONE;
	for (int i = 0; i < world.items; i++)
		if (world.after[i] == NONE)
			find_last(i);
	for (int i = 0; i < world.items; i++)
		if (world.after[i] == NONE)
			roll_from(session, i, &run);
}

static void
write_register(void)
{
	for (int p = 0; p < PERSONS; p++) {
		world_persons[p].id.text = world_persons[p].name.text = "p";
		if (p < PERSONS - 1)
			world_persons[p].faction.text =
			    world_groups[p % (GROUPS - 1)];
		refs[p] = (struct person_ref){ .person = &world_persons[p],
		    .place = { "x", 1, 1, 0 } };
	}
}

void
world_roll(struct arena *memory, uint32_t seed, struct session *session)
{
	arena = memory;
	write_register();
	world = (struct world){ .state = seed };
	roll_session(session);
}
