# SPDX-License-Identifier: EUPL-1.2
"""pages - stamps on pages of every kind: below what is seen, which stays."""
import pikepdf

import kit
from hostile import pdf
from verdict import report

FONT = "<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
UNLIKE = 0.002      # part of pixels that rounding may move


def drawing(box, more=""):
    """Words and areas at the edges of a box, and much beyond it."""
    left, bottom, right, top = box
    return (f"{more} .8 g {left - 200} {bottom - 200} {right - left + 400} {top - bottom + 400} "
            f"re f 0 g {left} {bottom} 30 12 re f {right - 30} {top - 12} 30 12 re f "
            f"{left} {top - 40} 12 40 re f BT /F 14 Tf {left + 40} {(bottom + top) / 2} Td "
            "(Mitte der Seite) Tj ET ")


def page(box="[0 0 595 842]", shown=(0, 0, 595, 842), page="/Contents 30 0 R", draw=None,
         more=None, tree="", pages=1, resources=FONT):
    """A file with pages that draw the same."""
    box = f"/MediaBox {box}" if box else ""
    resources = f"/Resources {resources}" if resources else ""
    kids = " ".join(f"{10 + i} 0 R" for i in range(pages))
    return pdf({1: "<< /Type /Catalog /Pages 2 0 R >>",
                2: f"<< /Type /Pages /Kids [{kids}] /Count {pages} {tree} >>",
                **{10 + i: f"<< /Type /Page /Parent 2 0 R {box} {resources} {page} >>"
                   for i in range(pages)},
                30: kit.content(draw or drawing(shown)), **(more or {})})


def turned(entries, **more):
    return page(page=f"/Contents 30 0 R {entries}", **more)


def cases():
    """(name, file, points to a unit)"""
    for turn in (0, 90, 180, 270, -90, 450):
        yield f"Rotate {turn}", turned(f"/Rotate {turn}"), 1
    for turn in (0, 90, 180, 270):
        yield f"CropBox, Rotate {turn}", turned(
            f"/CropBox [100 200 450 700] /Rotate {turn}", shown=(100, 200, 450, 700)), 1
    yield "Rotate 45", turned("/Rotate 45"), 1
    yield "UserUnit 2", turned("/UserUnit 2"), 2
    yield "MediaBox elsewhere", page("[-100 50 495 892]", (-100, 50, 495, 892)), 1
    yield "MediaBox reversed", page("[595 842 0 0]"), 1
    yield "CropBox reversed", turned("/CropBox [500 700 50 60]", shown=(50, 60, 500, 700)), 1
    yield "CropBox larger", turned("/CropBox [-50 -50 800 900]"), 1
    yield "CropBox beside", turned("/CropBox [2000 2000 2100 2100]"), 1
    yield "fractions", page("[0.5 0.25 595.28 841.89]", (0.5, 0.25, 595.28, 841.89)), 1
    yield "narrow", page("[0 0 120 400]", (0, 0, 120, 400)), 1
    yield "wide", page("[0 0 1684 1191]", (0, 0, 1684, 1191)), 1
    yield "inherited", page(None, (10, 20, 390, 280), resources="", tree="/MediaBox [0 0 400 300] "
                            f"/Rotate 90 /CropBox [10 20 390 280] /Resources {FONT}"), 1
    everywhere = (0, 0, 595, 842)
    yield "q too many", page(draw="q q q " + drawing(everywhere, "q 1 0 0 1 5 5 cm")), 1
    yield "Q too many", page(draw="Q Q Q Q " + drawing(everywhere) + " Q Q Q"), 1
    yield "text left open", page(draw=drawing(everywhere) + " BT /F 9 Tf 3 Tr 0 0 0 rg"), 1
    yield "axes turned", page(draw=drawing(everywhere) + " -1 0 0 -1 300 300 cm 1 g"), 1
    yield "contents in pieces", page(page="/Contents [30 0 R 31 0 R]", draw="q 1 0 0 1 9", more={
        31: kit.content("9 cm " + drawing(everywhere))}), 1
    yield "no contents", page(page=""), 1
    yield "transparency", turned("/Group << /S /Transparency /CS /DeviceRGB /I true >>"), 1
    form = "/Type /XObject /Subtype /Form /BBox [0 0 500 500]"
    yield "name taken", page(
        draw=drawing(everywhere) + " /NiederschriftStempel Do /NiederschriftSeite Do",
        resources="<< /XObject << /NiederschriftStempel 31 0 R /NiederschriftSeite 31 0 R >> "
        + FONT[3:], more={31: kit.content("9 9 200 300 re f", form)}), 1


def seen_alone(path, number=1):
    """As a viewer shows it: a CropBox that counts for nothing is none."""
    with pikepdf.open(path) as pdf:
        one = pdf.pages[number - 1]
        crop = "/CropBox" in one and float(one.CropBox[0]) < 2000
    return kit.picture(path, number, *(["-cropbox"] if crop else []))


def check_page(folder, name, data, unit):
    done, path = kit.bundle(folder, data)
    if not report(done.returncode == 0 and done.stderr == "", f"bind: {name} is bound", done):
        return
    before, after = seen_alone(f"{folder}/anlage-1.pdf"), kit.picture(path, 2)
    report(after[0] == before[0] and 0 < after[1] - before[1] <= kit.STRIP / unit + 1,
           f"bind: {name}: a strip below", before[:2], after[:2])
    part = kit.unlike(before, after, before[1] - 1)
    report(part <= UNLIKE, f"bind: {name}: what was seen is seen", f"{part:.1%} of it differs")
    height, words = after[1], kit.words_at(path, 2)
    strip = min(kit.STRIP / unit, kit.STRIP * before[0] / 595) + 1
    stamp = [word for word in words if word[2] > height - strip]
    report(" ".join(word[0] for word in stamp) == "Anlage 1, Seite 1 von 1"
           and all(word[1] >= height - strip for word in stamp)
           and not [word for word in words if word not in stamp and word[2] > height - strip],
           f"bind: {name}: the stamp lies in it", height, words)
    ink = [sum(grey < 128 for grey in row) for row in after[2][before[1] + 1:]]
    report(strip < 6 or (sum(ink) > 5 and max(ink) < before[0] / 2),
           f"bind: {name}: and nothing else", ink)


def check_shared(folder):
    """Pages that draw the same stream: each with its own stamp."""
    done, path = kit.bundle(folder, page(pages=3))
    texts = [kit.run("pdftotext", "-f", str(i), "-l", str(i), path, "-").stdout
             for i in (2, 3, 4)]
    report(done.returncode == 0 and all(f"Seite {i + 1} von 3" in text and "Mitte" in text
                                        for i, text in enumerate(texts)),
           "bind: pages with the same contents", done, texts)
    pictures = [kit.picture(path, i) for i in (2, 3, 4)]
    report(all(kit.unlike(pictures[0], each, 842) == 0 for each in pictures),
           "bind: look the same", "")


def check_unstamped(folder):
    part = kit.attachment(folder, turned("/Rotate 90 /CropBox [0 0 300 400]"))
    done, path = kit.bind(folder, [kit.MINUTES, part])
    report(done.returncode == 0 and seen_alone(part["datei"]) == kit.picture(path, 2, "-cropbox"),
           "bind: without stamps a page is as it was", done)


def check(folder):
    for name, data, unit in cases():
        check_page(folder, name, data, unit)
    check_shared(folder)
    check_unstamped(folder)
