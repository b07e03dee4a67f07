# SPDX-License-Identifier: EUPL-1.2
"""targets - what make builds when asked, and what it says meanwhile."""
import os
import pty
import re
import shutil
import subprocess

import workspace
from project import AUDIENCES, COMMITTEE, COUNCIL, JOINT, SESSIONS, Project, documents
from verdict import report


def check_all(nursery):
    first = nursery.first
    report(first.documents == documents(), "e2e: make builds every document", first)
    report(sorted(first.lines) == sorted(documents()),
           "e2e: one line a document and nothing else", first)
    report({path for path in nursery.reference if path.endswith(".pdf")}
           == {path[len("output/"):] for path in documents()},
           "e2e: output/ holds the documents and nothing else",
           *sorted(nursery.reference))
    again = nursery.fresh("again").make()
    report(again.status == 0 and again.text == "",
           "e2e: a second make does nothing and says nothing", again)


def check_one_session(nursery):
    project = nursery.fresh("one")
    project.clear()
    done = project.make(f"S={COUNCIL}")
    made = {"output/" + path for path in project.tree("output") if path.endswith(".pdf")}
    report(done.status == 0 and done.documents == made == documents([COUNCIL]),
           "e2e: S= builds one session", done, *made)
    done = project.make("S=2026-03-18-kreistag")
    report(done.status != 0 and "Die Sitzung »2026-03-18-kreistag« gibt es nicht"
           in done.text and COUNCIL in done.text,
           "e2e: an unknown S= is named, with those there are", done)
    done = project.make(f"S={COUNCIL} 2026-03-18-kreistag")
    report(done.status != 0 and "»2026-03-18-kreistag«" in done.text,
           "e2e: an unknown one beside a known one is named, too", done)
    done = project.make(f"S={COUNCIL} {JOINT}")
    report(done.status == 0 and done.documents == documents([JOINT]),
           "e2e: S= may name two sessions", done)
    project.remove(f"output/intern/{JOINT}")
    project.remove(f"output/oeffentlich/{JOINT}")
    done = project.make("INPUT=inptu")
    report(done.status != 0 and "»inptu«" in done.text
           and made == {"output/" + path for path in project.tree("output")
                        if path.endswith(".pdf")},
           "e2e: a folder of notes that is not there removes no document", done)


def check_public_only(nursery):
    project = nursery.fresh("public")
    project.clear()
    for session in SESSIONS:
        shutil.rmtree(project.path("input", session, "nichtoeffentlich"),
                      ignore_errors=True)
    done = project.make("oeffentlich")
    report(done.status == 0 and done.documents == documents(audiences=["oeffentlich"]),
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
    programs = sorted(program for program, _ in done.commands())
    each = len(SESSIONS) * len(AUDIENCES)
    report(programs == ["compose"] * each + ["resolve"] * (each + 3) + ["typeset"] * each,
           "e2e: V=1 shows every command", programs, done)


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
    each = len(SESSIONS) * len(AUDIENCES)
    report(status == 0 and counts and counts[-1] == each and counts == sorted(counts),
           "e2e: on a terminal a line counts the documents", repr(got))
    report(got.endswith("\n") and got.count("\n") == 1,
           "e2e: the counting line is one line, ended for the prompt", repr(got))
    project.touch("templates/niederschrift.yaml")
    _, got = on_terminal(project, f"S={COUNCIL}")
    counts = [int(n) for n in re.findall(r"(\d+) Dokumente? gebaut", got)]
    report(counts[:1] == [1] and counts[-1:] == [2], "e2e: the next make counts anew",
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
