/* SPDX-License-Identifier: EUPL-1.2 */
#include "yaml.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "arena.h"
#include "die.h"
#include "node.h"
#include "origin.h"
#include "utf8.h"

struct reader {
	struct arena		*arena;
	yaml_parser_t		 parser;
	yaml_event_t		 event;
	const char		*bytes;
	size_t			 size;
	const char		**line;	/* where each begins */
	int			 lines;
	yaml_mark_t		 seen;	/* the last mark looked for, */
	const char		*seen_at;	/* and its byte */
	struct place		 start;	/* of the first byte */
	const struct origin	*origin;
	int			 depth;
	bool			 failed;	/* something was reported */
	bool			 stopped;	/* reading on makes no sense */
};

/* libyaml's words for what it stumbles over, in ours.  Some faults show only
 * far behind what is at fault: they are told where that begins. */
static const struct {
	enum { HERE, AT_BEGIN }	 where;
	const char		*problem, *fault, *remedy;
} problems[] = {
	{ HERE, "found character that cannot start any token",
	  "hier steht ein Zeichen, mit dem kein Wert beginnen darf",
	  "Einrücken nur mit Leerzeichen, nie mit Tabulator; Werte, die mit "
	  "@, ` oder % beginnen, in Anführungszeichen setzen." },
	{ HERE, "found a tab character",
	  "hier steht ein Tabulator",
	  "Einrücken nur mit Leerzeichen." },
	{ HERE, "did not find expected key",
	  "hier wird eine weitere Angabe »name: wert« erwartet",
	  "Die Einrückung muss zu den Zeilen darüber passen; Text mit "
	  "Anführungszeichen in der Mitte ganz in '…' setzen." },
	{ HERE, "did not find expected '-' indicator",
	  "hier wird der nächste Listeneintrag »- …« erwartet",
	  "Die Einrückung muss zu den Zeilen darüber passen." },
	{ HERE, "mapping values are not allowed in this context",
	  "hier darf kein Doppelpunkt mit Leerzeichen stehen",
	  "Einen Text, der »: « enthält, in Anführungszeichen setzen; oder die "
	  "Einrückung der Zeile passt nicht." },
	{ HERE, "block sequence entries are not allowed in this context",
	  "hier darf kein Listeneintrag »- …« stehen",
	  "Die Liste in einer neuen Zeile beginnen." },
	{ AT_BEGIN, "could not find expected ':'",
	  "nach dem Namen der Angabe fehlt ein Doppelpunkt",
	  "Als »name: wert« schreiben." },
	{ AT_BEGIN, "found unexpected end of stream",
	  "die Datei endet mitten in einem Text in Anführungszeichen",
	  "Das schließende Anführungszeichen ergänzen." },
	{ AT_BEGIN, "found unexpected document indicator",
	  "»---« oder »...« steht mitten in einem Text",
	  "Das schließende Anführungszeichen ergänzen." },
	{ AT_BEGIN, "did not find expected ',' or ']'",
	  "die Liste in eckigen Klammern ist nicht geschlossen",
	  "Einträge mit Komma trennen und die Liste mit ] schließen." },
	{ AT_BEGIN, "did not find expected ',' or '}'",
	  "die Angaben in geschweiften Klammern sind nicht geschlossen",
	  "Angaben mit Komma trennen und mit } schließen." },
	{ HERE, "did not find expected node content",
	  "hier fehlt ein Wert",
	  "Den Wert ergänzen oder das überzählige Komma löschen." },
	{ HERE, "found unknown escape character",
	  "diese Zeichenfolge mit \\ gibt es nicht",
	  "In \"…\" bedeutet \\ etwas Besonderes: '…' benutzen." },
	{ HERE, "did not find expected hexdecimal number",
	  "nach \\x, \\u oder \\U fehlt eine Hexadezimalzahl",
	  "In \"…\" bedeutet \\ etwas Besonderes: '…' benutzen." },
	{ HERE, "did not find expected <document start>",
	  "nach dem Ende der Angaben folgt noch etwas",
	  "Die Einrückung muss zu den Zeilen darüber passen." },
	{ HERE, "did not find expected alphabetic or numeric character",
	  "& und * haben am Anfang eines Wertes eine besondere Bedeutung",
	  "Den Wert in Anführungszeichen setzen." },
	{ HERE, "found undefined tag handle",
	  "! hat am Anfang eines Wertes eine besondere Bedeutung",
	  "Den Wert in Anführungszeichen setzen." },
	{ AT_BEGIN, "found unknown directive name",
	  "% hat am Anfang einer Zeile eine besondere Bedeutung",
	  "Die Zeile löschen oder den Text in Anführungszeichen setzen." },
	{ AT_BEGIN, "found unexpected non-alphabetical character",
	  "% hat am Anfang einer Zeile eine besondere Bedeutung",
	  "Die Zeile löschen oder den Text in Anführungszeichen setzen." },
};

