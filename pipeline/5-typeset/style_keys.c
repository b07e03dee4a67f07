/* SPDX-License-Identifier: EUPL-1.2 */
#include "style_keys.h"

const char *const keys_top[KEYS_TOP] = {
	"erbt", "masse", "farben", "seite", "schriften", "codeschrift",
};

const char *const keys_looks[LOOK_COUNT] = {
	"grundtext", "ueberschrift1", "ueberschrift2", "ueberschrift3",
	"ueberschrift4", "liste", "zitat", "code", "tabelle", "briefkopf",
	"kopfdaten", "spalten", "kasten", "stimmen", "unterschriften",
	"stempel", "zeilennummern", "kopfzeile", "fusszeile", "vermerk",
};

const char *const keys_aligns[ALIGN_COUNT] = {
	"links", "blocksatz", "rechts", "mitte",
};

const char *const keys_faces[FACE_COUNT + 1] = {
	"normal", "fett", "kursiv", "fettkursiv", "ersatz",
};

#define BIT(look) (1u << (look))

enum {
	RUNNING = BIT(LOOK_HEADER) | BIT(LOOK_FOOTER) | BIT(LOOK_MARK),
	RULED = RUNNING | BIT(LOOK_TEXT) | BIT(LOOK_TABLE) |
	    BIT(LOOK_LETTERHEAD) | BIT(LOOK_BOX) | BIT(LOOK_SIGNATURES) |
	    BIT(LOOK_STAMP),
	PADDED = RULED | BIT(LOOK_HEAD_DATA),
	TINTED = BIT(LOOK_TABLE) | BIT(LOOK_BOX),
	COLUMNED = BIT(LOOK_COLUMNS) | BIT(LOOK_VOTES) |
	    BIT(LOOK_SIGNATURES),
	SPACED = COLUMNED | BIT(LOOK_TEXT) | BIT(LOOK_LIST) |
	    BIT(LOOK_LETTERHEAD) | BIT(LOOK_HEAD_DATA) |
	    BIT(LOOK_LINE_NUMBERS),
	LABELLED = BIT(LOOK_LIST) | BIT(LOOK_HEAD_DATA) | BIT(LOOK_COLUMNS),
	HIGH = BIT(LOOK_LETTERHEAD) | BIT(LOOK_SIGNATURES) | BIT(LOOK_STAMP),
};

static const struct key look_keys[] = {
	{ "schrift", KEY_FAMILY, false, 0, offsetof(struct look, family) },
	{ "fett", KEY_FLAG, false, 0, offsetof(struct look, is_bold) },
	{ "kursiv", KEY_FLAG, false, 0, offsetof(struct look, is_italic) },
	{ "ligaturen", KEY_FLAG, false, 0,
	  offsetof(struct look, has_ligatures) },
	{ "groesse", KEY_LENGTH, false, 0, offsetof(struct look, size) },
	{ "zeile", KEY_LENGTH, false, 0, offsetof(struct look, leading) },
	{ "farbe", KEY_COLOUR, false, 0, offsetof(struct look, colour) },
	{ "ausrichtung", KEY_ALIGN, false, 0, offsetof(struct look, align) },
	{ "davor", KEY_LENGTH, true, 0, offsetof(struct look, before) },
	{ "danach", KEY_LENGTH, true, 0, offsetof(struct look, after) },
	{ "links", KEY_LENGTH, true, 0, offsetof(struct look, left) },
	{ "rechts", KEY_LENGTH, true, 0, offsetof(struct look, right) },
	{ "linie", KEY_LENGTH, false, RULED, offsetof(struct look, rule) },
	{ "linienfarbe", KEY_COLOUR, false, RULED,
	  offsetof(struct look, rule_colour) },
	{ "grund", KEY_TINT, false, TINTED, offsetof(struct look, tint) },
	{ "innen", KEY_LENGTH, false, PADDED, offsetof(struct look, padding) },
	{ "spalten", KEY_COUNT, false, COLUMNED,
	  offsetof(struct look, columns) },
	{ "jede", KEY_COUNT, false, BIT(LOOK_LINE_NUMBERS),
	  offsetof(struct look, every) },
	{ "abstand", KEY_LENGTH, false, SPACED, offsetof(struct look, gap) },
	{ "beschriftung", KEY_LENGTH, false, LABELLED,
	  offsetof(struct look, label) },
	{ "hoehe", KEY_LENGTH, false, HIGH, offsetof(struct look, height) },
	{ "vom_rand", KEY_LENGTH, false, RUNNING,
	  offsetof(struct look, position) },
	{ "text_links", KEY_TEXT, false, RUNNING,
	  offsetof(struct look, text_left) },
	{ "text_mitte", KEY_TEXT, false, RUNNING,
	  offsetof(struct look, text_center) },
	{ "text_rechts", KEY_TEXT, false, RUNNING,
	  offsetof(struct look, text_right) },
	{ "nicht_auf_erster_seite", KEY_FLAG, false, RUNNING,
	  offsetof(struct look, skips_first) },
};

static const struct key page_keys[] = {
	{ "breite", KEY_LENGTH, true, 0, offsetof(struct style, width) },
	{ "hoehe", KEY_LENGTH, true, 0, offsetof(struct style, height) },
	{ "rand_oben", KEY_LENGTH, true, 0, offsetof(struct style, top) },
	{ "rand_unten", KEY_LENGTH, true, 0, offsetof(struct style, bottom) },
	{ "rand_links", KEY_LENGTH, true, 0, offsetof(struct style, left) },
	{ "rand_rechts", KEY_LENGTH, true, 0, offsetof(struct style, right) },
	{ "ausgleich", KEY_LENGTH, true, 0, offsetof(struct style, stretch) },
};

static const struct key tie_keys[] = {
	{ "untrennbar_vor", KEY_WORDS, true, 0, offsetof(struct ties, before) },
	{ "untrennbar_vor_zahl", KEY_WORDS, true, 0,
	  offsetof(struct ties, before_number) },
	{ "untrennbar_nach_zahl", KEY_WORDS, true, 0,
	  offsetof(struct ties, after_number) },
	{ "untrennbar_nach_tag", KEY_WORDS, true, 0,
	  offsetof(struct ties, after_day) },
};

const struct keys keys_look = {
	look_keys, sizeof look_keys / sizeof *look_keys,
};
const struct keys keys_page = {
	page_keys, sizeof page_keys / sizeof *page_keys,
};
const struct keys keys_ties = {
	tie_keys, sizeof tie_keys / sizeof *tie_keys,
};

bool
keys_has(const struct key *key, int look)
{
	return key->looks == 0 || (key->looks & BIT(look)) != 0;
}
