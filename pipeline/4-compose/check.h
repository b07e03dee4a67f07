/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * check - every name in every branch of a template exists and fits.
 *
 * Walks the template once through the vocabulary instead of the data, so that
 * what a session happens not to hold is checked, too; partials where they are
 * included.  Reports names that do not exist, lists and maps used as text,
 * prose used as a plain value and the reverse, and partials without end.
 */
#ifndef COMPOSE_CHECK_H
#define COMPOSE_CHECK_H

#include <stdbool.h>

struct arena;
struct template;
struct vocabulary;

void	check_names(struct arena *, const struct template *,
	    const struct vocabulary *, bool is_markdown);

#endif
