# SPDX-License-Identifier: EUPL-1.2
"""badinput - faults in notes, templates and style, from make to the message.

Each is told in German at its place, ends its program with status 1, and leaves
nothing that is new: neither in output/ nor between the stages.
"""
import os
import re

import workspace
from project import (AUDIENCES, COMMITTEE, COUNCIL, JOINT, PLACE, SESSIONS,
                     style_that_says)
from verdict import report

COUNCIL_ITEM = f"input/{COUNCIL}/oeffentlich/12-biologische-station.md"
JOINT_ITEM = f"input/{JOINT}/oeffentlich/03-1-strassen.md"
ATTACHED = f"input/{COMMITTEE}/oeffentlich/05-pflegeplanung.md"
FRAME = f"input/{COMMITTEE}/sitzung.yaml"

# what, program, session or None for all, file (none: the style that says what the
# pattern »old« means), old, new, words of the message
FAULTS = (
    ("a tab in YAML", "resolve", COMMITTEE, FRAME, "beginn: ", "\tbeginn: ",
     "Tabulator"),
    ("a tab after a key's colon", "resolve", COMMITTEE, FRAME, "vorsitz: ",
     "vorsitz:\n\t", "Tabulator"),
    ("a date that is none", "resolve", COMMITTEE, FRAME, "datum: 2026-02-24",
     "datum: 2026-02-30", "2026-02-30"),
    ("a person misspelt", "resolve", COUNCIL, f"input/{COUNCIL}/sitzung.yaml",
     "vorsitz: wehmhoener", "vorsitz: wehmhoner", "»wehmhoener«"),
    ("a key misspelt", "resolve", COMMITTEE, FRAME, "beginn: ", "begin: ", "»beginn«"),
    ("a key twice", "resolve", COMMITTEE, FRAME, "beginn: ",
     "beginn: 17:00\nbeginn: ", "beginn"),
    ("an unclosed fence", "resolve", JOINT, JOINT_ITEM, None, None, "```"),
    ("an unclosed [[", "resolve", COUNCIL, COUNCIL_ITEM, "\n---\n",
     "\n---\n[[Herr Aßmann|Ein Einwohner fragt.\n\n", "[["),
    ("U+2028 in a title", "resolve", COUNCIL, COUNCIL_ITEM, "titel: ",
     "titel: Bericht\u2028", "U+2028"),
    ("raw HTML", "resolve", COUNCIL, COUNCIL_ITEM, "\n---\n",
     "\n---\n<b>Wichtig</b>\n\n", "HTML"),
    ("an empty frame", "resolve", COMMITTEE, FRAME, None, "", "sitzung.yaml"),
    ("a Latin-1 byte", "resolve", COMMITTEE, FRAME, "ort: ", "ort: \udce4", "UTF-8"),
    ("an attachment that is not there", "resolve", COMMITTEE, ATTACHED, "datei: ",
     "datei: nicht-", "»nicht-"),
    ("a missing picture", "resolve", None, "input/kreis.yaml", "wappen.png",
     "wappn.png", "wappn.png"),
    ("an unclosed {{{", "compose", None, "templates/_beschluss.md", "{{{text}}}",
     "{{{text}}", "{{{"),
    ("an unknown name", "compose", None, "templates/_punkt.md", "{{titel}}",
     "{{titl}}", "»titel«"),
    ("an unclosed section", "compose", None, "templates/_wahl.md", "{{/form}}", "",
     "»form«"),
    ("a partial that is not there", "compose", None, "templates/niederschrift.md",
     "{{>anwesenheit}}", "{{>anwesnheit}}", "anwesenheit"),
    ("a margin of »2b«", "typeset", None, None, r"\brand_links: \S+",
     "rand_links: 2b", "2b"),
    ("a colour without quotes", "typeset", None, None, r"^ +farbe: \S+",
     "  farbe: #aa0000", "Anführungszeichen"),
    ("a font that is not there", "typeset", None, None, r"\bTinos-Regular\.ttf",
     "Tinos-Regulaer.ttf", "Tinos-Regulaer.ttf"),
    ("a style key that is none", "typeset", None, None, r"\brand_links: ",
     "rand_lincks: ", "»rand_links«"),
    ("a letter that no font has", "typeset", COMMITTEE, FRAME, "ort: ",
     "ort: \u4f1a ", "U+4F1A"),
)


def check_each(nursery):
    project = nursery.fresh("bad")
    for fault in FAULTS:
        one(nursery, project, *fault)


def damage(project, path, old, new):
    if old is not None:
        project.edit(path, old, new)
    elif new is not None:
        project.write(path, new)
    else:                               # the last fence is not closed
        text = project.read(path)
        at = text.rindex("```")
        project.write(path, text[:at] + text[at + 4:])


def one(nursery, project, what, program, session, path, old, new, words):
    made = {folder: project.tree("build", folder) for folder in
            ("2-resolve", "3-collect", "4-compose", "5-typeset", "6-bind")}
    if path is None:
        path, old = style_that_says(project, old)
    damage(project, path, old, new)
    # what is in all sessions is tried on the smallest
    arguments = [] if session else [f"S={COMMITTEE}"]
    session = session or COMMITTEE
    done = project.make(*arguments)
    left = [audience for audience in AUDIENCES
            if os.path.exists(project.path("output", audience, session))]
    others = [line for name in SESSIONS if name != session
              for line in nursery.differences_in(project, name)]
    report(done.status != 0 and not left and not others,
           f"e2e: {what} stops what it is in, no more", done, *left, *others)
    direct(project, what, program, session, path, words)
    # the stage that refused wrote nothing, those before it may have
    after = {"resolve": list(made),
             "compose": ["3-collect", "4-compose", "5-typeset", "6-bind"],
             "typeset": ["3-collect", "5-typeset", "6-bind"]}[program]
    new = [line for folder in after for line in
           workspace.differences(made[folder], project.tree("build", folder))]
    report(not new and not project.temporary_files(), f"e2e: {what} leaves nothing "
           "half-written", *new, *project.temporary_files())
    project.restore()
    done = project.make()
    report(done.status == 0 and not nursery.differences(project),
           f"e2e: {what}, mended, is forgotten", done, *nursery.differences(project))


def direct(project, what, program, session, path, words):
    """The program itself: what it says, its status, the old file as it was."""
    out = "result"
    project.write(out, "old")
    done = project.run(*getattr(project, program)(session, out))
    told = [line for line in done.lines if ": error: " in line]
    at = [line for line in told if re.match(PLACE % re.escape(path), line)]
    report(told and at == told and words in done.text,
           f"e2e: {what} is told in German, at its place", done)
    report(done.status == 1 and project.read(out) == "old"
           and not os.path.exists(project.path(out + ".d")),
           f"e2e: {what} ends {program} with status 1", done)


def check_sum_of_votes(nursery):
    """60 votes in a body of 54."""
    project = nursery.fresh("votes")
    text = project.read(COUNCIL_ITEM)
    vote = re.search(r"^ja: .*$", text, re.M)
    project.write(COUNCIL_ITEM, text[:vote.start()] + "ja: 60" + text[vote.end():])
    line = text[:vote.start()].count("\n") + 1
    done = project.make(f"S={COUNCIL}")
    told = re.findall(rf"^{re.escape(COUNCIL_ITEM)}:(\d+):\d+: error: (.*)", done.text,
                      re.M)
    report(done.status != 0 and told and "Stimmen, aber nur" in told[0][1]
           and abs(int(told[0][0]) - line) <= 1,
           "e2e: 60 votes in a body of 54 are told at their line", told, done)
