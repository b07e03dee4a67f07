#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""attachments - minutes and 300 attachments of 5,000 pages in all, to be bound.

    attachments.py FOLDER

Each attachment has a font of its own, of noise that does not shrink, and pages
of words; the plan names them all.  Prints how many pages there are.
"""
import os
import random
import sys
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(os.path.dirname(HERE), name) for name in ("bind", "survey")]
import hostile  # noqa: E402
import kit  # noqa: E402

FILES, PAGES, FONT = 300, 5000, 30000
WORDS = ("Der Kreistag beschließt die Satzung über die Erhebung von Gebühren im Haushalt des "
         "Landkreises").split()


def page(rng):
    lines = (" ".join(rng.choice(WORDS) for _ in range(12)) for _ in range(50))
    text = "BT /F 10 Tf 50 800 Td 14 TL " + " ".join(f"({line}) '" for line in lines) + " ET"
    return hostile.stream(zlib.compress(text.encode("latin-1")), "/Filter /FlateDecode")


def attachment(rng, pages):
    kids = " ".join(f"{10 + 2 * i} 0 R" for i in range(pages))
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>",
        3: "<< /Type /Font /Subtype /TrueType /BaseFont /Arimo /FirstChar 32 /LastChar 34 "
           "/Widths [300 300 300] /FontDescriptor 4 0 R /Encoding /WinAnsiEncoding >>",
        4: "<< /Type /FontDescriptor /FontName /Arimo /Flags 32 /FontBBox [0 0 1 1] /Ascent 1 "
           "/Descent 0 /CapHeight 1 /StemV 80 /ItalicAngle 0 /FontFile2 5 0 R >>",
        5: hostile.stream(zlib.compress(rng.randbytes(FONT)),
                          f"/Length1 {FONT} /Filter /FlateDecode")}
    for i in range(pages):
        objects[10 + 2 * i] = (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R "
            f">> >> /Contents {11 + 2 * i} 0 R >>")
        objects[11 + 2 * i] = page(rng)
    return hostile.pdf(objects)


def main():
    folder, rng = sys.argv[1], random.Random(1)
    os.makedirs(folder)
    kit.own(folder)
    parts = [kit.MINUTES]
    for number in range(1, FILES + 1):
        pages = PAGES * number // FILES - PAGES * (number - 1) // FILES
        parts.append(kit.attachment(folder, attachment(rng, pages), number))
    kit.write_plan(folder, parts)
    print(f"{PAGES} pages, {FILES} files")


if __name__ == "__main__":
    main()
