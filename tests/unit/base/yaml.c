/* SPDX-License-Identifier: EUPL-1.2 */
#include "told.h"

#include "base/buffer.h"
#include "base/node.h"
#include "base/origin.h"
#include "base/yaml.h"

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

TestSuite(yaml, .init = set_up, .fini = tear_down);

static struct node *
parse(const char *text)
{
	return yaml_parse(memory, text, strlen(text),
	    (struct place){ "a.yaml", 1, 1, 0 }, NULL);
}

static struct node *
parse_good(const char *text)
{
	struct node *root = parse(text);

	cr_assert_not_null(root, "%s\n%s", text, told(memory));
	return root;
}

static void
expect_faults(const char *text, const char *faults)
{
	cr_expect_null(parse(text), "%s", text);
	cr_expect_str_eq(told_faults(memory), faults, "%s", text);
}

static void
expect_fault(const char *text, const char *place, const char *fault)
{
	expect_faults(text, arena_printf(memory, "a.yaml:%s: error: %s\n",
	    place, fault));
}

static void
expect_text(const char *text, const char *value)
{
	const struct node *root = parse_good(text);

	cr_expect_str_eq(node_text(root, "a"), value, "%s", text);
}

static void
expect_place(const struct node *n, int line, int column, int length)
{
	cr_expect_str_eq(n->place.file, "a.yaml");
	cr_expect_eq(n->place.line, line, "line %d", n->place.line);
	cr_expect_eq(n->place.column, column, "column %d", n->place.column);
	cr_expect_eq(n->place.length, length, "length %d", n->place.length);
}

/* what is read */

Test(yaml, reads_an_empty_document_as_an_empty_map)
{
	static const char *const texts[] = { "", "\n\n", "# nichts\n" };

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		const struct node *root = parse_good(texts[i]);

		cr_expect_eq(root->kind, NODE_MAP);
		cr_expect_eq(root->count, 0);
	}
}

Test(yaml, reads_maps_lists_and_texts)
{
	const struct node *root = parse_good("a: 1\nb:\n  - x\n  - [y, z]\n"
	    "c: {d: e, f: []}\ng:\n- h: i\n  j: k\n");
	const struct node *b = node_find(root, "b");
	const struct node *g = node_find(root, "g");

	cr_expect_eq(root->count, 4);
	cr_expect_str_eq(node_text(root, "a"), "1");
	cr_expect_eq(b->kind, NODE_LIST);
	cr_expect_str_eq(b->first->text, "x");
	cr_expect_str_eq(b->last->last->text, "z");
	cr_expect_str_eq(node_text(node_find(root, "c"), "d"), "e");
	cr_expect_eq(node_find(node_find(root, "c"), "f")->count, 0);
	cr_expect_str_eq(node_text(g->first, "j"), "k");
}

Test(yaml, reads_a_list_or_a_text_as_a_document)
{
	cr_expect_eq(parse_good("- a\n- b\n")->kind, NODE_LIST);
	cr_expect_str_eq(parse_good("nur Text")->text, "nur Text");
	cr_expect_eq(parse_good("---\na: b\n...\n")->kind, NODE_MAP);
}

Test(yaml, reads_all_styles_of_texts)
{
	expect_text("a: Wort mit Blank", "Wort mit Blank");
	expect_text("a: 'it''s: #1'", "it's: #1");
	expect_text("a: \"Größe\\n\\u20ac\"", "Größe\n€");
	expect_text("a: |\n  x\n   y\n\n", "x\n y\n");
	expect_text("a: >-\n  x\n  y\n", "x y");
	expect_text("a:\n  x\n  y\n", "x y");
	expect_text("a:", "");
	expect_text("a: ~", "~");
}

Test(yaml, leaves_all_words_texts)
{
	expect_text("a: ja", "ja");
	expect_text("a: null", "null");
	expect_text("a: 010", "010");
	expect_text("a: 2026-03-17", "2026-03-17");
	expect_text("a: 12:30", "12:30");
}

Test(yaml, tells_how_a_text_was_written)
{
	const struct node *root = parse_good("a: x\nb: 'x'\nc: \"x\"\n"
	    "d: |\n  x\ne: >\n  x\n");

	cr_expect(node_find(root, "a")->is_plain);
	cr_expect_not(node_find(root, "b")->is_plain);
	cr_expect_not(node_find(root, "c")->is_plain);
	cr_expect_not(node_find(root, "c")->is_block);
	cr_expect(node_find(root, "d")->is_block);
	cr_expect(node_find(root, "e")->is_block);
	cr_expect_not(node_find(root, "e")->is_plain);
}

