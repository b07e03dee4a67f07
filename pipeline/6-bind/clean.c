/* SPDX-License-Identifier: EUPL-1.2 */
#include "clean.h"

#include <string.h>

#include "base/arena.h"

enum { DEPTH = 1000, KEYS = 48 };

/* a key that stays, and what it leads to; NULL: numbers, names and texts */
struct entry {
	const char		*key;
	const struct kind	*kind;
};

struct kind {
	const struct kind	*each;	/* of all entries, whatever their
					 * name; NULL: as listed */
	struct entry		 entries[KEYS];
};

/* an array is cleaned as what it holds */
static const struct kind graphics, xobject, font, colours;

/* a function, a colour space, a halftone: mostly arrays, and streams */
static const struct kind data = { .entries = {
	{ "/AccurateScreens", NULL }, { "/Alternate", &data },
	{ "/Angle", NULL }, { "/BitsPerSample", NULL },
	{ "/BlackIs1", NULL }, { "/BlackPoint", NULL }, { "/Bounds", NULL },
	{ "/C0", NULL }, { "/C1", NULL }, { "/ColorTransform", NULL },
	{ "/Colors", NULL }, { "/BitsPerComponent", NULL },
	{ "/Columns", NULL }, { "/Components", NULL }, { "/Decode", NULL },
	{ "/DecodeParms", &data }, { "/Default", &data },
	{ "/Domain", NULL }, { "/EarlyChange", NULL }, { "/Encode", NULL },
	{ "/EncodedByteAlign", NULL }, { "/EndOfBlock", NULL },
	{ "/EndOfLine", NULL }, { "/Filter", NULL }, { "/Frequency", NULL },
	{ "/FunctionType", NULL }, { "/Functions", &data },
	{ "/Gamma", NULL }, { "/HalftoneName", NULL },
	{ "/HalftoneType", NULL }, { "/Height", NULL },
	{ "/JBIG2Globals", &data }, { "/K", NULL }, { "/Length", NULL },
	{ "/Matrix", NULL }, { "/N", NULL }, { "/Order", NULL },
	{ "/Predictor", NULL }, { "/Range", NULL }, { "/Rows", NULL },
	{ "/Size", NULL }, { "/SpotFunction", &data }, { "/Subtype", NULL },
	{ "/TransferFunction", &data }, { "/Type", NULL },
	{ "/WhitePoint", NULL }, { "/Width", NULL },
} };

/* a colour space: an array, whose dictionaries need more */
static const struct kind colour = { .entries = {
	{ "/Alternate", &data }, { "/BlackPoint", NULL },
	{ "/ColorSpace", &colour }, { "/Colorants", &colours },
	{ "/Components", NULL }, { "/Process", &colour },
	{ "/DecodeParms", &data }, { "/Filter", NULL }, { "/Gamma", NULL },
	{ "/Length", NULL }, { "/Matrix", NULL }, { "/N", NULL },
	{ "/Range", NULL }, { "/Subtype", NULL }, { "/WhitePoint", NULL },
	/* of the functions in it */
	{ "/BitsPerSample", NULL }, { "/Bounds", NULL }, { "/C0", NULL },
	{ "/C1", NULL }, { "/Decode", NULL }, { "/Domain", NULL },
	{ "/Encode", NULL }, { "/FunctionType", NULL },
	{ "/Functions", &data }, { "/Order", NULL }, { "/Size", NULL },
} };

static const struct kind stream = { .entries = {
	{ "/CMapName", NULL }, { "/CIDSystemInfo", NULL },
	{ "/DecodeParms", &data }, { "/Filter", NULL }, { "/Length", NULL },
	{ "/Length1", NULL }, { "/Length2", NULL }, { "/Length3", NULL },
	{ "/Subtype", NULL }, { "/Type", NULL }, { "/UseCMap", &stream },
	{ "/WMode", NULL },
} };

static const struct kind group = { .entries = {
	{ "/CS", &colour }, { "/I", NULL }, { "/K", NULL }, { "/S", NULL },
	{ "/Type", NULL },
} };

static const struct kind usage = { .entries = {
	{ "/Export", NULL }, { "/Language", NULL }, { "/PageElement", NULL },
	{ "/Print", NULL }, { "/View", NULL }, { "/Zoom", NULL },
} };

