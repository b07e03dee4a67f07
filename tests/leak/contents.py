# SPDX-License-Identifier: EUPL-1.2
"""contents - what may stand in nichtoeffentlich/, as different as it can be.

Each function fills the non-public folder of one session.  Lengths, numbers,
letters, names and attachments differ, because a leak may be a count, a width or
a glyph as well as a word.
"""
import os
import random

SYLLABLES = ("qua", "zor", "bix", "mel", "dru", "fäh", "goß", "jym", "pul", "tev",
             "wöc", "xan", "kiv", "süb", "ren")

# letters that the default fonts have and German minutes do not use
FOREIGN = ("Ѱ Ѳ ж щ ъ э ю я Д Љ Њ Ћ", "Ω Ψ Ξ θ φ χ λ δ", "ế ồ ữ ậ ỷ ọ Ẫ",
           "ǵ ḡ ẗ ɣ ʒ ŋ Ŋ ſ", "½ ⅔ ± × ÷ † ‡ ‰ ¶")

PERSONS = """
geheim-{n}:
  name: {name}
  vorname: {first}
  anrede: Frau
  amt: Ktabg.
  fraktion: {faction}
"""


def word(random_, syllables=4):
    return "".join(random_.choice(SYLLABLES) for _ in range(syllables)).capitalize()


def sentence(random_, words=12):
    return " ".join(word(random_, random_.randint(2, 5)) for _ in range(words)) + "."


def write(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(text if isinstance(text, bytes) else text.encode())


def item(random_, paragraphs, attachments=()):
    lines = ["---", f"titel: {sentence(random_, 4)[:-1]}", "art: beschluss",
             "vorlage: SV-11-4711"]
    if attachments:
        lines.append("anlagen:")
        lines += [f"  - {{datei: {name}, titel: {word(random_)}}}"
                  for name in attachments]
    lines.append("---")
    for _ in range(paragraphs):
        lines += [sentence(random_, 60), ""]
    lines += ["| Fläche | Preis |", "|---|---:|",
              f"| {word(random_)} | {random_.randint(1000, 9999999)} € |", "",
              "``` beschluss", "text: |", f"  {sentence(random_)}",
              "einstimmig: ja", "```", ""]
    return "\n".join(lines)


def part(random_, guests):
    lines = ["gaeste:"] + [f'  - "{word(random_)}, {word(random_)}"'
                           for _ in range(guests)]
    return "\n".join(lines) + "\n"


def nothing(folder):
    """The folder is there and empty."""
    os.makedirs(folder)


def one(folder):
    random_ = random.Random("one")
    write(folder, "01-kurz.md", item(random_, 1))


def many(folder):
    """Forty long items, a dozen attachments, many guests."""
    random_ = random.Random("many")
    names = [f"{word(random_).lower().encode('ascii', 'ignore').decode()}-{n}.pdf"
             for n in range(12)]
    for n, name in enumerate(names):
        write(folder, os.path.join("anlagen", name), b"%PDF-1.4\n%" + b"x" * 97 * n)
    for n in range(40):
        write(folder, f"{n + 1:02}-{'lang-' * (n % 7)}punkt.md",
              item(random_, 1 + n % 9, names[n:n + 1]))
    write(folder, "teil.yaml", part(random_, 25))


def letters(folder):
    """Other alphabets: nothing of them may reach a font of the public part."""
    text = "\n\n".join(f"{line} {line.replace(' ', '')}" for line in FOREIGN)
    write(folder, "01-schrift.md",
          f"---\ntitel: {FOREIGN[0]}\nart: bericht\nergebnis: Kenntnis genommen\n"
          f"---\n{text}\n")
    write(folder, "teil.yaml", f'gaeste: ["{FOREIGN[1]}"]\n')


def corrections(folder):
    """Corrections of closed items of each session there is, signed late."""
    random_ = random.Random("corrections")
    notes = os.path.dirname(os.path.dirname(folder))
    lines = ["unterzeichnet: {von-der-heide: 2026-03-30}", "berichtigungen:"]
    for session in sorted(os.listdir(notes)):
        if os.path.isdir(os.path.join(notes, session)):
            lines += [f"  - niederschrift: {session}", "    top: N 1",
                      f"    bisher: {word(random_)}", f"    richtig: {sentence(random_)}",
                      "    beschluss: {ja: 3, nein: 1}"]
    write(folder, "teil.yaml", "\n".join(lines) + "\n")
    write(folder, "siegel.yaml", "dateien: []\n")


def broken(folder):
    """Nothing here can be read: not as YAML, not as text, not as a file."""
    random_ = random.Random("broken")
    write(folder, "teil.yaml", f"gaeste: [{word(random_)}\n\tanwesend: *nichts\n")
    write(folder, "01-fehler.md", f"---\ntitel: [{word(random_)}\n--\n{{{{{{")
    write(folder, "02-bytes.md", bytes(range(128, 256)) + b"\0" + b"\xe2\x80\xa8")
    os.symlink("/nonexistent/" + word(random_), os.path.join(folder, "03-link.md"))
    os.makedirs(os.path.join(folder, "04-ordner.md"))
    write(folder, "anlagen/kaputt.pdf", b"\x89PNG")


ALL = (nothing, one, many, letters, corrections, broken)


def persons(count):
    """Entries for personen.yaml whom no public part names."""
    random_ = random.Random(count)
    return "".join(PERSONS.format(n=n, name=word(random_), first=word(random_, 2),
                                  faction=word(random_, 3)) for n in range(count))
