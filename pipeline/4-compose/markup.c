/* SPDX-License-Identifier: EUPL-1.2 */
#include "markup.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "fence.h"
#include "mustache.h"

/* what the text so far leaves open */
struct state {
	struct fences	 fences;
	struct place	 opened[FENCE_DEPTH];	/* where each fence is */
	const char	*nearest;	/* form to the innermost fence's word */
	int		 code;		/* length of a code span's `` that is
					 * open on this line */
	bool		 has_open_code;	/* on a line of this paragraph */
	int		 ticks;		/* ` at the end so far */
	bool		 in_angle;	/* behind "<a", before ">" */
	char		 last[2];	/* the bytes before the last one */
	char		 end;		/* the last byte of the line, or \0 */
	bool		 is_escaped;	/* by a backslash: the next one */
};

/* a partial that was checked within such fences */
struct visit {
	const struct template	*partial;
	struct fence		 top;
	struct visit		*next;
};

struct markup {
	struct arena		*arena;
	struct state		 s;
	struct buffer		 line;		/* without its tags */
	struct place		 line_place;
	const struct tag	*line_tag;	/* the first one on it */
	const struct tag	*doubtful;	/* in code, or in the line of a
						 * fence: its end will tell */
	struct visit		*visits;
};

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* the `s before are complete: a code span begins, ends or goes on */
static void
end_ticks(struct state *s)
{
	if (s->ticks == 0)
		return;
	if (s->code == 0)
		s->code = s->ticks;
	else if (s->code == s->ticks)
		s->code = 0;
	s->ticks = 0;
}

/* "<" could begin HTML or a link; in [text](<url>) it does not */
static bool
is_behind_angle(const struct state *s)
{
	return s->end == '<' && memcmp(s->last, "](", 2) != 0;
}

static void
read_byte(struct state *s, char c)
{
	if (c == '`' && (!s->is_escaped || s->code > 0)) {
		s->ticks++;
	} else {
		end_ticks(s);
		if (s->code == 0 && s->end == '<' &&
		    (is_letter(c) || c == '/' || c == '!' || c == '?'))
			s->in_angle = true;
		if (c == '>')
			s->in_angle = false;
	}
	s->last[0] = s->last[1];
	s->last[1] = s->end;
	s->end = s->is_escaped ? 'x' : c;
	s->is_escaped = c == '\\' && !s->is_escaped && s->code == 0;
}

/* a paragraph ends: what stood open in it was text */
static void
end_paragraph(struct state *s)
{
	s->code = s->ticks = 0;
	s->has_open_code = s->in_angle = s->is_escaped = false;
}

static void
report_clash(const struct markup *m)
{
	diag_error(m->line_place, "V029",
	    "dieser Zaun schließt den Zaun aus Zeile %d, statt einen neuen zu "
	    "öffnen", m->s.opened[m->s.fences.depth - 2].line);
	diag_hint("Der äußere Zaun braucht mehr Zeichen als der innere: "
	    "```` außen, ``` innen.");
}

/* a name as a tag: {{x}} or {{{x}}} */
static const char *
braces(const struct markup *m, const struct tag *tag)
{
	return arena_printf(m->arena, tag->kind == TAG_RAW ? "{{{%s}}}"
	    : tag->kind == TAG_PARTIAL ? "{{>%s}}" : "{{%s}}", tag->name);
}

static void
report_code(const struct markup *m, const struct tag *tag)
{
	int depth = m->s.fences.depth;
	const char *near = m->s.nearest;

	diag_error(tag->place, "V018", "%s steht in Code", braces(m, tag));
	if (!fences_in_code(&m->s.fences))
		diag_hint("Einzelne ` im Text als \\` schreiben; Code beginnt "
		    "und endet in derselben Zeile.");
	else if (near != NULL)
		diag_hint("Der Zaun aus Zeile %d ist kein Formular; meinten "
		    "Sie »%s«?", m->s.opened[depth - 1].line, near);
	else
		diag_hint("Der Zaun aus Zeile %d ist kein Formular.",
		    m->s.opened[depth - 1].line);
}

