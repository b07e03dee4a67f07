/* SPDX-License-Identifier: EUPL-1.2 */
#include "fonts.h"

#include <errno.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/node.h"
#include "base/suggest.h"
#include "font.h"
#include "style_value.h"

/* where Debian's font packages put what styles may name */
static const char *const font_folders[] = {
	"/usr/share/fonts/truetype/croscore",
	"/usr/share/fonts/truetype/noto",
	"/usr/share/fonts/truetype/liberation2",
	"/usr/share/fonts/truetype/dejavu",
};

/* the nearest name of a font file that there is */
static const char *
suggest_font(struct arena *arena, struct files *files, const char *name)
{
	const char **known = NULL;
	int count = 0, capacity = 0;

	for (size_t i = 0; i < sizeof font_folders / sizeof *font_folders; i++) {
		int n;
		char **names = files_list(files, font_folders[i], &n);

		for (int k = 0; k < n; k++) {
			known = arena_room(arena, known, count, &capacity,
			    sizeof *known);
			known[count++] = names[k];
		}
	}
	return suggest(arena, name, known, count);
}

/* NULL with errno as font_open has it */
static struct font *
open_once(struct fonts *fonts, const char *path)
{
	struct font *font;

	for (int i = 0; i < fonts->count; i++)
		if (strcmp(fonts->list[i].path, path) == 0)
			return fonts->list[i].font;
	if ((font = font_open(fonts->arena, fonts->files, path)) == NULL)
		return NULL;
	fonts->list = arena_room(fonts->arena, fonts->list, fonts->count,
	    &fonts->capacity, sizeof *fonts->list);
	fonts->list[fonts->count].path = path;
	fonts->list[fonts->count++].font = font;
	return font;
}

/* from the folder of the style, then from the system's */
static struct font *
find_font(struct fonts *fonts, const char *style, const char *name)
{
	const char *slash = style != NULL ? strrchr(style, '/') : NULL;
	struct font *font = NULL;

	errno = ENOENT;
	if (strchr(name, '/') != NULL)
		return NULL;
	if (slash != NULL)
		font = open_once(fonts, arena_printf(fonts->arena, "%.*s/%s",
		    (int)(slash - style), style, name));
	for (size_t i = 0; font == NULL && errno == ENOENT &&
	    i < sizeof font_folders / sizeof *font_folders; i++)
		font = open_once(fonts, arena_printf(fonts->arena, "%s/%s",
		    font_folders[i], name));
	return font;
}

struct font *
fonts_find(struct fonts *fonts, const struct node *n)
{
	const char *name, *near;
	struct font *font;

	if (!value_text(n, &name))
		return NULL;
	if ((font = find_font(fonts, n->place.file, name)) != NULL)
		return font;
	if (errno != ENOENT) {
		diag_error(n->place, "S008", "»%s« ist keine TrueType-Schrift, "
		    "die eingebettet werden darf", name);
		diag_hint("Eine andere Schrift wählen.");
		return NULL;
	}
	diag_error(n->place, "S009", "die Schrift »%s« ist nicht da", name);
	if ((near = suggest_font(fonts->arena, fonts->files, name)) != NULL)
		diag_hint("Meinten Sie »%s«? Sonst die Datei neben den Stil "
		    "legen.", near);
	else
		diag_hint("Die Datei neben den Stil legen oder eine "
		    "installierte Schrift nennen.");
	return NULL;
}
