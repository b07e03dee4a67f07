/* SPDX-License-Identifier: EUPL-1.2 */
#include "suggest.h"

#include <string.h>

#include "arena.h"
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

const char *
suggest(struct arena *arena, const char *word, const char *const *known,
    int count)
{
	const char *folded = utf8_fold(arena, word), *best = NULL;
	int limit = 1 + smaller((int)strlen(folded), LONGEST) / 3;

	for (int i = 0; i < count; i++) {
		int d = distance(folded, utf8_fold(arena, known[i]));

		if (d < limit || (best == NULL && d == limit)) {
			limit = d;
			best = known[i];
		}
	}
	return best;
}
