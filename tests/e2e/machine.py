# SPDX-License-Identifier: EUPL-1.2
"""machine - full disks, missing rights, calls of the system that fail.

Status 2 and one English line; the old file is untouched or the new one complete;
no temporary file stays.
"""
import errno
import os
import re
import shutil
import subprocess

import workspace
from project import COMMITTEE, JOINT, Outcome
from verdict import report

PROGRAMS = ("resolve", "compose", "typeset")
NOBODY = 65534
# a call of the system, how it fails, the verb of the message
CALLS = (("write", "ENOSPC", "write"), ("fsync", "EIO", "sync"),
         ("fchmod", "EPERM", "set the mode of"), ("rename", "EACCES", "rename"),
         ("openat", "EMFILE", "(?:open|read|read folder|create)"))


def trace(project, call, fault, k, command):
    """The command with the k-th call of one kind failing; was there one?"""
    done = project.run("strace", "-f", "-qq", "-o", "calls", "-e", f"trace={call}", "-e",
                       f"inject={call}:{fault}:when={k}", *command)
    return done, "INJECTED" in project.read("calls")


def check_failing_calls(nursery):
    """Every write, sync and rename of each program fails once."""
    project = nursery.fresh("calls")
    os.makedirs(project.path("x"))
    for program in PROGRAMS:
        command = getattr(project, program)(COMMITTEE, "x/out")
        project.run(*command)
        good = {name: project.read(f"x/{name}") for name in ("out", "out.d")}
        for call, error, verb in CALLS:
            bad, k = [], 0
            while k < 100:
                k += 1
                for name in good:
                    project.put(f"x/{name}", "old")
                done, was_injected = trace(project, call, f"error={error}", k, command)
                if not was_injected:
                    break
                bad += failure(project, program, call, error, verb, k, done, good)
            report(k > 1 and not bad, f"e2e: {program}: {call} that fails ends it with "
                   f"status 2 ({k - 1} places)", *bad)


def failure(project, program, call, error, verb, k, done, good):
    """What is wrong about how a program met the k-th call that failed."""
    where = f"{call} {k}: "
    left = set(os.listdir(project.path("x"))) - good.keys()
    if left:
        yield where + f"left {left}"
    for name, text in good.items():
        if project.read(f"x/{name}") not in ("old", text):
            yield where + f"{name} is neither old nor new"
    if call == "openat" and done.status in (1, 127):
        return          # a template or font that cannot be read, or the loader
    if call == "openat" and done.status == 0 and all(
            project.read(f"x/{name}") == text for name, text in good.items()):
        return          # there was another way
    said = os.strerror(getattr(errno, error))
    if done.status != 2 or not re.fullmatch(
            rf"{program}: {verb} (?:file |folder )?\S+: {said}\n", done.text):
        yield where + str(done)


def check_standard_output(nursery):
    """Nobody is told that all is well while the last bytes were lost."""
    project = nursery.fresh("full")
    commands = [getattr(project, program)(COMMITTEE, "-") for program in PROGRAMS]
    commands += [["build/bin/resolve", "-k", "-o", "-"],
                 ["build/bin/typeset", "-T", "text", *commands[2][1:]],
                 ["build/bin/typeset", "-c", "small.dic", "-o", "-"]]
    project.put("small.dic", "ISO8859-1\n1ba\nb2l\n")
    for command in commands:
        name = os.path.basename(command[0]) + (" " + command[1] if command[1] in
                                               ("-k", "-T", "-c") else "")
        with open("/dev/full", "wb") as full:
            done = subprocess.run(command, cwd=project.root, stdout=full,
                                  stderr=subprocess.PIPE, check=False, encoding="utf-8")
        program = os.path.basename(command[0])
        report(done.returncode == 2 and done.stderr
               == f"{program}: write <stdout>: No space left on device\n",
               f"e2e: {name} >/dev/full ends with status 2", done)
        done = project.run("sh", "-c", '"$@" >&-', "sh", *command)
        report(done.status == 2, f"e2e: {name} >&- ends with status 2", done)


