# SPDX-License-Identifier: EUPL-1.2
"""foreign - what attachments bring along: looks stay, the rest does not."""
import os
import subprocess

import pikepdf
import yaml

import hostile
import kit
from hostile import plain
from verdict import report

SECRET = "GEHEIM"
LOOK = "/Type /XObject /Subtype /Form /BBox [0 0 80 20] /Resources " \
    "<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"


def look(words):
    return kit.content(f"BT /F 9 Tf 2 5 Td ({words}) Tj ET", LOOK)


def text_of(path):
    return kit.run("pdftotext", path, "-").stdout


def findings(path):
    done = kit.run(os.path.join(kit.BIN, "survey"), "-o", "-", path)
    return set(yaml.load(done.stdout, yaml.BaseLoader)["befunde"]) if done.stdout else done


# --------------------------------------------------------- fields and comments

FIELDS = {
    40: "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Name) /V (Meyer) /DA (/F 9 Tf) "
        "/Rect [50 700 130 720] /AP << /N 50 0 R >> /AA << /K 60 0 R >> >>",
    41: "<< /Type /Annot /Subtype /Widget /Parent 45 0 R /AS /Ja /Rect [50 650 130 670] "
        "/AP << /N << /Ja 51 0 R /Off 52 0 R >> /D << /Ja 53 0 R >> >> >>",
    42: "<< /Type /Annot /Subtype /Widget /FT /Btn /V /Ja /Rect [50 600 130 620] "
        "/AP << /N << /Ja 54 0 R >> >> /A 60 0 R >>",
    43: "<< /Type /Annot /Subtype /Widget /FT /Tx /T (H) /V (Hidden) /F 2 "
        "/Rect [50 550 130 570] /AP << /N 55 0 R >> >>",
    44: "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Leer) /V () /Rect [50 500 130 520] >>",
    45: "<< /FT /Btn /T (Haken) /V /Ja /Kids [41 0 R] >>",
    46: "<< /Type /Annot /Subtype /FreeText /Contents (Randnotiz) /Popup 47 0 R /IRT 40 0 R "
        "/Rect [50 450 130 470] /AP << /N 56 0 R /R 57 0 R >> >>",
    47: f"<< /Type /Annot /Subtype /Popup /Contents ({SECRET}) /Rect [50 400 130 420] >>",
    48: "<< /Type /Annot /Subtype /Screen /Rect [50 350 130 370] /AP << /N 58 0 R >> /A 60 0 R >>",
    49: "<< /Type /Annot /Subtype /FreeText /Contents (Daneben) /Rect [50 -30 130 -10] "
        "/AP << /N 59 0 R >> >>",
    60: "<< /S /JavaScript /JS (app.alert) >>",
    **{number: look(words) for number, words in (
        (50, "Meyer"), (51, "Angekreuzt"), (52, "Leergelassen"), (53, "Gedrueckt"),
        (54, "Gewaehlt"), (55, "Versteckt"), (56, "Randnotiz"), (57, "Darueber"),
        (58, "Standbild"), (59, "Daneben"))},
}
SHOWN = ("Meyer", "Angekreuzt", "Gewaehlt", "Randnotiz", "Standbild")
NOT_SHOWN = ("Leergelassen", "Gedrueckt", "Versteckt", "Darueber", "Daneben", SECRET, "JavaScript")


def form(fields, catalog=""):
    numbers = " ".join(f"{number} 0 R" for number in fields if 40 <= number < 50 and number != 45)
    return plain(page=f"/Annots [{numbers}]", catalog=catalog, more=fields)


def check_fields(folder):
    fields = [number for number in FIELDS if 40 <= number < 45]
    catalog = f"/AcroForm << /Fields [{' '.join(f'{n} 0 R' for n in fields)}] >>"
    done, path = kit.bundle(folder, form(FIELDS, catalog))
    if not report(done.returncode == 0, "bind: a form", done):
        return
    text, data = text_of(path), kit.everything(path)
    report(all(word in text for word in SHOWN), "bind: what was filled in is seen", text)
    report(not any(word.encode() in data for word in NOT_SHOWN),
           "bind: what was not seen is not there",
           [word for word in NOT_SHOWN if word.encode() in data])
    before = kit.picture(os.path.join(folder, "anlage-1.pdf"), 1)
    part = kit.unlike(before, kit.picture(path, 2), 842)
    report(part < .001, "bind: a form looks as it did", f"{part:.2%} differs")
    report(findings(path) <= {"ohne-tags"}, "bind: survey finds nothing in it", findings(path))
    for name, fault in (("no look", ""), ("an empty look", "/AP << /N 50 0 R >>")):
        fields = {40: "<< /Type /Annot /Subtype /Widget /FT /Tx /V (Meyer) "
                  f"/Rect [50 700 130 720] {fault} >>", 50: kit.content("/Tx BMC EMC", LOOK)}
        done, _ = kit.bundle(folder, form(fields))
        report(done.returncode == 1 and done.stderr.splitlines()[0].endswith(
            "anlage-1.pdf:1:1: error: auf Seite 1 dieser Datei ist ein Feld ausgefüllt, ohne "
            "dass die Datei zeigt, womit [B008]"), f"bind: a field with a value and {name}", done)


