# SPDX-License-Identifier: EUPL-1.2
"""targets - what make builds when asked, and what it says meanwhile."""
import os
import pty
import re
import shutil
import subprocess

import workspace
from project import (AUDIENCES, COMMITTEE, COUNCIL, JOINT, SEALED, SESSIONS, Project,
                     made_files, of_sessions, of_years)
from verdict import report


def check_all(nursery):
    first = nursery.first
    everything = of_sessions() | of_years()
    report(first.made == everything, "e2e: make builds every document", first)
    report(sorted(first.lines) == sorted(everything),
           "e2e: one line a document and nothing else", first)
    report({path for path in nursery.reference if path.endswith((".pdf", ".csv"))}
           == {path[len("output/"):] for path in everything},
           "e2e: output/ holds the documents and nothing else",
           *sorted(nursery.reference))
    again = nursery.fresh("again").make()
    report(again.status == 0 and again.text == "",
           "e2e: a second make does nothing and says nothing", again)


def check_one_session(nursery):
    project = nursery.fresh("one")
    project.clear()
    done = project.make(f"S={COUNCIL}")
    made = made_files(project)
    report(done.status == 0 and done.made == made == of_sessions([COUNCIL]),
           "e2e: S= builds one session", done, *made)
    done = project.make("S=2026-03-18-kreistag")
    report(done.status != 0 and "Die Sitzung »2026-03-18-kreistag« gibt es nicht"
           in done.text and COUNCIL in done.text,
           "e2e: an unknown S= is named, with those there are", done)
    done = project.make(f"S={COUNCIL} 2026-03-18-kreistag")
    report(done.status != 0 and "»2026-03-18-kreistag«" in done.text,
           "e2e: an unknown one beside a known one is named, too", done)
    done = project.make(f"S={COUNCIL} {JOINT}")
    report(done.status == 0 and done.made == of_sessions([JOINT]),
           "e2e: S= may name two sessions", done)
    project.remove(f"output/intern/{JOINT}")
    project.remove(f"output/oeffentlich/{JOINT}")
    done = project.make("INPUT=inptu")
    report(done.status != 0 and "»inptu«" in done.text
           and made == made_files(project),
           "e2e: a folder of notes that is not there removes no document", done)


def check_public_only(nursery):
    project = nursery.fresh("public")
    project.clear()
    for session in SESSIONS:
        shutil.rmtree(project.path("input", session, "nichtoeffentlich"),
                      ignore_errors=True)
    done = project.make("oeffentlich")
    report(done.status == 0 and done.made == of_sessions(audiences=["oeffentlich"])
           | of_years(audiences=["oeffentlich"]),
           "e2e: make oeffentlich works without nichtoeffentlich/", done)
    left = [path for folder in ("output", "build") for path in project.tree(folder)
            if ".intern." in path or "intern" in path.split(os.sep)]
    report(not left, "e2e: make oeffentlich makes nothing internal", *left)


def check_help(nursery):
    done = nursery.fresh("help").make("help")
    targets = re.findall(r"^  ([a-z]+) +\S", done.text, re.M)
    report(done.status == 0 and {"all", "intern", "oeffentlich", "help", "clean", "check"}
           <= set(targets), "e2e: make help lists the targets", done)
    report(all(f"  {session}\n" in done.text for session in SESSIONS),
           "e2e: make help lists the sessions", done)
    report("alle Dokumente aller Sitzungen" in done.text, "e2e: make help is German", done)


def check_odd_path(nursery):
    project = Project(os.path.join(nursery.folder.name, "Kreis Größe (neu)/über 'uns' $ß"))
    shutil.copytree(nursery.base.root, project.root, symlinks=True)
    done = project.make()
    report(done.status == 0 and done.text == "",
           "e2e: a moved checkout, blanks and umlauts in its path, is up to date", done)
    path = f"input/{COMMITTEE}/oeffentlich/07-mitteilungen.md"
    project.edit(path, "art: ", "ahrt: ")
    done = project.make()
    report(done.status != 0 and f"{path}:" in done.text
           and os.path.exists(project.path("output/veraltet/intern", COMMITTEE,
                                           "niederschrift.pdf")),
           "e2e: faults are handled there too", done)
    project.restore()
    project.make()
    project.clear()
    done = project.make()
    report(done.status == 0 and not nursery.differences(project),
           "e2e: and it builds the same documents there", done,
           *nursery.differences(project))


