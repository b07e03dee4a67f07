# SPDX-License-Identifier: EUPL-1.2
"""search - is a text anywhere in a file, however it is written there?

A file is taken apart as far as possible: names, raw bytes, every object with
its strings and inflated streams, the text as three readers see it.  A file that
cannot be taken apart has failed the search.
"""
import os
import re
import subprocess
import sys
import unicodedata

import pikepdf

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                "..", "conformance"))
from check import Checker  # noqa: E402

LONG = 10       # letters from which a text is looked for across word borders
WORD = 5        # letters from which a single word is looked for


def letters(text):
    """Only letters and digits, without case and accents: what hyphens, line
    ends, kerning and forms of a letter cannot change."""
    text = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in text if c.isalnum())


def words(text):
    """The words of a text, those broken over a line joined."""
    return pieces(re.sub(r"[\u00ad\u2010-]\s*\n\s*|\u00ad", "", text))


def pieces(text):
    """The words of a text as they stand."""
    return [letters(word) for word
            in re.findall(r"\w+", unicodedata.normalize("NFC", text))]


class Haystack:
    """All that was found in a tree of published files."""

    def __init__(self):
        self.texts = []                 # (where, run together, words, pieces)
        self.chunks = []                # (where, bytes)

    def add_text(self, where, text):
        # pieces too: a hyphen at the end of a line may be one that is meant
        self.texts.append((where, letters(text), " %s " % " ".join(words(text)),
                           " %s " % " ".join(pieces(text))))

    def add_bytes(self, where, data):
        self.chunks.append((where, data))

    def add_file(self, path, shown):
        with open(path, "rb") as file:
            data = file.read()
        self.add_text(f"name of {shown}", shown)
        self.add_bytes(f"bytes of {shown}", data)
        if data.startswith(b"%PDF"):
            self.add_pdf(path, shown)
        else:
            self.add_text(shown, data.decode("utf-8"))

    def add_pdf(self, path, shown):
        with pikepdf.open(path) as pdf:
            for item in pdf.objects:
                self.add_value(f"object {item.objgen[0]} of {shown}"
                               if getattr(item, "is_indirect", False)
                               else f"an object of {shown}", item)
            self.add_value(f"trailer of {shown}", pdf.trailer)
        checker = Checker(path)
        checker.run()
        self.add_text(f"tagged text of {shown}", "\n".join(
            text for _, text in checker.reading_order()))
        for layout in ("-raw", "-layout"):
            text = subprocess.run(["pdftotext", layout, "-enc", "UTF-8", path, "-"],
                                  capture_output=True, check=True).stdout
            self.add_text(f"text of {shown}", text.decode("utf-8"))

    def add_value(self, where, value):
        """Strings, names and streams of one object; those it refers to are
        objects of their own."""
        if isinstance(value, pikepdf.Stream):
            data = value.read_bytes(pikepdf.StreamDecodeLevel.all)
            self.add_bytes(f"stream, {where}", data)
            if value.get("/Type") == pikepdf.Name.Metadata:
                self.add_text(where, data.decode("utf-8"))
            value = value.stream_dict
        if isinstance(value, pikepdf.Dictionary):
            for key, inner in value.items():
                self.add_text(where, key[1:])
                self.add_inner(where, inner)
        elif isinstance(value, pikepdf.Array):
            for inner in value:
                self.add_inner(where, inner)
        elif isinstance(value, (pikepdf.String, pikepdf.Name)):
            self.add_text(where, str(value))
            self.add_bytes(where, bytes(value) if isinstance(value, pikepdf.String)
                           else str(value).encode())

    def add_inner(self, where, value):
        if not getattr(value, "is_indirect", False):
            self.add_value(where, value)

    def find(self, text):
        """Where the text is; None if nowhere."""
        for encoding in ("utf-8", "utf-16-be", "utf-16-le", "latin-1"):
            try:
                needle = text.encode(encoding)
            except UnicodeEncodeError:
                continue
            for where, data in self.chunks:
                if len(letters(text)) >= LONG and needle in data:
                    return where
        packed, spaced = letters(text), " %s " % " ".join(words(text))
        if not packed:
            return None
        for where, run_on, joined, apart in self.texts:
            if len(packed) >= LONG and packed in run_on \
                    or spaced in joined or spaced in apart:
                return where
        return None


def read_tree(folder):
    """Everything below a folder."""
    haystack = Haystack()
    for place, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            path = os.path.join(place, name)
            haystack.add_file(path, os.path.relpath(path, folder))
    return haystack
