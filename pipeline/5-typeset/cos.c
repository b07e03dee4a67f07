/* SPDX-License-Identifier: EUPL-1.2 */
#include "cos.h"

#include <hpdf.h>	/* without HPDF_SHARED: structs, not handles */
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/die.h"
#include "objects.h"

/* the bits of libharu's obj_id that are the number, and of its obj_class that
 * are the class */
enum { NUMBER_BITS = 0x00ffffff, CLASS_BITS = 0x00ff };

struct cos {
	struct arena	*arena;
	HPDF_Doc	 doc;
	struct buffer	*out;
	struct objects	*objects;
	unsigned char	 identifier[COS_DIGEST];
	int		*spare;		/* numbers that libharu gave away */
	int		 spare_count, spare_capacity;

	/* where libharu writes a dictionary, and what is to be added to it */
	HPDF_Stream		 writer;
	struct buffer		*target;
	const struct buffer	*entries;
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

/* libharu calls this with each part of a dictionary */
static HPDF_STATUS
write_part(HPDF_Stream stream, const HPDF_BYTE *bytes, HPDF_UINT size)
{
	const struct cos *cos = stream->attr;

	buffer_add(cos->target, bytes, size);
	return HPDF_OK;
}

struct cos *
cos_open(struct arena *arena, struct buffer *out)
{
	struct cos *cos = arena_alloc(arena, sizeof *cos);

	cos->arena = arena;
	cos->out = out;
	cos->objects = objects_open(arena, out);
	/* no pool of memory: libharu's is not aligned */
	cos->doc = check_made(HPDF_New(on_error, cos), "a document");
	cos->writer = check_made(HPDF_CallbackWriter_New(cos->doc->mmgr,
	    write_part, cos), "a writer");
	/* it would name libharu alone */
	check(HPDF_Dict_RemoveElement(cos->doc->info, "Producer"),
	    "remove Producer");
	return cos;
}

void
cos_close(struct cos *cos)
{
	objects_close(cos->objects);
	HPDF_Stream_Free(cos->writer);
	HPDF_Free(cos->doc);
}

static int
number_of(const void *object)
{
	const HPDF_Obj_Header *header = object;

	return (int)(header->obj_id & NUMBER_BITS);
}

/* of all objects that have a number, and 0 */
static int
count_of(const struct cos *cos)
{
	return (int)cos->doc->xref->entries->count;
}

/* libharu's dictionary of that number, or NULL where all entries are ours */
static HPDF_Dict
dict_of(const struct cos *cos, int object)
{
	const HPDF_XrefEntry entry =
	    HPDF_Xref_GetEntry(cos->doc->xref, (HPDF_UINT)object);
	const HPDF_Obj_Header *header = entry->obj;

	return header != NULL && (header->obj_class & CLASS_BITS) ==
	    HPDF_OCLASS_DICT ? entry->obj : NULL;
}

/* libharu calls this where a dictionary ends */
static HPDF_STATUS
write_entries(HPDF_Dict dict, HPDF_Stream stream)
{
	const struct cos *cos = dict->error->user_data;

	return HPDF_Stream_Write(stream,
	    (const HPDF_BYTE *)cos->entries->bytes,
	    (HPDF_UINT)cos->entries->length);
}

void
cos_fill(struct cos *cos, int object, const struct buffer *entries)
{
	HPDF_Dict dict = dict_of(cos, object);

	if (!objects_has_pack(cos->objects))
		objects_begin_pack(cos->objects, cos_object(cos));
	cos->target = objects_add(cos->objects, object);
	if (dict != NULL) {
		cos->entries = entries;
		dict->write_fn = write_entries;
		check(HPDF_Dict_Write(dict, cos->writer, NULL),
		    "write an object");
	} else {
		buffer_add(cos->target, "<<", 2);
		buffer_add(cos->target, entries->bytes, entries->length);
		buffer_add(cos->target, ">>", 2);
	}
}

/* libharu lets its list of objects grow by so many, and copies it */
static void
grow_by_half(HPDF_List list)
{
	if (list->count >= list->items_per_block)
		list->items_per_block = list->count / 2;
}

int
cos_object(struct cos *cos)
{
	void *object;

	if (cos->spare_count > 0)
		return cos->spare[--cos->spare_count];
	/* a number is all that it stands for */
	object = check_made(HPDF_Null_New(cos->doc->mmgr), "an object");
	grow_by_half(cos->doc->xref->entries);
	check(HPDF_Xref_Add(cos->doc->xref, object), "number an object");
	return number_of(object);
}

int
cos_stream(struct cos *cos, enum cos_filter filter,
    const struct buffer *entries, const void *bytes, size_t size)
{
	int object = cos_object(cos);

	objects_add_stream(cos->objects, object, filter, entries, bytes,
	    size);
	return object;
}

/* that of a length: ours stands in its stream */
static void
keep_number(struct cos *cos, HPDF_Dict contents)
{
	void *length = check_made(HPDF_Dict_GetItem(contents, "Length",
	    HPDF_OCLASS_NUMBER), "a length");

	cos->spare = arena_room(cos->arena, cos->spare, cos->spare_count,
	    &cos->spare_capacity, sizeof *cos->spare);
	cos->spare[cos->spare_count++] = number_of(length);
}

int
cos_page(struct cos *cos, const void *content, size_t size)
{
	HPDF_Page page = check_made(HPDF_AddPage(cos->doc), "a page");
	HPDF_PageAttr attributes = page->attr;

	/* ours are exact, and shared */
	check(HPDF_Dict_RemoveElement(page, "MediaBox"), "remove MediaBox");
	check(HPDF_Dict_RemoveElement(page, "Resources"), "remove Resources");
	keep_number(cos, attributes->contents);
	objects_add_stream(cos->objects, number_of(attributes->contents),
	    COS_DEFLATED, NULL, content, size);
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
cos_digest(const void *bytes, size_t size, unsigned char digest[COS_DIGEST])
{
	HPDF_MD5_CTX context;

	HPDF_MD5Init(&context);
	HPDF_MD5Update(&context, bytes, (HPDF_UINT32)size);
	HPDF_MD5Final(digest, &context);
}

void
cos_identify(struct cos *cos, unsigned char digest[COS_DIGEST])
{
	objects_end_pack(cos->objects);
	cos_digest(cos->out->bytes, cos->out->length, digest);
	memcpy(cos->identifier, digest, COS_DIGEST);
}

/* what has libharu's entries alone: the root of the pages */
static void
fill_rest(struct cos *cos)
{
	const struct buffer none = { .arena = cos->arena };
	int count = count_of(cos);

	for (int i = 1; i < count; i++)
		if (!objects_has(cos->objects, i) && dict_of(cos, i) != NULL)
			cos_fill(cos, i, &none);
	objects_end_pack(cos->objects);
}

void
cos_save(struct cos *cos)
{
	struct buffer trailer = { .arena = cos->arena };
	int object;

	fill_rest(cos);
	/* errors stay, but not every call reports them */
	check(cos->doc->error.error_no, "save");
	buffer_printf(&trailer, "/Root %d 0 R/Info %d 0 R",
	    cos_catalog(cos), cos_info(cos));
	for (int part = 0; part < 2; part++) {
		buffer_string(&trailer, part == 0 ? "/ID[<" : "><");
		for (int i = 0; i < COS_DIGEST; i++)
			cos_add_hex(&trailer, cos->identifier[i], 2);
	}
	buffer_string(&trailer, ">]");
	object = cos_object(cos);
	objects_end(cos->objects, object, count_of(cos), &trailer);
}
