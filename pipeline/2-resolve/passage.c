/* SPDX-License-Identifier: EUPL-1.2 */
#include "passage.h"

#include <ctype.h>
#include <string.h>

#include "base/arena.h"
#include "base/markdown.h"
#include "base/utf8.h"
#include "notes.h"
#include "prose.h"
#include "session.h"

static bool
is_scheme(const struct md *md, const char *scheme)
{
	return md->kind == MD_LINK &&
	    strncmp(md->url, scheme, strlen(scheme)) == 0;
}

static bool
is_within(const struct md *md, enum md_kind kind)
{
	for (; md != NULL; md = md->parent)
		if (md->kind == kind)
			return true;
	return false;
}

static bool
is_promised(const struct md *md)
{
	for (; md != NULL; md = md->parent)
		if (is_scheme(md, "zusage:"))
			return true;
	return false;
}

static bool
has_link(const struct md *block, const char *scheme)
{
	for (const struct md *md = block; md != NULL; md = md_walk(block, md))
		if (is_scheme(md, scheme))
			return true;
	return false;
}

static struct passage *
add(struct notes *notes, struct session *session)
{
	struct passages *all = &session->passages;

	all->at = arena_room(notes->arena, all->at, all->count,
	    &all->capacity, sizeof(void *));
	return all->at[all->count++] = arena_alloc(notes->arena,
	    sizeof **all->at);
}

/* the paragraph that was noted last */
static const struct passage *
last_whole(const struct passages *all)
{
	const struct passage *last = all->count > 0
	    ? all->at[all->count - 1] : NULL;

	return last == NULL || last->whole == NULL ? last : last->whole;
}

void
passage_add(struct notes *notes, struct session *session,
    const struct item *item, const struct md *md, bool is_resolution)
{
	const struct passage *whole = last_whole(&session->passages);
	struct passage *passage;

	if (md->kind != MD_TEXT && md->kind != MD_PARAGRAPH &&
	    md->kind != MD_CELL)
		return;
	passage = add(notes, session);
	*passage = (struct passage){ .place = md->place, .item = item,
	    .is_resolution = is_resolution,
	    .is_quoted = is_within(md, MD_QUOTE) };
	if (md->kind == MD_TEXT) {
		passage->text = md->text;
		passage->whole = whole;
		passage->is_promise = is_promised(md);
		return;
	}
	passage->text = prose_plain(notes, md);
	passage->has_promise = has_link(md, "zusage:");
	passage->has_attachment = has_link(md, "anlage:");
}

struct place
passage_place(const struct passage *passage, size_t from, size_t length)
{
	struct place at = passage->place;

	at.column += utf8_count(passage->text, from);
	at.length = utf8_count(passage->text + from, length);
	audience_mend(&passage->item->cuts, &at);
	return at;
}

/* a letter of another alphabet is a letter, too: » and – are not */
static bool
ends_word(const char *p)
{
	const char *end = p + strlen(p);

	if (*p == '\0' || (unsigned char)*p < 0x80)
		return !isalnum((unsigned char)*p);
	return !utf8_is_letter(utf8_next(&p, end));
}

static bool
begins_word(const char *text, const char *p)
{
	const char *before = p;

	if (p == text)
		return true;
	do
		before--;
	while (before > text && ((unsigned char)*before & 0xc0) == 0x80);
	return ends_word(before);
}

const char *
passage_find(const char *text, const char *words)
{
	for (const char *p = text; (p = strstr(p, words)) != NULL; p++)
		if (begins_word(text, p) && ends_word(p + strlen(words)))
			return p;
	return NULL;
}
