/* SPDX-License-Identifier: EUPL-1.2 */
#include "embed.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "document.h"
#include "plan.h"

static const struct { const char *start, *type; } types[] = {
	{ "%PDF", "/application/pdf" }, { "\x89PNG", "/image/png" },
	{ "\xff\xd8\xff", "/image/jpeg" },
};

/* the MIME type, by the first bytes */
static const char *
type_of(const void *bytes, size_t size)
{
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (size >= strlen(types[i].start) && memcmp(bytes,
		    types[i].start, strlen(types[i].start)) == 0)
			return types[i].type;
	return "/application/octet-stream";
}

static qpdf_oh
file_stream(struct arena *arena, qpdf_data bundle, const void *bytes,
    size_t size)
{
	qpdf_oh stream = object_stream(bundle, bytes, size);
	qpdf_oh map = qpdf_oh_get_dict(bundle, stream), date;
	qpdf_oh params = object_parse(bundle, arena, "<< /Size %zu >>", size);

	/* no clock: the files are as old as the minutes that bring them */
	date = object_get(bundle, object_get(bundle, qpdf_get_trailer(bundle),
	    "/Info"), "/CreationDate");
	if (qpdf_oh_is_string(bundle, date))
		qpdf_oh_replace_key(bundle, params, "/ModDate", date);
	qpdf_oh_replace_key(bundle, map, "/Type", qpdf_oh_new_name(bundle,
	    "/EmbeddedFile"));
	qpdf_oh_replace_key(bundle, map, "/Subtype", qpdf_oh_new_name(bundle,
	    type_of(bytes, size)));
	qpdf_oh_replace_key(bundle, map, "/Params", params);
	return stream;
}

static qpdf_oh
file_entry(struct arena *arena, qpdf_data bundle, const struct part *part,
    qpdf_oh stream)
{
	qpdf_oh files = object_parse(bundle, arena, "<< >>");
	qpdf_oh entry = object_parse(bundle, arena, "<< /Type /Filespec "
	    "/AFRelationship /Supplement >>");
	qpdf_oh name = qpdf_oh_new_unicode_string(bundle, part->embedded);

	qpdf_oh_replace_key(bundle, files, "/F", stream);
	qpdf_oh_replace_key(bundle, files, "/UF", stream);
	qpdf_oh_replace_key(bundle, entry, "/EF", files);
	qpdf_oh_replace_key(bundle, entry, "/F", name);
	qpdf_oh_replace_key(bundle, entry, "/UF", name);
	qpdf_oh_replace_key(bundle, entry, "/Desc",
	    qpdf_oh_new_unicode_string(bundle, part->title));
	return qpdf_make_indirect_object(bundle, entry);
}

static int
compare(const void *a, const void *b)
{
	return strcmp(((const struct part *)a)->embedded,
	    ((const struct part *)b)->embedded);
}

bool
embed_all(struct arena *arena, struct files *files, const struct plan *plan,
    qpdf_data bundle)
{
	qpdf_oh root = qpdf_get_root(bundle), tree, names, associated;

	if (plan->file_count == 0)
		return true;
	qsort(plan->files, (size_t)plan->file_count, sizeof *plan->files,
	    compare);	/* ISO 32000-1, 7.9.6 */
	tree = qpdf_oh_new_array(bundle);
	associated = qpdf_oh_new_array(bundle);
	for (int i = 0; i < plan->file_count; i++) {
		const struct part *part = &plan->files[i];
		size_t size;
		const void *bytes = document_bytes(files, part, &size);
		qpdf_oh entry;

		if (bytes == NULL)
			return false;
		entry = file_entry(arena, bundle, part, file_stream(arena,
		    bundle, bytes, size));
		qpdf_oh_append_item(bundle, tree,
		    qpdf_oh_new_string(bundle, part->embedded));
		qpdf_oh_append_item(bundle, tree, entry);
		qpdf_oh_append_item(bundle, associated, entry);
	}
	names = object_get(bundle, root, "/Names");
	if (!qpdf_oh_is_dictionary(bundle, names)) {
		names = object_parse(bundle, arena, "<< >>");
		qpdf_oh_replace_key(bundle, root, "/Names", names);
	}
	qpdf_oh_replace_key(bundle, names, "/EmbeddedFiles",
	    object_parse(bundle, arena, "<< >>"));
	qpdf_oh_replace_key(bundle, object_get(bundle, names,
	    "/EmbeddedFiles"), "/Names", tree);
	qpdf_oh_replace_key(bundle, root, "/AF", associated);
	return true;
}
