/* SPDX-License-Identifier: EUPL-1.2 */
#include "line.h"

#include <string.h>

#include "render.h"

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static void
add_mark(struct line *line, const struct mark *m, const char *base)
{
	struct buffer *b = &line->bytes;

	if (m->node == NULL) {
		line->sections++;
	} else {
		if (line->values++ == 0)
			line->first_value = b->length;
		if (m->len > 0 && line->filled++ == 0)
			line->origin = m->node;
		buffer_add(b, base + m->at, m->len);
	}
	if (m->len == 0)
		line->last_gap = b->length;
}

/* "a  b" around nothing, or a blank before all */
static bool
is_double_blank(const struct line *line, const struct mark *m,
    const char *next, const char *end)
{
	const struct buffer *b = &line->bytes;

	return m->node != NULL && m->len == 0 && next < end &&
	    is_blank(*next) &&
	    (b->length == 0 || is_blank(b->bytes[b->length - 1]));
}

void
line_join(struct line *line, const char *start, const char *end,
    const struct mark *marks, int count, const char *base)
{
	struct buffer *b = &line->bytes;
	const char *p = start;
	size_t len;

	b->length = 0;
	buffer_string(b, "");
	line->values = line->sections = line->filled = 0;
	line->first_value = line->last_gap = 0;
	line->origin = NULL;
	for (int i = 0; i < count; i++) {
		const struct mark *m = &marks[i];

		if (base + m->at > p)
			buffer_add(b, p, (size_t)(base + m->at - p));
		add_mark(line, m, base);
		p = base + m->at + m->len;
		if (is_double_blank(line, m, p, end))
			p++;
	}
	if (end > p)
		buffer_add(b, p, (size_t)(end - p));
	for (len = b->length; len > 0 && is_blank(b->bytes[len - 1]);)
		len--;
	if (line->values + line->sections > 0 && line->last_gap >= len) {
		b->bytes[len] = '\0';
		b->length = len;
	}
}

bool
line_is_void(const struct line *line, bool is_pair)
{
	const char *p = line->bytes.bytes;
	size_t len = line->bytes.length;

	if (line->filled > 0 || line->values + line->sections == 0)
		return false;
	if (strspn(p, " \t") == len)
		return true;
	if (line->values == 0)
		return false;
	if (is_pair && p[len - 1] == ':')
		return true;
	p += strspn(p, " \t>-+*#");
	if (p[strspn(p, "0123456789")] == '.' ||
	    p[strspn(p, "0123456789")] == ')')
		p += strspn(p, "0123456789");
	for (; *p != '\0'; p++)
		if ((unsigned char)*p >= 0x80 || is_digit(*p) ||
		    (*p >= 'A' && *p <= 'Z') || (*p >= 'a' && *p <= 'z'))
			return false;
	return true;
}

bool
line_ends_in_break(const char *line, size_t len)
{
	size_t n = 0;

	while (n < len && line[len - 1 - n] == '\\')
		n++;
	return n % 2 == 1;
}

/* the byte to escape in the mark that begins here, its length in *len */
static size_t
find_marker(const char *p, size_t *len)
{
	size_t n = 0, at = 0;

	if (*p == '>') {
		*len = 1;
		return 0;
	}
	if (*p == '-' || *p == '+' || *p == '*') {
		n = 1;
	} else if (*p == '#') {
		n = strspn(p, "#");
	} else {
		at = n = strspn(p, "0123456789");
		if (n == 0 || n > 9 || (p[n] != '.' && p[n] != ')'))
			n = 0;
		else
			n++;
	}
	*len = n == 0 || (p[n] != '\0' && !is_blank(p[n])) ? 0
	    : n + (p[n] != '\0');
	return at;
}

void
line_guard(struct line *line)
{
	struct buffer *b = &line->bytes;
	size_t i = 0, len, at;

	if (line->values == 0)
		return;
	for (;;) {
		i += strspn(b->bytes + i, " \t");
		at = i + find_marker(b->bytes + i, &len);
		if (len == 0)
			return;
		if (i + len > line->first_value)
			break;
		i += len;
	}
	buffer_char(b, '\0');	/* room for one more */
	memmove(b->bytes + at + 1, b->bytes + at, b->length - 1 - at);
	b->bytes[at] = '\\';
}
