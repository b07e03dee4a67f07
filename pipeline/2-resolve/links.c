/* SPDX-License-Identifier: EUPL-1.2 */
#include "links.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/file.h"
#include "base/markdown.h"
#include "base/suggest.h"
#include "folder.h"
#include "notes.h"
#include "prose.h"
#include "session.h"
#include "wording.h"

struct rewriter {
	struct notes		*notes;
	struct session		*session;
	const struct item	*item;
	const struct wording	*wording;
	const char		*at;	/* not yet copied */
	struct buffer		 out;
	bool			 failed;
};

static bool
is_scheme(const struct md *md, const char *scheme)
{
	return md->kind == MD_LINK &&
	    strncmp(md->url, scheme, strlen(scheme)) == 0;
}

static void
add_promise(struct rewriter *r, const struct md *md)
{
	struct promises *all = &r->session->promises;
	struct promise promise = { .place = md->place, .item = r->item,
	    .text = prose_plain(r->notes, md) };
	const char *day = md->url + strlen("zusage:");

	if (*day != '\0' && !scalar_date(day, &promise.date)) {
		diag_error(md->place, "K080", "hinter »zusage:« wird ein "
		    "Datum des Kalenders erwartet, nicht »%s«", day);
		diag_hint("Zum Beispiel: [Text](zusage:2026-06-16), oder "
		    "[Text](zusage:), wenn kein Tag genannt ist.");
		r->failed = true;
		return;
	}
	all->at = arena_room(r->notes->arena, all->at, all->count,
	    &all->capacity, sizeof *all->at);
	all->at[all->count++] = promise;
}

/* public items see only attachments of public ones */
static struct attachment *
attachment_find(struct rewriter *r, const char *file, const char **near)
{
	struct items *items = &r->session->items;
	const char **names;
	int count = 0, capacity = 0;

	names = arena_room(r->notes->arena, NULL, 0, &capacity, sizeof *names);
	for (int i = 0; i < items->count; i++)
		for (int k = 0; k < items->at[i].attachments.count; k++) {
			struct attachment *a =
			    &items->at[i].attachments.at[k];

			if (a->file.text == NULL ||
			    (items->at[i].is_closed && !r->item->is_closed))
				continue;
			if (strcmp(a->file.text, file) == 0)
				return a;
			names = arena_room(r->notes->arena, names, count,
			    &capacity, sizeof *names);
			names[count++] = a->file.text;
		}
	*near = suggest(r->notes->arena, file, names, count);
	return NULL;
}

/* " (Anlage 3)", or nothing where the attachment is not shown */
static const char *
attachment_mark(struct rewriter *r, const struct md *md)
{
	const char *file = md->url + strlen("anlage:"), *near = NULL;
	struct attachment *a = attachment_find(r, file, &near);

	if (a == NULL) {
		diag_error(md->place, "K081", "eine Anlage »%s« ist in den "
		    "Angaben unter »anlagen« nicht genannt", file);
		if (near != NULL && !r->notes->is_public)
			diag_hint("Meinten Sie »%s«?", near);
		else
			diag_hint("Dort eintragen: {datei: %s, titel: …}",
			    file);
		r->failed = true;
		return "";
	}
	a->is_mentioned = true;
	if (a->number == 0)
		return "";
	const struct stand_in ins[] = { { "anlage", a->label }, { 0 } };

	return arena_printf(r->notes->arena, " %s",
	    wording_say(r->wording, WORDING_ATTACHED, ins));
}

/* the file a picture is in; NULL after a report */
static const char *
picture_path(struct rewriter *r, const struct md *md)
{
	const char *name = md->url, *path;

	if (strncmp(name, "../", 3) == 0)
		name += 3;
	if (strncmp(name, "anlagen/", 8) == 0)
		name += 8;
	path = arena_printf(r->notes->arena, "%s/%s", folder_attachments(
	    r->notes, r->session, r->item->is_closed), name);
	if (!scalar_is_file_name(name) ||
	    !file_exists(r->notes->files, path)) {
		diag_error(md->place, "K082", "das Bild »%s« liegt nicht im "
		    "Ordner anlagen dieser Sitzung", md->url);
		diag_hint("Die Datei dort ablegen: ![Beschreibung](anlagen/"
		    "bild.png)");
		r->failed = true;
		return NULL;
	}
	return path;
}

