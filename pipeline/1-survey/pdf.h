/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * pdf - what is true of a PDF: a door to libqpdf.
 *
 * libqpdf repairs what it can and hides a lack of memory in warnings, so that
 * every warning counts as a finding.  Meant for a child with limits.
 */
#ifndef SURVEY_PDF_H
#define SURVEY_PDF_H

#include <stddef.h>

struct arena;
struct facts;

void	pdf_survey(struct arena *, struct facts *, const void *bytes,
	    size_t size);

#endif