/* layers, and what is said of marked content */
const struct kind clean_layer_keys = { .entries = {
	{ "/ActualText", NULL }, { "/Alt", NULL }, { "/E", NULL },
	{ "/Intent", NULL }, { "/Lang", NULL }, { "/MCID", NULL },
	{ "/Name", NULL }, { "/OCGs", &clean_layer_keys }, { "/P", NULL },
	{ "/Type", NULL }, { "/Usage", &usage }, { "/VE", &clean_layer_keys },
} };

static const struct kind mask = { .entries = {
	{ "/BC", NULL }, { "/G", &xobject }, { "/S", NULL },
	{ "/TR", &data }, { "/Type", NULL },
} };

/* font: an array of a font and a size */
static const struct kind state = { .entries = {
	{ "/AIS", NULL }, { "/BG", &data }, { "/BG2", &data },
	{ "/BM", NULL }, { "/CA", NULL }, { "/D", NULL }, { "/FL", NULL },
	{ "/Font", &font }, { "/HT", &data }, { "/HTO", NULL },
	{ "/LC", NULL }, { "/LJ", NULL }, { "/LW", NULL }, { "/ML", NULL },
	{ "/OP", NULL }, { "/OPM", NULL }, { "/RI", NULL }, { "/SA", NULL },
	{ "/SM", NULL }, { "/SMask", &mask }, { "/TK", NULL },
	{ "/TR", &data }, { "/TR2", &data }, { "/Type", NULL },
	{ "/UCR", &data }, { "/UCR2", &data }, { "/UseBlackPtComp", NULL },
	{ "/ca", NULL }, { "/op", NULL },
} };

static const struct kind shading = { .entries = {
	{ "/AntiAlias", NULL }, { "/BBox", NULL }, { "/Background", NULL },
	{ "/BitsPerComponent", NULL }, { "/BitsPerCoordinate", NULL },
	{ "/BitsPerFlag", NULL }, { "/ColorSpace", &colour },
	{ "/Coords", NULL }, { "/Decode", NULL },
	{ "/DecodeParms", &data }, { "/Domain", NULL }, { "/Extend", NULL },
	{ "/Filter", NULL }, { "/Function", &data }, { "/Length", NULL },
	{ "/Matrix", NULL }, { "/ShadingType", NULL },
	{ "/VerticesPerRow", NULL },
} };

static const struct kind pattern = { .entries = {
	{ "/BBox", NULL }, { "/DecodeParms", &data },
	{ "/ExtGState", &state }, { "/Filter", NULL }, { "/Length", NULL },
	{ "/Matrix", NULL }, { "/PaintType", NULL },
	{ "/PatternType", NULL }, { "/Resources", &graphics },
	{ "/Shading", &shading }, { "/TilingType", NULL },
	{ "/Type", NULL }, { "/XStep", NULL }, { "/YStep", NULL },
} };

/* a picture, a form, or the contents of a page: what one stream is, another
 * page may use as something else */
static const struct kind xobject = { .entries = {
	{ "/BBox", NULL }, { "/BitsPerComponent", NULL },
	{ "/ColorSpace", &colour }, { "/Decode", NULL },
	{ "/DecodeParms", &data }, { "/Filter", NULL },
	{ "/FormType", NULL }, { "/Group", &group }, { "/Height", NULL },
	{ "/ImageMask", NULL }, { "/Intent", NULL },
	{ "/Interpolate", NULL }, { "/Length", NULL },
	{ "/Mask", &xobject }, { "/Matrix", NULL }, { "/Matte", NULL },
	{ "/Name", NULL }, { "/OC", &clean_layer_keys },
	{ "/Resources", &graphics }, { "/SMask", &xobject },
	{ "/SMaskInData", NULL }, { "/Subtype", NULL }, { "/Type", NULL },
	{ "/Width", NULL },
} };

static const struct kind descriptor = { .entries = {
	{ "/Ascent", NULL }, { "/AvgWidth", NULL }, { "/CIDSet", &stream },
	{ "/CapHeight", NULL }, { "/CharSet", NULL }, { "/Descent", NULL },
	{ "/FD", &descriptor }, { "/Flags", NULL }, { "/FontBBox", NULL },
	{ "/FontFamily", NULL }, { "/FontFile", &stream },
	{ "/FontFile2", &stream }, { "/FontFile3", &stream },
	{ "/FontName", NULL }, { "/FontStretch", NULL },
	{ "/FontWeight", NULL }, { "/ItalicAngle", NULL },
	{ "/Lang", NULL }, { "/Leading", NULL }, { "/MaxWidth", NULL },
	{ "/MissingWidth", NULL }, { "/StemH", NULL }, { "/StemV", NULL },
	{ "/Style", NULL }, { "/Type", NULL }, { "/XHeight", NULL },
} };

