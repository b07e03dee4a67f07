/* SPDX-License-Identifier: EUPL-1.2 */
#include "coverage.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/node.h"
#include "base/utf8.h"
#include "din91379.h"
#include "font.h"
#include "style.h"
#include "style_keys.h"

/* a mark has been moved from where the pen stands, or is part of its letter */
static bool
is_attached(const struct shape *shape, size_t len)
{
	const char *at = shape->text, *end = at + len;

	while (at < end) {
		int start = (int)(at - shape->text);
		bool is_mark = utf8_is_mark(utf8_next(&at, end));

		for (int i = 0; is_mark && i < shape->count; i++) {
			const struct glyph *g = &shape->glyphs[i];

			if (g->at == start && (g->advance != 0 ||
			    (g->shift == 0 && g->rise == 0)))
				return false;
		}
	}
	return true;
}

enum coverage
coverage_check(struct font *font, struct arena *arena, const char *text,
    size_t len)
{
	struct shape shape;

	if (font_shape(font, arena, text, len, NULL, &shape) != 0)
		return COVERAGE_MISSING;
	return is_attached(&shape, len) ? COVERAGE_SET : COVERAGE_LOOSE;
}

/* "  N1: 2 von 17 fehlen: …", nothing where all are there; returns how many
 * are not set well */
static int
show_group(struct font *font, struct arena *arena,
    const struct din91379 *group, struct buffer *out)
{
	struct buffer missing = { .arena = arena }, loose = { .arena = arena };
	int count = 0, faults = 0;

	for (const char *item = group->items; *item != '\0';) {
		size_t len = strcspn(item, " ");
		enum coverage is = coverage_check(font, arena, item, len);
		struct buffer *list = is == COVERAGE_LOOSE ? &loose : &missing;

		count++;
		if (is != COVERAGE_SET) {
			buffer_char(list, ' ');
			buffer_add(list, item, len);
			faults++;
		}
		item += len + (item[len] == ' ');
	}
	if (missing.length > 0)
		buffer_printf(out, "    %s, von %d fehlen:%s\n", group->name,
		    count, missing.bytes);
	if (loose.length > 0)
		buffer_printf(out, "    %s, Zeichen sitzen neben dem "
		    "Buchstaben:%s\n", group->name, loose.bytes);
	return faults;
}

static void
show_face(const struct style *s, struct font *font, const char *face,
    const char *file, struct buffer *out)
{
	struct buffer lacks = { .arena = s->arena };
	int faults = 0;

	buffer_add(&lacks, "", 0);
	for (int i = 0; i < DIN91379_GROUPS; i++)
		faults += show_group(font, s->arena, &din91379[i], &lacks);
	buffer_printf(out, "  %s, %s: %s\n%s", face, file, faults == 0
	    ? "vollständig" : "nicht vollständig", lacks.bytes);
}

void
coverage_show(const struct style *s, struct buffer *out)
{
	const struct node *families = node_find(s->tree, "schriften");

	buffer_string(out, "Zeichen der DIN 91379, die den Schriften des "
	    "Stils fehlen\n");
	for (int i = 0; i < s->families; i++) {
		const struct family *f = &s->family[i];
		const struct node *map = node_find(families, f->name);

		buffer_printf(out, "\n%s%s%s%s\n", f->name,
		    f->fallback != NULL ? " (Ersatz: " : "",
		    f->fallback != NULL ? f->fallback->name : "",
		    f->fallback != NULL ? ")" : "");
		for (int k = 0; k < FACE_COUNT; k++)
			show_face(s, f->face[k], keys_faces[k],
			    node_text(map, keys_faces[k]), out);
	}
}
