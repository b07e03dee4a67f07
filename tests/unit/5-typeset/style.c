/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE	/* memmem */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "5-typeset/font.h"
#include "5-typeset/paper.h"
#include "5-typeset/patterns.h"
#include "5-typeset/style.h"
#include "5-typeset/style_keys.h"
#include "5-typeset/style_show.h"
#include "5-typeset/words.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/file.h"

static struct arena *memory;
static struct files *files;

static void
set_up(void)
{
	memory = arena_open();
	files = files_open(memory);
}

static void
tear_down(void)
{
	arena_close(memory);
}

TestSuite(style, .init = set_up, .fini = tear_down);

static struct style *
read_text(const char *text)
{
	char path[] = "/tmp/style.XXXXXX";
	struct style *style;

	close(mkstemp(path));
	file_write(path, text, strlen(text));
	style = style_read(memory, files, arena_copy(memory, path,
	    strlen(path)), false);
	unlink(path);
	cr_assert_not_null(style);
	return style;
}

#define STYLE "seite: {breite: 210mm, hoehe: 297mm}\n" \
	"schriften:\n" \
	"  text: {normal: Arimo-Regular.ttf, fett: Arimo-Bold.ttf," \
	" kursiv: Arimo-Italic.ttf, fettkursiv: Arimo-BoldItalic.ttf," \
	" ersatz: zeichen}\n" \
	"  zeichen: {normal: DejaVuSans.ttf, fett: DejaVuSans-Bold.ttf," \
	" kursiv: DejaVuSans.ttf, fettkursiv: DejaVuSans-Bold.ttf}\n"

/* what is shown without its comments */
static const char *
values_of(const struct style *style)
{
	struct buffer shown = { .arena = memory }, values = shown;
	const char *line, *end;

	style_show(style, &shown);
	for (line = shown.bytes; *line != '\0'; line = end + 1) {
		const char *comment;

		end = strchr(line, '\n');
		comment = memmem(line, (size_t)(end - line), "  #", 3);
		if (comment == NULL)
			comment = end;
		if (*line == '#')
			continue;
		while (comment > line && comment[-1] == ' ')
			comment--;
		buffer_add(&values, line, (size_t)(comment - line));
		buffer_char(&values, '\n');
	}
	return values.bytes;
}

static void
expect_same_read_back(const char *path)
{
	struct style *style = style_read(memory, files, path, false), *again;
	struct buffer shown = { .arena = memory };

	cr_assert_not_null(style, "%s", path);
	style_show(style, &shown);
	again = read_text(shown.bytes);
	cr_expect_str_eq(values_of(again), values_of(style), "%s", path);
	style_close(style);
	style_close(again);
}

Test(style, that_is_shown_is_the_same_style)
{
	expect_same_read_back("templates/niederschrift.yaml");
	expect_same_read_back("templates/sachlich.yaml");
	expect_same_read_back("templates/buch.yaml");
}

static const char *
contents(const char *path)
{
	size_t size;
	const char *bytes = files_read(files, path, 1 << 20, &size);

	cr_assert_not_null(bytes, "%s", path);
	return bytes;
}

static void
expect_explained(const char *readme, const char *key)
{
	cr_expect_not_null(strstr(readme, arena_printf(memory, "`%s`", key)),
	    "templates/README.md does not explain %s", key);
}

Test(style, has_every_key_explained)
{
	const char *readme = contents("templates/README.md");

	for (int i = 0; i < KEYS_TOP; i++)
		expect_explained(readme, keys_top[i]);
	for (int i = 0; i < keys_page.count; i++)
		expect_explained(readme, keys_page.list[i].name);
	for (int i = 0; i < keys_ties.count; i++)
		expect_explained(readme, keys_ties.list[i].name);
	for (int i = 0; i < keys_look.count; i++)
		expect_explained(readme, keys_look.list[i].name);
	for (int i = 0; i < LOOK_COUNT; i++)
		expect_explained(readme, keys_looks[i]);
	for (int i = 0; i < ALIGN_COUNT; i++)
		expect_explained(readme, keys_aligns[i]);
	for (int i = 0; i <= FACE_COUNT; i++)
		expect_explained(readme, keys_faces[i]);
}

static void
put_file(const char *folder, const char *name, const char *text, size_t len)
{
	file_write(arena_printf(memory, "%s/%s", folder, name), text, len);
}

