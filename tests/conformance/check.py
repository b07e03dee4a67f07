#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""check.py - the structure of our PDFs, rule by rule.

    check.py [--text] FILE.pdf...

Checks what PDF/UA-1 and PDF/A-2a (or 3a) ask of a generated text document, and
what veraPDF does not look at: that content and structure tree name each other
both ways, that Info and XMP agree, that outline and headings agree, that
nothing lies in the file that no page shows (a glyph or an object too many may
come from a text that was not to be published).

Rules are named as veraPDF's profiles name them, U for PDFUA-1 and A for
PDFA-2A; UA is a clause of ISO 14289-1, others speak for themselves.
--text also prints the text of every element in the order in which it is read.
"""
import io
import os
import re
import struct
import sys

import pikepdf
from fontTools.ttLib import TTFont
from lxml import etree
from pikepdf import Array, Dictionary, Name, Stream, String

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from verdict import conclude, report  # noqa: E402

# ---------------------------------------------------------------- the tables

STANDARD_TYPES = set("""
    Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct
    Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody
    TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP
    Warichu WT WP Figure Formula Form""".split())

PARENTS = {  # an element of this type stands only in these
    "TR": ("Table", "THead", "TBody", "TFoot"),
    "THead": ("Table",), "TBody": ("Table",), "TFoot": ("Table",),
    "TH": ("TR",), "TD": ("TR",),
    "LI": ("L",), "LBody": ("LI",),
    "TOCI": ("TOC",),
}

KIDS = {  # an element of this type holds only these
    "Table": ("TR", "THead", "TBody", "TFoot", "Caption"),
    "THead": ("TR",), "TBody": ("TR",), "TFoot": ("TR",), "TR": ("TH", "TD"),
    "L": ("L", "LI", "Caption"), "LI": ("Lbl", "LBody"),
    "TOC": ("TOC", "TOCI", "Caption"),
}

MAY_BE_EMPTY = ("TD", "TH", "LBody")

OPERATORS = set("""
    b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g
    gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td
    TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"""".split())
SHOWS_TEXT = {"Tj", "TJ", "'", '"'}
PAINTS = set("b B b* B* f F f* s S sh Do EI".split())

FILTERS = set("""
    ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode
    JBIG2Decode DCTDecode JPXDecode""".split())

FORBIDDEN_ACTIONS = {Name("/" + action) for action in """
    JavaScript Launch Sound Movie ResetForm ImportData Hide SetOCGState
    Rendition Trans GoTo3DView""".split()}

LANGUAGE = re.compile(r"^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$")

XMP = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "extension": "http://www.aiim.org/pdfa/ns/extension/",
    "schema": "http://www.aiim.org/pdfa/ns/schema#",
    "property": "http://www.aiim.org/pdfa/ns/property#",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "rights": "http://ns.adobe.com/xap/1.0/rights/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
}
PREDEFINED = {XMP[prefix] for prefix in (
    "dc", "xmp", "pdf", "pdfaid", "xmpMM", "rights", "photoshop", "extension")}

INFO_AND_XMP = (  # they say the same
    ("/Title", "dc", "title"), ("/Author", "dc", "creator"),
    ("/Subject", "dc", "description"), ("/Creator", "xmp", "CreatorTool"),
    ("/Producer", "pdf", "Producer"))
INFO_AND_XMP_DATES = (("/CreationDate", "CreateDate"), ("/ModDate", "ModifyDate"))

FLAG_PRINT, FLAGS_HIDING = 4, 1 | 2 | 32 | 256


# --------------------------------------------------------------- small helpers

def as_list(value):
    """What may stand alone or in an array, as a list."""
    if value is None:
        return []
    return list(value) if isinstance(value, Array) else [value]


def plain(name):
    """A PDF name without its slash."""
    return str(name)[1:]


def folded(text):
    """Text as it is compared: without soft hyphens, white space made one."""
    return " ".join(text.replace("\u00ad", "").split())


class Element:
    """One structure element: its dictionary, its place, what it holds."""

    def __init__(self, dictionary, kind, parent):
        self.dictionary = dictionary
        self.kind = kind                # its standard type; None if unknown
        self.parent = parent
        self.kids = []                  # elements
        self.content = []               # in order: ("mcid", key),
        #                                 ("object", id), ("element", Element)
        self.drawn = set()              # the keys that a page really holds
        self.spanned_rows = []          # rows below that a cell reaches into

    def attribute(self, name, default=None):
        for owner in as_list(self.dictionary.get("/A")):
            if name in owner:
                return owner[name]
        return default


class Font:
    """A Type0 font: codes to glyphs, widths and text."""

    def __init__(self):
        self.usable = False
        self.name = ""
        self.glyph_of = None            # None: a code is its glyph
        self.width_of = {}
        self.text_of = {}
        self.default_width = 1000.0
        self.program = None
        self.checked = set()            # (code, in ActualText)
        self.shown = set()              # glyphs

    def glyph(self, code):
        if self.glyph_of is None:
            return code
        if 2 * code + 1 < len(self.glyph_of):
            return struct.unpack_from(">H", self.glyph_of, 2 * code)[0]
        return 0


class Checker:
    def __init__(self, path):
        self.findings = []              # (rule, what was found)
        with open(path, "rb") as file:
            self.bytes = file.read()
        self.pdf = pikepdf.open(path)
        self.catalog = self.pdf.Root
        self.elements = []
        self.owner_of_content = {}      # (page, MCID) -> Element
        self.owner_of_object = {}       # annotation -> (Element, its reference)
        self.parent_tree = {}
        self.fonts = {}
        self.text = {}                  # (page, MCID) -> pieces
        self.colour_space = None        # of the output intent
        self.part = None                # of PDF/A
        self.named = set()              # keys of places

    def require(self, good, rule, finding):
        if not good:
            self.findings.append((rule, finding))
        return good

    def run(self):
        for check in (self.check_bytes, self.check_catalog, self.check_metadata,
                      self.check_objects, self.check_reachable,
                      self.read_structure, self.check_pages,
                      self.check_structure, self.check_destinations,
                      self.check_annotations, self.check_outline,
                      self.check_files,
                      self.check_unused_glyphs):
            try:
                check()
            except Exception as error:  # a file that breaks a check is no clean one
                self.require(False, "broken", f"{check.__name__}: "
                             f"{type(error).__name__}: {error}")
        return self.findings

    # ------------------------------------------------------------------ bytes

    def check_bytes(self):
        data, trailer = self.bytes, self.pdf.trailer
        head = re.match(rb"%PDF-1\.[0-7](\r\n|\r|\n)%(....)", data, re.S)
        self.require(head, "A6.1.2-1", "header")
        self.require(head and all(byte > 127 for byte in head[2]),
                     "A6.1.2-2", "binary comment")
        self.require(re.search(rb"%%EOF(\r\n|\n|\r)?$", data),
                     "A6.1.3-3", "data after %%EOF")
        self.require(len(re.findall(rb"%%EOF", data)) == 1 and "/Prev" not in trailer,
                     "leak", "an earlier revision is in the file")
        self.require("/ID" in trailer and len(trailer.ID) == 2
                     and len(bytes(trailer.ID[0])) > 0, "A6.1.3-1", "trailer ID")
        self.require("/Encrypt" not in trailer, "A6.1.3-2", "encrypted")
        # streams stand in classic objects only; object streams hold none
        for word in re.finditer(rb"(?<!end)stream(\r\n|\n|\r|)", data):
            before = data[max(0, word.start() - 20):word.start()]
            if re.search(rb">>\s*$", before):
                self.require(word[1] in (b"\r\n", b"\n"), "A6.1.7.1-2",
                             f"stream keyword at byte {word.start()}")
        for word in re.finditer(rb"endstream\s+endobj", data):
            self.require(data[word.start() - 1:word.start()] in (b"\n", b"\r"),
                         "A6.1.7.1-2",
                         f"no end of line before endstream at byte {word.start()}")

    # ---------------------------------------------------------------- catalog

    def check_catalog(self):
        catalog = self.catalog
        mark = catalog.get("/MarkInfo", {})
        self.require("/StructTreeRoot" in catalog, "U7.1-11", "StructTreeRoot")
        self.require(bool(mark.get("/Marked", False)), "U6.2-1", "MarkInfo.Marked")
        self.require(not bool(mark.get("/Suspects", False)), "U7.1-4", "Suspects")
        self.require(bool(catalog.get("/ViewerPreferences", {})
                          .get("/DisplayDocTitle", False)),
                     "U7.1-10", "DisplayDocTitle")
        language = str(catalog.get("/Lang", ""))
        self.require(LANGUAGE.match(language), "U7.2-29", f"Lang {language!r}")
        for key, rule in (("/AA", "A6.5.2-1"), ("/Requirements", "A6.11-1"),
                          ("/NeedsRendering", "A6.4.2-2")):
            self.require(key not in catalog, rule, key)
        if "/AcroForm" in catalog:
            self.require("/XFA" not in catalog.AcroForm, "A6.4.2-1", "XFA")
            self.require(not bool(catalog.AcroForm.get("/NeedAppearances", False)),
                         "A6.4.1-3", "NeedAppearances")
        self.check_output_intent()

    def check_output_intent(self):
        intents = [intent for intent in self.catalog.get("/OutputIntents", [])
                   if intent.get("/S") == Name.GTS_PDFA1]
        if not self.require(intents, "A6.2.4.3", "no GTS_PDFA1 output intent"):
            return
        profile = intents[0].DestOutputProfile
        icc = profile.read_bytes()
        self.require(int.from_bytes(icc[:4], "big") == len(icc)
                     and icc[36:40] == b"acsp", "A6.2.3-1", "ICC size, signature")
        self.colour_space = icc[16:20]
        components = {b"RGB ": 3, b"GRAY": 1, b"CMYK": 4}.get(self.colour_space)
        self.require(icc[12:16] in (b"mntr", b"prtr") and components and icc[8] < 5,
                     "A6.2.3-1", "ICC class, space or version")
        self.require(int(profile.N) == components, "A6.2.4.2", "ICC N")

    # --------------------------------------------------------------- metadata

    def check_metadata(self):
        stream = self.catalog.get("/Metadata")
        if not self.require(isinstance(stream, Stream)
                            and stream.get("/Type") == Name.Metadata
                            and stream.get("/Subtype") == Name.XML,
                            "U7.1-8", "Metadata stream"):
            return
        packet = stream.read_bytes()
        head = re.match(rb"\s*<\?xpacket([^?]*)\?>", packet)
        self.require(head and b"bytes" not in head[1] and b"encoding" not in head[1],
                     "A6.6.2.1-2", "xpacket header")
        xmp = etree.fromstring(re.sub(rb"<\?xpacket[^?]*\?>", b"", packet).strip())

        def values(prefix, name):
            for description in xmp.iterfind(".//rdf:Description", XMP):
                attribute = description.get(f"{{{XMP[prefix]}}}{name}")
                if attribute is not None:
                    return [attribute]
                element = description.find(f"{prefix}:{name}", XMP)
                if element is not None:
                    entries = [entry.text for entry in
                               element.findall(".//rdf:li", XMP)] or [element.text]
                    if element.find("rdf:Alt", XMP) is not None:
                        return sorted(set(entries))  # one text in many languages
                    return entries
            return []

        def value(prefix, name):
            return next(iter(values(prefix, name)), None)

        self.part = value("pdfaid", "part")
        self.require(self.part in ("2", "3"), "A6.6.4-2", f"pdfaid:part {self.part}")
        self.require(value("pdfaid", "conformance") == "A",
                     "A6.6.4-3", "pdfaid:conformance")
        self.require(value("pdfuaid", "part") == "1", "U5-2", "pdfuaid:part")
        self.require(value("dc", "title"), "U7.1-9", "dc:title")
        self.check_extension_schemas(xmp)
        self.check_info(values)

    def check_extension_schemas(self, xmp):
        described = {}
        for schema in xmp.iterfind(".//extension:schemas/rdf:Bag/rdf:li", XMP):
            inner = schema.find("rdf:Description", XMP)
            schema = schema if inner is None else inner
            for field in ("schema", "namespaceURI", "prefix"):
                self.require(schema.find(f"schema:{field}", XMP) is not None,
                             "A6.6.2.3.3", f"schema without {field}")
            names = set()
            for entry in schema.iterfind("schema:property/rdf:Seq/rdf:li", XMP):
                for field in ("name", "valueType", "category", "description"):
                    self.require(entry.find(f"property:{field}", XMP) is not None,
                                 "A6.6.2.3.3", f"property without {field}")
                names.add(entry.findtext("property:name", namespaces=XMP))
            described[schema.findtext("schema:namespaceURI", namespaces=XMP)] = names
        for description in xmp.iterfind("./rdf:RDF/rdf:Description", XMP):
            tags = [element.tag for element in description]
            tags += [key for key in description.attrib
                     if not key.startswith("{" + XMP["rdf"])]
            for tag in tags:
                namespace, name = tag[1:].split("}")
                self.require(namespace in PREDEFINED
                             or name in described.get(namespace, ()),
                             "A6.6.2.3.1-1", f"XMP property {tag} not described")

    def check_info(self, values):
        info = self.pdf.trailer.get("/Info", {})
        for key, prefix, name in INFO_AND_XMP:
            if key in info:
                said = values(prefix, name)
                self.require(said == [str(info[key])], "Info=XMP",
                             f"{key} {str(info[key])!r}, {prefix}:{name} {said}")
        for key, name in INFO_AND_XMP_DATES:
            if key not in info:
                continue
            said = (values("xmp", name) or [""])[0].replace("Z", "+00:00")
            date = re.match(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)"
                            r"(Z|[+-]\d\d'\d\d'?)$", str(info[key]))
            zone = date and ("+00:00" if date[7] == "Z" else
                             date[7].rstrip("'").replace("'", ":"))
            self.require(date and said == "%s-%s-%sT%s:%s:%s" % date.groups()[:6]
                         + zone, "Info=XMP", f"{key} {info[key]}, xmp:{name} {said}")

    # ------------------------------------------------------------ every object

    def check_objects(self):
        for item in self.pdf.objects:
            self.check_value(item)
            if not isinstance(item, Stream):
                continue
            for name in as_list(item.get("/Filter")):
                self.require(plain(name) in FILTERS, "A6.1.7.2-1", f"filter {name}")
            outside = any(key in item for key in ("/F", "/FFilter", "/FDecodeParms"))
            self.require(not outside or item.get("/Type") == Name.XObject,
                         "A6.1.7.1-3", "stream in another file")

    def check_value(self, value):
        if isinstance(value, (Dictionary, Stream)):
            self.require(value.get("/S") not in FORBIDDEN_ACTIONS,
                         "A6.5.1-1", f"action {value.get('/S')}")
            entries = value.stream_dict if isinstance(value, Stream) else value
            for key, inner in entries.items():
                self.require(len(key.encode()) - 1 <= 127, "A6.1.13-4", "long name")
                self.check_inner(inner)
        elif isinstance(value, Array):
            for inner in value:
                self.check_inner(inner)
        elif isinstance(value, String):
            self.require(len(bytes(value)) < 32768, "A6.1.13-3", "long string")
        elif isinstance(value, Name):
            self.require(len(str(value).encode()) - 1 <= 127, "A6.1.13-4", "long name")
        elif isinstance(value, int) and not isinstance(value, bool):
            self.require(-2**31 <= value < 2**31, "A6.1.13-1", f"integer {value}")

    def check_inner(self, value):
        if not getattr(value, "is_indirect", False):
            self.check_value(value)

    def check_reachable(self):
        reached, waiting = set(), [self.pdf.trailer]
        while waiting:
            value = waiting.pop()
            if getattr(value, "is_indirect", False):
                if value.objgen in reached:
                    continue
                reached.add(value.objgen)
            if isinstance(value, Stream):
                value = value.stream_dict
            if isinstance(value, Dictionary):
                waiting += [inner for _, inner in value.items()]
            elif isinstance(value, Array):
                waiting += list(value)
        for item in self.pdf.objects:
            kind = item.get("/Type") if isinstance(item, (Dictionary, Stream)) else None
            if item is None or kind in (Name.XRef, Name.ObjStm):
                continue
            if getattr(item, "is_indirect", False):
                self.require(item.objgen in reached, "leak",
                             f"object {item.objgen[0]} is reached from nowhere")

    # --------------------------------------------------------- structure tree

    def read_structure(self):
        root = self.catalog.StructTreeRoot
        mapped = {plain(own): plain(standard)
                  for own, standard in root.get("/RoleMap", {}).items()}
        for entry in as_list(root.get("/K")):
            self.read_element(entry, None, root, mapped)
        self.read_parent_tree(root.ParentTree)

    def standard_type(self, kind, mapped):
        if kind in STANDARD_TYPES:
            self.require(kind not in mapped, "U7.1-7",
                         f"standard type {kind} is mapped to another")
            return kind
        seen = set()
        while kind in mapped and kind not in seen:
            seen.add(kind)
            kind = mapped[kind]
            if kind in STANDARD_TYPES:
                return kind
        self.require(False, "U7.1-5", f"type {kind} is not mapped")
        return None

    def read_element(self, dictionary, parent, root, mapped):
        kind = self.standard_type(plain(dictionary.S), mapped)
        element = Element(dictionary, kind, parent)
        self.elements.append(element)
        above = parent.dictionary if parent else root
        self.require("/P" in dictionary and dictionary.P.objgen == above.objgen,
                     "U7.1-12", f"P of {dictionary.S}")
        if "/Lang" in dictionary:
            self.require(LANGUAGE.match(str(dictionary.Lang)),
                         "U7.2-29", f"Lang {dictionary.Lang}")
        for kid in as_list(dictionary.get("/K")):
            if isinstance(kid, int):
                self.own_content(element, dictionary.Pg, kid)
            elif kid.get("/Type") == Name.OBJR:
                self.owner_of_object[kid.Obj.objgen] = element, kid
                element.content.append(("object", kid.Obj.objgen))
            elif kid.get("/Type") == Name.MCR or "/MCID" in kid:
                self.own_content(element, kid.get("/Pg", dictionary.get("/Pg")),
                                 int(kid.MCID))
            else:
                child = self.read_element(kid, element, root, mapped)
                element.kids.append(child)
                element.content.append(("element", child))
        return element

    def own_content(self, element, page, mcid):
        key = page.objgen, mcid
        self.require(key not in self.owner_of_content, "tree",
                     f"MCID {mcid} has two owners")
        self.owner_of_content[key] = element
        element.content.append(("mcid", key))

    def read_parent_tree(self, node):
        numbers = node.get("/Nums", [])
        keys = [int(numbers[i]) for i in range(0, len(numbers), 2)]
        self.require(keys == sorted(set(keys)), "tree", "ParentTree keys not ascending")
        for i, key in enumerate(keys):
            self.parent_tree[key] = numbers[2 * i + 1]
        for kid in node.get("/Kids", []):
            self.read_parent_tree(kid)

    # ------------------------------------------------------------------- fonts

    def font(self, dictionary):
        if dictionary.objgen not in self.fonts:
            font = self.fonts[dictionary.objgen] = Font()
            self.read_font(font, dictionary)
        return self.fonts[dictionary.objgen]

    def read_font(self, font, dictionary):
        self.require(dictionary.get("/Type") == Name.Font
                     and dictionary.get("/Subtype") == Name.Type0,
                     "A6.2.11.2", f"{dictionary.get('/Subtype')}: Type0 is expected")
        self.require(dictionary.Encoding == Name("/Identity-H"),
                     "A6.2.11.3.1-1", "Encoding")
        descendant = dictionary.DescendantFonts[0]
        descriptor = descendant.FontDescriptor
        font.name = plain(dictionary.BaseFont)
        self.require(re.match(r"[A-Z]{6}\+", font.name), "subset",
                     f"{font.name}: no subset tag")
        self.require(plain(descendant.BaseFont) == font.name
                     and plain(descriptor.FontName) == font.name,
                     "A6.2.11.2", f"{font.name}: font names differ")
        if not self.require("/FontFile2" in descriptor, "A6.2.11.4.1-1",
                            f"{font.name} is not embedded"):
            return
        if not self.require("/CIDToGIDMap" in descendant, "A6.2.11.3.2-1",
                            f"{font.name}: CIDToGIDMap"):
            return
        data = descriptor.FontFile2.read_bytes()
        self.require(int(descriptor.FontFile2.Length1) == len(data),
                     "A6.2.11.2", f"{font.name}: Length1")
        font.program = TTFont(io.BytesIO(data))
        mapping = descendant.CIDToGIDMap
        font.glyph_of = None if isinstance(mapping, Name) else mapping.read_bytes()
        font.default_width = float(descendant.get("/DW", 1000))
        self.read_widths(font, list(descendant.get("/W", [])))
        if self.require("/ToUnicode" in dictionary, "A6.2.11.7.2-1",
                        f"{font.name}: ToUnicode"):
            self.read_to_unicode(font, dictionary.ToUnicode.read_bytes())
        if "/CIDSet" in descriptor:
            self.check_cid_set(font, descriptor.CIDSet.read_bytes())
        font.usable = True

    @staticmethod
    def read_widths(font, widths):
        i = 0
        while i < len(widths):
            first = int(widths[i])
            if isinstance(widths[i + 1], Array):
                for k, width in enumerate(widths[i + 1]):
                    font.width_of[first + k] = float(width)
                i += 2
            else:
                for code in range(first, int(widths[i + 1]) + 1):
                    font.width_of[code] = float(widths[i + 2])
                i += 3

    @staticmethod
    def read_to_unicode(font, cmap):
        def text(digits):
            return bytes.fromhex(digits).decode("utf-16-be", "replace")

        cmap = cmap.decode("latin-1")
        for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.S):
            for code, digits in re.findall(
                    r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
                font.text_of[int(code, 16)] = text(digits)
        for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.S):
            for low, high, digits in re.findall(
                    r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
                for k in range(int(high, 16) - int(low, 16) + 1):
                    last = (int(digits[-2:], 16) + k) & 255
                    font.text_of[int(low, 16) + k] = text(f"{digits[:-2]}{last:02x}")

    def check_cid_set(self, font, bits):
        listed = {i for i in range(len(bits) * 8)
                  if bits[i // 8] & (128 >> i % 8)} - {0}
        if font.glyph_of is None:
            present = set(range(1, font.program["maxp"].numGlyphs))
        else:
            present = {i for i in range(1, len(font.glyph_of) // 2) if font.glyph(i)}
        self.require(listed == present, "A6.2.11.4.2-2", f"{font.name}: CIDSet")

    def show(self, font, code, in_actual_text):
        """The text of one code; on its first use the code is checked."""
        text = font.text_of.get(code)
        if (code, in_actual_text) in font.checked:
            return text or "\ufffd"
        font.checked.add((code, in_actual_text))
        glyph, where = font.glyph(code), f"{font.name} CID {code}"
        font.shown.add(glyph)
        glyphs = font.program["maxp"].numGlyphs
        self.require(0 < glyph < glyphs, "A6.2.11.8-1", f"{where}: glyph missing")
        if glyph < glyphs:
            name = font.program.getGlyphOrder()[glyph]
            width = font.program["hmtx"][name][0] * 1000 \
                / font.program["head"].unitsPerEm
            said = font.width_of.get(code, font.default_width)
            self.require(abs(width - said) <= 1, "A6.2.11.5-1",
                         f"{where}: width {said}, in the font {width:.1f}")
        self.require(text, "A6.2.11.7.2-1", f"{where}: no Unicode")
        if text:
            self.require(not set(text) & set("\0\ufeff\ufffe"),
                         "A6.2.11.7.2-2", f"{where}: bad Unicode")
            private = any(0xE000 <= ord(c) <= 0xF8FF or ord(c) >= 0xF0000
                          for c in text)
            self.require(in_actual_text or not private,
                         "A6.2.11.7.3-1", f"{where}: private use area")
        return text or "\ufffd"

    def check_unused_glyphs(self):
        """libharu embeds the glyphs of text that was only measured."""
        for font in self.fonts.values():
            if not font.usable:
                continue
            order, outlines = font.program.getGlyphOrder(), font.program["glyf"]
            needed = {order[glyph] for glyph in font.shown if glyph < len(order)}
            needed.add(order[0])
            waiting = list(needed)
            while waiting:
                outline = outlines[waiting.pop()]
                if outline.isComposite():
                    parts = {part.glyphName for part in outline.components}
                    waiting += parts - needed
                    needed |= parts
            unused = [name for name in order if name not in needed
                      and outlines[name].numberOfContours != 0]
            self.require(not unused, "leak",
                         f"{font.name}: glyphs that no page shows: {unused[:10]}")

    # ------------------------------------------------------- pages and content

    def check_pages(self):
        for number, page in enumerate(self.pdf.pages, 1):
            dictionary = page.obj
            self.require("/Resources" in dictionary.keys(),
                         "A6.2.2-2", f"page {number}: Resources")
            left, low, right, high = (float(side) for side in page.mediabox)
            self.require(3 <= right - left <= 14400 and 3 <= high - low <= 14400,
                         "A6.1.13-11", f"page {number}: MediaBox")
            self.require("/AA" not in dictionary and "/PresSteps" not in dictionary,
                         "A6.5.2-2", f"page {number}: AA or PresSteps")
            self.require("/Annots" not in dictionary
                         or dictionary.get("/Tabs") == Name.S,
                         "U7.18.3-1", f"page {number}: Tabs")
            drawn = self.check_content(number, page)
            self.check_page_parents(number, dictionary, drawn)

    def check_content(self, number, page):
        """Walks one content stream; returns the MCIDs it holds."""
        dictionary = page.obj
        resources = dictionary.get("/Resources")
        marked = []                     # (tag, MCID or None, has ActualText)
        saved, font, drawn = 0, None, set()
        for instruction in pikepdf.parse_content_stream(page):
            inline = isinstance(instruction, pikepdf.ContentStreamInlineImage)
            operator = "EI" if inline else str(instruction.operator)
            operands = instruction.operands
            self.require(operator in OPERATORS, "A6.2.2-1", f"operator {operator}")
            if operator in ("BDC", "BMC"):
                properties = operands[1] if operator == "BDC" else {}
                if isinstance(properties, Name):
                    properties = resources.Properties[str(properties)]
                mcid = int(properties["/MCID"]) if "/MCID" in properties else None
                self.check_mark(number, dictionary, marked, plain(operands[0]),
                                mcid, properties, drawn)
                marked.append((plain(operands[0]), mcid, "/ActualText" in properties))
            elif operator == "EMC":
                if self.require(marked, "syntax", f"page {number}: EMC without BDC"):
                    marked.pop()
            elif operator == "q":
                saved += 1
                self.require(saved <= 28, "A6.1.13-8", f"page {number}: q nested")
            elif operator == "Q":
                saved -= 1
            elif operator == "Tf":
                font = self.font(resources.Font[str(operands[0])])
            elif operator in ("rg", "RG"):
                self.require(self.colour_space == b"RGB ",
                             "A6.2.4.3-2", "DeviceRGB without RGB intent")
            elif operator in ("k", "K"):
                self.require(self.colour_space == b"CMYK", "A6.2.4.3-3", "DeviceCMYK")
            if operator in SHOWS_TEXT | PAINTS:
                owners = [mcid for _, mcid, _ in marked if mcid is not None]
                artifact = any(tag == "Artifact" for tag, _, _ in marked)
                self.require(owners or artifact, "U7.1-3",
                             f"page {number}: {operator} neither tagged nor artifact")
                if operator in SHOWS_TEXT and font and font.usable:
                    actual = any(has for _, _, has in marked)
                    text = self.shown_text(font, operator, operands, actual)
                    if owners:
                        self.text.setdefault((dictionary.objgen, owners[-1]),
                                             []).append(text)
        self.require(not marked and saved == 0, "syntax",
                     f"page {number}: BDC or q left open")
        return drawn

    def check_mark(self, number, page, marked, tag, mcid, properties, drawn):
        """What may begin where: marked content and artifacts do not mix."""
        in_artifact = any(outer == "Artifact" for outer, _, _ in marked)
        in_content = any(outer is not None for _, outer, _ in marked)
        self.require(not (tag == "Artifact" and in_content), "U7.1-1",
                     f"page {number}: artifact in tagged content")
        self.require(not (mcid is not None and in_artifact), "U7.1-2",
                     f"page {number}: tagged content in an artifact")
        if mcid is not None:
            self.require(mcid not in drawn, "tree", f"page {number}: MCID {mcid} twice")
            drawn.add(mcid)
            self.require((page.objgen, mcid) in self.owner_of_content, "U7.1-3",
                         f"page {number}: MCID {mcid} has no structure element")
        if "/Lang" in properties:
            self.require(LANGUAGE.match(str(properties["/Lang"])),
                         "U7.2-29", f"page {number}: Lang")

    def shown_text(self, font, operator, operands, actual):
        pieces = operands[0] if operator == "TJ" else operands[-1:]
        text = []
        for piece in pieces:
            if isinstance(piece, (String, bytes)):
                codes = bytes(piece)
                text += [self.show(font, codes[i] << 8 | codes[i + 1], actual)
                         for i in range(0, len(codes), 2)]
        return "".join(text)

    def check_page_parents(self, number, page, drawn):
        """The page's way to its elements is their way to the page."""
        for mcid in drawn:
            owner = self.owner_of_content.get((page.objgen, mcid))
            if owner:
                owner.drawn.add((page.objgen, mcid))
        if not drawn:
            return
        parents = self.parent_tree.get(int(page.get("/StructParents", -1)))
        if not self.require(isinstance(parents, Array), "tree",
                            f"page {number}: StructParents or ParentTree"):
            return
        for mcid in drawn:
            owner = self.owner_of_content.get((page.objgen, mcid))
            self.require(owner and mcid < len(parents)
                         and isinstance(parents[mcid], Dictionary)
                         and parents[mcid].objgen == owner.dictionary.objgen,
                         "tree", f"page {number}: ParentTree entry of MCID {mcid}")

    # ------------------------------------------------------ rules of structure

    def check_structure(self):
        level, note_ids, numbered, unnumbered = 0, set(), False, False
        for element in self.elements:
            kind = element.kind
            self.check_nesting(element)
            if re.match(r"H[1-6]$", kind or ""):
                numbered = True
                self.require(int(kind[1]) <= level + 1, "U7.4.2-1",
                             f"{kind} after level {level}")
                level = int(kind[1])
            unnumbered |= kind == "H"
            if kind == "Table":
                self.check_table(element)
            elif kind == "L":
                self.check_list(element)
            elif kind in ("Figure", "Formula"):
                self.check_figure(element)
            elif kind == "Note":
                note_id = bytes(element.dictionary.get("/ID", String("")))
                self.require(note_id, "U7.9-1", "Note without ID")
                self.require(note_id not in note_ids, "U7.9-2", "Note ID twice")
                note_ids.add(note_id)
            for what, key in element.content:
                if what == "mcid":
                    self.require(key in element.drawn, "tree",
                                 f"MCID {key[1]} is in the tree, not on its page")
        self.require(not (numbered and unnumbered), "U7.4.4", "H and Hn mixed")
        if any("/ID" in element.dictionary for element in self.elements):
            self.require("/IDTree" in self.catalog.StructTreeRoot,
                         "IDTree", "elements have IDs, the tree has no IDTree")

    def check_nesting(self, element):
        kind, above = element.kind, element.parent and element.parent.kind
        below = [kid.kind for kid in element.kids]
        self.require(kind not in PARENTS or above in PARENTS[kind],
                     "U7.2-4..18", f"{kind} in {above}")
        self.require(kind not in KIDS or all(kid in KIDS[kind] for kid in below),
                     "U7.2-3..38", f"{kind} holds {below}")
        self.require(kind != "LI" or below, "U7.2-20", "empty LI")
        self.require(element.content or kind in MAY_BE_EMPTY, "empty", f"empty {kind}")

    def check_table(self, table):
        below = [kid.kind for kid in table.kids]
        self.require(all(below.count(part) <= 1
                         for part in ("THead", "TFoot", "Caption")),
                     "U7.2-11", "table with two heads, feet or captions")
        self.require("THead" not in below or "TBody" in below,
                     "U7.2-14", "THead without TBody")
        self.require("Caption" not in below[1:-1], "U7.2-16", "place of Caption")
        rows = []
        for kid in table.kids:
            if kid.kind == "TR":
                rows.append(kid)
            elif kid.kind != "Caption":
                rows += kid.kids
        self.check_grid(rows)
        cells = [cell for row in rows for cell in row.kids]
        heads = [cell for cell in cells if cell.kind == "TH"]
        scoped = heads and all(cell.attribute("/Scope") in
                               (Name.Row, Name.Column, Name.Both) for cell in heads)
        linked = all(cell.attribute("/Headers") is not None
                     for cell in cells if cell.kind == "TD")
        self.require(scoped or linked, "U7.5-1", "TH without Scope")

    def check_grid(self, rows):
        """Every row is equally wide, spans counted."""
        widths = [sum(int(cell.attribute("/ColSpan", 1)) for cell in row.kids)
                  for row in rows]
        for i, row in enumerate(rows):
            for cell in row.kids:
                for reached in range(i + 1, i + int(cell.attribute("/RowSpan", 1))):
                    if self.require(reached < len(rows), "U7.2-41",
                                    "RowSpan beyond the table"):
                        widths[reached] += int(cell.attribute("/ColSpan", 1))
        self.require(len(set(widths)) <= 1, "U7.2-42", f"row widths {widths}")

    def check_list(self, element):
        below = [kid.kind for kid in element.kids]
        self.require("Caption" not in below[1:], "U7.2-40", "place of Caption")
        labelled = any(kid.kind == "Lbl" for item in element.kids for kid in item.kids)
        self.require(not labelled or element.attribute("/ListNumbering") is not None,
                     "UA7.6", "labels without ListNumbering")

    def check_figure(self, element):
        dictionary = element.dictionary
        self.require(str(dictionary.get("/Alt", "")) or "/ActualText" in dictionary,
                     "U7.3-1", f"{element.kind} without Alt")
        if element.kind == "Figure":
            self.require(element.attribute("/BBox") is not None,
                         "PAC", "Figure without BBox")

    # -------------------------------------------- annotations, outline, files

    def check_annotations(self):
        for number, page in enumerate(self.pdf.pages, 1):
            for annotation in page.obj.get("/Annots", []):
                self.check_annotation(number, page.obj, annotation)

    def check_annotation(self, number, page, annotation):
        kind, flags = plain(annotation.Subtype), int(annotation.get("/F", -1))
        where = f"page {number}: {kind}"
        self.require(kind in ("Link", "Widget", "Text", "Popup"), "A6.3.1-1", where)
        self.require(flags >= 0, "A6.3.2-1", f"{where} without F")
        self.require(flags & FLAG_PRINT and not flags & FLAGS_HIDING,
                     "A6.3.2-2", f"{where}: flags {flags}")
        self.require(str(annotation.get("/Contents", "")),
                     "U7.18.5-2", f"{where} without Contents")
        self.require("/AA" not in annotation, "A6.5.2", f"{where} with AA")
        self.check_target(where, annotation)
        owner, reference = self.owner_of_object.get(annotation.objgen, (None, None))
        wanted = "Link" if kind == "Link" else "Annot"
        if not self.require(owner and owner.kind == wanted, "U7.18.5-1",
                            f"{where} is in no {wanted} element"):
            return
        self.require("/Pg" in reference and reference.Pg.objgen == page.objgen,
                     "OBJR", f"{where}: its reference names another page or none")
        parent = self.parent_tree.get(int(annotation.get("/StructParent", -1)))
        self.require(isinstance(parent, Dictionary)
                     and parent.objgen == owner.dictionary.objgen,
                     "tree", f"{where}: StructParent")

    def read_names(self, node, names):
        """Collects (key, value) of a name tree, in its order."""
        keys = list(node.get("/Names", []))
        found = list(zip(map(bytes, keys[::2]), keys[1::2]))
        for kid in node.get("/Kids", []):
            below = []
            self.read_names(kid, below)
            limits = [bytes(limit) for limit in kid.get("/Limits", [])]
            self.require(below and limits == [below[0][0], below[-1][0]],
                         "names", f"Limits {limits}")
            found += below
        names += found

    def check_destinations(self):
        """Named places: sorted, and each on a page."""
        names = []
        tree = self.catalog.get("/Names", {}).get("/Dests")
        if tree is not None:
            self.read_names(tree, names)
        keys = [key for key, _ in names]
        self.require(keys == sorted(set(keys)), "names", "not in order, or twice")
        for key, place in names:
            self.require(self.is_place(place), "names", f"{key!r} is on no page")
        self.named = set(keys)

    def is_place(self, place):
        return (isinstance(place, Array) and len(place) == 5
                and place[1] == Name.XYZ
                and place[0].objgen in {page.obj.objgen for page in self.pdf.pages})

    def check_target(self, where, annotation):
        """A link leads somewhere."""
        if plain(annotation.Subtype) != "Link":
            return
        action = annotation.get("/A", {})
        kind = plain(action.get("/S", Name("/None")))
        target = annotation.get("/Dest", action.get("/D"))
        if kind == "URI":
            uri = bytes(action.get("/URI", String("")))
            self.require(uri and max(uri) < 128, "A6.5.1-1", f"{where}: URI {uri!r}")
        elif isinstance(target, String):
            self.require(bytes(target) in self.named, "target",
                         f"{where}: no place {bytes(target)!r}")
        else:
            self.require(self.is_place(target), "target", f"{where} leads nowhere")

    def check_outline(self):
        outline = self.catalog.get("/Outlines")
        if not self.require(outline is not None, "UA7.17", "no outline"):
            return
        pages = {page.obj.objgen for page in self.pdf.pages}
        entries = []                    # (depth, title)
        visible = self.read_outline(outline, 1, pages, entries)
        self.require(int(outline.get("/Count", 0)) == visible, "outline",
                     f"Count {outline.get('/Count', 0)}, {visible} entries are open")
        headings = [(int(element.kind[1]), folded(self.element_text(element)))
                    for element in self.elements
                    if re.match(r"H[1-6]$", element.kind or "")]
        shift = {level - depth for (level, _), (depth, _) in zip(headings, entries)}
        self.require(len(headings) == len(entries) and len(shift) <= 1, "outline",
                     f"{len(headings)} headings, {len(entries)} entries, or nested "
                     "otherwise")
        for (_, heading), (_, title) in zip(headings, entries):
            self.require(heading == title, "outline",
                         f"heading »{heading}«, entry »{title}«")

    def read_outline(self, node, depth, pages, entries):
        """Collects the entries below a node; returns how many a viewer shows."""
        entry, before, shown = node.get("/First"), None, 0
        while entry is not None:
            title = str(entry.get("/Title", ""))
            raw = bytes(entry.get("/Title", String("")))
            self.require(title, "UA7.17", "entry without title")
            self.require(raw.startswith(b"\xfe\xff") or max(raw, default=0) < 128,
                         "outline", f"»{title}« is neither UTF-16BE nor ASCII")
            self.require(entry.Parent.objgen == node.objgen, "outline", "Parent")
            self.require(entry.get("/Prev") is None if before is None else
                         entry.Prev.objgen == before.objgen, "outline", "Prev")
            target = entry.get("/Dest")
            self.require(isinstance(target, Array) and target[0].objgen in pages
                         and target[1] == Name.XYZ, "outline",
                         f"»{title}« leads to no place on a page")
            entries.append((depth, folded(title)))
            below = self.read_outline(entry, depth + 1, pages, entries)
            count = int(entry.get("/Count", 0))
            self.require(abs(count) == below, "outline",
                         f"»{title}«: Count {count}, {below} entries below")
            shown += 1 + (below if count > 0 else 0)
            before, entry = entry, entry.get("/Next")
        self.require(before is None or node.Last.objgen == before.objgen,
                     "outline", "Last")
        return shown

    def check_files(self):
        associated = {file.objgen for file in self.catalog.get("/AF", [])}
        for item in self.pdf.objects:
            if not isinstance(item, Dictionary) or "/EF" not in item:
                continue
            self.require(self.part == "3", "A6.8-5", "file embedded in PDF/A-2")
            self.require(str(item.get("/F", "")) and str(item.get("/UF", "")),
                         "U7.11-1", "F and UF")
            self.require("/AFRelationship" in item, "A6.8-3", "AFRelationship")
            self.require(item.objgen in associated, "A6.8-4", "file not in AF")
            kind = str(item.EF.F.get("/Subtype", "/"))[1:]
            self.require(re.match(r"[-\w+.]+/[-\w+.]+$", kind),
                         "A6.8-1", f"MIME type {kind!r}")

    # -------------------------------------------------------------------- text

    def element_text(self, element):
        pieces = []
        for what, value in element.content:
            if what == "mcid":
                pieces += self.text.get(value, [])
            elif what == "element":
                pieces.append(self.element_text(value))
        return "".join(pieces)

    def reading_order(self):
        """(type, text) of every element that holds text or nothing else."""
        for element in self.elements:
            holds_text = any(what == "mcid" for what, _ in element.content)
            if holds_text or not element.kids:
                yield element.kind, self.element_text(element)


def main():
    with_text = "--text" in sys.argv[1:]
    for path in sys.argv[1:]:
        if path == "--text":
            continue
        try:
            checker = Checker(path)
            findings = checker.run()
        except (OSError, pikepdf.PdfError) as error:
            checker, findings = None, [("broken", error)]
        more = [f"and {len(findings) - 20} more"] if len(findings) > 20 else []
        report(not findings, f"structure {path}",
               *[f"{rule}: {finding}" for rule, finding in findings[:20]], *more)
        if with_text and checker:
            for kind, text in checker.reading_order():
                print(f"{kind}\t{text}")
    conclude()


if __name__ == "__main__":
    main()
