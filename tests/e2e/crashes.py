# SPDX-License-Identifier: EUPL-1.2
"""crashes - killed at any time, or run twice at once: make heals, to the byte."""
import os
import random
import signal
import subprocess
import time

import workspace
from machine import trace
from project import COMMITTEE, COUNCIL, JOINT
from verdict import report

KILLS = 20
PAIRS = 6


def check_kills(nursery):
    """kill -9 of make and all it started, anywhere between start and end."""
    project = nursery.fresh("killed")
    project.remove(f"input/{COUNCIL}")
    project.clear()
    start = time.monotonic()
    project.make()
    whole = time.monotonic() - start
    reference = project.tree("output")
    seeded = random.Random(17)
    bad = killed = 0
    for n in range(KILLS):
        project.clear() if n % 2 else project.touch("templates/wording.yaml")
        make = project.start_make()
        time.sleep(seeded.random() * whole)
        killed += make.poll() is None
        try:
            os.killpg(make.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        make.communicate()
        done = project.make()
        wrong = (workspace.differences(reference, project.tree("output"))
                 + project.temporary_files())
        if done.status != 0 or wrong:
            bad += 1
            report(False, f"e2e: kill {n}", *wrong, done)
    report(not bad and killed > KILLS // 4, f"e2e: make heals after {killed} kills")
    again = project.make()
    report(again.text == "", "e2e: and then finds nothing to do", again)


def check_kill_between(nursery):
    """Killed between its two files, a program must not have left a result whose
    dependencies nobody knows."""
    project = nursery.fresh("between")
    stages = (("resolve", f"build/2-resolve/{JOINT}.intern.yaml",
               f"input/{JOINT}/oeffentlich/06-windpark.md"),
              ("compose", f"build/4-compose/{JOINT}/niederschrift.intern.md",
               "templates/_punkt.md"),
              ("typeset", f"output/intern/{JOINT}/niederschrift.pdf",
               "templates/niederschrift.yaml"))
    for program, out, source in stages:
        command = getattr(project, program)(JOINT, out)
        rule = {"resolve": out[:-5] + ".d", "compose": out[:-3] + ".d",
                "typeset": f"build/5-typeset/{JOINT}/niederschrift.intern.d"}[program]
        command[command.index("-d") + 1] = rule
        for k in (1, 2):
            for path in (out, rule):
                if os.path.exists(project.path(path)):
                    project.remove(path)
            trace(project, "rename", "signal=SIGKILL", k, command)
            project.make()
            project.touch(source)
            done = project.make("V=1", f"S={JOINT}")
            project.make()              # the registers
            report((program, out) in done.commands() and not nursery.differences(project),
                   f"e2e: {program} killed before rename {k}: later changes are seen",
                   done, *nursery.differences(project))


def check_two_makes(nursery):
    """Two at once, each believing to be alone."""
    project = nursery.fresh("pair")
    bad = []
    for n in range(PAIRS):
        if n % 2:
            project.clear()
        else:
            project.touch("templates/niederschrift.yaml")
        pair = [project.start_make(), project.start_make()]
        for make in pair:
            said, _ = make.communicate()
            if make.returncode != 0:
                bad.append(f"pair {n}: exit {make.returncode}: {said[-500:]}")
        bad += [f"pair {n}: {line}" for line in
                nursery.differences(project) + project.temporary_files()]
    report(not bad, f"e2e: {PAIRS} times two makes at once end well", *bad)


def check_changed_meanwhile(nursery):
    """What is changed while make runs is built by the next one."""
    project = nursery.fresh("meanwhile")
    path = f"input/{COUNCIL}/oeffentlich/22-mitteilungen.md"
    stale = []
    for n in range(4):
        project.touch(path)
        make = project.start_make(f"S={COUNCIL}")
        time.sleep(0.02 * (n + 1))
        text = project.read(path)
        project.put(path, text.replace("\n---\n", f"\n---\nNachtrag {n}.\n\n", 1))
        make.communicate()
        project.make()
        got = subprocess.run(["grep", "-c", f"Nachtrag {n}", project.path(
            f"build/4-compose/{COUNCIL}/niederschrift.intern.md")], check=False,
                             stdout=subprocess.PIPE)
        if got.returncode != 0:
            stale.append(n)
    report(not stale, "e2e: what changes while make runs is built by the next", *stale)


def check_temporary_files(nursery):
    """Those of a dead program are cleared, those of a living one are not."""
    project = nursery.fresh("temporary")
    folder = f"output/oeffentlich/{COMMITTEE}"
    project.put(f"{folder}/.niederschrift.pdf.999999999.Xy12Zw", "half")
    alive = f"{folder}/.niederschrift.pdf.{os.getpid()}.Xy12Zw"
    project.put(alive, "half")
    project.make()
    names = [name for name in os.listdir(project.path(folder)) if name.startswith(".")]
    report(names == [os.path.basename(alive)],
           "e2e: the temporary file of a dead program is cleared, no other", names)
