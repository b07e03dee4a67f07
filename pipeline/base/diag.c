/* SPDX-License-Identifier: EUPL-1.2 */
#include "diag.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "die.h"
#include "message.h"
#include "message_list.h"

enum {
	MOST = 20,	/* a screenful; more is noise from the first ones */
	PIECE = 65536,	/* bytes, more than MOST messages take */
	KEPT = 10000,	/* those beyond are only counted */
};

static struct {
	struct arena	*arena;
	struct message	*messages;
	int		 count, capacity, errors;
	int		 dropped;	/* beyond KEPT */
	const char	*hidden;	/* lines with this word are not shown */
	enum message_format format;
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
diag_verror(struct place place, const char *code, const char *fmt,
    va_list args)
{
	message_add(place, true, code, fmt, args);
}

void
diag_vwarning(struct place place, const char *code, const char *fmt,
    va_list args)
{
	message_add(place, false, code, fmt, args);
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

bool
diag_format(const char *name)
{
	return message_format_find(name, &diag.format);
}

bool
diag_takes_stdout(void)
{
	return diag.format > MESSAGE_ALL;
}

static void
print_texts(struct message *const *shown, int count)
{
	int most = diag.format == MESSAGE_ALL ? count : MOST;
	int hidden = diag.dropped;
	struct message_look look = { .hidden = diag.hidden,
	    .is_coloured = message_wants_colour() };

	/* all in one piece: other programs speak at the same time */
	setvbuf(stderr, NULL, _IOFBF, PIECE);
	for (int i = 0; i < count && i < most; i++)
		message_print(shown[i], &look);
	hidden += count > most ? count - most : 0;
	if (hidden > 0)
		fprintf(stderr, "… und %d weitere Meldung%s\n", hidden,
		    hidden == 1 ? "" : "en");
	fflush(stderr);
}

/* the sorted messages, each once; returns how many */
static int
choose(struct message **shown)
{
	int count = 0;

	if (diag.count > 0)
		qsort(diag.messages, (size_t)diag.count, sizeof *diag.messages,
		    message_compare);
	for (int i = 0; i < diag.count; i++)
		if (!is_repeated(&diag.messages[i]))
			shown[count++] = &diag.messages[i];
	return count;
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
	struct message **shown;
	int count;

	if (diag.arena == NULL)
		diag.arena = arena_open();
	shown = arena_alloc(diag.arena,
	    (size_t)(diag.count + 1) * sizeof(void *));
	count = choose(shown);
	if (diag_takes_stdout())
		message_list(diag.arena, diag.format, shown, count);
	else
		print_texts(shown, count);
	release();
	return diag.errors > 0 ? EXIT_FAULTS : EXIT_OK;
}
