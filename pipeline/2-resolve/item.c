/* SPDX-License-Identifier: EUPL-1.2 */
#include "item.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/markdown.h"
#include "base/node.h"
#include "base/suggest.h"
#include "notes.h"
#include "schema.h"
#include "session.h"
#include "validate.h"

struct cutter {
	struct notes		*notes;
	const struct source	*source;
	struct item		*item;
	const char		*at;	/* what is not yet in a part */
	int			 line;	/* of at, in the file */
	int			 capacity;
};

/* the words behind ``` that have a meaning, and what they fill */
static const struct block {
	const char		*word;
	const struct table	*table;
} blocks[] = {
	{ "beschluss", &schema_decision },
	{ "abstimmung", &schema_vote },
	{ "wahl", &schema_election },
	{ "ereignis", &schema_event_block },
	{ "antwort", &schema_answer },
	{ "erklaerung", &schema_statement },
};

enum { BLOCKS = sizeof blocks / sizeof *blocks };

const char *
item_block(int i, const struct table **table)
{
	if (i < 0 || i >= BLOCKS)
		return NULL;
	*table = blocks[i].table;
	return blocks[i].word;
}

static const struct block *
block_find(const char *word)
{
	for (int i = 0; i < BLOCKS; i++)
		if (strcmp(blocks[i].word, word) == 0)
			return &blocks[i];
	return NULL;
}

static struct part *
add_part(struct cutter *c, enum part_kind kind)
{
	struct parts *parts = &c->item->parts;
	struct part *part;

	parts->at = arena_room(c->notes->arena, parts->at, parts->count,
	    &c->capacity, sizeof *part);
	part = &parts->at[parts->count++];
	part->kind = kind;
	return part;
}

static const char *
line_after(const char *p, int lines)
{
	while (lines-- > 0 && *p != '\0') {
		p += strcspn(p, "\n");
		p += *p == '\n';
	}
	return p;
}

static bool
is_blank(const char *p)
{
	p += strspn(p, " \t");
	return *p == '\n';
}

/* the prose before a place, without blank lines at its ends */
static void
cut_prose(struct cutter *c, const char *end)
{
	struct part *part;

	for (; c->at < end && is_blank(c->at); c->line++)
		c->at = line_after(c->at, 1);
	while (end > c->at && strchr(" \t\n", end[-1]) != NULL)
		end--;
	if (end == c->at)
		return;
	part = add_part(c, PART_PROSE);
	part->prose.text = arena_copy(c->notes->arena, c->at,
	    (size_t)(end - c->at));
	part->prose.place = (struct place){ c->source->path, c->line, 1, 0 };
}

/* a decision's text is looked at as Markdown: its columns begin behind the
 * indentation of the block */
static void
indent_text(struct cutter *c, struct text *text)
{
	const char *line;

	if (text->text == NULL || text->place.column > 0)
		return;
	line = line_after(c->source->text, text->place.line - 1);
	text->place.column = 1 + (int)strspn(line, " ");
}

static void
fill_block(struct cutter *c, const struct block *block, struct node *root)
{
	struct arena *arena = c->notes->arena;
	struct part *part;

	if (block->table == &schema_election) {
		part = add_part(c, PART_ELECTION);
		part->election = arena_alloc(arena, sizeof *part->election);
		validate_map(c->notes, block->table, root, part->election);
		return;
	}
	if (block->table == &schema_event_block) {
		part = add_part(c, PART_EVENT);
		part->event = arena_alloc(arena, sizeof *part->event);
		validate_map(c->notes, block->table, root, part->event);
		return;
	}
	if (block->table == &schema_answer) {
		part = add_part(c, PART_ANSWER);
		part->answer = arena_alloc(arena, sizeof *part->answer);
		validate_map(c->notes, block->table, root, part->answer);
		indent_text(c, &part->answer->text);
		return;
	}
	if (block->table == &schema_statement) {
		part = add_part(c, PART_STATEMENT);
		part->statement = arena_alloc(arena, sizeof *part->statement);
		validate_map(c->notes, block->table, root, part->statement);
		indent_text(c, &part->statement->text);
		return;
	}
	part = add_part(c, PART_DECISION);
	part->decision = arena_alloc(arena, sizeof *part->decision);
	part->decision->is_procedural = block->table == &schema_vote;
	validate_map(c->notes, block->table, root, part->decision);
	indent_text(c, &part->decision->text);
	indent_text(c, &part->decision->proposal);
}

