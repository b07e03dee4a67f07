# SPDX-License-Identifier: EUPL-1.2
"""faults - what cannot be bound is told, and nothing half done is left."""
import hashlib
import os
import re
import resource
import subprocess
import time

import hostile
import kit
from hostile import plain
from verdict import report

UNREADABLE = "abgeschnitten keine-datei verknuepfung seitengroesse"
REFUSED = "beschaedigt seitenzahl seitendrehung zu-aufwendig"
NO_PDF = ("leer.pdf", "kein-pdf.pdf")


def lines_of(done):
    return [line for line in done.stderr.splitlines() if line and not line.startswith(" ")]


def is_told(done, path, *sentences):
    """Exit 1, these lines alone, each with a remedy, and no bundle."""
    said = lines_of(done)
    return done.returncode == 1 and len(said) == len(sentences) and all(
        re.search(sentence, line) for sentence, line in zip(sentences, said)) \
        and done.stderr.count("\n  Hinweis: ") == len(sentences) and not os.path.exists(path)


def put_plan(folder, text):
    return kit.run(os.path.join(kit.BIN, "bind"), "-o", os.path.join(folder, "paket.pdf"),
                   kit.put(folder, "plan.yaml", text.encode()))


def check_plans(folder):
    path = os.path.join(folder, "paket.pdf")
    done = put_plan(folder, "titel: x\nteile:\n- datei: a.pdf\n- titel: b\n")
    report(is_told(done, path, r"plan.yaml:3:.*diesem Teil fehlt »titel« \[B001\]",
                   r"plan.yaml:4:.*diesem Teil fehlt »datei« \[B001\]"), "bind: [B001]", done)
    for text in ("titel: x\n", "teile:\n- datei: a\n", "titel: x\nteile: []\n", "- x\n",
                 "titel: x\nteile: nein\n"):
        done = put_plan(folder, text)
        report(is_told(done, path, r"ein Paket braucht »titel« und »teile« \[B002\]"),
               f"bind: [B002] of {text!r}", done)
    done = put_plan(folder, "titel: x\nteile:\n- datei: a.pdf\n  titel: A\n")
    report(is_told(done, path, r"plan.yaml:3:.*der erste Teil eines Paketes muss »eigen: ja« "
                   r"sein \[B006\]"), "bind: [B006]", done)


def check_pictures(folder):
    """The page of a picture alone; the picture itself is what must not have changed."""
    sheet = kit.put(folder, "bilder.pdf", plain(3))
    part = kit.attachment(folder, b"ein Bild", bild="2",
                          sha256=hashlib.sha256(b"ein Bild").hexdigest())
    done, path = kit.bind(folder, [kit.MINUTES, part], "-p", sheet)
    pages = kit.pages_of(os.path.join(folder, kit.MINUTES["datei"])) + 1
    report(done.returncode == 0 and kit.pages_of(path) == pages,
           "bind: a picture is one page", done)
    os.remove(path)
    done, path = kit.bind(folder, [kit.MINUTES, {**part, "bild": "4"}], "-p", sheet)
    report(is_told(done, path, r"das Bild fehlt.*\[B003\]"), "bind: a picture that is not there",
           done)
    done, path = kit.bind(folder, [kit.MINUTES, {**part, "sha256": "0" * 64}], "-p", sheet)
    report(is_told(done, path, r"\[B004\]"), "bind: another picture", done)
    done, path = kit.bind(folder, [kit.MINUTES, part])
    report(done.returncode == 2 and "wants -p" in done.stderr, "bind: pictures without -p", done)