static void
end_line(struct markup *m)
{
	const char *line = m->line.length > 0 ? m->line.bytes : "";
	size_t len = m->line.length;
	int depth = m->s.fences.depth;
	enum fence_event event = fences_line(&m->s.fences, line, len);

	if (event == FENCE_CLASHES)
		report_clash(m);
	if (m->s.fences.depth > depth) {
		m->s.opened[depth] = m->line_place;
		m->s.nearest = fence_suggest(m->arena,
		    line + strspn(line, " `~"));
	}
	if (event != FENCE_NONE && m->line_tag != NULL) {
		diag_error(m->line_tag->place, "V023",
		    "in der Zeile eines Zauns darf kein Tag stehen");
		diag_hint("Abschnitte um das ganze Formular legen, in eigene "
		    "Zeilen.");
	}
	if (event == FENCE_NONE && m->doubtful != NULL)
		report_code(m, m->doubtful);
	m->doubtful = NULL;
	m->s.has_open_code |= m->s.code > 0;
	m->s.code = 0;
	if (event != FENCE_NONE || (strspn(line, " \t") == len &&
	    m->line_tag == NULL))
		end_paragraph(&m->s);
	m->s.end = m->s.last[0] = m->s.last[1] = '\0';
	m->line.length = 0;
	m->line_tag = NULL;
}

static void
read_text(struct markup *m, const struct tag *tag)
{
	const char *p = tag->text, *end = p + tag->len;

	if (tag->starts_line)
		m->line_place = tag->place;
	for (; p < end; p++) {
		if (*p != '\n') {
			buffer_char(&m->line, *p);
			if (!fences_in_code(&m->s.fences))
				read_byte(&m->s, *p);
			continue;
		}
		end_ticks(&m->s);
		m->s.is_escaped = false;
		end_line(m);
		m->line_place.line++;
	}
}

static bool
may_be_fence(const struct markup *m)
{
	const char *line = m->line.bytes;

	return strncmp(line + strspn(line, " "), "```", 3) == 0;
}

/* [text](<{{url}}>): the only <…> in which escapes work */
static bool
is_destination(const struct markup *m, const struct tag *tag)
{
	return !is_behind_angle(&m->s) && tag->next != NULL &&
	    tag->next->kind == TAG_TEXT && tag->next->len >= 2 &&
	    memcmp(tag->next->text, ">)", 2) == 0 &&
	    memchr(m->line.bytes, '[', m->line.length) != NULL;
}

/* is what goes in here safe from being read as markup? */
static void
check_value(struct markup *m, const struct tag *tag)
{
	struct state *s = &m->s;

	if (s->code > 0 && may_be_fence(m)) {
		if (m->doubtful == NULL)
			m->doubtful = tag;
		return;
	}
	if (fences_in_code(&s->fences) || s->code > 0 || s->has_open_code) {
		report_code(m, tag);
		return;
	}
	if (s->in_angle || (s->end == '<' && !is_destination(m, tag))) {
		diag_error(tag->place, "V019", "%s steht in <…>",
		    braces(m, tag));
		diag_hint("Ein einzelnes < als \\< schreiben; HTML gibt es "
		    "in Vorlagen nicht.");
	}
	if (tag->kind == TAG_VALUE || tag->is_alone)
		return;
	diag_error(tag->place, "V017", "%s muss allein auf der Zeile stehen",
	    braces(m, tag));
	diag_hint(tag->kind == TAG_RAW ? "Für Text in einer Zeile "
	    "{{%s}} schreiben." : "Die Teilvorlage »%s« in eine eigene Zeile "
	    "setzen.", tag->name);
}

