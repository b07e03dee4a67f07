/* SPDX-License-Identifier: EUPL-1.2 */
#include "style.h"

#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "base/node.h"
#include "base/suggest.h"
#include "font.h"
#include "paper.h"
#include "style_file.h"
#include "style_value.h"


static const char *const look_names[LOOK_COUNT] = {
	"grundtext", "ueberschrift1", "ueberschrift2", "ueberschrift3",
	"ueberschrift4", "liste", "zitat", "code", "tabelle", "briefkopf",
	"kopfdaten", "spalten", "kasten", "stimmen", "unterschriften",
	"stempel", "zeilennummern", "kopfzeile", "fusszeile", "vermerk",
};

static const char *const align_names[] = {
	"links", "blocksatz", "rechts", "mitte",
};

static const char *const face_names[FACE_COUNT] = {
	"normal", "fett", "kursiv", "fettkursiv",
};

enum kind { LENGTH, COLOUR, TINT, FLAG, COUNT, ALIGN, FAMILY, TEXT };

struct key {
	const char	*name;
	enum kind	 kind;
	size_t		 offset;
};

static const struct key look_keys[] = {
	{ "schrift", FAMILY, offsetof(struct look, family) },
	{ "fett", FLAG, offsetof(struct look, is_bold) },
	{ "kursiv", FLAG, offsetof(struct look, is_italic) },
	{ "groesse", LENGTH, offsetof(struct look, size) },
	{ "zeile", LENGTH, offsetof(struct look, leading) },
	{ "farbe", COLOUR, offsetof(struct look, colour) },
	{ "ausrichtung", ALIGN, offsetof(struct look, align) },
	{ "davor", LENGTH, offsetof(struct look, before) },
	{ "danach", LENGTH, offsetof(struct look, after) },
	{ "links", LENGTH, offsetof(struct look, left) },
	{ "rechts", LENGTH, offsetof(struct look, right) },
	{ "linie", LENGTH, offsetof(struct look, rule) },
	{ "linienfarbe", COLOUR, offsetof(struct look, rule_colour) },
	{ "grund", TINT, offsetof(struct look, tint) },
	{ "innen", LENGTH, offsetof(struct look, padding) },
	{ "spalten", COUNT, offsetof(struct look, columns) },
	{ "jede", COUNT, offsetof(struct look, every) },
	{ "abstand", LENGTH, offsetof(struct look, gap) },
	{ "beschriftung", LENGTH, offsetof(struct look, label) },
	{ "hoehe", LENGTH, offsetof(struct look, height) },
	{ "vom_rand", LENGTH, offsetof(struct look, position) },
	{ "text_links", TEXT, offsetof(struct look, text_left) },
	{ "text_mitte", TEXT, offsetof(struct look, text_center) },
	{ "text_rechts", TEXT, offsetof(struct look, text_right) },
	{ "nicht_auf_erster_seite", FLAG, offsetof(struct look, skips_first) },
};

static const struct key page_keys[] = {
	{ "breite", LENGTH, offsetof(struct style, width) },
	{ "hoehe", LENGTH, offsetof(struct style, height) },
	{ "rand_oben", LENGTH, offsetof(struct style, top) },
	{ "rand_unten", LENGTH, offsetof(struct style, bottom) },
	{ "rand_links", LENGTH, offsetof(struct style, left) },
	{ "rand_rechts", LENGTH, offsetof(struct style, right) },
	{ "ausgleich", LENGTH, offsetof(struct style, stretch) },
};

struct reader {
	struct arena	*arena;
	struct files	*files;
	struct style	*style;
	const char	*names[STYLE_FAMILIES];
};

static const char *
name_of(const void *table, int i)
{
	return ((const struct key *)table)[i].name;
}

static void
report_unknown(struct arena *arena, const struct node *n,
    const char *const *known, int count)
{
	const char *near = suggest(arena, n->key, known, count);

	diag_error(n->key_place, "S010", "die Angabe »%s« gibt es hier nicht",
	    n->key);
	if (near != NULL)
		diag_hint("Meinten Sie »%s«?", near);
	else
		diag_hint("Möglich ist zum Beispiel »%s«.", known[0]);
}

static const struct family *
find_family(struct reader *r, const struct node *n)
{
	int index = -1;

	value_word(r->arena, n, r->names, r->style->families, &index);
	return index < 0 ? NULL : &r->style->family[index];
}

