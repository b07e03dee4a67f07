/* SPDX-License-Identifier: EUPL-1.2 */
#include "value.h"

#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/node.h"
#include "base/suggest.h"
#include "level.h"
#include "lookup.h"
#include "notes.h"
#include "placeholder.h"
#include "schema.h"
#include "session.h"
#include "shape.h"
#include "validate.h"

/* one line: any white space is a blank, none at the ends */
static const char *
fold(struct arena *arena, const char *text)
{
	char *folded = arena_copy(arena, text, strlen(text)), *out = folded;

	for (; *text != '\0'; text++)
		if (strchr(" \t\n", *text) == NULL)
			*out++ = *text;
		else if (out > folded && out[-1] != ' ')
			*out++ = ' ';
	if (out > folded && out[-1] == ' ')
		out--;
	*out = '\0';
	return folded;
}

static const char *
without_last_breaks(struct arena *arena, const char *text)
{
	size_t len = strlen(text);

	while (len > 0 && strchr(" \t\n", text[len - 1]) != NULL)
		len--;
	return arena_copy(arena, text, len);
}

static bool
is_allowed(const char *text, const char *allowed)
{
	size_t stem = strlen(allowed), more = strlen("…");

	if (stem <= more || strcmp(allowed + stem - more, "…") != 0)
		return strcmp(text, allowed) == 0;
	return strncmp(text, allowed, stem - more) == 0 &&
	    text[stem - more] != '\0';
}

static void
report_word(struct notes *notes, const struct field *f, const struct node *n)
{
	struct buffer list = { .arena = notes->arena };
	const char *near;
	int count = 0;

	for (; f->values[count] != NULL; count++)
		buffer_printf(&list, "%s%s", count > 0 ? ", " : "",
		    f->values[count]);
	near = suggest(notes->arena, n->text, f->values, count);
	diag_error(n->place, "K020", "»%s« ist bei »%s« nicht vorgesehen",
	    n->text, f->key);
	if (near != NULL)
		diag_hint("Meinten Sie »%s«? Möglich sind: %s.", near,
		    list.bytes);
	else
		diag_hint("Möglich sind: %s.", list.bytes);
}

static bool
read_word(struct notes *notes, const struct field *f, const struct node *n)
{
	for (int i = 0; f->values[i] != NULL; i++)
		if (is_allowed(n->text, f->values[i]))
			return true;
	report_word(notes, f, n);
	return false;
}

/* the shapes that need no more than the text itself */
static const char *
shape_fault(struct notes *notes, const struct field *f, const char *text)
{
	const char *wanted = shape_of((int)f->type)->wanted;

	switch (f->type) {
	case TYPE_ID:
		return scalar_is_id(text) ? NULL : wanted;
	case TYPE_PATTERN:
		return scalar_is_pattern(notes->arena, text) ? NULL : wanted;
	case TYPE_FILE:
		return scalar_is_file_name(text) ? NULL : wanted;
	case TYPE_ITEM_NUMBER:
		return scalar_is_item_number(text) ? NULL : wanted;
	case TYPE_ITEM:
		return lookup_is_item(text) ? NULL : wanted;
	default:
		return NULL;
	}
}

static bool
read_text(struct notes *notes, const struct field *f, const struct node *n,
    struct text *to, const char **fault)
{
	struct text text = { n->text, n->place };

	text.text = f->type == TYPE_MARKDOWN
	    ? without_last_breaks(notes->arena, n->text)
	    : fold(notes->arena, n->text);
	if (*text.text == '\0') {
		*fault = shape_of(TYPE_TEXT)->wanted;
		return false;
	}
	if ((*fault = shape_fault(notes, f, text.text)) != NULL)
		return false;
	if ((f->type == TYPE_WORD && !read_word(notes, f, n)) ||
	    (f->type == TYPE_PAPER && !lookup_paper(notes, &text)) ||
	    (f->type == TYPE_FACTION && !lookup_faction(notes, &text)))
		return false;
	/* what was wrong before may have been one */
	if (f->type == TYPE_TEXT && strcmp(f->key, "bisher") != 0)
		placeholder_note(notes, &text);
	*to = text;
	return true;
}

static bool
read_number(const struct node *n, struct number *to, const char **fault)
{
	to->place = n->place;
	to->is_given = scalar_number(n->text, &to->value);
	*fault = to->is_given ? NULL : shape_of(TYPE_NUMBER)->wanted;
	return to->is_given;
}

