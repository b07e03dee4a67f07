/* SPDX-License-Identifier: EUPL-1.2 */
#include "attachments.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "facts.h"
#include "folder.h"
#include "notes.h"
#include "scalar.h"
#include "session.h"
#include "wording.h"

static bool
is_per_item(const struct session *session)
{
	const char *count = session->county->attachment_count.text;

	return count != NULL && strcmp(count, "punkt") == 0;
}

static const char *
label_of(struct notes *notes, const struct wording *w,
    const struct item *item, int number, bool is_per_item)
{
	const struct stand_in ins[] = {
		{ "nummer", arena_printf(notes->arena, "%d", number) },
		{ "top", item->number }, { 0 } };

	return wording_say(w, is_per_item ? WORDING_ATTACHMENT_OF_ITEM
	    : WORDING_ATTACHMENT, ins);
}

/* within an item they are counted in the order of their numbers */
static int
rank(const struct item *item, const struct attachment *a)
{
	int n = 1;

	for (int i = 0; i < item->attachments.count; i++)
		n += item->attachments.at[i].number > 0 &&
		    item->attachments.at[i].number < a->number;
	return n;
}

void
attachments_label(struct notes *notes, struct session *session,
    const struct wording *w)
{
	bool per_item = is_per_item(session);

	for (int i = 0; i < session->items.count; i++) {
		struct item *item = &session->items.at[i];

		for (int k = 0; k < item->attachments.count; k++) {
			struct attachment *a = &item->attachments.at[k];

			if (a->number > 0)
				a->label = label_of(notes, w, item, per_item
				    ? rank(item, a) : a->number, per_item);
		}
	}
}

static void
survey(struct notes *notes, const struct session *session,
    const struct wording *w, const struct item *item, struct attachment *a)
{
	const char *folder = folder_attachments(notes, session,
	    item->is_closed);

	if (a->file.text == NULL || a->number == 0)
		return;
	a->path = arena_printf(notes->arena, "%s/%s", folder, a->file.text);
	if (notes->facts == NULL || file_kind(notes->files, a->path) !=
	    FILE_REGULAR)
		return;
	a->facts = facts_read(notes, w, a, arena_printf(notes->arena,
	    "%s%s.yaml", notes->facts,
	    a->path + strlen(notes->folder)));
}

/* whatever is used, as an attachment or a picture, has been asked for */
static void
check_folder(struct notes *notes, const char *folder)
{
	int count;
	char **names = notes_list(notes, folder, &count);

	for (int i = 0; i < count; i++) {
		struct place at = { .file = arena_printf(notes->arena,
		    "%s/%s", folder, names[i]) };

		if (files_know(notes->files, at.file) ||
		    !scalar_is_file_name(names[i]))
			continue;
		diag_warning(at, "K602", "diese Datei kommt in keinem Dokument "
		    "vor: kein Punkt nennt sie");
		diag_hint("Beim Punkt unter anlagen eintragen: {datei: %s, "
		    "titel: …}, oder die Datei entfernen.", names[i]);
	}
}

void
attachments_survey(struct notes *notes, struct session *session,
    const struct wording *w)
{
	for (int i = 0; i < session->items.count; i++) {
		struct item *item = &session->items.at[i];

		for (int k = 0; k < item->attachments.count; k++)
			survey(notes, session, w, item,
			    &item->attachments.at[k]);
	}
}

void
attachments_check_folders(struct notes *notes, const struct session *session)
{
	if (notes->is_public)	/* names there may be internal */
		return;
	check_folder(notes, folder_attachments(notes, session, false));
	check_folder(notes, folder_attachments(notes, session, true));
}
