/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * cos - a PDF file as numbered objects: the door to libharu.
 *
 * libharu numbers the objects and keeps the tree of pages, the catalog and
 * the information dictionary (ISO 32000-1, 7.3 and 7.7).  What stands in a
 * dictionary its user writes himself, in the notation of PDF: libharu's own
 * have no Unicode beyond the BMP, no exact numbers and a linear search.  The
 * file grows as objects are filled; dictionaries are packed into object
 * streams and found through a cross-reference stream (7.5.7, 7.5.8), which
 * halves a tagged file and which libharu cannot write.
 *
 * Objects are known by their numbers.  Whatever fails here dies; cos_close
 * releases what libharu holds.
 */
#ifndef TYPESET_COS_H
#define TYPESET_COS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct buffer;
struct cos;

enum { COS_DIGEST = 16 /* bytes */ };

/* what is done to the bytes of a stream */
enum cos_filter {
	COS_AS_IS,		/* nothing: the entries tell what they are */
	COS_DEFLATED,
	COS_RUNS_DEFLATED,	/* they come as runs (ISO 32000-1, 7.4.5) */
};

/* the file is appended to an empty buffer */
struct cos	*cos_open(struct arena *, struct buffer *out);
void		 cos_close(struct cos *);

/* a dictionary, to refer to now and to fill later */
int	cos_object(struct cos *);
/* the next page with its content stream, to be filled later */
int	cos_page(struct cos *, const void *content, size_t size);
/* a stream, complete; entries may be NULL */
int	cos_stream(struct cos *, enum cos_filter, const struct buffer *entries,
	    const void *bytes, size_t size);
int	cos_catalog(const struct cos *);
int	cos_info(const struct cos *);

/* writes an object with these entries, on top of what libharu writes into a
 * page and the catalog; once for each object */
void	cos_fill(struct cos *, int object, const struct buffer *entries);

/* of all that was filled so far; becomes the identifier of the file */
void	cos_identify(struct cos *, unsigned char digest[COS_DIGEST]);
void	cos_digest(const void *bytes, size_t size,
	    unsigned char digest[COS_DIGEST]);

/* completes the file; nothing may follow but cos_close */
void	cos_save(struct cos *);

/* the notation (cos_notation.c): each appends one thing to the entries of an
 * object */

/* a key or an operand before it, then "12 0 R" */
void	cos_add_reference(struct buffer *, const char *before, int object);
/* a length [upt] in points with at most three decimals */
void	cos_add_length(struct buffer *, int64_t);
/* a text string of UTF-8 (ISO 32000-1, 7.9.2.2) */
void	cos_add_text(struct buffer *, const char *text);
/* the same as UTF-16BE in hexadecimal digits, without brackets */
void	cos_add_utf16(struct buffer *, const char *text, size_t len);
void	cos_add_hex(struct buffer *, unsigned value, int digits);

#endif
