# SPDX-License-Identifier: EUPL-1.2
"""chain - our programs and their peers as commands, and what running them costs.

All files lie in build/bench/.  A command that fails raises Failed with what it
said.  Peers come through npm and Debian's packages (scripts/setup --bench).
"""
import collections
import os
import shutil
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
BIN = os.path.join(ROOT, "build", "bin")
WORK = os.path.join(ROOT, "build", "bench")
PATTERNS = os.path.join(ROOT, "build", "5-typeset", "deutsch.patterns")
STYLE = os.path.join(ROOT, "templates", "niederschrift.yaml")

# what a process took, from start until it was reaped: [s], [s], [s], [MiB]
Cost = collections.namedtuple("Cost", "wall user system peak")

HELPERS = {"clock": [], "floor": ["-lz", "-ldeflate"]}


class Failed(Exception):
    """A program did not run; what it said."""


# ------------------------------------------------------------------ commands

def ours(folder, session):
    """{stage: command}, as the Makefile has them; input/ is in the folder."""
    def path(name):
        return os.path.join(folder, name)

    def template(name):
        return os.path.join(ROOT, "templates", name)

    return {
        "resolve": [os.path.join(BIN, "resolve"), "-w", template("wording.yaml"),
                    "-o", path("session.yaml"), path("input"), session],
        "compose": [os.path.join(BIN, "compose"), "-t", template("niederschrift.md"),
                    "-k", os.path.join(WORK, "vokabular.yaml"),
                    "-o", path("minutes.md"), path("session.yaml")],
        "typeset": [os.path.join(BIN, "typeset"), "-s", STYLE, "-p", PATTERNS,
                    "-o", path("ours.pdf"), path("minutes.md")],
    }


def typst(*folders):
    command = ["node", os.path.join(HERE, "typst.mjs"), WORK]
    for folder in folders:
        command += [os.path.join(folder, "minutes.typ"),
                    os.path.join(folder, "typst.pdf")]
    return command


def mupdf(folder):
    return ["mutool", "convert", "-W", "595", "-H", "842", "-S", "11",
            "-O", "compress", "-o", os.path.join(folder, "mupdf.pdf"),
            os.path.join(folder, "minutes.xhtml")]


def floor(folder):
    return [os.path.join(WORK, "floor"), os.path.join(folder, "minutes.txt"),
            os.path.join(folder, "floor.pdf")]


def floor_libdeflate(folder):
    command = floor(folder)
    return [command[0], "-d", *command[1:]]


def binders(folder):
    """{name: command}: minutes and attachments become one file."""
    def path(name):
        return os.path.join(folder, name)

    parts = [path("niederschrift.pdf")] + sorted(
        path(name) for name in os.listdir(folder) if name.startswith("anlage-"))
    return {
        "bind": [os.path.join(BIN, "bind"), "-o", path("ours.pdf"), path("plan.yaml")],
        "qpdf": ["qpdf", "--empty", "--pages", *parts, "--", path("qpdf.pdf")],
        "mutool": ["mutool", "merge", "-o", path("mutool.pdf"), *parts],
    }


# ------------------------------------------------------------------- running

def run(command, what=None):
    """Runs a command that is not measured; returns what it printed."""
    try:
        done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, check=False,
                              env=environment())
    except OSError as error:
        raise Failed(f"{command[0]}: {error.strerror}") from error
    if done.returncode != 0:
        raise Failed(f"{what or ' '.join(command)}: exit {done.returncode}\n"
                     + (done.stdout + done.stderr)[-1500:])
    return done.stdout


def environment():
    """Without what an outer make would tell an inner one."""
    return {name: value for name, value in os.environ.items()
            if name not in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL")}


def cost(command):
    """The Cost of one run."""
    report = os.path.join(WORK, "cost")
    run([os.path.join(WORK, "clock"), report, *command], " ".join(command)[:300])
    with open(report, encoding="ascii") as file:
        wall, user, system, peak = map(int, file.read().split())
    return Cost(wall / 1e9, user / 1e6, system / 1e6, peak / 1024)


def cost_of_chain(stages):
    """(the Cost of all, one after another, {stage: Cost})."""
    each = {stage: cost(command) for stage, command in stages.items()}
    costs = list(each.values())
    return Cost(sum(c.wall for c in costs), sum(c.user for c in costs),
                sum(c.system for c in costs), max(c.peak for c in costs)), each


# --------------------------------------------------------------- preparation

def prepare():
    """Builds our programs and the helpers of this folder."""
    os.makedirs(WORK, exist_ok=True)
    run(["make", "programs", os.path.relpath(PATTERNS, ROOT)], "make programs")
    for name, libraries in HELPERS.items():
        source, program = os.path.join(HERE, name + ".c"), os.path.join(WORK, name)
        if (not os.path.exists(program)
                or os.path.getmtime(program) < os.path.getmtime(source)):
            run(["cc", "-std=gnu11", "-O2", "-g", "-Wall", "-Wextra", "-Werror",
                 "-o", program, source, *libraries])
    run([os.path.join(BIN, "resolve"), "-k", "-o",
         os.path.join(WORK, "vokabular.yaml")])


def need(*commands):
    for command in commands:
        if not shutil.which(command):
            raise Failed(f"{command} is not installed; scripts/setup --bench does it")


def prepare_typst():
    need("node", "npm")
    if not os.path.isdir(os.path.join(WORK, "node_modules", "@myriaddreamin")):
        shutil.copy(os.path.join(HERE, "package.json"), WORK)
        run(["npm", "install", "--prefix", WORK, "--no-fund", "--no-audit", "--silent"],
            "Typst cannot be had; npm")


def generate(name, *options, by="gen.py"):
    """The folder of fresh documents; made by another process, to stay small."""
    folder = os.path.join(WORK, name)
    shutil.rmtree(folder, ignore_errors=True)
    words = run([os.path.join(HERE, by), folder, *options]).strip()
    print(f"{name}: {words}{' in paragraphs' if by == 'gen.py' else ''}", flush=True)
    return folder
