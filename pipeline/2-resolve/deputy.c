/* SPDX-License-Identifier: EUPL-1.2 */
#include <stddef.h>

#include "base/arena.h"
#include "name.h"
#include "notes.h"
#include "room.h"
#include "session.h"

/* the own seat of a person in a body, or NULL */
static struct seat *
own_seat(const struct attendee *a, int body)
{
	for (struct seat *s = a->seats; s != NULL; s = s->next)
		if (s->body == body && s->is_own)
			return s;
	return NULL;
}

/* is the person on the body's list of deputies? */
static bool *
on_list(const struct room *room, const struct person *person, int body)
{
	size_t who = (size_t)(person - room->session->county->persons.at);

	return &room->walk->lists[who * (size_t)room->walk->bodies +
	    (size_t)body];
}

void
deputy_read_list(struct room *room, const struct committee *committee)
{
	int body = room_body(room, committee);

	for (int i = 0; i < committee->deputies.count; i++)
		if (committee->deputies.at[i].person != NULL)
			*on_list(room, committee->deputies.at[i].person,
			    body) = true;
}

static bool
has_seat_for(const struct attendee *deputy, int body,
    const struct person *member)
{
	for (const struct seat *s = deputy->seats; s != NULL; s = s->next)
		if (s->body == body && s->stands_for == member)
			return true;
	return false;
}

static void
add_deputy(struct room *room, struct attendee *member,
    const struct seat *of, struct attendee *deputy)
{
	struct seat *seat;

	if (has_seat_for(deputy, of->body, member->person))
		return;
	seat = seating_add(room, of->committee, deputy->person);
	seat->stands_for = member->person;
	seat->votes = of->votes;
	seat->advises = of->advises;
	seat->next_deputy = member->deputies;
	member->deputies = seat;
}

static void
report_deputy(const struct room *room, const struct person_ref *deputy,
    const struct committee *without_list, const struct seat *own)
{
	const char *name = name_full(room->notes->arena, deputy->person);

	if (without_list != NULL) {
		diag_error(deputy->place, "K300", "hier gibt es keine "
		    "Vertretung: %s", without_list->name.text);
		diag_hint("Die Angabe löschen. Wer vertreten darf, steht in "
		    "kreis.yaml unter »stellvertretung«.");
	} else if (own != NULL) {
		diag_error(deputy->place, "K302", "%s ist selbst Mitglied "
		    "und kann dort niemanden vertreten: %s", name,
		    own->committee->name.text);
		diag_hint("Eine andere Vertretung nennen oder die Angabe "
		    "löschen.");
	} else {
		diag_error(deputy->place, "K301", "%s steht nicht unter den "
		    "Stellvertretungen dieses Gremiums", name);
		diag_hint("Die Person prüfen oder in kreis.yaml unter "
		    "»stellvertretung« ergänzen.");
	}
}

/* nobody has two votes in a body */
void
deputy_take(struct room *room, struct seat *seat,
    const struct person_ref *ref)
{
	const struct attendee *a = presence_of(room, seat->person);

	for (const struct seat *s = a->seats; s != NULL; s = s->next) {
		if (s == seat || s->body != seat->body || !s->is_taken ||
		    s->stands_for == NULL)
			continue;
		diag_error(ref->place, "K303", "%s vertritt hier schon %s",
		    name_full(room->notes->arena, seat->person),
		    name_full(room->notes->arena, s->stands_for));
		diag_hint("Eine Person vertritt nur eine; eine der beiden "
		    "Angaben ändern.");
		return;
	}
	room_take(room, seat, true);
}

/* in a joint session a deputy takes the seats that the lists allow */
bool
deputy_seat(struct room *room, const struct person_ref *ref,
    const struct person *person)
{
	struct attendee *member = presence_of(room, person);
	struct attendee *deputy = presence_of(room, ref->person);
	const struct committee *without_list = NULL;
	const struct seat *own = NULL;
	bool is_seated = false, has_list = false;

	for (const struct seat *s = member->seats; s != NULL; s = s->next) {
		if (!s->is_own)
			continue;
		if (s->committee->deputies.count == 0)
			without_list = s->committee;
		else
			has_list = true;
		if (own_seat(deputy, s->body) != NULL)
			own = own_seat(deputy, s->body);
		else if (*on_list(room, ref->person, s->body)) {
			add_deputy(room, member, s, deputy);
			is_seated = true;
		}
	}
	if (!is_seated && (has_list || without_list != NULL))
		report_deputy(room, ref, has_list ? NULL : without_list,
		    own);
	return is_seated;
}