static void
read_value(struct reader *r, const struct node *n, enum kind kind,
    void *target)
{
	const struct family *family;
	int align;

	switch (kind) {
	case LENGTH:
		value_length(n, target);
		break;
	case COLOUR:
		value_colour(n, target);
		break;
	case TINT:
		value_tint(n, target);
		break;
	case FLAG:
		value_flag(n, target);
		break;
	case COUNT:
		value_count(n, target);
		break;
	case ALIGN:
		align = *(enum align *)target;
		value_word(r->arena, n, align_names, 4, &align);
		*(enum align *)target = (enum align)align;
		break;
	case FAMILY:
		if ((family = find_family(r, n)) != NULL)
			*(const struct family **)target = family;
		break;
	case TEXT:
		value_text(n, target);
		break;
	}
}

static bool
is_map(const struct node *n)
{
	if (n->kind == NODE_MAP)
		return true;
	diag_error(n->place, "S011", "»%s« braucht eingerückte Angaben",
	    n->key);
	diag_hint("In den Zeilen darunter zum Beispiel »  groesse: 11pt« "
	    "schreiben.");
	return false;
}

/* the keys of a map into the struct at base */
static void
read_keys(struct reader *r, const struct node *map, const struct key *keys,
    int count, void *base)
{
	const char *names[32];

	for (int i = 0; i < count; i++)
		names[i] = name_of(keys, i);
	for (const struct node *n = map->first; n != NULL; n = n->next) {
		int i = 0;

		while (i < count && strcmp(keys[i].name, n->key) != 0)
			i++;
		if (i == count)
			report_unknown(r->arena, n, names, count);
		else
			read_value(r, n, keys[i].kind,
			    (char *)base + keys[i].offset);
	}
}

static void
read_family(struct reader *r, const struct node *map)
{
	struct style *style = r->style;
	struct family *family = &style->family[style->families];

	if (style->families == STYLE_FAMILIES || !is_map(map))
		return;
	for (const struct node *n = map->first; n != NULL; n = n->next) {
		int i = 0;

		while (i < FACE_COUNT && strcmp(face_names[i], n->key) != 0)
			i++;
		if (i == FACE_COUNT)
			report_unknown(r->arena, n, face_names, FACE_COUNT);
		else
			family->face[i] = style->is_cells
			    ? font_open_cells(r->arena)
			    : value_font(r->arena, r->files, n);
	}
	for (int i = 0; i < FACE_COUNT; i++)
		if (node_find(map, face_names[i]) == NULL) {
			diag_error(map->key_place, "S012", "der Schrift »%s« "
			    "fehlt der Schnitt »%s«", map->key, face_names[i]);
			diag_hint("Eine Schrift hat vier Schnitte: normal, "
			    "fett, kursiv und fettkursiv.");
		}
	r->names[style->families++] = map->key;
}

/* reported where it is said, not at all looks that take it over */
static void
check_size(const struct node *tree, int look, int64_t size)
{
	const struct node *n = node_find(tree, look_names[look]);
	const struct node *own = node_find(n, "groesse");

	if ((size >= POINT && size <= 144 * POINT) ||
	    (own == NULL && (look != LOOK_TEXT ||
	    (n != NULL && n->kind != NODE_MAP))))
		return;
	diag_error(own != NULL ? own->place : n != NULL ? n->key_place
	    : tree->place, "S014", "»%s« hat keine brauchbare Schriftgröße",
	    look_names[look]);
	diag_hint("»groesse« liegt zwischen 1pt und 144pt.");
}

static void
read_looks(struct reader *r, const struct node *tree)
{
	struct style *style = r->style;

	for (int i = 0; i < LOOK_COUNT; i++) {
		const struct node *n = node_find(tree, look_names[i]);
		struct look *look = &style->look[i];

		if (i == LOOK_TEXT)
			*look = (struct look){ .tint = -1, .columns = 1,
			    .family = &style->family[0] };
		else {
			const struct look *text = &style->look[LOOK_TEXT];

			*look = *text;
			look->before = look->after = 0;
			look->left = look->right = 0;
		}
		if (n != NULL && is_map(n))
			read_keys(r, n, look_keys,
			    sizeof look_keys / sizeof *look_keys, look);
		check_size(tree, i, look->size);
		if (look->leading < look->size)
			look->leading = look->size * 6 / 5 / 1000 * 1000;
	}
}

