/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * document - a PDF that is read, as long as the program runs: the library
 * takes what it copies from it only when it writes.
 *
 * What cannot be read, or is not the file that was surveyed, is reported at
 * its path, and NULL comes back.
 */
#ifndef BIND_DOCUMENT_H
#define BIND_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "object.h"

struct arena;
struct files;
struct part;

struct document {
	const struct part	*part;
	qpdf_data		 pdf;
	int			 pages;
	int			 first;	/* its first page in the bundle,
					 * from 0 */
};

/* pictures: the PDF that pictures are pages of */
struct document	*document_open(struct arena *, struct files *,
		    const struct part *, const char *pictures);

/* the bytes of a file; NULL after a report that it is not the one surveyed */
const void	*document_bytes(struct files *, const struct part *,
		    size_t *size);

/* NULL may be closed too */
void		 document_close(struct document *);

/* reports what the library complained of so far; only a repaired part may be
 * complained of */
bool		 document_is_well(const struct document *);

#endif
