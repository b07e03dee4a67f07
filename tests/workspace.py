# SPDX-License-Identifier: EUPL-1.2
"""workspace - copies of the project to build in, and what was built there.

A copy takes the programs along (times and all, so that make finds nothing to
compile), but no document and nothing that a stage has written.
"""
import hashlib
import os
import shutil
import stat
import subprocess

from verdict import give_up

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
WRITTEN = ("Makefile", "input", "templates", "pipeline", "scripts", "tests")


def environment(**changes):
    """The environment without what a make above us says to its own children."""
    inherited = {name: value for name, value in os.environ.items() if name not in
                 ("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "MAKEOVERRIDES", "INPUT",
                  "OUTPUT", "BUILD", "TEMPLATES", "S", "V")}
    return {**inherited, **changes}


def run(command, cwd, **changes):
    """The finished command with its output; environment changes as keywords."""
    return subprocess.run(command, cwd=cwd, env=environment(**changes), check=False,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, encoding="utf-8",
                          errors="replace")


def build_programs():
    done = run(["make", "programs"], ROOT)
    if done.returncode != 0:
        give_up("make programs failed:\n" + done.stdout[-2000:])


def copy(target):
    """A fresh copy of the project at target, which must not exist."""
    os.makedirs(target)
    for name in WRITTEN:
        source = os.path.join(ROOT, name)
        if os.path.isdir(source):
            shutil.copytree(source, os.path.join(target, name), symlinks=True)
        else:
            shutil.copy2(source, target)
    copy_programs(target)
    return target


def copy_programs(target):
    """Programs, their objects and their tables: nothing made from notes."""
    for place, folders, names in os.walk(os.path.join(ROOT, "build")):
        there = os.path.join(target, os.path.relpath(place, ROOT))
        for name in {"bin", "obj"} & set(folders):
            shutil.copytree(os.path.join(place, name), os.path.join(there, name))
        folders[:] = [name for name in folders
                      if name not in ("bin", "obj", "conformance", "bench")]
        for name in names:
            if name.endswith(".patterns"):
                os.makedirs(there, exist_ok=True)
                shutil.copy2(os.path.join(place, name), there)


def tree(folder):
    """{path: (kind and mode, size, SHA-256)} of all that lies in a folder."""
    found = {}
    for place, folders, names in os.walk(folder):
        for name in folders + names:
            path = os.path.join(place, name)
            status = os.lstat(path)
            content = b""
            if stat.S_ISLNK(status.st_mode):
                content = os.readlink(path).encode()
            elif stat.S_ISREG(status.st_mode):
                with open(path, "rb") as file:
                    content = file.read()
            found[os.path.relpath(path, folder)] = (
                stat.filemode(status.st_mode), len(content),
                hashlib.sha256(content).hexdigest())
    return found


def differences(one, other, limit=10):
    """Sentences on how two trees differ; none if they are the same."""
    lines = []
    for path in sorted(one.keys() | other.keys()):
        if path not in other:
            lines.append(f"only in the first: {path}")
        elif path not in one:
            lines.append(f"only in the second: {path}")
        elif one[path] != other[path]:
            lines.append(f"{path}: {one[path][:2]} or {other[path][:2]}"
                         + ("" if one[path][1] != other[path][1]
                            else ", other contents"))
    if len(lines) > limit:
        lines[limit:] = [f"and {len(lines) - limit} more"]
    return lines
