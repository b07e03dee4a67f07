/* SPDX-License-Identifier: EUPL-1.2 */
#include "fence.h"

#include <string.h>

#include "base/suggest.h"

static const struct { const char *word; enum fence_kind kind; } forms[] = {
	{ "dokument", FENCE_PAIRS },
	{ "briefkopf", FENCE_FORM },
	{ "kopfdaten", FENCE_PAIRS },
	{ "spalten", FENCE_FORM },
	{ "kasten", FENCE_FORM },
	{ "zusammen", FENCE_FORM },
	{ "unterschriften", FENCE_PAIRS },
	{ "stimmen", FENCE_PAIRS },
	{ "stempel", FENCE_FORM },
	{ "seitenumbruch", FENCE_EMPTY },
};

enum { FORMS = sizeof forms / sizeof *forms };

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* the marks that the line begins with; *rest is behind them */
static int
run_length(const char *line, size_t len, char *mark, size_t *rest)
{
	size_t i = 0, from;

	while (i < len && i < 4 && line[i] == ' ')
		i++;
	from = i;
	if (i > 3 || i == len || (line[i] != '`' && line[i] != '~'))
		return 0;
	*mark = line[i];
	while (i < len && line[i] == *mark)
		i++;
	*rest = i;
	return (int)(i - from);
}

static enum fence_kind
kind_of(const char *info, size_t len)
{
	size_t n = 0;

	while (n < len && !is_blank(info[n]))
		n++;
	for (int i = 0; i < FORMS; i++)
		if (strlen(forms[i].word) == n &&
		    memcmp(forms[i].word, info, n) == 0)
			return forms[i].kind;
	return FENCE_CODE;
}

bool
fence_closes(const struct fence *fence, const char *line, size_t len)
{
	char mark = '\0';
	size_t rest = 0;
	int length = run_length(line, len, &mark, &rest);

	if (length < fence->length || mark != fence->mark)
		return false;
	while (rest < len && is_blank(line[rest]))
		rest++;
	return rest == len;
}

enum fence_event
fences_line(struct fences *f, const char *line, size_t len)
{
	struct fence *top = fences_top(f);
	char mark = '\0';
	size_t rest = 0;
	int length;

	if (top != NULL && fence_closes(top, line, len)) {
		f->depth--;
		return FENCE_CLOSES;
	}
	if (fences_in_code(f))
		return FENCE_NONE;
	length = run_length(line, len, &mark, &rest);
	if (length < 3 || (mark == '`' &&
	    memchr(line + rest, '`', len - rest) != NULL))
		return FENCE_NONE;
	if (f->depth == FENCE_DEPTH)
		return FENCE_CLASHES;
	while (rest < len && is_blank(line[rest]))
		rest++;
	f->open[f->depth++] = (struct fence){ .mark = mark, .length = length,
	    .kind = kind_of(line + rest, len - rest) };
	return top != NULL && mark == top->mark && length >= top->length
	    ? FENCE_CLASHES : FENCE_OPENS;
}

struct fence *
fences_top(struct fences *f)
{
	return f->depth > 0 ? &f->open[f->depth - 1] : NULL;
}

bool
fences_in_code(const struct fences *f)
{
	return f->depth > 0 && f->open[f->depth - 1].kind == FENCE_CODE;
}

const char *
fence_suggest(struct arena *arena, const char *info)
{
	const char *words[FORMS];

	for (int i = 0; i < FORMS; i++)
		words[i] = forms[i].word;
	return suggest(arena, info, words, FORMS);
}
