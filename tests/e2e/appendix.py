# SPDX-License-Identifier: EUPL-1.2
"""appendix - lists, indexes and bundles of attachments, and registers of years."""
import csv
import hashlib
import os
import re
import shutil
import subprocess

import pikepdf

from dependencies import ran
from project import (AUDIENCES, COMMITTEE, COUNCIL, SESSIONS, made_files, of_sessions,
                     of_years)
from verdict import report

ITEM = f"input/{COMMITTEE}/oeffentlich/05-pflegeplanung.md"
FILE = "pflegeplanung-uebersicht.pdf"
ATTACHED = f"input/{COMMITTEE}/anlagen/{FILE}"
TITLE = "Übersicht der Pflegeplätze nach Gemeinden"
ROW = re.compile(r"paketseite: (\d+)\n")


def text_of(project, path, *options):
    got = subprocess.run(["pdftotext", *options, project.path(path), "-"],
                         stdout=subprocess.PIPE, check=False)
    return got.stdout.decode("utf-8", "replace")


def page(project, path, number):
    return " ".join(text_of(project, path, "-f", number, "-l", number).split())


def letters(text):
    return re.sub(r"[\W\u00ad]", "", text)


def check_all_there(nursery):
    for audience in AUDIENCES:
        wanted = of_sessions(audiences=[audience]) | of_years(audiences=[audience])
        there = made_files(nursery.base, audience)
        report(there == wanted, f"e2e: every session and year has its documents ({audience})",
               *sorted(there ^ wanted))


def check_pages(nursery):
    """The index says where in the bundle an attachment begins."""
    project = nursery.base
    found = 0
    for audience in AUDIENCES:
        for session in SESSIONS:
            folder = f"output/{audience}/{session}"
            index = text_of(project, f"{folder}/anlagenverzeichnis.pdf", "-layout")
            rows = re.findall(r"^ *(Anlage \d+) .* \d+ S\. .* (\d+)$", index, re.M)
            bound = ROW.findall(project.read(f"build/3-collect/{session}.{audience}.yaml"))
            wrong = [(label, number) for label, number in rows if not re.search(
                rf"\b{label} zur Niederschrift.*, Seite 1 von \d+",
                page(project, f"{folder}/sitzungspaket.pdf", number))]
            found += len(rows)
            report(not wrong and [number for _, number in rows] == bound,
                   f"e2e: {session} {audience}: {len(rows)} attachments begin where the "
                   "index says", wrong, rows, bound, index)
    report(found > 10, "e2e: indexes have page numbers", found)


def rounded(size):
    return f"{(size + 500) // 1000}\u00a0kB" if size >= 1000 else f"{size}\u00a0B"


def check_printed(nursery):
    """Pages, size and checksum as others count them, in table and list."""
    project = nursery.base
    wrong, found = [], 0
    for audience in AUDIENCES:
        for session in SESSIONS:
            folder = f"output/{audience}/{session}"
            listed = letters(text_of(project, f"{folder}/anlagenliste.pdf"))
            register = project.read(f"build/3-collect/{session}.{audience}.yaml")
            paths = dict(zip(re.findall(r"^ +nummer: (\d+)$", register, re.M),
                             re.findall(r"^ +pfad: '?(.*?)'?$", register, re.M)))
            for row in csv.DictReader(project.read(f"{folder}/anlagenverzeichnis.csv")
                                      .lstrip("\ufeff").splitlines()):
                if not row["Prüfsumme"]:
                    continue
                path, found = project.path(paths[row["Nummer"]]), found + 1
                with open(path, "rb") as file:
                    data = file.read()
                info = subprocess.run(["pdfinfo", path], stdout=subprocess.PIPE, check=False)
                pages = re.search(rb"Pages: +(\d+)", info.stdout)[1].decode()
                theirs = pages, rounded(len(data)), hashlib.sha256(data).hexdigest()
                if theirs != (row["Seiten"], row["Größe"], row["Prüfsumme"]) \
                        or theirs[2][:12] not in listed:
                    wrong.append((row, theirs))
    report(found > 20 and not wrong,
           f"e2e: {found} attachments have the printed pages, size and checksum", *wrong)


