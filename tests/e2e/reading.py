# SPDX-License-Identifier: EUPL-1.2
"""reading - what readers of the documents get: properties, pages, every word."""
import collections
import os
import re
import subprocess
import unicodedata

import pikepdf
import yaml
from project import AUDIENCES, COMMITTEE, COUNCIL, JOINT, SEALED, SESSIONS
from verdict import report

NOTE = re.compile(r"\[\[([^|\n]*?)\|([^\n]*?)\]\](?!\])")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
FENCE = re.compile(r"^```+ *(\w*)\n(.*?)^```+$\n?", re.M | re.S)
RUNNING = 6                             # lines at either end of a page, at most


def pdf_of(project, audience, session):
    return project.path("output", audience, session, "niederschrift.pdf")


def tool(*command):
    return subprocess.run(command, check=False, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, encoding="utf-8",
                          errors="replace").stdout


def plain(text):
    """A text without what typesetting changes: spaces, hyphens, quotes, dashes."""
    text = unicodedata.normalize("NFKC", text).replace("...", "…")
    text = re.sub(r"[\s\u00ad\"'„“”‚‘’«»\-–—*\\]", "", text)
    return re.sub(r"\(Anlage\d+\)", "", text)     # what a link says


def without_running(pages):
    """Pages of lines in one text, without heads and feet: the lines at the ends
    of a page that come again on most of them."""
    pages = [[line for line in page.splitlines() if line.strip()] for page in pages]

    def shape(line):
        return re.sub(r"\d+", "#", line.strip())

    counts = collections.Counter(
        line for page in pages
        for line in {shape(line) for line in page[:RUNNING] + page[-RUNNING:]})
    return "\n".join(
        line for page in pages for n, line in enumerate(page)
        if RUNNING <= n < len(page) - RUNNING or counts[shape(line)] <= len(pages) // 2)


def tree_text(path):
    """The text of the structure tree: the strings among its elements."""
    return "\n".join(re.findall(r'^ *"(.*)"$', tool("pdfinfo", "-struct-text", path),
                                re.M))


READERS = {     # how the text of a document is taken out of it, in reading order
    "pdftotext": lambda path: without_running(
        tool("pdftotext", "-raw", path, "-").split("\f")[:-1]),
    "mutool": lambda path: without_running(
        tool("mutool", "draw", "-q", "-F", "text", path).split("\f")[:-1]),
    "pdfinfo": tree_text,
}


# ------------------------------------------------------------------ the notes

def items(project, session, audience):
    """The paths of a session's items in their order."""
    for folder in ("oeffentlich", "nichtoeffentlich")[:2 if audience == "intern" else 1]:
        place = project.path("input", session, folder)
        for name in sorted(os.listdir(place) if os.path.isdir(place) else []):
            if name.endswith(".md"):
                yield f"input/{session}/{folder}/{name}"


def body_of(text, audience):
    """The prose of an item as one audience reads it, decisions as they stand."""
    text = NOTE.sub(r"\1" if audience == "intern" else r"\2", text)
    body = re.split(r"^---$\n?", text, maxsplit=2, flags=re.M)[2]
    return FENCE.sub(lambda fence: "\n" + wording(fence) + "\n", body)


def wording(fence):
    data = yaml.load(fence[2], yaml.BaseLoader)
    if fence[1] not in ("beschluss", "antwort", "erklaerung"):
        return ""
    return data["text"] + "\n\n" + data.get("beschlussvorschlag", "")


def paragraphs(body):
    """The paragraphs, list entries and table cells of a body."""
    body = LINK.sub(r"\1", body)
    for block in re.split(r"\n\s*\n|\n(?= *(?:[-*]|\d+\.) )", body):
        if block.lstrip().startswith("|"):
            for row in block.strip().splitlines():
                cells = [cell.strip() for cell in row.strip().strip("|").split("|")]
                if not all(re.fullmatch(":?-+:?", cell) for cell in cells):
                    yield from cells
        else:
            yield re.sub(r"(?m)^ *(?:[-*>]|#+) ", "", block)


def missing_words(project, session, audience, text):
    """How many paragraphs the notes have, and those that are not in the text, or
    not in their place."""
    at, count, missing = 0, 0, []
    for path in items(project, session, audience):
        for paragraph in paragraphs(body_of(project.read(path), audience)):
            wanted = plain(paragraph)
            found = text.find(wanted, at)
            count += 1
            if found < 0:
                missing.append(f"{path}: {paragraph[:70]!r}"
                               + (" (out of order)" if wanted in text else ""))
            else:
                at = found + len(wanted)
    return count, missing


def check_words(nursery):
    """Every paragraph of the notes, in order, in the text of the pages."""
    for session in SESSIONS:
        for audience in AUDIENCES:
            path = pdf_of(nursery.base, audience, session)
            for reader, text_of in READERS.items():
                count, missing = missing_words(nursery.base, session, audience,
                                               plain(text_of(path)))
                report(count > 10 and not missing, f"e2e: {session} {audience}: all "
                       f"{count} paragraphs are in what {reader} reads, in order",
                       *missing)


def places(pdf):
    """[((page, how far down), name)] of all that is led to, in reading order."""
    numbers = {page.obj.objgen: n for n, page in enumerate(pdf.pages)}
    found = []
    for name, target in pikepdf.NameTree(pdf.Root.Names.Dests).items():
        target = target.get("/D") if isinstance(target, pikepdf.Dictionary) else target
        found.append(((numbers[target[0].objgen], -float(target[3])), name))
    return sorted(found)


def links(pdf):
    """{(below which place a link stands, where it leads)}."""
    found = places(pdf)
    for number, page in enumerate(pdf.pages):
        for note in page.obj.get("/Annots", []):
            action = note.get("/A", pikepdf.Dictionary())
            target = note.get("/Dest", action.get("/D"))
            if target is None:
                continue
            here = (number, -float(note.Rect[1]))
            above = [name for place, name in found if place <= here]
            yield above[-1] if above else "", str(target)


def check_links(nursery):
    """From each item to its attachments, from each attachment to its item."""
    for session in set(SESSIONS) - {SEALED}:      # which has no attachments
        for audience in AUDIENCES:
            with pikepdf.open(pdf_of(nursery.base, audience, session)) as pdf:
                pairs = set(links(pdf))
                names = {name for _, name in places(pdf) if name.startswith("anlage")
                         and name != "anlagen"}
            there = {pair for pair in pairs if pair[1] in names}
            back = {(to, below) for below, to in pairs if below in names}
            report(len(names) > 1 and {to for _, to in there} == names and there == back,
                   f"e2e: {session} {audience}: items and {len(names)} attachments lead "
                   "to each other", sorted(there ^ back), sorted(names))


def check_numbers(nursery):
    """A resolution that adopts points 1 and 5 says 1. and 5."""
    for audience in AUDIENCES:
        text = tool("pdftotext", "-layout", pdf_of(nursery.base, audience, JOINT), "-")
        report(re.search(r"\b1\. +Die Vorplanung(?:(?!\b[2-4]\. ).)*?\b5\. +Die Wirkung",
                         text, re.S), f"e2e: list numbers stay 1. and 5. ({audience})")
        with pikepdf.open(pdf_of(nursery.base, audience, JOINT)) as pdf:
            labels = list(elements(pdf.Root.StructTreeRoot, "/Lbl"))
        report(labels, f"e2e: list numbers are tagged as such ({audience})")


def elements(node, kind):
    kids = node.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            if kid.get("/S") == kind:
                yield kid
            yield from elements(kid, kind)


# --------------------------------------------------------------- the properties

def properties(path):
    pairs = (line.partition(":")[::2] for line in tool("pdfinfo", "-isodates",
                                                        path).splitlines())
    return {key: value.strip() for key, value in pairs}


def check_properties(nursery):
    for session in SESSIONS:
        for audience in AUDIENCES:
            path = pdf_of(nursery.base, audience, session)
            info = properties(path)
            day = session[:10]
            german = ".".join(reversed(day.split("-")))
            wrong = [f"{key}: {info.get(key)}" for key, wanted in (
                ("Title", f"^Niederschrift über die .*Sitzung .* am {german}$"),
                ("Author", "^Kreis Erlenmark$"), ("Tagged", "^yes$"),
                ("CreationDate", f"^{day}T"), ("ModDate", f"^{day}T"),
                ("Encrypted", "^no$"), ("JavaScript", "^no$"),
                ("Page size", r"595\.\d+ x 841\.\d+ pts \(A4\)"))
                     if not re.search(wanted, info.get(key, ""))]
            with pikepdf.open(path) as pdf:
                if pdf.Root.get("/Lang") != "de-DE":
                    wrong.append(f"Lang: {pdf.Root.get('/Lang')}")
            report(not wrong, f"e2e: properties of {session} {audience}", *wrong)


def check_epoch(nursery):
    project = nursery.fresh("epoch")
    project.clear()
    done = project.make(f"S={COMMITTEE}", SOURCE_DATE_EPOCH="1000000000")
    info = properties(pdf_of(project, "oeffentlich", COMMITTEE))
    report(done.status == 0 and info.get("CreationDate", "").startswith("2001-09-09T01:46:40")
           and info.get("ModDate") == info.get("CreationDate"),
           "e2e: SOURCE_DATE_EPOCH is the date of a document if set", info, done)


def check_pages(nursery):
    for session in SESSIONS:
        for audience in AUDIENCES:
            path = pdf_of(nursery.base, audience, session)
            pages = tool("pdftotext", path, "-").split("\f")[:-1]
            said = [re.findall(r"Seite\s+(\d+)\s+von\s+(\d+)", page) for page in pages]
            wanted = [[(str(n + 1), str(len(pages)))] for n in range(len(pages))]
            report(pages and said == wanted,
                   f"e2e: {session} {audience}: page x of y on each page", said)


def check_structure(nursery):
    for session in SESSIONS:
        for audience in AUDIENCES:
            tree = tool("pdfinfo", "-struct", pdf_of(nursery.base, audience, session))
            kinds = re.findall(r"^ *([A-Z]\w*)", tree, re.M)
            heads = [int(kind[1]) for kind in kinds if re.fullmatch("H[1-6]", kind)]
            jumps = [pair for pair in zip(heads, heads[1:]) if pair[1] > pair[0] + 1]
            report(kinds[:1] == ["Document"] and heads[:1] == [1] and heads.count(1) == 1
                   and not jumps, f"e2e: {session} {audience}: the tree begins Document, "
                   "H1 and skips no level", kinds[:8], jumps)


# -------------------------------------------------------------- personal data

def check_halves(nursery):
    """Left halves in the internal document, right ones in the public one."""
    texts = {audience: plain(tool("pdftotext", pdf_of(nursery.base, audience, COUNCIL),
                                  "-")) for audience in AUDIENCES}
    count, wrong = 0, []
    for path in items(nursery.base, COUNCIL, "oeffentlich"):
        for line in nursery.base.read(path).splitlines():
            note = NOTE.search(line)
            if not note:
                continue
            count += 1
            left, right = (plain(LINK.sub(r"\1", note[n])) for n in (1, 2))
            rest = plain(LINK.sub(r"\1", NOTE.sub(r"\2", line[note.end():])))[:12]
            if left not in texts["intern"] or (left != right
                                               and left in texts["oeffentlich"]):
                wrong.append(f"left half: {note[0]}")
            if right + rest not in texts["oeffentlich"]:
                wrong.append(f"right half: {note[0]}")
    report(count > 2 and not wrong, f"e2e: {count} notes show each audience its half",
           *wrong)
