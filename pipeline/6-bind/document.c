/* SPDX-License-Identifier: EUPL-1.2 */
#include "document.h"

#include <errno.h>
#include <string.h>

#include "base/arena.h"
#include "base/die.h"
#include "base/file.h"
#include "base/sha256.h"
#include "plan.h"

enum { LIMIT = 512 * 1024 * 1024 };	/* bytes */

static bool
report(const struct part *part, const char *complaint)
{
	struct place at = { .file = part->file };

	diag_error(at, "B003", "diese Datei lässt sich nicht binden (%s)",
	    complaint);
	diag_hint("Die Datei neu als PDF erzeugen, etwa durch Drucken in eine "
	    "PDF-Datei.");
	return false;
}

bool
document_is_well(const struct document *d)
{
	if (qpdf_has_error(d->pdf))
		return report(d->part, qpdf_get_error_message_detail(d->pdf,
		    qpdf_get_error(d->pdf)));
	while (qpdf_more_warnings(d->pdf)) {
		const char *text = qpdf_get_error_message_detail(d->pdf,
		    qpdf_next_warning(d->pdf));

		/* it hides a lack of memory in warnings */
		if (!d->part->is_repaired || strstr(text, "bad_alloc") != NULL)
			return report(d->part, text);
	}
	return true;
}

static bool
is_the_one(const struct part *part, const void *bytes, size_t size)
{
	struct place at = { .file = part->file };
	char sum[SHA256_TEXT];

	if (part->sha256 == NULL)
		return true;
	sha256(bytes, size, sum);
	if (strcmp(sum, part->sha256) == 0)
		return true;
	diag_error(at, "B004", "diese Datei hat sich geändert, während die "
	    "Dokumente entstanden");
	diag_hint("»make« noch einmal aufrufen.");
	return false;
}

/* false after a report */
static bool
is_readable(struct document *d)
{
	if (!document_is_well(d))
		return false;
	if (qpdf_is_encrypted(d->pdf))
		return report(d->part, "sie ist verschlüsselt");
	d->pages = qpdf_get_num_pages(d->pdf);
	if (!document_is_well(d))
		return false;
	return d->pages > 0 || report(d->part, "sie hat keine Seiten");
}

static const void *
map(struct files *files, const char *path, size_t *size)
{
	const void *bytes = files_map_own(files, path, LIMIT, size);

	if (bytes == NULL)
		die("open %s:", path);
	return bytes;
}

const void *
document_bytes(struct files *files, const struct part *part, size_t *size)
{
	const void *bytes = map(files, part->file, size);

	return is_the_one(part, bytes, *size) ? bytes : NULL;
}

/* the page of a picture alone */
static bool
keep_picture(struct document *d)
{
	if (d->part->picture > d->pages)
		return report(d->part, "das Bild fehlt");
	for (int i = d->pages; i > 0; i--)
		if (i != d->part->picture)
			qpdf_remove_page(d->pdf, qpdf_get_page_n(d->pdf,
			    (size_t)i - 1));
	d->pages = 1;
	return document_is_well(d);
}

struct document *
document_open(struct arena *arena, struct files *files,
    const struct part *part, const char *pictures)
{
	struct document *d = arena_alloc(arena, sizeof *d);
	size_t size;
	const void *bytes = document_bytes(files, part, &size);

	if (bytes == NULL)
		return NULL;
	if (part->picture > 0)
		bytes = map(files, pictures, &size);
	*d = (struct document){ .part = part, .pdf = qpdf_init() };
	qpdf_silence_errors(d->pdf);
	qpdf_set_suppress_warnings(d->pdf, QPDF_TRUE);
	qpdf_read_memory(d->pdf, part->file, bytes, size, NULL);
	if (is_readable(d) && (part->picture == 0 || keep_picture(d)))
		return d;
	document_close(d);
	return NULL;
}

void
document_close(struct document *d)
{
	if (d == NULL)
		return;
	/* or the library tells an error that we have told */
	if (qpdf_has_error(d->pdf))
		qpdf_get_error(d->pdf);
	qpdf_cleanup(&d->pdf);
}
