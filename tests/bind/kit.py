# SPDX-License-Identifier: EUPL-1.2
"""kit - parts to bind, bundles of them, and what others see in a bundle."""
import os
import re
import subprocess
import sys

import pikepdf

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path[:0] = [os.path.dirname(HERE), os.path.join(os.path.dirname(HERE), "survey")]
import hostile  # noqa: E402
from verdict import give_up  # noqa: E402

BIN = os.environ.get("BIN", os.path.join(ROOT, "build/bin"))
PATTERNS = os.environ.get("PATTERNS", os.path.join(ROOT, "build/5-typeset/deutsch.patterns"))
STRIP = 22          # height of a stamp [pt]
SECONDS = 60


def run(*command, cwd=None):
    return subprocess.run(command, capture_output=True, cwd=cwd, timeout=SECONDS, check=False,
                          stdin=subprocess.DEVNULL, encoding="utf-8", errors="replace")


def typeset(text, style, out):
    done = run(os.path.join(BIN, "typeset"), "-s", os.path.join(ROOT, style), "-p", PATTERNS,
               "-o", out, text)
    if done.returncode != 0:
        give_up(f"typeset {text}: {done.stderr}")


def own(folder):
    """Minutes and index."""
    for name in ("niederschrift", "verzeichnis"):
        typeset(os.path.join(HERE, name + ".md"), "tests/conformance/stil.yaml",
                os.path.join(folder, name + ".pdf"))


def stamps(folder, lines):
    """A PDF of as many stamps."""
    text, out = os.path.join(folder, "stempel.md"), os.path.join(folder, "stempel.pdf")
    with open(text, "w", encoding="utf-8") as file:
        file.write("``` dokument\nTitel: Stempel\nVerfasser: Kreis Musterland\n"
                   "Datum: 2026-03-17\n```\n\n" + "\n\n".join(lines) + "\n")
    typeset(text, "templates/stempel.yaml", out)
    return out


def put(folder, name, data):
    path = os.path.join(folder, name)
    with open(path, "wb") as file:
        file.write(data)
    return path


MINUTES = {"datei": "niederschrift.pdf", "titel": "Niederschrift", "eigen": "ja"}
INDEX = {"datei": "verzeichnis.pdf", "titel": "Anlagenverzeichnis", "eigen": "ja"}


def attachment(folder, data, number=1, **more):
    """A part; data are its bytes or its path."""
    path = data if isinstance(data, str) else put(folder, f"anlage-{number}.pdf", data)
    return {"datei": path, "titel": f"Anlage {number}: Anlage", "name": f"anlage{number}",
            "etikett": f"A{number}-", **more}


def write_plan(folder, parts, **more):
    """YAML that says no more than it must."""
    lines = [f"{key}: '{value}'" for key, value in
             {"titel": "Sitzungspaket", "verfasser": "Kreis Musterland", **more}.items()]
    lines.append("teile:")
    for part in parts:
        lines += [("- " if i == 0 else "  ") + f"{key}: '{value}'"
                  for i, (key, value) in enumerate(part.items())]
    return put(folder, "plan.yaml", ("\n".join(lines) + "\n").encode())


def bind(folder, parts, *options, out="paket.pdf", **more):
    """(the finished command, path of the bundle)."""
    path = os.path.join(folder, out)
    return run(os.path.join(BIN, "bind"), *options, "-o", path,
               write_plan(folder, parts, **more)), path


def pages_of(path):
    with pikepdf.open(path) as pdf:
        return len(pdf.pages)


def bundle(folder, data, *more):
    """Minutes and one attachment, stamped: (the finished command, path)."""
    part = attachment(folder, data)
    count = pages_of(part["datei"])
    sheet = stamps(folder, [f"Anlage 1, Seite {i + 1} von {count}" for i in range(count)])
    return bind(folder, [MINUTES, part], "-s", sheet, *more)


def content(data, entries=""):
    return hostile.stream(data.encode("latin-1"), entries)


# -------------------------------------------------------------- what is in it

def outline(path):
    """[(depth, title, page from 1)] as MuPDF reads it."""
    text = run("mutool", "show", path, "outline").stdout
    return [(len(tabs), title, int(page)) for tabs, title, page in
            re.findall(r'^.(\t+)"([^"]*)"\t#page=(\d+)', text, re.M)]


def places(path):
    """{name: (page from 1, how)} as Poppler reads it."""
    text = run("pdfinfo", "-dests", path).stdout
    return {name: (int(page), how.split()[0]) for page, how, name in
            re.findall(r'^ *(\d+) \[ (.*?) *\] "(.*)"$', text, re.M)}


def links(pdf, page):
    """What the links of a page (from 0) say: addresses and names."""
    found = []
    for annotation in pdf.pages[page].get("/Annots", []):
        if annotation.get("/Subtype") != "/Link":
            continue
        action = annotation.get("/A", {})
        found.append(str(action["/URI"]) if "/URI" in action else
                     str(annotation.get("/Dest", action.get("/D", ""))))
    return found


def everything(path):
    """All bytes of a file: each object, each stream as it is and unpacked."""
    parts = []
    with pikepdf.open(path) as pdf:
        for item in [*pdf.objects, pdf.trailer]:
            if isinstance(item, pikepdf.Stream):
                parts.append(item.read_raw_bytes())
                try:
                    parts.append(item.read_bytes())
                except pikepdf.PdfError:
                    pass
            parts.append(item.unparse(resolved=True) if not isinstance(item, pikepdf.Stream)
                         else b" ".join(key.encode() + b" " + value.unparse()
                                        for key, value in item.stream_dict.items()
                                        if isinstance(value, pikepdf.Object)))
    with open(path, "rb") as file:
        return b"\n".join(parts) + file.read()


def picture(path, page, *options):
    """(width, height, rows of grey) of a page, from 1, a pixel a point."""
    done = subprocess.run(["pdftoppm", "-r", "72", "-gray", "-f", str(page), "-l", str(page),
                           *options, path], capture_output=True, check=True, timeout=SECONDS)
    head = re.match(rb"P5\s(\d+)\s(\d+)\s255\s", done.stdout)
    width, height = int(head[1]), int(head[2])
    data = done.stdout[head.end():]
    return width, height, [data[i * width:(i + 1) * width] for i in range(height)]


def unlike(one, other, rows, tolerance=40):
    """The part of the pixels in the first rows that differ."""
    bad = sum(abs(a - b) > tolerance for x, y in zip(one[2][:rows], other[2][:rows])
              for a, b in zip(x, y))
    return bad / max(1, rows * min(one[0], other[0]))


def words_at(path, page):
    """[(word, y of its top, y of its foot)], from the top of the page as shown."""
    text = run("pdftotext", "-bbox", "-f", str(page), "-l", str(page), path, "-").stdout
    return [(word, float(top), float(foot)) for top, foot, word in re.findall(
        r'<word xMin="[-\d.]+" yMin="([-\d.]+)" xMax="[-\d.]+" yMax="([-\d.]+)">(.*?)</word>',
        text)]