static void
expect_cut(const char *text, bool is_cut)
{
	cr_expect_eq(node_find(parse_good(text), "a")->is_cut, is_cut, "%s",
	    text);
}

Test(yaml, tells_where_a_number_sign_cuts_a_text)
{
	expect_cut("a: Antrag Nr #3", true);
	expect_cut("a: Ängste und Öle\t#3", true);
	expect_cut("a:   #3", true);
	expect_cut("a: x  # Bemerkung", false);
	expect_cut("a: x ## Bemerkung", false);
	expect_cut("a: x #--- Bemerkung", false);
	expect_cut("a: x #=== Bemerkung", false);
	expect_cut("a: x #\nb: y", false);
	expect_cut("a: x #", false);
	expect_cut("a: x#3", false);
	expect_cut("a: 'x' #3", false);
	expect_cut("a: x", false);
	expect_cut("a: x\n#3", false);
	expect_cut("ä: ü #3\na: x", false);
	expect_cut("{ö: ä, a: x #3\n}", true);
	expect_cut("{a: x, b: y} #3", false);
}

/* places */

Test(yaml, knows_the_places_of_keys_and_values)
{
	const struct node *root = parse_good("a: Wort\n\n"
	    "größe:   'übel'\nliste:\n  - eins\n  -   {ö: ü, b: c}\n");
	const struct node *size = node_find(root, "größe");
	const struct node *list = node_find(root, "liste");
	const struct node *map = list->last;

	expect_place(root, 1, 1, 1);
	expect_place(node_find(root, "a"), 1, 4, 4);
	expect_place(size, 3, 10, 6);
	cr_expect_eq(size->key_place.line, 3);
	cr_expect_eq(size->key_place.column, 1);
	cr_expect_eq(size->key_place.length, 5);
	expect_place(list, 5, 3, 1);
	expect_place(list->first, 5, 5, 4);
	expect_place(map, 6, 7, 1);
	expect_place(map->first, 6, 11, 1);
	cr_expect_eq(map->last->key_place.column, 14);
	expect_place(map->last, 6, 17, 1);
}

Test(yaml, counts_a_tab_as_a_character)
{
	expect_place(node_find(parse_good("ä:\tx"), "ä"), 1, 4, 1);
}

Test(yaml, counts_from_where_the_text_begins)
{
	const char *text = "a: x\nb: y\n";
	const struct node *root = yaml_parse(memory, text, strlen(text),
	    (struct place){ "a.yaml", 7, 5, 0 }, NULL);

	expect_place(node_find(root, "a"), 7, 8, 1);
	expect_place(node_find(root, "b"), 8, 4, 1);
}

Test(yaml, places_a_block_on_the_line_behind_its_mark)
{
	const struct node *root = parse_good("a: |\n  x\nb: >-\n\n  y\n");

	expect_place(node_find(root, "a"), 2, 0, 0);
	expect_place(node_find(root, "b"), 4, 0, 0);
}

Test(yaml, places_a_text_of_several_lines_on_the_first)
{
	expect_place(node_find(parse_good("a: 'x\n  y'\n"), "a"), 1, 4, 1);
}

Test(yaml, places_nodes_where_their_lines_came_from)
{
	const char *text = "a: x\nb: |\n  y\nc: z\n";
	struct origin *origin = origin_new(memory);
	const struct node *root;

	origin_add(origin, 1, 1, (struct place){ "n.md", 30, 8, 0 });
	origin_add(origin, 3, 3, (struct place){ "n.md", 40, 1, 0 });
	root = yaml_parse(memory, text, strlen(text),
	    (struct place){ "a.yaml", 1, 1, 0 }, origin);
	cr_expect_str_eq(node_find(root, "a")->place.file, "n.md");
	cr_expect_eq(node_find(root, "a")->place.line, 30);
	cr_expect_eq(node_find(root, "a")->place.column, 8);
	cr_expect_eq(node_find(root, "b")->place.line, 40);
	expect_place(node_find(root, "c"), 4, 4, 1);
}

/* Y001: what libyaml cannot read */

Test(yaml, refuses_a_tab_that_indents)
{
	expect_fault("a:\n\tb: c", "2:1", "hier steht ein Zeichen, mit dem "
	    "kein Wert beginnen darf [Y001]");
	expect_fault("a: |\n \tb\n", "2:2",
	    "hier steht ein Tabulator [Y001]");
	expect_text("a: x\ty", "x\ty");
}

