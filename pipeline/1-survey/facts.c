/* SPDX-License-Identifier: EUPL-1.2 */
#include "facts.h"

#include <math.h>

#include "base/arena.h"
#include "base/node.h"

static const char *const words[FINDINGS] = {
	[FINDING_LINK] = "verknuepfung",
	[FINDING_IRREGULAR] = "keine-datei",
	[FINDING_TOO_LARGE] = "zu-gross",
	[FINDING_COSTLY] = "zu-aufwendig",
	[FINDING_ENCRYPTED] = "verschluesselt",
	[FINDING_TRUNCATED] = "abgeschnitten",
	[FINDING_DAMAGED] = "beschaedigt",
	[FINDING_REPAIRED] = "repariert",
	[FINDING_PAGE_COUNT] = "seitenzahl",
	[FINDING_PAGE_BOX] = "seitengroesse",
	[FINDING_PAGE_TURN] = "seitendrehung",
	[FINDING_SCRIPT] = "skript",
	[FINDING_LAUNCH] = "programmstart",
	[FINDING_SUBMIT] = "datenversand",
	[FINDING_EMBEDDED] = "eingebettet",
	[FINDING_MEDIA] = "medien",
	[FINDING_FORM] = "formular",
	[FINDING_SIGNED] = "signiert",
	[FINDING_REVISIONS] = "fruehere-fassungen",
	[FINDING_UNTAGGED] = "ohne-tags",
	[FINDING_LANDSCAPE] = "querformat",
	[FINDING_HUGE_PAGE] = "grossformat",
};

static const char *const kinds[] = {
	[KIND_NONE] = "keine", [KIND_EMPTY] = "leer", [KIND_PDF] = "PDF",
	[KIND_PNG] = "PNG", [KIND_JPEG] = "JPEG", [KIND_ZIP] = "ZIP",
	[KIND_OLE] = "OLE", [KIND_OTHER] = "unbekannt",
};

static const struct place nowhere;

const char *
finding_word(enum finding finding)
{
	return words[finding];
}

static void
put(struct arena *arena, struct node *map, const char *key, const char *text)
{
	if (*text != '\0')
		node_add_text(arena, map, key, text, nowhere);
}

static void
put_number(struct arena *arena, struct node *map, const char *key,
    unsigned long long value)
{
	put(arena, map, key, arena_printf(arena, "%llu", value));
}

/* from points to millimetres */
static unsigned long long
millimetres(double length)
{
	return (unsigned long long)lround(length * 25.4 / 72);
}

static void
put_formats(struct arena *arena, struct node *map, const struct facts *facts)
{
	struct node *list = node_add_list(arena, map, "formate");

	for (int i = 0; i < facts->format_count; i++) {
		const struct format *f = &facts->formats[i];
		struct node *entry = node_add_map(arena, list, NULL);

		put_number(arena, entry, "seiten",
		    (unsigned long long)f->pages);
		put_number(arena, entry, "breite_mm", millimetres(f->width));
		put_number(arena, entry, "hoehe_mm", millimetres(f->height));
	}
}

struct node *
facts_tree(struct arena *arena, const struct facts *facts, const char *file,
    const char *changed)
{
	struct node *map = node_new(arena, NODE_MAP), *list;

	put(arena, map, "datei", file);
	put(arena, map, "geaendert", changed);
	put(arena, map, "art", kinds[facts->kind]);
	put_number(arena, map, "groesse", facts->size);
	put(arena, map, "sha256", facts->sha256);
	if (facts->pages > 0)
		put_number(arena, map, "seiten",
		    (unsigned long long)facts->pages);
	if (facts->format_count > 0)
		put_formats(arena, map, facts);
	put(arena, map, "version", facts->version);
	put(arena, map, "titel", facts->title);
	put(arena, map, "pdfa", facts->pdfa);
	put(arena, map, "pdfua", facts->pdfua);
	put(arena, map, "getaggt", facts->is_tagged ? "ja" : "");
	list = node_add_list(arena, map, "befunde");
	for (int i = 0; i < FINDINGS; i++)
		if (facts->found[i])
			put(arena, list, NULL, words[i]);
	put(arena, map, "meldung", facts->detail);
	return map;
}
