# SPDX-License-Identifier: EUPL-1.2
"""notes - random sessions as a clerk writes them, with a closed part.

All that happens is possible: who goes is there, who votes too.  What is internal in
public files is a word "geheim-…" with its public "offen-…" beside it.
"""
import os
import random

PEOPLE = [f"p{i}" for i in range(12)]
DEPUTIES = ["d0", "d1", "d2"]
STAFF = ["landrat", "klein", "tewes"]
FACTIONS = ["CDU", "SPD", "GRÜNE"]


class Room:
    """Who is there; the closed part is a room of its own, as deep as its end."""

    def __init__(self, present):
        self.present, self.chair = set(present), "landrat"


class Notes:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.seed, self.files, self.secret, self.clock = seed, {}, 0, 17 * 60
        self.joint = self.maybe(30)
        self.days = 1 + self.maybe(25)
        self.bodies = ["umweltausschuss"] + ["finanzausschuss"] * self.joint
        self.members = {"umweltausschuss": PEOPLE[:8], "finanzausschuss": PEOPLE[5:]}
        self.recused = []

    def maybe(self, percent):
        return self.random.random() * 100 < percent

    def some(self, things, most):
        return self.random.sample(things, min(len(things), self.random.randint(0, most)))

    def word(self):
        """A word that the versions say differently, or just a word."""
        if not self.maybe(30):
            return self.random.choice(["Beratung", "Satzung", "Bericht", "Vorlage"])
        self.secret += 1
        return f"[[geheim-{self.secret}|offen-{self.secret}]]"

    def time(self):
        """Later than the time before, or none."""
        self.clock += self.random.randint(0, 2)
        return f"zeit: {self.clock // 60:02}:{self.clock % 60:02}, " \
            if self.maybe(60) else ""

    # the register

    def register(self):
        people = "".join(f"{p}: {{name: Name{p}, vorname: Ute, amt: Ktabg., fraktion: "
                         f"{FACTIONS[i % 3]}}}\n" for i, p in enumerate(PEOPLE + DEPUTIES))
        self.files["personen.yaml"] = people + (
            "landrat: {name: Weber, amt: Landrat}\nklein: {name: Klein, vorname: Nora}\n"
            "tewes: {name: Tewes, amt: Dez.}\nbeirat: {name: Beirat, gruppe: Beirat}\n")
        bodies = "".join(f"""  {body}:
    name: {body.title()}
    genitiv: des {body.title()}es
    sitze: {len(self.members[body])}
    vorsitz_amt: Landrat
    vorsitz_stimmberechtigt: {'ja' if body == self.bodies[0] else 'nein'}
    mitglieder: [{', '.join(self.members[body])}]
    stellvertretung: [{', '.join(DEPUTIES)}]
    beratend: [{'beirat' if body == self.bodies[0] else ''}]
""" for body in self.bodies)
        self.files["kreis.yaml"] = ("name: Kreis\ngenitiv: des Kreises\ngremien:\n"
                                    + bodies)

    # what happens

    def event(self, room, closed):
        """An event as text without braces, or None."""
        known = [p for p in PEOPLE + STAFF + DEPUTIES if p in room.known]
        kind = self.random.choice(["geht", "kommt", "vorsitz", "unterbrechung", "fehlt",
                                   "oeffentlichkeit"])
        if kind in ("geht", "fehlt"):
            who = [p for p in known if p in room.present]
        elif kind == "kommt":
            who = [p for p in known if p not in room.present and p not in room.replaced]
        elif kind == "vorsitz":     # who keeps the minutes signs as that
            who = [p for p in known if p in room.present and p != "klein"]
        elif kind == "unterbrechung":
            self.clock += 3
            at, self.clock = self.clock, self.clock + 5
            return (f"zeit: {at // 60:02}:{at % 60:02}, unterbrechung: "
                    f"{self.clock // 60:02}:{self.clock % 60:02}")
        else:
            if closed:
                return None
            room.excluded = not room.excluded
            return self.time() + "oeffentlichkeit: " + (
                "ausgeschlossen" if room.excluded else "wiederhergestellt")
        if not who:
            return None
        one = self.random.choice(who)
        if kind == "geht":
            room.present.discard(one)
        elif kind == "kommt":
            room.present.add(one)
        return f"{self.time() if kind != 'fehlt' else ''}{kind}: {one}"

    def vote(self):
        numbers = self.random.choice([(0, 0), (1, 0), (0, 1)])
        body = f"gremium: {self.random.choice(self.bodies)}\n" if self.joint else ""
        text = self.random.choice(["beschluss\ntext: |\n  Beschlossen wird " + self.word()
                                   + ".\n", "abstimmung\nzu: " + "Antrag\n"])
        return f"``` {text}{body}ja: {numbers[0]}\nnein: {numbers[1]}\n```"

    def block(self, room, closed):
        text = self.event(room, closed)
        if text is None:
            return []
        lines = text.replace(", ", "\n")
        parts = [f"``` ereignis\n{lines}\n```"]
        return parts + ([self.vote()] if "fehlt" in text else [])

    def parts(self, room, closed):
        parts = []
        for _ in range(self.random.randint(1, 4)):
            kind = self.random.random()
            if kind < 0.4:
                parts.append(f"Zur {self.word()} spricht Frau {self.word()}.")
            elif kind < 0.7:
                parts += self.block(room, closed)
            else:
                parts.append(self.vote())
        if self.maybe(20):
            parts.append(f"[Die Verwaltung berichtet zur {self.word()}.]"
                         "(zusage:2026-06-16)")
        return parts

    def attachments(self, closed):
        lines = ""
        for _ in range(self.random.randint(0, 3)):
            public = not closed and self.maybe(50)
            lines += (f"  - {{titel: Anlage {self.random.randint(1, 99)}, status: "
                      f"abrufbar{', oeffentlich: ja' if public else ''}}}\n")
        return "anlagen:\n" + lines if lines else ""

    def item(self, number, room, closed, events, after):
        for _ in range(self.random.randint(0, 2)):
            text = self.event(room, closed)
            if text is not None and "fehlt" not in text:
                events.append(f"  - {{top: {'N' if closed else 'Ö'} {number}, {text}}}\n")
        recused = self.some(PEOPLE, 2) if self.maybe(20) else []
        head = f"titel: Punkt {number} zur {self.word()}\n" + self.attachments(closed)
        if recused:
            head += f"befangen: [{', '.join(recused)}]\n"
        if after is not None:
            head += f"behandelt_nach: Ö {after}\n"
        where = "nichtoeffentlich" if closed else "oeffentlich"
        self.files[f"S/{where}/{number:02}-punkt.md"] = (
            f"---\n{head}---\n" + "\n\n".join(self.parts(room, closed)) + "\n")

    def absences(self, people, deputies):
        lines, replaced = "", {}
        for person in people:
            deputy = deputies.pop() if deputies and self.maybe(50) else None
            lines += (f"  - {{person: {person}, grund: entschuldigt"
                      f"{', vertretung: ' + deputy if deputy else ''}}}\n")
            replaced[person] = deputy
        return ("abwesend:\n" + lines if lines else ""), replaced

    def session(self):
        self.register()
        everyone = [p for p in PEOPLE if any(p in self.members[b] for b in self.bodies)]
        deputies = list(DEPUTIES)
        absent, replaced = self.absences(self.some(everyone, 3), deputies)
        room = Room(set(everyone + STAFF) - set(replaced))
        room.known = set(everyone + STAFF) | {d for d in replaced.values() if d}
        room.replaced = {m for m, d in replaced.items() if d}
        room.present |= {d for d in replaced.values() if d}
        room.excluded = False
        count, events = self.random.randint(1, 6), []
        moved = self.random.randint(1, count - 1) if count > 1 and self.maybe(30) else 0
        order = [n for n in range(1, count + 1) if n != moved] + [moved] * (moved > 0)
        for at, number in enumerate(order):
            if self.days == 2 and at == 1:
                events.append(f"  - {{tag: 2026-03-18, top: Ö {number}}}\n")
                self.clock = 9 * 60
            self.item(number, room, False, events,
                      order[at - 1] if number == moved else None)
        self.closed_part(room, deputies, everyone)
        two = self.days == 2
        frame = f"""gremium: [{', '.join(self.bodies)}]
datum: {'[2026-03-17, 2026-03-18]' if two else '2026-03-17'}
ort: Saal {self.word()}
beginn: {'[17:00, 09:00]' if two else '17:00'}
vorsitz: landrat
schriftfuehrung: klein
anwesend: mitglieder
{absent}verwaltung: [klein, tewes]
gaeste: ["Gast {self.word()}"]
"""
        if self.maybe(50):
            frame += ("nichtoeffentlicher_teil:\n  beginn: 23:00\n"
                      "  gegenstaende: [Grundstücke]\n")
        self.files["S/sitzung.yaml"] = frame + (
            "ereignisse:\n" + "".join(events) if events else "")

    def closed_part(self, public, deputies, everyone):
        if self.maybe(15):
            return
        away = [p for p in self.some(everyone, 2) if p in public.present]
        absent, replaced = self.absences(away, deputies)
        room = Room(public.present - set(away) | {d for d in replaced.values() if d})
        room.known = public.known | {d for d in replaced.values() if d}
        room.replaced = public.replaced | {m for m, d in replaced.items() if d}
        room.excluded = True
        events = []
        for number in range(1, self.random.randint(1, 4) + 1):
            self.item(number, room, True, events, None)
        frame = absent + "gaeste: [Notarin Kaya]\nverwaltung: [Dez. Geheim]\n"
        if events:
            frame += "ereignisse:\n" + "".join(events)
        self.files["S/nichtoeffentlich/teil.yaml"] = frame

    def write(self, folder):
        self.session()
        for name, text in self.files.items():
            path = os.path.join(folder, name.replace("S/", "2026-03-17-sitzung/"))
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
