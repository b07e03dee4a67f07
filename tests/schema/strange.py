# SPDX-License-Identifier: EUPL-1.2
"""strange - odd values in every field: resolve and the schemas agree on each."""
import json
import os
import shutil
import tempfile

import codes
from pieces import Piece
from tool import resolve, schemas, validator
from verdict import report

SESSION = "2026-03-17-kreistag"
BATCH = 16
VALUES = """
'' | '  ' | x | X y | 0 | 12 | 007 | -1 | 1000000 | 999999 | 1.5 | 8.4 | 8. | 8a | 8.04
ja | nein | Ja | yes | true | null | 17:00 | 24:00 | 7:00 | 17:60 | 17:00:00
2026-03-17 | 2026-02-29 | 2024-02-29 | 2000-02-29 | 1900-02-29 | 2100-02-29 | 1899-12-31
2199-12-31 | 2200-01-01 | 2026-04-31 | 2026-13-01 | 2026-3-17
Ö 3 | Ö 03 | N 1.2 | Ö3 | X 1 | kreistag | brandt | -brandt | Brandt | mitglieder
bild.png | Bild.png | a.b.c | bild | vertagt auf morgen | vertagt auf | angenommen | offen
[] | {} | [x] | [brandt] | [2026-03-17] | [12, 13] | [ [x] ] | [{a: b}] | [Ö 3]
{a: b} | {CDU: 12} | {CDU: x} | {CDU: } | {brandt: ja} | {brandt: vielleicht}
""".replace("\n", " | ").split(" | ")
GOOD = {
    "sitzung": "gremium: kreistag\ndatum: 2026-03-17\nort: Saal\nbeginn: 17:00\n"
               "vorsitz: brandt\nschriftfuehrung: brandt\nanwesend: mitglieder\n",
    "punkt": "titel: Haushalt\n", "beschluss": "text: Das\neinstimmig: ja\n",
    "abstimmung": "zu: Schluss\n", "wahl": "zu: Wahl\n",
}
KREIS = ("name: K\ngenitiv: des K\ngremien:\n  kreistag: {name: Kreistag, genitiv: des, "
         "sitze: 3, mitglieder: [brandt]}\n")
PERSONEN = "brandt: {name: Brandt, fraktion: CDU}\n"


def write(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def write_all(folder, kind, texts):
    """The notes with each text in them; their paths in the same order."""
    shutil.rmtree(os.path.join(folder, SESSION), ignore_errors=True)
    frame = f"{SESSION}/sitzung.yaml"
    write(folder, "kreis.yaml", KREIS)
    write(folder, "personen.yaml", PERSONEN)
    write(folder, frame, texts[0] if kind == "sitzung" else GOOD["sitzung"])
    if kind == "sitzung":
        return [frame]
    paths = [f"{SESSION}/oeffentlich/{n:02}-x.md" for n in range(len(texts))]
    for path, text in zip(paths, texts):
        front = text if kind == "punkt" else GOOD["punkt"]
        block = f"\n``` {kind}\n{text}```\n" if kind != "punkt" else ""
        write(folder, path, f"---\n{front}---\n{block}")
    return paths


def without(text, key):
    return "".join(line + "\n" for line in text.splitlines()
                   if not line.startswith(key + ":"))


def fields(kind, seen):
    """One field of each make, if none of its like was seen in another kind."""
    for key, schema in schemas()[kind]["properties"].items():
        make = json.dumps([schema.get("anyOf"), schema.get("type"), schema.get("enum"),
                           schema.get("pattern"), schema.get("format"),
                           schema.get("maxLength"), schema.get("items"),
                           schema.get("properties"), key in schemas()[kind].get(
                               "required", [])])
        make = make.replace(f"»{key}«", "")
        if make not in seen:
            seen.add(make)
            yield key


def difference(piece, said):
    """What one says and the other does not; None if they agree.  said: by code"""
    errors = [error.message
              for error in validator(piece.kind).iter_errors(piece.value())]
    shape = [said[code] for code in codes.SHAPE if code in said]
    if shape and not errors:
        return f"only resolve says: {shape}"
    if errors and not shape and not set(said) & set(codes.REGISTER):
        return f"only the schema says: {errors}"
    return None


def differences(folder, kind, texts):
    """Of many pieces in one session; in halves where not all is said at once."""
    if kind == "sitzung" and len(texts) > 1:
        return [what for text in texts for what in differences(folder, kind, [text])]
    paths = write_all(folder, kind, texts)
    messages, is_cut = resolve(folder, SESSION)
    if is_cut and len(texts) > 1:
        half = len(texts) // 2
        return (differences(folder, kind, texts[:half])
                + differences(folder, kind, texts[half:]))
    return [difference(Piece(kind, path, 1, text),
                       {code: said for where, _, code, said in messages if where == path})
            for path, text in zip(paths, texts)]


def compare(kind, folder, seen):
    """(how many were compared, what differs) of one kind."""
    good = GOOD.get(kind, "")
    texts = [without(good, key) + (f"{key}: {value}\n" if value is not None
                                   else f"{key}:\n")
             for key in fields(kind, seen) for value in [*VALUES, None]]
    texts = [text for text in texts if Piece(kind, "", 1, text).readable]
    found = []
    for start in range(0, len(texts), BATCH):
        batch = texts[start:start + BATCH]
        found += [f"{what}, of: {text}"
                  for text, what in zip(batch, differences(folder, kind, batch)) if what]
    return len(texts), found


def check_values():
    seen, total = set(), 0
    for kind in sorted(schemas().keys() - {"kreis", "personen", "teil"}):
        with tempfile.TemporaryDirectory() as folder:
            count, found = compare(kind, folder, seen)
        total += count
        report(not found, f"schema: {kind}: same verdict on {count} strange values",
               *found)
    report(total > 1000, "schema: strange values stood in every make of field", total)
