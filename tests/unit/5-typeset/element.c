/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "5-typeset/element.h"
#include "base/arena.h"

static struct arena *memory;
static struct element *root;

static void
set_up(void)
{
	memory = arena_open();
	root = element_new(memory, NULL, "Document");
}

static void
tear_down(void)
{
	arena_close(memory);
}

TestSuite(element, .init = set_up, .fini = tear_down);

static void
draw(struct element *e, int number)
{
	element_add(e, (struct kid){ .kind = KID_CONTENT, .number = number });
}

Test(element, counts_what_is_made_in_its_tree)
{
	struct element *p = element_new(memory, root, "P");
	struct element *span = element_new(memory, p, "Span");

	cr_expect_eq(root->number, 0);
	cr_expect_eq(p->number, 1);
	cr_expect_eq(span->number, 2);
	cr_expect_eq(*root->made, 3);
}

Test(element, stays_out_of_its_parent_before_it_is_drawn)
{
	element_new(memory, root, "P");
	cr_expect_eq(root->count, 0);
}

Test(element, enters_its_parents_with_its_first_content)
{
	struct element *sect = element_new(memory, root, "Sect");
	struct element *p = element_new(memory, sect, "P");

	draw(p, 0);
	draw(p, 1);
	cr_assert_eq(root->count, 1);
	cr_expect_eq(root->kids[0].element, sect);
	cr_assert_eq(sect->count, 1);
	cr_expect_eq(sect->kids[0].element, p);
	cr_expect_eq(p->count, 2);
}

Test(element, keeps_kids_in_the_order_of_drawing)
{
	struct element *p = element_new(memory, root, "P");
	struct element *link = element_new(memory, p, "Link");

	draw(p, 0);
	draw(link, 1);
	draw(p, 2);
	cr_assert_eq(p->count, 3);
	cr_expect_eq(p->kids[0].kind, KID_CONTENT);
	cr_expect_eq(p->kids[1].element, link);
	cr_expect_eq(p->kids[2].number, 2);
}

Test(element, is_placed_once)
{
	struct element *td = element_new(memory, root, "TD");

	element_place(td);
	element_place(td);
	cr_expect_eq(root->count, 1);
	cr_expect_eq(td->count, 0);
}