def check_links(nursery):
    """Text and index lead to the page on which the stamp of the attachment begins."""
    path = f"output/oeffentlich/{COUNCIL}/sitzungspaket.pdf"
    wrong, found = [], 0
    with pikepdf.open(nursery.base.path(path)) as pdf:
        numbers = {each.objgen: i + 1 for i, each in enumerate(pdf.pages)}
        names = dict(pikepdf.NameTree(pdf.Root.Names.Dests).items())
        bound = re.findall(r"^ *Anlage (\d+) .* \d+ S\. .* (\d+)$", text_of(
            nursery.base, f"output/oeffentlich/{COUNCIL}/anlagenverzeichnis.pdf", "-layout"), re.M)
        for number, first in bound:
            target = names[f"anlage{number}"]
            target = target.D if isinstance(target, pikepdf.Dictionary) else target
            if numbers[target[0].objgen] != int(first):
                wrong.append((number, first))
            found += sum(str(note.get("/Dest", note.get("/A", {}).get("/D", "")))
                         == f"anlage{number}" for each in pdf.pages
                         for note in each.get("/Annots", []))
    report(not wrong and found >= 2 * len(bound) > 10,
           "e2e: links of the bundle lead to the attachments", wrong, found)


def say(project, what):
    """The public documents that say it, or carry a file that does."""
    base = project.path("output/oeffentlich")
    files = made_files(project, "oeffentlich")
    told = {path for path in files if letters(what) in letters(
        project.read(path) if path.endswith(".csv") else text_of(project, path))}
    return {os.path.relpath(project.path(path), base) for path in told}


def make_internal(project):
    text = project.read(ITEM).replace(f"titel: {TITLE}, oeffentlich: ja", f"titel: {TITLE}")
    project.write(ITEM, re.sub(r"\[([^\]\[]*)\]\(anlage:[^)]*\)", r"[[\g<0>|\1]]", text))


def check_made_internal(nursery):
    project = nursery.fresh("attachment")
    before = {COMMITTEE + "/" + name for name in ("niederschrift.pdf", "anlagenliste.pdf",
                                                  "anlagenverzeichnis.pdf",
                                                  "anlagenverzeichnis.csv")}
    before |= {"2026/anlagenverzeichnis.pdf", "2026/anlagenverzeichnis.csv",
               COMMITTEE + "/sitzungspaket.pdf"}
    said = say(project, TITLE)
    report(said == before, "e2e: an attachment is in all that lists it", *sorted(said ^ before))
    make_internal(project)
    stamp = "Anlage 4 zur Niederschrift"
    bundle = f"output/oeffentlich/{COMMITTEE}/sitzungspaket.pdf"
    stamped = stamp in " ".join(text_of(project, bundle).split())
    done = project.make()
    report(done.status == 0 and not say(project, TITLE) and not say(project, FILE),
           "e2e: made non-public it leaves every public document", done,
           *sorted(say(project, TITLE) | say(project, FILE)))
    report(stamped and stamp not in " ".join(text_of(project, bundle).split()),
           "e2e: its pages leave the public bundle")
    inside = text_of(project, f"output/intern/{COMMITTEE}/sitzungspaket.pdf")
    report(letters(TITLE) in letters(inside) and stamp in " ".join(inside.split()),
           "e2e: and stay in the internal one")


def check_made_internal_alone(nursery):
    """Registers are not made with a session: they go."""
    project = nursery.fresh("alone")
    make_internal(project)
    done = project.make(f"S={COMMITTEE}")
    left = made_files(project)
    report(done.status == 0 and not say(project, TITLE)
           and left == of_sessions(),
           "e2e: make S= leaves no register of what it changes", done,
           *sorted(left))
    done = project.make(f"S={COMMITTEE}")
    report(done.text == "", "e2e: and then all of it is up to date", done)
    done = project.make()
    report(done.status == 0 and done.made == of_years() and not say(project, TITLE),
           "e2e: make brings them back as they should be", done)