static struct place
place_of(const struct reader *r, yaml_mark_t mark)
{
	struct place at = r->start;

	at.length = 1;
	at.line = r->start.line + (int)mark.line;
	at.column = (int)mark.column + 1;
	if (mark.line == 0)
		at.column += r->start.column - 1;
	return r->origin != NULL ? origin_of(r->origin, at) : at;
}

static struct place
event_place(const struct reader *r)
{
	struct place at = place_of(r, r->event.start_mark);

	if (r->event.start_mark.line == r->event.end_mark.line)
		at.length = (int)(r->event.end_mark.column -
		    r->event.start_mark.column);
	return at;
}

static void
report_problem(struct reader *r)
{
	const char *problem = r->parser.problem;
	struct place at = place_of(r, r->parser.problem_mark);

	r->failed = r->stopped = true;
	if (r->parser.error == YAML_MEMORY_ERROR)
		die("parse %s: out of memory", r->start.file);
	for (size_t i = 0; i < sizeof problems / sizeof *problems; i++) {
		size_t n = strlen(problems[i].problem);

		if (problem == NULL ||
		    strncmp(problem, problems[i].problem, n) != 0)
			continue;
		if (problems[i].where == AT_BEGIN)
			at = place_of(r, r->parser.context_mark);
		diag_error(at, "Y001", "%s", problems[i].fault);
		diag_hint("%s", problems[i].remedy);
		return;
	}
	diag_error(at, "Y001", "der Aufbau ist hier nicht verständlich (%s)",
	    problem != NULL ? problem : "unbekannt");
	diag_hint("Einrückung, Doppelpunkte und Anführungszeichen prüfen.");
}

static bool
next(struct reader *r)
{
	yaml_event_delete(&r->event);
	if (r->stopped)
		return false;
	if (!yaml_parser_parse(&r->parser, &r->event)) {
		report_problem(r);
		return false;
	}
	return true;
}

static void
refuse(struct reader *r, const char *code, const char *fault,
    const char *remedy)
{
	diag_error(event_place(r), code, "%s", fault);
	diag_hint("%s", remedy);
	r->failed = true;
}

/* tags and anchors: "ja" and "2026-03-17" are text until the schema says */
static void
refuse_properties(struct reader *r, const yaml_char_t *anchor,
    const yaml_char_t *tag)
{
	if (anchor != NULL)
		refuse(r, "Y002", "Marken mit & sind nicht erlaubt",
		    "Beginnt der Wert mit &, ihn in Anführungszeichen "
		    "setzen.");
	else if (tag != NULL)
		refuse(r, "Y003", "Typangaben mit ! sind nicht erlaubt",
		    "Beginnt der Wert mit !, ihn in Anführungszeichen "
		    "setzen.");
}

static bool
is_too_deep(struct reader *r)
{
	if (++r->depth <= YAML_DEPTH)
		return false;
	refuse(r, "Y004", "die Angaben sind zu tief verschachtelt",
	    "Höchstens 16 Ebenen sind möglich; fehlt eine schließende "
	    "Klammer?");
	r->stopped = true;
	return true;
}

/* characters that came in by escapes: utf8_check saw only the raw bytes */
static void
check_escapes(struct reader *r)
{
	const char *p = (char *)r->event.data.scalar.value;
	const char *end = p + r->event.data.scalar.length;
	int marks = 0;

	if (r->event.data.scalar.style != YAML_DOUBLE_QUOTED_SCALAR_STYLE)
		return;
	while (p < end) {
		int32_t c = utf8_next(&p, end);

		marks = utf8_is_mark(c) ? marks + 1 : 0;
		if (c > 0 && utf8_refused(c) == NULL && marks <= UTF8_MARKS)
			continue;
		diag_error(event_place(r), "Y005", "der Text enthält durch \\ "
		    "das verbotene Zeichen U+%04X",
		    c < 0 ? 0xfffdU : (unsigned)c);
		diag_hint("Die Zeichenfolge mit \\ löschen.");
		r->failed = true;
		return;
	}
}