def check_verbose(nursery):
    project = nursery.fresh("verbose")
    project.clear()
    done = project.make("V=1")
    commands = done.commands()
    made = of_sessions() | of_years()
    pairs = {(session, audience) for session in SESSIONS for audience in AUDIENCES}
    bound = {pair for pair in pairs if pair[0] != SEALED}     # attachments to stamp
    years = {(session[:4], audience) for session, audience in pairs}
    typeset = {path for path in made if path.endswith(".pdf")
               and not path.endswith("/sitzungspaket.pdf")}
    wanted = {
        "survey": {"-"} | {f"build/1-survey/{path}.yaml" for path in project.tree("input")
                           if "/anlagen/" in path},
        "resolve": {"build/2-resolve/vokabular.yaml"}
        | {f"build/2-resolve/berichtigungen/{audience}.stand" for audience in AUDIENCES}
        | {f"build/2-resolve/{session}.{audience}.yaml" for session, audience in pairs},
        "collect": {"build/3-collect/vokabular.yaml"}
        | {f"build/3-collect/{name}.{audience}.yaml" for name, audience in pairs | years},
        "compose": {path for path in made if path.endswith(".csv")}
        | {re.sub(r"output/(\w+)/(.*)\.pdf", r"build/4-compose/\2.\1.md", path)
           for path in typeset}
        | {f"build/6-bind/{session}.{audience}.plan" for session, audience in pairs}
        | {f"build/5-typeset/{session}/stempel.{audience}.md" for session, audience in bound},
        "typeset": typeset
        | {f"build/5-typeset/{session}/stempel.{audience}.pdf" for session, audience in bound},
        "bind": {path for path in made if path.endswith("/sitzungspaket.pdf")}}
    wanted = {(program, out) for program, outs in wanted.items() for out in outs}
    report(commands == wanted, "e2e: V=1 shows every command",
           "not shown:", *sorted(wanted - commands), "shown as well:",
           *sorted(commands - wanted), done)


def on_terminal(project, *arguments):
    """(exit status, what a terminal got)"""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(["make", *arguments], cwd=project.root, stdin=theirs,
                               stdout=theirs, stderr=theirs,
                               env=workspace.environment(TERM="xterm"))
    os.close(theirs)
    got = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:                 # the last writer has closed it
            break
        if not piece:
            break
        got += piece
    os.close(ours)
    return process.wait(), got.decode("utf-8", "replace")


def check_terminal(nursery):
    project = nursery.fresh("terminal")
    project.clear()
    status, got = on_terminal(project)
    counts = [int(n) for n in re.findall(r"(\d+) Dokumente? gebaut", got)]
    every = len(of_sessions() | of_years())
    report(status == 0 and counts and counts[-1] == every and counts == sorted(counts),
           "e2e: on a terminal a line counts the documents", repr(got))
    report(got.endswith("\n") and got.count("\n") == 1,
           "e2e: the counting line is one line, ended for the prompt", repr(got))
    project.touch("templates/niederschrift.yaml")
    _, got = on_terminal(project, f"S={COUNCIL}")
    counts = [int(n) for n in re.findall(r"(\d+) Dokumente? gebaut", got)]
    report(counts[:1] == [1] and counts[-1:] == [len(of_sessions([COUNCIL]))],
           "e2e: the next make counts anew",
           repr(got))
    status, got = on_terminal(project)
    status, got = on_terminal(project)
    report(status == 0 and got == "", "e2e: nothing to do is silent there too", repr(got))


def check_reader_gone(nursery):
    """make | head: the reader has gone before the first document is told."""
    project = nursery.fresh("pipe")
    project.clear()
    ours, theirs = os.pipe()
    os.close(ours)
    subprocess.run(["make"], cwd=project.root, stdout=theirs, stderr=subprocess.DEVNULL,
                   env=workspace.environment(), check=False)
    os.close(theirs)
    report(not nursery.differences(project),
           "e2e: who does not listen gets the documents all the same",
           *nursery.differences(project))