static void
check_backslash(const struct markup *m, const struct tag *tag)
{
	if (!m->s.is_escaped)
		return;
	diag_error(tag->place, "V020",
	    "vor einem Tag darf kein einzelner \\ stehen");
	diag_hint("Den \\ löschen, oder als \\\\ schreiben, wenn er gedruckt "
	    "werden soll.");
}

static bool
check_balance(struct markup *m, const struct state *before,
    const struct tag *tag, const char *what)
{
	struct state *s = &m->s;

	if (s->fences.depth == before->fences.depth &&
	    s->code == before->code && s->in_angle == before->in_angle &&
	    s->has_open_code == before->has_open_code &&
	    !s->is_escaped && !is_behind_angle(s))
		return true;
	diag_error(tag->place, "V028",
	    "%s »%s« lässt einen Zaun, `, < oder \\ offen oder schließt, was "
	    "davor offen war", what, tag->name);
	diag_hint("Öffnen und Schließen gehören in denselben Abschnitt "
	    "derselben Datei.");
	end_paragraph(s);
	s->end = '\0';
	return false;
}

static void	read_tags(struct markup *, const struct tag *);

static void
read_section(struct markup *m, const struct tag *tag)
{
	struct state before = m->s;

	read_tags(m, tag->first);
	end_ticks(&m->s);
	if (check_balance(m, &before, tag, "der Abschnitt"))
		m->s = before;
}

static bool
was_visited(struct markup *m, const struct template *partial)
{
	struct fence top = { 0 };
	struct visit *v;

	if (fences_top(&m->s.fences) != NULL)
		top = *fences_top(&m->s.fences);
	for (v = m->visits; v != NULL; v = v->next)
		if (v->partial == partial && v->top.mark == top.mark &&
		    v->top.length == top.length)
			return true;
	v = arena_alloc(m->arena, sizeof *v);
	*v = (struct visit){ partial, top, m->visits };
	m->visits = v;
	return false;
}

static void
read_partial(struct markup *m, const struct tag *tag)
{
	struct state before = m->s;
	struct place place = m->line_place;

	check_value(m, tag);
	if (tag->partial == NULL || !tag->is_alone || was_visited(m, tag->partial))
		return;
	read_tags(m, tag->partial->tags);
	end_ticks(&m->s);
	if (m->line.length > 0)		/* no end of line at the end */
		end_line(m);
	if (check_balance(m, &before, tag, "die Teilvorlage"))
		m->s = before;
	m->line_place = place;
}

static void
read_tag(struct markup *m, const struct tag *tag)
{
	end_ticks(&m->s);
	check_backslash(m, tag);
	m->s.is_escaped = false;
	if (m->line_tag == NULL && (!tag->is_alone || tag->kind == TAG_VALUE))
		m->line_tag = tag;
	switch (tag->kind) {
	case TAG_VALUE:
	case TAG_RAW:
		check_value(m, tag);
		m->s.end = 'x';
		break;
	case TAG_SECTION:
	case TAG_INVERTED:
		read_section(m, tag);
		break;
	case TAG_PARTIAL:
		read_partial(m, tag);
		break;
	case TAG_TEXT:
	case TAG_COMMENT:
		break;
	}
}

static void
read_tags(struct markup *m, const struct tag *tag)
{
	for (; tag != NULL; tag = tag->next)
		if (tag->kind == TAG_TEXT)
			read_text(m, tag);
		else
			read_tag(m, tag);
	end_ticks(&m->s);
}

void
markup_check(struct arena *arena, const struct template *template)
{
	struct markup m = { .arena = arena, .line = { .arena = arena } };

	read_tags(&m, template->tags);
	end_line(&m);
	if (m.s.fences.depth == 0)
		return;
	diag_error(m.s.opened[m.s.fences.depth - 1], "V030",
	    "dieser Zaun wird nicht geschlossen");
	diag_hint("Das Ende mit einer Zeile aus ebenso vielen ` ergänzen.");
}
