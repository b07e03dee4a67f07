# SPDX-License-Identifier: EUPL-1.2
"""hostile - whatever somebody may mail in, made by hand.

make(folder) writes one file a case and returns {name: findings}: what survey
must say of it, besides "ohne-tags", which all of these PDFs are unless the
case says "mit-tags".
"""
import os
import zlib

A4 = "[0 0 595 842]"


def pdf(objects, trailer="/Root 1 0 R", version="1.4", xref=True, tail=b""):
    """A PDF of {number: text or bytes}; the catalog is object 1."""
    out = bytearray(f"%PDF-{version}\n%\xe2\xe3\xcf\xd3\n".encode("latin-1"))
    at = {}
    for number, body in sorted(objects.items()):
        at[number] = len(out)
        body = body if isinstance(body, bytes) else body.encode("latin-1")
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    last = max(objects) + 1
    start = len(out)
    if xref:
        out += b"xref\n0 %d\n0000000000 65535 f \n" % last
        for number in range(1, last):
            out += b"%010d 00000 %c \n" % (at.get(number, 0), b"n" if number in at else b"f")
    out += f"trailer\n<< /Size {last} {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out) + tail


def stream(data, entries=""):
    return f"<< /Length {len(data)} {entries} >>\nstream\n".encode() + data + b"\nendstream"


