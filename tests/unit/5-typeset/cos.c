/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE	/* memmem */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "5-typeset/cos.h"
#include "base/arena.h"
#include "base/buffer.h"

static struct arena *memory;
static struct buffer out;
static struct cos *file;

static void
set_up(void)
{
	memory = arena_open();
	out = (struct buffer){ .arena = memory };
	file = cos_open(memory, &out);
}

static void
tear_down(void)
{
	cos_close(file);
	arena_close(memory);
}

TestSuite(cos, .init = set_up, .fini = tear_down);

static int
fill(int object, const char *entries)
{
	struct buffer buffer = { .arena = memory };

	buffer_string(&buffer, entries);
	cos_fill(file, object, &buffer);
	return object;
}

/* a file of one page and so many objects that its catalog names */
static void
save(int count)
{
	struct buffer catalog = { .arena = memory };
	unsigned char digest[COS_DIGEST];

	fill(cos_page(file, "0 g", 3), "/MediaBox[0 0 9 9]");
	buffer_string(&catalog, "/All[");
	for (int i = 0; i < count; i++)
		cos_add_reference(&catalog, "",
		    fill(cos_object(file), "/Type/Test"));
	buffer_string(&catalog, "]");
	fill(cos_info(file), "/Title(x)");
	cos_identify(file, digest);
	cos_fill(file, cos_catalog(file), &catalog);
	cos_save(file);
}

static const char *
find(const char *text)
{
	return memmem(out.bytes, out.length, text, strlen(text));
}

/* what the first stream behind a text holds */
static size_t
inflate_behind(const char *text, Bytef *into, size_t size)
{
	const char *at = find(text);
	z_stream z = { .next_out = into, .avail_out = (uInt)size };

	cr_assert_not_null(at);
	at = strstr(at, ">>stream\n") + 9;
	z.next_in = (Bytef *)at;
	z.avail_in = (uInt)(out.bytes + out.length - at);
	inflateInit(&z);
	cr_assert_eq(inflate(&z, Z_FINISH), Z_STREAM_END);
	inflateEnd(&z);
	return size - z.avail_out;
}

enum { ROW = 8 };	/* a filter, then fields of 1, 4 and 2 bytes */

/* the table of references, its rows made whole */
static int
read_rows(unsigned char rows[][ROW], size_t size)
{
	size_t count = inflate_behind("/Type/XRef", rows[0], size) / ROW;

	for (size_t i = 0; i < count; i++) {
		cr_assert_eq(rows[i][0], 2);
		for (int k = 1; i > 0 && k < ROW; k++)
			rows[i][k] = (unsigned char)(rows[i][k] +
			    rows[i - 1][k]);
	}
	return (int)count;
}

static int
at_of(const unsigned char row[ROW])
{
	return row[2] << 24 | row[3] << 16 | row[4] << 8 | row[5];
}

Test(cos, begins_with_its_version_and_ends_with_its_end)
{
	save(1);
	cr_expect_eq(memcmp(out.bytes, "%PDF-1.7\n%", 10), 0);
	cr_expect_lt(out.bytes[10], 0);
	cr_expect_str_eq(out.bytes + out.length - 7, "\n%%EOF\n");
}

Test(cos, says_where_its_table_is)
{
	long at;

	save(1);
	at = strtol(strstr(find("startxref"), "\n"), NULL, 10);
	cr_expect_not_null(strstr(out.bytes + at, " 0 obj\n<</Type/XRef"));
}

Test(cos, leads_to_every_object)
{
	static unsigned char rows[1024][ROW];
	int count, packs = 0;

	save(500);
	count = read_rows(rows, sizeof rows);
	cr_expect_geq(count, 500);
	cr_expect_eq(rows[0][1], 0);
	for (int i = 1; i < count; i++) {
		char begin[32];

		snprintf(begin, sizeof begin, "%d 0 obj\n<<", i);
		cr_assert(rows[i][1] == 1 || rows[i][1] == 2);
		if (rows[i][1] == 2) {	/* in a stream, which is a stream */
			cr_assert_eq(rows[at_of(rows[i])][1], 1);
			continue;
		}
		cr_assert_eq(strncmp(out.bytes + at_of(rows[i]), begin,
		    strlen(begin)), 0);
		packs += strncmp(out.bytes + at_of(rows[i]) + strlen(begin),
		    "/Type/ObjStm", 12) == 0;
	}
	cr_expect_eq(packs, 4);	/* 200, 200, the rest; and the catalog */
}

Test(cos, packs_objects_behind_their_numbers)
{
	char text[4096] = "";
	int number, first;
	long at;
	const char *entries;

	save(1);
	entries = find("/Type/ObjStm");
	inflate_behind("/Type/ObjStm", (Bytef *)text, sizeof text - 1);
	first = (int)strtol(strstr(entries, "/First ") + 7, NULL, 10);
	cr_assert_eq(sscanf(text, "%d %ld", &number, &at), 2);
	cr_expect_eq(at, 0);
	cr_expect_eq(strncmp(text + first, "<<\n/Type /Page", 14), 0);
	cr_expect_not_null(strstr(text, "/MediaBox[0 0 9 9]>>"));
	cr_expect_not_null(strstr(text, "<</Type/Test>>"));
}

Test(cos, wastes_no_number)
{
	static unsigned char rows[64][ROW];
	int count;

	save(3);
	count = read_rows(rows, sizeof rows);
	for (int i = 1; i < count; i++)
		cr_expect_neq(rows[i][1], 0);
}

Test(cos, leaves_streams_as_they_are)
{
	struct buffer entries = { .arena = memory };

	buffer_string(&entries, "/Filter/DCTDecode");
	cos_stream(file, COS_AS_IS, &entries, "abc", 3);
	cr_expect_not_null(find(
	    "<</Filter/DCTDecode/Length 3>>stream\nabc\nendstream\nendobj\n"));
}

Test(cos, has_an_identifier_of_what_is_in_it)
{
	unsigned char one[COS_DIGEST], other[COS_DIGEST];

	fill(cos_object(file), "/A 1");
	cos_identify(file, one);
	fill(cos_object(file), "/A 2");
	cos_identify(file, other);
	cr_expect_arr_neq(one, other, COS_DIGEST);
}

Test(cos, fills_an_object_once, .exit_code = 2)
{
	int object = cos_object(file);

	fill(object, "/A 1");
	fill(object, "/A 1");
}
