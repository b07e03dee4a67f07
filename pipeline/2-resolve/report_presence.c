/* SPDX-License-Identifier: EUPL-1.2 */
#include "report.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/dictionary.h"
#include "base/node.h"
#include "base/utf8.h"
#include "name.h"
#include "presence.h"
#include "session.h"
#include "wording.h"

/* an entry of the lists: a seat and what orders it */
struct entry {
	const struct seat	*seat;
	const struct attendee	*attendee;
	const char		*group;
	int			 rank;	/* factions, groups, advisers */
	int			 size;	/* of the group, by statute */
	const char		*name;	/* folded */
};

struct entries {
	struct entry		*at;
	int			 count;
	const char		*usual;		/* office */
	const struct committee	*committee;
};

/* the office that most of those in office hold goes without saying: Ktabg.;
 * what only one person is never does.  Deputies are left out, since some of
 * them may belong to the closed part alone */
static const char *
usual_office(const struct report *r, const struct room *room)
{
	struct dictionary *offices = dictionary_open(r->arena);
	int *counts = arena_alloc(r->arena,
	    (size_t)(room->count + 1) * sizeof *counts);
	const char *usual = "";
	int holders = 0, most = 1, last = 0;

	for (int i = 0; i < room->count; i++) {
		const char *office = room->at[i]->person->office.text;
		int which;

		if (office == NULL || room->at[i]->stands_for != NULL)
			continue;
		which = dictionary_add(offices, office, last);
		last += which == last;
		counts[which]++;
		holders++;
	}
	for (int i = 0; i < room->count; i++) {
		const char *office = room->at[i]->person->office.text;
		int which = office == NULL ? -1
		    : dictionary_find(offices, office);
		int n = which < 0 ? 0 : counts[which];

		if (n > most && 2 * n > holders) {
			most = n;
			usual = office;
		}
	}
	return usual;
}

/* a council without factions has members, not members of no faction */
static bool
has_factions(const struct session *s)
{
	for (int i = 0; i < s->committees.count; i++) {
		const struct person_refs *members =
		    &s->committees.at[i].committee->members;

		for (int k = 0; k < members->count; k++)
			if (members->at[k].person->faction.text != NULL)
				return true;
	}
	return false;
}

/* those with a right to be heard are named as their statute names them */
static const char *
advisers_of(const struct report *r, const struct person *p)
{
	const struct stand_in ins[] = { { "gruppe", p->group.text }, { 0 } };

	return p->group.text == NULL
	    ? wording_say(r->wording, WORDING_ADVISERS, NULL)
	    : wording_say(r->wording, WORDING_ADVISERS_OF, ins);
}

static const char *
group_of(const struct report *r, const struct seat *seat, bool is_divided,
    int *rank)
{
	const struct person *p = seat->person;

	*rank = 3;
	if (seat->advises)
		return advisers_of(r, p);
	*rank = 1;
	if (p->group.text != NULL)
		return p->group.text;
	*rank = 0;
	if (p->faction.text != NULL)
		return p->faction.text;
	*rank = 2;
	return wording_say(r->wording, is_divided
	    ? WORDING_NO_FACTION : WORDING_MEMBERS, NULL);
}

static int
entry_compare(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int order;

	if (x->rank != y->rank)
		return x->rank - y->rank;
	if (x->size != y->size)
		return y->size - x->size;
	if ((order = strcmp(x->group, y->group)) != 0)
		return order;
	return strcmp(x->name, y->name);
}

/* a chair who is no member stands at the head of the minutes, not here; a
 * deputy's seat that nobody took stands nowhere */
static bool
is_printed(const struct seat *seat)
{
	return !seat->is_chair && (seat->stands_for == NULL ||
	    seat->was_taken);
}

/* how large each group is by statute */
static void
size_groups(const struct report *r, struct entries *all)
{
	struct dictionary *groups = dictionary_open(r->arena);
	int *sizes = arena_alloc(r->arena,
	    (size_t)(all->count + 1) * sizeof *sizes);

	for (int i = 0; i < all->count; i++)
		sizes[dictionary_add(groups, all->at[i].group, i)] +=
		    all->at[i].seat->stands_for == NULL;
	for (int i = 0; i < all->count; i++)
		all->at[i].size = sizes[dictionary_find(groups,
		    all->at[i].group)];
}

/* the seats of a body (NULL: of all, each person once) in printed order */
static struct entries
entries_of(const struct report *r, const struct room *room,
    const struct committee *committee)
{
	size_t persons = (size_t)r->session->county->persons.count;
	bool is_divided = has_factions(r->session);
	bool *is_seen = arena_alloc(r->arena, persons + 1);
	struct entries all = { arena_alloc(r->arena,
	    (size_t)(room->count + 1) * sizeof *all.at), 0,
	    usual_office(r, room), committee };

	for (int i = 0; i < room->count; i++) {
		const struct seat *seat = room->at[i];
		struct entry *e = &all.at[all.count];
		bool *seen = &is_seen[seat->person -
		    r->session->county->persons.at];

		if ((committee != NULL && seat->committee != committee) ||
		    !is_printed(seat) || *seen)
			continue;
		*seen = true;
		e->seat = seat;
		e->attendee = presence_of(room, seat->person);
		e->group = group_of(r, seat, is_divided, &e->rank);
		e->name = utf8_fold(r->arena, name_listed(r->arena,
		    seat->person));
		all.count++;
	}
	size_groups(r, &all);
	if (all.count > 1)
		qsort(all.at, (size_t)all.count, sizeof *all.at,
		    entry_compare);
	return all;
}