def check_files(folder):
    path = os.path.join(folder, "paket.pdf")

    def bound(data, **more):
        return kit.bind(folder, [kit.MINUTES, kit.attachment(folder, data, **more)])[0]

    for name, data, why in (
            ("no PDF", b"Das ist kein PDF.\n" * 100, ".*"), ("half a PDF", plain(30)[:2000], ".*"),
            ("one without pages", plain(0), "sie hat keine Seiten"),
            ("one that must be repaired", plain(xref=False), ".*")):
        report(is_told(bound(data), path,
                       rf"anlage-1.pdf:1:1: error: diese Datei lässt sich nicht binden \({why}\) "
                       r"\[B003\]"), f"bind: [B003] of {name}")
    report(bound(plain(xref=False), repariert="ja").returncode == 0,
           "bind: one that must be repaired, as is known")
    os.unlink(path)
    plain_ = kit.put(folder, "offen.pdf", plain(2))
    for user in ("", "Geheim"):
        locked = os.path.join(folder, "anlage-1.pdf")
        kit.run("qpdf", "--encrypt", user, "x", "256", "--", plain_, locked)
        report(is_told(bound(locked), path, r"anlage-1.pdf:1:1: error: .*\[B003\]"),
               f"bind: [B003] of an encrypted one, password {user!r}")
    data = plain(2)
    right, wrong = hashlib.sha256(data).hexdigest(), hashlib.sha256(b"").hexdigest()
    report(is_told(bound(data, sha256=wrong), path, r"anlage-1.pdf:1:1: error: diese Datei hat "
                   r"sich geändert, während die Dokumente entstanden \[B004\]"), "bind: [B004]")
    report(bound(data, sha256=right).returncode == 0, "bind: a file with its checksum")
    os.unlink(path)
    for lines in (["eins"], ["eins", "zwei", "drei"]):
        done, _ = kit.bind(folder, [kit.MINUTES, kit.attachment(folder, data)], "-s",
                           kit.stamps(folder, lines))
        report(is_told(done, path, rf"für 2 Seiten der Anlagen gibt es {len(lines)} Stempel "
                       r"\[B005\]"), f"bind: [B005] of {len(lines)} stamps", done)
    for box in (None, "[0 0 0 0]", "[0 0 595]", "[0 0 9 99999999999999]", "[0 0 /a 9]"):
        done = bound(plain(box=box))
        report(is_told(done, path, r"anlage-1.pdf:1:1: error: Seite 1 dieser Datei hat keine "
                       r"Größe \[B007\]"), f"bind: [B007] of {box}", done)
    broken = plain(1, box=None)
    done, _ = kit.bind(folder, [kit.MINUTES, kit.attachment(folder, broken),
                                kit.attachment(folder, plain(), 2),
                                kit.attachment(folder, broken, 3)])
    report(is_told(done, path, r"anlage-1.pdf.*\[B007\]", r"anlage-3.pdf.*\[B007\]"),
           "bind: all faulty files are told", done)


