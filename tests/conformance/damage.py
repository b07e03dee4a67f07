#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""damage.py - proves that the structural checks can fail.

    damage.py GOOD.pdf

Makes copies of a sound PDF with one fault each and asks check.py, which must
find every one of them by its rule.  What veraPDF is shown as a broken file
comes from here as well (see broken_copy).
"""
import os
import sys
import tempfile

import pikepdf
from pikepdf import Array, Dictionary, Name, String

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..")]
from check import Checker  # noqa: E402
from verdict import conclude, give_up, report  # noqa: E402


def elements(pdf, kind=None):
    """Structure elements, in the order of the tree."""
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, Array):
            waiting[:0] = list(value)
        elif isinstance(value, Dictionary) and "/S" in value:
            if kind in (None, str(value.S)[1:]):
                yield value
            waiting[:0] = [value.get("/K")]


def first(pdf, kind):
    return next(elements(pdf, kind), None)


def a_font(pdf):
    return next(item for item in pdf.objects if isinstance(item, Dictionary)
                and item.get("/Subtype") == Name.Type0)


def swap_two_mcids(pdf):
    """Two paragraphs of a page get each other's text: veraPDF lets it pass."""
    seen = {}
    for element in elements(pdf, "P"):
        kids = element.get("/K")
        mcid = kids if isinstance(kids, int) else \
            kids[0] if isinstance(kids, Array) else None
        if not isinstance(mcid, int) or "/Pg" not in element:
            continue
        other, theirs = seen.setdefault(element.Pg.objgen, (element, mcid))
        if theirs != mcid:
            set_mcid(element, theirs)
            set_mcid(other, mcid)
            return True
    return False


def set_mcid(element, mcid):
    if isinstance(element.K, Array):
        element.K[0] = mcid
    else:
        element.K = mcid


def widen_a_glyph(pdf):
    widths = a_font(pdf).DescendantFonts[0].W
    if isinstance(widths[1], Array):
        for i in range(len(widths[1])):
            widths[1][i] = int(widths[1][i]) + 9
    else:
        widths[2] = int(widths[2]) + 9


def forget_the_characters(pdf):
    a_font(pdf).ToUnicode.write(b" ")


def swap_font_programs(pdf):
    """The codes then show other glyphs, and the glyphs before are unused."""
    fonts = [item for item in pdf.objects if isinstance(item, Dictionary)
             and item.get("/Subtype") == Name.Type0]
    if len(fonts) < 2:
        return False
    one, other = (font.DescendantFonts[0].FontDescriptor for font in fonts[:2])
    one.FontFile2, other.FontFile2 = other.FontFile2, one.FontFile2
    return True


def unmark_content(pdf):
    page = pdf.pages[0]
    instructions = []
    for instruction in pikepdf.parse_content_stream(page):
        if str(instruction.operator) == "BDC":
            instruction = pikepdf.ContentStreamInstruction(
                [Name.Span], pikepdf.Operator("BMC"))
        instructions.append(instruction)
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))


def change_info(pdf):
    pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=String("Anderes")))


def rename_an_outline_entry(pdf):
    entry = pdf.Root.Outlines.First
    entry.Title = String("Anderes")


def inner_link(pdf):
    """The first link to a place in the document."""
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", []):
            if annotation.get("/A", {}).get("/S") == Name.GoTo:
                return annotation
    return None


def lead_nowhere(pdf):
    link = inner_link(pdf)
    if link is None:
        return False
    link.A.D = String("nirgends")
    return True


def forget_where_to(pdf):
    link = inner_link(pdf)
    if link is None:
        return False
    del link.Contents
    return True


def confuse_the_places(pdf):
    """Out of their order they are not found."""
    kids = pdf.Root.get("/Names", {}).get("/Dests", {}).get("/Kids")
    if kids is None or len(kids[0].Names) < 4:
        return False
    names = kids[0].Names
    names[0], names[2] = names[2], names[0]
    return True


# rule that must be found, what is done; False if the file has no place for it
DAMAGES = (
    ("U6.2-1", lambda pdf: pdf.Root.__delattr__("MarkInfo")),
    ("U7.1-10", lambda pdf: pdf.Root.__delattr__("ViewerPreferences")),
    ("U7.2-29", lambda pdf: pdf.Root.__setattr__("Lang", String("de_DE"))),
    ("U7.1-8", lambda pdf: pdf.Root.__delattr__("Metadata")),
    ("A6.2.4.3", lambda pdf: pdf.Root.__delattr__("OutputIntents")),
    ("UA7.17", lambda pdf: pdf.Root.__delattr__("Outlines")),
    ("outline", rename_an_outline_entry),
    ("Info=XMP", change_info),
    ("U7.1-12", lambda pdf: first(pdf, "P").__delattr__("P")),
    ("U7.4.2-1", lambda pdf: first(pdf, "H1").__setattr__("S", Name.H3)),
    ("U7.2-4..18", lambda pdf: first(pdf, "P").__setattr__("S", Name.TD)),
    ("U7.1-5", lambda pdf: first(pdf, "P").__setattr__("S", Name.Absatz)),
    ("U7.1-3", unmark_content),
    ("tree", swap_two_mcids),
    ("A6.2.11.5-1", widen_a_glyph),
    ("A6.2.11.7.2-1", forget_the_characters),
    ("leak", swap_font_programs),
    ("target", lead_nowhere),
    ("U7.18.5-2", forget_where_to),
    ("names", confuse_the_places),
    ("A6.2.2-2", lambda pdf: pdf.pages[0].obj.__delattr__("Resources")),
)


def broken_copy(good, path):
    """A copy that neither standard lets pass: it does not claim to be tagged."""
    with pikepdf.open(good) as pdf:
        del pdf.Root.MarkInfo
        pdf.save(path, static_id=True)


def main():
    if len(sys.argv) != 2:
        give_up("usage: damage.py GOOD.pdf")
    good = sys.argv[1]
    findings = Checker(good).run()
    report(not findings, f"structure before damage {good}", findings[:3])
    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "damaged.pdf")
        for rule, damage in DAMAGES:
            with pikepdf.open(good) as pdf:
                if damage(pdf) is False:
                    report(False, f"damage is found: {rule}",
                           f"{good} has no place for {damage.__name__}")
                    continue
                pdf.save(path)
            found = {name for name, _ in Checker(path).run()}
            report(rule in found, f"damage is found: {rule}",
                   f"findings were {sorted(found)}")
        with open(good, "rb") as file:
            data = file.read()
        with open(path, "wb") as file:
            file.write(data + b"x\n")
        found = {name for name, _ in Checker(path).run()}
        report("A6.1.3-3" in found, "damage is found: A6.1.3-3")
    conclude()


if __name__ == "__main__":
    main()
