/* SPDX-License-Identifier: EUPL-1.2 */
#include "escape.h"

#include <stddef.h>
#include <string.h>

#include "base/buffer.h"

static const struct { const char *suffix; enum escape escape; } suffixes[] = {
	{ ".md", ESCAPE_MARKDOWN },
	{ ".csv", ESCAPE_CSV },
	{ ".json", ESCAPE_JSON },
	{ ".html", ESCAPE_HTML },
	{ ".plan", ESCAPE_JSON },
};

bool
escape_of(const char *path, enum escape *escape)
{
	const char *dot = strrchr(path, '.');

	for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
		if (dot != NULL && strcmp(dot, suffixes[i].suffix) == 0) {
			*escape = suffixes[i].escape;
			return true;
		}
	return false;
}

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* independent of the locale; CommonMark 0.30, 2.1 */
static bool
is_punctuation(char c)
{
	return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') ||
	    (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

static void
add_markdown(struct buffer *out, char c)
{
	if (is_punctuation(c))
		buffer_char(out, '\\');
	buffer_char(out, c);
}

static void
add_csv(struct buffer *out, char c)
{
	if (c == '"')
		buffer_char(out, c);
	buffer_char(out, c);
}

static void
add_folded(struct buffer *out, const char *text,
    void add(struct buffer *, char))
{
	bool is_behind_space = false, is_first = true;

	for (; *text != '\0'; text++) {
		if (is_space(*text)) {
			is_behind_space = true;
			continue;
		}
		if (is_behind_space && !is_first)
			buffer_char(out, ' ');
		is_behind_space = is_first = false;
		add(out, *text);
	}
}

static void
add_json(struct buffer *out, const char *text)
{
	for (; *text != '\0'; text++) {
		if (*text == '"' || *text == '\\')
			buffer_char(out, '\\');
		if ((unsigned char)*text < ' ')
			buffer_printf(out, "\\u%04x", (unsigned)*text);
		else
			buffer_char(out, *text);
	}
}

static void
add_html(struct buffer *out, const char *text)
{
	for (; *text != '\0'; text++)
		switch (*text) {
		case '&':
			buffer_string(out, "&amp;");
			break;
		case '<':
			buffer_string(out, "&lt;");
			break;
		case '>':
			buffer_string(out, "&gt;");
			break;
		case '"':
			buffer_string(out, "&quot;");
			break;
		case '\'':
			buffer_string(out, "&#39;");
			break;
		default:
			buffer_char(out, *text);
		}
}

void
escape_add(struct buffer *out, enum escape escape, const char *text)
{
	switch (escape) {
	case ESCAPE_MARKDOWN:
		add_folded(out, text, add_markdown);
		break;
	case ESCAPE_CSV:
		buffer_char(out, '"');
		add_folded(out, text, add_csv);
		buffer_char(out, '"');
		break;
	case ESCAPE_JSON:
		add_json(out, text);
		break;
	case ESCAPE_HTML:
		add_html(out, text);
		break;
	}
}
