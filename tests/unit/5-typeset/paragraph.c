/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>

#include "5-typeset/galley.h"
#include "5-typeset/items.h"
#include "5-typeset/lines.h"
#include "5-typeset/font.h"
#include "5-typeset/paper.h"
#include "5-typeset/paragraph.h"
#include "5-typeset/patterns.h"
#include "5-typeset/style.h"
#include "5-typeset/words.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/file.h"
#include "base/markdown.h"
#include "trial.h"

/*
 * Random paragraphs of the words of the example's notes, as they are typed
 * there, in the fonts and with the hyphenation that it is printed with.
 */
enum { MOST_WORDS = 40000 };

static struct arena *memory, *scratch;
static struct files *files;
static const char *typed[MOST_WORDS];
static int typed_count;
static unsigned seed;

/* what the notes have too few of */
static const char *const rare[] = {
	"§ 5 Abs. 2", "\"Ja, 'gern'\"", "z. B.", "12. März",
	"Donaudampfschifffahrtsgesellschaftskapitänsmütze",
	"`/anlagen/2026/haushalt_2026-entwurf.pdf`",
	"https://www.kreis-erlenmark.example/niederschriften/2026?art=kurz",
	"**fett**gedruckt-**kursiv**", "[Verweis](https://example.org/)",
	"XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX", "Nguyễn", "3.450.000,00 €",
	"Straßen-\u00adverkehrs\u00adordnung", "*betont*,",
};

enum { RARE = sizeof rare / sizeof *rare };

/* the words of the prose below the head of a note: those without markup */
static void
take_words(char *text)
{
	char *body = strstr(text, "\n---\n");

	for (char *word = strtok(body == NULL ? text : body + 5, " \n");
	    word != NULL && typed_count < MOST_WORDS;
	    word = strtok(NULL, " \n"))
		if (strpbrk(word, "*_[]|#<>`\\{}") == NULL &&
		    strspn(word, "-:+=~") < strlen(word))
			typed[typed_count++] = word;
}

static void
set_up(void)
{
	glob_t found;

	memory = arena_open();
	scratch = arena_open();
	files = files_open(memory);
	typed_count = 0;
	seed = 20260317;
	cr_assert_eq(glob("input/*/*/*.md", 0, NULL, &found), 0);
	for (size_t i = 0; i < found.gl_pathc; i++) {
		size_t size;
		char *text = files_read(files, found.gl_pathv[i], 1 << 20,
		    &size);

		take_words(text);
	}
	globfree(&found);
	cr_assert_gt(typed_count, 5000);
}

static void
tear_down(void)
{
	arena_close(scratch);
	arena_close(memory);
}

TestSuite(paragraph, .init = set_up, .fini = tear_down);

static int
pick(int n)
{
	seed = seed * 1103515245u + 12345u;
	return (int)((seed >> 16) % (unsigned)n);
}

static const struct md *
any_paragraph(int count)
{
	struct buffer text = { .arena = memory };
	struct place place = { .file = "zufall.md", .line = 1, .column = 1 };
	const struct md *md;

	for (int i = 0; i < count; i++) {
		buffer_string(&text, i > 0 ? " " : "Anfang: ");
		buffer_string(&text, pick(30) == 0 ? rare[pick(RARE)]
		    : typed[pick(typed_count)]);
	}
	md = markdown_parse(memory, text.bytes, text.length, place, NULL);
	cr_assert_eq(md->first->kind, MD_PARAGRAPH);
	cr_assert_null(md->first->next);
	return md->first;
}

struct press {
	struct style	*style;
	struct wordshop	*shop;
	struct look	 look;
	struct words	*words;
	struct galley	*galley;
	int64_t		 width;
};

static struct press
open_press(const char *path)
{
	struct press p = { .style = style_read(memory, files, path, false) };

	cr_assert_not_null(p.style);
	p.shop = wordshop_open(memory, p.style,
	    patterns_open(memory, files, getenv("PATTERNS")));
	p.look = p.style->look[LOOK_TEXT];
	return p;
}

enum { LEFT = 70 * POINT };

static void
set_paragraph(struct press *p, int count)
{
	p->words = words_new(p->shop);
	words_add(p->shop, p->words, any_paragraph(count), &p->look, NULL);
	p->galley = galley_open(memory, scratch);
	paragraph_set(p->galley, p->words, &p->look, LEFT, p->width);
}

/* the next glyph that must come */
struct reader {
	const struct words	*words;
	int			 word, glyph;
};

static void
skip_word_ends(struct reader *r)
{
	while (r->word < r->words->count &&
	    r->glyph == r->words->list[r->word].shape->count) {
		r->word++;
		r->glyph = 0;
	}
}

static void
read_piece(struct reader *r, const struct piece *piece)
{
	const struct word *w;
	int end = r->word;

	skip_word_ends(r);
	cr_assert_lt(r->word, r->words->count, "more than there is");
	w = &r->words->list[r->word];
	cr_assert_eq(piece->shape, w->shape, "%s, not %s", piece->shape->text,
	    w->shape->text);
	cr_assert_eq(piece->from, r->glyph);
	cr_assert_gt(piece->to, piece->from);
	cr_assert_leq(piece->to, w->shape->count);
	cr_expect_not(r->glyph == 0 && r->word > 0 && end == r->word,
	    "a word without an end");
	r->glyph = piece->to;
	if (piece->is_broken) {
		cr_assert_lt(piece->to, w->shape->count);
		cr_expect(w->breaks != NULL &&
		    w->breaks[w->shape->glyphs[piece->to].at],
		    "%s is broken where it must not", w->shape->text);
	}
	if (r->glyph == w->shape->count && r->word + 1 < r->words->count)
		cr_expect_eq(piece->has_space, w->end != WORD_JOINED,
		    "the space behind %s", w->shape->text);
}

