/* SPDX-License-Identifier: EUPL-1.2 */
#include "tidy.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/node.h"
#include "base/origin.h"
#include "fence.h"
#include "line.h"
#include "mustache.h"
#include "render.h"

enum { HEADINGS = 16 };

/* the end of the output at some moment, to go back to */
struct point {
	size_t	length;
	int	number;
	bool	is_blank_due, is_first;
	int	level;		/* of a heading: the lines that follow */
	int	headings;	/* how many were without content */
};

/* where an open fence began, with the headings right above it */
struct opening {
	struct point	point;
	struct point	heading[HEADINGS];
};

struct tidy {
	struct arena		*arena;
	const struct rendered	*in;
	int			 mark;		/* the next one */
	struct buffer		*out;
	int			 number;	/* of the next line, from 1 */
	struct line		 line;
	struct fences		 fences;
	struct opening		 opening[FENCE_DEPTH];
	struct point		 heading[HEADINGS];	/* without content */
	int			 headings;
	struct origin		*origin;
	bool			 is_blank_due;
	bool			 is_first;	/* in the file or in a fence */
	bool			 ends_in_break;	/* the template's last line */
};

static void
put_line(struct tidy *t, const char *line, size_t len)
{
	if (t->is_blank_due && !t->is_first) {
		buffer_char(t->out, '\n');
		t->number++;
	}
	t->is_blank_due = t->is_first = t->ends_in_break = false;
	t->headings = 0;
	buffer_add(t->out, line, len);
	buffer_char(t->out, '\n');
	t->number++;
}

/* a break at the end of a paragraph would be printed as a backslash */
static void
end_paragraph(struct tidy *t)
{
	if (t->ends_in_break) {
		t->out->length -= 2;
		buffer_char(t->out, '\n');
	}
	t->ends_in_break = false;
}

static void
put_blank(struct tidy *t)
{
	struct fence *top = fences_top(&t->fences);

	end_paragraph(t);
	if (top == NULL || top->kind != FENCE_PAIRS)
		t->is_blank_due = true;
}

static struct point
point_here(const struct tidy *t)
{
	return (struct point){ t->out->length, t->number, t->is_blank_due,
	    t->is_first, 0, t->headings };
}

static void
go_back(struct tidy *t, const struct point *point)
{
	t->out->length = point->length;
	t->number = point->number;
	t->is_blank_due = point->is_blank_due;
	t->is_first = point->is_first;
	t->headings = point->headings;
}

/* 0: no heading */
static int
heading_level(const struct line *line)
{
	int level = (int)strspn(line->bytes.bytes, "#");

	return level <= 6 && line->bytes.bytes[level] == ' ' ? level : 0;
}

/* headings of this level or below that got no content: nothing follows */
static void
drop_headings(struct tidy *t, int level)
{
	while (t->headings > 0 && t->heading[t->headings - 1].level >= level)
		go_back(t, &t->heading[t->headings - 1]);
}

static void
put_heading(struct tidy *t, int level)
{
	struct point here;
	int n;

	drop_headings(t, level);
	here = point_here(t);
	here.level = level;
	n = t->headings;
	put_line(t, t->line.bytes.bytes, t->line.bytes.length);
	if (n < HEADINGS && t->line.values == 0) {
		t->heading[n] = here;
		t->headings = n + 1;
	}
}

static void
put_fence(struct tidy *t, enum fence_event event)
{
	int depth = t->fences.depth - (event == FENCE_OPENS);
	struct opening *opening = &t->opening[depth];
	enum fence_kind kind = t->fences.open[depth].kind;

	if (event == FENCE_OPENS) {
		opening->point = point_here(t);
		memcpy(opening->heading, t->heading, sizeof t->heading);
	} else {
		end_paragraph(t);
		drop_headings(t, 1);
		t->is_blank_due = false;
		if (t->is_first && kind != FENCE_CODE &&
		    kind != FENCE_EMPTY) {
			go_back(t, &opening->point);
			memcpy(t->heading, opening->heading,
			    sizeof t->heading);
			return;
		}
	}
	put_line(t, t->line.bytes.bytes, t->line.bytes.length);
	t->is_first = event == FENCE_OPENS;
}

/* a line that the template made, no prose */
static void
put_template_line(struct tidy *t)
{
	const struct buffer *b = &t->line.bytes;
	enum fence_event event;
	int level;

	line_guard(&t->line);
	event = fences_line(&t->fences, b->bytes, b->length);
	level = heading_level(&t->line);
	if (event == FENCE_OPENS || event == FENCE_CLOSES) {
		put_fence(t, event);
	} else if (level > 0) {
		put_heading(t, level);
	} else {
		put_line(t, b->bytes, b->length);
		t->ends_in_break = line_ends_in_break(b->bytes, b->length);
	}
	if (t->line.origin != NULL)
		origin_add(t->origin, t->number - 1, t->number - 1,
		    t->line.origin->place);
}

