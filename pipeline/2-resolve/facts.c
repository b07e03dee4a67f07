/* SPDX-License-Identifier: EUPL-1.2 */
#include "facts.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/data.h"
#include "base/die.h"
#include "base/node.h"
#include "notes.h"
#include "policy.h"
#include "session.h"
#include "wording.h"

/* ISO 216, in mm; what differs by less is the same paper */
static const struct { const char *name; int width, height; } papers[] = {
	{ "A0", 841, 1189 }, { "A1", 594, 841 }, { "A2", 420, 594 },
	{ "A3", 297, 420 }, { "A4", 210, 297 }, { "A5", 148, 210 },
	{ "A6", 105, 148 },
};

enum { TOLERANCE = 3 };

static const char *
paper_name(struct arena *arena, int width, int height)
{
	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++)
		if (abs(papers[i].width - width) <= TOLERANCE &&
		    abs(papers[i].height - height) <= TOLERANCE)
			return papers[i].name;
	return arena_printf(arena, "%d × %d mm", width, height);
}

static int
number_of(const struct node *map, const char *key)
{
	const char *text = node_text(map, key);

	return text == NULL ? 0 : (int)strtol(text, NULL, 10);
}

static const char *
format_name(const struct notes *notes, const struct wording *w,
    const struct node *format)
{
	int width = number_of(format, "breite_mm");
	int height = number_of(format, "hoehe_mm");

	if (width <= height)
		return paper_name(notes->arena, width, height);
	const struct stand_in ins[] = { { "format", paper_name(notes->arena,
	    height, width) }, { 0 } };
	return wording_say(w, WORDING_LANDSCAPE, ins);
}

static const char *
formats_of(const struct notes *notes, const struct wording *w,
    const struct node *facts)
{
	const struct node *list = node_find(facts, "formate");
	const char **names;
	int count = 0;

	if (list == NULL)
		return "";
	names = arena_alloc(notes->arena, ((size_t)list->count + 1) *
	    sizeof *names);
	for (const struct node *n = list->first; n != NULL; n = n->next)
		names[count++] = format_name(notes, w, n);
	return wording_join(w, names, count);
}

/* as file managers say it: 999 B, 12 kB, 1,2 MB */
static const char *
size_of(struct arena *arena, const char *bytes)
{
	const unsigned long long kilo = 1000, mega = kilo * kilo;
	unsigned long long size = strtoull(bytes, NULL, 10);

	if (size < kilo)
		return arena_printf(arena, "%llu\u00a0B", size);
	if (size < mega)
		return arena_printf(arena, "%llu\u00a0kB",
		    (size + kilo / 2) / kilo);
	size = (size + mega / 20) / (mega / 10);
	return arena_printf(arena, "%llu,%llu\u00a0MB", size / 10, size % 10);
}

static void
refuse(const struct attachment *a, const struct policy *p)
{
	diag_error(a->file.place, "K600", "die Anlage »%s« %s", a->file.text,
	    p->fault);
	diag_hint("%s", p->remedy);
}

static const struct policy *
policy_of(const char *finding)
{
	for (const struct policy *p = policies; p->finding != NULL; p++)
		if (strcmp(p->finding, finding) == 0)
			return p;
	die("facts: no policy for '%s'", finding);
}

void
facts_refuse(const struct attachment *a, const char *finding)
{
	refuse(a, policy_of(finding));
}

/* one reason to refuse a file is enough; a remark on each finding */
struct judgement {
	const struct policy	*refused;
	const char		*remarks[32];
	int			 count;
};

static void
judge(const struct wording *w, const struct attachment *a,
    const char *finding, struct judgement *j)
{
	const struct policy *p = policy_of(finding);
	enum verdict verdict = a->is_public.is_set ? p->in_public
	    : p->internal;

	if (verdict == REFUSED && j->refused == NULL)
		j->refused = p;
	if (verdict == REMARKED && j->count < 32)
		j->remarks[j->count++] = wording_of(w, "Befund ", finding);
}

static void
judge_kind(const struct wording *w, const struct attachment *a,
    const struct node *facts, struct judgement *j)
{
	static const char *const kinds[][2] = { { "leer", "leer" },
	    { "ZIP", "fremd" }, { "OLE", "fremd" }, { "unbekannt", "fremd" } };
	const char *kind = node_text(facts, "art");

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (kind != NULL && strcmp(kinds[i][0], kind) == 0)
			judge(w, a, kinds[i][1], j);
}

static bool
is_picture(const struct node *facts)
{
	const char *kind = node_text(facts, "art");

	return kind != NULL && (strcmp(kind, "PNG") == 0 ||
	    strcmp(kind, "JPEG") == 0);
}

/* the checksum that was noted when the minutes were signed */
static void
check_sum(const struct attachment *a, const char *sha256)
{
	if (a->sha256.text == NULL || strcmp(a->sha256.text, sha256) == 0)
		return;
	diag_error(a->sha256.place, "K601", "die Datei »%s« ist nicht mehr "
	    "die, deren Prüfsumme hier steht", a->file.text);
	diag_hint("Die ursprüngliche Datei wiederherstellen; eine neue Fassung "
	    "unter eigenem Namen anmelden.");
}

const struct facts *
facts_read(struct notes *notes, const struct wording *w,
    const struct attachment *a, const char *path)
{
	struct facts *facts = arena_alloc(notes->arena, sizeof *facts);
	const struct node *tree = data_read(notes->arena, notes->files,
	    path), *findings;
	struct judgement j = { .count = 0 };
	const char *text;

	if (tree == NULL)
		die("read %s: no facts", path);
	judge_kind(w, a, tree, &j);
	findings = node_find(tree, "befunde");
	for (const struct node *n = findings != NULL ? findings->first : NULL;
	    n != NULL; n = n->next) {
		judge(w, a, n->text, &j);
		facts->is_repaired |= strcmp(n->text, "repariert") == 0;
	}
	if (j.refused != NULL)
		refuse(a, j.refused);
	facts->pages = number_of(tree, "seiten");
	facts->is_picture = is_picture(tree);
	facts->format = facts->is_picture ? wording_say(w, WORDING_PICTURE,
	    NULL) : formats_of(notes, w, tree);
	text = node_text(tree, "groesse");
	facts->size = size_of(notes->arena, text != NULL ? text : "0");
	text = node_text(tree, "sha256");
	facts->sha256 = text != NULL ? text : "";
	facts->remarks = wording_join(w, j.remarks, j.count);
	check_sum(a, facts->sha256);
	return facts;
}
