/* SPDX-License-Identifier: EUPL-1.2 */
#include "style_check.h"

#include "base/node.h"
#include "contrast.h"
#include "paper.h"
#include "style.h"
#include "style_keys.h"
#include "style_value.h"

enum { BODY = 9, SMALL = 7 /* the least sizes [pt] */ };

/* what is looked up, not read line by line */
static bool
is_small(int look)
{
	return look == LOOK_TABLE || look == LOOK_LINE_NUMBERS ||
	    look == LOOK_HEADER || look == LOOK_FOOTER || look == LOOK_MARK;
}

/* what a look says of itself, or NULL */
static const struct node *
find_own(const struct style *s, int look, const char *key)
{
	return node_find(node_find(s->tree, keys_looks[look]), key);
}

/* what a look that must have a value lacks is missing in its map */
static struct place
place_of(const struct style *s, int look)
{
	const struct node *n = node_find(s->tree, keys_looks[look]);

	return n != NULL ? n->key_place : s->tree->place;
}

static void
check_size(const struct style *s, int look)
{
	const struct node *own = find_own(s, look, "groesse");
	struct place place = own != NULL ? own->place : place_of(s, look);
	int64_t size = s->look[look].size;
	int least = is_small(look) ? SMALL : BODY;

	if (own == NULL && look != LOOK_TEXT)
		return;
	if (size == 0 && diag_errors() > 0)	/* it could not be read */
		return;
	if (size < POINT || size > 144 * POINT) {
		diag_error(place, "S014", "»%s« hat keine brauchbare "
		    "Schriftgröße", keys_looks[look]);
		diag_hint("»groesse« liegt zwischen %dpt und 144pt.", least);
	} else if (size < least * POINT) {
		diag_error(place, "S024", "»%s« ist zu klein, um gelesen zu "
		    "werden", keys_looks[look]);
		diag_hint(least == BODY ? "Mindestens 9pt; nur Tabellen, "
		    "Zeilennummern, Kopf- und Fußzeilen dürfen kleiner sein."
		    : "Mindestens 7pt.");
	}
}

/* a leading that a look takes over has grown with its size */
static void
check_leading(const struct style *s, int look, const struct named *named)
{
	const struct node *own = find_own(s, look, "zeile");
	int64_t leading = 0;

	if (own == NULL || diag_errors() > 0)
		return;
	value_length(named, own, &leading);
	if (leading >= s->look[look].size)
		return;
	diag_error(own->place, "S025", "die Zeilen von »%s« sind enger als "
	    "ihre Schrift groß ist", keys_looks[look]);
	diag_hint("»zeile« etwa ein Viertel größer wählen als »groesse«, oder "
	    "streichen: dann folgt sie der Größe.");
}

/* text on a ground; ground_name: as it is called in the message */
static void
check_contrast(const struct style *s, int look, uint32_t ground,
    const char *ground_name, struct place place)
{
	uint32_t colour = s->look[look].colour;
	int tenths = contrast_tenths(colour, ground);

	if (contrast_suffices(colour, ground))
		return;
	diag_error(place, "S026", "»%s« hat auf %s nur einen Kontrast von "
	    "%d,%d:1", keys_looks[look], ground_name, tenths / 10,
	    tenths % 10);
	diag_hint("Mindestens 4,5:1 (WCAG 2.1, 1.4.3), zum Beispiel mit "
	    "»farbe: '#%06x'«.", contrast_mend(colour, ground));
}

/* boxes and the heads of tables have a ground; the rest, and what follows a
 * head, is on paper */
static void
check_colours(const struct style *s, int look)
{
	const struct look *box = &s->look[LOOK_BOX];
	const struct node *colour = find_own(s, look, "farbe");
	const struct node *tint = find_own(s, look, "grund");
	int32_t ground = s->look[look].tint;

	if ((colour != NULL || look == LOOK_TEXT) &&
	    (look != LOOK_BOX || ground < 0))
		check_contrast(s, look, 0xffffff, "weißem Papier",
		    colour != NULL ? colour->place : place_of(s, look));
	if ((look == LOOK_BOX || look == LOOK_TABLE) && ground >= 0)
		check_contrast(s, look, (uint32_t)ground, "dem eigenen Grund",
		    colour != NULL ? colour->place : tint != NULL
		    ? tint->place : place_of(s, look));
	else if (colour != NULL && box->tint >= 0 && (look == LOOK_QUOTE ||
	    look == LOOK_CODE || look == LOOK_VOTES))
		check_contrast(s, look, (uint32_t)box->tint, "dem Grund eines "
		    "Kastens", colour->place);
}

static void
check_page(const struct style *s)
{
	const struct node *n = node_find(s->tree, "seite");

	if (s->width >= 72 * POINT && s->width <= 14400 * POINT &&
	    s->height >= 14 * POINT && s->height <= 14400 * POINT &&
	    s->width - s->left - s->right >= 36 * POINT &&
	    s->height - s->top - s->bottom >= 12 * POINT)
		return;
	diag_error(n != NULL ? n->key_place : s->tree->place, "S015",
	    "auf der Seite bleibt kein Platz für Text");
	diag_hint("»seite« braucht breite, hoehe und Ränder, zwischen denen "
	    "Text stehen kann.");
}

void
style_check(const struct style *s, const struct named *named)
{
	for (int i = 0; i < LOOK_COUNT; i++) {
		check_size(s, i);
		check_leading(s, i, named);
		check_colours(s, i);
	}
	check_page(s);
	if (s->families > 0)
		return;
	diag_error(s->tree->place, "S016", "der Stil nennt keine Schrift");
	diag_hint("Unter »schriften« eine Familie mit vier Schnitten "
	    "angeben.");
}
