/* SPDX-License-Identifier: EUPL-1.2 */
#include "style.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/node.h"
#include "base/suggest.h"
#include "font.h"
#include "fonts.h"
#include "style_check.h"
#include "style_file.h"
#include "style_grid.h"
#include "style_keys.h"
#include "style_value.h"

struct reader {
	struct arena	*arena;
	struct style	*style;
	struct named	 named;
	struct fonts	 fonts;
	const char	*families[STYLE_FAMILIES];	/* their names */
};

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

	value_word(r->arena, n, r->families, r->style->families, &index);
	return index < 0 ? NULL : &r->style->family[index];
}

static void
read_value(struct reader *r, const struct node *n, enum key_kind kind,
    void *target)
{
	const struct family *family;
	int align;

	switch (kind) {
	case KEY_LENGTH:
		value_length(&r->named, n, target);
		break;
	case KEY_COLOUR:
		value_colour(&r->named, n, target);
		break;
	case KEY_TINT:
		value_tint(&r->named, n, target);
		break;
	case KEY_FLAG:
		value_flag(n, target);
		break;
	case KEY_COUNT:
		value_count(n, target);
		break;
	case KEY_ALIGN:
		align = *(enum align *)target;
		value_word(r->arena, n, keys_aligns, ALIGN_COUNT, &align);
		*(enum align *)target = (enum align)align;
		break;
	case KEY_FAMILY:
		if ((family = find_family(r, n)) != NULL)
			*(const struct family **)target = family;
		break;
	case KEY_TEXT:
		value_text(n, target);
		break;
	case KEY_WORDS:
		value_words(r->arena, n, target);
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

/* "text_links" at a box */
static void
report_unused(struct arena *arena, const struct node *n,
    const struct key *key, int look)
{
	struct buffer looks = { .arena = arena };

	for (int i = 0; i < LOOK_COUNT; i++)
		if (keys_has(key, i))
			buffer_printf(&looks, "%s%s", looks.length > 0 ? ", "
			    : "", keys_looks[i]);
	diag_error(n->key_place, "S029", "»%s« hat bei »%s« keine Wirkung",
	    n->key, keys_looks[look]);
	diag_hint("Die Angabe gilt bei: %s.", looks.bytes);
}

/* the keys of a map into the struct at base; look: the one that it is */
static void
read_keys(struct reader *r, const struct node *map, struct keys keys,
    int look, void *base)
{
	const char *names[KEYS_MOST];

	for (int i = 0; i < keys.count; i++)
		names[i] = keys.list[i].name;
	for (const struct node *n = map->first; n != NULL; n = n->next) {
		int i = 0;

		while (i < keys.count && strcmp(names[i], n->key) != 0)
			i++;
		if (i == keys.count)
			report_unknown(r->arena, n, names, keys.count);
		else if (!keys_has(&keys.list[i], look))
			report_unused(r->arena, n, &keys.list[i], look);
		else
			read_value(r, n, keys.list[i].kind,
			    (char *)base + keys.list[i].offset);
	}
}

static void
read_names(struct reader *r, const struct node *tree)
{
	const struct node *lengths = node_find(tree, "masse");
	const struct node *colours = node_find(tree, "farben");

	r->named.arena = r->arena;
	if (lengths != NULL && is_map(lengths))
		r->named.lengths = lengths;
	if (colours != NULL && is_map(colours))
		r->named.colours = colours;
	value_check_names(&r->named);
}

static void
read_ties(struct reader *r, const struct node *tree)
{
	for (int i = 0; i < keys_ties.count; i++) {
		const struct key *key = &keys_ties.list[i];
		const struct node *n = node_find(tree, key->name);

		if (n != NULL)
			read_value(r, n, key->kind,
			    (char *)&r->style->ties + key->offset);
	}
}

static void
read_face(struct reader *r, const struct node *n, struct family *family)
{
	int i = 0;

	while (i <= FACE_COUNT && strcmp(keys_faces[i], n->key) != 0)
		i++;
	if (i > FACE_COUNT)
		report_unknown(r->arena, n, keys_faces, FACE_COUNT + 1);
	else if (i < FACE_COUNT)
		family->face[i] = r->style->is_cells
		    ? font_open_cells(r->arena)
		    : fonts_find(&r->fonts, n);
}

static void
read_family(struct reader *r, const struct node *map)
{
	struct style *style = r->style;
	struct family *family = &style->family[style->families];

	if (style->families == STYLE_FAMILIES) {
		diag_error(map->key_place, "S022", "ein Stil hat höchstens %d "
		    "Schriften", STYLE_FAMILIES);
		diag_hint("Schriften streichen, die keinem Block dienen.");
		return;
	}
	if (!is_map(map))
		return;
	family->name = map->key;
	for (const struct node *n = map->first; n != NULL; n = n->next)
		read_face(r, n, family);
	for (int i = 0; i < FACE_COUNT; i++)
		if (node_find(map, keys_faces[i]) == NULL) {
			diag_error(map->key_place, "S012", "der Schrift »%s« "
			    "fehlt der Schnitt »%s«", map->key, keys_faces[i]);
			diag_hint("Eine Schrift hat vier Schnitte: normal, "
			    "fett, kursiv und fettkursiv.");
		}
	r->families[style->families++] = map->key;
}

/* once all families have their names */
static void
read_fallbacks(struct reader *r, const struct node *map)
{
	for (int i = 0; i < r->style->families; i++) {
		struct family *family = &r->style->family[i];
		const struct node *n = node_find(node_find(map, family->name),
		    keys_faces[FACE_COUNT]);

		if (n == NULL)
			continue;
		family->fallback = find_family(r, n);
		if (family->fallback != family)
			continue;
		diag_error(n->place, "S023", "die Schrift »%s« kann sich "
		    "nicht selbst ersetzen", family->name);
		diag_hint("Eine andere Familie nennen oder »ersatz« "
		    "streichen.");
	}
}

static void
read_families(struct reader *r, const struct node *tree)
{
	const struct node *map = node_find(tree, "schriften"), *n;

	if (map != NULL && is_map(map)) {
		for (n = map->first; n != NULL; n = n->next)
			read_family(r, n);
		read_fallbacks(r, map);
	}
	if ((n = node_find(tree, "codeschrift")) != NULL)
		r->style->code = find_family(r, n);
}

static void
read_looks(struct reader *r, const struct node *tree)
{
	struct style *style = r->style;

	for (int i = 0; i < LOOK_COUNT; i++) {
		const struct node *n = node_find(tree, keys_looks[i]);
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
			read_keys(r, n, keys_look, i, look);
		if (look->leading < look->size)
			look->leading = look->size * 6 / 5 / 1000 * 1000;
	}
}

static void
check_top(struct reader *r, const struct node *tree)
{
	enum { MOST = KEYS_TOP + KEYS_MOST + LOOK_COUNT };
	const char *known[MOST];
	int count = 0;

	for (int i = 0; i < KEYS_TOP; i++)
		known[count++] = keys_top[i];
	for (int i = 0; i < keys_ties.count; i++)
		known[count++] = keys_ties.list[i].name;
	for (int i = 0; i < LOOK_COUNT; i++)
		known[count++] = keys_looks[i];
	for (const struct node *n = tree->first; n != NULL; n = n->next) {
		int i = 0;

		while (i < count && strcmp(known[i], n->key) != 0)
			i++;
		if (i == count)
			report_unknown(r->arena, n, known, count);
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
	r->fonts.arena = arena;
	r->fonts.files = files;
	r->style = arena_alloc(arena, sizeof *r->style);
	r->style->arena = arena;
	r->style->files = files;
	r->style->path = path;
	r->style->is_cells = is_cells;
	if ((tree = style_tree(arena, files, path)) == NULL)
		return NULL;
	r->style->tree = tree;
	check_top(r, tree);
	read_names(r, tree);
	read_families(r, tree);
	if ((n = node_find(tree, "seite")) != NULL && is_map(n))
		read_keys(r, n, keys_page, LOOK_TEXT, r->style);
	read_ties(r, tree);
	read_looks(r, tree);
	style_check(r->style, &r->named);
	if (diag_errors() > before) {
		style_close(r->style);
		return NULL;
	}
	if (r->style->code == NULL)
		r->style->code = r->style->look[LOOK_TEXT].family;
	if (is_cells)
		style_set_on_grid(r->style);
	return r->style;
}

void
style_close(struct style *style)
{
	for (int i = 0; i < style->families; i++)
		for (int k = 0; k < FACE_COUNT; k++)
			if (style->family[i].face[k] != NULL)
				font_close(style->family[i].face[k]);
}

struct place
style_place(const struct style *s, enum look_name look, const char *key)
{
	const struct node *n = node_find(node_find(s->tree, keys_looks[look]),
	    key);

	return n != NULL ? n->place : (struct place){ .file = s->path };
}

struct font *
style_fallback(const struct family **family, const struct font *font)
{
	int face = 0;

	while (face < FACE_COUNT && (*family)->face[face] != font)
		face++;
	*family = (*family)->fallback;
	return *family == NULL || face == FACE_COUNT ? NULL
	    : (*family)->face[face];
}

struct font *
style_font(const struct look *look, bool is_bold, bool is_italic)
{
	return look->family->face[(is_bold ? FACE_BOLD : FACE_REGULAR) +
	    (is_italic ? FACE_ITALIC : 0)];
}
