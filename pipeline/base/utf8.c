/* SPDX-License-Identifier: EUPL-1.2 */
#include "utf8.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "arena.h"
#include "diag.h"
#include "die.h"

int32_t
utf8_next(const char **s, const char *end)
{
	const unsigned char *p = (const unsigned char *)*s;
	utf8proc_int32_t c = *p;
	utf8proc_ssize_t n = 1;

	if (c >= 0x80)
		n = utf8proc_iterate(p, end - *s, &c);
	if (n < 1) {
		++*s;
		return -1;
	}
	*s += n;
	return c;
}

int
utf8_put(char bytes[4], int32_t character)
{
	return (int)utf8proc_encode_char(character, (utf8proc_uint8_t *)bytes);
}

int
utf8_count(const char *s, size_t len)
{
	int n = 0;

	for (size_t i = 0; i < len; i++)
		n += ((unsigned char)s[i] & 0xc0) != 0x80;
	return n;
}

const char *
utf8_refused(int32_t c)
{
	if (c == '\n' || c == '\t' || (c >= ' ' && c < 0x7f) ||
	    (c >= 0xa0 && c < 0x300))	/* Latin letters, all assigned */
		return NULL;
	if (c < ' ' || (c >= 0x7f && c < 0xa0))
		return "ein Steuerzeichen";
	if (c == 0x2028 || c == 0x2029)
		return "ein unsichtbarer Zeilentrenner";
	if (c == 0x61c || c == 0x200e || c == 0x200f ||
	    (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069))
		return "ein unsichtbares Zeichen, das die Schreibrichtung ändert";
	if (c == 0xfeff)
		return "eine unsichtbare Bytefolge-Marke";
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_CN:
		return "kein vergebenes Zeichen";
	case UTF8PROC_CATEGORY_CO:
		return "ein Zeichen ohne allgemeine Bedeutung";
	case UTF8PROC_CATEGORY_CS:
		return "ein halbes Zeichen";
	default:
		return NULL;
	}
}

/* printable ASCII at the begin: most of any text */
static size_t
plain_length(const char *p, const char *end)
{
	const char *from = p;

	while (p < end && *p >= ' ' && *p < 0x7f)
		p++;
	return (size_t)(p - from);
}

static void
report(int32_t c, unsigned char byte, struct place at)
{
	if (c < 0) {
		diag_error(at, "U001", "Byte 0x%02X ist kein gültiges UTF-8",
		    byte);
		diag_hint("Die Datei im Editor mit der Kodierung »UTF-8« "
		    "speichern.");
		return;
	}
	diag_error(at, "U002", "das Zeichen U+%04X ist nicht erlaubt: %s",
	    (unsigned)c, utf8_refused(c));
	diag_hint("Das Zeichen löschen; es stammt meist aus kopiertem Text.");
}

/* false after a report, which comes once for a letter */
static bool
check_marks(int marks, struct place at)
{
	if (marks != UTF8_MARKS + 1)
		return true;
	diag_error(at, "U003", "ein Buchstabe trägt mehr als %d Akzente",
	    UTF8_MARKS);
	diag_hint("Die überzähligen löschen; sie stehen hintereinander.");
	return false;
}

bool
utf8_check(char *bytes, size_t *size, struct place at)
{
	const char *p = bytes, *end = bytes + *size;
	char *out = bytes;
	bool good = true;
	int marks = 0;

	at.length = 1;
	if (*size >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0)
		p += 3;		/* some editors mark UTF-8 this way */
	while (p < end) {
		const char *start = p;
		size_t plain = plain_length(p, end);
		int32_t c;

		if (plain > 0) {
			if (out != p)
				memmove(out, p, plain);
			out += plain;
			p += plain;
			at.column += (int)plain;
			marks = 0;
			continue;
		}
		c = utf8_next(&p, end);
		if (c == '\r' && p < end && *p == '\n')
			continue;
		if (c < 0 || utf8_refused(c) != NULL) {
			report(c, (unsigned char)*start, at);
			good = false;
		}
		marks = utf8_is_mark(c) ? marks + 1 : 0;
		good = check_marks(marks, at) && good;
		at.column++;
		if (c == '\n') {
			at.line++;
			at.column = 1;
		}
		memmove(out, start, (size_t)(p - start));
		out += p - start;
	}
	*out = '\0';
	*size = (size_t)(out - bytes);
	return good;
}

static char *
map(struct arena *arena, const char *text, utf8proc_option_t options)
{
	utf8proc_uint8_t *mapped;
	utf8proc_ssize_t len = utf8proc_map((const utf8proc_uint8_t *)text, 0,
	    &mapped, options | UTF8PROC_NULLTERM);
	char *copy;

	if (len < 0)
		die("normalise text: %s", utf8proc_errmsg(len));
	copy = arena_copy(arena, (char *)mapped, (size_t)len);
	free(mapped);
	return copy;
}

/* letters before the combining marks, and punctuation: composed as they are
 * (Unicode, UAX #15: NFC_Quick_Check=Yes) */
static bool
is_composed(const char *text)
{
	const char *end = text + strlen(text);

	while (text < end) {
		int32_t c = utf8_next(&text, end);

		if (c < 0 || (c >= 0x300 && (c < 0x2010 || c > 0x20bf)))
			return false;
	}
	return true;
}

const char *
utf8_compose(struct arena *arena, const char *text)
{
	if (is_composed(text))
		return text;
	return map(arena, text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

/* letters whose stroke or shape is no mark to Unicode, in lower case */
static const struct { const char *letter, *plain; } strokes[] = {
	{ "ł", "l" }, { "ø", "o" }, { "đ", "d" }, { "ı", "i" }, { "ð", "d" },
	{ "þ", "th" }, { "æ", "ae" }, { "œ", "oe" }, { "ħ", "h" },
	{ "ŧ", "t" }, { "ŋ", "n" },
};

/* no replacement is longer than its letter */
static void
unstroke(char *text)
{
	char *out = text;

	while (*text != '\0') {
		size_t i = 0, n = sizeof strokes / sizeof *strokes;

		while (i < n && strncmp(text, strokes[i].letter,
		    strlen(strokes[i].letter)) != 0)
			i++;
		if (i == n) {
			*out++ = *text++;
			continue;
		}
		memcpy(out, strokes[i].plain, strlen(strokes[i].plain));
		out += strlen(strokes[i].plain);
		text += strlen(strokes[i].letter);
	}
	*out = '\0';
}

static bool
is_folded(const char *text)
{
	return plain_length(text, text + strlen(text)) == strlen(text) &&
	    text[strcspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")] == '\0';
}

const char *
utf8_fold(struct arena *arena, const char *text)
{
	char *folded;

	if (is_folded(text))
		return text;
	folded = map(arena, text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE |
	    UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
	unstroke(folded);
	return folded;
}

bool
utf8_is_mark(int32_t c)
{
	utf8proc_category_t category;

	if (c < 0x300)
		return false;
	category = utf8proc_category(c);
	return category >= UTF8PROC_CATEGORY_MN &&
	    category <= UTF8PROC_CATEGORY_ME;
}

bool
utf8_is_letter(int32_t c)
{
	utf8proc_category_t category;

	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	category = utf8proc_category(c);
	return category >= UTF8PROC_CATEGORY_LU &&
	    category <= UTF8PROC_CATEGORY_LO;
}