/* a line with the marks on it, as far as the last one */
static void
tidy_line(struct tidy *t, const char *start, const char *end, int last)
{
	const char *base = t->in->bytes.bytes;
	const struct mark *marks = t->in->marks + t->mark;
	int count = 0;

	while (t->mark + count < last &&
	    base + marks[count].at <= end)
		count++;
	t->mark += count;
	if (fences_in_code(&t->fences)) {
		put_line(t, start, (size_t)(end - start));
		fences_line(&t->fences, start, (size_t)(end - start));
		return;
	}
	line_join(&t->line, start, end, marks, count, base);
	if (line_is_void(&t->line, fences_top(&t->fences) != NULL &&
	    fences_top(&t->fences)->kind == FENCE_PAIRS))
		return;
	if (strspn(t->line.bytes.bytes, " \t") == t->line.bytes.length)
		put_blank(t);
	else
		put_template_line(t);
}

/* lines of prose whose places follow each other */
struct run {
	int	first, last;	/* in the output */
	int	line;		/* of the first, from 0 in the prose */
};

static void
end_run(struct tidy *t, struct run *run, const struct node *node)
{
	struct place place = node->place;

	if (run->first == 0)
		return;
	place.line += run->line;
	origin_add(t->origin, run->first, run->last, place);
	run->first = 0;
}

static void
put_prose_line(struct tidy *t, struct run *run, int i, const char *line,
    size_t len, const struct node *node)
{
	put_line(t, line, len);
	if (run->first == 0 || i - run->line != t->number - 1 - run->first) {
		end_run(t, run, node);
		run->first = t->number - 1;
		run->line = i;
	}
	run->last = t->number - 1;
}

static void
report_broken_form(const struct mark *m, const struct fence *form)
{
	diag_error(m->tag->place, "V026",
	    "der Text von »%s« enthält einen Zaun, der das Formular darum "
	    "schließt", m->tag->name);
	diag_hint("Den Zaun des Formulars länger machen: %d Zeichen statt %d.",
	    form->length + 2, form->length);
}

static void
put_prose(struct tidy *t, const struct mark *m, const char *indentation,
    size_t indent)
{
	struct fences inner = { .depth = 0 };
	struct fence *form = fences_top(&t->fences);
	struct buffer line = { .arena = t->arena };
	struct run run = { 0, 0, 0 };
	const char *p = m->node->text, *next;

	put_blank(t);
	for (int i = 0; *p != '\0'; p = next, i++) {
		size_t len = strcspn(p, "\n");

		next = p + len + (p[len] == '\n');
		if (strspn(p, " \t") >= len && !fences_in_code(&inner)) {
			put_blank(t);
			continue;
		}
		line.length = 0;
		if (len > 0)
			buffer_add(&line, indentation, indent);
		buffer_add(&line, p, len);
		if (form != NULL && fence_closes(form, line.bytes,
		    line.length)) {
			report_broken_form(m, form);
			return;
		}
		fences_line(&inner, line.bytes, line.length);
		put_prose_line(t, &run, i, line.bytes, line.length, m->node);
	}
	end_run(t, &run, m->node);
	put_blank(t);
	if (inner.depth > 0) {
		diag_error(m->node->place, "V027", "der Text von »%s« enthält "
		    "einen Zaun, der nicht geschlossen wird", m->tag->name);
		diag_hint("In den Notizen die Zeile mit ``` am Ende des "
		    "Blocks ergänzen.");
	}
}

/* the next prose that begins on a line, or NULL */
static const struct mark *
find_prose(const struct tidy *t, const char *end)
{
	const struct rendered *in = t->in;

	for (int i = t->mark; i < in->count &&
	    in->bytes.bytes + in->marks[i].at <= end; i++)
		if (in->marks[i].node != NULL &&
		    in->marks[i].tag->kind == TAG_RAW)
			return &in->marks[i];
	return NULL;
}

/* the prose with what stands before it; returns where reading goes on */
static const char *
tidy_prose(struct tidy *t, const char *start, const struct mark *m)
{
	const char *at = t->in->bytes.bytes + m->at, *rest = at + m->len;
	size_t indent = (size_t)(at - start);
	int number = (int)(m - t->in->marks);

	if (strspn(start, " \t") < indent) {	/* a section ate the line end */
		tidy_line(t, start, at, number);
		indent = 0;
	}
	t->mark = number + 1;
	put_prose(t, m, start, indent);
	return *rest == '\n' ? rest + 1 : rest;
}

void
tidy_markdown(struct arena *arena, const struct rendered *in,
    struct buffer *out)
{
	struct tidy t = { .arena = arena, .in = in, .out = out, .number = 1,
	    .line = { .bytes = { .arena = arena } }, .is_first = true,
	    .origin = origin_new(arena) };
	const char *p = in->bytes.bytes, *end = p + in->bytes.length;

	while (p < end) {
		const char *line_end = memchr(p, '\n', (size_t)(end - p));
		const struct mark *prose;

		if (line_end == NULL)
			line_end = end;
		if ((prose = find_prose(&t, line_end)) != NULL) {
			p = tidy_prose(&t, p, prose);
			continue;
		}
		tidy_line(&t, p, line_end, in->count);
		p = line_end + 1;
	}
	end_paragraph(&t);
	drop_headings(&t, 1);
	buffer_string(out, "\n<!--\n");
	origin_write(t.origin, out, "");
	buffer_string(out, "-->\n");
}
