/* SPDX-License-Identifier: EUPL-1.2 */
#include "anchors.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "base/suggest.h"
#include "base/utf8.h"
#include "galley.h"
#include "paper.h"
#include "words.h"

const char *
anchor_name(struct arena *arena, const char *text)
{
	static const char *const blanks[] = { " ", "\t", "\n", "\u00a0",
	    "\u202f", "\u2009" };
	struct buffer name = { .arena = arena };

	buffer_add(&name, "", 0);
	for (text = utf8_fold(arena, text); *text != '\0';) {
		size_t skipped = 0;

		for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
			if (strncmp(text, blanks[i], strlen(blanks[i])) == 0)
				skipped = strlen(blanks[i]);
		if (skipped == 0)
			buffer_char(&name, *text);
		text += skipped > 0 ? skipped : 1;
	}
	return name.bytes;
}

const char *
anchor_name_of_title(struct arena *arena, const char *title)
{
	const char *colon = strstr(title, ": ");

	return anchor_name(arena, colon == NULL ? title : arena_copy(arena,
	    title, (size_t)(colon - title)));
}

void
anchors_mark(struct arena *arena, struct slab *slab,
    const struct words *words)
{
	for (int i = 0; i < words->anchor_count; i++)
		slab_add(arena, slab, MARK_ANCHOR)->title = words->anchors[i];
}

/* all names, in order */
struct names {
	const char	**list;
	int		  count, capacity;
};

static int
compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static struct names
read_names(struct arena *arena, const struct galley *g)
{
	struct names names = { .list = NULL };

	for (int i = 0; i < g->count; i++)
		for (int k = 0; k < g->slabs[i].count; k++) {
			const struct mark *mark = &g->slabs[i].marks[k];

			if (mark->kind != MARK_ANCHOR)
				continue;
			names.list = arena_room(arena, names.list, names.count,
			    &names.capacity, sizeof *names.list);
			names.list[names.count++] = mark->title;
		}
	if (names.count > 0)
		qsort(names.list, (size_t)names.count, sizeof *names.list,
		    compare);
	return names;
}

static void
report_missing(struct arena *arena, const struct names *names,
    const struct link *link)
{
	const char *near = suggest(arena, link->target, names->list,
	    names->count);

	diag_error(link->place, "D010", "der Verweis führt zu »#%s«, aber eine "
	    "solche Stelle hat das Dokument nicht", link->target);
	if (link->target[0] == '\0')
		diag_hint("Hinter »#« den Namen der Stelle schreiben.");
	else if (near != NULL)
		diag_hint("Meinten Sie »#%s«?", near);
	else
		diag_hint("Ziel ist eine Überschrift, die so beginnt, oder "
		    "eine Stelle mit [](#=%s).", link->target);
}

static void
check_link(struct arena *arena, const struct names *names,
    const struct link *link)
{
	const char **found = names->count == 0 ? NULL : bsearch(&link->target,
	    names->list, (size_t)names->count, sizeof *names->list, compare);

	if (found == NULL) {
		report_missing(arena, names, link);
		return;
	}
	if ((found > names->list && strcmp(found[-1], *found) == 0) ||
	    (found + 1 < names->list + names->count &&
	    strcmp(found[1], *found) == 0)) {
		diag_error(link->place, "D011", "der Verweis führt zu »#%s«, "
		    "und diese Stelle gibt es mehrmals", link->target);
		diag_hint("Der Stelle, die gemeint ist, mit [](#=…) einen "
		    "eigenen Namen geben.");
	}
}

void
anchors_check(struct arena *arena, const struct galley *g)
{
	const struct names names = read_names(arena, g);
	const struct link *last = NULL;

	for (int i = 0; i < g->count; i++)
		for (int k = 0; k < g->slabs[i].count; k++) {
			const struct mark *mark = &g->slabs[i].marks[k];

			if (mark->kind != MARK_LINE)
				continue;
			for (int r = 0; r < mark->count; r++) {
				const struct link *link = mark->runs[r].link;

				if (link != NULL && link != last &&
				    link->target != NULL)
					check_link(arena, &names, link);
				last = link != NULL ? link : last;
			}
		}
}
