/* SPDX-License-Identifier: EUPL-1.2 */
#include "level.h"

#include <stdarg.h>
#include <string.h>

#include "base/arena.h"
#include "notes.h"
#include "session.h"

/* all answers of the notes */
struct level { struct reason *at; int count, capacity; };

void
level_add_reason(struct notes *notes, struct reason *to, const char *text,
    struct place place)
{
	struct level *all = notes->level;

	if (all == NULL)
		all = notes->level = arena_alloc(notes->arena, sizeof *all);
	*to = (struct reason){ text, place,
	    arena_alloc(notes->arena, sizeof(bool)) };
	all->at = arena_room(notes->arena, all->at, all->count,
	    &all->capacity, sizeof *all->at);
	all->at[all->count++] = *to;
}

bool
level_gap(const struct session *session, struct place place,
    const char *code, const char *fmt, ...)
{
	bool is_draft = session->status.text == NULL ||
	    strcmp(session->status.text, "entwurf") == 0;
	va_list args;

	if (session->is_sealed)	/* nothing can be added any more */
		return false;
	va_start(args, fmt);
	(is_draft ? diag_vwarning : diag_verror)(place, code, fmt, args);
	va_end(args);
	return true;
}

bool
level_oddity(const struct reason *reason, struct place place,
    const char *code, const char *fmt, ...)
{
	va_list args;

	if (reason->text != NULL) {
		*reason->has_answered = true;
		return false;
	}
	va_start(args, fmt);
	diag_vwarning(place, code, fmt, args);
	va_end(args);
	return true;
}

void
level_check_reasons(const struct notes *notes)
{
	const struct level *all = notes->level;

	for (int i = 0; all != NULL && i < all->count; i++) {
		if (*all->at[i].has_answered)
			continue;
		diag_warning(all->at[i].place, "K200", "diese Begründung "
		    "antwortet auf keine Warnung");
		diag_hint("Sie löschen, oder dorthin setzen, wo gewarnt "
		    "wird.");
	}
}
