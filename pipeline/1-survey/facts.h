/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * facts - what is true of the bytes of an attachment file.
 *
 * No judgement: whether a file may go into a document, and what the clerk is
 * told, the stage behind decides.  Of fixed size, without pointers, because
 * the process that looks into the file shares it with the one that writes it
 * down.
 */
#ifndef SURVEY_FACTS_H
#define SURVEY_FACTS_H

#include <stdbool.h>

#include "base/sha256.h"

struct arena;
struct node;

enum kind { KIND_NONE, KIND_EMPTY, KIND_PDF, KIND_PNG, KIND_JPEG, KIND_ZIP,
	KIND_OLE, KIND_OTHER };

/* what may be found in a file; in the order in which it is told */
enum finding {
	FINDING_LINK,		/* a symbolic link: not opened */
	FINDING_IRREGULAR,	/* a device, a pipe: not opened */
	FINDING_TOO_LARGE,	/* above SURVEY_SIZE: not opened */
	FINDING_COSTLY,		/* more time or memory than a child may take */
	FINDING_ENCRYPTED,
	FINDING_TRUNCATED,	/* the end of the file is missing */
	FINDING_DAMAGED,	/* cannot be read */
	FINDING_REPAIRED,	/* can be read, though not as it stands */
	FINDING_PAGE_COUNT,	/* the file lies about its pages */
	FINDING_PAGE_BOX,	/* a page of no or impossible size */
	FINDING_PAGE_TURN,	/* a page turned by no right angle */
	FINDING_SCRIPT,
	FINDING_LAUNCH,		/* an action that starts a program */
	FINDING_SUBMIT,		/* an action that sends data away */
	FINDING_EMBEDDED,	/* other files inside */
	FINDING_MEDIA,		/* sound, film, three dimensions */
	FINDING_FORM,
	FINDING_SIGNED,
	FINDING_REVISIONS,	/* earlier states of the file inside */
	FINDING_UNTAGGED,
	FINDING_LANDSCAPE,
	FINDING_HUGE_PAGE,	/* larger than A3 */
	FINDINGS
};

enum { FORMATS = 8, SURVEY_SIZE = 512 * 1024 * 1024 /* bytes */ };

/* pages of one size, as they are shown: turned, in units of 1/72 inch */
struct format {
	double	width, height;	/* [pt] */
	int	pages;
};

struct facts {
	enum kind		 kind;
	unsigned long long	 size;			/* [bytes] */
	char			 sha256[SHA256_TEXT];	/* "": not opened */
	int			 pages;			/* 0: unknown */
	struct format		 formats[FORMATS];
	int			 format_count;		/* more are not told */
	char			 version[8];		/* of PDF: 1.7 */
	char			 title[256];		/* UTF-8 */
	char			 pdfa[8], pdfua[8];	/* claims: 2a, 1 */
	bool			 is_tagged;
	bool			 found[FINDINGS];
	char			 detail[256];		/* first complaint of
							 * the PDF library */
};

/* the word for it in the notation of the seam */
const char	*finding_word(enum finding);

/* the facts under the keys of the seam; changed: seconds since 1970, with
 * nine digits behind the point */
struct node	*facts_tree(struct arena *, const struct facts *,
		    const char *file, const char *changed);

#endif
