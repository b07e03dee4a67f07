/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE	/* memmem */
#include "scan.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

static const char blanks[] = " \t\r\n";

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static struct place
place_at(const struct scan *s, const char *at, const char *end)
{
	struct place place = s->place;

	place.column += utf8_count(s->line_start,
	    (size_t)(at - s->line_start));
	place.length = utf8_count(at, (size_t)(end - at));
	return place;
}

/* goes on at a byte behind the current one, counting lines */
static void
advance(struct scan *s, const char *to)
{
	const char *p;

	while ((p = memchr(s->at, '\n', (size_t)(to - s->at))) != NULL) {
		s->at = s->line_start = p + 1;
		s->place.line++;
		s->place.column = 1;
		s->is_line_begun = false;
	}
	s->at = to;
}

static const char *
find(const char *from, const char *end, const char *what)
{
	return memmem(from, (size_t)(end - from), what, strlen(what));
}

static const char *
line_end(const struct scan *s, const char *from)
{
	const char *p = memchr(from, '\n', (size_t)(s->end - from));

	return p != NULL ? p : s->end;
}

void
scan_open(struct scan *s, struct arena *arena, const char *bytes, size_t size,
    struct place start)
{
	*s = (struct scan){ .arena = arena, .at = bytes, .end = bytes + size,
	    .line_start = bytes, .open = "{{", .close = "}}",
	    .place = start };
}

void
scan_stop(struct scan *s)
{
	s->at = s->end;
}

/* "}}" in a text: its "{{" was forgotten, or the name holds a blank brace */
static void
check_text(struct scan *s, const char *to)
{
	const char *p = s->at;

	if (strcmp(s->open, "{{") != 0)
		return;
	while (p < to && (p = find(p, to, "}}")) != NULL) {
		struct scan here = *s;

		advance(&here, p);
		diag_error(place_at(&here, p, p + 2), "V008",
		    "»}}« schließt ein Tag, das nicht geöffnet ist");
		diag_hint("Davor »{{« ergänzen oder die Klammern löschen; "
		    "sollen sie gedruckt werden, als \\}\\} schreiben.");
		p = line_end(s, p);
	}
}

/* the text up to a byte; a first one on its line may be empty */
static bool
take_text(struct scan *s, const char *to, struct scanned *out)
{
	if (to == s->at && s->is_line_begun)
		return false;
	check_text(s, to);
	*out = (struct scanned){ .sigil = 't', .text = s->at,
	    .len = (size_t)(to - s->at), .starts_line = !s->is_line_begun,
	    .place = place_at(s, s->at, s->at) };
	s->is_line_begun = true;
	advance(s, to);
	return true;
}

struct extent {
	const char	*tag, *tag_end;
	const char	*body, *body_end;
	char		 sigil;
};

static void
report_unclosed(const struct scan *s, const struct extent *e)
{
	diag_error(place_at(s, e->tag, e->tag + strlen(s->open) +
	    (e->sigil == '{')), "V001", "das Tag wird nicht mit »%s%s« "
	    "geschlossen", e->sigil == '{' ? "}" : "", s->close);
	diag_hint("Geschweifte Klammern, die gedruckt werden sollen, als "
	    "\\{\\{ schreiben.");
}

/* a tag but a comment ends on its line, before the next one begins */
static bool
is_closed(const struct scan *s, const struct extent *e)
{
	const char *next;

	if (e->body_end == NULL)
		return false;
	if (e->sigil == '!')
		return true;
	next = find(e->body, e->body_end, s->open);
	return next == NULL;
}

static bool
find_extent(const struct scan *s, const char *tag, struct extent *e)
{
	size_t open = strlen(s->open);
	const char *closing = s->close;

	e->tag = tag;
	e->body = tag + open;
	e->sigil = 'v';
	if (e->body < s->end && strchr("#^/>!=&{", *e->body) != NULL)
		e->sigil = *e->body++;
	if (e->sigil == '{')
		closing = arena_printf(s->arena, "}%s", s->close);
	else if (e->sigil == '=')
		closing = arena_printf(s->arena, "=%s", s->close);
	e->body_end = find(e->body, e->sigil == '!' ? s->end
	    : line_end(s, e->body), closing);
	e->tag_end = e->body_end;
	if (is_closed(s, e)) {
		e->tag_end += strlen(closing);
		return true;
	}
	e->tag_end = line_end(s, tag);
	return false;
}

