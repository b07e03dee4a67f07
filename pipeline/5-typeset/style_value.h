/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * style_value - the values of a style: lengths, colours, words, fonts.
 *
 * Each reader reports a value that it cannot read at its place and leaves the
 * target as it was.
 */
#ifndef TYPESET_STYLE_VALUE_H
#define TYPESET_STYLE_VALUE_H

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct files;
struct font;
struct node;

/* false after a report where the node is no text, or an empty one */
bool	value_text(const struct node *, const char **text);
void	value_length(const struct node *, int64_t *upt);
void	value_colour(const struct node *, uint32_t *rgb);
void	value_tint(const struct node *, int32_t *rgb);
void	value_flag(const struct node *, bool *flag);
void	value_count(const struct node *, int *count);
/* one of the words, by its index */
void	value_word(struct arena *, const struct node *,
	    const char *const *words, int count, int *index);

/* a font by the name of its file, from the folder of the style or from the
 * system's; the file must be there: nothing falls back */
struct font	*value_font(struct arena *, struct files *,
		    const struct node *);

#endif
