/* SPDX-License-Identifier: EUPL-1.2 */
#include "formula.h"

#include <stdbool.h>
#include <string.h>

#include "rule.h"
#include "session.h"

static const struct text *
formula_of(const struct session *session)
{
	const struct committee *body = session->committees.count > 0
	    ? session->committees.at[0].committee : NULL;

	return body != NULL && body->objections_title.text != NULL
	    ? &body->objections_title : NULL;
}

static bool
is_on_minutes(const struct item *item)
{
	return item->kind.text != NULL &&
	    strcmp(item->kind.text, "genehmigung") == 0;
}

void
formula_set_titles(struct session *session)
{
	const struct text *formula = formula_of(session);

	for (int i = 0; i < session->items.count; i++) {
		struct item *item = &session->items.at[i];

		if (item->title.text != NULL || item->is_titled)
			continue;
		if (is_on_minutes(item) && formula != NULL) {
			item->title = *formula;
			continue;
		}
		diag_error(item->place, "K440", "die Angabe »titel« fehlt "
		    "(Titel des Tagesordnungspunktes)");
		diag_hint(is_on_minutes(item) ? "Ergänzen, oder den Titel "
		    "für alle Sitzungen in kreis.yaml unter "
		    "niederschrift_formel angeben." : "Ergänzen, zum "
		    "Beispiel: »titel: Haushalt 2026«");
	}
}

void
rule_title_has_the_formula(const struct check *c)
{
	const struct text *formula = formula_of(c->session);

	if (!is_on_minutes(c->item) || formula == NULL ||
	    strncmp(c->item->title.text, formula->text,
	    strlen(formula->text)) == 0)
		return;
	diag_warning(c->item->title.place, "K441", "dieser Punkt heißt nach "
	    "kreis.yaml »%s«", formula->text);
	diag_hint("Den Titel so beginnen oder weglassen: dann setzt ihn das "
	    "Programm ein.");
}
