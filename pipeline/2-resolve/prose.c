/* SPDX-License-Identifier: EUPL-1.2 */
#include "prose.h"

#include <ctype.h>
#include <string.h>

#include "audience.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/markdown.h"
#include "base/utf8.h"
#include "definition.h"
#include "level.h"
#include "links.h"
#include "notes.h"
#include "passage.h"
#include "session.h"

enum { LISTS = 6, QUOTES = 4 };

struct checker {
	struct notes	*notes;
	const struct item *item;
	bool		 is_resolution;	/* blocks in prose were cut out */
};

static void
refuse(const struct md *md, const char *fault, const char *remedy)
{
	diag_error(md->place, "K070", "%s", fault);
	diag_hint("%s", remedy);
}

/* is there a block of a kind around, and how many? */
static int
depth_of(const struct md *md, enum md_kind kind)
{
	int depth = 0;

	for (; md != NULL; md = md->parent)
		depth += md->kind == kind;
	return depth;
}

/* what entities bring in: "&#10;" ends no line, "&#8238;" turns the text */
static void
check_literal(const struct md *md, const char *text)
{
	const char *p = text, *end = text + strlen(text);
	bool is_line = md->kind != MD_FENCE;

	while (p < end) {
		int32_t c = utf8_next(&p, end);
		bool is_bad = utf8_refused(c) != NULL ||
		    (is_line && (c == '\n' || c == '\t')) || c == 0xfffd;

		if (!is_bad)
			continue;
		diag_error(md->place, "K071", "der Text enthält das verbotene "
		    "Zeichen U+%04X", (unsigned)c);
		diag_hint("Die Zeichenfolge &…; löschen.");
		return;
	}
}

static void
check_text(const struct md *md)
{
	check_literal(md, md->text);
	if (md->parent->kind == MD_PARAGRAPH && md_is_delimiter_row(md))
		refuse(md, "diese Trennzeile gehört zu keiner Tabelle",
		    "Vor die Tabelle eine Leerzeile setzen; Kopfzeile und "
		    "Trennzeile brauchen gleich viele Spalten.");
}

static int
count_cells(const struct md *row)
{
	int n = 0;

	for (const struct md *cell = row->first; cell != NULL;
	    cell = cell->next)
		n++;
	return n;
}

static void
check_row(const struct md *row)
{
	int head = count_cells(row->parent->first);

	if (count_cells(row) <= head)
		return;
	diag_error(row->place, "K072", "diese Tabellenzeile hat %d Zellen, "
	    "der Kopf nur %d", count_cells(row), head);
	diag_hint("Einen Strich, der zum Text gehört, als \\| schreiben.");
}

/* who has a table read aloud hears with each cell the head of its column */
static void
check_head(const struct checker *c, const struct md *table)
{
	for (const struct md *cell = table->first->first; cell != NULL;
	    cell = cell->next)
		if (*prose_plain(c->notes, cell) != '\0')
			return;
	diag_error(table->place, "K265", "dieser Tabelle fehlt die "
	    "Kopfzeile");
	diag_hint("In die erste Zeile schreiben, was in den Spalten steht: "
	    "wer die Tabelle vorgelesen bekommt, findet sich sonst nicht "
	    "zurecht.");
}

/* "scan-0815.png" describes nothing */
static void
check_description(const struct checker *c, const struct md *image)
{
	const char *text = prose_plain(c->notes, image);
	const char *name = strrchr(image->url, '/');

	name = name != NULL ? name + 1 : image->url;
	if ((strcmp(text, name) == 0 || strcmp(text, "Bild") == 0 ||
	    strcmp(text, "Beschreibung") == 0) && level_oddity(&c->item->answer,
	    image->place, "K266", "»%s« beschreibt dieses Bild nicht", text))
		diag_hint("In die eckigen Klammern schreiben, was zu sehen "
		    "ist.");
}

static bool
is_known_scheme(struct arena *arena, const char *url)
{
	static const char *const schemes[] = { "http:", "https:", "mailto:",
	    "tel:" };
	char *lower = arena_copy(arena, url, strlen(url));

	if (strncmp(url, "zusage:", 7) == 0 || strncmp(url, "anlage:", 7) == 0)
		return true;
	for (char *p = lower; *p != '\0'; p++)
		*p = (char)tolower((unsigned char)*p);
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (strncmp(lower, schemes[i], strlen(schemes[i])) == 0)
			return true;
	return false;
}

