/* SPDX-License-Identifier: EUPL-1.2 */
#include "content.h"

#include <string.h>

#include "base/arena.h"
#include "cos.h"
#include "element.h"
#include "font.h"

/* the glyphs of a run on their way into TJ operators */
struct show {
	struct buffer	*out;
	struct font	*font;
	const char	*text;		/* of the shape being shown */
	int64_t		 unit;		/* em/1000 [upt] */
	int64_t		 pen;		/* where it is [em/1000] */
	int64_t		 target;	/* where the next piece begins [upt];
					 * ahead of the pen by spaces that were
					 * made wider, not by rounding errors */
	int		 rise;		/* [em/1000] */
	bool		 in_array;
	char		 string[256];	/* codes not yet written */
	int		 used;
};

void
content_clear(struct content *c)
{
	struct buffer out = c->out;

	out.length = 0;
	*c = (struct content){ .out = out, .height = c->height, .font = -1 };
}

static void
end_text(struct content *c)
{
	if (c->in_text)
		buffer_string(&c->out, "ET\n");
	c->in_text = false;
}

void
content_close(struct content *c)
{
	end_text(c);
	if (c->element != NULL || c->is_artifact)
		buffer_string(&c->out, "EMC\n");
	c->element = NULL;
	c->is_artifact = false;
}

void
content_mark(struct content *c, const struct element *element, int number)
{
	content_close(c);
	buffer_char(&c->out, '/');
	buffer_string(&c->out, element->type);
	buffer_string(&c->out, "<</MCID ");
	buffer_number(&c->out, number);
	buffer_string(&c->out, ">>BDC\n");
	c->element = element;
}

void
content_mark_artifact(struct content *c, enum artifact artifact)
{
	static const char *const properties[] = {
		[ARTIFACT_LAYOUT] = "/Type/Layout",
		[ARTIFACT_HEADER] =
		    "/Type/Pagination/Subtype/Header/Attached[/Top]",
		[ARTIFACT_FOOTER] =
		    "/Type/Pagination/Subtype/Footer/Attached[/Bottom]",
	};

	if (c->is_artifact && c->artifact == artifact)
		return;
	content_close(c);
	buffer_string(&c->out, "/Artifact<<");
	buffer_string(&c->out, properties[artifact]);
	buffer_string(&c->out, ">>BDC\n");
	c->is_artifact = true;
	c->artifact = artifact;
}

static void
add_length(struct buffer *out, int64_t length)
{
	cos_add_length(out, length);
	buffer_char(out, ' ');
}

static void
set_colour(struct content *c, uint32_t colour)
{
	unsigned red = colour >> 16 & 255, green = colour >> 8 & 255;
	unsigned blue = colour & 255;

	if (colour == c->colour)
		return;
	c->colour = colour;
	add_length(&c->out, (int64_t)red * POINT / 255);
	if (red == green && green == blue) {
		buffer_string(&c->out, "g\n");
		return;
	}
	add_length(&c->out, (int64_t)green * POINT / 255);
	add_length(&c->out, (int64_t)blue * POINT / 255);
	buffer_string(&c->out, "rg\n");
}

static void
set_font(struct content *c, int font, int64_t size)
{
	if (font == c->font && size == c->size)
		return;
	c->font = font;
	c->size = size;
	buffer_string(&c->out, "/F");
	buffer_number(&c->out, font);
	buffer_char(&c->out, ' ');
	add_length(&c->out, size);
	buffer_string(&c->out, "Tf\n");
}

/* differences of rounded places: errors do not add up */
static void
move_text(struct content *c, int64_t x, int64_t y)
{
	x = (x + 500) / 1000;
	y = (c->height - y + 500) / 1000;
	if (!c->in_text) {
		buffer_string(&c->out, "BT\n");
		c->in_text = true;
		c->x = c->y = 0;
	}
	add_length(&c->out, (x - c->x) * 1000);
	add_length(&c->out, (y - c->y) * 1000);
	buffer_string(&c->out, "Td\n");
	c->x = x;
	c->y = y;
}

static void
end_string(struct show *s)
{
	if (s->used == 0)
		return;
	s->string[s->used++] = ')';
	buffer_add(s->out, s->string, (size_t)s->used);
	s->used = 0;
}

/* ISO 32000-1, 7.3.4.2; a carriage return would be read as a line feed */
static char *
put_byte(char *at, int byte)
{
	static const unsigned char escapes[256] = {
		['('] = '(', [')'] = ')', ['\\'] = '\\', ['\r'] = 'r',
	};

	if (escapes[byte] != '\0') {
		*at++ = '\\';
		byte = escapes[byte];
	}
	*at++ = (char)byte;
	return at;
}

