/* SPDX-License-Identifier: EUPL-1.2 */
#include "suggest.h"

#include <string.h>

#include "arena.h"
#include "buffer.h"
#include "utf8.h"

enum { LONGEST = 64 };	/* bytes of a folded word that are compared */

static int
smaller(int a, int b)
{
	return a < b ? a : b;
}

static int
distance(const char *a, const char *b)
{
	int rows[3][LONGEST + 1] = { 0 };
	int *before = rows[0], *last = rows[1], *now = rows[2], *spare;
	int m = smaller((int)strlen(a), LONGEST);
	int n = smaller((int)strlen(b), LONGEST);

	for (int j = 0; j <= n; j++)
		last[j] = j;
	for (int i = 1; i <= m; i++) {
		now[0] = i;
		for (int j = 1; j <= n; j++) {
			int differs = a[i - 1] != b[j - 1];

			now[j] = smaller(last[j - 1] + differs,
			    smaller(last[j], now[j - 1]) + 1);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1])
				now[j] = smaller(now[j], before[j - 2] + 1);
		}
		spare = before;
		before = last;
		last = now;
		now = spare;
	}
	return last[n];
}

/* "Müller" as "Mueller": how keys are spelled that take no umlauts */
static const char *
spell_out(struct arena *arena, const char *text)
{
	static const char *const umlauts[] = { "ä", "ö", "ü", "Ä", "Ö", "Ü" };
	struct buffer out = { .arena = arena };
	size_t width = strlen("ä");

	if (strstr(text, "\xc3") == NULL)	/* where all of them begin */
		return text;
	while (*text != '\0') {
		size_t i = 0, n = sizeof umlauts / sizeof *umlauts;

		while (i < n && strncmp(text, umlauts[i], width) != 0)
			i++;
		if (i < n) {
			buffer_printf(&out, "%ce", "aouaou"[i]);
			text += width;
		} else
			buffer_char(&out, *text++);
	}
	return out.bytes;
}

const char *
suggest(struct arena *arena, const char *word, const char *const *known,
    int count)
{
	const char *folded = utf8_fold(arena, word), *best = NULL;
	const char *spelt = utf8_fold(arena, spell_out(arena, word));
	int limit = 1 + smaller((int)strlen(folded), LONGEST) / 3;

	for (int i = 0; i < count; i++) {
		const char *plain = utf8_fold(arena, known[i]);
		const char *long_one = utf8_fold(arena,
		    spell_out(arena, known[i]));
		int d = distance(folded, plain);

		if (spelt != folded || long_one != plain)
			d = smaller(d, distance(spelt, long_one));
		if (d < limit || (best == NULL && d == limit)) {
			limit = d;
			best = known[i];
		}
	}
	return best;
}
