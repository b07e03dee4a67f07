/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * markup - values stand in a Markdown template only where they stay text.
 *
 * Escapes do not work in code, in <…> and behind a backslash; prose wants a
 * line of its own; sections and partials that leave a fence or a code span
 * open would change what follows.  All of it is refused, in every branch.
 */
#ifndef COMPOSE_MARKUP_H
#define COMPOSE_MARKUP_H

struct arena;
struct template;

void	markup_check(struct arena *, const struct template *);

#endif
