# SPDX-License-Identifier: EUPL-1.2
"""seal - what is signed stays as it was signed, and says so when it did not."""
import os
import shutil

from project import COMMITTEE, COUNCIL, SEALED, documents
from verdict import report

FOLDER = f"input/{COMMITTEE}"
SEALS = ("siegel.yaml", "nichtoeffentlich/siegel.yaml")


def sign(project):
    """The committee's minutes, ready to be sealed."""
    project.edit(f"{FOLDER}/sitzung.yaml", "status: entwurf", "status: unterzeichnet\n"
                 "unterzeichnet: {vorsitz: 2026-03-05, schriftfuehrung: 2026-03-04, "
                 "akdag: 2026-03-05}")


def check_sealing(nursery):
    project = nursery.fresh("sealing")
    done = project.make("siegeln")
    report(done.status != 0 and "make siegeln S=" in done.text,
           "e2e: make siegeln asks for a session", done)
    done = project.make("siegeln", f"S={COMMITTEE}")
    report(done.status != 0 and "[K408]" in done.text and not sealed(project),
           "e2e: only what is signed is sealed", done)
    sign(project)
    done = project.make(f"S={COMMITTEE}")
    report(done.status != 0 and done.text.count("[K405]") == 1
           and f"make siegeln S={COMMITTEE}" in done.text,
           "e2e: what is signed and not sealed is an error that says what to do", done)
    project.edit(f"{FOLDER}/oeffentlich/01-eroeffnung.md", "titel:", "tietel:")
    done = project.make("siegeln", f"S={COMMITTEE}")
    report(done.status != 0 and "[K010]" in done.text and not sealed(project)
           and not os.path.exists(project.path(FOLDER, "register")),
           "e2e: what has faults is not sealed, nor half of it", done)
    project.edit(f"{FOLDER}/oeffentlich/01-eroeffnung.md", "tietel:", "titel:")
    project.write(f"{FOLDER}/nichtoeffentlich/01-neu.md", "Kein Vorspann.\n")
    done = project.make("siegeln", f"S={COMMITTEE}")
    report(done.status != 0 and "[K043]" in done.text and not sealed(project)
           and not os.path.exists(project.path(FOLDER, "register")),
           "e2e: nor what has faults in its closed part alone", done)
    shutil.rmtree(project.path(FOLDER, "nichtoeffentlich"))
    done = project.make("siegeln", f"S={COMMITTEE}")
    report(done.status == 0 and sealed(project) == list(SEALS),
           "e2e: make siegeln seals a signed session", done)
    done = project.make()
    report(done.status == 0 and done.documents == documents([COMMITTEE]),
           "e2e: and its documents are made", done)
    done = project.make("siegeln", f"S={COMMITTEE}")
    report(done.status != 0 and "[K406]" in done.text, "e2e: a seal is not replaced", done)
    for seal in SEALS:
        os.remove(project.path(FOLDER, seal))
    done = project.make("siegeln", f"S={COMMITTEE}")
    report(done.status != 0 and "[K407]" in done.text,
           "e2e: nor is a register that an old seal left", done)
    shutil.rmtree(project.path(FOLDER, "register"))
    project.write(f"{FOLDER}/anlagen/Übersicht.txt", "")
    done = project.make("siegeln", f"S={COMMITTEE}")
    report(done.status != 0 and not sealed(project),
           "e2e: a file that cannot be named is not sealed", done)
    os.remove(project.path(FOLDER, "anlagen", "Übersicht.txt"))
    project.write(f"{FOLDER}/Notiz.txt", "")
    done = project.make("siegeln", f"S={COMMITTEE}")
    report(done.status != 0 and "[K409]" in done.text and not sealed(project),
           "e2e: wherever it lies", done)


def sealed(project):
    return [seal for seal in SEALS if os.path.exists(project.path(FOLDER, seal))]


def check_public_seal(nursery):
    """It names no file that the public run does not open."""
    project = nursery.fresh("public-seal")
    seal = project.read(f"input/{SEALED}/siegel.yaml")
    report("oeffentlich/01-" in seal and "nichtoeffentlich" not in seal,
           "e2e: the public seal names public files alone", seal)
    project.edit(f"input/{SEALED}/nichtoeffentlich/01-vertrag.md", "11,40", "11,50")
    done = project.make("oeffentlich")
    report(done.status == 0 and done.text == "",
           "e2e: the public run does not know what lies beside", done)
    done = project.make()
    report(done.status != 0 and "[K402]" in done.text
           and f"{SEALED}/nichtoeffentlich/01-vertrag.md:" in done.text,
           "e2e: the internal run does", done)
    project.restore()
    done = project.make()
    report(done.status == 0 and not nursery.differences(project),
           "e2e: and is content again when it is as it was", done,
           *nursery.differences(project))


def check_broken(nursery):
    project = nursery.fresh("broken-seal")
    for change, code in ((lambda: project.edit(f"input/{SEALED}/sitzung.yaml", "3", "5"),
                          "K402"),
                         (lambda: project.write(f"input/{SEALED}/anlagen/neu.pdf", "x"),
                          "K403"),
                         (lambda: project.edit(f"input/{SEALED}/register/kreis.yaml",
                                               "sitze: 54", "sitze: 52"), "K402")):
        change()
        done = project.make()
        report(done.status != 0 and f"[{code}]" in done.text
               and documents([SEALED], ["intern"]).isdisjoint(
                   "output/" + path for path in project.tree("output")),
               f"e2e: a broken seal stops the session ({code})", done)
        project.restore()
        done = project.make()
        report(done.status == 0 and not nursery.differences(project),
               "e2e: a mended one lets it pass", done)


def check_register(nursery):
    """Members change, persons marry: not in what was signed before."""
    project = nursery.fresh("register-of-its-time")
    project.edit("input/personen.yaml", "name: von der Heide", "name: Heidenreich")
    project.edit("input/kreis.yaml", "sitze: 54", "sitze: 56")
    done = project.make()
    unsealed = {path for path in documents() if SEALED not in path}
    report(done.status == 0 and done.documents == unsealed,
           "e2e: a change of the register leaves sealed minutes as they are", done)
    os.utime(project.path("input", SEALED, "sitzung.yaml"))
    done = project.make()
    report(done.status == 0 and not nursery.differences_in(project, SEALED),
           "e2e: also when they are made anew", done,
           *nursery.differences_in(project, SEALED))
    report(bool(nursery.differences_in(project, COUNCIL)),
           "e2e: and is seen in the others")
