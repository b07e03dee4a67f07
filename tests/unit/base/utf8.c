/* SPDX-License-Identifier: EUPL-1.2 */
#include "told.h"

#include <stdint.h>

#include "base/utf8.h"

static struct arena *memory;

static void
set_up(void)
{
	memory = arena_open();
}

static void
tear_down(void)
{
	arena_close(memory);
}

TestSuite(utf8, .init = set_up, .fini = tear_down);

static struct place
start(void)
{
	return (struct place){ "a.md", 1, 1, 0 };
}

/* bytes with zeros among them; given back with what is left of them */
static char *
check(const char *bytes, size_t *size, bool is_good)
{
	char *copy = arena_copy(memory, bytes, *size);

	cr_expect_eq(utf8_check(copy, size, start()), is_good);
	cr_expect_eq(copy[*size], '\0');
	return copy;
}

static void
expect_good(const char *bytes, const char *left)
{
	size_t size = strlen(bytes);

	cr_expect_str_eq(check(bytes, &size, true), left);
	cr_expect_eq(size, strlen(left));
	cr_expect_str_eq(told(memory), "");
}

static void
expect_faults(const char *bytes, size_t size, const char *faults)
{
	check(bytes, &size, false);
	cr_expect_str_eq(told_faults(memory), faults);
}

static void
expect_broken(const char *bytes, const char *faults)
{
	expect_faults(bytes, strlen(bytes), faults);
}

#define U001(column, byte) "a.md:1:" column ": error: Byte 0x" byte \
	" ist kein gültiges UTF-8 [U001]\n"

Test(utf8, reads_characters_of_every_length)
{
	const char bytes[] = "aä€😀\0b", *p = bytes;
	const char *end = bytes + sizeof bytes - 1;

	cr_expect_eq(utf8_next(&p, end), 'a');
	cr_expect_eq(utf8_next(&p, end), 0xe4);
	cr_expect_eq(utf8_next(&p, end), 0x20ac);
	cr_expect_eq(utf8_next(&p, end), 0x1f600);
	cr_expect_eq(utf8_next(&p, end), 0);
	cr_expect_eq(utf8_next(&p, end), 'b');
	cr_expect_eq(p, end);
}

Test(utf8, steps_one_byte_over_what_is_none)
{
	const char bytes[] = "\xff\xc3(", *p = bytes;
	const char *end = bytes + sizeof bytes - 1;

	cr_expect_eq(utf8_next(&p, end), -1);
	cr_expect_eq(p, bytes + 1);
	cr_expect_eq(utf8_next(&p, end), -1);
	cr_expect_eq(utf8_next(&p, end), '(');
}

Test(utf8, reads_no_further_than_the_end)
{
	const char *p = "€";

	cr_expect_eq(utf8_next(&p, p + 2), -1);
}

Test(utf8, writes_what_it_reads)
{
	for (int32_t c = 1; c < 0x110000; c++) {
		char bytes[4];
		const char *p = bytes;

		if (c >= 0xd800 && c < 0xe000)
			continue;
		int n = utf8_put(bytes, c);
		cr_assert_eq(utf8_next(&p, bytes + n), c, "U+%04X", c);
		cr_assert_eq(p, bytes + n);
	}
}

Test(utf8, counts_characters)
{
	cr_expect_eq(utf8_count("", 0), 0);
	cr_expect_eq(utf8_count("aä€😀", 10), 4);
	cr_expect_eq(utf8_count("aä€😀", 3), 2);
}

Test(utf8, leaves_good_text_as_it_is)
{
	expect_good("", "");
	expect_good("Größe\t€ 😀\n\nU\xc2\xa0V", "Größe\t€ 😀\n\nU\xc2\xa0V");
	expect_good("\xe2\x80\x8b\xc2\xad", "\xe2\x80\x8b\xc2\xad");
}

Test(utf8, turns_cr_lf_into_lf)
{
	expect_good("a\r\n\r\nb\r\n", "a\n\nb\n");
}