/* codes as bytes, not as hexadecimal digits: half the time to deflate */
static void
add_code(struct show *s, int code)
{
	enum { ESCAPED = 4, BRACKET = 1 };	/* bytes at most */
	char *at;

	if (s->used + ESCAPED + BRACKET > (int)sizeof s->string)
		end_string(s);
	if (s->used == 0)
		s->string[s->used++] = '(';
	at = put_byte(s->string + s->used, code >> 8);
	s->used = (int)(put_byte(at, code & 0xff) - s->string);
}

static void
end_array(struct show *s)
{
	end_string(s);
	if (s->in_array)
		buffer_string(s->out, "]TJ\n");
	s->in_array = false;
}

/* shows a code at a place in the run [em/1000] */
static void
show_code(struct show *s, int code, int64_t at)
{
	if (!s->in_array) {
		buffer_char(s->out, '[');
		s->in_array = true;
	}
	if (at != s->pen) {
		end_string(s);
		buffer_number(s->out, s->pen - at);
	}
	add_code(s, code);
	s->pen = at + font_code_width(s->font, code);
}

static void
set_rise(struct show *s, int rise)
{
	if (rise == s->rise)
		return;
	end_array(s);
	add_length(s->out, rise * s->unit);
	buffer_string(s->out, "Ts\n");
	s->rise = rise;
}

/* several glyphs for one text: a map from codes to texts cannot say that */
static void
begin_cluster(struct show *s, const struct glyph *g)
{
	end_array(s);
	buffer_string(s->out, "/Span<</ActualText<FEFF");
	cos_add_utf16(s->out, s->text + g->at, (size_t)g->len);
	buffer_string(s->out, ">>>BDC\n");
}

static void
end_cluster(struct show *s)
{
	end_array(s);
	buffer_string(s->out, "EMC\n");
}

static int64_t
show_glyphs(struct show *s, const struct piece *p, int64_t at)
{
	struct glyph *glyphs = p->shape->glyphs;
	bool in_cluster = false;

	s->text = p->shape->text;
	for (int i = p->from; i < p->to; i++) {
		struct glyph *g = &glyphs[i];
		bool has_next = i + 1 < p->to;
		bool goes_on = has_next && g[1].at == g->at;

		if (goes_on && !in_cluster)
			begin_cluster(s, g);
		set_rise(s, g->rise);
		show_code(s, font_code(s->font, s->text, g), at + g->shift);
		if (in_cluster && !goes_on)
			end_cluster(s);
		in_cluster = goes_on;
		at += g->advance;
		if (has_next || !p->is_broken)
			at += g->kern;
	}
	set_rise(s, 0);
	return at;
}

static void
show_piece(struct show *s, const struct piece *p)
{
	int64_t from = (s->target + s->unit / 2) / s->unit;
	int64_t at = show_glyphs(s, p, from);

	if (p->is_broken) {
		show_code(s, font_hyphen_code(s->font), at);
		at += font_hyphen(s->font);
	}
	s->target += (at - from) * s->unit;
	if (p->has_space) {
		show_code(s, font_space_code(s->font), at);
		s->target += p->space * s->unit;
	}
}

void
content_run(struct content *c, const struct run *run, int font, int64_t y)
{
	struct show show = {
		.out = &c->out, .font = run->font, .unit = run->size / 1000,
	};

	set_colour(c, run->colour);
	set_font(c, font, run->size);
	move_text(c, run->x, y);
	for (int i = 0; i < run->count; i++)
		show_piece(&show, &run->pieces[i]);
	end_array(&show);
}

void
content_fill(struct content *c, int64_t x, int64_t y, int64_t width,
    int64_t height, uint32_t colour)
{
	end_text(c);
	set_colour(c, colour);
	add_length(&c->out, x);
	add_length(&c->out, c->height - y - height);
	add_length(&c->out, width);
	add_length(&c->out, height);
	buffer_string(&c->out, "re f\n");
}

void
content_picture(struct content *c, int picture, int64_t x, int64_t y,
    int64_t width, int64_t height)
{
	end_text(c);
	buffer_string(&c->out, "q ");
	add_length(&c->out, width);
	buffer_string(&c->out, "0 0 ");
	add_length(&c->out, height);
	add_length(&c->out, x);
	add_length(&c->out, c->height - y - height);
	buffer_string(&c->out, "cm/I");
	buffer_number(&c->out, picture);
	buffer_string(&c->out, " Do Q\n");
}