/* the byte at a mark; its column counts characters.  Marks come in order, so
 * that a long line is walked through once */
static const char *
at_mark(struct reader *r, yaml_mark_t mark)
{
	const char *p = r->seen_at, *end = r->bytes + r->size;

	if (mark.line >= (size_t)r->lines)
		return end;
	if (p == NULL || mark.line != r->seen.line ||
	    mark.column < r->seen.column) {
		p = r->line[mark.line];
		r->seen.column = 0;
	}
	for (size_t i = r->seen.column; i < mark.column && p < end; i++)
		do
			p++;
		while (p < end && ((unsigned char)*p & 0xc0) == 0x80);
	r->seen = mark;
	r->seen_at = p;
	return p;
}

/* "Nr #3" ends before the blank, as a comment; "12  # Nummer" is one */
static bool
is_cut(struct reader *r)
{
	const char *p = at_mark(r, r->event.end_mark);
	const char *end = r->bytes + r->size;

	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	return p + 1 < end && p[0] == '#' && p[1] != ' ' && p[1] != '\n' &&
	    p[1] != '#' && p[1] != '-' && p[1] != '=';
}

static struct node *
scalar(struct reader *r)
{
	struct node *n = node_new(r->arena, NODE_TEXT);
	yaml_scalar_style_t style = r->event.data.scalar.style;

	n->place = event_place(r);
	n->is_plain = style == YAML_PLAIN_SCALAR_STYLE;
	n->is_block = style == YAML_LITERAL_SCALAR_STYLE ||
	    style == YAML_FOLDED_SCALAR_STYLE;
	if (n->is_block) {	/* its text begins on the line behind '|' */
		struct place at = r->start;

		at.line += (int)r->event.start_mark.line + 1;
		at.column = 0;
		at.length = 0;
		n->place = r->origin != NULL ? origin_of(r->origin, at) : at;
	}
	refuse_properties(r, r->event.data.scalar.anchor,
	    r->event.data.scalar.tag);
	check_escapes(r);
	n->text = arena_copy(r->arena, (char *)r->event.data.scalar.value,
	    r->event.data.scalar.length);
	n->is_cut = n->is_plain && is_cut(r);
	return n;
}

static struct node	*read_node(struct reader *);

static struct node *
read_list(struct reader *r)
{
	struct node *list = node_new(r->arena, NODE_LIST), *child;

	list->place = event_place(r);
	list->place.length = 1;
	refuse_properties(r, r->event.data.sequence_start.anchor,
	    r->event.data.sequence_start.tag);
	if (is_too_deep(r))
		return NULL;
	while (next(r) && r->event.type != YAML_SEQUENCE_END_EVENT)
		if ((child = read_node(r)) != NULL)
			node_append(list, NULL, child);
	r->depth--;
	return list;
}

/* NULL where the event begins no name: it is passed over */
static const char *
read_key(struct reader *r)
{
	bool is_scalar = r->event.type == YAML_SCALAR_EVENT;

	if (!is_scalar || r->event.data.scalar.length > YAML_KEY) {
		refuse(r, "Y006", "hier wird der Name einer Angabe erwartet",
		    "Als »name: wert« schreiben; der Name ist ein kurzes "
		    "Wort.");
		if (!is_scalar)
			read_node(r);
		return NULL;
	}
	refuse_properties(r, r->event.data.scalar.anchor,
	    r->event.data.scalar.tag);
	check_escapes(r);
	return arena_copy(r->arena, (char *)r->event.data.scalar.value,
	    r->event.data.scalar.length);
}

struct name {
	const struct node	*node;
	int			 number;	/* in the map */
};

static int
name_compare(const void *a, const void *b)
{
	const struct name *x = a, *y = b;
	int order = strcmp(x->node->key, y->node->key);

	return order != 0 ? order : x->number - y->number;
}

/* equal names are neighbours once they are sorted: to look for each among the
 * others takes the square of the time */