# ---------------------------------------------------------------------- leaks

def secret(number):
    return f"{SECRET}-{number}"


def leaky():
    """A secret wherever a program may leave one; {where: the secret}."""
    places = {}

    def hide(where):
        places[where] = secret(len(places))
        return places[where]

    def hidden(where, entries=""):
        return kit.content(hide(where), entries)

    image = (f"/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
             "/ColorSpace [/ICCBased 44 0 R] /Metadata 41 0 R /Alternates [<< /Image 42 0 R >>] "
             f"/OPI << /2.0 << /F ({hide('OPI of an image')}) >> >> /SMask 45 0 R")
    page = ("/Contents 30 0 R /Thumb 46 0 R /Metadata 47 0 R /LastModified (D:2020) "
            f"/PieceInfo << /Word << /Private ({hide('PieceInfo')}) >> >> "
            f"/AA << /O << /S /JavaScript /JS ({hide('script of a page')}) >> >> "
            f"/Unbekannt << /Katalog 1 0 R >> /AF [48 0 R] /B [<< /T << /I << /Title "
            f"({hide('thread')}) >> >> >>] "
            "/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [9 9 20 20] /FS 48 0 R >> "
            "<< /Type /Annot /Subtype /Link /Rect [9 9 20 20] /A << /S /Launch "
            f"/F ({hide('program')}) >> >> "
            f"<< /Type /Annot /Subtype /Link /Rect [9 9 20 20] /A << /S /URI "
            f"/URI (https://kreis.example) /Next << /S /JavaScript /JS ({hide('next')}) >> >> >> "
            f"<< /Type /Annot /Subtype /Square /Rect [9 9 20 20] /Privat ({hide('annotation')}) "
            f"/NM ({hide('name of an annotation')}) >>]")
    font = (f"<< /Type /Font /Subtype /TrueType /BaseFont /A /FontDescriptor << /Type "
            f"/FontDescriptor /FontName /A /Flags 4 /FontFile2 49 0 R "
            f"/Autor ({hide('descriptor')}) >> >>")
    resources = (f"<< /Font << /F {font} >> /XObject << /X 40 0 R /Y 50 0 R >> "
                 f"/Properties << /MC0 << /Title ({hide('property')}) /Metadata 51 0 R >> >> "
                 f"/ColorSpace << /CS [/ICCBased 44 0 R] >> /Privat ({hide('resources')}) >>")
    objects = {
        1: f"<< /Type /Catalog /Pages 2 0 R /Privat ({hide('catalog')}) /Metadata 52 0 R "
           "/Names << /EmbeddedFiles << /Names [(a) 48 0 R] >> /JavaScript << /Names [(a) "
           f"<< /S /JavaScript /JS ({hide('script')}) >>] >> >> /OpenAction << /S /JavaScript "
           f"/JS ({hide('on opening')}) >> /AcroForm << /XFA 53 0 R >> >>",
        2: "<< /Type /Pages /Kids [10 0 R] /Count 1 >>",
        10: f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Resources {resources} {page} >>",
        30: kit.content("/X Do", f"/Privat ({hide('contents')})"),
        40: kit.content("\xff\xff\xff", image),
        41: hidden("metadata of an image", "/Type /Metadata /Subtype /XML"),
        42: hidden("alternate image", "/Type /XObject /Subtype /Image /Width 1 /Height 9"),
        44: kit.content("kein Profil", "/N 3 /Alternate /DeviceRGB /Metadata 54 0 R"),
        45: kit.content("\xff", "/Type /XObject /Subtype /Image /Width 1 /Height 1 "
                        f"/ColorSpace /DeviceGray /BitsPerComponent 8 /X ({hide('mask')})"),
        46: hidden("thumbnail"), 47: hidden("metadata of a page"),
        48: f"<< /Type /Filespec /F ({hide('file name')}) /EF << /F 55 0 R >> >>",
        49: kit.content("keine Schrift", "/Length1 13 /Metadata 56 0 R"),
        50: kit.content("/Z Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /PieceInfo 57 0 R "
                        "/Ref << /F 48 0 R >> /Resources << /XObject << /Z 58 0 R >> >>"),
        51: hidden("metadata of a property"), 52: hidden("metadata"), 53: hidden("XFA"),
        54: hidden("metadata of a profile"), 55: hidden("embedded file"),
        56: hidden("metadata of a font"),
        57: f"<< /Illustrator << /Private ({hide('PieceInfo of a form')}) >> >>",
        58: kit.content("", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Metadata 59 0 R"),
        59: hidden("metadata of a form in a form"),
    }
    places["Info"] = secret(len(places))
    objects[70] = f"<< /Author ({places['Info']}) >>"
    data = hostile.pdf(objects, "/Root 1 0 R /Info 70 0 R")
    return data, places


def check_leaks(folder):
    data, places = leaky()
    for options in ((), ("-s", kit.stamps(folder, ["Anlage 1, Seite 1 von 1"]))):
        done, path = kit.bind(folder, [kit.MINUTES, kit.attachment(folder, data)], *options)
        if not report(done.returncode == 0, "bind: a file full of secrets", done):
            continue
        there = kit.everything(path)
        for where, words in places.items():
            report(f"{words})".encode() not in there and not any(
                words.encode() + end in there for end in (b"\n", b" ", b"<", b"\r")),
                f"bind: no {where}{' with stamps' if options else ''}")
        left = findings(path)
        report(left <= {"ohne-tags"}, "bind: survey finds nothing in the bundle", left)
    report(all(words.encode() in data for words in places.values()), "bind: all were there")


def check_revisions(folder):
    done, path = kit.bundle(folder, hostile.incremental())
    report(done.returncode == 0 and b"vorher" not in kit.everything(path)
           and findings(path) <= {"ohne-tags"}, "bind: no earlier revision", done)


def carrying(path, target):
    """The minutes, with a file embedded and a script."""
    with pikepdf.open(path) as pdf:
        pdf.attachments["a.txt"] = pikepdf.AttachedFileSpec(pdf, SECRET.encode(),
                                                            filename="a.txt")
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=SECRET)
        del pdf.Root.Names["/Dests"]
        pdf.save(target)