/* of a line: its glyphs come next, and it is no wider than the column */
static bool
read_line(struct press *p, struct reader *r, const struct mark *mark)
{
	const struct run *run = NULL;
	bool is_broken = false;

	for (int i = 0; i < mark->count; i++) {
		run = &mark->runs[i];
		for (int k = 0; k < run->count; k++) {
			read_piece(r, &run->pieces[k]);
			is_broken = run->pieces[k].is_broken;
		}
	}
	cr_assert_not_null(run);
	cr_expect_geq(mark->runs[0].x, LEFT);
	cr_expect_leq(run->x + run->width, LEFT + p->width,
	    "%lld too wide for %lld at %s",
	    (long long)(run->x + run->width - LEFT - p->width),
	    (long long)p->width, run->pieces[0].shape->text);
	return is_broken;
}

static void
check_lines(struct press *p)
{
	struct reader r = { .words = p->words };
	bool is_broken = false;
	int row = 0;

	for (int i = 0; i < p->galley->count; i++) {
		const struct slab *slab = &p->galley->slabs[i];
		bool is_kept = i == 1 || (i > 0 && i == p->galley->count - 1);

		cr_expect_eq(slab->break_before == BREAK_NEVER, is_kept);
		if (i > 0)
			cr_expect_eq(slab->price, is_broken ? PRICE_HYPHEN
			    : PRICE_LINES);
		cr_assert_eq(slab->count, 1);
		is_broken = read_line(p, &r, &slab->marks[0]);
		row = is_broken ? row + 1 : 0;
		cr_expect(row <= MOST_HYPHENS || p->width < 150 * POINT,
		    "%d hyphens in a row at %lld", row, (long long)p->width);
	}
	skip_word_ends(&r);
	cr_expect_eq(r.word, p->words->count, "%d of %d words", r.word,
	    p->words->count);
}

static void
check_paragraphs(const char *style)
{
	struct press p = open_press(style);

	for (int i = 0; i < 400; i++) {
		p.look.align = (enum align)(i % ALIGN_COUNT);
		p.width = (30 + pick(i % 4 == 0 ? 50 : 490)) * POINT;
		set_paragraph(&p, 1 + pick(120));
		check_lines(&p);
	}
	style_close(p.style);
}

Test(paragraph, has_every_glyph_once_and_no_line_too_wide_in_sans)
{
	check_paragraphs("templates/sachlich.yaml");
}

Test(paragraph, has_every_glyph_once_and_no_line_too_wide_in_serif)
{
	check_paragraphs("templates/buch.yaml");
}

/* the items at which the lines of the galley end, from what is drawn */
static void
check_breaks(const struct press *p, const struct items *items,
    const int *ends, int lines)
{
	cr_assert_eq(lines, p->galley->count);
	for (int i = 0; i + 1 < lines; i++) {
		const struct mark *mark = &p->galley->slabs[i].marks[0];
		const struct run *run = &mark->runs[mark->count - 1];
		const struct piece *last = &run->pieces[run->count - 1];
		const struct item *box = &items->list[ends[i]];

		while (box->kind != ITEM_BOX)
			box--;
		cr_expect_eq(last->shape, p->words->list[box->word].shape);
		cr_expect_eq(last->to, box->to);
	}
}

static bool
check_least(struct press *p, int *emergencies)
{
	bool is_ragged = p->look.align != ALIGN_JUSTIFY;
	struct items items = items_of(memory, p->words, p->width, is_ragged);
	struct trial t = { items.list, items.count, p->width,
	    is_ragged ? p->width / 4 : 0, LINES_TOLERANCE };
	int lines, *ends = lines_break(memory, items.list, items.count,
	    p->width, is_ragged, &lines);
	int64_t found = trial_demerits(&t, ends, lines);
	int64_t best = trial_least(&t, INT64_MAX);

	check_breaks(p, &items, ends, lines);
	if (best == INT64_MAX) {	/* with the stretch of an emergency */
		t.extra += p->width / 12;
		t.tolerance = 10000;
		found = trial_demerits(&t, ends, lines);
		best = trial_least(&t, found + 1);
		++*emergencies;
	}
	if (best > found)
		return false;		/* three hyphens in a row */
	cr_expect_eq(found, best, "%lld, not %lld: »%s …« at %lld",
	    (long long)found, (long long)best, p->words->list[2].shape->text,
	    (long long)p->width);
	return true;
}

Test(paragraph, is_broken_at_the_least_demerits_of_all_ways)
{
	struct press p = open_press("templates/buch.yaml");
	int compared = 0, emergencies = 0;

	for (int i = 0; i < 300; i++) {
		p.look.align = i % 3 == 0 ? ALIGN_LEFT : ALIGN_JUSTIFY;
		p.width = (90 + pick(250)) * POINT;
		set_paragraph(&p, 4 + pick(14));
		if (p.galley->count <= 6)
			compared += check_least(&p, &emergencies);
	}
	cr_expect_gt(compared, 200, "%d", compared);
	cr_expect_gt(emergencies, 10, "%d", emergencies);
	style_close(p.style);
}