Test(utf8, drops_a_mark_at_the_begin_only)
{
	expect_good("\xef\xbb\xbfü", "ü");
	expect_good("\xef\xbb\xbf", "");
	expect_broken("a\xef\xbb\xbf", "a.md:1:2: error: das Zeichen U+FEFF "
	    "ist nicht erlaubt: eine unsichtbare Bytefolge-Marke [U002]\n");
	expect_broken("\xef\xbb\xbf\xef\xbb\xbf", "a.md:1:1: error: das "
	    "Zeichen U+FEFF ist nicht erlaubt: eine unsichtbare "
	    "Bytefolge-Marke [U002]\n");
	expect_broken("\xef\xbb", U001("1", "EF") U001("2", "BB"));
}

Test(utf8, refuses_a_lone_carriage_return)
{
	expect_broken("a\rb", "a.md:1:2: error: das Zeichen U+000D ist nicht "
	    "erlaubt: ein Steuerzeichen [U002]\n");
	expect_broken("ab\r", "a.md:1:3: error: das Zeichen U+000D ist nicht "
	    "erlaubt: ein Steuerzeichen [U002]\n");
}

Test(utf8, refuses_bytes_of_other_encodings)
{
	expect_broken("Gr\xfc\xdf" "e", U001("3", "FC") U001("4", "DF"));
	expect_broken("\x80", U001("1", "80"));
}

Test(utf8, refuses_overlong_characters)
{
	expect_broken("\xc0\xaf", U001("1", "C0") U001("2", "AF"));
	expect_broken("\xe0\x80\xaf", U001("1", "E0") U001("2", "80")
	    U001("3", "AF"));
	expect_broken("\xf0\x80\x80\xaf", U001("1", "F0") U001("2", "80")
	    U001("3", "80") U001("4", "AF"));
}

Test(utf8, refuses_surrogates_and_what_lies_beyond_unicode)
{
	expect_broken("\xed\xa0\x80", U001("1", "ED") U001("2", "A0")
	    U001("3", "80"));
	expect_broken("\xf4\x90\x80\x80", U001("1", "F4") U001("2", "90")
	    U001("3", "80") U001("4", "80"));
}

Test(utf8, refuses_characters_cut_off_at_the_end)
{
	expect_broken("a\xc3", U001("2", "C3"));
	expect_broken("a\xe2\x82", U001("2", "E2") U001("3", "82"));
	expect_broken("a\xf0\x9f\x98", U001("2", "F0") U001("3", "9F")
	    U001("4", "98"));
}

Test(utf8, tells_each_fault_at_its_line_and_column)
{
	expect_broken("äö\x01\r\n\t\xff\n\n\xe2\x80\xa8",
	    "a.md:1:3: error: das Zeichen U+0001 ist nicht erlaubt: ein "
	    "Steuerzeichen [U002]\n"
	    "a.md:2:2: error: Byte 0xFF ist kein gültiges UTF-8 [U001]\n"
	    "a.md:4:1: error: das Zeichen U+2028 ist nicht erlaubt: ein "
	    "unsichtbarer Zeilentrenner [U002]\n");
}

Test(utf8, counts_places_from_where_the_text_begins)
{
	char bytes[] = "\x01\n\x01";
	size_t size = 3;

	cr_expect_not(utf8_check(bytes, &size,
	    (struct place){ "a.md", 7, 5, 0 }));
	cr_expect_str_eq(told_faults(memory),
	    "a.md:7:5: error: das Zeichen U+0001 ist nicht erlaubt: ein "
	    "Steuerzeichen [U002]\n"
	    "a.md:8:1: error: das Zeichen U+0001 ist nicht erlaubt: ein "
	    "Steuerzeichen [U002]\n");
}