Test(style, that_is_the_example_of_the_manual_is_one)
{
	char folder[] = "/tmp/style.XXXXXX";
	const char *begin, *end, *path;
	const char *const shipped[] = { "sachlich.yaml", "deutsch.yaml" };
	struct style *style;

	cr_assert_not_null(mkdtemp(folder));
	for (int i = 0; i < 2; i++) {
		const char *text = contents(arena_printf(memory,
		    "templates/%s", shipped[i]));

		put_file(folder, shipped[i], text, strlen(text));
	}
	begin = strstr(contents("templates/README.md"), "```yaml\nerbt:");
	cr_assert_not_null(begin);
	begin += strlen("```yaml\n");
	end = strstr(begin, "```");
	put_file(folder, "eigen.yaml", begin, (size_t)(end - begin));
	path = arena_printf(memory, "%s/eigen.yaml", folder);
	style = style_read(memory, files, path, false);
	cr_assert_not_null(style);
	cr_expect_eq(style->look[LOOK_BOX].rule_colour, 0x7a1f1f);
	style_close(style);
	unlink(path);
	for (int i = 0; i < 2; i++)
		unlink(arena_printf(memory, "%s/%s", folder, shipped[i]));
	rmdir(folder);
}

Test(style, takes_names_for_lengths_and_colours)
{
	struct style *s = read_text("masse: {rand: steg, steg: 36pt}\n"
	    "farben: {haus: '#1f3a5f'}\n"
	    STYLE "grundtext: {groesse: 11pt, links: rand, farbe: haus}\n"
	    "kasten: {grund: haus, farbe: '#ffffff'}\n"
	    "tabelle: {grund: keine}\n");

	cr_expect_eq(s->look[LOOK_TEXT].left, 36 * POINT);
	cr_expect_eq(s->look[LOOK_TEXT].colour, 0x1f3a5f);
	cr_expect_eq(s->look[LOOK_BOX].tint, 0x1f3a5f);
	cr_expect_eq(s->look[LOOK_TABLE].tint, -1);
	style_close(s);
}

Test(style, opens_a_file_once_however_many_families_name_it)
{
	struct style *s = read_text(STYLE
	    "  titel: {normal: Arimo-Regular.ttf, fett: Arimo-Bold.ttf,"
	    " kursiv: Arimo-Bold.ttf, fettkursiv: Arimo-Bold.ttf}\n"
	    "grundtext: {groesse: 11pt}\n");

	cr_expect_eq(s->family[0].face[FACE_REGULAR],
	    s->family[2].face[FACE_REGULAR]);
	cr_expect_eq(s->family[0].face[FACE_BOLD],
	    s->family[2].face[FACE_ITALIC]);
	style_close(s);
}

static struct words *
words_of(const struct style *style, const char *text, bool has_patterns)
{
	struct wordshop *shop = wordshop_open(memory, style, has_patterns
	    ? patterns_open(memory, files, getenv("PATTERNS")) : NULL);
	struct words *words = words_new(shop);

	words_add_text(shop, words, text, &style->look[LOOK_TEXT], NULL,
	    (struct place){ 0 });
	return words;
}

Test(style, names_the_family_for_words_that_a_font_cannot_set)
{
	struct style *s = read_text(STYLE "grundtext: {groesse: 11pt, "
	    "fett: ja}\n");
	struct words *words = words_of(s, "Haus Tel.\u260e Haus \U0001f4e0",
	    false);

	cr_expect_eq(words->list[0].font, s->family[0].face[FACE_BOLD]);
	cr_expect_eq(words->list[1].font, s->family[1].face[FACE_BOLD]);
	cr_expect_eq(words->list[1].shape->count, 5);	/* as a whole */
	cr_expect_eq(words->list[2].font, s->family[0].face[FACE_BOLD]);
	cr_expect_eq(diag_errors(), 1);	/* nobody has the last one */
	style_close(s);
}

Test(style, has_no_substitute_for_a_font_unless_it_names_one)
{
	struct style *s = read_text(STYLE "grundtext: {groesse: 11pt, "
	    "schrift: zeichen}\n");

	words_of(s, "a\u6f22", false);
	cr_expect_eq(diag_errors(), 1);
	style_close(s);
}

static int
glyphs_of(const char *look, const char *word, bool has_patterns)
{
	struct style *s = read_text(arena_printf(memory, "%s%s", STYLE, look));
	int count = words_of(s, word, has_patterns)->list[0].shape->count;

	style_close(s);
	return count;
}

#define LIGATURES "grundtext: {groesse: 11pt, schrift: zeichen, ligaturen: ja}"

Test(style, has_ligatures_where_it_asks_for_them)
{
	if (getenv("PATTERNS") == NULL)
		cr_skip("PATTERNS names no file");
	cr_expect_eq(glyphs_of("grundtext: {groesse: 11pt, schrift: zeichen}",
	    "Pflicht", true), 7);
	cr_expect_eq(glyphs_of(LIGATURES, "Pflicht", true), 6);
	cr_expect_eq(glyphs_of(LIGATURES, "Kaufinteresse", true), 13);
	cr_expect_eq(glyphs_of(LIGATURES, "Auflage", true), 7);
	/* unknown joints */
	cr_expect_eq(glyphs_of(LIGATURES, "Pflicht", false), 7);
}
