/* SPDX-License-Identifier: EUPL-1.2 */
#include "message_list.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "arena.h"
#include "buffer.h"
#include "die.h"

static int
at_least_1(int n)
{
	return n > 0 ? n : 1;
}

static const char *
file_of(const struct message *m)
{
	return m->place.file != NULL ? m->place.file : "";
}

/* a string of JSON, RFC 8259 */
static void
add_string(struct buffer *out, const char *text)
{
	buffer_char(out, '"');
	for (; *text != '\0'; text++)
		if (*text == '"' || *text == '\\')
			buffer_printf(out, "\\%c", *text);
		else if ((unsigned char)*text < ' ')
			buffer_printf(out, "\\u%04x", (unsigned char)*text);
		else
			buffer_char(out, *text);
	buffer_char(out, '"');
}

static void
add_member(struct buffer *out, const char *name, const char *text)
{
	buffer_printf(out, ", \"%s\": ", name);
	if (text != NULL)
		add_string(out, text);
	else
		buffer_string(out, "null");
}

/* FNV-1a */
static uint64_t
mix(uint64_t hash, const char *text)
{
	do
		hash = (hash ^ (unsigned char)*text) * UINT64_C(1099511628211);
	while (*text++ != '\0');
	return hash;
}

/* how many messages before say the same on the same line */
static int
twins_before(struct message *const *messages, int i)
{
	const struct message *m = messages[i];
	int count = 0;

	while (i-- > 0 && messages[i]->place.line == m->place.line &&
	    strcmp(file_of(messages[i]), file_of(m)) == 0)
		count += strcmp(messages[i]->text, m->text) == 0;
	return count;
}

static const char *
fingerprint(struct arena *arena, struct message *const *messages, int i)
{
	const struct message *m = messages[i];
	uint64_t hash = UINT64_C(14695981039346656037);

	hash = mix(hash, file_of(m));
	hash = mix(hash, m->code);
	hash = mix(hash, m->text);
	hash = mix(hash, arena_printf(arena, "%d %d", m->place.line,
	    twins_before(messages, i)));
	return arena_printf(arena, "%016" PRIx64, hash);
}

/* the fault, and the remedy behind it */
static const char *
whole_text(struct arena *arena, const struct message *m, const char *between)
{
	return m->hint == NULL ? m->text : arena_printf(arena, "%s%sHinweis: "
	    "%s", m->text, between, m->hint);
}

static void
add_gitlab(struct buffer *out, struct message *const *messages, int i)
{
	const struct message *m = messages[i];

	buffer_string(out, "{\"description\": ");
	add_string(out, whole_text(out->arena, m, ". "));
	add_member(out, "check_name", m->code);
	add_member(out, "fingerprint", fingerprint(out->arena, messages, i));
	add_member(out, "severity", m->is_error ? "major" : "minor");
	buffer_string(out, ", \"location\": {\"path\": ");
	add_string(out, file_of(m));
	buffer_printf(out, ", \"lines\": {\"begin\": %d}}}",
	    at_least_1(m->place.line));
}

static void
add_json(struct buffer *out, const struct message *m)
{
	buffer_string(out, "{\"file\": ");
	add_string(out, file_of(m));
	buffer_printf(out, ", \"line\": %d, \"column\": %d, \"length\": %d",
	    at_least_1(m->place.line), at_least_1(m->place.column),
	    m->place.length);
	add_member(out, "level", m->is_error ? "error" : "warning");
	add_member(out, "code", m->code);
	add_member(out, "text", m->text);
	add_member(out, "hint", m->hint);
	buffer_char(out, '}');
}

/* what would end a value or the command is given by its number */
static void
add_escaped(struct buffer *out, const char *text, const char *special)
{
	for (; *text != '\0'; text++)
		if (strchr(special, *text) != NULL)
			buffer_printf(out, "%%%02X", (unsigned char)*text);
		else
			buffer_char(out, *text);
}

static void
add_github(struct buffer *out, const struct message *m)
{
	int column = at_least_1(m->place.column);

	buffer_printf(out, "::%s file=", m->is_error ? "error" : "warning");
	add_escaped(out, file_of(m), "%\r\n:,");
	buffer_printf(out, ",line=%d,col=%d", at_least_1(m->place.line),
	    column);
	if (m->place.length > 0)
		buffer_printf(out, ",endColumn=%d", column + m->place.length);
	buffer_printf(out, ",title=%s::", m->code);
	add_escaped(out, whole_text(out->arena, m, "\n"), "%\r\n");
}

void
message_list(struct arena *arena, enum message_format format,
    struct message *const *messages, int count)
{
	struct buffer out = { .arena = arena };
	bool is_array = format != MESSAGE_GITHUB;

	buffer_string(&out, is_array ? "[\n" : "");
	for (int i = 0; i < count; i++) {
		if (format == MESSAGE_GITLAB)
			add_gitlab(&out, messages, i);
		else if (format == MESSAGE_JSON)
			add_json(&out, messages[i]);
		else
			add_github(&out, messages[i]);
		buffer_string(&out, is_array && i + 1 < count ? ",\n" : "\n");
	}
	buffer_string(&out, is_array ? "]\n" : "");
	if (fwrite(out.bytes, 1, out.length, stdout) < out.length ||
	    fflush(stdout) != 0)
		die("write <stdout>:");
}
