# SPDX-License-Identifier: EUPL-1.2
"""withdrawn - what today's notes do not justify is not in output/ tomorrow."""
import os
import re
import shutil
import subprocess

from project import (AUDIENCES, COMMITTEE, COUNCIL, JOINT, SEALED, SESSIONS, documents,
                     made_files, of_sessions, of_years)
from verdict import report


def words(project, audience, session):
    """The text of a document without spaces, line ends and soft hyphens."""
    path = project.path("output", audience, session, "niederschrift.pdf")
    got = subprocess.run(["pdftotext", path, "-"], stdout=subprocess.PIPE, check=False)
    return re.sub(r"[\s\u00ad]+", "", got.stdout.decode("utf-8", "replace"))


def check_session(nursery):
    project = nursery.fresh("session")
    project.edit(f"input/{JOINT}/sitzung.yaml", "beginn: ", "begin: ")
    project.make()                      # its documents are retired
    project.restore()
    project.remove(f"input/{JOINT}")
    done = project.make("oeffentlich")
    report(done.status == 0 and made_files(project)
           == of_sessions([SEALED, COMMITTEE, COUNCIL]) | of_years(audiences=["oeffentlich"]),
           "e2e: a withdrawn session leaves no document, not even a retired one", done,
           *made_files(project))
    left = [path for folder in ("output", "build") for path in project.tree(folder)
            if JOINT in path]
    report(not left, "e2e: nor anything between the stages", *left)
    shutil.rmtree(project.path("input", COUNCIL))
    done = project.make(f"S={COMMITTEE}")
    report(made_files(project) == of_sessions([SEALED, COMMITTEE]),
           "e2e: make S= of another session removes it too, and every register", done,
           *made_files(project))
    done = project.make()
    names = [path for path in made_files(project) if path.endswith(".csv") and any(
        name in project.read(path) for name in ("17.03.2026", "03.03.2026",
                                                "2026-03-17", "2026-03-03"))]
    report(done.status == 0 and not names and made_files(project)
           == of_sessions([SEALED, COMMITTEE]) | of_years(),
           "e2e: the registers come back without them", done, *names)


def check_item(nursery):
    project = nursery.fresh("item")
    path = f"input/{COUNCIL}/oeffentlich/21-antrag-fdp.md"
    title = re.search(r'^titel: "?(.*?)"?$', project.read(path), re.M)[1]
    title = re.sub(r"\W", "", title)[:24]
    before = re.sub(r"\W", "", words(project, "oeffentlich", COUNCIL))
    project.remove(path)
    done = project.make()
    after = re.sub(r"\W", "", words(project, "oeffentlich", COUNCIL))
    report(title in before and title not in after and done.status == 0
           and done.documents == documents([COUNCIL]),
           "e2e: a withdrawn item leaves both documents", title, done)


def check_item_made_internal(nursery):
    project = nursery.fresh("moved")
    path = f"input/{COUNCIL}/oeffentlich/21-antrag-fdp.md"
    name = f"input/{COUNCIL}/nichtoeffentlich/05-antrag-fdp.md"
    text = project.read(path).replace(", oeffentlich: ja", "")
    project.remove(path)
    project.write(name, text.replace("\n---\n", "\n---\nZinnoberrot ist die Farbe.\n\n", 1))
    done = project.make()
    report("Zinnoberrot" in words(project, "intern", COUNCIL)
           and "Zinnoberrot" not in words(project, "oeffentlich", COUNCIL),
           "e2e: an item moved to nichtoeffentlich/ is internal from then on", done)


def check_attachment(nursery):
    project = nursery.fresh("attachment")
    path = f"input/{COMMITTEE}/oeffentlich/05-pflegeplanung.md"
    line = next(line for line in project.read(path).splitlines()
                if "oeffentlich: ja" in line and "titel:" in line)
    title = re.sub(r"\W", "", re.search(r"titel: ([^,}]*)", line)[1])
    before = re.sub(r"\W", "", words(project, "oeffentlich", COMMITTEE))
    # a link to it is internal from then on, too
    text = project.read(path).replace(line, line.replace(", oeffentlich: ja", ""))
    project.write(path, re.sub(r"\[([^\]\[]*)\]\(anlage:[^)]*\)", r"[[\g<0>|\1]]", text))
    done = project.make()
    after = re.sub(r"\W", "", words(project, "oeffentlich", COMMITTEE))
    inside = re.sub(r"\W", "", words(project, "intern", COMMITTEE))
    report(title in before and title not in after and title in inside
           and done.status == 0, "e2e: an attachment made internal leaves the public "
           "document", title, done)


def check_foreign_files(nursery):
    project = nursery.fresh("foreign")
    base = project.path("output/oeffentlich")
    strange = [f"{COUNCIL}/tagesordnung.pdf", f"{COUNCIL}/.niederschrift.pdf.Xy12Zw",
               f"{COUNCIL}/alt/niederschrift.pdf", ".alt/niederschrift.pdf",
               "2025-12-09-kreistag/niederschrift.pdf", "mit leerzeichen/a\nb.pdf",
               "niederschrift.pdf", "liste.txt"]
    for path in strange:
        os.makedirs(os.path.dirname(os.path.join(base, path)), exist_ok=True)
        shutil.copy(project.path("input/wappen.png"), os.path.join(base, path))
    os.symlink("../../input/personen.yaml", os.path.join(base, COUNCIL, "verweis"))
    done = project.make()
    report(done.status == 0 and not nursery.differences(project),
           "e2e: foreign files in output/oeffentlich/ are removed",
           *nursery.differences(project), done)


def check_others_files(nursery):
    """OUTPUT may be a folder in which others keep something."""
    project = nursery.fresh("home")
    project.write("haus/brief.txt", "Liebe Grüße")
    project.write("haus/bilder/strand.png", "")
    done = project.make("OUTPUT=haus")
    report(done.status == 0 and os.path.exists(project.path("haus/brief.txt"))
           and os.path.exists(project.path("haus/bilder/strand.png")),
           "e2e: only intern/, oeffentlich/ and veraltet/ are tidied", done)
    made = {f"{audience}/{session}/niederschrift.pdf" for audience in AUDIENCES
            for session in SESSIONS}
    report(made <= project.tree("haus").keys(), "e2e: OUTPUT= says where to", done)