def check_picture(nursery):
    """A picture becomes a page of the bundle, and goes when it is no longer public."""
    project = nursery.fresh("picture")
    shutil.copy(project.path("input/wappen.png"),
                project.path(f"input/{COMMITTEE}/anlagen/tafel.png"))
    text = project.read(ITEM)
    project.write(ITEM, text.replace(
        "anlagen:\n", "anlagen:\n  - {datei: tafel.png, titel: Die Tafel, oeffentlich: ja}\n")
        .replace("\n---\n", "\n---\nDie [Tafel](anlage:tafel.png) steht im Foyer. ", 1))
    bundle = f"output/oeffentlich/{COMMITTEE}/sitzungspaket.pdf"
    before = text_of(project, bundle).count("\f")
    done = project.make(f"S={COMMITTEE}")
    index = text_of(project, f"output/oeffentlich/{COMMITTEE}/anlagenverzeichnis.pdf", "-layout")
    row = re.search(r"(Anlage \d+) +Die Tafel .* 1 S\. Bild +(\d+)$", index, re.M)
    report(done.status == 0 and row and text_of(project, bundle).count("\f") == before + 1
           and f"{row[1]} zur Niederschrift" in page(project, bundle, row[2]),
           "e2e: a picture is a page of the bundle", done, index)
    images = subprocess.run(["pdfimages", "-list", "-f", row[2], "-l", row[2],
                             project.path(bundle)], stdout=subprocess.PIPE, check=False)
    report(b" image " in images.stdout, "e2e: and is on that page", images.stdout)
    with open(project.path(f"input/{COMMITTEE}/anlagen/tafel.png"), "r+b") as file:
        file.truncate(200)
    done = project.make(f"S={COMMITTEE}")
    report(done.status != 0 and f"{ITEM}:6:" in done.text and "unvollständig" in done.text,
           "e2e: half a picture is told to the clerk", done)


def check_embedded(nursery):
    """The house rule: the internal bundle has the files themselves, the public one as
    little as ever."""
    project = nursery.fresh("embedded")
    project.edit("input/kreis.yaml", "vorlagennummer:", "anlagen: einbetten\nvorlagennummer:")
    done = project.make(f"S={COMMITTEE}")
    inside = project.path(f"output/intern/{COMMITTEE}/sitzungspaket.pdf")
    with pikepdf.open(inside) as pdf, pdf.open_metadata() as xmp:
        files = {name.split("-", 2)[2]: spec.get_file().read_bytes()
                 for name, spec in pdf.attachments.items()}
        claim = xmp.get("pdfaid:part"), xmp.get("pdfaid:conformance")
    folder = project.path(f"input/{COMMITTEE}/anlagen")
    there = {}
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), "rb") as file:
            there[name] = file.read()
    report(done.status == 0 and files == there and claim == ("3", "A"),
           "e2e: the internal bundle embeds the files as they are", done, claim, sorted(files))
    index = text_of(project, f"output/intern/{COMMITTEE}/anlagenverzeichnis.pdf", "-layout")
    report(len(re.findall(r" Datei$", index, re.M)) == len(there),
           "e2e: its index says so", index)
    changed = [path for path, what in project.tree("output/oeffentlich").items()
               if nursery.reference["oeffentlich/" + path] != what]
    report(not changed, "e2e: the public documents stay as they are", *changed)


