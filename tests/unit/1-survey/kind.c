/* SPDX-License-Identifier: EUPL-1.2 */
#include "1-survey/kind.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

static enum kind
kind(const char *bytes, size_t size)
{
	return kind_of((const unsigned char *)bytes, size);
}

Test(kind, is_seen_in_the_first_bytes)
{
	char late[2000] = "";

	cr_assert(eq(int, kind("", 0), KIND_EMPTY));
	cr_assert(eq(int, kind("%PDF-1.4\n", 9), KIND_PDF));
	cr_assert(eq(int, kind("\x89PNG\r\n\x1a\n", 8), KIND_PNG));
	cr_assert(eq(int, kind("\xff\xd8\xff\xe0", 4), KIND_JPEG));
	cr_assert(eq(int, kind("PK\x03\x04", 4), KIND_ZIP));
	cr_assert(eq(int, kind("%PDF", 4), KIND_OTHER));
	memcpy(late + 1019, "%PDF-", 5);
	cr_assert(eq(int, kind(late, sizeof late), KIND_PDF));
	memset(late, 0, sizeof late);
	memcpy(late + 1020, "%PDF-", 5);
	cr_assert(eq(int, kind(late, sizeof late), KIND_OTHER));
}

static struct facts
measure(enum kind kind, const char *bytes, size_t size)
{
	struct facts facts = { .kind = kind };

	kind_measure(&facts, (const unsigned char *)bytes, size);
	return facts;
}

/* 300 dots an inch: 11811 a metre */
Test(kind, png_has_a_size_on_paper)
{
	static const char png[] = "\x89PNG\r\n\x1a\n"
	    "\0\0\0\x0dIHDR\0\0\x02\x58\0\0\x01\x2c\x08\x02\0\0\0...."
	    "\0\0\0\x09pHYs\0\0\x2e\x23\0\0\x2e\x23\x01...."
	    "\0\0\0\0IEND\xae\x42\x60\x82";
	struct facts facts = measure(KIND_PNG, png, sizeof png - 1);

	cr_assert(eq(int, facts.pages, 1));
	cr_assert(epsilon_eq(dbl, facts.formats[0].width, 144, 0.1));
	cr_assert(epsilon_eq(dbl, facts.formats[0].height, 72, 0.1));
	cr_assert(not(facts.found[FINDING_TRUNCATED]));
}

Test(kind, jpeg_has_a_size_on_paper)
{
	static const char jpeg[] = "\xff\xd8"
	    "\xff\xe0\0\x10JFIF\0\x01\x01\x01\0\x96\0\x96\0\0"
	    "\xff\xc0\0\x0b\x08\0\x96\x01\x2c\x01\x01\x11\0"
	    "\xff\xd9";
	struct facts facts = measure(KIND_JPEG, jpeg, sizeof jpeg - 1);

	cr_assert(epsilon_eq(dbl, facts.formats[0].width, 144, 0.1));
	cr_assert(epsilon_eq(dbl, facts.formats[0].height, 72, 0.1));
}
