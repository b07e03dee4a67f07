/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "cos.h"
#include "element.h"
#include "pdf.h"

enum { LEAF = 64 };	/* keys in a leaf of the tree of parents */

struct tree {
	struct cos		*cos;
	const struct pdf	*pdf;
	int			*objects;	/* by number of element */
	struct buffer		 entries;	/* of the object being made */
};

static void
number_elements(struct tree *t, const struct element *e)
{
	t->objects[e->number] = cos_object(t->cos);
	for (int i = 0; i < e->count; i++)
		if (e->kids[i].kind == KID_ELEMENT)
			number_elements(t, e->kids[i].element);
}

static void
add_box(struct tree *t, const struct element *e)
{
	struct buffer *out = &t->entries;
	int64_t height = t->pdf->height;

	if (e->box[2] == e->box[0] && e->box[3] == e->box[1])
		return;
	buffer_string(out, "/A<</O/Layout/Placement/Block/BBox[");
	cos_add_length(out, e->box[0]);
	buffer_char(out, ' ');
	cos_add_length(out, height - e->box[3]);
	buffer_char(out, ' ');
	cos_add_length(out, e->box[2]);
	buffer_char(out, ' ');
	cos_add_length(out, height - e->box[1]);
	buffer_string(out, "]>>");
}

static void
add_attributes(struct tree *t, const struct element *e)
{
	struct buffer *out = &t->entries;

	if (e->lang != NULL) {
		buffer_string(out, "/Lang");
		cos_add_text(out, e->lang);
	}
	if (e->alt != NULL) {
		buffer_string(out, "/Alt");
		cos_add_text(out, e->alt);
	}
	if (e->scope != NULL) {
		buffer_string(out, "/A<</O/Table/Scope/");
		buffer_string(out, e->scope);
		buffer_string(out, ">>");
	}
	if (e->numbering != NULL) {
		buffer_string(out, "/A<</O/List/ListNumbering/");
		buffer_string(out, e->numbering);
		buffer_string(out, ">>");
	}
	add_box(t, e);
}

/* the page of its first content, or -1: content there needs no page of its
 * own */
static int
page_of(const struct element *e)
{
	for (int i = 0; i < e->count; i++)
		if (e->kids[i].kind == KID_CONTENT)
			return e->kids[i].page;
	return -1;
}

static void
add_kid(struct tree *t, const struct kid *kid, int page)
{
	struct buffer *out = &t->entries;

	if (kid->kind == KID_ELEMENT) {
		cos_add_reference(out, "", t->objects[kid->element->number]);
		return;
	}
	if (kid->kind == KID_CONTENT && kid->page == page) {
		buffer_char(out, ' ');
		buffer_number(out, kid->number);
		return;
	}
	cos_add_reference(out, kid->kind == KID_CONTENT ? "<</Type/MCR/Pg"
	    : "<</Type/OBJR/Pg", t->pdf->pages[kid->page].object);
	if (kid->kind == KID_CONTENT) {
		buffer_string(out, "/MCID ");
		buffer_number(out, kid->number);
	} else
		cos_add_reference(out, "/Obj",
		    t->pdf->annotations[kid->number].object);
	buffer_string(out, ">>");
}

static void
write_element(struct tree *t, const struct element *e, int parent)
{
	struct buffer *out = &t->entries;
	int page = page_of(e), object = t->objects[e->number];

	out->length = 0;
	buffer_string(out, "/S/");
	buffer_string(out, e->type);
	cos_add_reference(out, "/P", parent);
	add_attributes(t, e);
	if (page >= 0)
		cos_add_reference(out, "/Pg", t->pdf->pages[page].object);
	if (e->count > 0) {
		buffer_string(out, "/K[");
		for (int i = 0; i < e->count; i++)
			add_kid(t, &e->kids[i], page);
		buffer_char(out, ']');
	}
	cos_fill(t->cos, object, out);
	for (int i = 0; i < e->count; i++)
		if (e->kids[i].kind == KID_ELEMENT)
			write_element(t, e->kids[i].element, object);
}

/* what belongs to a key: of a page the owners of its content, of an
 * annotation its element */
static void
add_parent(struct tree *t, int key)
{
	const struct pdf *pdf = t->pdf;
	struct buffer *out = &t->entries;
	const struct page *page;

	buffer_number(out, key);
	if (key >= pdf->count) {
		const struct annotation *a =
		    &pdf->annotations[key - pdf->count];

		cos_add_reference(out, "", t->objects[a->element->number]);
		buffer_char(out, ' ');
		return;
	}
	page = &pdf->pages[key];
	buffer_char(out, '[');
	for (int i = 0; i < page->count; i++)
		cos_add_reference(out, "", t->objects[page->owners[i]->number]);
	buffer_char(out, ']');
}

static int
write_leaf(struct tree *t, int from, int to)
{
	struct buffer *out = &t->entries;
	int object = cos_object(t->cos);

	out->length = 0;
	buffer_string(out, "/Limits[");
	buffer_number(out, from);
	buffer_char(out, ' ');
	buffer_number(out, to - 1);
	buffer_string(out, "]/Nums[");
	for (int key = from; key < to; key++)
		add_parent(t, key);
	buffer_char(out, ']');
	cos_fill(t->cos, object, out);
	return object;
}

/* a number tree of two levels (ISO 32000-1, 7.9.7) */
static int
write_parents(struct tree *t, int count)
{
	struct buffer leaves = { .arena = t->pdf->arena };
	int object = cos_object(t->cos);

	buffer_string(&leaves, "/Kids[");
	for (int from = 0; from < count; from += LEAF) {
		int to = from + LEAF < count ? from + LEAF : count;

		cos_add_reference(&leaves, "", write_leaf(t, from, to));
	}
	buffer_char(&leaves, ']');
	cos_fill(t->cos, object, &leaves);
	return object;
}

int
tree_write(struct cos *cos, const struct pdf *pdf)
{
	const struct element *root = pdf->root;
	struct tree tree = {
		.cos = cos, .pdf = pdf, .entries = { .arena = pdf->arena },
		.objects = arena_alloc(pdf->arena,
		    (size_t)*root->made * sizeof *tree.objects),
	};
	struct buffer entries = { .arena = pdf->arena };
	int object = cos_object(cos), keys = pdf->count + pdf->annotation_count;

	number_elements(&tree, root);
	write_element(&tree, root, object);
	buffer_string(&entries, "/Type/StructTreeRoot");
	cos_add_reference(&entries, "/K", tree.objects[root->number]);
	cos_add_reference(&entries, "/ParentTree", write_parents(&tree, keys));
	buffer_printf(&entries, "/ParentTreeNextKey %d", keys);
	cos_fill(cos, object, &entries);
	return object;
}
