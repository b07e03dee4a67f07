/* SPDX-License-Identifier: EUPL-1.2 */
#include "template.h"

#include <errno.h>
#include <string.h>

#include "base/arena.h"
#include "base/die.h"
#include "base/file.h"
#include "base/suggest.h"
#include "base/utf8.h"
#include "mustache.h"

enum { LIMIT = 1024 * 1024 };	/* bytes of a file */

struct reader {
	struct arena	*arena;
	struct files	*files;
	const char	*folder;	/* with its '/', or "" */
	const char	*suffix;
	struct template	*last;		/* of a row that begins at the first */
};

/* NULL with errno set */
static struct template *
read_file(struct reader *r, const char *path)
{
	struct place start = { path, 1, 1, 0 };
	struct template *template;
	size_t size;
	char *bytes = files_read(r->files, path, LIMIT, &size);

	if (bytes == NULL)
		return NULL;
	if (!utf8_check(bytes, &size, start))
		size = 0;	/* nothing of it can be trusted */
	template = mustache_parse(r->arena, bytes, size, start);
	return template;
}

/* "punkt" for "_punkt.md", or NULL */
static const char *
partial_name(struct reader *r, const char *file)
{
	size_t len = strlen(file), suffix = strlen(r->suffix);

	if (*file != '_' || len < suffix + 2 ||
	    strcmp(file + len - suffix, r->suffix) != 0)
		return NULL;
	return arena_copy(r->arena, file + 1, len - suffix - 1);
}

static const char *
suggest_partial(struct reader *r, const char *name)
{
	const char **known = NULL;
	int n, count = 0, capacity = 0;
	char **names = files_list(r->files,
	    *r->folder != '\0' ? r->folder : ".", &n);

	for (int i = 0; i < n; i++) {
		known = arena_room(r->arena, known, count, &capacity,
		    sizeof *known);
		if ((known[count] = partial_name(r, names[i])) != NULL)
			count++;
	}
	return suggest(r->arena, name, known, count);
}

static void
report_missing(struct reader *r, const struct tag *tag, const char *path)
{
	const char *near;

	if (errno == ENOENT) {
		near = suggest_partial(r, tag->name);
		diag_error(tag->place, "V010",
		    "die Teilvorlage »%s« gibt es nicht", tag->name);
		if (near != NULL)
			diag_hint("Meinten Sie »%s«? Gesucht wurde %s.", near,
			    path);
		else
			diag_hint("Gesucht wurde %s.", path);
		return;
	}
	diag_error(tag->place, "V021", "%s lässt sich nicht lesen", path);
	diag_hint("Es muss eine lesbare Datei sein, kleiner als 1 MB.");
}

static bool
is_partial_name(const char *name)
{
	return name[strspn(name,
	    "abcdefghijklmnopqrstuvwxyz0123456789_-")] == '\0';
}

static struct template *
find_partial(struct reader *r, struct template *first, const struct tag *tag)
{
	struct template *t;
	char *path;

	for (t = first; t != NULL; t = t->next)
		if (strcmp(t->name, tag->name) == 0)
			return t;
	if (!is_partial_name(tag->name)) {
		diag_error(tag->place, "V022",
		    "»%s« kann keine Teilvorlage sein", tag->name);
		diag_hint("Teilvorlagen liegen neben der Vorlage; ihr Name "
		    "besteht aus a–z, 0–9, _ und -: {{>punkt}} für _punkt%s.",
		    r->suffix);
		return NULL;
	}
	path = arena_printf(r->arena, "%s_%s%s", r->folder, tag->name,
	    r->suffix);
	if ((t = read_file(r, path)) == NULL) {
		report_missing(r, tag, path);
		return NULL;
	}
	t->name = tag->name;
	return r->last = r->last->next = t;
}

struct template *
template_read(struct arena *arena, struct files *files, const char *path)
{
	const char *slash = strrchr(path, '/'), *dot = strrchr(path, '.');
	struct reader r = { .arena = arena, .files = files, .suffix = "" };
	struct template *first;

	r.folder = slash != NULL ? arena_copy(arena, path,
	    (size_t)(slash + 1 - path)) : "";
	if (dot != NULL && (slash == NULL || dot > slash))
		r.suffix = dot;
	if ((first = r.last = read_file(&r, path)) == NULL)
		die("open %s:", path);
	for (struct template *t = first; t != NULL; t = t->next)
		for (struct tag *tag = t->partials; tag != NULL;
		    tag = tag->next_partial)
			tag->partial = find_partial(&r, first, tag);
	return first;
}
