# SPDX-License-Identifier: EUPL-1.2
"""dependencies - what is built anew after a change: enough, and no more."""
import os

import workspace
from project import AUDIENCES, COMMITTEE, COUNCIL, JOINT, SEALED, SESSIONS, of_years
from verdict import report

ITEM = f"input/{COUNCIL}/oeffentlich/07-haushalt.md"
CLOSED_ITEM = f"input/{COUNCIL}/nichtoeffentlich/02-personal.md"

LIST = "anlagenliste"


def ran(done):
    """{program: the files it wrote}"""
    found = {program: set() for program in
             ("survey", "resolve", "collect", "compose", "typeset", "bind")}
    for program, out in done.commands():
        found[program].add(out)
    return found


def wanted(sessions, audiences=AUDIENCES, first="resolve", lists=True):
    """What ran() is to be where minutes are made anew from the stage »first« on, and
    the lists of attachments with them or not: each index and bundle is made of the
    minutes, and each register of all sessions."""
    programs = {program: set() for program in
                ("survey", "resolve", "collect", "compose", "typeset", "bind")}
    programs["survey"].add("-")         # how long minutes and indexes are
    for audience in audiences:
        for session in sessions:
            of_session(programs, session, audience, first, lists)
        for path in of_years(audiences=[audience]):
            year, document = path.split("/")[2:]
            programs["collect"].add(f"build/3-collect/{year}.{audience}.yaml")
            if document.endswith(".csv"):
                programs["compose"].add(path)
            else:
                programs["compose"].add(text(year, document, audience))
                programs["typeset"].add(path)
    return programs


def text(name, document, audience):
    return f"build/4-compose/{name}/{document[:-4]}.{audience}.md"


def of_session(programs, session, audience, first, lists):
    folder = f"output/{audience}/{session}"
    if first == "resolve":
        programs["resolve"].add(f"build/2-resolve/{session}.{audience}.yaml")
    for document in ["niederschrift.pdf"] + [f"{LIST}.pdf"] * lists:
        if first != "typeset":
            programs["compose"].add(text(session, document, audience))
        programs["typeset"].add(f"{folder}/{document}")
    programs["collect"].add(f"build/3-collect/{session}.{audience}.yaml")
    programs["compose"] |= {text(session, "anlagenverzeichnis.pdf", audience),
                            f"{folder}/anlagenverzeichnis.csv",
                            f"build/6-bind/{session}.{audience}.plan"}
    programs["typeset"].add(f"{folder}/anlagenverzeichnis.pdf")
    programs["bind"].add(f"{folder}/sitzungspaket.pdf")
    if session != SEALED:               # it has no attachments to stamp
        stamps = f"build/5-typeset/{session}/stempel.{audience}"
        programs["compose"].add(stamps + ".md")
        programs["typeset"].add(stamps + ".pdf")


def deviations(done, programs):
    """How what make ran differs from what it is to run.  What sessions put right is
    looked for as often as it may have changed."""
    for program, outs in ran(done).items():
        outs = {out for out in outs if "/berichtigungen/" not in out}
        for out in sorted(programs[program] - outs):
            yield f"{program} did not make {out}"
        for out in sorted(outs - programs[program]):
            yield f"{program} made {out}"


def made_by(programs):
    return {out for outs in programs.values() for out in outs if out.startswith("output/")}


def expect(project, what, programs):
    """make runs the commands that are wanted and no other."""
    done = project.make("V=1")
    wrong = list(deviations(done, programs))
    good = report(done.status == 0 and done.made == made_by(programs) and not wrong,
                  f"e2e: {what}", *wrong, *sorted(done.made ^ made_by(programs)),
                  done)
    again = project.make()
    report(again.text == "", f"e2e: {what}, then all is up to date", again)
    return good and done


def check_items(nursery):
    project = nursery.fresh("items")
    project.touch(ITEM)
    expect(project, "a public item is in both documents of its session",
           wanted([COUNCIL]))
    project.touch(CLOSED_ITEM)
    expect(project, "a non-public item is in the internal document alone",
           wanted([COUNCIL], ["intern"]))
    project.write(f"input/{JOINT}/oeffentlich/09-neu.md",
                  "---\ntitel: Neues\nart: bericht\nergebnis: Kenntnis genommen\n---\nNeu.\n")
    expect(project, "a new item is seen", wanted([JOINT]))
    project.restore()
    expect(project, "an item taken away is seen", wanted([JOINT]))
    report(not nursery.differences(project), "e2e: the documents are as before",
           *nursery.differences(project))


