# SPDX-License-Identifier: EUPL-1.2
"""editor - what stands in .vscode/ fits to the notes, the messages and make."""
import glob
import json
import re

from pieces import Piece, item_pieces
from tool import SCHEMAS, read, schemas, validator
from verdict import report

STOP = re.compile(r"\$\{\d+(?::([^}]*)|\|([^|,]*)[^|]*\|)\}|\$\d+")


def settings(name):
    return json.loads(read(f".vscode/{name}"))


def check_json():
    for name in ("settings.json", "tasks.json", "extensions.json",
                 "niederschrift.code-snippets"):
        try:
            report(bool(settings(name)), f"schema: .vscode/{name} is JSON")
        except ValueError as error:
            report(False, f"schema: .vscode/{name} is JSON", error)


def check_association():
    found = settings("settings.json")["yaml.schemas"]
    kinds = {path[len(SCHEMAS) + 1:-len(".json")] for path in found}
    files = {"kreis", "personen", "sitzung", "teil"}
    report(kinds == files and files <= schemas().keys(),
           "schema: the editor has a schema for every YAML file", *kinds)
    missed = [pattern for pattern in found.values() if not glob.glob(pattern)]
    report(not missed, "schema: each pattern finds notes in input/", *missed)
    covered = {path for pattern in found.values() for path in glob.glob(pattern)}
    others = set(glob.glob("input/**/*.yaml", recursive=True)) - covered
    report(not [path for path in others if not path.endswith("siegel.yaml")
                and "/register/" not in path],          # nobody edits what is sealed
           "schema: no YAML of the notes is without one", *others)


def matchers():
    return [task["problemMatcher"]["pattern"] for task in settings("tasks.json")["tasks"]]


def check_matcher():
    lines = [line for path in sorted(glob.glob("tests/golden/*/*.err"))
             for line in read(path).splitlines()]
    said = [line for line in lines if re.search(r" (error|warning): ", line)
            and line.startswith("tests/")]
    report(len(said) > 100, "schema: there are recorded messages to match", len(said))
    patterns = matchers()
    report(all(pattern == patterns[0] for pattern in patterns),
           "schema: every task reads messages alike", *patterns)
    pattern, wrong = patterns[0], []
    regexp = re.compile(pattern["regexp"])
    missed = [line for line in said if not regexp.match(line)]
    for match in filter(None, map(regexp.match, said)):
        parts = {key: match[group] for key, group in pattern.items() if key != "regexp"}
        line = "{file}:{line}:{column}: {severity}: {message} [{code}]".format(**parts)
        if (line != match[0] or not parts["file"].startswith("tests/golden/")
                or parts["severity"] not in ("error", "warning")):
            wrong.append(match[0])
    report(not missed and not wrong,
           "schema: the problem matcher takes every recorded message apart",
           *missed, *wrong)
    others = [line for line in lines if line not in said and regexp.match(line)]
    report(not others, "schema: the problem matcher takes nothing else", *others)


def check_tasks():
    targets = set(re.findall(r"^([a-z]+):", read("Makefile") + read("tests/tests.mk"),
                             re.M))
    for task in settings("tasks.json")["tasks"]:
        words = re.sub(r'"[^"]*"', "", task["command"]).split()
        named = [word for word in words[1:] if "=" not in word]
        report(words[0] == "make" and set(named) <= targets,
               f"schema: the task »{task['label']}« calls make rightly", task["command"])


def expanded(body):
    """A snippet as it stands there when nothing was typed into it."""
    chosen = {}
    text = "\n".join(body)
    for match in STOP.finditer(text):
        chosen[match[0]] = next((part for part in match.groups() if part is not None), "")
    return STOP.sub(lambda match: chosen[match[0]], text) + "\n"


def pieces_of(snippet):
    """The YAML of a snippet, or none where it is prose."""
    text = expanded(snippet["body"])
    if text.startswith("- {"):
        text = "ereignisse:\n" + text
    if "yaml" in snippet["scope"].split(","):
        return [Piece("sitzung", "", 1, text)] if re.match(r"\w+:\n", text) else []
    if re.match(r"\w+:\n", text):
        return [Piece("punkt", "", 1, text)]
    front = "" if text.startswith("---") else "---\ntitel: Haushalt\n---\n"
    return item_pieces("", front + text)


def errors_of(piece):
    """A snippet may be a part: what is not there is no fault."""
    if piece.kind not in schemas():
        return [f"there is no block {piece.kind}"]
    return [error.message for error in validator(piece.kind).iter_errors(piece.value())
            if error.validator != "required" or piece.path]


def check_snippets():
    snippets = settings("niederschrift.code-snippets")
    kinds = set()
    for name, snippet in snippets.items():
        pieces = list(pieces_of(snippet))
        kinds |= {piece.kind for piece in pieces}
        faults = [fault for piece in pieces for fault in errors_of(piece)]
        report(not faults, f"schema: the snippet »{name}« is what resolve takes",
               *faults, expanded(snippet["body"]))
    missing = schemas().keys() - kinds - {"kreis", "personen", "teil"}
    report(not missing, "schema: there is a snippet for items and every block",
           *missing)
    prefixes = [snippet["prefix"] for snippet in snippets.values()]
    report(len(prefixes) == len(set(prefixes)), "schema: no two snippets begin alike",
           *prefixes)
