/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * cos - a PDF file as numbered objects: the door to libharu.
 *
 * libharu numbers and frames the objects and writes the tree of pages, the
 * cross-reference table and the trailer (ISO 32000-1, 7.3, 7.5 and 7.7).
 * What stands in a dictionary its user writes himself, in the notation of
 * PDF: libharu's own have no Unicode beyond the BMP, no exact numbers and a
 * linear search.  Objects are known by their numbers.  Whatever fails here
 * dies; cos_close releases what libharu holds.
 */
#ifndef TYPESET_COS_H
#define TYPESET_COS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct buffer;
struct cos;

enum { COS_TRAILER = 0, COS_DIGEST = 16 /* bytes */ };

struct cos	*cos_open(struct arena *);
void		 cos_close(struct cos *);

/* an empty dictionary, to refer to now and to fill later */
int	cos_object(struct cos *);
/* the next page with its content stream; entries come with cos_fill */
int	cos_page(struct cos *, const void *content, size_t size);
int	cos_stream(struct cos *, const void *bytes, size_t size,
	    bool is_deflated);
int	cos_catalog(const struct cos *);
int	cos_info(const struct cos *);

/* gives an object its entries, on top of what libharu writes into a page, a
 * stream, the catalog or the trailer; the bytes are copied */
void	cos_fill(struct cos *, int object, const struct buffer *entries);

/* of all that was put into the file so far */
void	cos_identify(const struct cos *, unsigned char digest[COS_DIGEST]);
void	cos_digest(const void *bytes, size_t size,
	    unsigned char digest[COS_DIGEST]);

/* appends the whole file; nothing may follow but cos_close */
void	cos_save(struct cos *, struct buffer *out);

/* the notation: each appends one thing to the entries of an object */

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
