/* SPDX-License-Identifier: EUPL-1.2 */
#include "cos.h"

#include <hpdf.h>	/* without HPDF_SHARED: structs, not handles */
#include <limits.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/die.h"
#include "base/utf8.h"
#include "deflate.h"

/* the bits of libharu's obj_id that are the number */
enum { NUMBER_BITS = 0x00ffffff };

/* longest string that PDF/A-2 allows (ISO 19005-2, 6.1.13) */
enum { STRING_BYTES = 32767 };

/* of a dictionary, beside those that libharu writes */
struct entries {
	const char	*bytes;
	size_t		 size;
	bool		 is_deflated;	/* its stream */
};

struct cos {
	struct arena	*arena;
	HPDF_Doc	 doc;
	struct entries	*entries;	/* by number of object */
	int		 capacity;
	HPDF_MD5_CTX	 digest;	/* of what was put in so far */
	struct deflate	*deflate;
	struct buffer	 deflated;
};

static void
on_error(HPDF_STATUS code, HPDF_STATUS detail, void *user)
{
	(void)user;
	die("libharu: error 0x%04X, detail %u", (unsigned)code,
	    (unsigned)detail);
}

static void
check(HPDF_STATUS status, const char *verb)
{
	if (status != HPDF_OK)
		die("libharu: %s: error 0x%04X", verb, (unsigned)status);
}

static void *
check_made(void *made, const char *what)
{
	if (made == NULL)
		die("libharu: make %s: failed", what);
	return made;
}

struct cos *
cos_open(struct arena *arena)
{
	struct cos *cos = arena_alloc(arena, sizeof *cos);

	cos->arena = arena;
	/* no pool of memory: libharu's is not aligned */
	cos->doc = check_made(HPDF_New(on_error, cos), "a document");
	cos->doc->pdf_version = HPDF_VER_17;
	HPDF_MD5Init(&cos->digest);
	cos->deflate = deflate_open(arena);
	cos->deflated.arena = arena;
	/* it would name libharu alone */
	check(HPDF_Dict_RemoveElement(cos->doc->info, "Producer"),
	    "remove Producer");
	return cos;
}

void
cos_close(struct cos *cos)
{
	deflate_close(cos->deflate);
	HPDF_Free(cos->doc);
}

static int
number_of(const HPDF_Dict dict)
{
	return (int)(dict->header.obj_id & NUMBER_BITS);
}

/* libharu calls this where a dictionary ends */
static HPDF_STATUS
write_entries(HPDF_Dict dict, HPDF_Stream stream)
{
	const struct cos *cos = dict->error->user_data;
	const struct entries *e = &cos->entries[number_of(dict)];

	if (e->is_deflated)
		check(HPDF_Stream_WriteStr(stream, "/Filter/FlateDecode"),
		    "write a filter");
	return HPDF_Stream_Write(stream, (const HPDF_BYTE *)e->bytes,
	    (HPDF_UINT)e->size);
}

static HPDF_Dict
dict_of(const struct cos *cos, int object)
{
	if (object == COS_TRAILER)
		return cos->doc->trailer;
	return HPDF_Xref_GetEntry(cos->doc->xref, (HPDF_UINT)object)->obj;
}

/* so that number is an index of entries */
static void
reserve(struct cos *cos, int number)
{
	struct entries *larger;
	int capacity = cos->capacity > 0 ? cos->capacity : 256;

	if (number < cos->capacity)
		return;
	while (capacity <= number)
		capacity *= 2;
	larger = arena_alloc(cos->arena, (size_t)capacity * sizeof *larger);
	if (cos->capacity > 0)
		memcpy(larger, cos->entries,
		    (size_t)cos->capacity * sizeof *larger);
	cos->entries = larger;
	cos->capacity = capacity;
}

static void
include_in_digest(struct cos *cos, const void *bytes, size_t size)
{
	if (size > INT_MAX)
		die("libharu: %zu bytes in one object: too many", size);
	if (size > 0)
		HPDF_MD5Update(&cos->digest, bytes, (HPDF_UINT32)size);
}

/* those of an object, to be written with it */
static struct entries *
entries_of(struct cos *cos, int object)
{
	reserve(cos, object);
	dict_of(cos, object)->write_fn = write_entries;
	return &cos->entries[object];
}

void
cos_fill(struct cos *cos, int object, const struct buffer *entries)
{
	struct entries *e = entries_of(cos, object);

	include_in_digest(cos, entries->bytes, entries->length);
	e->bytes = arena_copy(cos->arena, entries->bytes, entries->length);
	e->size = entries->length;
}

int
cos_object(struct cos *cos)
{
	HPDF_Dict dict = check_made(HPDF_Dict_New(cos->doc->mmgr), "an object");

	check(HPDF_Xref_Add(cos->doc->xref, dict), "number an object");
	return number_of(dict);
}

static void
write_stream(struct cos *cos, HPDF_Dict dict, const void *bytes, size_t size)
{
	include_in_digest(cos, bytes, size);
	check(HPDF_Stream_Write(dict->stream, bytes, (HPDF_UINT)size),
	    "write a stream");
}