def cut(project):
    """Takes the attachment away in the middle, as a broken download does."""
    with open(project.path(ATTACHED), "rb") as file:
        whole = file.read()
    project.remove(ATTACHED)
    with open(project.path(ATTACHED), "wb") as file:
        file.write(whole[:len(whole) // 3])
    return whole


def check_damaged(nursery):
    project = nursery.fresh("damaged")
    line = 1 + next(number for number, text in enumerate(project.read(ITEM).splitlines())
                    if f"datei: {FILE}" in text)
    whole = cut(project)
    others = [session for session in SESSIONS if session != COMMITTEE]
    project.touch(f"input/{COUNCIL}/sitzung.yaml")
    done = project.make()
    report(done.status != 0 and len(re.findall(
        rf"^{re.escape(ITEM)}:{line}:\d+: error: .*\[K600\]$", done.text, re.M)) == 1
           and done.text.count("[K600]") == 1,
           "e2e: a damaged attachment is told once, at the clerk's line", done)
    report(done.made == of_sessions([COUNCIL])
           and made_files(project) - made_files(project, "veraltet")
           == of_sessions(others) | of_years(["2025"]),
           "e2e: and the other sessions are built", done, *sorted(made_files(project)))
    project.remove(ATTACHED)
    with open(project.path(ATTACHED), "wb") as file:
        file.write(whole)
    done = project.make()
    report(done.status == 0 and not nursery.differences(project),
           "e2e: mended, all is as before", done, *nursery.differences(project))


def check_no_file(nursery):
    """Something else in place of the file, though the facts of it are still there."""
    project = nursery.fresh("nofile")
    line = 1 + next(number for number, text in enumerate(project.read(ITEM).splitlines())
                    if f"datei: {FILE}" in text)
    kept = project.path("kept.pdf")
    os.rename(project.path(ATTACHED), kept)
    for what, put in (("a link", lambda path: os.symlink(kept, path)),
                      ("a pipe", os.mkfifo), ("a folder", os.mkdir)):
        put(project.path(ATTACHED))
        done = project.make(f"S={COMMITTEE}")
        report(done.status != 0 and f"{ITEM}:{line}:" in done.text
               and "[K600]" in done.text and " open " not in done.text,
               f"e2e: {what} in place of an attachment is told to the clerk", done)
        project.remove(ATTACHED)
    os.rename(kept, project.path(ATTACHED))
    done = project.make()
    report(done.status == 0 and not nursery.differences(project),
           "e2e: put back, all is as before", done, *nursery.differences(project))


def check_strange_name(nursery):
    project = nursery.fresh("strangename")
    project.write(f"input/{COMMITTEE}/anlagen/Größe\n2.PDF", "x")
    done = project.make(f"S={COMMITTEE}")
    report(done.status != 0 and "Größe?2.PDF:1:1: error:" in done.text
           and "groesse-2.pdf" in done.text,
           "e2e: an attachment may not be called so, and a name is offered", done)


def check_older(nursery):
    """A file moved in place, older than the facts of the one before."""
    project = nursery.fresh("older")
    other = project.path("other.pdf")
    with open(project.path(ATTACHED), "rb") as file:
        whole = file.read()
    with open(other, "wb") as file:
        file.write(whole + b"\n%%EOF\n")
    os.utime(other, (1000000000, 1000000000))
    os.replace(other, project.path(ATTACHED))
    done = project.make()
    report(done.status == 0 and done.made == of_sessions([COMMITTEE]) | of_years(),
           "e2e: an older file in place of an attachment is seen", done)


def check_behind_a_link(nursery):
    project = nursery.fresh("linked-attachments")
    project.clear()
    os.rename(project.path("input", COMMITTEE), project.path("elsewhere"))
    os.symlink("../elsewhere", project.path("input", COMMITTEE))
    done = project.make("intern", "oeffentlich")
    report(done.status == 0 and not nursery.differences(project),
           "e2e: a session behind a link has its attachments", done,
           *nursery.differences(project))


def check_changed(nursery):
    """Another attachment file: what says its checksum or holds its pages is made."""
    project = nursery.fresh("replaced")
    with open(project.path(ATTACHED), "ab") as file:
        file.write(b"\n%%EOF\n")
    project.touch(ATTACHED)
    done = project.make("V=1")
    report(done.status == 0 and done.made == of_sessions([COMMITTEE]) | of_years(),
           "e2e: a changed attachment builds its session and the registers alone", done)
    report(ran(done)["bind"] == {f"output/{audience}/{COMMITTEE}/sitzungspaket.pdf"
                                 for audience in AUDIENCES}
           and len(ran(done)["survey"] - {"-"}) == 1,
           "e2e: it alone is surveyed, its bundles alone are bound", done)
    changed = {path for path, what in project.tree("output").items()
               if nursery.reference.get(path) != what}
    report({f"{audience}/{COMMITTEE}/sitzungspaket.pdf" for audience in AUDIENCES} <= changed
           and all(COMMITTEE in path or path.split("/")[1] == "2026" for path in changed),
           "e2e: no other document changes", *sorted(changed))
    again = project.make()
    report(again.text == "", "e2e: then all is up to date", again)