static void
check_link(const struct checker *c, const struct md *md)
{
	check_literal(md, md->url);
	if (*md->title != '\0')
		refuse(md, "dieser Text in Anführungszeichen hinter der "
		    "Adresse würde nicht gedruckt", "Ihn löschen oder in "
		    "den Absatz schreiben.");
	if (depth_of(md->parent, MD_LINK) > 0)
		refuse(md, "hier steht ein Bild oder Verweis in einem "
		    "Verweis", "Beide nebeneinander schreiben.");
	if (*prose_plain(c->notes, md) == '\0' && md->kind == MD_IMAGE)
		refuse(md, "diesem Bild fehlt die Beschreibung", "In die "
		    "eckigen Klammern schreiben, was zu sehen ist: wer das "
		    "Bild nicht sieht, bekommt es vorgelesen.");
	else if (md->first == NULL)
		refuse(md, "diesem Verweis fehlt der Text", "Ihn in die "
		    "eckigen Klammern schreiben.");
	if (md->kind == MD_IMAGE)
		check_description(c, md);
	else if (!is_known_scheme(c->notes->arena, md->url)) {
		diag_error(md->place, "K073", "Verweise auf »%s« sind nicht "
		    "vorgesehen", md->url);
		diag_hint("Möglich sind http:, https:, mailto:, tel:, "
		    "anlage: und zusage:; eckige Klammern im Text als \\[ "
		    "schreiben.");
	}
}

static void
check_node(const struct checker *c, const struct md *md)
{
	switch (md->kind) {
	case MD_HTML:
	case MD_HTML_INLINE:
		refuse(md, "HTML wird nicht gedruckt", "Als Markdown "
		    "schreiben; ein Kleiner-Zeichen im Text als \\<.");
		break;
	case MD_HEADING:
		refuse(md, "Überschriften setzt die Vorlage", "**Fett** "
		    "schreiben oder einen Unterpunkt anlegen; ist keine "
		    "Überschrift gemeint, \\# schreiben und vor --- eine "
		    "Leerzeile setzen.");
		break;
	case MD_RULE:
		refuse(md, "Trennlinien sind nicht vorgesehen",
		    "Die Zeile löschen.");
		break;
	case MD_CODE_BLOCK:
		refuse(md, "dieser Absatz ist um vier oder mehr Zeichen "
		    "eingerückt", "Die Leerzeichen am Zeilenanfang löschen; "
		    "Absätze in Listen so weit einrücken wie den Text "
		    "darüber.");
		break;
	case MD_FENCE:
		if (c->is_resolution && (*md->info != '\0' || md->is_open))
			refuse(md, "hier kann kein Block stehen",
			    "Im Wortlaut eines Beschlusses stehen nur "
			    "Absätze, Listen und Tabellen.");
		check_literal(md, md->text);
		break;
	case MD_LIST:
		if (depth_of(md, MD_LIST) > LISTS)
			refuse(md, "Listen sind höchstens sechsmal "
			    "geschachtelt", "Den Text gliedern.");
		break;
	case MD_QUOTE:
		if (depth_of(md, MD_QUOTE) > QUOTES)
			refuse(md, "Zitate sind höchstens viermal "
			    "geschachtelt", "Ein > am Zeilenanfang löschen.");
		break;
	case MD_TABLE:
		check_head(c, md);
		break;
	case MD_ROW:
		check_row(md);
		break;
	case MD_TEXT:
	case MD_CODE:
		check_text(md);
		break;
	case MD_LINK:
	case MD_IMAGE:
		check_link(c, md);
		break;
	default:
		break;
	}
}

const char *
prose_plain(struct notes *notes, const struct md *root)
{
	struct buffer out = { .arena = notes->arena };

	buffer_string(&out, "");
	for (const struct md *md = root; md != NULL; md = md_walk(root, md))
		if (md->kind == MD_TEXT || md->kind == MD_CODE)
			buffer_string(&out, md->text);
		else if (md->kind == MD_SOFT_BREAK ||
		    md->kind == MD_LINE_BREAK)
			buffer_char(&out, ' ');
	return out.bytes;
}

void
prose_resolve(struct notes *notes, struct session *session,
    const struct item *item, const struct wording *wording,
    bool is_in_block, struct text *text)
{
	struct checker c = { notes, item, is_in_block };
	struct place start = text->place;
	int errors = diag_errors();
	struct md *tree;

	start.length = 0;
	tree = markdown_parse(notes->arena, text->text, strlen(text->text),
	    start, NULL);
	for (struct md *md = tree; md != NULL; md = md_walk(tree, md)) {
		if (start.column > 1 && md->place.line > start.line)
			md->place.column += start.column - 1;
		passage_add(notes, session, item, md, is_in_block);
		audience_mend(&item->cuts, &md->place);
	}
	if (tree == NULL)
		return;
	definition_refuse(notes, tree, text);
	for (const struct md *md = tree; md != NULL; md = md_walk(tree, md))
		check_node(&c, md);
	if (diag_errors() == errors)
		links_resolve(notes, session, item, wording, tree, text);
}