static void
check_top(struct reader *r, const struct node *tree)
{
	const char *known[LOOK_COUNT + 4] = {
		"erbt", "seite", "schriften", "codeschrift" };

	for (int i = 0; i < LOOK_COUNT; i++)
		known[4 + i] = look_names[i];
	for (const struct node *n = tree->first; n != NULL; n = n->next) {
		int i = 0;

		while (i < LOOK_COUNT + 4 && strcmp(known[i], n->key) != 0)
			i++;
		if (i == LOOK_COUNT + 4)
			report_unknown(r->arena, n, known, LOOK_COUNT + 4);
	}
}

static void
check_page(const struct style *s, const struct node *tree)
{
	const struct node *n = node_find(tree, "seite");

	if (s->width >= 72 * POINT && s->width <= 14400 * POINT &&
	    s->height >= 72 * POINT && s->height <= 14400 * POINT &&
	    s->width - s->left - s->right >= 36 * POINT &&
	    s->height - s->top - s->bottom >= 72 * POINT)
		return;
	diag_error(n != NULL ? n->key_place : tree->place, "S015",
	    "auf der Seite bleibt kein Platz für Text");
	diag_hint("»seite« braucht breite, hoehe und Ränder, zwischen denen "
	    "Text stehen kann.");
}

static int64_t
to_grid(int64_t length, int64_t cell)
{
	return (length + cell / 2) / cell * cell;
}

/* cells are 6 by 12 points: one size of type, all lengths on the grid, and
 * lines not filled: a space has one cell */
static void
set_on_grid(struct style *s)
{
	const int64_t w = 6 * POINT, h = 12 * POINT;

	s->width = to_grid(s->width, w);
	s->left = to_grid(s->left, w);
	s->right = to_grid(s->right, w);
	s->height = to_grid(s->height, h);
	s->top = to_grid(s->top, h);
	s->bottom = to_grid(s->bottom, h);
	s->stretch = 0;
	for (int i = 0; i < LOOK_COUNT; i++) {
		struct look *l = &s->look[i];

		if (l->align == ALIGN_JUSTIFY)
			l->align = ALIGN_LEFT;
		l->size = 10 * POINT;
		l->leading = h;
		l->before = to_grid(l->before, h);
		l->after = to_grid(l->after, h);
		l->left = to_grid(l->left, w);
		l->right = to_grid(l->right, w);
		l->padding = to_grid(l->padding, h);
		l->gap = to_grid(l->gap, w);
		l->label = to_grid(l->label, w);
		l->height = to_grid(l->height, h);
		l->position = to_grid(l->position, h);
	}
}

struct style *
style_read(struct arena *arena, struct files *files, const char *path,
    bool is_cells)
{
	struct reader *r = arena_alloc(arena, sizeof *r);
	struct node *tree, *n;
	int before = diag_errors();

	r->arena = arena;
	r->files = files;
	r->style = arena_alloc(arena, sizeof *r->style);
	r->style->arena = arena;
	r->style->files = files;
	r->style->path = path;
	r->style->is_cells = is_cells;
	if ((tree = style_tree(arena, files, path)) == NULL || tree->kind != NODE_MAP)
		return NULL;
	check_top(r, tree);
	if ((n = node_find(tree, "schriften")) != NULL && is_map(n))
		for (n = n->first; n != NULL; n = n->next)
			read_family(r, n);
	if ((n = node_find(tree, "seite")) != NULL && is_map(n))
		read_keys(r, n, page_keys,
		    sizeof page_keys / sizeof *page_keys, r->style);
	read_looks(r, tree);
	if ((n = node_find(tree, "codeschrift")) != NULL)
		r->style->code = find_family(r, n);
	check_page(r->style, tree);
	if (r->style->families == 0) {
		diag_error(tree->place, "S016", "der Stil nennt keine Schrift");
		diag_hint("Unter »schriften« eine Familie mit vier Schnitten "
		    "angeben.");
	}
	if (diag_errors() > before)
		return NULL;
	if (r->style->code == NULL)
		r->style->code = r->style->look[LOOK_TEXT].family;
	if (is_cells)
		set_on_grid(r->style);
	return r->style;
}

void
style_close(struct style *style)
{
	for (int i = 0; i < style->families; i++)
		for (int k = 0; k < FACE_COUNT; k++)
			font_close(style->family[i].face[k]);
}

struct font *
style_font(const struct look *look, bool is_bold, bool is_italic)
{
	return look->family->face[(is_bold ? FACE_BOLD : FACE_REGULAR) +
	    (is_italic ? FACE_ITALIC : 0)];
}
