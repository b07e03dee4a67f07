/* SPDX-License-Identifier: EUPL-1.2 */
#include "cos.h"

#include <string.h>

#include "base/buffer.h"
#include "base/die.h"
#include "base/utf8.h"

/* longest string that PDF/A-2 allows (ISO 19005-2, 6.1.13) */
enum { STRING_BYTES = 32767 };

void
cos_add_reference(struct buffer *out, const char *before, int object)
{
	buffer_string(out, before);
	buffer_char(out, ' ');
	buffer_number(out, object);
	buffer_add(out, " 0 R", 4);
}

void
cos_add_length(struct buffer *out, int64_t length)
{
	int64_t thousandths = (length < 0 ? length - 500 : length + 500) / 1000;
	int rest, digits = 3;
	char fraction[] = ".000";

	if (thousandths < 0) {
		buffer_char(out, '-');
		thousandths = -thousandths;
	}
	rest = (int)(thousandths % 1000);
	if (thousandths >= 1000 || rest == 0)
		buffer_number(out, thousandths / 1000);
	if (rest == 0)
		return;
	for (int i = digits; i > 0; i--, rest /= 10)
		fraction[i] = (char)('0' + rest % 10);
	while (fraction[digits] == '0')
		digits--;
	buffer_add(out, fraction, (size_t)digits + 1);
}

void
cos_add_hex(struct buffer *out, unsigned value, int digits)
{
	static const char digit[] = "0123456789ABCDEF";
	char hex[8];

	for (int i = digits; i-- > 0; value >>= 4)
		hex[i] = digit[value & 15];
	buffer_add(out, hex, (size_t)digits);
}

void
cos_add_utf16(struct buffer *out, const char *text, size_t len)
{
	const char *end = text + len;

	while (text < end) {
		int32_t c = utf8_next(&text, end);

		if (c < 0)
			die("pdf: text that is no UTF-8");
		if (c >= 0x10000) {
			c -= 0x10000;
			cos_add_hex(out, 0xd800 | (unsigned)c >> 10, 4);
			c = 0xdc00 | (c & 0x3ff);
		}
		cos_add_hex(out, (unsigned)c, 4);
	}
}

static bool
is_plain(const char *text)
{
	for (; *text != '\0'; text++)
		if (*text < ' ' || *text > '~')
			return false;
	return true;
}

void
cos_add_text(struct buffer *out, const char *text)
{
	size_t len = strlen(text);

	/* in UTF-16 no character needs more than twice its bytes here */
	if (2 * len + 2 > STRING_BYTES)
		die("pdf: string of %zu bytes: too long", len);
	if (!is_plain(text)) {
		buffer_string(out, "<FEFF");
		cos_add_utf16(out, text, len);
		buffer_char(out, '>');
		return;
	}
	buffer_char(out, '(');
	for (; *text != '\0'; text++) {
		if (*text == '(' || *text == ')' || *text == '\\')
			buffer_char(out, '\\');
		buffer_char(out, *text);
	}
	buffer_char(out, ')');
}