def plain(pages=1, page="", catalog="", box=A4, more=None, resources="<< >>", **options):
    """Pages without a word; page and catalog are more entries of theirs."""
    kids = " ".join(f"{10 + i} 0 R" for i in range(pages))
    box = f"/MediaBox {box}" if box else ""
    objects = {1: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
               2: f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>"}
    for i in range(pages):
        objects[10 + i] = f"<< /Type /Page /Parent 2 0 R {box} /Resources {resources} {page} >>"
    objects.update(more or {})
    return pdf(objects, **options)


def with_xref_stream():
    """Objects packed into an object stream, as PDF 1.5 has them."""
    packed = [(1, "<< /Type /Catalog /Pages 2 0 R >>"),
              (2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
              (3, f"<< /Type /Page /Parent 2 0 R /MediaBox {A4} /Resources << >> >>")]
    head, body = "", ""
    for number, text in packed:
        head += f"{number} {len(body)} "
        body += text + " "
    data = zlib.compress((head + body).encode())
    out = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    at = len(out)
    out += b"4 0 obj\n" + stream(data, f"/Type /ObjStm /N 3 /First {len(head)} "
                                 "/Filter /FlateDecode") + b"\nendobj\n"
    start = len(out)
    rows = b"\0\0\0\0\0" + b"".join(b"\2" + (4).to_bytes(3, "big") + bytes([i])
                                    for i in range(3))
    rows += b"\1" + at.to_bytes(3, "big") + b"\0" + b"\1" + start.to_bytes(3, "big") + b"\0"
    out += b"5 0 obj\n" + stream(zlib.compress(rows), "/Type /XRef /W [1 3 1] /Size 6 "
                                 "/Root 1 0 R /Filter /FlateDecode") + b"\nendobj\n"
    return bytes(out) + f"startxref\n{start}\n%%EOF\n".encode()


def hybrid():
    """A table of cross-references with a stream of them beside it."""
    whole = plain()
    start = int(whole.split(b"startxref\n")[1].split()[0])
    extra = stream(zlib.compress(b"\0\0\0\0\0"), "/Type /XRef /W [1 3 1] /Size 1 "
                   "/Index [0 1] /Root 1 0 R /Filter /FlateDecode")
    head, trailer = whole[:start], whole[start:]
    at = len(head)
    head += b"20 0 obj\n" + extra + b"\nendobj\n"
    trailer = trailer.replace(b"/Root 1 0 R", b"/Root 1 0 R /XRefStm %d" % at)
    return head + trailer.replace(b"startxref\n%d" % start, b"startxref\n%d" % len(head))


def incremental():
    """A word was replaced, and the old one is still in the file."""
    old = plain(more={20: "(vorher)"})
    start = int(old.split(b"startxref\n")[1].split()[0])
    at = len(old)
    new = b"20 0 obj\n(nachher)\nendobj\n"
    table = b"xref\n20 1\n%010d 00000 n \n" % at
    return old + new + table + (f"trailer\n<< /Size 21 /Root 1 0 R /Prev {start} >>\n"
                                f"startxref\n{at + len(new)}\n%%EOF\n").encode()


def bomb():
    """A few bytes that become 800 MiB of content."""
    packer = zlib.compressobj(1)
    zeros = bytes(1 << 20)
    data = b"".join(packer.compress(zeros) for _ in range(800)) + packer.flush()
    return plain(page="/Contents 20 0 R", more={
        20: stream(zlib.compress(data), "/Filter [/FlateDecode /FlateDecode]")})


def deep_tree(levels=20000):
    objects = {1: "<< /Type /Catalog /Pages 2 0 R >>"}
    for i in range(levels):
        objects[2 + i] = f"<< /Type /Pages /Kids [{3 + i} 0 R] /Count 1 >>"
    objects[2 + levels] = f"<< /Type /Page /MediaBox {A4} >>"
    return pdf(objects)


LAUNCH = "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (cmd.exe) >> >>"
SUBMIT = ("<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] "
          "/A << /S /SubmitForm /F << /FS /URL /F (http://example.org) >> >> >>")
SCRIPT = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
FIELD = "<< /FT /Tx /T (Name) /Type /Annot /Subtype /Widget /Rect [0 0 9 9] >>"
SIGNATURE = ("<< /FT /Sig /T (S) /V << /Type /Sig /Filter /Adobe.PPKLite "
             "/ByteRange [0 1 2 3] /Contents <00> >> >>")


def cases():
    """(name, bytes, findings)"""
    for version in ("1.3", "1.4", "1.5", "1.6", "1.7", "2.0"):
        yield f"fassung-{version.replace('.', '-')}.pdf", plain(version=version), ""
    yield "objektstroeme.pdf", with_xref_stream(), ""
    yield "hybrid.pdf", hybrid(), ""
    yield "nachtraege.pdf", incremental(), "fruehere-fassungen"
    yield "mit-vorspann.pdf", b"From: jemand\n\n" + plain(), ""
    yield "leer.pdf", b"", ""
    yield "nur-kopf.pdf", b"%PDF-1.4\n", "abgeschnitten beschaedigt"
    yield "abgeschnitten.pdf", plain(30)[:2000], "abgeschnitten beschaedigt"
    yield "ohne-tabelle.pdf", plain(xref=False), "repariert"
    yield "tabelle-verschoben.pdf", plain().replace(b"%\xe2\xe3\xcf\xd3", b"%"), "repariert"
    yield "kein-pdf.pdf", b"Das ist kein PDF.\n" * 100, ""
    yield "word.docx", b"PK\x03\x04" + b"\0" * 60, ""
    yield "word.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 60, ""
    yield "ohne-katalog.pdf", pdf({1: "<< >>"}, trailer=""), "beschaedigt"
    yield "ohne-seiten.pdf", pdf({1: "<< /Type /Catalog >>"}), "beschaedigt"
    yield "keine-seite.pdf", plain(0), "beschaedigt"
    yield "seitenschleife.pdf", pdf({1: "<< /Type /Catalog /Pages 2 0 R >>",
                                     2: "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"}), "beschaedigt"
    yield "seitenbaum-tief.pdf", deep_tree(), "beschaedigt"
    yield "count-luegt.pdf", plain().replace(b"/Count 1", b"/Count 7"), "seitenzahl"
    yield "ohne-mediabox.pdf", plain(box=None), "seitengroesse"
    yield "mediabox-null.pdf", plain(box="[0 0 0 0]"), "seitengroesse"
    yield "mediabox-riesig.pdf", plain(box="[0 0 99999999 99999999]"), "seitengroesse"
    yield "mediabox-drei.pdf", plain(box="[0 0 595]"), "seitengroesse"
    yield "mediabox-verkehrt.pdf", plain(box="[595 842 0 0]"), ""
    yield "gedreht-45.pdf", plain(page="/Rotate 45"), "seitendrehung"
    yield "gedreht-90.pdf", plain(page="/Rotate 90"), "querformat"
    yield "gedreht-minus-90.pdf", plain(page="/Rotate -90"), "querformat"
    yield "masstab.pdf", plain(page="/UserUnit 10"), "grossformat"
    yield "querformat.pdf", plain(box="[0 0 842 595]"), "querformat"
    yield "a1.pdf", plain(box="[0 0 1684 2384]"), "grossformat"
    yield "skript-beim-oeffnen.pdf", plain(catalog=f"/OpenAction {SCRIPT}"), "skript"
    yield "skript-unter-namen.pdf", plain(
        catalog=f"/Names << /JavaScript << /Names [(a) {SCRIPT}] >> >>"), "skript"
    yield "skript-im-verweis.pdf", plain(page="/Annots [<< /Type /Annot /Subtype /Link "
        "/Rect [0 0 9 9] /A << /S /URI /URI (JavaScript:alert) >> >>]"), "skript"
    yield "skript-im-lesezeichen.pdf", plain(catalog="/Outlines 20 0 R", more={
        20: "<< /First 21 0 R /Last 21 0 R /Count 1 >>",
        21: f"<< /Title (x) /Parent 20 0 R /A {SCRIPT} >>"}), "skript"
    yield "programmstart.pdf", plain(page=f"/Annots [{LAUNCH}]"), "programmstart"
    yield "datenversand.pdf", plain(page=f"/Annots [{SUBMIT}]"), "datenversand"
    yield "eingebettet.pdf", plain(catalog="/Names << /EmbeddedFiles << /Names [(a) << "
        "/Type /Filespec /F (a.txt) /EF << /F 20 0 R >> >>] >> >>",
        more={20: stream(b"geheim", "/Type /EmbeddedFile")}), "eingebettet"
    yield "medien.pdf", plain(page="/Annots [<< /Type /Annot /Subtype /RichMedia "
                              "/Rect [0 0 9 9] >>]"), "medien"
    yield "formular.pdf", plain(catalog=f"/AcroForm << /Fields [{FIELD}] >>"), "formular"
    yield "signiert.pdf", plain(catalog=f"/AcroForm << /SigFlags 3 /Fields [{SIGNATURE}] >>"), \
        "formular signiert"
    yield "strom-kaputt.pdf", plain(page="/Contents 20 0 R", more={
        20: stream(b"kein Deflate", "/Filter /FlateDecode")}), "beschaedigt"
    yield "bombe.pdf", bomb(), "zu-aufwendig"
    yield "bild-ohne-ende.png", b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (b"\0\0\0\x10" * 2) + \
        b"\x08\0\0\0\0" + b"\0" * 4, "abgeschnitten"
    yield "bild-ohne-groesse.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xd9", \
        "beschaedigt"


def make(folder):
    expected = {}
    for name, data, findings in cases():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)
        expected[name] = set(findings.split())
    os.mkfifo(os.path.join(folder, "roehre.pdf"))
    expected["roehre.pdf"] = {"keine-datei"}
    os.symlink("/etc/passwd", os.path.join(folder, "verweis.pdf"))
    expected["verweis.pdf"] = {"verknuepfung"}
    os.mkdir(os.path.join(folder, "ordner.pdf"))
    expected["ordner.pdf"] = {"keine-datei"}
    return expected
