/* SPDX-License-Identifier: EUPL-1.2 */
#include "told.h"

#include <limits.h>

#include "base/buffer.h"
#include "base/origin.h"

static struct arena *memory;
static struct origin *origin;

static void
set_up(void)
{
	memory = arena_open();
	origin = origin_new(memory);
}

static void
tear_down(void)
{
	arena_close(memory);
}

TestSuite(origin, .init = set_up, .fini = tear_down);

static void
add(int first, int last, const char *file, int line, int column)
{
	origin_add(origin, first, last, (struct place){ file, line, column,
	    9 });
}

static const char *
written(const char *prefix)
{
	struct buffer out = { .arena = memory };

	origin_write(origin, &out, prefix);
	return out.bytes;
}

static struct origin *
read_text(const char *text)
{
	size_t size = strlen(text);

	return origin_read(memory, text, &size);
}

Test(origin, ends_the_text_before_the_map_and_its_comment)
{
	static const char text[] = "Text.\n\n<!--\nHerkunft der Zeilen:\n"
	    "1-1 a.md:5:1\n-->\n";
	static const char yaml[] = "a: 1\n# Herkunft der Zeilen:\n"
	    "# 1-1 a.yaml:5:1\n";
	static const char plain[] = "Text.\n";
	size_t size = sizeof text - 1;

	origin_read(memory, text, &size);
	cr_expect_eq(size, strlen("Text.\n\n"));
	size = sizeof yaml - 1;
	origin_read(memory, yaml, &size);
	cr_expect_eq(size, strlen("a: 1\n"));
	size = sizeof plain - 1;
	origin_read(memory, plain, &size);
	cr_expect_eq(size, sizeof plain - 1);
}

static void
expect(const struct origin *map, int line, const char *file, int from_line,
    int from_column)
{
	struct place at = { "build/s.md", line, 3, 2 };
	struct place from = origin_of(map, at);

	cr_expect_str_eq(from.file, file, "line %d", line);
	cr_expect_eq(from.line, from_line, "line %d: %d", line, from.line);
	cr_expect_eq(from.column, from_column, "line %d: %d", line,
	    from.column);
}

/* it stays where it is */
static void
expect_itself(const struct origin *map, int line)
{
	struct place at = { "build/s.md", line, 3, 2 };

	expect(map, line, "build/s.md", line, 3);
	cr_expect_eq(origin_of(map, at).length, 2);
}

Test(origin, leaves_all_places_alone_where_it_is_empty)
{
	expect_itself(origin, 1);
	expect_itself(origin, 100);
	cr_expect_str_eq(written("# "), "# Herkunft der Zeilen:\n");
}

Test(origin, finds_lines_in_ranges_and_between_them)
{
	add(2, 2, "a.yaml", 7, 12);
	add(4, 6, "b.md", 20, 1);
	add(7, 7, "a.yaml", 9, 3);
	expect_itself(origin, 1);
	expect(origin, 2, "a.yaml", 7, 12);
	expect_itself(origin, 3);
	expect(origin, 4, "b.md", 20, 1);
	expect(origin, 5, "b.md", 21, 1);
	expect(origin, 6, "b.md", 22, 1);
	expect(origin, 7, "a.yaml", 9, 3);
	expect_itself(origin, 8);
	cr_expect_eq(origin_of(origin, (struct place){ .line = 5,
	    .length = 4 }).length, 0);
}

Test(origin, keeps_the_first_word_on_a_line)
{
	add(5, 5, "a.yaml", 1, 1);
	add(5, 5, "b.yaml", 2, 2);
	add(4, 4, "c.yaml", 3, 3);
	add(6, 6, "d.yaml", 4, 4);
	cr_expect_str_eq(written(""), "Herkunft der Zeilen:\n"
	    "5-5 a.yaml:1:1\n6-6 d.yaml:4:4\n");
}

Test(origin, cuts_off_what_is_already_known)
{
	add(1, 3, "a.md", 1, 1);
	add(2, 5, "b.md", 10, 1);
	expect(origin, 3, "a.md", 3, 1);
	expect(origin, 4, "b.md", 12, 1);
	expect(origin, 5, "b.md", 13, 1);
}