static void
check_twins(struct reader *r, const struct node *map)
{
	struct name *names = arena_alloc(r->arena,
	    (size_t)map->count * sizeof *names);
	const struct node *first = NULL;
	int n = 0;

	for (const struct node *m = map->first; m != NULL; m = m->next, n++)
		names[n] = (struct name){ m, n };
	qsort(names, (size_t)n, sizeof *names, name_compare);
	for (int i = 0; i < n; i++) {
		const struct node *twin = names[i].node;

		if (first == NULL || strcmp(first->key, twin->key) != 0) {
			first = twin;
			continue;
		}
		diag_error(twin->key_place, "Y007",
		    "»%s« steht hier zum zweiten Mal", twin->key);
		diag_hint("Die erste Angabe steht in Zeile %d; eine der "
		    "beiden löschen.", first->key_place.line);
		r->failed = true;
	}
}

static bool
read_entries(struct reader *r, struct node *map)
{
	while (next(r) && r->event.type != YAML_MAPPING_END_EVENT) {
		struct place place = event_place(r);
		const char *key = read_key(r);
		struct node *child;

		if (!next(r) || (child = read_node(r)) == NULL)
			return false;
		if (key == NULL)
			continue;
		child->key_place = place;
		node_append(map, key, child);
	}
	return !r->stopped;
}

static struct node *
read_map(struct reader *r)
{
	struct node *map = node_new(r->arena, NODE_MAP);
	bool is_whole;

	map->place = event_place(r);
	map->place.length = 1;
	refuse_properties(r, r->event.data.mapping_start.anchor,
	    r->event.data.mapping_start.tag);
	if (is_too_deep(r))
		return NULL;
	is_whole = read_entries(r, map);
	check_twins(r, map);
	r->depth--;
	return is_whole ? map : NULL;
}

static struct node *
read_node(struct reader *r)
{
	switch (r->event.type) {
	case YAML_SCALAR_EVENT:
		return scalar(r);
	case YAML_ALIAS_EVENT:
		refuse(r, "Y002", "Verweise mit * sind nicht erlaubt",
		    "Den Wert ausschreiben; beginnt er mit *, in "
		    "Anführungszeichen setzen.");
		return node_new(r->arena, NODE_MAP);
	case YAML_SEQUENCE_START_EVENT:
		return read_list(r);
	case YAML_MAPPING_START_EVENT:
		return read_map(r);
	default:
		return NULL;
	}
}

static struct node *
read_document(struct reader *r)
{
	struct node *root;

	if (!next(r))			/* begin of the stream */
		return NULL;
	if (!next(r))			/* begin of the document */
		return NULL;
	if (r->event.type == YAML_STREAM_END_EVENT)
		return node_new(r->arena, NODE_MAP);
	if (r->event.data.document_start.version_directive != NULL ||
	    r->event.data.document_start.tag_directives.start !=
	    r->event.data.document_start.tag_directives.end)
		refuse(r, "Y008", "Anweisungen mit % sind nicht erlaubt",
		    "Die Zeile löschen.");
	if (!next(r) || (root = read_node(r)) == NULL)
		return NULL;
	if (!next(r))			/* end of the document */
		return NULL;
	if (!next(r))			/* end of the stream */
		return NULL;
	if (r->event.type != YAML_STREAM_END_EVENT)
		refuse(r, "Y009", "hier beginnt ein zweites Dokument",
		    "Eine Datei enthält ein Dokument: die Zeile »---« "
		    "löschen.");
	return root;
}

/* where each line begins, to find the byte at a mark in no time */
static void
find_lines(struct reader *r)
{
	const char *p = r->bytes, *end = r->bytes + r->size;
	int capacity = 0;

	while (p != NULL && p <= end) {
		r->line = arena_room(r->arena, r->line, r->lines, &capacity,
		    sizeof *r->line);
		r->line[r->lines++] = p;
		p = memchr(p, '\n', (size_t)(end - p));
		if (p != NULL)
			p++;
	}
}

struct node *
yaml_parse(struct arena *arena, const char *bytes, size_t size,
    struct place start, const struct origin *origin)
{
	struct reader r = { .arena = arena, .bytes = bytes, .size = size,
	    .start = start, .origin = origin };
	struct node *root;

	if (!yaml_parser_initialize(&r.parser))
		die("initialise the YAML parser: out of memory");
	yaml_parser_set_encoding(&r.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&r.parser, (const unsigned char *)bytes,
	    size);
	find_lines(&r);
	root = read_document(&r);
	yaml_event_delete(&r.event);
	yaml_parser_delete(&r.parser);
	return r.failed ? NULL : root;
}