Test(yaml, refuses_characters_that_begin_no_value)
{
	expect_fault("ä: @x", "1:4", "hier steht ein Zeichen, mit dem kein "
	    "Wert beginnen darf [Y001]");
	expect_fault("a: `x", "1:4", "hier steht ein Zeichen, mit dem kein "
	    "Wert beginnen darf [Y001]");
	expect_fault("a: & b", "1:5", "& und * haben am Anfang eines Wertes "
	    "eine besondere Bedeutung [Y001]");
	expect_fault("a: *", "1:5", "& und * haben am Anfang eines Wertes "
	    "eine besondere Bedeutung [Y001]");
	expect_fault("a: !b!c d", "1:4", "! hat am Anfang eines Wertes eine "
	    "besondere Bedeutung [Y001]");
	expect_text("a: '@x'", "@x");
}

Test(yaml, refuses_what_follows_a_quoted_text)
{
	expect_fault("ä: \"ü\" y", "1:8", "hier wird eine weitere Angabe "
	    "»name: wert« erwartet [Y001]");
	expect_fault("a: 1\n- b", "2:1", "hier wird eine weitere Angabe "
	    "»name: wert« erwartet [Y001]");
}

Test(yaml, refuses_a_map_in_the_middle_of_a_list)
{
	expect_fault("- ä\nb: c", "2:1", "hier wird der nächste "
	    "Listeneintrag »- …« erwartet [Y001]");
}

Test(yaml, refuses_a_colon_in_a_text)
{
	expect_fault("titel: Größe: übel", "1:13", "hier darf kein "
	    "Doppelpunkt mit Leerzeichen stehen [Y001]");
	expect_fault("a: 1\n  b: 2", "2:4", "hier darf kein Doppelpunkt mit "
	    "Leerzeichen stehen [Y001]");
	expect_text("a: 'Größe: übel'", "Größe: übel");
}

Test(yaml, refuses_a_list_that_begins_behind_its_name)
{
	expect_fault("ä: - b", "1:4", "hier darf kein Listeneintrag »- …« "
	    "stehen [Y001]");
}

Test(yaml, tells_of_a_missing_colon_where_it_is_missing)
{
	expect_fault("a: 1\nfoo\nb: 2", "2:1", "nach dem Namen der Angabe "
	    "fehlt ein Doppelpunkt [Y001]");
	expect_fault("a: 1\nfoo\n", "2:1", "nach dem Namen der Angabe fehlt "
	    "ein Doppelpunkt [Y001]");
}

Test(yaml, tells_of_an_open_quote_where_it_opens)
{
	expect_fault("ä: 1\nö: \"ü\nd: e\n", "2:4", "die Datei endet mitten "
	    "in einem Text in Anführungszeichen [Y001]");
	expect_fault("a: 'x", "1:4", "die Datei endet mitten in einem Text "
	    "in Anführungszeichen [Y001]");
	expect_fault("a: 1\nb: \"x\n---\ny\"", "2:4", "»---« oder »...« "
	    "steht mitten in einem Text [Y001]");
}

Test(yaml, tells_of_an_open_bracket_where_it_opens)
{
	expect_fault("a: [b, c\nd: e", "1:4", "die Liste in eckigen Klammern "
	    "ist nicht geschlossen [Y001]");
	expect_fault("ä: {b: c\n", "1:4", "die Angaben in geschweiften "
	    "Klammern sind nicht geschlossen [Y001]");
}

Test(yaml, refuses_a_missing_value)
{
	expect_fault("a: [,]", "1:5", "hier fehlt ein Wert [Y001]");
	expect_fault("a: ]", "1:4", "hier fehlt ein Wert [Y001]");
	expect_text("{a: }", "");
}

Test(yaml, refuses_what_is_no_escape)
{
	expect_fault("ä: \"\\q\"", "1:5", "diese Zeichenfolge mit \\ gibt es "
	    "nicht [Y001]");
	expect_fault("a: \"\\xzz\"", "1:7", "nach \\x, \\u oder \\U fehlt "
	    "eine Hexadezimalzahl [Y001]");
	expect_text("a: '\\q'", "\\q");
}

Test(yaml, refuses_what_follows_the_document)
{
	expect_fault("  a: 1\nb: 2", "2:1", "nach dem Ende der Angaben folgt "
	    "noch etwas [Y001]");
	expect_fault("a: 1\n...\nb: 2", "3:1", "nach dem Ende der Angaben "
	    "folgt noch etwas [Y001]");
}

