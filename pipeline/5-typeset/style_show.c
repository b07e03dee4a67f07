/* SPDX-License-Identifier: EUPL-1.2 */
#include "style_show.h"

#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/node.h"
#include "base/utf8.h"
#include "paper.h"
#include "style.h"
#include "style_keys.h"
#include "style_value.h"

enum { COLUMN = 44 };	/* where the comments stand */

/* in quotes: no name, text or file is then anything else */
static const char *
quote(struct arena *arena, const char *text)
{
	struct buffer out = { .arena = arena };

	buffer_char(&out, '\'');
	for (; *text != '\0'; text++) {
		if (*text == '\'')
			buffer_char(&out, '\'');
		buffer_char(&out, *text);
	}
	buffer_char(&out, '\'');
	return out.bytes;
}

/* the whole thousandths of a point */
static const char *
show_length(struct arena *arena, int64_t upt)
{
	int64_t n = upt / (POINT / 1000);
	char *text, *end;

	if (n == 0)
		return "0";
	text = arena_printf(arena, "%lld.%03lld", (long long)(n / 1000),
	    (long long)(n % 1000));
	for (end = text + strlen(text); end[-1] == '0'; end--)
		;
	if (end[-1] == '.')
		end--;
	return arena_printf(arena, "%.*spt", (int)(end - text), text);
}

static const char *
show_words(struct arena *arena, const struct lexicon *l)
{
	struct buffer out = { .arena = arena };

	buffer_char(&out, '[');
	for (int i = 0; i < l->count; i++)
		buffer_printf(&out, "%s%s", i > 0 ? ", " : "",
		    quote(arena, l->words[i]));
	buffer_char(&out, ']');
	return out.bytes;
}

/* NULL: it has none, and there is no way to write that */
static const char *
show_value(struct arena *arena, enum key_kind kind, const void *value)
{
	const char *text;

	switch (kind) {
	case KEY_LENGTH:
		return show_length(arena, *(const int64_t *)value);
	case KEY_COLOUR:
		return arena_printf(arena, "'#%06x'", *(const uint32_t *)value);
	case KEY_TINT:
		return *(const int32_t *)value < 0 ? "keine" : arena_printf(
		    arena, "'#%06x'", (unsigned)*(const int32_t *)value);
	case KEY_FLAG:
		return *(const bool *)value ? "ja" : "nein";
	case KEY_COUNT:
		return *(const int *)value == 0 ? NULL
		    : arena_printf(arena, "%d", *(const int *)value);
	case KEY_ALIGN:
		return keys_aligns[*(const enum align *)value];
	case KEY_FAMILY:
		return quote(arena,
		    (*(const struct family *const *)value)->name);
	case KEY_TEXT:
		text = *(const char *const *)value;
		return text == NULL ? NULL : quote(arena, text);
	case KEY_WORDS:
		return show_words(arena, value);
	}
	return NULL;
}

static const struct node *
names_of(const struct style *s, enum key_kind kind)
{
	if (kind == KEY_LENGTH)
		return node_find(s->tree, "masse");
	if (kind == KEY_COLOUR || kind == KEY_TINT)
		return node_find(s->tree, "farben");
	return NULL;
}

/* "templates/haus.yaml:7", and behind a name where its value is from */
static const char *
source_of(const struct style *s, const struct node *n, enum key_kind kind)
{
	const struct node *meant = value_meant(names_of(s, kind), n);

	if (meant == NULL || meant == n)
		return arena_printf(s->arena, "%s:%d", n->place.file,
		    n->place.line);
	return arena_printf(s->arena, "%s:%d, %s aus %s:%d", n->place.file,
	    n->place.line, n->text, meant->place.file, meant->place.line);
}

static void
add_line(struct buffer *out, const char *indent, const char *key,
    const char *value, const char *source)
{
	size_t start = out->length;
	int room;

	buffer_printf(out, "%s%s: %s", indent, key, value);
	room = COLUMN - utf8_count(out->bytes + start, out->length - start);
	buffer_printf(out, "%*s# %s\n", room < 2 ? 2 : room, "", source);
}

/* a value and where it is from: own is the node of the style, or NULL; text is
 * what the look of all text says.  Lengths as they were written: 25mm. */
static void
show_key(const struct style *s, struct buffer *out, const struct key *key,
    const void *base, const struct node *own, const struct node *text)
{
	const struct node *from = own != NULL || key->is_own ? own : text;
	const char *value = show_value(s->arena, key->kind,
	    (const char *)base + key->offset);

	if (value == NULL)
		return;
	if (from != NULL && key->kind == KEY_LENGTH)
		value = value_meant(names_of(s, key->kind), from)->text;
	add_line(out, base == &s->ties ? "" : "  ", key->name, value,
	    from == NULL ? "vorgegeben" : from == own
	    ? source_of(s, own, key->kind) : "aus grundtext");
}

static void
show_families(const struct style *s, struct buffer *out)
{
	const struct node *map = node_find(s->tree, "schriften");

	buffer_string(out, "\nschriften:\n");
	for (const struct node *family = map->first; family != NULL;
	    family = family->next) {
		buffer_printf(out, "  %s:\n", quote(s->arena, family->key));
		for (int i = 0; i <= FACE_COUNT; i++) {
			const struct node *n = node_find(family,
			    keys_faces[i]);

			if (n != NULL)
				add_line(out, "    ", n->key,
				    quote(s->arena, n->text),
				    source_of(s, n, KEY_TEXT));
		}
	}
}

static void
show_look(const struct style *s, struct buffer *out, int name)
{
	const struct node *map = node_find(s->tree, keys_looks[name]);
	const struct node *text = name == LOOK_TEXT ? NULL
	    : node_find(s->tree, keys_looks[LOOK_TEXT]);
	const struct look *look = &s->look[name];

	buffer_printf(out, "\n%s:\n", keys_looks[name]);
	for (int i = 0; i < keys_look.count; i++) {
		const struct key *key = &keys_look.list[i];

		if (!keys_has(key, name))
			continue;
		/* the leading has followed the size */
		if (key->offset == offsetof(struct look, leading) &&
		    node_find(map, key->name) == NULL &&
		    (node_find(text, key->name) == NULL ||
		    look->leading != s->look[LOOK_TEXT].leading))
			add_line(out, "  ", key->name, show_value(s->arena,
			    key->kind, &look->leading), "aus groesse");
		else
			show_key(s, out, key, look, node_find(map, key->name),
			    node_find(text, key->name));
	}
}

void
style_show(const struct style *s, struct buffer *out)
{
	const struct node *page = node_find(s->tree, "seite");
	const struct node *code = node_find(s->tree, "codeschrift");

	buffer_printf(out, "# %s, mit allem, was er erbt\n\nseite:\n",
	    s->path);
	for (int i = 0; i < keys_page.count; i++)
		show_key(s, out, &keys_page.list[i], s,
		    node_find(page, keys_page.list[i].name), NULL);
	show_families(s, out);
	buffer_char(out, '\n');
	add_line(out, "", "codeschrift", quote(s->arena, s->code->name),
	    code != NULL ? source_of(s, code, KEY_FAMILY) : "aus grundtext");
	for (int i = 0; i < keys_ties.count; i++)
		show_key(s, out, &keys_ties.list[i], &s->ties,
		    node_find(s->tree, keys_ties.list[i].name), NULL);
	for (int i = 0; i < LOOK_COUNT; i++)
		show_look(s, out, i);
}