def check_own(folder):
    target = os.path.join(folder, "traeger.pdf")
    carrying(os.path.join(folder, "niederschrift.pdf"), target)
    part = {**kit.MINUTES, "datei": "traeger.pdf"}
    done, path = kit.bind(folder, [part])
    report(done.returncode == 0 and SECRET.encode() not in kit.everything(path),
           "bind: nothing that the minutes carry", done)


# --------------------------------------------------------------------- layers

LAYER = "/Contents 30 0 R /Annots [<< /Type /Annot /Subtype /Square /Rect [200 10 280 40] " \
    "/C [1 0 0] /OC 41 0 R /AP << /N 50 0 R >> >>]"


def layers(states):
    """Two layers, of which some are shown."""
    resources = "<< /Properties << /A 40 0 R /B 41 0 R /C 42 0 R >> >>"
    return hostile.pdf({
        1: "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [40 0 R 41 0 R] "
           f"/D << {states} >> >> >>",
        2: "<< /Type /Pages /Kids [10 0 R] /Count 1 >>",
        10: f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Resources {resources} "
            f"{LAYER} >>",
        30: kit.content("/OC /A BDC 10 10 80 80 re f EMC /OC /B BDC 100 100 80 80 re f EMC "
                        "/OC /C BDC 200 200 80 80 re f EMC"),
        40: "<< /Type /OCG /Name (Alt) /Usage << /CreatorInfo << /Creator (GEHEIM) >> >> >>",
        41: "<< /Type /OCG /Name (Neu) >>",
        42: "<< /Type /OCMD /OCGs [40 0 R 41 0 R] /P /AllOff >>",
        50: kit.content("0 0 80 30 re f", "/Type /XObject /Subtype /Form /BBox [0 0 80 30]")})


def check_layers(folder):
    for states in ("", "/OFF [40 0 R]", "/OFF [41 0 R]", "/OFF [40 0 R 41 0 R]",
                   "/BaseState /OFF", "/BaseState /OFF /ON [41 0 R]"):
        data = layers(states)
        parts = [kit.MINUTES, kit.attachment(folder, data),
                 kit.attachment(folder, layers("/OFF [41 0 R]"), 2)]
        lines = ["Anlage 1, Seite 1 von 1", "Anlage 2, Seite 1 von 1"]
        done, path = kit.bind(folder, parts, "-s", kit.stamps(folder, lines))
        good = done.returncode == 0
        for i, part in enumerate(parts[1:]):
            good = good and not kit.unlike(kit.picture(part["datei"], 1),
                                           kit.picture(path, i + 2), 300)
            good = good and not kit.unlike(by_mupdf(part["datei"], 1), by_mupdf(path, i + 2), 300)
        report(good and SECRET.encode() not in kit.everything(path),
               f"bind: layers: {states or 'all shown'}", done)


def by_mupdf(path, page):
    data = subprocess.run(["mutool", "draw", "-q", "-r", "72", "-c", "gray", "-F", "pgm",
                           "-o", "-", path, str(page)], capture_output=True, check=True).stdout
    head, size, _, pixels = data.split(b"\n", 3)
    if pixels.startswith(b"255\n"):
        pixels = pixels[4:]
    width, height = map(int, (size if b" " in size else head.split(b" ", 1)[1]).split()[:2])
    pixels = data[-width * height:]
    return width, height, [pixels[i * width:(i + 1) * width] for i in range(height)]


def check(folder):
    check_fields(folder)
    check_leaks(folder)
    check_revisions(folder)
    check_own(folder)
    check_layers(folder)
