# SPDX-License-Identifier: EUPL-1.2
"""whole - the bundle as one document."""
import os
import re
import shutil

import pikepdf

import kit
from hostile import plain
from verdict import report

STANDARDS = (b"pdfaid", b"pdfuaid")

OUTLINE = {
    20: "<< /First 21 0 R /Last 22 0 R /Count 2 >>",
    21: "<< /Title (Teil A) /Parent 20 0 R /Next 22 0 R /First 23 0 R /Dest [10 0 R /Fit] >>",
    22: "<< /Title (Teil B) /Parent 20 0 R /A << /S /GoTo /D (b) >> >>",
    23: "<< /Title (Teil A.1) /Parent 21 0 R /Dest /alt >>",
}
LINKS = ("/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [11 0 R /Fit] >> "
         "<< /Type /Annot /Subtype /Link /Rect [9 0 19 9] /A << /S /GoTo /D (b) >> >> "
         "<< /Type /Annot /Subtype /Link /Rect [9 0 19 9] /Dest 2 >> "
         "<< /Type /Annot /Subtype /Link /Rect [9 0 19 9] /Dest [1 /Fit] >> "
         "<< /Type /Annot /Subtype /Link /Rect [9 0 19 9] "
         "/A << /S /URI /URI (https://kreis.example/b) >> >> "
         "<< /Type /Annot /Subtype /Link /Rect [9 0 19 9] "
         "/A << /S /GoToR /F (C:/geheim.pdf) /D [0 /Fit] >> >>]")
CATALOG = ("/Outlines 20 0 R /Dests << /alt [12 0 R /Fit] >> /Names << /Dests "
           "<< /Names [(b) [12 0 R /XYZ 0 100 0] (leer) null] >> >>")


def parts(folder):
    """Minutes, index, three pages with bookmarks and links, two without."""
    one = plain(3, page=LINKS, catalog=CATALOG, more=OUTLINE)
    return [kit.MINUTES, kit.INDEX, kit.attachment(folder, one),
            kit.attachment(folder, plain(2), 2)]


def check_outline(path):
    found = kit.outline(path)
    expected = [(1, "Niederschrift", 1), (2, "Niederschrift", 1), (2, "TOP Ö 1: Haushalt", 1),
                (2, "Anlagen", 1), (1, "Anlagenverzeichnis", 2), (2, "Anlagenverzeichnis", 2),
                (2, "Anlagen", 2), (1, "Anlage 1: Anlage", 3), (2, "Teil A", 3),
                (3, "Teil A.1", 5), (2, "Teil B", 5), (1, "Anlage 2: Anlage", 6)]
    flat = [(title, page) for _, title, page in found]
    report(flat == [(title, page) for _, title, page in expected],
           "bind: bookmarks of all parts", found)
    parts_ = [title for depth, title, _ in found if depth == min(d for d, _, _ in found)]
    report(parts_ == [title for depth, title, _ in expected if depth == 1],
           "bind: one bookmark a part, its own below", found)


def check_links(path):
    places = kit.places(path)
    alone = kit.places(os.path.join(os.path.dirname(path), "niederschrift.pdf"))
    report(alone["anlage1"] == (1, "XYZ"), "bind: in the minutes a link leads to the list", alone)
    report(places["anlage1"] == (3, "Fit") and places["anlage2"] == (6, "Fit"),
           "bind: in the bundle it leads to the attachment", places)
    report(places["anlagen"] == (1, "XYZ") and places["topo1"] == (1, "XYZ"),
           "bind: other places of the minutes stay theirs", places)
    with pikepdf.open(path) as pdf:
        found = kit.links(pdf, 0), kit.links(pdf, 2)
        aims = [int(pdf.pages.index(d["/Dest"][0]) + 1) for d in outline_items(pdf)]
    report(found[0] == ["anlage1", "anlage2", "https://kreis.example/a"],
           "bind: links of the minutes stay", found)
    names = found[1]
    report(names == ["seite.4", "seite.5", "seite.4", "https://kreis.example/b"]
           and [places[name][0] for name in names if name in places] == [4, 5, 4],
           "bind: links of an attachment lead to its own pages, or to the web", names, places)
    report(len(aims) == 12, "bind: each bookmark leads to a page", aims)


def outline_items(pdf, item=None):
    item = (item or pdf.Root.Outlines).get("/First")
    while item is not None:
        yield item
        yield from outline_items(pdf, item)
        item = item.get("/Next")


def check_labels(path):
    with pikepdf.open(path) as pdf:
        labels = [page.label for page in pdf.pages]
    report(labels == ["1", "2", "A1-1", "A1-2", "A1-3", "A2-1", "A2-2"],
           "bind: page labels", labels)