static void
write_deflated(struct cos *cos, HPDF_Dict dict, const void *bytes,
    size_t size)
{
	entries_of(cos, number_of(dict))->is_deflated = true;
	cos->deflated.length = 0;
	deflate_add(cos->deflate, bytes, size, &cos->deflated);
	write_stream(cos, dict, cos->deflated.bytes, cos->deflated.length);
}

int
cos_stream(struct cos *cos, const void *bytes, size_t size, bool is_deflated)
{
	HPDF_Dict dict = check_made(HPDF_DictStream_New(cos->doc->mmgr,
	    cos->doc->xref), "a stream");

	if (is_deflated)
		write_deflated(cos, dict, bytes, size);
	else
		write_stream(cos, dict, bytes, size);
	return number_of(dict);
}

int
cos_page(struct cos *cos, const void *content, size_t size)
{
	HPDF_Page page = check_made(HPDF_AddPage(cos->doc), "a page");
	HPDF_PageAttr attributes = page->attr;

	/* ours are exact, and shared */
	check(HPDF_Dict_RemoveElement(page, "MediaBox"), "remove MediaBox");
	check(HPDF_Dict_RemoveElement(page, "Resources"), "remove Resources");
	write_deflated(cos, attributes->contents, content, size);
	return number_of(page);
}

int
cos_catalog(const struct cos *cos)
{
	return number_of(cos->doc->catalog);
}

int
cos_info(const struct cos *cos)
{
	return number_of(cos->doc->info);
}

void
cos_identify(const struct cos *cos, unsigned char digest[COS_DIGEST])
{
	HPDF_MD5_CTX copy = cos->digest;

	HPDF_MD5Final(digest, &copy);
}

void
cos_digest(const void *bytes, size_t size, unsigned char digest[COS_DIGEST])
{
	HPDF_MD5_CTX context;

	HPDF_MD5Init(&context);
	HPDF_MD5Update(&context, bytes, (HPDF_UINT32)size);
	HPDF_MD5Final(digest, &context);
}

void
cos_save(struct cos *cos, struct buffer *out)
{
	HPDF_Stream stream;

	check(HPDF_SaveToStream(cos->doc), "save");
	/* errors stay, but not every call reports them */
	check(cos->doc->error.error_no, "save");
	stream = cos->doc->stream;
	if (stream->size > INT_MAX)
		die("libharu: save: file larger than 2 GiB");
	for (HPDF_UINT i = 0; i < HPDF_MemStream_GetBufCount(stream); i++) {
		HPDF_UINT size;
		const HPDF_BYTE *bytes =
		    HPDF_MemStream_GetBufPtr(stream, i, &size);

		buffer_add(out, check_made((void *)bytes, "the file"), size);
	}
}

void
cos_add_reference(struct buffer *out, const char *before, int object)
{
	buffer_string(out, before);
	buffer_char(out, ' ');
	buffer_number(out, object);
	buffer_add(out, " 0 R", 4);
}

void
cos_add_length(struct buffer *out, int64_t length)
{
	int64_t thousandths = (length < 0 ? length - 500 : length + 500) / 1000;
	int rest, digits = 3;
	char fraction[] = ".000";

	if (thousandths < 0) {
		buffer_char(out, '-');
		thousandths = -thousandths;
	}
	rest = (int)(thousandths % 1000);
	if (thousandths >= 1000 || rest == 0)
		buffer_number(out, thousandths / 1000);
	if (rest == 0)
		return;
	for (int i = digits; i > 0; i--, rest /= 10)
		fraction[i] = (char)('0' + rest % 10);
	while (fraction[digits] == '0')
		digits--;
	buffer_add(out, fraction, (size_t)digits + 1);
}

void
cos_add_hex(struct buffer *out, unsigned value, int digits)
{
	static const char digit[] = "0123456789ABCDEF";
	char hex[8];

	for (int i = digits; i-- > 0; value >>= 4)
		hex[i] = digit[value & 15];
	buffer_add(out, hex, (size_t)digits);
}

void
cos_add_utf16(struct buffer *out, const char *text, size_t len)
{
	const char *end = text + len;

	while (text < end) {
		int32_t c = utf8_next(&text, end);

		if (c < 0)
			die("pdf: text that is no UTF-8");
		if (c >= 0x10000) {
			c -= 0x10000;
			cos_add_hex(out, 0xd800 | (unsigned)c >> 10, 4);
			c = 0xdc00 | (c & 0x3ff);
		}
		cos_add_hex(out, (unsigned)c, 4);
	}
}

static bool
is_plain(const char *text)
{
	for (; *text != '\0'; text++)
		if (*text < ' ' || *text > '~')
			return false;
	return true;
}

void
cos_add_text(struct buffer *out, const char *text)
{
	size_t len = strlen(text);

	/* in UTF-16 no character needs more than twice its bytes here */
	if (2 * len + 2 > STRING_BYTES)
		die("pdf: string of %zu bytes: too long", len);
	if (!is_plain(text)) {
		buffer_string(out, "<FEFF");
		cos_add_utf16(out, text, len);
		buffer_char(out, '>');
		return;
	}
	buffer_char(out, '(');
	for (; *text != '\0'; text++) {
		if (*text == '(' || *text == ')' || *text == '\\')
			buffer_char(out, '\\');
		buffer_char(out, *text);
	}
	buffer_char(out, ')');
}
