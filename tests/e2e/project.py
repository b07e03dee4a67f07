# SPDX-License-Identifier: EUPL-1.2
"""project - a built copy of the project, to change and to make again."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, ".."))
import workspace  # noqa: E402

SEALED = "2025-12-16-kreistag"                     # signed, corrected later
COMMITTEE = "2026-02-24-sozialausschuss"            # nothing non-public
JOINT = "2026-03-03-finanz-und-umweltausschuss"
COUNCIL = "2026-03-17-kreistag"
SESSIONS = (SEALED, COMMITTEE, JOINT, COUNCIL)
AUDIENCES = ("intern", "oeffentlich")
COMMAND = re.compile(r"build/bin/(\w+)\b[^;\n]*? -o (\S+)")
PLACE = r"^%s:\d+:\d+: error: "


OF_SESSION = ("niederschrift.pdf", "anlagenliste.pdf", "anlagenverzeichnis.pdf",
              "anlagenverzeichnis.csv", "sitzungspaket.pdf")
OF_YEAR = ("anlagenverzeichnis.pdf", "anlagenverzeichnis.csv", "beschluesse.pdf")


def documents(sessions=SESSIONS, audiences=AUDIENCES):
    """The minutes alone."""
    return {f"output/{audience}/{session}/niederschrift.pdf"
            for audience in audiences for session in sessions}


def of_sessions(sessions=SESSIONS, audiences=AUDIENCES):
    """All that is made of sessions, the minutes among them."""
    return {f"output/{audience}/{session}/{document}" for document in OF_SESSION
            for audience in audiences for session in sessions}


def of_years(sessions=SESSIONS, audiences=AUDIENCES):
    """The registers of the years of sessions."""
    years = {session[:4] for session in sessions}
    found = {f"output/{audience}/{year}/{document}" for document in OF_YEAR
             for audience in audiences for year in years}
    if "intern" in audiences:
        found |= {f"output/intern/{year}/zusagen.pdf" for year in years}
    return found


def made_files(project, *parts):
    """The documents and tables in output/, or in a folder in it."""
    folder = "/".join(["output", *parts])
    return {f"{folder}/{path}" for path in project.tree(folder)
            if path.endswith((".pdf", ".csv"))}


class Outcome:
    """What a command did: its exit status and what it said."""

    def __init__(self, finished):
        self.status = finished.returncode
        self.text = finished.stdout
        self.lines = self.text.splitlines()
        self.made = {line for line in self.lines
                     if line.startswith("output/") and line.endswith((".pdf", ".csv"))}
        self.documents = {line for line in self.made if line.endswith("/niederschrift.pdf")}

    def commands(self):
        """{(program, file it wrote)} of what was run under V=1"""
        found = COMMAND.findall(self.text.replace("\\\n", ""))
        return {(program, out) for program, out in found if out != "/dev/null"}

    def __str__(self):
        return f"exit {self.status}\n{self.text[-1500:]}"


class Project:
    """The folder of one copy; paths are relative to it."""

    def __init__(self, root):
        self.root = root
        self.originals = {}

    def path(self, *parts):
        return os.path.join(self.root, *parts)

    def run(self, *command, **changes):
        return Outcome(workspace.run(command, self.root, **changes))

    def make(self, *arguments, **changes):
        return self.run("make", *arguments, **changes)

    def start_make(self, *arguments):
        """A make that runs on by itself, as the head of a group."""
        return subprocess.Popen(["make", *arguments], cwd=self.root,
                                env=workspace.environment(), start_new_session=True,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT, encoding="utf-8")

    # ------------------------------------------------------------- its files

    def read(self, path):
        with open(self.path(path), encoding="utf-8", newline="",
                  errors="surrogateescape") as file:
            return file.read()

    def write(self, path, text):
        """Writes a file; restore() undoes it."""
        tick()
        if path not in self.originals:
            self.originals[path] = (self.read(path)
                                    if os.path.exists(self.path(path)) else None)
        os.makedirs(os.path.dirname(self.path(path)), exist_ok=True)
        self.put(path, text)

    def put(self, path, text):
        with open(self.path(path), "w", encoding="utf-8", newline="",
                  errors="surrogateescape") as file:
            file.write(text)

    def edit(self, path, old, new):
        """Replaces what occurs at least once, the first time it does."""
        text = self.read(path)
        if old not in text:
            raise ValueError(f"{path} does not hold {old!r}: mend the test")
        self.write(path, text.replace(old, new, 1))

    def restore(self):
        """Undoes all that write and edit did."""
        tick()
        for path, text in self.originals.items():
            if text is None:
                os.remove(self.path(path))
            else:
                self.put(path, text)
        self.originals = {}

    def touch(self, path):
        tick()
        os.utime(self.path(path))

    def remove(self, path):
        tick()
        if os.path.isdir(self.path(path)):
            shutil.rmtree(self.path(path))
        else:
            os.remove(self.path(path))

    def tree(self, *parts):
        return workspace.tree(self.path(*parts))

    def temporary_files(self):
        """What programs leave if they do not clean up after themselves."""
        return [os.path.join(folder, path) for folder in ("output", "build")
                for path in self.tree(folder) if "/." in "/" + path]

    def clear(self):
        """Takes away all that was made from the notes."""
        for folder in ("output", "build/1-survey", "build/2-resolve", "build/3-collect",
                       "build/4-compose", "build/6-bind"):
            shutil.rmtree(self.path(folder), ignore_errors=True)
        for name in os.listdir(self.path("build/5-typeset")):
            if name != "deutsch.patterns":
                shutil.rmtree(self.path("build/5-typeset", name))

    # -------------------------------------------------- one program by itself

    def resolve(self, session, out, audience="intern"):
        return ["build/bin/resolve", *(["-p"] if audience == "oeffentlich" else []),
                *self.corrections(session, audience),
                "-w", "templates/wording.yaml", *rule(out), "-o", out, "input", session]

    def corrections(self, session, audience):
        """What make passes on of other sessions; none where it has not run."""
        index = f"build/2-resolve/berichtigungen/{audience}/{session}.yaml"
        return ["-b", index] if os.path.exists(self.path(index)) else []

    def compose(self, session, out, audience="intern"):
        return ["build/bin/compose", "-t", "templates/niederschrift.md",
                "-k", "build/2-resolve/vokabular.yaml", *rule(out), "-o", out,
                f"build/2-resolve/{session}.{audience}.yaml"]

    def typeset(self, session, out, audience="intern"):
        return ["build/bin/typeset", "-s", "templates/niederschrift.yaml",
                "-p", "build/5-typeset/deutsch.patterns", *rule(out), "-o", out,
                f"build/4-compose/{session}/niederschrift.{audience}.md"]


def style_that_says(project, pattern):
    """(path, what it says) in the first style, heirs before heritage, that does."""
    name = "niederschrift.yaml"
    while name:
        text = project.read("templates/" + name)
        found = re.search(pattern, text, re.M)
        if found:
            return "templates/" + name, found[0]
        heritage = re.search(r"^erbt: *(\S+)", text, re.M)
        name = heritage and heritage[1]
    raise ValueError(f"no style says {pattern!r}: mend the test")


def rule(out):
    return [] if out == "-" else ["-d", out + ".d"]


def tick():
    """Lets the clock of the file system move on: it counts in 4 ms or more."""
    time.sleep(0.02)


def skipped(place, names):
    """Of the tests make needs their rules alone."""
    return ([name for name in names if name != "tests.mk"]
            if os.path.basename(place) == "tests" else [])


def quick_place():
    """A folder in memory where programs may run, if there is one: a busy disk
    doubles the time, and to sync is no less a call there."""
    try:
        memory = os.statvfs("/dev/shm")
    except OSError:
        return None
    is_fit = (not memory.f_flag & os.ST_NOEXEC and os.access("/dev/shm", os.W_OK)
              and memory.f_bavail * memory.f_frsize > 256 << 20)
    return "/dev/shm" if is_fit and "TMPDIR" not in os.environ else None


class Nursery:
    """Copies of one built project, in a folder that vanishes."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="e2e-", dir=quick_place())
        os.chmod(self.folder.name, 0o755)   # the tests without rights read here
        self.base = Project(workspace.copy(os.path.join(self.folder.name, "base")))
        self.first = self.base.make()
        self.reference = self.base.tree("output")
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def fresh(self, name, compiles=False):
        """A built copy, with the times of its files.  What was compiled is shared,
        unless it is to be compiled anew."""
        target = os.path.join(self.folder.name, name)
        shared = [] if compiles else ["bin", "obj"]
        shutil.copytree(self.base.root, target, symlinks=True,
                        ignore=lambda place, names: skipped(place, names) + shared)
        for part in shared:
            shutil.copytree(self.base.path("build", part),
                            os.path.join(target, "build", part), copy_function=os.link)
        return Project(target)

    def clear(self):
        """Takes all copies away."""
        for name in set(os.listdir(self.folder.name)) - {"base"}:
            shutil.rmtree(os.path.join(self.folder.name, name))

    def differences(self, project):
        """How a project's output differs from that of an undisturbed build."""
        return workspace.differences(self.reference, project.tree("output"))

    def differences_in(self, project, session):
        """The same, of one session."""
        mine, theirs = ({path: what for path, what in tree.items() if session in path}
                        for tree in (self.reference, project.tree("output")))
        return workspace.differences(mine, theirs)