static bool
read_person(struct notes *notes, const struct field *f, const struct node *n,
    struct person_ref *to, const char **fault)
{
	struct person_ref ref = { NULL, fold(notes->arena, n->text),
	    n->place };

	for (int i = 0; f->values != NULL && f->values[i] != NULL; i++)
		if (strcmp(ref.text, f->values[i]) == 0) {
			*to = ref;
			return true;
		}
	if (f->type == TYPE_NAME && *ref.text == '\0') {
		*fault = shape_of(TYPE_NAME)->wanted;
		return false;
	}
	/* a name that is no identifier stands for itself */
	if ((f->type != TYPE_NAME || scalar_is_id(ref.text)) &&
	    !lookup_person(notes, &ref))
		return false;
	*to = ref;
	return true;
}

static bool
read_reason(struct notes *notes, const struct field *f, const struct node *n,
    struct reason *to, const char **fault)
{
	struct text text = { 0 };

	if (!read_text(notes, f, n, &text, fault))
		return false;
	level_add_reason(notes, to, text.text, text.place);
	return true;
}

bool
value_read(struct notes *notes, const struct field *f, const struct node *n,
    void *to, const char **fault)
{
	struct date date = { .place = n->place };
	struct clock clock = { .place = n->place };
	struct flag flag = { .place = n->place };
	struct committee_ref committee = { .place = n->place };

	switch (f->type) {
	case TYPE_DATE:
		*fault = shape_of((int)f->type)->wanted;
		if (!scalar_date(n->text, &date))
			return false;
		*(struct date *)to = date;
		return true;
	case TYPE_CLOCK:
		*fault = shape_of((int)f->type)->wanted;
		if (!scalar_clock(n->text, &clock))
			return false;
		*(struct clock *)to = clock;
		return true;
	case TYPE_FLAG:
		*fault = shape_of((int)f->type)->wanted;
		if (!scalar_flag(n->text, &flag.is_set))
			return false;
		*(struct flag *)to = flag;
		return true;
	case TYPE_NUMBER:
		return read_number(n, to, fault);
	case TYPE_VOTES:
		return read_number(n, &((struct votes *)to)->total, fault);
	case TYPE_PERSON:
	case TYPE_NAME:
		return read_person(notes, f, n, to, fault);
	case TYPE_COMMITTEE:
		if (!lookup_committee(notes, n->text, &committee))
			return false;
		*(struct committee_ref *)to = committee;
		return true;
	case TYPE_REASON:
		return read_reason(notes, f, n, to, fault);
	case TYPE_ITEM:
		return read_text(notes, f, n, &((struct item_ref *)to)->text,
		    fault);
	default:
		return read_text(notes, f, n, to, fault);
	}
}

size_t
value_size(int type)
{
	switch (type) {
	case TYPE_DATE:
		return sizeof(struct date);
	case TYPE_CLOCK:
		return sizeof(struct clock);
	case TYPE_FLAG:
		return sizeof(struct flag);
	case TYPE_NUMBER:
		return sizeof(struct number);
	case TYPE_VOTES:
		return sizeof(struct votes);
	case TYPE_PERSON:
	case TYPE_NAME:
		return sizeof(struct person_ref);
	case TYPE_COMMITTEE:
		return sizeof(struct committee_ref);
	case TYPE_ITEM:
		return sizeof(struct item_ref);
	case TYPE_REASON:
		return sizeof(struct reason);
	default:
		return sizeof(struct text);
	}
}

void
value_read_shares(struct notes *notes, const struct field *f,
    const struct node *n, void *to)
{
	static const struct field pairs[] = {
		{ "fraktion", TYPE_TABLE, HOW_PAIRS, true,
		    offsetof(struct votes, shares), "", "", &schema_share,
		    NULL },
		{ 0 }
	};
	static const struct table table = { "shares", sizeof(struct votes),
	    pairs };
	struct votes *votes = to;

	(void)f;
	validate_whole(notes, &table, n, votes);
	votes->total.is_given = true;
	votes->total.place = n->place;
	votes->total.value = 0;
	for (int i = 0; i < votes->shares.count; i++)
		votes->total.value += votes->shares.at[i].votes.value;
}
