# SPDX-License-Identifier: EUPL-1.2
"""corrections - what later minutes put right is noted with the earlier ones."""
import os

import pikepdf

from dependencies import deviations, wanted
from project import COMMITTEE, COUNCIL, JOINT, SEALED, documents
from verdict import report
from withdrawn import words

RIGHT = """berichtigungen:
  - niederschrift: %s
    top: %s
    bisher: Die Karte sei gelb.
    richtig: Die Karte sei zinnoberrot.
"""


def links(project, session):
    """The addresses of the links in an internal document."""
    with pikepdf.open(project.path("output/intern", session, "niederschrift.pdf")) as pdf:
        return {str(annotation.A.URI) for page in pdf.pages
                for annotation in page.get("/Annots", []) if "/URI" in annotation.get("/A", {})}


def check_linked_both_ways(nursery):
    project = nursery.fresh("both-ways")
    for audience in ("intern", "oeffentlich"):
        text = words(project, audience, SEALED)
        report("SpätereBerichtigungen" in text and "Berichtigtdurch" in text,
               f"e2e: the earlier minutes note their correction ({audience})", text[:600])
    report(f"../{COUNCIL}/niederschrift.pdf" in links(project, SEALED)
           and f"../{SEALED}/niederschrift.pdf" in links(project, COUNCIL),
           "e2e: earlier and later minutes are linked both ways",
           *links(project, SEALED), *links(project, COUNCIL))


def check_new_one(nursery):
    """A new correction builds its own session and the corrected one."""
    project = nursery.fresh("new-correction")
    project.edit(f"input/{JOINT}/sitzung.yaml", "ereignisse:",
                 RIGHT % (COMMITTEE, "Ö 5") + "ereignisse:")
    done = project.make("V=1")
    wrong = list(deviations(done, wanted([COMMITTEE, JOINT])))
    report(done.status == 0 and done.documents == documents([COMMITTEE, JOINT])
           and not wrong,
           "e2e: a new correction builds its session and the corrected one", *wrong, done)
    report("zinnoberrot" in words(project, "oeffentlich", COMMITTEE),
           "e2e: and is noted there")
    done = project.make()
    report(done.text == "", "e2e: then all is up to date", done)
    project.edit(f"input/{JOINT}/sitzung.yaml", "ort: ", "ort: Neuer ")
    done = project.make()
    report(done.documents == documents([JOINT]),
           "e2e: another change builds its own session alone", done)
    project.touch(f"input/{COMMITTEE}/oeffentlich/05-pflegeplanung.md")
    done = project.make()
    report(done.documents == documents([COMMITTEE]),
           "e2e: so does one in the corrected session", done)
    project.restore()
    done = project.make()
    report(done.documents == documents([COMMITTEE, JOINT]) and done.status == 0
           and not nursery.differences(project),
           "e2e: a correction withdrawn leaves both", done, *nursery.differences(project))


def check_faults(nursery):
    project = nursery.fresh("wrong-correction")
    path = f"input/{JOINT}/sitzung.yaml"
    for minutes, item, code in (("2026-02-24-sozialauschuss", "Ö 5", "K430"),
                                (COMMITTEE, "Ö 55", "K431"), (COUNCIL, "Ö 1", "K432")):
        project.edit(path, "ereignisse:", RIGHT % (minutes, item) + "ereignisse:")
        done = project.make()
        report(done.status != 0 and done.text.count(f"[{code}]") == 1
               and f"{path}:" in done.text, f"e2e: what is put right exists ({code})", done)
        report(COMMITTEE + ".yaml:" not in done.text and all(
            path in project.tree("output") for path in (
                f"intern/{COMMITTEE}/niederschrift.pdf",
                f"oeffentlich/{COMMITTEE}/niederschrift.pdf")),
               "e2e: a wrong correction stops only its own session", done)
        project.restore()
        project.make()


def check_faulty_neighbours(nursery):
    """A session that cannot be read stops only itself: others know what they knew."""
    project = nursery.fresh("faulty-neighbours")
    for session, other in ((COUNCIL, SEALED), (SEALED, COUNCIL)):
        for old, new in (("gremium: ", "gremium: ["), ("vorsitz: ", "vorsitz: x"),
                         ("datum: ", "datum: 0")):
            project.edit(f"input/{session}/sitzung.yaml", old, new)
            done = project.make()
            report(done.status != 0 and not done.documents
                   and not nursery.differences_in(project, other),
                   f"e2e: {old}{new} in {session} does not touch {other}", done)
            project.restore()
            done = project.make()
            report(done.status == 0 and not nursery.differences(project),
                   "e2e: and all is well again", done)


def check_internal_one(nursery):
    """A correction of a closed item is in the internal documents alone."""
    project = nursery.fresh("internal-correction")
    project.write(f"input/{COMMITTEE}/nichtoeffentlich/01-neu.md", "---\ntitel: Vertrag\n"
                  "art: bericht\nergebnis: Kenntnis genommen\n---\nNeu.\n")
    project.make()
    public = project.tree("output/oeffentlich")
    path = f"input/{JOINT}/nichtoeffentlich/teil.yaml"
    project.write(path, project.read(path) + RIGHT % (COMMITTEE, "N 1"))
    done = project.make()
    report(done.status == 0 and done.documents == documents([COMMITTEE, JOINT], ["intern"])
           and project.tree("output/oeffentlich") == public,
           "e2e: a correction of a closed item builds internal documents alone", done)
    report("zinnoberrot" in words(project, "intern", COMMITTEE)
           and "zinnoberrot" in words(project, "intern", JOINT),
           "e2e: and is printed in both")


def check_index_heals(nursery):
    project = nursery.fresh("index")
    os.remove(project.path("build/2-resolve/berichtigungen/intern", f"{SEALED}.yaml"))
    project.remove(f"output/intern/{SEALED}/niederschrift.pdf")
    done = project.make()
    report(done.status == 0 and not nursery.differences(project),
           "e2e: a removed file of the index is made again", done)
