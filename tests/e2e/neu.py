# SPDX-License-Identifier: EUPL-1.2
"""neu - make neu: the folder of a session that is to be written."""
import os
import re

from project import AUDIENCES, documents
from verdict import report

DAY = "2026-06-16"
BODIES = re.compile(r"^  ([a-z0-9-]+):$", re.M)
DEFAULTS = re.compile(r"^    (schriftfuehrung|sitzungsort|sitzungsbeginn|vorsitz): .*\n",
                      re.M)


def new(project, body, day=DAY):
    return project.make("neu", f"GREMIUM={body}", f"DATUM={day}")


def resolve(project, session, audience="intern"):
    return project.run(*project.resolve(session, "-", audience))


def check_each_body(nursery):
    project = nursery.fresh("neu")
    bodies = BODIES.findall(project.read("input/kreis.yaml"))
    report(len(bodies) > 3, "e2e: the example has several bodies", *bodies)
    for body in bodies:
        session = f"{DAY}-{body}"
        made = new(project, body)
        checked = [resolve(project, session, audience) for audience in AUDIENCES]
        report(made.status == 0 and f"Angelegt: input/{session}/" in made.text and
               "error" not in made.text and "warning" not in made.text,
               f"e2e: make neu makes a session of {body}", made)
        # nothing is wrong, but the session is still to come
        report(all(done.status == 0 and set(re.findall(r": warning: .*\[(K\d+)\]", done.text))
                   == {"K202", "K203"} for done in checked),
               f"e2e: the new session of {body} has gaps and no fault", *checked)
    session = f"{DAY}-kreistag"
    done = project.make(f"S={session}")
    report(done.status == 0 and done.documents == documents([session]),
           "e2e: the documents of a new session can be made", done)
    title = project.read(f"input/{session}/oeffentlich/02-niederschrift.md")
    report("titel: 'Einwendungen gegen die Niederschrift'" in title,
           "e2e: the body's formula is the title of its item", title)


def check_never_overwrites(nursery):
    project = nursery.fresh("twice")
    new(project, "kreistag")
    frame = f"input/{DAY}-kreistag/sitzung.yaml"
    project.write(frame, project.read(frame) + "# mine\n")
    os.remove(project.path(f"input/{DAY}-kreistag/oeffentlich/01-eroeffnung.md"))
    before = project.tree("input")
    done = new(project, "kreistag")
    report(done.status != 0 and "[K501]" in done.text and
           "gibt es schon; nichts wurde geändert" in done.text,
           "e2e: make neu refuses what is there", done)
    report(project.tree("input") == before, "e2e: make neu leaves it as it is")


def check_refusals(nursery):
    project = nursery.fresh("refused")
    before = project.tree("input")
    for body, day, code, words in (
            ("kreistg", DAY, "[K022]", "Meinten Sie »kreistag«?"),
            ("kreistag", "2026-06-31", "[K500]", "»2026-06-31« ist kein Datum"),
            ("kreistag", "16.06.2026", "[K500]", "DATUM=2026-06-16"),
            ("kreistag; touch x #", DAY, "[K022]", "»kreistag; touch x #«"),
            ("../kreistag", DAY, "[K022]", "»../kreistag«")):
        done = new(project, body, day)
        report(done.status != 0 and code in done.text and words in done.text,
               f"e2e: make neu refuses {body}, {day}", done)
    for arguments in ([], ["GREMIUM=kreistag"], [f"DATUM={DAY}"]):
        done = project.make("neu", *arguments)
        report(done.status != 0 and "make neu GREMIUM=kreistag DATUM=2026-06-16"
               in done.text, f"e2e: make neu {' '.join(arguments)} says what is missing",
               done)
    report(project.tree("input") == before and not os.path.exists(project.path("x")),
           "e2e: what is refused leaves nothing behind")


def check_placeholders(nursery):
    project = nursery.fresh("skeleton")
    before = project.tree("input")
    project.edit("templates/sitzung/oeffentlich/90-anfragen.md", "titel: Anfragen",
                 "titel: Anfragen {{genitiv}} am {{datum}} an {{kreis}}")
    done = new(project, "kreistag")
    report(done.status != 0 and "[K502]" in done.text and
           re.search(r"90-anfragen\.md:2:\d+: error: .*»kreis«", done.text),
           "e2e: a placeholder that is none is shown in the skeleton", done)
    report(project.tree("input") == before, "e2e: and nothing is made of it")
    project.edit("templates/sitzung/oeffentlich/90-anfragen.md", " an {{kreis}}", "")
    project.write("input/kreis.yaml", re.sub(r"^    niederschrift_formel: .*\n", "",
                                             project.read("input/kreis.yaml"),
                                             flags=re.M))
    done = new(project, "kreistag")
    items = [project.read(f"input/{DAY}-kreistag/oeffentlich/{name}.md")
             for name in ("90-anfragen", "02-niederschrift")]
    report(done.status == 0 and "Anfragen des Kreistages am 16.06.2026" in items[0] and
           "titel: 'Niederschrift über die letzte Sitzung'" in items[1],
           "e2e: placeholders stand for what kreis.yaml says, or for their substitute",
           done, *items)


def check_unknown_defaults(nursery):
    project = nursery.fresh("unknown")
    text = project.read("input/kreis.yaml")
    project.write("input/kreis.yaml", DEFAULTS.sub("", text))
    done = new(project, "umweltausschuss")
    report(done.status == 0 and done.text.count("[K503]") == 4,
           "e2e: make neu names what it does not know", done)
    checked = resolve(project, f"{DAY}-umweltausschuss")
    report(checked.status == 1 and checked.text.count("[K011]") == 4,
           "e2e: and it is missed until it is filled in", checked)
    done = new(project, "kreistag")
    report(done.status == 0 and done.text.count("[K503]") == 3 and
           "vorsitz: wehmhoener\n" in project.read(f"input/{DAY}-kreistag/sitzung.yaml"),
           "e2e: who alone holds the office takes the chair", done)