Test(yaml, refuses_a_percent_sign_at_the_begin_of_a_line)
{
	expect_fault("%FOO\n---\na: b", "1:1", "% hat am Anfang einer Zeile "
	    "eine besondere Bedeutung [Y001]");
	expect_fault("a: b\n%x: y", "2:1", "% hat am Anfang einer Zeile "
	    "eine besondere Bedeutung [Y001]");
}

Test(yaml, quotes_libyaml_where_it_has_no_words)
{
	expect_fault("a: |x\n b", "1:5", "der Aufbau ist hier nicht "
	    "verständlich (did not find expected comment or line break) "
	    "[Y001]");
	expect_fault("%YAML 2.0\n---\na: b", "1:1", "der Aufbau ist hier "
	    "nicht verständlich (found incompatible YAML document) [Y001]");
}

Test(yaml, gives_a_remedy_for_each_fault)
{
	parse("a: @x");
	cr_expect_not_null(strstr(told(memory), "  Hinweis: Einrücken nur "
	    "mit Leerzeichen, nie mit Tabulator; "));
	parse("a: |x\n b");
	cr_expect_not_null(strstr(told(memory), "  Hinweis: Einrückung, "
	    "Doppelpunkte und Anführungszeichen prüfen.\n"));
	parse("a: 1\nb: 2\na: 3");
	cr_expect_not_null(strstr(told(memory), "  Hinweis: Die erste Angabe "
	    "steht in Zeile 1; eine der beiden löschen.\n"));
}

/* Y002 to Y009: what we do not want */

Test(yaml, refuses_anchors_and_aliases)
{
	expect_fault("ä: &b c", "1:4",
	    "Marken mit & sind nicht erlaubt [Y002]");
	expect_faults("a: &b [&c d]\ne: *b\n&f g: h",
	    "a.yaml:1:4: error: Marken mit & sind nicht erlaubt [Y002]\n"
	    "a.yaml:1:8: error: Marken mit & sind nicht erlaubt [Y002]\n"
	    "a.yaml:2:4: error: Verweise mit * sind nicht erlaubt [Y002]\n"
	    "a.yaml:3:1: error: Marken mit & sind nicht erlaubt [Y002]\n");
	expect_fault("a: &b {c: d}", "1:4",
	    "Marken mit & sind nicht erlaubt [Y002]");
	expect_text("a: '&b'", "&b");
	expect_text("a: b & c * d", "b & c * d");
}

Test(yaml, refuses_tags)
{
	expect_faults("ä: !b c\nd: !!int 3\ne: !f [g]\nh: !i {j: k}\n!l m: n",
	    "a.yaml:1:4: error: Typangaben mit ! sind nicht erlaubt [Y003]\n"
	    "a.yaml:2:4: error: Typangaben mit ! sind nicht erlaubt [Y003]\n"
	    "a.yaml:3:4: error: Typangaben mit ! sind nicht erlaubt [Y003]\n"
	    "a.yaml:4:4: error: Typangaben mit ! sind nicht erlaubt [Y003]\n"
	    "a.yaml:5:1: error: Typangaben mit ! sind nicht erlaubt "
	    "[Y003]\n");
	expect_text("a: '!b'", "!b");
}

static const char *
nested(int depth, char open, char close)
{
	struct buffer out = { .arena = memory };

	for (int i = 0; i < depth; i++) {
		buffer_char(&out, open);
		if (open == '{' && i + 1 < depth)
			buffer_string(&out, "a: ");
	}
	for (int i = 0; i < depth; i++)
		buffer_char(&out, close);
	return out.bytes;
}

Test(yaml, refuses_more_than_16_levels)
{
	parse_good(nested(YAML_DEPTH, '[', ']'));
	parse_good(nested(YAML_DEPTH, '{', '}'));
	expect_fault(nested(YAML_DEPTH + 1, '[', ']'), "1:17",
	    "die Angaben sind zu tief verschachtelt [Y004]");
	expect_fault(nested(YAML_DEPTH + 1, '{', '}'), "1:65",
	    "die Angaben sind zu tief verschachtelt [Y004]");
	expect_fault("- - - - - - - - - - - - - - - - - x", "1:33",
	    "die Angaben sind zu tief verschachtelt [Y004]");
	parse_good("- - - - - - - - - - - - - - - - x");
}