static const struct kind encoding = { .entries = {
	{ "/BaseEncoding", NULL }, { "/CIDSystemInfo", NULL },
	{ "/CMapName", NULL }, { "/DecodeParms", &data },
	{ "/Differences", NULL }, { "/Filter", NULL }, { "/Length", NULL },
	{ "/Type", NULL }, { "/UseCMap", &stream }, { "/WMode", NULL },
} };

static const struct kind glyphs = { .each = &stream }, nothing;

static const struct kind font = { .entries = {
	{ "/BaseFont", NULL }, { "/CIDSystemInfo", NULL },
	{ "/CIDToGIDMap", &stream }, { "/CharProcs", &glyphs },
	{ "/DW", NULL }, { "/DW2", NULL }, { "/DescendantFonts", &font },
	{ "/Encoding", &encoding }, { "/FirstChar", NULL },
	{ "/FontBBox", NULL }, { "/FontDescriptor", &descriptor },
	{ "/FontMatrix", NULL }, { "/LastChar", NULL }, { "/Name", NULL },
	{ "/Resources", &graphics }, { "/Subtype", NULL },
	{ "/ToUnicode", &stream }, { "/Type", NULL }, { "/W", NULL },
	{ "/W2", NULL }, { "/Widths", NULL },
} };

static const struct kind states = { .each = &state },
    colours = { .each = &colour }, patterns = { .each = &pattern },
    shadings = { .each = &shading }, xobjects = { .each = &xobject },
    fonts = { .each = &font }, properties = { .each = &clean_layer_keys };

static const struct kind graphics = { .entries = {
	{ "/ColorSpace", &colours }, { "/ExtGState", &states },
	{ "/Font", &fonts }, { "/Pattern", &patterns },
	{ "/ProcSet", NULL }, { "/Properties", &properties },
	{ "/Shading", &shadings }, { "/XObject", &xobjects },
} };

/* annotations are cleaned one by one, before */
const struct kind clean_page_keys = { .entries = {
	{ "/Annots", NULL }, { "/ArtBox", NULL }, { "/BleedBox", NULL },
	{ "/Contents", &xobject }, { "/CropBox", NULL },
	{ "/Group", &group }, { "/MediaBox", NULL }, { "/Parent", NULL },
	{ "/Resources", &graphics }, { "/Rotate", NULL },
	{ "/TrimBox", NULL }, { "/Type", NULL }, { "/UserUnit", NULL },
} };

/* a look, or one for each state */
static const struct kind looks = { .each = &xobject };
static const struct kind appearance = { .entries = { { "/N", &looks } } };

/* words and lines on the page: ISO 32000-1, 12.5.6 */
const struct kind clean_annotation_keys = { .entries = {
	{ "/AP", &appearance }, { "/AS", NULL }, { "/BE", NULL },
	{ "/BM", NULL }, { "/BS", NULL }, { "/Border", NULL },
	{ "/C", NULL }, { "/CA", NULL }, { "/CL", NULL }, { "/CO", NULL },
	{ "/Cap", NULL }, { "/Contents", NULL }, { "/DA", NULL },
	{ "/DS", NULL }, { "/F", NULL }, { "/FixedPrint", NULL },
	{ "/IC", NULL }, { "/IT", NULL }, { "/InkList", NULL },
	{ "/L", NULL }, { "/LE", NULL }, { "/LL", NULL }, { "/LLE", NULL },
	{ "/LLO", NULL }, { "/Lang", NULL }, { "/M", NULL },
	{ "/Name", NULL }, { "/OC", &clean_layer_keys }, { "/Open", NULL },
	{ "/Path", NULL }, { "/Q", NULL }, { "/QuadPoints", NULL },
	{ "/RC", NULL }, { "/RD", NULL }, { "/Rect", NULL },
	{ "/Rotate", NULL }, { "/Subtype", NULL }, { "/Sy", NULL },
	{ "/T", NULL }, { "/Type", NULL }, { "/Vertices", NULL },
	{ "/ca", NULL },
} };

/* besides where it leads to, which is put there anew */
const struct kind clean_link_keys = { .entries = {
	{ "/AP", &appearance }, { "/BS", NULL }, { "/Border", NULL },
	{ "/C", NULL }, { "/Contents", NULL }, { "/F", NULL },
	{ "/H", NULL }, { "/OC", &clean_layer_keys }, { "/QuadPoints", NULL },
	{ "/Rect", NULL }, { "/Subtype", NULL }, { "/Type", NULL },
} };

