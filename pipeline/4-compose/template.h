/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * template - a template and the partials it includes, read from their files.
 *
 * The partial "punkt" of "folder/name.md" is "folder/_punkt.md".  Each file is
 * read once, however often it is included.  Reports what cannot be read.
 */
#ifndef COMPOSE_TEMPLATE_H
#define COMPOSE_TEMPLATE_H

struct arena;
struct files;
struct template;

/* a first file that is not there: die */
struct template	*template_read(struct arena *, struct files *,
		    const char *path);

#endif