Test(yaml, counts_levels_that_are_open_only)
{
	struct buffer out = { .arena = memory };

	for (int i = 0; i < 100; i++)
		buffer_string(&out, "- [{a: [b]}]\n");
	cr_expect_eq(parse_good(out.bytes)->count, 100);
}

Test(yaml, refuses_characters_that_come_in_by_escapes)
{
	expect_fault("ä: \"b\\0c\"", "1:4", "der Text enthält durch \\ das "
	    "verbotene Zeichen U+0000 [Y005]");
	expect_fault("a: \"\\e\"", "1:4", "der Text enthält durch \\ das "
	    "verbotene Zeichen U+001B [Y005]");
	expect_fault("a: \"\\u202e\"", "1:4", "der Text enthält durch \\ das "
	    "verbotene Zeichen U+202E [Y005]");
	expect_fault("a: \"\\L\"", "1:4", "der Text enthält durch \\ das "
	    "verbotene Zeichen U+2028 [Y005]");
	expect_fault("\"\\a\": b", "1:1", "der Text enthält durch \\ das "
	    "verbotene Zeichen U+0007 [Y005]");
	expect_fault("a: \"x\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301"
	    "\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301"
	    "\\u0301\\u0301\\u0301\"", "1:4", "der Text enthält durch \\ das "
	    "verbotene Zeichen U+0301 [Y005]");
	expect_text("a: \"\\t\\n\\xe4\"", "\t\nä");
}

Test(yaml, refuses_names_that_are_none_and_reads_on)
{
	expect_faults("? [ä, b]\n: c\n? {d: e}\n: f\n",
	    "a.yaml:1:3: error: hier wird der Name einer Angabe erwartet "
	    "[Y006]\n"
	    "a.yaml:3:3: error: hier wird der Name einer Angabe erwartet "
	    "[Y006]\n");
	expect_faults("*a : b\n",
	    "a.yaml:1:1: error: hier wird der Name einer Angabe erwartet "
	    "[Y006]\n"
	    "a.yaml:1:1: error: Verweise mit * sind nicht erlaubt [Y002]\n");
	expect_faults("? [a\n", "a.yaml:1:3: error: hier wird der Name einer "
	    "Angabe erwartet [Y006]\n"
	    "a.yaml:1:3: error: die Liste in eckigen Klammern ist nicht "
	    "geschlossen [Y001]\n");
}

Test(yaml, refuses_names_of_more_than_128_bytes)
{
	char key[YAML_KEY + 3];

	memset(key, 'k', sizeof key);
	strcpy(key + YAML_KEY, ":");
	cr_expect_eq(strlen(parse_good(key)->first->key), YAML_KEY);
	strcpy(key + YAML_KEY + 1, ":");
	key[YAML_KEY] = 'k';
	expect_fault(key, "1:1",
	    "hier wird der Name einer Angabe erwartet [Y006]");
}

Test(yaml, refuses_a_key_that_stands_twice)
{
	expect_fault("ä: 1\nb: 2\nä: 3\n", "3:1",
	    "»ä« steht hier zum zweiten Mal [Y007]");
	expect_faults("a: {b: 1, ö: 2, b: 3, b: 4}\na: 5\n",
	    "a.yaml:1:17: error: »b« steht hier zum zweiten Mal [Y007]\n"
	    "a.yaml:1:23: error: »b« steht hier zum zweiten Mal [Y007]\n"
	    "a.yaml:2:1: error: »a« steht hier zum zweiten Mal [Y007]\n");
	expect_text("b: {a: 1}\nc: {a: 2}\na: 3", "3");
}

Test(yaml, refuses_directives)
{
	expect_fault("%YAML 1.1\n---\na: b", "1:1",
	    "Anweisungen mit % sind nicht erlaubt [Y008]");
	expect_fault("%TAG !x! tag:x,2026:\n---\na: b", "1:1",
	    "Anweisungen mit % sind nicht erlaubt [Y008]");
}

Test(yaml, refuses_a_second_document)
{
	expect_fault("a: b\n---\nc: d\n", "2:1",
	    "hier beginnt ein zweites Dokument [Y009]");
	expect_fault("a: b\n---\n", "2:1",
	    "hier beginnt ein zweites Dokument [Y009]");
}

