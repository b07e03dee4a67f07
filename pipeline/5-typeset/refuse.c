/* SPDX-License-Identifier: EUPL-1.2 */
#include "refuse.h"

#include <stdbool.h>
#include <string.h>

#include "base/diag.h"
#include "base/markdown.h"

/* a comment and nothing behind it on its line */
static bool
is_comment(const char *html)
{
	const char *end = strncmp(html, "<!--", 4) == 0
	    ? strstr(html, "-->") : NULL;

	return end != NULL && end[3 + strspn(end + 3, " \t\n")] == '\0';
}

void
refuse_html(const struct md *md)
{
	if (is_comment(md->text))
		return;
	diag_error(md->place, "D012", "HTML wird nicht gesetzt");
	diag_hint("Markdown schreiben; ein einzelnes < als \\<.");
}

void
refuse_delimiters(const struct md *paragraph)
{
	for (const struct md *md = paragraph->first; md != NULL; md = md->next)
		if (md_is_delimiter_row(md)) {
			diag_error(md->place, "D015", "diese Trennzeile "
			    "gehört zu keiner Tabelle");
			diag_hint("Vor die Tabelle eine Leerzeile setzen; "
			    "Kopfzeile und Trennzeile brauchen gleich viele "
			    "Spalten.");
		}
}