def check_machine(folder):
    """2 and one line in English; the old file stays, and nothing beside it."""
    os.mkdir(os.path.join(folder, "x"))
    path = kit.put(folder, "x/paket.pdf", b"alt")
    for name in ("niederschrift.pdf", "verzeichnis.pdf"):
        os.link(os.path.join(folder, name), os.path.join(folder, "x", name))
    noise = bytes(i * i // 7 % 251 for i in range(40000))    # does not shrink
    part = kit.attachment(folder, plain(3, page="/Contents 20 0 R", more={
        20: hostile.stream(noise)}))
    fifo, link = os.path.join(folder, "roehre.pdf"), os.path.join(folder, "verweis.pdf")
    os.mkfifo(fifo)
    os.symlink(part["datei"], link)
    for name, file in (("a missing file", "nirgends.pdf"), ("a pipe", fifo), ("a link", link),
                       ("a device", "/dev/zero"), ("nothing in it", kit.put(folder, "0", b""))):
        done, _ = kit.bind(folder, [kit.MINUTES, {**part, "datei": file}], out="x/paket.pdf")
        report(done.returncode == 2 and re.fullmatch(rf"bind: open {file}: .*\n", done.stderr)
               and is_old(path), f"bind: {name} ends it with 2", done)
    plan = os.path.join(folder, "plan.yaml")
    kit.write_plan(folder, [kit.MINUTES, part])
    done, good = kit.bind(folder, [kit.MINUTES, part], out="gut.pdf")
    with open(good, "rb") as file:
        good = file.read()
    for call in ("write", "fsync", "fchmod", "rename", "openat"):
        check_failing(folder, call, path, plan, good)


def check_failing(folder, call, path, plan, good):
    """Each call of a kind fails once: an old file, or a good one."""
    log, bad, k = os.path.join(folder, "calls"), [], 0
    while k < 200:
        k += 1
        kit.put(folder, "x/paket.pdf", b"alt")
        # a sanitizer cannot look for leaks where somebody traces
        done = kit.run("env", "ASAN_OPTIONS=detect_leaks=0", "strace", "-f", "-qq",
                       "-o", log, "-e", f"trace={call}", "-e",
                       f"inject={call}:error=ENOSPC:when={k}",
                       os.path.join(kit.BIN, "bind"), "-o", path, plan)
        with open(log, encoding="utf-8") as file:
            if "INJECTED" not in file.read():
                break
        with open(path, "rb") as file:
            made = file.read()
        is_good = made == good or (made == b"alt" and done.returncode in (2, 127))
        if not is_good or (done.returncode == 0 and made != good) \
                or len(os.listdir(os.path.dirname(path))) != 3:
            bad.append(f"{call} {k}: {done}")
    report(k > 1 and not bad, f"bind: {call} that fails leaves the old file ({k - 1} places)",
           *bad[:3])


def is_old(path):
    with open(path, "rb") as file:
        return file.read() == b"alt" and len(os.listdir(os.path.dirname(path))) == 3


def check_memory(folder):
    """Too little of it: another status, or the same bytes."""
    with open(os.path.join(kit.BIN, "bind"), "rb") as file:
        if b"__asan_init" in file.read():
            print("skipped bind: memory that ends: the programs have sanitizers")
            return
    pages = plain(300, page="/Contents 900 0 R", more={900: kit.content("0 0 9 9 re f" * 20000)})
    done, path = kit.bind(folder, [kit.MINUTES, kit.attachment(folder, pages)])
    with open(path, "rb") as file:
        good = file.read()
    statuses, bad = set(), []
    for megabytes in range(6, 60, 2):
        if os.path.exists(path):
            os.unlink(path)
        limit = megabytes << 20
        done = subprocess.run([os.path.join(kit.BIN, "bind"), "-o", path,
                               os.path.join(folder, "plan.yaml")], capture_output=True, text=True,
                              check=False, preexec_fn=lambda: resource.setrlimit(
                                  resource.RLIMIT_AS, (limit, limit)))
        statuses.add(done.returncode)
        made = None
        if os.path.exists(path):
            with open(path, "rb") as file:
                made = file.read()
        if (done.returncode == 0) != (made == good) or made not in (None, good):
            bad.append(f"{megabytes} MiB: {done}")
    report(not bad and 0 in statuses and len(statuses) > 1,
           "bind: memory that ends never gives half a bundle", statuses, *bad)


# ---------------------------------------------------------------- loops, lies

def loops():
    yield "outline without end", plain(catalog="/Outlines 20 0 R", more={
        20: "<< /First 21 0 R /Last 22 0 R >>",
        21: "<< /Title (A) /Next 22 0 R /First 20 0 R /Dest [10 0 R /Fit] >>",
        22: "<< /Title (B) /Next 21 0 R /First 21 0 R /Dest [10 0 R /Fit] >>"})
    yield "outline without end or aim", plain(catalog="/Outlines 20 0 R", more={
        20: "<< /First 21 0 R /Last 22 0 R >>", 21: "<< /Title (A) /Next 22 0 R >>",
        22: "<< /Title (B) /Next 21 0 R /First 21 0 R >>"})
    deep = {20 + i: f"<< /Title (T{i}) /First {21 + i} 0 R >>" for i in range(5000)}
    yield "outline as deep as it gets", plain(catalog="/Outlines 20 0 R", more=deep)
    yield "names without end", plain(
        catalog="/Names << /Dests 20 0 R >>",
        more={20: "<< /Kids [20 0 R 20 0 R 21 0 R] >>", 21: "<< /Kids [20 0 R 21 0 R 21 0 R] >>"})
    yield "field above itself", plain(page="/Annots [20 0 R]", more={
        20: "<< /Type /Annot /Subtype /Widget /Parent 20 0 R /Rect [9 9 20 20] >>"})
    yield "form in itself", plain(page="/Contents 20 0 R", more={
        20: hostile.stream(b"/X Do", "/Resources << /XObject << /X 20 0 R >> >>")})
    many = {20 + i: hostile.stream(b"", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources "
                                   f"<< /XObject << /A {21 + i} 0 R /B {21 + i} 0 R >> >>")
            for i in range(400)}
    yield "forms that double", plain(page="/Contents 20 0 R", more=many)
    yield "aims that are none", plain(
        page="/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest 20 0 R >> "
        "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [99 0 R] >> null 3 [] "
        "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [77 /Fit] >> "
        "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [] >>]", more={20: "[20 0 R]"})
    yield "layers that are none", plain(
        catalog="/OCProperties << /OCGs [1 null 20 0 R << >> 1 0 R] /D << /OFF 3 /AS [1 null] >> >>",
        more={20: "(x)"})


def check_loops(folder):
    for name, data in loops():
        start = time.monotonic()
        done, path = kit.bundle(folder, data)
        took = time.monotonic() - start
        report(done.returncode == 0 and kit.pages_of(path) == 2 and took < 10,
               f"bind: {name}", done, f"{took:.1f} s")
        if name == "outline without end":
            titles = [title for _, title, _ in kit.outline(path)]
            report(titles[-2:] == ["A", "B"], "bind: each of its bookmarks once", titles)


def check_hostile(folder):
    """What survey does not refuse is bound; the rest is told, and soon."""
    there = os.path.join(folder, "feindlich")
    os.mkdir(there)
    for name, findings in hostile.make(there).items():
        path = os.path.join(there, name)
        expected = (0,)
        if findings & set(UNREADABLE.split()) or not name.endswith(".pdf") or name in NO_PDF:
            expected = (1, 2)
        if findings & set(REFUSED.split()):     # by survey; what bind makes of it is no matter
            expected = (0, 1)
        if name == "seitenbaum-tief.pdf":       # ends the library with its stack
            expected = (1, -11)
        part = kit.attachment(folder, path)
        if "repariert" in findings:
            part["repariert"] = "ja"
        start = time.monotonic()
        done, made = kit.bind(folder, [kit.MINUTES, part], out="h.pdf")
        took = time.monotonic() - start
        good = done.returncode in expected and took < 10 and \
            os.path.exists(made) == (done.returncode == 0)
        report(good, f"bind: {name}", done, f"{took:.1f} s", findings)
        if os.path.exists(made):
            os.unlink(made)


def check(folder):
    check_plans(folder)
    check_pictures(folder)
    check_files(folder)
    check_machine(folder)
    check_memory(folder)
    check_loops(folder)
    check_hostile(folder)
