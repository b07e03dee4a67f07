/* SPDX-License-Identifier: EUPL-1.2 */
#define _POSIX_C_SOURCE 200809L	/* getline */
#include "message.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <sys/stat.h>

#include "utf8.h"

/* what a terminal is sent around a text */
#define BOLD "\033[1m"
#define RED "\033[1;31m"
#define YELLOW "\033[1;33m"
#define PLAIN "\033[0m"

bool
message_format_find(const char *name, enum message_format *format)
{
	static const char *const names[] = { "text", "all", "gitlab",
	    "github", "json" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i], name) == 0) {
			*format = (enum message_format)i;
			return true;
		}
	return false;
}

static bool
is_set(const char *variable)
{
	const char *value = getenv(variable);

	return value != NULL && *value != '\0';
}

bool
message_wants_colour(void)
{
	if (is_set("NO_COLOR"))
		return false;
	return is_set("CLICOLOR_FORCE") || isatty(STDERR_FILENO);
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
is_showable(const char *line, const char *hidden)
{
	const char *end = line + strlen(line);

	if (end - line > 400 ||
	    (hidden != NULL && strstr(line, hidden) != NULL))
		return false;
	while (line < end)
		if (is_command(utf8_next(&line, end)))
			return false;
	return true;
}

/* a file may have any name, and a text quotes what somebody wrote */
static void
print_shown(const char *text)
{
	const char *end = text + strlen(text);

	while (text < end) {
		const char *next = text;

		if (is_command(utf8_next(&next, end)))
			fputc('?', stderr);
		else
			fwrite(text, 1, (size_t)(next - text), stderr);
		text = next;
	}
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
print_source(struct place place, const struct message_look *look,
    const char *colour, const char *plain)
{
	char *line;

	if (place.file == NULL || place.line == 0 || place.column == 0 ||
	    (line = line_of(place.file, place.line)) == NULL)
		return;
	if (is_showable(line, look->hidden)) {
		bool is_marked = place.line == 1 &&
		    strncmp(line, "\xef\xbb\xbf", 3) == 0;
		const char *text = is_marked ? line + 3 : line;

		fprintf(stderr, "  %s\n  ", text);
		print_indent(text, place.column);
		fprintf(stderr, "%s^", colour);
		for (int i = 1; i < place.length; i++)
			fputc('~', stderr);
		fprintf(stderr, "%s\n", plain);
	}
	free(line);
}

void
message_print(const struct message *m, const struct message_look *look)
{
	const char *colour = !look->is_coloured ? "" : m->is_error ? RED
	    : YELLOW;
	const char *bold = look->is_coloured ? BOLD : "";
	const char *plain = look->is_coloured ? PLAIN : "";
	struct place at = m->place;

	if (at.file != NULL) {
		fputs(bold, stderr);
		print_shown(at.file);
		fprintf(stderr, ":%d:%d:%s ", at.line > 0 ? at.line : 1,
		    at.column > 0 ? at.column : 1, plain);
	}
	fprintf(stderr, "%s%s:%s ", colour, m->is_error ? "error" : "warning",
	    plain);
	print_shown(m->text);
	fprintf(stderr, " [%s]\n", m->code);
	print_source(at, look, colour, plain);
	if (m->hint != NULL) {
		fprintf(stderr, "  %sHinweis:%s ", bold, plain);
		print_shown(m->hint);
		fputc('\n', stderr);
	}
}