Test(utf8, gives_a_remedy_for_each_fault)
{
	size_t size = 3;

	check("\xff\0x", &size, false);
	cr_expect_str_eq(told(memory), U001("1", "FF")
	    "  Hinweis: Die Datei im Editor mit der Kodierung »UTF-8« "
	    "speichern.\n"
	    "a.md:1:2: error: das Zeichen U+0000 ist nicht erlaubt: ein "
	    "Steuerzeichen [U002]\n"
	    "  Hinweis: Das Zeichen löschen; es stammt meist aus kopiertem "
	    "Text.\n");
}

static const char *
marks(int count)
{
	char *text = arena_alloc(memory, 2 * (size_t)count + 1);

	for (int i = 0; i < count; i++)
		memcpy(text + 2 * i, i % 2 ? "\xcc\xa3" : "\xcc\x81", 2);
	return text;
}

Test(utf8, refuses_more_than_16_accents_on_a_letter)
{
	const char *most = marks(UTF8_MARKS), *more = marks(UTF8_MARKS + 1);

	expect_good(arena_printf(memory, "ä%so%s", most, most),
	    arena_printf(memory, "ä%so%s", most, most));
	expect_broken(arena_printf(memory, "x\nä%so%s%s", more, more, most),
	    "a.md:2:18: error: ein Buchstabe trägt mehr als 16 Akzente "
	    "[U003]\n"
	    "a.md:2:36: error: ein Buchstabe trägt mehr als 16 Akzente "
	    "[U003]\n");
	expect_broken(marks(1000000), "a.md:1:17: error: ein Buchstabe trägt "
	    "mehr als 16 Akzente [U003]\n");
}

static void
expect_refused(int32_t first, int32_t last, const char *why)
{
	for (int32_t c = first; c <= last; c++)
		if (why == NULL)
			cr_expect_null(utf8_refused(c), "U+%04X", c);
		else if (utf8_refused(c) == NULL)
			cr_expect_fail("U+%04X passes", c);
		else
			cr_expect_str_eq(utf8_refused(c), why, "U+%04X", c);
}

Test(utf8, refuses_controls)
{
	expect_refused(0, 8, "ein Steuerzeichen");
	expect_refused('\t', '\n', NULL);
	expect_refused(0xb, 0x1f, "ein Steuerzeichen");
	expect_refused(' ', '~', NULL);
	expect_refused(0x7f, 0x9f, "ein Steuerzeichen");
	expect_refused(0xa0, 0x377, NULL);
}

Test(utf8, refuses_separators_of_lines_and_paragraphs)
{
	expect_refused(0x2010, 0x2027, NULL);
	expect_refused(0x2028, 0x2029, "ein unsichtbarer Zeilentrenner");
	expect_refused(0x202f, 0x2064, NULL);
}

Test(utf8, refuses_marks_that_turn_the_direction)
{
	const char *why =
	    "ein unsichtbares Zeichen, das die Schreibrichtung ändert";

	expect_refused(0x61c, 0x61c, why);
	expect_refused(0x200d, 0x200d, NULL);
	expect_refused(0x200e, 0x200f, why);
	expect_refused(0x202a, 0x202e, why);
	expect_refused(0x2066, 0x2069, why);
}

Test(utf8, refuses_what_is_no_character_to_others)
{
	expect_refused(0xfeff, 0xfeff, "eine unsichtbare Bytefolge-Marke");
	expect_refused(0x378, 0x379, "kein vergebenes Zeichen");
	expect_refused(0xfffe, 0xffff, "kein vergebenes Zeichen");
	expect_refused(0x10ffff, 0x10ffff, "kein vergebenes Zeichen");
	expect_refused(0xe000, 0xf8ff,
	    "ein Zeichen ohne allgemeine Bedeutung");
	expect_refused(0x10fffd, 0x10fffd,
	    "ein Zeichen ohne allgemeine Bedeutung");
	expect_refused(0xd800, 0xdfff, "ein halbes Zeichen");
	expect_refused(0xfffd, 0xfffd, NULL);
	expect_refused(0x1f600, 0x1f600, NULL);
}

