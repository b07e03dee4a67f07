/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * style_value - the values of a style: lengths, colours, words.
 *
 * Each reader reports a value that it cannot read at its place and leaves the
 * target as it was.
 */
#ifndef TYPESET_STYLE_VALUE_H
#define TYPESET_STYLE_VALUE_H

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct lexicon;
struct node;

/* the lengths and colours that a style has given names */
struct named {
	struct arena		*arena;
	const struct node	*lengths, *colours;	/* maps, or NULL */
};

/* false after a report where the node is no text, or an empty one */
bool	value_text(const struct node *, const char **text);
void	value_length(const struct named *, const struct node *, int64_t *upt);
void	value_colour(const struct named *, const struct node *,
	    uint32_t *rgb);
void	value_tint(const struct named *, const struct node *, int32_t *rgb);
void	value_flag(const struct node *, bool *flag);
void	value_count(const struct node *, int *count);
/* a list of words */
void	value_words(struct arena *, const struct node *, struct lexicon *);
/* one of the words, by its index */
void	value_word(struct arena *, const struct node *,
	    const char *const *words, int count, int *index);

/* reports names that could be read as values, and values that are none */
void	value_check_names(const struct named *);

/* the node with the value that a name in one of the maps stands for: the node
 * itself where its text is no name, NULL where names go in a circle */
const struct node	*value_meant(const struct node *names,
			    const struct node *);

#endif