/* what is but looked at */
const struct kind clean_picture_keys = { .entries = {
	{ "/AP", &appearance }, { "/C", NULL }, { "/F", NULL },
	{ "/OC", &clean_layer_keys }, { "/Rect", NULL }, { "/Subtype", NULL },
	{ "/Type", NULL },
} };

/* the number of an entry, or -1 */
static int
find(const struct kind *kind, const char *key)
{
	for (int i = 0; kind->entries[i].key != NULL; i++)
		if (strcmp(kind->entries[i].key, key) == 0)
			return i;
	return -1;
}

static void	clean_below(struct arena *, struct seen *, qpdf_data, qpdf_oh,
		    const struct kind *, int depth);

/* removes all that is not in the table; true for the entries that are there */
static void
remove_others(struct arena *arena, qpdf_data pdf, qpdf_oh dictionary,
    const struct kind *kind, bool *is_there)
{
	const char **others = NULL;
	int count = 0, capacity = 0;

	qpdf_oh_begin_dict_key_iter(pdf, dictionary);
	while (qpdf_oh_dict_more_keys(pdf)) {
		const char *key = qpdf_oh_dict_next_key(pdf);
		int i = find(kind, key);

		if (i >= 0) {
			is_there[i] = true;
			continue;
		}
		others = arena_room(arena, others, count, &capacity,
		    sizeof *others);
		others[count++] = arena_copy(arena, key, strlen(key));
	}
	for (int i = 0; i < count; i++)
		qpdf_oh_remove_key(pdf, dictionary, others[i]);
}

static void
clean_value(struct arena *arena, struct seen *seen, qpdf_data pdf,
    qpdf_oh dictionary, const char *key, const struct kind *kind, int depth)
{
	qpdf_oh value = object_get(pdf, dictionary, key);

	clean_below(arena, seen, pdf, value, kind, depth);
	qpdf_oh_release(pdf, value);
}

static void
clean_dictionary(struct arena *arena, struct seen *seen, qpdf_data pdf,
    qpdf_oh dictionary, const struct kind *kind, int depth)
{
	bool is_there[KEYS] = { false };

	if (kind->each != NULL) {
		for (const char **key = object_keys(arena, pdf, dictionary);
		    *key != NULL; key++)
			clean_value(arena, seen, pdf, dictionary, *key,
			    kind->each, depth);
		return;
	}
	remove_others(arena, pdf, dictionary, kind, is_there);
	for (int i = 0; i < KEYS; i++)
		if (is_there[i] && kind->entries[i].kind != NULL)
			clean_value(arena, seen, pdf, dictionary,
			    kind->entries[i].key, kind->entries[i].kind,
			    depth);
}

static void
clean_array(struct arena *arena, struct seen *seen, qpdf_data pdf,
    qpdf_oh array, const struct kind *kind, int depth)
{
	for (int i = 0, n = qpdf_oh_get_array_n_items(pdf, array); i < n;
	    i++) {
		qpdf_oh item = qpdf_oh_get_array_item(pdf, array, i);

		clean_below(arena, seen, pdf, item, kind, depth);
		qpdf_oh_release(pdf, item);
	}
}

/* what lies too deep loses all; of a map of streams a stream is one itself */
static void
clean_below(struct arena *arena, struct seen *seen, qpdf_data pdf,
    qpdf_oh object, const struct kind *kind, int depth)
{
	qpdf_oh dictionary;

	if (depth >= DEPTH)
		kind = &nothing;
	switch (qpdf_oh_get_type_code(pdf, object)) {
	case ot_array:
		if (!seen_before(arena, seen, pdf, object))
			clean_array(arena, seen, pdf, object, kind,
			    depth + 1);
		break;
	case ot_dictionary:
		if (!seen_before(arena, seen, pdf, object))
			clean_dictionary(arena, seen, pdf, object, kind,
			    depth + 1);
		break;
	case ot_stream:
		if (seen_before(arena, seen, pdf, object))
			break;
		dictionary = qpdf_oh_get_dict(pdf, object);
		clean_dictionary(arena, seen, pdf, dictionary,
		    kind->each != NULL ? kind->each : kind, depth + 1);
		qpdf_oh_release(pdf, dictionary);
		break;
	default:
		break;
	}
}

void
clean(struct arena *arena, struct seen *seen, qpdf_data pdf, qpdf_oh object,
    const struct kind *kind)
{
	clean_below(arena, seen, pdf, object, kind, 0);
}
