# SPDX-License-Identifier: EUPL-1.2
"""dependencies - what is built anew after a change: enough, and no more."""
import os

import workspace
from project import COMMITTEE, COUNCIL, JOINT, SEALED, SESSIONS, documents
from verdict import report

ITEM = f"input/{COUNCIL}/oeffentlich/07-haushalt.md"
CLOSED_ITEM = f"input/{COUNCIL}/nichtoeffentlich/02-personal.md"


def expect(project, what, wanted, programs, *arguments):
    """make builds the documents wanted, running the programs named and no other."""
    done = project.make("V=1", *arguments)
    ran = {program for program, _ in done.commands()}
    good = report(done.status == 0 and done.documents == wanted and ran == set(programs),
                  f"e2e: {what}", f"built {sorted(done.documents)}, wanted {sorted(wanted)}",
                  f"ran {sorted(ran)}, wanted {sorted(programs)}", done)
    again = project.make()
    report(again.text == "", f"e2e: {what}, then all is up to date", again)
    return good and done


CHAIN = ("resolve", "compose", "typeset")


def check_items(nursery):
    project = nursery.fresh("items")
    project.touch(ITEM)
    expect(project, "a public item is in both documents of its session",
           documents([COUNCIL]), CHAIN)
    project.touch(CLOSED_ITEM)
    expect(project, "a non-public item is in the internal document alone",
           documents([COUNCIL], ["intern"]), CHAIN)
    project.write(f"input/{JOINT}/oeffentlich/09-neu.md",
                  "---\ntitel: Neues\nart: bericht\nergebnis: Kenntnis genommen\n---\nNeu.\n")
    expect(project, "a new item is seen", documents([JOINT]), CHAIN)
    project.restore()
    expect(project, "an item taken away is seen", documents([JOINT]), CHAIN)
    report(not nursery.differences(project), "e2e: the documents are as before",
           *nursery.differences(project))


def check_new_folders(nursery):
    """Folders that are read if they are there may come later."""
    project = nursery.fresh("folders")
    project.write(f"input/{COMMITTEE}/nichtoeffentlich/01-neu.md", "---\ntitel: Vertrag\n"
                  "art: bericht\nergebnis: Kenntnis genommen\n---\nNeu.\n")
    expect(project, "the first non-public item of a session is seen",
           documents([COMMITTEE], ["intern"]), CHAIN)
    project.write(f"input/{COMMITTEE}/nichtoeffentlich/teil.yaml",
                  "abwesend: []\n")
    expect(project, "a teil.yaml that comes later is seen",
           documents([COMMITTEE], ["intern"]), CHAIN)


def check_linked_session(nursery):
    """A folder may lie elsewhere, with a link to it in input/."""
    project = nursery.fresh("linked")
    os.rename(project.path("input", JOINT), project.path("elsewhere"))
    os.symlink("../elsewhere", project.path("input", JOINT))
    project.touch("elsewhere/oeffentlich/06-windpark.md")
    expect(project, "a session behind a link is a session", documents([JOINT]), CHAIN)


def check_older_files(nursery):
    """A file moved in place of another may be older than the documents."""
    project = nursery.fresh("older")
    text = project.read(ITEM).replace("\n---\n", "\n---\nZinnoberrot.\n\n", 1)
    project.write("alt.md", text)
    os.utime(project.path("alt.md"), (1000000000, 1000000000))
    os.replace(project.path("alt.md"), project.path(ITEM))
    expect(project, "an older file moved in place of an item is seen",
           documents([COUNCIL]), CHAIN)


def check_registers(nursery):
    project = nursery.fresh("registers")
    unsealed = [session for session in SESSIONS if session != SEALED]
    for path, sessions in (("input/personen.yaml", unsealed), ("input/kreis.yaml", unsealed),
                           ("templates/wording.yaml", SESSIONS)):
        project.touch(path)
        expect(project, f"{path} is in {len(sessions)} sessions", documents(sessions), CHAIN)
    project.touch(f"input/{COUNCIL}/sitzung.yaml")
    expect(project, "sitzung.yaml is in both documents of its session",
           documents([COUNCIL]), CHAIN)


def check_templates(nursery):
    project = nursery.fresh("templates")
    for name in ("niederschrift.md", "_punkt.md", "_gruppe.md"):
        project.touch(f"templates/{name}")
        expect(project, f"templates/{name} composes all and resolves nothing",
               documents(), ("compose", "typeset"))
    project.touch("templates/niederschrift.yaml")
    expect(project, "the style only typesets", documents(), ("typeset",))
    project.touch("templates/niederschrift.yaml")


def check_programs(nursery):
    """One module of a stage: that stage is linked anew, and runs."""
    project = nursery.fresh("programs", compiles=True)
    sources = {"resolve": "2-resolve/spell.c", "compose": "4-compose/escape.c",
               "typeset": "5-typeset/deflate.c"}
    runs = {"resolve": CHAIN, "compose": ("compose", "typeset"), "typeset": ("typeset",)}
    before = {name: stamp(project, name) for name in sources}
    for name, source in sources.items():
        project.touch(f"pipeline/{source}")
        done = project.make("V=1", "CFLAGS=-O0")
        after = {name: stamp(project, name) for name in sources}
        changed = {name for name in sources if after[name] != before[name]}
        before = after
        compiled = [line for line in done.lines if " -c -o " in line]
        ran = {program for program, _ in done.commands()}
        report(done.status == 0 and changed == {name} and len(compiled) == 1
               and ran == set(runs[name]),
               f"e2e: {source} compiles itself, links {name} and runs it", changed, ran,
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