Test(origin, takes_no_place_without_a_file_and_no_empty_range)
{
	add(1, 1, NULL, 1, 1);
	add(3, 2, "a.md", 1, 1);
	expect_itself(origin, 1);
	expect_itself(origin, 2);
	expect_itself(origin, 3);
}

Test(origin, reads_what_it_wrote)
{
	struct origin *again;

	add(2, 2, "input/mit Blank: 3/sitzung.yaml", 7, 12);
	add(4, 6, "input/Größe/03.md", 20, 1);
	again = read_text(arena_printf(memory, "kopf\n%sEnde ohne Zeile",
	    written("# ")));
	expect_itself(again, 1);
	expect(again, 2, "input/mit Blank: 3/sitzung.yaml", 7, 12);
	expect(again, 5, "input/Größe/03.md", 21, 1);
	expect_itself(again, 7);
}

Test(origin, reads_it_without_a_prefix_up_to_another_line)
{
	struct origin *map = read_text("Text\n\n<!--\nHerkunft der Zeilen:\n"
	    "1-1 a.md:5:1\n-->\n2-2 b.md:6:1\n");

	expect(map, 1, "a.md", 5, 1);
	expect_itself(map, 2);
}

Test(origin, reads_the_last_map_since_a_text_may_quote_one)
{
	struct origin *map = read_text("# Herkunft der Zeilen:\n"
	    "# 1-9 falsch.md:1:1\n# Herkunft der Zeilen:\n"
	    "# 2-2 a.md:5:1\n");

	expect_itself(map, 1);
	expect(map, 2, "a.md", 5, 1);
}

Test(origin, is_empty_where_there_is_no_map)
{
	expect_itself(read_text(""), 1);
	expect_itself(read_text("1-1 a.md:5:1\n"), 1);
	expect_itself(read_text("Herkunft der Zeilen:"), 1);
	expect_itself(read_text("Herkunft der Zeilen:\n"), 1);
}

Test(origin, ends_at_a_line_that_is_no_range)
{
	static const char *const lines[] = {
		"", "Text", "1", "1-", "1-1", "1-1 ", "1-1 a", "1-1 a:1",
		"1-1 :1:1", "1-1x a:1:1", "1 a:1:1", "x-1 a:1:1", "1-1a:1:1",
		"1-2", "99999999999999999999-1 a:1:1", "0-1 a:1:1",
		"2-1 a:1:1", "1-2147483647 a:1:1", "1-1 a:2147483648:1",
		"1-1 a:-1:1", "1-1 a:1:-1",
	};

	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		expect_itself(read_text(arena_printf(memory,
		    "Herkunft der Zeilen:\n%s\n1-1 a.md:5:1\n", lines[i])), 1);
}

Test(origin, reads_a_range_only_with_its_end_of_line)
{
	expect_itself(read_text("Herkunft der Zeilen:\n1-1 a.md:5:1"), 1);
}

Test(origin, finds_its_way_in_a_hundred_thousand_ranges, .timeout = SOON)
{
	struct origin *again;
	struct buffer out = { .arena = memory };

	for (int i = 1; i <= 100000; i++)
		add(3 * i, 3 * i + 1, "input/sitzung.yaml", i, 1);
	origin_write(origin, &out, "# ");
	again = origin_read(memory, out.bytes, &out.length);
	for (int i = 1; i <= 100000; i++) {
		struct place at = { "x", 3 * i + 1, 1, 1 };

		cr_assert_eq(origin_of(again, at).line, i + 1);
		at.line++;
		cr_assert_str_eq(origin_of(again, at).file, "x");
	}
}

Test(origin, reads_a_text_that_quotes_the_title_often, .timeout = SOON)
{
	struct buffer out = { .arena = memory };

	for (int i = 0; i < 5000; i++)
		buffer_string(&out, "Herkunft der Zeilen:\n");
	buffer_string(&out, "1-1 a.md:5:1\n");
	expect(origin_read(memory, out.bytes, &out.length), 1, "a.md", 5, 1);
}