def check_tags(folder, path):
    text = [kit.run("pdfinfo", "-struct-text", os.path.join(folder, name)).stdout
            for name in ("niederschrift.pdf", "verzeichnis.pdf")]
    ours = kit.run("pdfinfo", "-struct-text", path).stdout
    # a link's annotation is told by the number of its object
    text, ours = [re.sub(r"Object \d+ \d+", "Object", each) for each in text], \
        re.sub(r"Object \d+ \d+", "Object", ours)
    report(ours.startswith(text[0]), "bind: the minutes are read as they are alone", ours)
    index = [line.strip() for line in text[1].splitlines()[1:]]
    rest = [line.strip() for line in ours[len(text[0]):].splitlines()]
    report(rest == ["Part (block)", *index] or rest[1:] == index,
           "bind: the index is read behind them", rest, index)
    check_parents(path)


def check_parents(path):
    """Content names its element by the parent tree, and the element its page."""
    bad = []
    with pikepdf.open(path) as pdf:
        nums = pdf.Root.StructTreeRoot.ParentTree.Nums
        tree = {int(nums[i]): nums[i + 1] for i in range(0, len(nums), 2)}
        keys = [int(nums[i]) for i in range(0, len(nums), 2)]
        if keys != sorted(set(keys)) or int(
                pdf.Root.StructTreeRoot.ParentTreeNextKey) <= max(keys):
            bad.append(f"keys {keys}")
        for number, page in enumerate(pdf.pages):
            if "/StructParents" in page:
                for element in tree.pop(int(page.StructParents)):
                    if element is not None and element.get("/Pg", page).objgen != page.objgen:
                        bad.append(f"page {number}: an element of another page")
            for annotation in page.get("/Annots", []):
                if "/StructParent" in annotation:
                    element = tree.pop(int(annotation.StructParent))
                    if not any(isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid
                               and kid.Obj.objgen == annotation.objgen for kid in element.K):
                        bad.append(f"page {number}: a link that its element does not know")
        report(not bad and not tree, "bind: parent tree", bad, tree)


def check_metadata(path):
    with pikepdf.open(path) as pdf:
        xmp, info = pdf.open_metadata(), pdf.trailer.Info
        report(xmp["dc:title"] == str(info.Title) == "Sitzungspaket"
               and xmp["dc:creator"] == [str(info.Author)] == ["Kreis Musterland"]
               and set(info.keys()) == {"/Title", "/Author", "/CreationDate", "/ModDate"},
               "bind: Info says what XMP says", xmp, info.keys())
        report(xmp["xmp:CreateDate"].startswith("2026-03-17T12:00:00")
               and str(info.CreationDate).startswith("D:20260317120000"), "bind: dates",
               xmp["xmp:CreateDate"], info.CreationDate)
        bytes_ = pdf.Root.Metadata.read_bytes()
    report(not any(word + b":part" in bytes_ for word in STANDARDS),
           "bind: no standard is claimed that a part does not keep", bytes_)


def check_same(folder, path):
    """The same bytes elsewhere, later and twice at a time."""
    other = os.path.join(folder, "woanders")
    os.mkdir(other)
    for name in ("niederschrift.pdf", "verzeichnis.pdf"):
        shutil.copy(os.path.join(folder, name), other)
    with open(path, "rb") as file:
        first = file.read()
    done, again = kit.bind(other, parts(other), "-s", os.path.join(folder, "stempel.pdf"))
    with open(again, "rb") as file:
        report(done.returncode == 0 and file.read() == first,
               "bind: the same bytes in another folder", done)


def check_archive(folder):
    """All parts are PDF/A: so is the whole; one is not: nothing is."""
    sheet = kit.stamps(folder, ["Anlage 1, Seite 1 von 1"])
    archived = kit.attachment(folder, os.path.join(folder, "verzeichnis.pdf"))
    done, path = kit.bind(folder, [kit.MINUTES, archived], "-s", sheet, out="archiv.pdf")
    with pikepdf.open(path) as pdf:
        xmp = pdf.open_metadata()
        claim = xmp.get("pdfaid:part"), xmp.get("pdfaid:conformance"), xmp.get("pdfuaid:part")
    report(done.returncode == 0 and claim == ("2", "B", None),
           "bind: PDF/A-2b where all parts are PDF/A", claim, done)
    done, path = kit.bind(folder, [kit.MINUTES, {**archived, "repariert": "ja"}], "-s", sheet,
                          out="archiv.pdf")
    with pikepdf.open(path) as pdf:
        report("pdfaid:part" not in pdf.open_metadata(),
               "bind: a part that was repaired claims nothing", done)


def check(folder):
    lines = [f"Anlage {a}, Seite {i + 1} von {n}" for a, n in ((1, 3), (2, 2)) for i in range(n)]
    done, path = kit.bind(folder, parts(folder), "-s", kit.stamps(folder, lines))
    if not report(done.returncode == 0 and done.stderr == "", "bind: minutes, index, attachments",
                  done):
        return
    syntax = kit.run("qpdf", "--check", path)
    report(syntax.returncode == 0, "bind: qpdf --check", syntax)
    report(kit.pages_of(path) == 7, "bind: all pages are there")
    check_outline(path)
    check_links(path)
    check_labels(path)
    check_tags(folder, path)
    check_metadata(path)
    check_same(folder, path)
    check_archive(folder)
