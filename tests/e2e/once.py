# SPDX-License-Identifier: EUPL-1.2
"""once - each fault is told once, by make and by make pruefen, to clerks and to
machines."""
import json
import re

from project import AUDIENCES, COMMITTEE, COUNCIL, JOINT, documents
from targets import on_terminal
from verdict import report

ITEM = f"input/{JOINT}/oeffentlich/05-radverkehr.md"
CLOSED = f"input/{COUNCIL}/nichtoeffentlich/02-personal.md"
HEAD = re.compile(r"^(\S+?):\d+:\d+: (error|warning): .*\[(K\d+)\]$", re.M)


def check_make(nursery):
    project = nursery.fresh("once")
    project.edit(ITEM, "art: antrag", "ahrt: antrag")
    for jobs in ("-j1", "-j2", "-j8"):
        done = project.make(jobs)
        report(done.status != 0 and HEAD.findall(done.text) == [(ITEM, "error", "K010")],
               f"e2e: make {jobs} tells a fault of both audiences once", done)
    done = project.make("oeffentlich")
    report(HEAD.findall(done.text) == [(ITEM, "error", "K010")],
           "e2e: and the next make tells it again", done)
    project.restore()


def check_hidden_line(nursery):
    """In the public run the line stays unseen and the column is another."""
    project = nursery.fresh("half")
    project.edit(ITEM, "\n---\n", "\n---\n[[Frau Beispiel|Eine Frau]] sieht <b>rot</b>.\n\n")
    done = project.make("-j4")
    report(len(HEAD.findall(done.text)) == 2 and done.text.count("sieht <b>") == 2
           and "[[Frau Beispiel|" in done.text,
           "e2e: where both see a fault the internal one speaks, with the line", done)
    done = project.make("oeffentlich")
    report(len(HEAD.findall(done.text)) == 2 and "Beispiel" not in done.text,
           "e2e: the public one by itself does not show the line", done)


def check_shared_file(nursery):
    project = nursery.fresh("shared")
    project.edit("input/kreis.yaml", "wahlperiode:", "wahlperide:")
    done = project.make("-j4")
    report(done.status != 0 and [code for _, _, code in HEAD.findall(done.text)] == ["K010"],
           "e2e: a fault of the register is told once, not in every session", done)
    done = project.make("pruefen")
    report(done.status != 0 and [code for _, _, code in HEAD.findall(done.text)] == ["K010"]
           and "1 Fehler" in done.text, "e2e: make pruefen does so, too", done)


def check_many(nursery):
    project = nursery.fresh("many")
    project.edit(ITEM, "\n---\n", "\n---\n" + "Ein <br> hier.\n\n" * 30)
    for arguments in (["-j2"], ["pruefen"]):
        done = project.make(*arguments)
        report(len(HEAD.findall(done.text)) == 20
               and "… und 10 weitere Meldungen" in done.text,
               f"e2e: make {' '.join(arguments)} shows twenty and counts the rest once",
               done)


def check_pruefen(nursery):
    project = nursery.fresh("pruefen")
    project.clear()
    done = project.make("pruefen")
    report(done.status == 0 and done.text == "4 Sitzungen geprüft, nichts zu beanstanden.\n",
           "e2e: make pruefen finds nothing in the example", done)
    report(not project.tree("output") or not any(
        path.endswith(".pdf") for path in project.tree("output")),
           "e2e: and makes no document")
    project.edit(ITEM, "\n---\n", "\n---\nEs fehlen ??? Räder.\n\n")
    project.edit(CLOSED, "\n---\n", "\n---\nEs fehlen ??? Räder.\n\n")
    done = project.make("pruefen")
    report(done.status != 0 and "4 Sitzungen geprüft: 2 Fehler, 0 Warnungen." in done.text
           and sorted(HEAD.findall(done.text)) == sorted(
               [(ITEM, "error", "K201"), (CLOSED, "error", "K201")]),
           "e2e: make pruefen tells the faults of both parts, each once", done)
    done = project.make("pruefen", f"S={JOINT}")
    report(done.status != 0 and "1 Sitzung geprüft: 1 Fehler, 0 Warnungen." in done.text,
           "e2e: make pruefen S= checks one session", done)
    done = project.make("pruefen", f"S={COMMITTEE}")
    report(done.status == 0, "e2e: and is content with a good one", done)
    machines(project)
    project.restore()


