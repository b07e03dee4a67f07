/* SPDX-License-Identifier: EUPL-1.2 */
#define _POSIX_C_SOURCE 200809L	/* getline */
#include "diag.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sys/stat.h>

#include "arena.h"
#include "die.h"
#include "utf8.h"

enum {
	MOST = 20,	/* a screenful; more is noise from the first ones */
	PIECE = 65536,	/* bytes, more than MOST messages take */
	KEPT = 10000,	/* those beyond are only counted */
};

struct message {
	struct place	 place;
	bool		 is_error;
	const char	*code, *text, *hint;
	int		 number;	/* order of arrival, breaks ties */
};

static struct {
	struct arena	*arena;
	struct message	*messages;
	int		 count, capacity, errors;
	int		 dropped;	/* beyond KEPT */
	const char	*hidden;	/* lines with this word are not shown */
} diag;

static void
message_add(struct place place, bool is_error, const char *code,
    const char *fmt, va_list args)
{
	const char *before = diag.count > 0
	    ? diag.messages[diag.count - 1].place.file : NULL;
	struct message *m;

	diag.errors += is_error;
	if (diag.count == KEPT) {
		diag.dropped++;
		return;
	}
	if (diag.arena == NULL)
		diag.arena = arena_open();
	diag.messages = arena_room(diag.arena, diag.messages, diag.count,
	    &diag.capacity, sizeof *m);
	m = &diag.messages[diag.count];
	*m = (struct message){ .place = place, .is_error = is_error,
	    .code = code, .number = diag.count };
	m->text = arena_vprintf(diag.arena, fmt, args);
	if (place.file != NULL && before != NULL &&
	    strcmp(place.file, before) == 0)
		m->place.file = before;
	else if (place.file != NULL)
		m->place.file = arena_copy(diag.arena, place.file,
		    strlen(place.file));
	diag.count++;
}

void
diag_error(struct place place, const char *code, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	message_add(place, true, code, fmt, args);
	va_end(args);
}

void
diag_warning(struct place place, const char *code, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	message_add(place, false, code, fmt, args);
	va_end(args);
}

void
diag_hint(const char *fmt, ...)
{
	va_list args;

	if (diag.count == 0 || diag.dropped > 0)
		return;
	va_start(args, fmt);
	diag.messages[diag.count - 1].hint =
	    arena_vprintf(diag.arena, fmt, args);
	va_end(args);
}

void
diag_hide_lines(const char *word)
{
	diag.hidden = word;
}

int
diag_errors(void)
{
	return diag.errors;
}

static int
message_compare(const void *a, const void *b)
{
	const struct message *x = a, *y = b;
	const char *fx = x->place.file ? x->place.file : "";
	const char *fy = y->place.file ? y->place.file : "";
	int order = strcmp(fx, fy);

	if (order != 0)
		return order;
	if (x->place.line != y->place.line)
		return x->place.line < y->place.line ? -1 : 1;
	if (x->place.column != y->place.column)
		return x->place.column < y->place.column ? -1 : 1;
	return x->number - y->number;
}

static bool
is_same_place(const struct place *a, const struct place *b)
{
	return a->line == b->line && a->column == b->column &&
	    (a->file == NULL) == (b->file == NULL) &&
	    (a->file == NULL || strcmp(a->file, b->file) == 0);
}

/* do the sorted messages before this one say the same of the same place? */
static bool
is_repeated(const struct message *m)
{
	for (const struct message *p = m; p-- > diag.messages &&
	    is_same_place(&p->place, &m->place);)
		if (strcmp(p->text, m->text) == 0)
			return true;
	return false;
}

/* the line of a file, without its end, or NULL: the caller frees it */
static char *
line_of(const char *path, int number)
{
	char *line = NULL;
	size_t size = 0;
	ssize_t len = -1;
	struct stat st;
	FILE *f;

	if (stat(path, &st) != 0 || !S_ISREG(st.st_mode) ||
	    (f = fopen(path, "r")) == NULL)
		return NULL;
	for (int i = 0; i < number; i++)
		if ((len = getline(&line, &size, f)) < 0)
			break;
	fclose(f);
	if (len < 0) {
		free(line);
		return NULL;
	}
	line[strcspn(line, "\r\n")] = '\0';
	return line;
}

/* characters a terminal would obey instead of showing them */
static bool
is_command(int32_t c)
{
	return (c >= 0 && c < ' ' && c != '\t') || (c >= 0x7f && c < 0xa0) ||
	    (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* a line a terminal can show, and may: no long ones */
static bool
is_showable(const char *line)
{
	const char *end = line + strlen(line);

	if (end - line > 400 ||
	    (diag.hidden != NULL && strstr(line, diag.hidden) != NULL))
		return false;
	while (line < end)
		if (is_command(utf8_next(&line, end)))
			return false;
	return true;
}

/* blanks as wide as what stands before a column; a tab stays a tab, and a
 * combining mark takes no room */
static void
print_indent(const char *line, int column)
{
	const char *end = line + strlen(line);

	for (int i = 1; i < column && line < end; i++) {
		int32_t c = utf8_next(&line, end);

		if (!utf8_is_mark(c))
			fputc(c == '\t' ? '\t' : ' ', stderr);
	}
}

static void
print_source(struct place place)
{
	char *line;

	if (place.file == NULL || place.line == 0 || place.column == 0 ||
	    (line = line_of(place.file, place.line)) == NULL)
		return;
	if (is_showable(line)) {
		bool is_marked = place.line == 1 &&
		    strncmp(line, "\xef\xbb\xbf", 3) == 0;
		const char *text = is_marked ? line + 3 : line;

		fprintf(stderr, "  %s\n  ", text);
		print_indent(text, place.column);
		fputc('^', stderr);
		for (int i = 1; i < place.length; i++)
			fputc('~', stderr);
		fputc('\n', stderr);
	}
	free(line);
}

static void
message_print(const struct message *m)
{
	struct place at = m->place;

	if (at.file != NULL)
		fprintf(stderr, "%s:%d:%d: ", at.file,
		    at.line > 0 ? at.line : 1, at.column > 0 ? at.column : 1);
	fprintf(stderr, "%s: %s [%s]\n", m->is_error ? "error" : "warning",
	    m->text, m->code);
	print_source(at);
	if (m->hint != NULL)
		fprintf(stderr, "  Hinweis: %s\n", m->hint);
}

static void
release(void)
{
	if (diag.arena != NULL)
		arena_close(diag.arena);
	diag.arena = NULL;
	diag.messages = NULL;
	diag.count = diag.capacity = diag.dropped = 0;
}

void
diag_forget(void)
{
	release();
	diag.errors = 0;
}

int
diag_finish(void)
{
	int shown = 0, hidden = diag.dropped;

	/* all in one piece: other programs speak at the same time */
	setvbuf(stderr, NULL, _IOFBF, PIECE);
	if (diag.count > 0)
		qsort(diag.messages, (size_t)diag.count, sizeof *diag.messages,
		    message_compare);
	for (int i = 0; i < diag.count; i++) {
		const struct message *m = &diag.messages[i];

		if (is_repeated(m))
			continue;
		if (shown < MOST) {
			message_print(m);
			shown++;
		} else
			hidden++;
	}
	if (hidden > 0)
		fprintf(stderr, "… und %d weitere Meldung%s\n", hidden,
		    hidden == 1 ? "" : "en");
	fflush(stderr);
	release();
	return diag.errors > 0 ? EXIT_FAULTS : EXIT_OK;
}