/* where the text in brackets begins whose ']' is given; NULL: nowhere */
static const char *
bracket_before(const char *from, const char *close)
{
	int depth = 1;

	for (const char *p = close; p > from;) {
		p--;
		if (p > from && p[-1] == '\\')
			continue;
		depth += *p == ']' ? 1 : *p == '[' ? -1 : 0;
		if (depth == 0)
			return p;
	}
	return NULL;
}

static void
report_unfound(struct rewriter *r, const struct md *md)
{
	diag_error(md->place, "K083", "dieser Verweis ist so geschrieben, "
	    "dass er nicht ersetzt werden kann");
	diag_hint("Genau so schreiben: [Text](%s), ohne weitere Klammern und "
	    "Code im Text.", md->url);
	r->failed = true;
}

/* copies up to the link, then what stands for it */
static void
rewrite(struct rewriter *r, const struct md *md, const char *mark,
    const char *path)
{
	const char *needle = arena_printf(r->notes->arena, "](%s)", md->url);
	const char *close = strstr(r->at, needle);
	const char *open = close != NULL ? bracket_before(r->at, close) : NULL;

	if (open == NULL) {
		report_unfound(r, md);
		return;
	}
	buffer_add(&r->out, r->at, (size_t)(open - r->at));
	if (path != NULL)
		buffer_char(&r->out, '[');
	buffer_add(&r->out, open + 1, (size_t)(close - open - 1));
	if (path != NULL)
		buffer_printf(&r->out, strchr(path, ' ') != NULL ? "](<%s>)"
		    : "](%s)", path);
	buffer_string(&r->out, mark);
	r->at = close + strlen(needle);
}

/* all that is printed, and the blocks it stands in */
static const char *
signature(struct notes *notes, const struct md *tree)
{
	struct buffer out = { .arena = notes->arena };

	for (const struct md *md = tree; md != NULL; md = md_walk(tree, md)) {
		if (md->kind <= MD_CELL)
			buffer_printf(&out, "\n%d ", md->kind);
		if (md->text != NULL && md->kind != MD_HTML)
			buffer_string(&out, md->text);
		else if (md->kind == MD_SOFT_BREAK ||
		    md->kind == MD_LINE_BREAK)
			buffer_char(&out, ' ');
	}
	return out.bytes;
}

/* as if the mark had been typed behind the text of the link */
static void
add_mark(struct notes *notes, struct md *link, const char *mark)
{
	struct md *md = arena_alloc(notes->arena, sizeof *md);

	md->kind = MD_TEXT;
	md->text = mark;
	md->parent = link;
	if (link->last != NULL)
		link->last->next = md;
	else
		link->first = md;
	link->last = md;
}

static void
resolve_link(struct rewriter *r, struct md *md)
{
	const char *mark = "", *path = NULL;

	if (md->kind == MD_IMAGE && (path = picture_path(r, md)) == NULL)
		return;
	if (is_scheme(md, "zusage:"))
		add_promise(r, md);
	if (is_scheme(md, "anlage:"))
		mark = attachment_mark(r, md);
	rewrite(r, md, mark, path);
	add_mark(r->notes, md, mark);
}

static bool
is_ours(const struct md *md)
{
	return md->kind == MD_IMAGE || is_scheme(md, "zusage:") ||
	    is_scheme(md, "anlage:");
}

void
links_resolve(struct notes *notes, struct session *session,
    const struct item *item, const struct wording *wording, struct md *tree,
    struct text *text)
{
	struct rewriter r = { .notes = notes, .session = session,
	    .item = item, .wording = wording, .at = text->text,
	    .out = { .arena = notes->arena } };
	struct md *first = NULL;

	for (struct md *md = tree; md != NULL; md = md_walk(tree, md))
		if (is_ours(md)) {
			first = first != NULL ? first : md;
			resolve_link(&r, md);
		}
	if (first == NULL || r.failed)
		return;
	buffer_string(&r.out, r.at);
	const struct md *again = markdown_parse(notes->arena, r.out.bytes,
	    r.out.length, text->place, NULL);
	if (again == NULL || strcmp(signature(notes, tree),
	    signature(notes, again)) != 0)
		report_unfound(&r, first);
	text->text = r.out.bytes;
}
