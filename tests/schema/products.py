# SPDX-License-Identifier: EUPL-1.2
"""products - the files that are made of the table and kept are today's."""
import os
import re
import tempfile

import jsonschema
from pieces import Piece
from tool import AGAIN, SCHEMAS, made_schemas, read, run, schemas, validator
from verdict import report


def check_schemas():
    made = made_schemas()
    report(len(made) >= 8, "schema: the program writes a schema a file and block", made)
    kept = {name: read(os.path.join(SCHEMAS, name)) for name in os.listdir(SCHEMAS)}
    for name in sorted(made.keys() | kept.keys()):
        report(made.get(name) == kept.get(name), f"schema: {SCHEMAS}/{name} is current",
               "not made by the program: delete it" if name not in made else AGAIN)


def check_reference():
    report(run("-f", "-o", "-").stdout == read("input/FELDER.md"),
           "schema: input/FELDER.md is current", AGAIN)


def properties(schema, path=""):
    """(path, schema) of every property, at any depth."""
    if isinstance(schema, dict):
        for key, value in schema.get("properties", {}).items():
            yield f"{path}.{key}", value
        for key, value in schema.items():
            name = value if isinstance(value, dict) else {}
            if key == "properties":
                for inner, one in name.items():
                    yield from properties(one, f"{path}.{inner}")
            elif key != "examples":
                yield from properties(value, path)
    elif isinstance(schema, list):
        for value in schema:
            yield from properties(value, path)


def check_properties():
    count = 0
    for kind, schema in sorted(schemas().items()):
        faults = []
        for path, one in properties(schema):
            count += 1
            if not one.get("description"):
                faults.append(f"{path}: no description")
            for example in one.get("examples", []):
                for error in jsonschema.Draft7Validator(one).iter_errors(example):
                    faults.append(f"{path}: example: {error.message}")
        report(not faults, f"schema: {kind}: each field is described, its example good",
               *faults)
    report(count > 100, "schema: all fields were looked at", count)


def check_closed():
    """No object takes just any key."""
    def objects(schema):
        if isinstance(schema, dict):
            if "object" in str(schema.get("type")):
                yield schema
            for value in schema.values():
                yield from objects(value)
        elif isinstance(schema, list):
            for value in schema:
                yield from objects(value)
    open_ones = [str(one)[:100] for schema in schemas().values()
                 for one in objects(schema) if "additionalProperties" not in one]
    report(not open_ones, "schema: every map says what else it may hold", *open_ones)


def check_frames():
    """The commented frames of a new session are good YAML when uncommented."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("kreis.yaml", "personen.yaml", "wappen.png"):
            os.symlink(os.path.abspath(f"input/{name}"), f"{folder}/{name}")
        done = run("-m", "templates/sitzung", folder, "kreistag", "2026-06-16")
        report(done.returncode == 0, "schema: a new session is made", done.stderr)
        for kind, name in (("sitzung", "sitzung.yaml"),
                           ("teil", "nichtoeffentlich/teil.yaml")):
            text = read(f"{folder}/2026-06-16-kreistag/{name}")
            whole = re.sub(r"^#(?=[a-z_]+:|  - )", "", text, flags=re.M)
            value = Piece(kind, name, 1, whole).value()
            missing = schemas()[kind]["properties"].keys() - value.keys()
            errors = [f"{list(error.path)}: {error.message}"
                      for error in validator(kind).iter_errors(value)]
            report(not errors and not missing,
                   f"schema: {name} of a new session, uncommented, has every field",
                   *missing, *errors, whole)
