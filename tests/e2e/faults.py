# SPDX-License-Identifier: EUPL-1.2
"""faults - a faulty session stops only itself, and nothing old looks current."""
import re

from project import (AUDIENCES, COMMITTEE, COUNCIL, JOINT, PLACE, made_files,
                     of_sessions, of_years, style_that_says)
from verdict import report

ITEM = f"input/{JOINT}/oeffentlich/05-radverkehr.md"


def retired(project):
    return {path.replace("veraltet/", "", 1) for path in made_files(project, "veraltet")}


def check_only_itself(nursery):
    project = nursery.fresh("faulty")
    moved = of_sessions([JOINT]) | of_years([JOINT])
    old = {path: what for path, what in project.tree("output").items()
           if "output/" + path in moved}
    project.edit(ITEM, "art: antrag", "ahrt: antrag")
    project.touch(f"input/{COMMITTEE}/sitzung.yaml")
    done = project.make()
    report(done.status != 0, "e2e: a fault is told by the exit status", done)
    report(done.made == of_sessions([COMMITTEE]),
           "e2e: a faulty session stops only itself", done)
    report(retired(project) == moved,
           "e2e: its old documents and those of its year move to veraltet/",
           *retired(project))
    report(all(project.tree("output/veraltet")[path][2] == what[2]
               for path, what in old.items()), "e2e: and stay what they were")
    left = [path for audience in AUDIENCES for path in project.tree("output", audience)
            if path.split("/")[0] in (JOINT, JOINT[:4])]
    report(not left, "e2e: nothing old looks current", *left)
    again = project.make()
    report(again.status != 0 and again.text.count(": error: ")
           == done.text.count(": error: ") > 0,
           "e2e: the next make tells the fault again", again)
    mend(nursery, project, old)


def mend(nursery, project, old):
    project.restore()
    done = project.make()
    report(done.status == 0 and done.made == of_sessions([JOINT]) | of_years()
           and not nursery.differences(project),
           "e2e: mended, they come back and veraltet/ is cleared", done,
           *nursery.differences(project))
    project.edit(ITEM, "1.900 Fahrten", "1.901 Fahrten")
    done = project.make()
    now = project.tree("output")
    report(done.status == 0 and all(now[path][2] != what[2] for path, what in old.items()
                                    if path.endswith(("niederschrift.pdf",
                                                      "sitzungspaket.pdf"))),
           "e2e: and they are of today", done)


def check_internal_fault(nursery):
    """What is wrong in the non-public part does not stop the public document."""
    project = nursery.fresh("inner")
    project.edit(f"input/{COUNCIL}/nichtoeffentlich/02-personal.md", "art: ", "ahrt: ")
    project.touch(f"input/{COUNCIL}/sitzung.yaml")
    done = project.make()
    report(done.status != 0 and done.made == of_sessions([COUNCIL], ["oeffentlich"])
           | of_years(audiences=["oeffentlich"])
           and retired(project) == of_sessions([COUNCIL], ["intern"])
           | of_years([COUNCIL], ["intern"]),
           "e2e: a fault of the non-public part stops the internal document alone",
           done, *retired(project))
    done = project.make("oeffentlich")
    report(done.status == 0 and done.text == "",
           "e2e: make oeffentlich does not notice it", done)


def check_all_faults(nursery):
    """Three faults in three files of a session: three messages, each at its line."""
    project = nursery.fresh("three")
    files = [f"input/{COUNCIL}/oeffentlich/{name}.md" for name in
             ("12-biologische-station", "16-abfallgebuehren", "20-hauptsatzung")]
    for path in files:
        project.edit(path, "\nart: ", "\nahrt: ")
    done = project.make("intern")
    places = re.findall(r"^(\S+?):\d+:\d+: error: .*ahrt", done.text, re.M)
    report(done.status != 0 and sorted(places) == sorted(files),
           "e2e: three faults give three messages", places, done)
    done = project.make("oeffentlich")
    report(sorted(re.findall(r"^(\S+?):\d+:\d+: error: .*ahrt", done.text, re.M))
           == sorted(files), "e2e: make oeffentlich tells them too", done)


def check_whole_messages(nursery):
    """Six programs that fail at once: each message stays in one piece."""
    project = nursery.fresh("whole")
    path, said = style_that_says(project, r"\brand_links: \S+")
    project.edit(path, said, "rand_links: 2b")
    known = re.compile(re.escape(path) + r":\d+:\d+: error: .*\[S003\]"
                       r"|    rand_links: 2b| +\^~|  Hinweis: .*\.|make: .*")
    torn = []
    for _ in range(4):
        done = project.make("-j6")
        lines = [line for line in done.lines if not line.startswith("make: ")]
        torn += [line for line in done.lines if not known.fullmatch(line)]
        torn += [repr(lines[n:n + 4]) for n in range(0, len(lines), 4)
                 if ": error: " not in lines[n]]
    report(not torn, "e2e: messages of programs side by side are not torn", *torn[:6])


def check_faults_of_two_sessions(nursery):
    project = nursery.fresh("two")
    project.edit(ITEM, "\nart: ", "\nahrt: ")
    project.edit(f"input/{COMMITTEE}/sitzung.yaml", "datum: 2026-02-24",
                 "datum: 2026-02-30")
    done = project.make()
    report(re.search(PLACE % re.escape(ITEM), done.text, re.M)
           and re.search(PLACE % re.escape(f"input/{COMMITTEE}/sitzung.yaml"), done.text,
                         re.M), "e2e: the faults of two sessions are told in one run",
           done)
    report(done.status != 0 and not done.made
           and not nursery.differences_in(project, COUNCIL),
           "e2e: the third session keeps its documents", done)


def check_folder_name(nursery):
    project = nursery.fresh("name")
    project.write("input/2026-04-01 Kreisausschuss/sitzung.yaml", "gremium: kreistag\n")
    project.write("input/.git/config", "")          # hidden: not the clerk's
    project.clear()
    done = project.make()
    report(done.status != 0 and "input/2026-04-01 Kreisausschuss" in done.text
           and done.text.count("error: ") == 1 and "Hinweis: " in done.text,
           "e2e: a session folder with a blank is told once", done)
    report(done.made == of_sessions() | of_years() and not nursery.differences(project),
           "e2e: and the others are built", done)
    done = project.make(f"S={JOINT}")
    report(done.status == 0 and done.text == "",
           "e2e: make S= of another session does not notice it", done)