def check_full_disk(nursery):
    """make, with an output folder that is smaller than the documents."""
    project = nursery.fresh("small")
    shutil.rmtree(project.path("output"))
    os.makedirs(project.path("output"))
    script = ("mount -t tmpfs -o size=400k tmpfs output || exit 77; make; echo exit $?; "
              "find output -name '.*' -type f; mount -o remount,size=9m output; make; "
              "echo exit $?; cp -r output output.after")
    done = Outcome(workspace.run(["unshare", "-m", "sh", "-c", script], project.root))
    if "exit" not in done.text:
        print("skipped e2e: make on a full disk:", done.lines[-1:])
        return
    before, _, after = done.text.partition("\nexit 2\n")
    report(re.search(r"^typeset: \w+ output/\S+: No space left on device$", before, re.M)
           and after, "e2e: a full disk is told by make", done)
    report("/." not in after.replace("./", ""), "e2e: it leaves no temporary file", done)
    same = project.tree("output.after")
    report(after.endswith("exit 0\n") and not workspace.differences(
        nursery.reference, same), "e2e: with room again, make heals", done,
           *workspace.differences(nursery.reference, same))


def own(project):
    for place, folders, names in os.walk(project.root):
        for name in [".", *folders, *names]:
            os.lchown(os.path.join(place, name), NOBODY, NOBODY)


def as_nobody(project, *command):
    return Outcome(subprocess.run(
        command, cwd=project.root, check=False, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
        env=workspace.environment(), **({"user": NOBODY, "group": NOBODY,
                                         "extra_groups": []}
                                        if os.geteuid() == 0 else {})))


def check_read_only(nursery):
    project = nursery.fresh("locked")
    if os.geteuid() == 0:
        own(project)
    done = as_nobody(project, "make")
    report(done.status == 0 and done.text == "", "e2e: another user finds all made", done)
    folders = [place for place, _, _ in os.walk(project.path("output"))]
    for folder in folders:
        os.chmod(folder, 0o555)
    before = project.tree("output")
    project.touch(f"input/{JOINT}/sitzung.yaml")
    done = as_nobody(project, "make", f"S={JOINT}")
    target = f"output/intern/{JOINT}/niederschrift.pdf"
    report(done.status != 0 and f"typeset: create {target}: Permission denied\n"
           in done.text and "error: " not in done.text,
           "e2e: an output folder without rights is told", done)
    report(project.tree("output") == before and not project.temporary_files(),
           "e2e: and stays as it was", *workspace.differences(before, project.tree(
               "output")))
    for folder in folders:
        os.chmod(folder, 0o755)
    done = as_nobody(project, "make")
    report(done.status == 0 and not nursery.differences(project),
           "e2e: with rights again, make heals", done, *nursery.differences(project))
    unreadable(nursery, project)


def unreadable(nursery, project):
    """What cannot be read is not what is not there."""
    for path in (f"input/{JOINT}/oeffentlich/06-windpark.md",
                 f"input/{JOINT}/oeffentlich", f"input/{JOINT}/nichtoeffentlich",
                 f"input/{JOINT}/sitzung.yaml", "input/personen.yaml",
                 "templates/_punkt.md", "templates/niederschrift.yaml"):
        mode = os.stat(project.path(path)).st_mode
        project.touch(path)
        os.chmod(project.path(path), 0)
        done = as_nobody(project, "make", f"S={JOINT}")
        os.chmod(project.path(path), mode)
        report(done.status != 0 and path in done.text,
               f"e2e: {os.path.basename(path)} without rights is told", done)
    done = as_nobody(project, "make")
    report(done.status == 0 and not nursery.differences(project),
           "e2e: with all rights again, make heals", done, *nursery.differences(project))