Test(utf8, ends_soon_where_every_byte_is_wrong, .timeout = SOON)
{
	size_t size = 4 * 1024 * 1024;
	char *bytes = arena_alloc(memory, size + 1);

	memset(bytes, 0xff, size);
	cr_expect_not(utf8_check(bytes, &size, start()));
	cr_expect_eq(size, 4 * 1024 * 1024);
	cr_expect_not_null(strstr(told(memory),
	    "… und 4194284 weitere Meldungen"));
}

Test(utf8, composes_what_is_written_in_parts)
{
	cr_expect_str_eq(utf8_compose(memory, "u\xcc\x88" "ber"), "über");
	cr_expect_str_eq(utf8_compose(memory, "Z\xcc\x8c"), "Ž");
	cr_expect_str_eq(utf8_compose(memory, "Nguye\xcc\x82\xcc\x83n"),
	    "Nguyễn");
	cr_expect_str_eq(utf8_compose(memory, "schön ①ﬁ"), "schön ①ﬁ");
	cr_expect_str_eq(utf8_compose(memory, ""), "");
}

Test(utf8, leaves_composed_ascii_where_it_is)
{
	const char *text = "TOP 3";

	cr_expect_eq(utf8_compose(memory, text), text);
}

static void
print_broken(void)
{
	utf8_compose(memory, "\xff");
}

Test(utf8, ends_the_program_where_an_unchecked_text_is_composed)
{
	cr_expect_not_null(strstr(told_by_child(memory, EXIT_MACHINE,
	    print_broken), "normalise text: "));
}

Test(utf8, folds_case_accents_and_sharp_s)
{
	cr_expect_str_eq(utf8_fold(memory, "Straße"), "strasse");
	cr_expect_str_eq(utf8_fold(memory, "STRASSE"), "strasse");
	cr_expect_str_eq(utf8_fold(memory, "Ängström É ǖ"), "angstrom e u");
	cr_expect_str_eq(utf8_fold(memory, "u\xcc\x88"), "u");
	cr_expect_str_eq(utf8_fold(memory, "Nguyễn"), "nguyen");
	cr_expect_str_eq(utf8_fold(memory, "ΣΑΣ"), "σασ");
	cr_expect_str_eq(utf8_fold(memory, ""), "");
}

Test(utf8, folds_letters_with_strokes)
{
	cr_expect_str_eq(utf8_fold(memory, "Łukaszewska"), "lukaszewska");
	cr_expect_str_eq(utf8_fold(memory, "Øß đ Þór Æ Œ ŊŦĦ ð"),
	    "oss d thor ae oe nth d");
	cr_expect_str_eq(utf8_fold(memory, "Yıldız İ"), "yildiz i");
}

Test(utf8, leaves_folded_text_where_it_is)
{
	const char *text = "kreis-1";

	cr_expect_eq(utf8_fold(memory, text), text);
	cr_expect_str_eq(utf8_fold(memory, "Kreis"), "kreis");
}

Test(utf8, knows_marks_and_letters)
{
	cr_expect(utf8_is_mark(0x308));
	cr_expect(utf8_is_mark(0x20dd));
	cr_expect_not(utf8_is_mark('a'));
	cr_expect_not(utf8_is_mark(0xa8));
	cr_expect_not(utf8_is_mark(0x20ac));
	cr_expect(utf8_is_letter('a'));
	cr_expect(utf8_is_letter(0xdf));
	cr_expect(utf8_is_letter(0x5d0));
	cr_expect_not(utf8_is_letter('1'));
	cr_expect_not(utf8_is_letter('-'));
	cr_expect_not(utf8_is_letter(0x308));
}

Test(utf8, folds_and_composes_megabytes_in_no_time, .timeout = SOON)
{
	size_t size = 4 * 1024 * 1024;
	char *text = arena_alloc(memory, size + 1);

	for (size_t i = 0; i < size; i += 2)
		memcpy(text + i, "ü", 2);
	cr_expect_eq(strlen(utf8_compose(memory, text)), size);
	cr_expect_eq(strlen(utf8_fold(memory, text)), size / 2);
}
