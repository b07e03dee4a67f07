# SPDX-License-Identifier: EUPL-1.2
"""tool - the program, its schemas, and what it says."""
import functools
import json
import os
import re
import subprocess
import tempfile

import jsonschema

RESOLVE = os.path.join(os.environ.get("BIN", "build/bin"), "resolve")
SCHEMAS = ".vscode/schema"
MESSAGE = re.compile(r"^(.+?):(\d+):\d+: (error|warning): (.*) \[([A-Z]\d{3})\]$", re.M)
AGAIN = "outdated; run: make schema felder"


def run(*arguments):
    return subprocess.run([RESOLVE, *arguments], check=False, capture_output=True,
                          encoding="utf-8", errors="replace")


def made_schemas():
    """{name: text} of what the program writes today."""
    with tempfile.TemporaryDirectory() as folder:
        run("-j", "-o", folder)
        return {name: read(os.path.join(folder, name)) for name in os.listdir(folder)}


def read(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


@functools.lru_cache(None)
def schemas():
    """{kind: schema}, of today's program: whether the files are is another test."""
    return {name[:-len(".json")]: json.loads(text)
            for name, text in made_schemas().items()}


@functools.lru_cache(None)
def validator(kind):
    schema = schemas()[kind]
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(
        schema, format_checker=jsonschema.FormatChecker(["regex"]))


def resolve(folder, session, *options):
    """The messages on a session: (path in the folder, line, code, text) each, and
    whether there are more."""
    done = run(*options, "-w", "templates/wording.yaml", "-o", os.devnull, folder,
               session)
    if done.returncode not in (0, 1):
        raise ValueError(f"resolve {folder} {session}: {done.stderr}")
    messages = [(os.path.relpath(path, folder), int(line), code, text)
                for path, line, _, text, code in MESSAGE.findall(done.stderr)]
    return messages, re.search(r"^… und \d+ weitere", done.stderr, re.M) is not None
