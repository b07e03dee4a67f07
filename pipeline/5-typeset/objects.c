/* SPDX-License-Identifier: EUPL-1.2 */
#include "objects.h"

#include <limits.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/die.h"
#include "deflate.h"

enum {
	PACK = 200,		/* dictionaries: for any of them a reader goes
				 * through all */
	FILE_BYTES = 8 << 20,	/* room to begin with: what is not used costs
				 * nothing, to grow a copy */
};

/* what a number stands for; the values are the file's (ISO 32000-1, table
 * 18) */
enum place_kind { PLACE_FREE, PLACE_OFFSET, PLACE_PACKED };

struct place {
	uint32_t	at;	/* offset in the file, or number of the pack */
	uint16_t	index;	/* in the pack */
	uint16_t	kind;
};

struct objects {
	struct arena	*arena;
	struct buffer	*out;
	struct place	*places;	/* by number */
	int		 capacity;
	struct deflate	*deflate;
	struct buffer	 deflated;

	/* the pack; 0: none is begun */
	int		 pack;
	int		 count;
	struct buffer	 index, packed;
};

struct objects *
objects_open(struct arena *arena, struct buffer *out)
{
	static const char header[] = "%PDF-1.7\n%\xb5\xb5\xb5\xb5\n";
	struct objects *o = arena_alloc(arena, sizeof *o);

	o->arena = arena;
	o->out = out;
	o->deflate = deflate_open(arena);
	o->deflated.arena = o->index.arena = o->packed.arena = arena;
	buffer_reserve(out, FILE_BYTES);
	buffer_add(out, header, sizeof header - 1);
	return o;
}

void
objects_close(struct objects *o)
{
	deflate_close(o->deflate);
}

bool
objects_has(const struct objects *o, int object)
{
	return object < o->capacity && o->places[object].kind != PLACE_FREE;
}

static void
set_place(struct objects *o, int object, struct place place)
{
	int capacity = o->capacity > 0 ? o->capacity : 1024;

	if (objects_has(o, object))
		die("pdf: object %d filled twice", object);
	while (capacity <= object)
		capacity *= 2;
	if (capacity > o->capacity) {
		struct place *larger = arena_alloc(o->arena,
		    (size_t)capacity * sizeof *larger);

		if (o->capacity > 0)
			memcpy(larger, o->places,
			    (size_t)o->capacity * sizeof *larger);
		o->places = larger;
		o->capacity = capacity;
	}
	o->places[object] = place;
}

/* where the next object begins */
static uint32_t
offset_of(const struct objects *o)
{
	if (o->out->length > INT_MAX)
		die("pdf: file larger than 2 GiB");
	return (uint32_t)o->out->length;
}

void
objects_add_stream(struct objects *o, int object, enum cos_filter filter,
    const struct buffer *entries, const void *bytes, size_t size)
{
	static const char *const names[] = {
		[COS_AS_IS] = "",
		[COS_DEFLATED] = "/Filter/FlateDecode",
		[COS_RUNS_DEFLATED] =
		    "/Filter[/FlateDecode/RunLengthDecode]",
	};
	struct buffer *out = o->out;

	set_place(o, object, (struct place){ .kind = PLACE_OFFSET,
	    .at = offset_of(o) });
	if (filter != COS_AS_IS) {
		o->deflated.length = 0;
		deflate_add(o->deflate, bytes, size, &o->deflated);
		bytes = o->deflated.bytes;
		size = o->deflated.length;
	}
	buffer_number(out, object);
	buffer_string(out, " 0 obj\n<<");
	if (entries != NULL)
		buffer_add(out, entries->bytes, entries->length);
	buffer_string(out, names[filter]);
	buffer_string(out, "/Length ");
	buffer_number(out, (long long)size);
	buffer_string(out, ">>stream\n");
	buffer_add(out, bytes, size);
	buffer_string(out, "\nendstream\nendobj\n");
}

bool
objects_has_pack(const struct objects *o)
{
	return o->pack > 0 && o->count < PACK;
}

void
objects_end_pack(struct objects *o)
{
	struct buffer entries = { .arena = o->arena };

	if (o->pack == 0)
		return;
	buffer_printf(&entries, "/Type/ObjStm/N %d/First %zu", o->count,
	    o->index.length);
	buffer_add(&o->index, o->packed.bytes, o->packed.length);
	objects_add_stream(o, o->pack, COS_DEFLATED, &entries,
	    o->index.bytes, o->index.length);
	o->pack = 0;
}

void
objects_begin_pack(struct objects *o, int pack)
{
	objects_end_pack(o);
	o->pack = pack;
	o->count = 0;
	o->index.length = o->packed.length = 0;
}

struct buffer *
objects_add(struct objects *o, int object)
{
	set_place(o, object, (struct place){ .kind = PLACE_PACKED,
	    .at = (uint32_t)o->pack, .index = (uint16_t)o->count++ });
	buffer_number(&o->index, object);
	buffer_char(&o->index, ' ');
	buffer_number(&o->index, (long long)o->packed.length);
	buffer_char(&o->index, ' ');
	return &o->packed;
}

enum { KIND_BYTES = 1, AT_BYTES = 4, INDEX_BYTES = 2,
    ROW = KIND_BYTES + AT_BYTES + INDEX_BYTES };

/* a number that was never used is free for ever */
static void
row_of(const struct place *place, unsigned char row[ROW])
{
	unsigned index = place->kind == PLACE_FREE ? 65535 : place->index;

	row[0] = (unsigned char)place->kind;
	for (int i = 0; i < AT_BYTES; i++)
		row[KIND_BYTES + i] = (unsigned char)(place->at >>
		    8 * (AT_BYTES - 1 - i));
	row[ROW - 2] = (unsigned char)(index >> 8);
	row[ROW - 1] = (unsigned char)index;
}

/* each row as its difference to the one above (PNG, 9.2): deflates to a
 * third */
static void
add_rows(const struct objects *o, int count, struct buffer *out)
{
	enum { UP = 2 };
	unsigned char above[ROW] = { 0 }, row[ROW];

	for (int i = 0; i < count; i++) {
		row_of(&o->places[i], row);
		buffer_char(out, UP);
		for (int k = 0; k < ROW; k++)
			buffer_char(out, (char)(row[k] - above[k]));
		memcpy(above, row, ROW);
	}
}

void
objects_end(struct objects *o, int object, int count,
    const struct buffer *trailer)
{
	struct buffer entries = { .arena = o->arena };
	struct buffer rows = { .arena = o->arena };
	struct place place = { .kind = PLACE_OFFSET };

	objects_end_pack(o);
	place.at = offset_of(o);
	set_place(o, object, place);
	add_rows(o, count, &rows);
	o->places[object].kind = PLACE_FREE;	/* until it is there */
	buffer_printf(&entries, "/Type/XRef/Size %d/W[%d %d %d]/DecodeParms"
	    "<</Predictor 12/Columns %d>>", count, KIND_BYTES, AT_BYTES,
	    INDEX_BYTES, ROW);
	buffer_add(&entries, trailer->bytes, trailer->length);
	objects_add_stream(o, object, COS_DEFLATED, &entries, rows.bytes,
	    rows.length);
	buffer_printf(o->out, "startxref\n%u\n%%%%EOF\n", place.at);
}