/* does the tag share its lines with blanks only? */
static bool
is_alone(const struct scan *s, const struct extent *e, const char **line_end)
{
	const char *p = s->line_start, *q = e->tag_end;

	while (p < e->tag && is_blank(*p))
		p++;
	while (q < s->end && is_blank(*q))
		q++;
	if (q + 1 < s->end && q[0] == '\r' && q[1] == '\n')
		q++;
	*line_end = q < s->end ? q + 1 : q;
	return p == e->tag && (q == s->end || *q == '\n');
}

/* {{=<% %>=}} */
static void
set_delimiters(struct scan *s, const struct extent *e)
{
	const char *p = e->body, *end = e->body_end;
	const char *word[3] = { 0 };
	int n = 0;

	while (p < end && n < 3) {
		const char *from;

		while (p < end && strchr(blanks, *p) != NULL)
			p++;
		for (from = p; p < end && strchr(blanks, *p) == NULL; p++)
			continue;
		if (p > from)
			word[n++] = arena_copy(s->arena, from,
			    (size_t)(p - from));
	}
	if (n != 2 || strchr(word[0], '=') != NULL ||
	    strchr(word[1], '=') != NULL) {
		diag_error(place_at(s, e->tag, e->tag_end), "V009",
		    "so lassen sich keine anderen Klammern festlegen");
		diag_hint("Als {{=<%% %%>=}} schreiben: zwei Klammern, durch "
		    "ein Leerzeichen getrennt.");
		return;
	}
	s->open = word[0];
	s->close = word[1];
}

static void
take_name(const struct scan *s, const struct extent *e, struct scanned *out)
{
	const char *p = e->body, *end = e->body_end;

	while (p < end && strchr(blanks, *p) != NULL)
		p++;
	while (end > p && strchr(blanks, end[-1]) != NULL)
		end--;
	out->name = arena_copy(s->arena, p, (size_t)(end - p));
	out->name_place = place_at(s, p, end);
}

static void
take_tag(struct scan *s, const struct extent *e, struct scanned *out)
{
	const char *line_end;
	bool alone = is_alone(s, e, &line_end);

	*out = (struct scanned){ .sigil = e->sigil, .is_alone = alone,
	    .place = place_at(s, e->tag, e->tag_end) };
	if (e->sigil == '=')
		set_delimiters(s, e);
	else if (e->sigil != '!')
		take_name(s, e, out);
	if (alone && strchr("#^/>!=", e->sigil) != NULL) {
		out->indentation = arena_copy(s->arena, s->line_start,
		    (size_t)(e->tag - s->line_start));
		advance(s, line_end);
	} else
		advance(s, e->tag_end);
}

bool
scan_next(struct scan *s, struct scanned *out)
{
	struct extent e;
	const char *tag, *line_end;
	bool is_good, takes_line;

	if (s->at == s->end)
		return false;
	if ((tag = find(s->at, s->end, s->open)) == NULL)
		return take_text(s, s->end, out);
	if (memchr(s->at, '\n', (size_t)(tag - s->at)) != NULL) {
		/* the lines before the tag's own, then that */
		const char *p = tag;

		while (p[-1] != '\n')
			p--;
		return take_text(s, p, out);
	}
	is_good = find_extent(s, tag, &e);
	takes_line = is_good && strchr("#^/>!=", e.sigil) != NULL &&
	    is_alone(s, &e, &line_end);
	if (!takes_line && take_text(s, tag, out))
		return true;
	if (takes_line)
		s->at = tag;
	if (is_good) {
		take_tag(s, &e, out);
		return true;
	}
	report_unclosed(s, &e);
	*out = (struct scanned){ .sigil = '!' };
	advance(s, e.tag_end);
	return true;
}
