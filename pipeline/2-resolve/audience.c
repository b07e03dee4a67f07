/* SPDX-License-Identifier: EUPL-1.2 */
#define _DEFAULT_SOURCE		/* explicit_bzero */
#include "audience.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/utf8.h"

struct scan {
	struct arena	*arena;
	const char	*in, *end;
	char		*out;
	struct place	 at;		/* of in, in the file */
	int		 column;	/* of out, in its line */
	struct cuts	*cuts;
	bool		 is_public, failed;
};

struct note { const char *left, *bar, *right, *end; };

static bool
starts(const char *p, const char *end, const char *word)
{
	size_t len = strlen(word);

	return (size_t)(end - p) >= len && memcmp(p, word, len) == 0;
}

/* moves on without keeping */
static void
skip(struct scan *s, const char *to)
{
	s->at.column += utf8_count(s->in, (size_t)(to - s->in));
	s->in = to;
}

static void
add_cut(struct scan *s)
{
	s->cuts->at = arena_room(s->arena, s->cuts->at, s->cuts->count,
	    &s->cuts->capacity, sizeof *s->cuts->at);
	s->cuts->at[s->cuts->count++] = (struct cut){ s->at.line, s->column,
	    s->at.column - s->column };
}

/* keeps what stands up to a place of the same line */
static void
keep(struct scan *s, const char *to)
{
	size_t len = (size_t)(to - s->in);

	if (!s->is_public && s->at.column != s->column)
		add_cut(s);
	s->column += utf8_count(s->in, len);
	memmove(s->out, s->in, len);
	s->out += len;
	skip(s, to);
}

static void
refuse(struct scan *s, const char *fault, const char *remedy)
{
	struct place at = s->at;

	at.length = 2;
	if (s->is_public)
		at.column = s->column;
	diag_error(at, "K001", "%s", fault);
	diag_hint("%s", remedy);
	s->failed = true;
}

/* finds the parts of the note at in; false after a report */
static bool
find_note(struct scan *s, struct note *note)
{
	const char *p = s->in + 2;

	note->left = p;
	note->bar = NULL;
	for (; p < s->end && *p != '\n'; p++) {
		if (starts(p, s->end, "[[")) {
			refuse(s, "in diesem Vermerk [[intern|öffentlich]] "
			    "beginnt ein zweiter", "Den ersten mit ]] "
			    "schließen.");
			return false;
		}
		if (*p == '|' && note->bar != NULL) {
			refuse(s, "dieser Vermerk [[intern|öffentlich]] hat "
			    "mehr als zwei Hälften", "Nur einen senkrechten "
			    "Strich setzen.");
			return false;
		}
		if (*p == '|')
			note->bar = p;
		/* of "]]]" the last two close: "[[x|[y]]]" */
		if (starts(p, s->end, "]]") && !starts(p, s->end, "]]]")) {
			note->right = p;
			note->end = p + 2;
			if (note->bar != NULL)
				return true;
			refuse(s, "diesem Vermerk fehlt die öffentliche "
			    "Hälfte", "Als [[intern|öffentlich]] schreiben; "
			    "sind zwei Klammern gemeint, \\[[ schreiben.");
			return false;
		}
	}
	refuse(s, "dieser Vermerk [[intern|öffentlich]] ist auf seiner Zeile "
	    "nicht geschlossen", "Mit ]] schließen; sind zwei Klammern "
	    "gemeint, \\[[ schreiben.");
	return false;
}

static void
keep_half(struct scan *s)
{
	struct note note;

	if (!find_note(s, &note)) {
		skip(s, s->in + 2);
		return;
	}
	skip(s, s->is_public ? note.bar + 1 : note.left);
	keep(s, s->is_public ? note.right : note.bar);
	skip(s, note.end);
}

/* where the next note, escape or line begins */
static const char *
next_stop(const struct scan *s)
{
	const char *p = s->in;

	while (p < s->end && *p != '\n' && !starts(p, s->end, "[[") &&
	    !starts(p, s->end, "\\[["))
		p++;
	return p;
}

static void
keep_line_end(struct scan *s)
{
	*s->out++ = *s->in++;
	s->at.line++;
	s->at.column = s->column = 1;
}

bool	/* NOLINTNEXTLINE(readability-non-const-parameter): s.out writes */
audience_resolve(struct arena *arena, char *bytes, size_t *size,
    const char *file, bool is_public, struct cuts *cuts)
{
	struct scan s = { .arena = arena, .in = bytes, .end = bytes + *size,
	    .out = bytes, .at = { file, 1, 1, 0 }, .column = 1,
	    .cuts = cuts, .is_public = is_public };

	while (s.in < s.end)
		if (*s.in == '\n')
			keep_line_end(&s);
		else if (starts(s.in, s.end, "[["))
			keep_half(&s);
		else if (starts(s.in, s.end, "\\[[")) {
			skip(&s, s.in + 1);
			keep(&s, s.in + 2);
		} else
			keep(&s, next_stop(&s));
	explicit_bzero(s.out, (size_t)(s.end - s.out));
	*size = (size_t)(s.out - bytes);
	return !s.failed;
}

void
audience_mend(const struct cuts *cuts, struct place *place)
{
	int low = 0, high = cuts->count;

	while (low < high) {
		int middle = (low + high) / 2;
		const struct cut *c = &cuts->at[middle];

		if (c->line < place->line || (c->line == place->line &&
		    c->column <= place->column))
			low = middle + 1;
		else
			high = middle;
	}
	if (low > 0 && cuts->at[low - 1].line == place->line)
		place->column += cuts->at[low - 1].shift;
}
