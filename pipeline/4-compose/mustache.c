/* SPDX-License-Identifier: EUPL-1.2 */
#include "mustache.h"

#include <string.h>

#include "base/arena.h"
#include "base/suggest.h"
#include "base/utf8.h"
#include "scan.h"

/* a section that is not closed yet */
struct open {
	struct tag	*tag;
	struct open	*outer;
};

struct parser {
	struct arena	*arena;
	struct scan	 scan;
	struct template	*template;
	struct tag	 root;
	struct open	*open;
	struct open	*crossed;	/* closed early: await their end */
	int		 depth;
};

static struct tag *
append(struct parser *p, enum tag_kind kind, struct place place)
{
	struct tag *parent = p->open != NULL ? p->open->tag : &p->root;
	struct tag *tag = arena_alloc(p->arena, sizeof *tag);

	tag->kind = kind;
	tag->place = place;
	if (parent->last != NULL)
		parent->last->next = tag;
	else
		parent->first = tag;
	parent->last = tag;
	return tag;
}

/* splits "a.b.c"; false where a part is empty */
static bool
split_name(struct arena *arena, struct tag *tag)
{
	const char *p = tag->name;
	int capacity = 0;

	if (strcmp(p, ".") == 0)
		return true;
	for (;;) {
		size_t len = strcspn(p, ".");

		if (len == 0)
			return false;
		tag->path = arena_room(arena, tag->path, tag->parts,
		    &capacity, sizeof *tag->path);
		tag->path[tag->parts++] = arena_copy(arena, p, len);
		if (p[len] == '\0')
			return true;
		p += len + 1;
	}
}

static bool
is_name(const char *name)
{
	return *name != '\0' && name[strcspn(name, " \t\r\n{}<$#^/")] == '\0';
}

/* a tag with a name in its place in the tree; NULL after a report */
static struct tag *
add_named(struct parser *p, const struct scanned *s, enum tag_kind kind)
{
	struct tag *tag = append(p, kind, s->name_place);

	tag->name = s->name;
	tag->is_alone = s->is_alone;
	if (is_name(s->name) && split_name(p->arena, tag))
		return tag;
	if (*s->name == '\0') {
		diag_error(s->place, "V002", "dem Tag fehlt der Name");
		diag_hint("Als {{name}} schreiben; geschweifte Klammern, die "
		    "gedruckt werden sollen, als \\{\\{.");
	} else {
		diag_error(s->name_place, "V003",
		    "»%s« kann kein Name sein", s->name);
		diag_hint("Namen bestehen aus Kleinbuchstaben, Ziffern, _ und "
		    "Punkten, ohne Leerzeichen.");
	}
	tag->kind = TAG_COMMENT;
	return NULL;
}

static void
open_section(struct parser *p, const struct scanned *s, enum tag_kind kind)
{
	struct tag *tag = add_named(p, s, kind);
	struct open *open;

	if (tag == NULL) {	/* it will be closed all the same */
		tag = p->open != NULL ? p->open->tag->last : p->root.last;
		tag->name = s->name;
	}
	if (++p->depth == MUSTACHE_DEPTH + 1) {
		diag_error(s->place, "V004",
		    "hier sind mehr als %d Abschnitte ineinander "
		    "verschachtelt", MUSTACHE_DEPTH);
		diag_hint("Fehlt weiter oben ein {{/…}}?");
		scan_stop(&p->scan);
		p->open = NULL;
		return;
	}
	open = arena_alloc(p->arena, sizeof *open);
	open->tag = tag;
	open->outer = p->open;
	p->open = open;
}

static struct open *
find_open(struct open *open, const char *name)
{
	while (open != NULL && strcmp(open->tag->name, name) != 0)
		open = open->outer;
	return open;
}

static void
pop(struct parser *p)
{
	p->open = p->open->outer;
	p->depth--;
}