/* cuts at a fence, which begins at its line of the file */
static void
cut_block(struct cutter *c, const struct block *block, const struct md *fence)
{
	const char *start = line_after(c->at, fence->place.line - c->line);
	const char *body = line_after(start, 1);
	struct node *root;
	int lines = 0;

	for (const char *p = fence->text; *p != '\0'; p++)
		lines += *p == '\n';
	cut_prose(c, start);
	c->line = fence->place.line + lines + 2;
	c->at = line_after(body, lines + 1);
	root = notes_yaml(c->notes, c->source, body,
	    (size_t)(line_after(body, lines) - body), fence->place.line + 1);
	if (root == NULL)
		return;
	fill_block(c, block, root);
}

static void
report_word(struct cutter *c, const struct md *fence)
{
	const char *words[BLOCKS], *near;
	struct buffer list = { .arena = c->notes->arena };

	for (int i = 0; i < BLOCKS; i++) {
		words[i] = blocks[i].word;
		buffer_printf(&list, "%s%s", i == 0 ? "" : i + 1 < BLOCKS
		    ? ", " : " oder ", words[i]);
	}
	near = suggest(c->notes->arena, fence->info, words, BLOCKS);
	diag_error(fence->place, "K040", "einen Block »%s« gibt es nicht",
	    fence->info);
	if (near != NULL)
		diag_hint("Meinten Sie »%s«?", near);
	else
		diag_hint("Blöcke heißen %s.", list.bytes);
}

static bool
is_good_fence(struct cutter *c, const struct md *fence)
{
	if (fence->is_open) {
		diag_error(fence->place, "K041", "dieser Block ist nicht "
		    "geschlossen");
		diag_hint("Hinter seine letzte Zeile eine Zeile ``` setzen.");
		return false;
	}
	if (*fence->info == '\0')
		return true;
	if (block_find(fence->info) == NULL) {
		report_word(c, fence);
		return false;
	}
	if (fence->parent->kind == MD_DOCUMENT && fence->place.column == 1)
		return true;
	diag_error(fence->place, "K042", "der Block »%s« ist eingerückt",
	    fence->info);
	diag_hint("Die Zeile ``` und alle Zeilen des Blocks am Zeilenanfang "
	    "beginnen.");
	return false;
}

static void
cut_parts(struct cutter *c)
{
	struct place start = { c->source->path, c->line, 1, 0 };
	const char *end = c->source->text + c->source->size;
	const struct md *tree = markdown_parse(c->notes->arena, c->at,
	    (size_t)(end - c->at), start, NULL);

	for (const struct md *md = tree; md != NULL; md = md_walk(tree, md))
		if (md->kind == MD_FENCE && is_good_fence(c, md) &&
		    *md->info != '\0')
			cut_block(c, block_find(md->info), md);
	cut_prose(c, end);
}

/* the line behind the front matter, which begins behind the first line */
static const char *
front_matter_end(const char *p, int *line)
{
	for (*line = 2; *p != '\0'; ++*line) {
		size_t len = strcspn(p, "\n");

		if (len >= 3 && strncmp(p, "---", 3) == 0 &&
		    strspn(p + 3, " \t") == len - 3)
			return p;
		p = line_after(p, 1);
	}
	return NULL;
}

bool
item_read(struct notes *notes, const char *path, struct item *item)
{
	struct source source;
	struct cutter c = { .notes = notes, .source = &source,
	    .item = item };
	const char *front, *end = NULL;
	struct node *root;

	if (!notes_read(notes, path, NOTES_ITEM, &source))
		return false;
	front = line_after(source.text, 1);
	if (strncmp(source.text, "---\n", 4) == 0)
		end = front_matter_end(front, &c.line);
	item->file = path;
	item->cuts = source.cuts;
	item->place = (struct place){ path, 1, 1, 3 };
	if (end == NULL) {
		diag_error(item->place, "K043", "die Angaben am Anfang "
		    "fehlen oder sind nicht geschlossen");
		diag_hint("Die Datei beginnt mit einer Zeile ---, darunter "
		    "»titel: …« und eine zweite Zeile ---.");
		return false;
	}
	root = notes_yaml(notes, &source, front, (size_t)(end - front), 2);
	if (root != NULL) {
		const struct node *title = node_find(root, "titel");

		item->is_titled = title != NULL &&
		    (title->kind != NODE_TEXT || *title->text != '\0' ||
		    !title->is_plain);
		validate_map(notes, &schema_item, root, item);
	}
	item->place = (struct place){ path, 1, 1, 3 };
	c.at = line_after(end, 1);
	c.line++;
	cut_parts(&c);
	return root != NULL;
}