static void
put_groups(const struct report *r, struct node *list,
    const struct entries *all)
{
	const char *group = NULL;
	struct node *map = NULL, *persons = NULL, *person;

	for (int i = 0; i < all->count; i++) {
		const struct entry *e = &all->at[i];

		if (!e->seat->was_taken)
			continue;
		if (group == NULL || strcmp(group, e->group) != 0) {
			group = e->group;
			map = node_add_map(r->arena, list, NULL);
			report_put(r, map, "gruppe", group,
			    e->seat->person->faction.place);
			persons = node_add_list(r->arena, map, "personen");
			node_add_text(r->arena, map, "anzahl", "",
			    (struct place){ 0 });
		}
		person = node_add_map(r->arena, persons, NULL);
		report_put(r, person, "name", name_listed(r->arena,
		    e->seat->person), e->seat->person->place);
		report_put(r, person, "bemerkung", report_remarks(r,
		    all->usual, e->attendee, e->seat, all->committee),
		    e->seat->person->place);
		map->last->text = arena_printf(r->arena, "%d",
		    persons->count);
	}
}

static void
put_absent(const struct report *r, struct node *root,
    const struct entries *all)
{
	struct node *list = node_add_list(r->arena, root, "abwesend");

	for (int i = 0; i < all->count; i++) {
		const struct seat *seat = all->at[i].seat;
		const struct absence *a = all->at[i].attendee->absence;
		struct place at = a != NULL ? a->person.place
		    : seat->person->place;
		struct node *map;

		if (seat->was_taken || seat->stands_for != NULL)
			continue;
		map = node_add_map(r->arena, list, NULL);
		report_put(r, map, "name", name_listed(r->arena,
		    seat->person), at);
		report_put(r, map, "gruppe", all->at[i].group, at);
		if (a != NULL)
			report_put_text(r, map, "grund", &a->reason);
		if (a != NULL && a->deputy.person != NULL)
			report_put(r, map, "vertretung", name_full(r->arena,
			    a->deputy.person), a->deputy.place);
	}
}

static void
put_staff(const struct report *r, struct node *list,
    const struct person_refs *refs)
{
	for (int i = 0; i < refs->count; i++) {
		const struct person_ref *ref = &refs->at[i];
		const struct person *p = ref->person;
		struct node *map = node_add_map(r->arena, list, NULL);

		report_put(r, map, "name", p != NULL ? name_listed(r->arena,
		    p) : ref->text, ref->place);
		if (p != NULL)
			report_put(r, map, "funktion", p->function.text !=
			    NULL ? p->function.text : p->office.text,
			    ref->place);
	}
}

static void
put_counts(const struct report *r, struct node *root, const struct room *room)
{
	const struct committee_refs *all = &r->session->committees;
	const char **seats = arena_alloc(r->arena,
	    (size_t)all->count * sizeof *seats);
	int count = 0;

	for (; count < all->count; count++) {
		const struct committee *c = all->at[count].committee;
		const struct stand_in ins[] = { { "sitze",
		    arena_printf(r->arena, "%d", c->seats.value) }, { 0 } };

		seats[count] = c->chair_votes.is_set
		    ? wording_say(r->wording, WORDING_SEATS_AND_CHAIR, ins)
		    : ins[0].text;
	}
	report_put_number(r, root, "anwesend_anzahl", presence_count(room,
	    NULL, NULL), r->session->place);
	report_put(r, root, "sitze", wording_join(r->wording, seats, count),
	    all->at[0].place);
	report_put_flag(r, root, "beschlussfaehig",
	    presence_is_quorate(room, NULL));
}

void
report_presence(const struct report *r, struct node *root)
{
	const struct session *s = r->session;
	struct room *room = presence_open(r->notes, s);
	struct node *list;
	struct entries all;

	report_officers(r, root);
	put_counts(r, root, room);
	presence_finish(room);
	all = entries_of(r, room, NULL);
	put_groups(r, node_add_list(r->arena, root, "anwesend"), &all);
	put_absent(r, root, &all);
	list = node_add_list(r->arena, root, "anwesend_nach_gremium");
	for (int i = 0; i < s->committees.count && s->committees.count > 1;
	    i++) {
		const struct committee *c = s->committees.at[i].committee;
		struct node *map = node_add_map(r->arena, list, NULL);

		report_put_text(r, map, "gremium", &c->name);
		all = entries_of(r, room, c);
		put_groups(r, node_add_list(r->arena, map, "gruppen"), &all);
	}
	list = node_add_list(r->arena, root, "verwaltung");
	put_staff(r, list, &s->staff);
	put_staff(r, list, &s->closed.staff);
	report_put_names(r, root, "gaeste", &s->guests);
}
