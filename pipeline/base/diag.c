/* SPDX-License-Identifier: EUPL-1.2 */
#define _POSIX_C_SOURCE 200809L	/* getline */
#include "diag.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "die.h"

enum { MOST = 20 };	/* a screenful; more is noise from the first ones */

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
} diag;

static void
message_add(struct place place, bool is_error, const char *code,
    const char *fmt, va_list args)
{
	struct message *m;

	if (diag.arena == NULL)
		diag.arena = arena_open();
	diag.messages = arena_room(diag.arena, diag.messages, diag.count,
	    &diag.capacity, sizeof *m);
	m = &diag.messages[diag.count];
	*m = (struct message){ .place = place, .is_error = is_error,
	    .code = code, .number = diag.count };
	m->text = arena_vprintf(diag.arena, fmt, args);
	if (place.file != NULL)
		m->place.file = arena_copy(diag.arena, place.file,
		    strlen(place.file));
	diag.count++;
	diag.errors += is_error;
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

	if (diag.count == 0)
		return;
	va_start(args, fmt);
	diag.messages[diag.count - 1].hint =
	    arena_vprintf(diag.arena, fmt, args);
	va_end(args);
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
message_same(const struct message *a, const struct message *b)
{
	return a->place.line == b->place.line &&
	    a->place.column == b->place.column &&
	    strcmp(a->text, b->text) == 0 &&
	    (a->place.file == NULL) == (b->place.file == NULL) &&
	    (a->place.file == NULL ||
	    strcmp(a->place.file, b->place.file) == 0);
}

/* the line of a file, without its end, or NULL: the caller frees it */
static char *
line_of(const char *path, int number)
{
	FILE *f = fopen(path, "r");
	char *line = NULL;
	size_t size = 0;
	ssize_t len = -1;

	if (f == NULL)
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

/* a line a terminal can show: long ones and control characters are not */
static bool
is_showable(const char *line)
{
	if (strlen(line) > 400)
		return false;
	for (; *line != '\0'; line++)
		if ((unsigned char)*line < ' ' && *line != '\t')
			return false;
	return true;
}

static void
print_source(struct place place)
{
	char *line;

	if (place.file == NULL || place.line == 0 || place.column == 0 ||
	    (line = line_of(place.file, place.line)) == NULL)
		return;
	if (is_showable(line)) {
		const char *p = line;

		fprintf(stderr, "  %s\n  ", line);
		for (int i = 1; i < place.column && *p != '\0'; i++) {
			fputc(*p == '\t' ? '\t' : ' ', stderr);
			for (p++; ((unsigned char)*p & 0xc0) == 0x80; p++)
				continue;
		}
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

int
diag_finish(void)
{
	int shown = 0, hidden = 0;
	const struct message *last = NULL;

	if (diag.count > 0)
		qsort(diag.messages, (size_t)diag.count, sizeof *diag.messages,
		    message_compare);
	for (int i = 0; i < diag.count; i++) {
		const struct message *m = &diag.messages[i];

		if (last != NULL && message_same(last, m))
			continue;
		last = m;
		if (shown < MOST) {
			message_print(m);
			shown++;
		} else
			hidden++;
	}
	if (hidden > 0)
		fprintf(stderr, "… und %d weitere Meldung%s\n", hidden,
		    hidden == 1 ? "" : "en");
	if (diag.arena != NULL)
		arena_close(diag.arena);
	diag.arena = NULL;
	diag.messages = NULL;
	diag.count = diag.capacity = 0;
	return diag.errors > 0 ? EXIT_FAULTS : EXIT_OK;
}
