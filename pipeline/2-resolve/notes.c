/* SPDX-License-Identifier: EUPL-1.2 */
#include "notes.h"

#include <errno.h>
#include <string.h>

#include "base/arena.h"
#include "base/die.h"
#include "base/file.h"
#include "base/node.h"
#include "base/utf8.h"
#include "base/yaml.h"

static void
report_unread(const char *path, size_t limit)
{
	struct place whole = { .file = path };

	if (errno == ENOENT || errno == ENOTDIR) {
		diag_error(whole, "K002", "diese Datei fehlt");
		diag_hint("Die Datei anlegen; input/README.md beschreibt, "
		    "was hineingehört.");
	} else if (errno == EFBIG) {
		diag_error(whole, "K003", "diese Datei ist größer als %zu "
		    "MiB", limit >> 20);
		diag_hint("Den Text auf mehrere Punkte verteilen oder als "
		    "Anlage beifügen.");
	} else if (errno == EISDIR || errno == EINVAL) {
		diag_error(whole, "K004", "das ist keine Datei");
		diag_hint("Hier gehört eine Textdatei hin.");
	} else
		die("read %s:", path);
}

bool
notes_read(struct notes *notes, const char *path, size_t limit,
    struct source *source)
{
	struct place start = { path, 1, 1, 0 };
	size_t size;
	char *bytes = files_read(notes->files, path, limit, &size);

	*source = (struct source){ .path = path };
	if (bytes == NULL) {
		report_unread(path, limit);
		return false;
	}
	if (!audience_resolve(notes->arena, bytes, &size, path,
	    notes->is_public, &source->cuts) ||
	    !utf8_check(bytes, &size, start))
		return false;
	source->text = utf8_compose(notes->arena, bytes);
	source->size = strlen(source->text);
	return true;
}

static void
mend_places(const struct cuts *cuts, struct node *node)
{
	audience_mend(cuts, &node->place);
	audience_mend(cuts, &node->key_place);
	for (struct node *n = node->first; n != NULL; n = n->next)
		mend_places(cuts, n);
}

struct node *
notes_yaml(struct notes *notes, const struct source *source,
    const char *from, size_t size, int line)
{
	struct place start = { source->path, line, 1, 0 };
	struct node *root = yaml_parse(notes->arena, from, size, start, NULL);

	if (root == NULL)
		return NULL;
	mend_places(&source->cuts, root);
	if (root->place.file == NULL)	/* nothing was written there */
		root->place = start;
	return root;
}

struct node *
notes_read_yaml(struct notes *notes, const char *path)
{
	struct source source;

	if (!notes_read(notes, path, NOTES_YAML, &source))
		return NULL;
	return notes_yaml(notes, &source, source.text, source.size, 1);
}

char **
notes_list(struct notes *notes, const char *path, int *count)
{
	char **names = files_list(notes->files, path, count);

	if (names == NULL && errno != ENOENT && errno != ENOTDIR)
		die("open folder %s:", path);
	return names;
}