def machines(project):
    done = project.make("-s", "pruefen", "MESSAGES=gitlab")
    try:
        found = json.loads(done.text[:done.text.index("\n]") + 2])
    except ValueError:
        found = []
    report(done.status != 0 and len(found) == 2
           and {entry["location"]["path"] for entry in found} == {ITEM, CLOSED}
           and len({entry["fingerprint"] for entry in found}) == 2
           and all(entry["severity"] == "major" and entry["check_name"] == "K201"
                   and entry["location"]["lines"]["begin"] > 1 for entry in found),
           "e2e: MESSAGES=gitlab is one report of all sessions", done)
    done = project.make("-s", "pruefen", "MESSAGES=json")
    try:
        found = json.loads(done.text[:done.text.index("\n]") + 2])
    except ValueError:
        found = []
    report([set(entry) for entry in found] == [
        {"file", "line", "column", "length", "level", "code", "text", "hint"}] * 2,
           "e2e: MESSAGES=json has all parts", done)
    done = project.make("-s", "pruefen", "MESSAGES=github")
    report(len(re.findall(r"^::error file=[^,]+,line=\d+,col=\d+,endColumn=\d+,"
                          r"title=K201::.*%0AHinweis: ", done.text, re.M)) == 2,
           "e2e: MESSAGES=github has workflow commands", done)
    done = project.make("-s", "pruefen", "MESSAGES=xml")
    report(done.status != 0 and "usage: resolve" in done.text,
           "e2e: an unknown format is the caller's fault", done)


def check_between_sessions(nursery):
    project = nursery.fresh("later")
    early, late = "2026-02-24-sozialausschuss", f"input/{COUNCIL}/sitzung.yaml"
    project.edit(f"input/{early}/oeffentlich/08-anfragen.md", "\n---\n",
                 "\nergebnis: verwiesen an den Kreistag\n---\n")
    text = project.read(f"input/{early}/oeffentlich/08-anfragen.md")
    head, body = text.split("\n---\n", 1)
    lines = [line for line in head.split("\n") if not line.startswith("ergebnis:")
             or "verwiesen" in line]
    project.write(f"input/{early}/oeffentlich/08-anfragen.md",
                  "\n".join(lines) + "\n---\n" + body)
    done = project.make("pruefen")
    report(done.status == 0 and [code for _, _, code in HEAD.findall(done.text)] == ["K255"]
           and COUNCIL in done.text,
           "e2e: what was referred and does not turn up is warned of", done, late)
    done = project.make("pruefen", f"S={early}")
    report("K255" not in done.text, "e2e: but not where one session is checked", done)


def check_odd_name(nursery):
    project = nursery.fresh("oddname")
    project.write("input/2026-04-01 Kreisausschuss/sitzung.yaml", "gremium: kreistag\n")
    done = project.make("pruefen")
    report(done.status != 0 and done.text.count("[K130]") == 1,
           "e2e: make pruefen tells of a misnamed folder", done)


def check_colour(nursery):
    project = nursery.fresh("colour")
    project.edit(ITEM, "art: antrag", "ahrt: antrag")
    for arguments in ([], ["pruefen"]):
        _, got = on_terminal(project, *arguments)
        report(got.count("\033[1;31merror:\033[0m") == 1,
               f"e2e: make {' '.join(arguments)} is coloured on a terminal", repr(got))
    done = project.make("pruefen")
    report("\033[" not in done.text, "e2e: but not in a file", done)
    done = project.make("pruefen", CLICOLOR_FORCE="1", NO_COLOR="1")
    report("\033[" not in done.text, "e2e: and not with NO_COLOR", done)


def check_documents_after_warnings(nursery):
    project = nursery.fresh("warned")
    project.edit(f"input/{COMMITTEE}/oeffentlich/08-anfragen.md", "\n---\n",
                 "\n---\nEs fehlen ??? Räder.\n\n")
    done = project.make()
    report(done.status == 0 and done.documents == documents([COMMITTEE], AUDIENCES)
           and HEAD.findall(done.text) == [
               (f"input/{COMMITTEE}/oeffentlich/08-anfragen.md", "warning", "K201")],
           "e2e: a warning is told once and stops nothing", done)