Test(yaml, tells_all_faults_up_to_one_it_cannot_read_beyond)
{
	expect_faults("%YAML 1.1\n---\na: &x 1\na: !y 2\nb: *x\n"
	    "c: [\"\\e\"]\n? [d]\n: e\nf: {g: 1, g: 2}\nh: @\ni: &j k\n",
	    "a.yaml:1:1: error: Anweisungen mit % sind nicht erlaubt [Y008]\n"
	    "a.yaml:3:4: error: Marken mit & sind nicht erlaubt [Y002]\n"
	    "a.yaml:4:1: error: »a« steht hier zum zweiten Mal [Y007]\n"
	    "a.yaml:4:4: error: Typangaben mit ! sind nicht erlaubt [Y003]\n"
	    "a.yaml:5:4: error: Verweise mit * sind nicht erlaubt [Y002]\n"
	    "a.yaml:6:5: error: der Text enthält durch \\ das verbotene "
	    "Zeichen U+001B [Y005]\n"
	    "a.yaml:7:3: error: hier wird der Name einer Angabe erwartet "
	    "[Y006]\n"
	    "a.yaml:9:11: error: »g« steht hier zum zweiten Mal [Y007]\n"
	    "a.yaml:10:4: error: hier steht ein Zeichen, mit dem kein Wert "
	    "beginnen darf [Y001]\n");
}

Test(yaml, tells_faults_where_the_lines_came_from)
{
	const char *text = "a: 1\na: @\n";
	struct origin *origin = origin_new(memory);

	origin_add(origin, 1, 2, (struct place){ "n.md", 30, 8, 0 });
	cr_expect_null(yaml_parse(memory, text, strlen(text),
	    (struct place){ "a.yaml", 1, 1, 0 }, origin));
	cr_expect_str_eq(told_faults(memory), "n.md:31:8: error: hier steht "
	    "ein Zeichen, mit dem kein Wert beginnen darf [Y001]\n");
}

/* large and hostile texts */

Test(yaml, reads_a_map_of_a_hundred_thousand_names, .timeout = SOON)
{
	struct buffer out = { .arena = memory };

	for (int i = 0; i < 100000; i++)
		buffer_printf(&out, "k%d: v%d\n", i, i);
	cr_expect_eq(parse_good(out.bytes)->count, 100000);
}

Test(yaml, refuses_a_hundred_thousand_twins, .timeout = SOON)
{
	struct buffer out = { .arena = memory };

	for (int i = 0; i < 100000; i++)
		buffer_string(&out, "a: b\n");
	cr_expect_null(parse(out.bytes));
	cr_expect_not_null(strstr(told(memory),
	    "… und 99979 weitere Meldungen"));
}

Test(yaml, reads_a_megabyte_on_one_line, .timeout = SOON)
{
	struct buffer out = { .arena = memory };

	buffer_char(&out, '[');
	for (int i = 0; i < 100000; i++)
		buffer_string(&out, "{ä: ü}, ");
	buffer_char(&out, ']');
	cr_expect_eq(parse_good(out.bytes)->count, 100000);
}

Test(yaml, reads_a_megabyte_of_one_text, .timeout = SOON)
{
	struct buffer out = { .arena = memory };

	buffer_string(&out, "a: |\n");
	for (int i = 0; i < 25000; i++)
		buffer_string(&out, "  Der Kreistag beschließt den Haushalt "
		    "einstimmig.\n");
	cr_expect_gt(strlen(node_text(parse_good(out.bytes), "a")), 1000000);
}

static void
expect_soon_refused(const char *begin, const char *again, int count)
{
	struct buffer out = { .arena = memory };

	buffer_string(&out, begin);
	for (int i = 0; i < count; i++)
		buffer_string(&out, again);
	cr_expect_null(parse(out.bytes), "%s%s", begin, again);
	cr_expect_str_neq(told(memory), "");
}

Test(yaml, refuses_hostile_texts_soon, .timeout = SOON)
{
	expect_soon_refused("", "[", 500000);
	expect_soon_refused("", "{", 500000);
	expect_soon_refused("", "{a: ", 250000);
	expect_soon_refused("", "- ", 250000);
	expect_soon_refused("", "? ", 250000);
	expect_soon_refused("a: &b [", "*b, ", 100000);
	expect_soon_refused("", "&a ", 100000);
	expect_soon_refused("", "!a ", 100000);
	expect_soon_refused("a: \"", "\\", 500001);
	expect_soon_refused("", "a: \"\\e\"\n", 50000);
	expect_soon_refused("a: '", "x\n", 250000);
	expect_soon_refused("", "%TAG !a! b\n", 20000);
}