def check_new_folders(nursery):
    """Folders that are read if they are there may come later."""
    project = nursery.fresh("folders")
    project.write(f"input/{COMMITTEE}/nichtoeffentlich/01-neu.md", "---\ntitel: Vertrag\n"
                  "art: bericht\nergebnis: Kenntnis genommen\n---\nNeu.\n")
    expect(project, "the first non-public item of a session is seen",
           wanted([COMMITTEE], ["intern"]))
    project.write(f"input/{COMMITTEE}/nichtoeffentlich/teil.yaml",
                  "abwesend: []\n")
    expect(project, "a teil.yaml that comes later is seen",
           wanted([COMMITTEE], ["intern"]))


def check_linked_session(nursery):
    """A folder may lie elsewhere, with a link to it in input/."""
    project = nursery.fresh("linked")
    os.rename(project.path("input", JOINT), project.path("elsewhere"))
    os.symlink("../elsewhere", project.path("input", JOINT))
    project.touch("elsewhere/oeffentlich/06-windpark.md")
    expect(project, "a session behind a link is a session", wanted([JOINT]))


def check_older_files(nursery):
    """A file moved in place of another may be older than the documents."""
    project = nursery.fresh("older")
    text = project.read(ITEM).replace("\n---\n", "\n---\nZinnoberrot.\n\n", 1)
    project.write("alt.md", text)
    os.utime(project.path("alt.md"), (1000000000, 1000000000))
    os.replace(project.path("alt.md"), project.path(ITEM))
    expect(project, "an older file moved in place of an item is seen",
           wanted([COUNCIL]))


def check_registers(nursery):
    project = nursery.fresh("registers")
    unsealed = [session for session in SESSIONS if session != SEALED]
    for path, sessions in (("input/personen.yaml", unsealed), ("input/kreis.yaml", unsealed),
                           ("templates/wording.yaml", SESSIONS)):
        project.touch(path)
        expect(project, f"{path} is in {len(sessions)} sessions", wanted(sessions))
    project.touch(f"input/{COUNCIL}/sitzung.yaml")
    expect(project, "sitzung.yaml is in both documents of its session",
           wanted([COUNCIL]))


def check_templates(nursery):
    project = nursery.fresh("templates")
    for name in ("niederschrift.md", "_punkt.md", "_gruppe.md"):
        project.touch(f"templates/{name}")
        expect(project, f"templates/{name} composes all and resolves nothing",
               wanted(SESSIONS, first="compose", lists=False))
    project.touch("templates/niederschrift.yaml")
    expect(project, "the style only typesets minutes and lists",
           wanted(SESSIONS, first="typeset"))
    project.touch("templates/niederschrift.yaml")


def check_programs(nursery):
    """One module of a stage: that stage is linked anew, and runs."""
    project = nursery.fresh("programs", compiles=True)
    sources = {"resolve": "2-resolve/spell.c", "compose": "4-compose/escape.c",
               "typeset": "5-typeset/deflate.c"}
    before = {name: stamp(project, name) for name in sources}
    for name, source in sources.items():
        project.touch(f"pipeline/{source}")
        done = project.make("V=1", "CFLAGS=-O0")
        after = {name: stamp(project, name) for name in sources}
        changed = {name for name in sources if after[name] != before[name]}
        before = after
        compiled = [line for line in done.lines if " -c -o " in line]
        programs = wanted(SESSIONS, first=name)
        if name == "resolve":
            programs["resolve"].add("build/2-resolve/vokabular.yaml")
        wrong = list(deviations(done, programs))
        report(done.status == 0 and changed == {name} and len(compiled) == 1 and not wrong,
               f"e2e: {source} compiles itself, links {name} and runs it", changed, *wrong,
               *compiled)
    report(not nursery.differences(project), "e2e: the documents do not depend on -O",
           *nursery.differences(project))


def stamp(project, program):
    return os.stat(project.path("build/bin", program)).st_mtime_ns


def check_seams(nursery):
    """What lies between stages heals if someone changes or removes it."""
    project = nursery.fresh("seams")
    os.remove(project.path(f"build/2-resolve/{COUNCIL}.intern.yaml"))
    os.remove(project.path(f"build/4-compose/{JOINT}/niederschrift.oeffentlich.md"))
    os.remove(project.path(f"output/intern/{COMMITTEE}/niederschrift.pdf"))
    done = project.make()
    report(done.status == 0 and not nursery.differences(project),
           "e2e: a removed file between the stages is made again", done,
           *nursery.differences(project))
    seams = workspace.tree(nursery.base.path("build/4-compose"))
    report(project.tree("build/4-compose") == seams,
           "e2e: and holds what it held", *workspace.differences(
               seams, project.tree("build/4-compose")))
