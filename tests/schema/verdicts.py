# SPDX-License-Identifier: EUPL-1.2
"""verdicts - python3-jsonschema and resolve say the same on every recorded case."""
import collections
import glob
import os
import re

import codes
from pieces import pieces_of
from tool import read, resolve, schemas, validator
from verdict import report

ADD = "add each to a list in tests/schema/codes.py: is it of the shape, or cross-field?"


def check_codes():
    used = set()
    for path in glob.glob("pipeline/2-resolve/*.c") + glob.glob("pipeline/base/*.c"):
        used |= set(re.findall(r'"([A-Z]\d{3})"', read(path)))
    listed = collections.Counter(code for some in codes.CLASSES.values()
                                 for code in some)
    report(not used - listed.keys(), "schema: every code of resolve is classified",
           ADD, *sorted(used - listed.keys()))
    report(not listed.keys() - used, "schema: no code is classified that is gone",
           *sorted(listed.keys() - used))
    report(max(listed.values()) == 1, "schema: no code is classified twice",
           *[code for code, n in listed.items() if n > 1])


def schema_errors(piece, typed=False):
    """(first line, last line, message) of what the schema finds in a piece."""
    for error in validator(piece.kind).iter_errors(piece.value(typed)):
        path = list(error.absolute_path)
        if error.validator == "additionalProperties":
            for key in error.instance.keys() - error.schema["properties"].keys():
                line = piece.key_line(path, key)
                yield line, line, error.message
        elif error.instance in (None, [], {}) and path:     # as if it were not there
            yield (*piece.lines(path[:-1]), f"{path}: {error.message}")
        else:
            yield (*piece.lines(path), f"{path}: {error.message}")


def disagreements(piece, messages, is_cut):
    """Sentences on where a schema and resolve differ over a piece."""
    mine = [(line, code, text) for path, line, code, text in messages
            if path == piece.path and piece.line <= line <= max(piece.last, piece.line)]
    if any(code in codes.UNREADABLE for _, code, _ in mine):
        return
    errors = list(schema_errors(piece))
    for line, code, text in mine:
        if code in codes.SHAPE and not any(first <= line <= last
                                           for first, last, _ in errors):
            yield f"{piece.path}:{line}: only resolve says: {text} [{code}]"
    known = [line for line, code, _ in mine if code in codes.SHAPE + codes.REGISTER]
    for first, last, text in errors:
        if not is_cut and not any(first <= line <= last for line in known):
            yield f"{piece.path}:{first}: only the schema says: {text}"


def cases():
    """(folder, session, options) of every recorded case and of the example."""
    for folder in sorted(glob.glob("tests/golden/2-resolve/*.in")):
        sessions = [name for name in os.listdir(folder)
                    if os.path.isdir(os.path.join(folder, name))]
        try:
            # what messages look like is not of interest here
            options = [option for option in read(os.path.join(folder, "args")).split()
                       if option == "-p"]
        except FileNotFoundError:
            options = []
        yield folder, sessions[0], options
    for path in sorted(glob.glob("input/*/sitzung.yaml")):
        yield "input", path.split("/")[1], []
        yield "input", path.split("/")[1], ["-p"]


def can_be_compared(piece, messages):
    """Was it read by both?  A session is not without its registers."""
    broken = {path for path, _, code, _ in messages if code in codes.UNREADABLE}
    return (piece.readable and piece.kind in schemas() and
            (piece.path in ("kreis.yaml", "personen.yaml") or
             not broken & {"kreis.yaml", "personen.yaml"}))


def check_cases():
    compared, shown = 0, collections.Counter()
    for folder, session, options in cases():
        messages, is_cut = resolve(folder, session, *options)
        shown.update(code for *_, code, _ in messages)
        found = []
        for piece in pieces_of(folder, session, "-p" in options):
            if can_be_compared(piece, messages):
                compared += 1
                found += disagreements(piece, messages, is_cut)
        report(not found, "schema: same verdict on " +
               os.path.join(folder, session if folder == "input" else "",
                            *options), *found)
    report(compared > 300, "schema: all pieces of the notes were compared", compared)
    missing = [code for code in codes.SHAPE if not shown[code]]
    report(not missing, "schema: each kind of fault was among them", *missing)


def check_typed():
    """An editor, which reads 12 as a number, finds no fault in good notes."""
    for folder, session, options in cases():
        if folder != "input" and not os.path.exists(folder[:-len("in")] + "out"):
            continue
        found = [f"{piece.path}:{first}: {text}"
                 for piece in pieces_of(folder, session, "-p" in options)
                 for first, _, text in schema_errors(piece, typed=True)]
        report(not found, "schema: editors find no fault in " +
               os.path.join(folder, session if folder == "input" else "", *options),
               *found)