/* {{#a}}{{#b}}{{/a}}: b ends here too, its own end will find it gone */
static void
close_crossed(struct parser *p, const struct scanned *s)
{
	struct open *inner = p->open;

	diag_error(s->name_place, "V005",
	    "{{/%s}} steht vor dem Ende von {{#%s}} aus Zeile %d", s->name,
	    inner->tag->name, inner->tag->place.line);
	diag_hint("Was zuletzt geöffnet wurde, wird zuerst geschlossen: "
	    "{{/%s}} gehört vor {{/%s}}.", inner->tag->name, s->name);
	while (strcmp(p->open->tag->name, s->name) != 0) {
		struct open *gone = p->open;

		pop(p);
		gone->outer = p->crossed;
		p->crossed = gone;
	}
	pop(p);
}

static bool
was_crossed(struct parser *p, const char *name)
{
	struct open **at = &p->crossed;

	while (*at != NULL && strcmp((*at)->tag->name, name) != 0)
		at = &(*at)->outer;
	if (*at == NULL)
		return false;
	*at = (*at)->outer;
	return true;
}

static void
report_unopened(struct parser *p, const struct scanned *s)
{
	const char *open = p->open != NULL ? p->open->tag->name : NULL;

	diag_error(s->name_place, "V006",
	    "{{/%s}} schließt einen Abschnitt, der nicht offen ist", s->name);
	if (open == NULL) {
		diag_hint("Davor {{#%s}} ergänzen oder das Tag löschen.",
		    s->name);
		return;
	}
	diag_hint("Offen ist {{#%s}} aus Zeile %d.", open,
	    p->open->tag->place.line);
	if (suggest(p->arena, s->name, &open, 1) != NULL)
		pop(p);		/* a slip of the pen */
}

static void
close_section(struct parser *p, const struct scanned *s)
{
	if (p->open != NULL && strcmp(p->open->tag->name, s->name) == 0)
		pop(p);
	else if (find_open(p->open, s->name) != NULL)
		close_crossed(p, s);
	else if (!was_crossed(p, s->name))
		report_unopened(p, s);
}

static void
add_partial(struct parser *p, const struct scanned *s)
{
	struct tag *tag = add_named(p, s, TAG_PARTIAL);

	if (tag == NULL)
		return;
	tag->indentation = s->indentation;
	tag->next_partial = p->template->partials;
	p->template->partials = tag;
}

static void
add_text(struct parser *p, const struct scanned *s)
{
	struct tag *tag = append(p, TAG_TEXT, s->place);

	tag->text = s->text;
	tag->len = s->len;
	tag->starts_line = s->starts_line;
}

static void
add(struct parser *p, const struct scanned *s)
{
	switch (s->sigil) {
	case 't':
		add_text(p, s);
		break;
	case '#':
		open_section(p, s, TAG_SECTION);
		break;
	case '^':
		open_section(p, s, TAG_INVERTED);
		break;
	case '/':
		close_section(p, s);
		break;
	case '>':
		add_partial(p, s);
		break;
	case '{':
	case '&':
		add_named(p, s, TAG_RAW);
		break;
	case '!':
	case '=':
		if (!s->is_alone)
			append(p, TAG_COMMENT, s->place);
		break;
	default:
		add_named(p, s, TAG_VALUE);
	}
}

struct template *
mustache_parse(struct arena *arena, const char *bytes, size_t size,
    struct place start)
{
	struct parser p = { .arena = arena };
	struct scanned s;

	p.template = arena_alloc(arena, sizeof *p.template);
	p.template->name = "";
	p.template->path = start.file;
	scan_open(&p.scan, arena, bytes, size, start);
	while (scan_next(&p.scan, &s))
		add(&p, &s);
	for (struct open *open = p.open; open != NULL; open = open->outer) {
		diag_error(open->tag->place, "V007",
		    "der Abschnitt »%s« wird nicht geschlossen",
		    open->tag->name);
		diag_hint("Wo er enden soll, {{/%s}} ergänzen.",
		    open->tag->name);
	}
	p.template->tags = p.root.first;
	return p.template;
}
