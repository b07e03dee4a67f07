/* SPDX-License-Identifier: EUPL-1.2 */
#include "2-resolve/placeholder.h"

#include <criterion/criterion.h>
#include <stdio.h>

/* where in the text a placeholder begins; -1: none */
static int
found(const char *text)
{
	size_t length;
	const char *at = placeholder_find(text, &length);

	return at == NULL ? -1 : (int)(at - text);
}

Test(placeholder, is_found_behind_other_text)
{
	static const char *const all[] = { "xx", "???", "____", "TODO",
		"Klicken Sie hier", "Klicken oder tippen Sie",
		"Fehler! Verweisquelle", "Fehler! Textmarke",
		"Error! Reference source", "Lorem ipsum",
		"Punkt x der Tagesordnung", "öffentlich | nicht öffentlich" };

	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		char text[80];

		snprintf(text, sizeof text, "Am %s", all[i]);
		cr_expect_eq(found(text), 3, "%s", all[i]);
	}
	cr_expect_eq(found("Tabelle XX"), 8);
	cr_expect_eq(found("…"), 0);
}

Test(placeholder, is_not_what_looks_like_one)
{
	cr_expect_eq(found("XX. Wahlperiode"), -1);
	cr_expect_eq(found("Größe XXL"), -1);
	cr_expect_eq(found("Wirklich???"), -1);
	cr_expect_eq(found("Der Text (...) geht weiter."), -1);
}
