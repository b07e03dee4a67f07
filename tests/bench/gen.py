#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""gen.py - minutes of any length, the same text for us and for the peers.

    gen.py FOLDER [--size small|mid|huge] [--seed N] [--count N]

Makes one model from the seed and writes it as our notes (FOLDER/input/), for
Typst (FOLDER/minutes.typ), for MuPDF (FOLDER/minutes.xhtml) and as bare text
(FOLDER/minutes.txt).  small is 3 items on 3 pages, mid 25 items on about 33,
huge 400 on about 1,000.  Same seed, same bytes; names and events are invented.
With --count a folder of each seed, FOLDER/001 and on.
"""
import argparse
import os
import random

SIZES = {  # members, items, fewest and most paragraphs of an item
    "small": (10, 3, 2, 2),
    "mid": (60, 25, 4, 6),
    "huge": (60, 400, 8, 11),
}
SESSION = "2025-03-12-kreistag"
COUNTY = "Kreis Großröhrsdorf an der Würm"

# ------------------------------------------------------------- word material

FIRST_PARTS = """
    Haushalts Verkehrs Bebauungsplan Schul Kinderbetreuungs Straßenausbau Grundstücks
    Gewässerschutz Klimaanpassungs Jugendhilfe Feuerwehr Bürgerbeteiligungs
    Wirtschaftsförderungs Abwasserbeseitigungs Abfallentsorgungs Denkmalschutz
    Gleichstellungs Integrations Kulturförderungs Sportstätten Friedhofs
    Energieversorgungs Digitalisierungs Personal Zuwendungs Fördermittel Städtebau
    Lärmschutz Radwege Fußgängerzonen Öffentlichkeits Flächennutzungs Umweltschutz
    Wohnungsbau Gewerbeflächen Hochwasserschutz Ganztagsschul Rettungsdienst
    Seniorenbetreuungs Breitbandausbau Erschließungs Parkraumbewirtschaftungs Büchereien
    Grünflächen Spielplatz Rechnungsprüfungs Vergabe Beteiligungs Liegenschafts
    Nachtrags Katastrophenschutz Brandschutz Schülerbeförderungs Quartiers Stadtbahn
    Marktplatz Rathaus Schwimmbad Trinkwasser Wärmeversorgungs""".split()

# second part of a compound, gender, genitive
SECOND_PARTS = [tuple(x.split("/")) for x in """
    satzung/f/satzung konzept/n/konzeptes ausschuss/m/ausschusses gebühr/f/gebühr
    planung/f/planung verordnung/f/verordnung maßnahme/f/maßnahme antrag/m/antrages
    bericht/m/berichtes vorlage/f/vorlage ansatz/m/ansatzes änderung/f/änderung
    prüfung/f/prüfung förderung/f/förderung vereinbarung/f/vereinbarung
    richtlinie/f/richtlinie bedarf/m/bedarfs fläche/f/fläche anlage/f/anlage
    beirat/m/beirates kommission/f/kommission übersicht/f/übersicht
    gutachten/n/gutachtens verfahren/n/verfahrens programm/n/programmes
    projekt/n/projektes vertrag/m/vertrages entwurf/m/entwurfs beschluss/m/beschlusses
    amt/n/amtes entwicklung/f/entwicklung sanierung/f/sanierung
    erweiterung/f/erweiterung rücklage/f/rücklage zuständigkeit/f/zuständigkeit
    finanzierung/f/finanzierung bewertung/f/bewertung gesellschaft/f/gesellschaft
    stelle/f/stelle anpassung/f/anpassung""".split()]

# plain nouns: they keep the mean length of words near that of real minutes
NOUNS = [tuple(x.split("/")) for x in """
    Rat/m/Rates Stadt/f/Stadt Plan/m/Plans Haushalt/m/Haushalts Kreis/m/Kreises
    Land/n/Landes Bund/m/Bundes Weg/m/Weges Platz/m/Platzes Brücke/f/Brücke
    Schule/f/Schule Halle/f/Halle Straße/f/Straße Vertrag/m/Vertrags
    Zuschuss/m/Zuschusses Bau/m/Baus Kauf/m/Kaufs Preis/m/Preises Frist/f/Frist
    Bürgschaft/f/Bürgschaft Miete/f/Miete Pacht/f/Pacht Gebäude/n/Gebäudes
    Grundstück/n/Grundstücks Ausschuss/m/Ausschusses Amt/n/Amtes Wehr/f/Wehr
    Verein/m/Vereins Betrieb/m/Betriebs Netz/n/Netzes Leitung/f/Leitung Lösung/f/Lösung
    Ziel/n/Ziels Vorschlag/m/Vorschlags Auftrag/m/Auftrags Bescheid/m/Bescheids
    Klage/f/Klage Urteil/n/Urteils Steuer/f/Steuer Umlage/f/Umlage Stelle/f/Stelle
    Konzept/n/Konzepts Gutachten/n/Gutachtens Termin/m/Termins Bezirk/m/Bezirks
    Park/m/Parks Bad/n/Bades Turm/m/Turms Tor/n/Tores Bus/m/Busses Bahn/f/Bahn
    Wald/m/Waldes Fluss/m/Flusses Ufer/n/Ufers Kita/f/Kita Küche/f/Küche Dach/n/Dachs""".split()]

SUBJECTS = """Die Verwaltung|Der Stadtkämmerer|Die Oberbürgermeisterin|Der Vorsitzende
Die Erste Beigeordnete|Der Fachbereich Tiefbau|Der Fachbereich Soziales
Das Rechtsamt|Das Rechnungsprüfungsamt|Die Stadtwerke|Der Jugendhilfeausschuss
Der Ortsvorsteher|Die Gleichstellungsbeauftragte|Der Behindertenbeirat
Die Kommunalaufsicht|Das Gesundheitsamt|Der Eigenbetrieb|Die Arbeitsgruppe
Der Landesrechnungshof|Die Projektsteuerung""".replace("\n", "|").split("|")

VERBS = """erläutert|weist darauf hin|stellt fest|führt aus|berichtet|betont|bestätigt
kündigt an|sagt zu|gibt zu bedenken|legt dar|hebt hervor|erinnert daran|erklärt
macht deutlich""".replace("\n", "|").split("|")

ADVERBS = """zusätzlich|erforderlich|wirtschaftlich|gemeinsam|unverzüglich|langfristig|dauerhaft
vorläufig|grundsätzlich|ausdrücklich|fristgerecht|überwiegend|vollständig
außerplanmäßig|überörtlich|städtebaulich|barrierefrei|öffentlich|nichtöffentlich
ortsüblich|rechtskräftig|einvernehmlich|vorbehaltlich|kurzfristig|abschließend
schrittweise|ressortübergreifend|beitragsfrei|nachvollziehbar|sachgerecht""".replace("\n", "|").split("|")

ENDINGS = """umgesetzt werden muss|nicht weiter aufgeschoben werden kann
bereits im Vorjahr beraten worden ist|aus Mitteln des Landes gefördert werden soll
erneut ausgeschrieben werden müsste|zum Jahresende ausläuft
den rechtlichen Anforderungen genügt
eine deutliche Mehrbelastung der Bürgerinnen und Bürger bedeuten würde
im kommenden Geschäftsjahr fortgeschrieben wird
mit den Fraktionen abgestimmt worden ist
für die Beschäftigten keine Nachteile mit sich bringt
in die mittelfristige Finanzplanung einzustellen ist
auf die übrigen Stadtbezirke übertragen werden könnte
gegenüber der Aufsichtsbehörde anzuzeigen ist
an die allgemeine Preisentwicklung angeglichen werden soll
bis auf Weiteres zurückgestellt bleibt
weder wirtschaftlich noch ökologisch vertretbar erscheint
ohne Eigenanteil nicht zu verwirklichen ist
dem Grundsatz der Sparsamkeit und Wirtschaftlichkeit entspricht
öffentlich bekannt zu machen ist""".strip().replace("\n", "|").split("|")

OPENINGS = """Nach eingehender Aussprache|Auf Nachfrage|Im weiteren Verlauf der Sitzung
Mit Blick auf die Haushaltslage|Unter Bezugnahme auf die Vorlage
Abweichend vom Beschlussvorschlag|Vor dem Hintergrund der Fristen
In diesem Zusammenhang|Zur Begründung|Ergänzend hierzu|Aus Sicht der Verwaltung
Trotz erheblicher Bedenken|Wegen der gestiegenen Baukosten
Entgegen der ursprünglichen Annahme|Nach Auskunft der Fachplanung
Im Einvernehmen mit den Anliegern""".replace("\n", "|").split("|")

QUOTES = """Wir dürfen diese Entscheidung nicht länger hinauszögern
Die Beteiligung der Öffentlichkeit ist kein Selbstzweck
Was heute versäumt wird, kostet morgen das Doppelte
Es geht um verlässliche Rahmenbedingungen für alle
Der vorgelegte Kompromiss ist tragfähig|Die Mehrkosten müssen offengelegt werden
Niemand bestreitet die Notwendigkeit der Maßnahme|Wir brauchen Maß und Mitte
Die Fristen sind großzügig bemessen
Über Geschwindigkeit lässt sich trefflich streiten
Für die Schülerinnen und Schüler zählt jedes Jahr""".replace("\n", "|").split("|")

LAWS = """GemO|BauGB|KAG|GemHVO|LVwVfG|BImSchG|WHG|SGB VIII|KiTaG|DSchG|VgV|LStrG""".split("|")

CLOSINGS = """Dem wird nicht widersprochen|Hierzu besteht Einvernehmen
Die Aussprache wird damit geschlossen|Eine schriftliche Antwort wird nachgereicht
Der Punkt bleibt zur Wiedervorlage vorgemerkt|Weitere Wortmeldungen liegen nicht vor
Die Niederschrift wird entsprechend ergänzt|Der Hinweis wird zu Protokoll genommen
Ein Änderungsantrag wird nicht gestellt
Die Sitzung wird für zehn Minuten unterbrochen""".replace("\n", "|").split("|")

SURNAMES = """
    Müller Schäfer Weiß Großmann Köhler Bäcker Jäger Schröder Krüger Böhm Löwe Strauß
    Vögele Übelacker Hübner Günther Wörner Kübler Fischer Weber Wagner Becker Hoffmann
    Koch Richter Klein Wolf Neumann Schwarz Zimmermann Braun Hartmann Lange Werner
    Krause Lehmann Schmid Schulze Maier Walter Huber Kaiser Fuchs Peters Lang Scholz
    Möller Weißenberger Haas Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon
    Ludwig Böttcher Winter Kraus Martin Schumacher Vogt Stein Jansen Otto Sommer Groß
    Seidel Heinrich Brandt Haßlinger""".split()
FIRST_NAMES = """
    Jürgen Käthe Sören Björn Änne Günter Matthias Ulrike Hannelore Friedrich Wilhelmine
    Anna Sabine Thomas Andreas Petra Monika Stefan Michael Christine Katharina Johannes
    Elisabeth Susanne Martin Heike Dörte Jörg Rüdiger Özlem Emre Zoë Łukasz Agnieszka
    François Nikola Renate Ingrid Karl Rosemarie Lutz Gisela Holger Antje Birgit Volker
    Uwe Claudia Dieter Erika Frank Gerhard""".split()
FACTIONS = ("CDU", "SPD", "GRÜNE", "Freie Wähler", "FDP", "Die Linke")
SEATS = (17, 14, 12, 8, 5, 4)

ARTICLES = {  # by gender: nominative, accusative, dative, genitive
    "m": ("der", "den", "dem", "des"),
    "f": ("die", "die", "der", "der"),
    "n": ("das", "das", "dem", "des"),
}
NOMINATIVE, ACCUSATIVE, DATIVE, GENITIVE = range(4)

MONTHS = """Januar Februar März April Mai Juni Juli August September Oktober
November Dezember""".split()


# ----------------------------------------------------------------- the model

def capital(text):
    return text[0].upper() + text[1:]


def small(text):
    return text[0].lower() + text[1:]


class Writer:
    """Sentences in the tone of minutes, from a seeded source of chance."""

    def __init__(self, chance):
        self.chance = chance
        self.pick = chance.choice

    def noun(self, case, compound=False):
        if not compound and self.chance.random() < .5:
            noun, gender, genitive = self.pick(NOUNS)
            begin = ""
        else:
            begin = self.pick(FIRST_PARTS)
            noun, gender, genitive = self.pick(SECOND_PARTS)
        return "%s %s%s" % (ARTICLES[gender][case], begin,
                            genitive if case == GENITIVE else noun)

    def compound(self):
        return capital(self.noun(NOMINATIVE, True).split(" ")[1])

    def subject(self):
        return self.pick(SUBJECTS)

    def money(self):
        amount = self.pick((1000, 500, 250)) * self.chance.randint(3, 9000)
        return "{:,}".format(amount).replace(",", ".") + "\u00a0€"

    def date(self):
        return "%d. %s %d" % (self.chance.randint(1, 28), self.pick(MONTHS),
                              self.chance.randint(2019, 2031))

    def law(self):
        paragraph = "§\u00a0%d" % self.chance.randint(1, 140)
        if self.chance.random() < .6:
            paragraph += " Abs.\u00a0%d" % self.chance.randint(1, 6)
        return paragraph + " " + self.pick(LAWS)

    def speaker(self):
        return "%s %s%s (%s)" % (
            self.pick(("Kreistagsabgeordnete", "Kreistagsabgeordneter", "Ktabg.")),
            "Dr. " if self.chance.random() < .12 else "", self.pick(SURNAMES),
            self.pick(FACTIONS))

    def sentence(self):
        pick, noun = self.pick, self.noun
        return pick((
            lambda: "%s %s, dass %s %s %s." % (
                self.subject(), pick(VERBS), noun(0), pick(ADVERBS), pick(ENDINGS)),
            lambda: "%s %s %s, dass %s nach %s %s." % (
                pick(OPENINGS), pick(VERBS), small(self.subject()), noun(0),
                self.law(), pick(ENDINGS)),
            lambda: "%s wird – vorbehaltlich %s – %s fortgeführt, weil %s %s." % (
                capital(noun(0)), noun(3), pick(ADVERBS), noun(0), pick(ENDINGS)),
            lambda: "%s äußert wörtlich: „%s.“" % (self.speaker(), pick(QUOTES)),
            lambda: "Die Aufwendungen betragen %s und sind bei %s veranschlagt; der "
            "Deckungsvorschlag sieht Einsparungen bei %s in Höhe von %s vor." % (
                self.money(), noun(2), noun(2), self.money()),
            lambda: "Für den Zeitraum %d–%d ist vorgesehen, %s und %s %s "
            "zusammenzuführen, sodass %s %s." % (
                self.chance.randint(2020, 2026), self.chance.randint(2027, 2036),
                noun(1), noun(1), pick(ADVERBS), noun(0), pick(ENDINGS)),
            lambda: "%s %s, ob %s oder %s %s." % (
                self.speaker(), pick(("fragt nach", "möchte wissen",
                                      "erkundigt sich", "bittet um Auskunft")),
                noun(0), noun(0), pick(ENDINGS)),
            lambda: "Mit Schreiben vom %s hat %s mitgeteilt, dass %s gemäß %s %s." % (
                self.date(), small(self.subject()), noun(0), self.law(),
                pick(ENDINGS)),
            lambda: "%s zu %s ist %s; %s bleibt davon unberührt." % (
                capital(noun(0)), noun(2), pick(ADVERBS), noun(0)),
            lambda: "%s wird beauftragt, bis zum %s über den Stand %s zu berichten "
            "und %s %s vorzulegen." % (
                self.subject(), self.date(), noun(3), noun(1), pick(ADVERBS)),
            lambda: pick(CLOSINGS) + ".",
            lambda: "Der Begriff „%s“ wird in %s %s ausgelegt, wobei %s maßgeblich "
            "sein soll." % (
                noun(0).split(" ")[1], noun(2), pick(ADVERBS), noun(0)),
            lambda: "%s ist %s im Einzelfall zu prüfen, ehe %s durch %s ersetzt "
            "wird." % (pick(OPENINGS), pick(ADVERBS), noun(0), noun(1)),
            lambda: "Hinsichtlich %s und %s verweist %s auf die Anlage %d, Seite %d, "
            "sowie auf die Beratung vom %s." % (
                noun(3), noun(3), small(self.subject()), self.chance.randint(1, 10),
                self.chance.randint(1, 90), self.date()),
        ))()

    def paragraph(self):
        """(style, text) pairs, together about 110 words."""
        goal = self.chance.randint(100, 120)
        runs, count = [], 0
        if self.chance.random() < .4:
            speaker = self.speaker()
            says = self.pick(("führt aus", "erklärt", "trägt vor", "nimmt Stellung"))
            runs += [("bold", speaker), ("plain", " %s: " % says)]
            count = len(speaker.split()) + 2
        sentences = []
        while count < goal - 8:
            sentences.append(self.sentence())
            count += len(sentences[-1].split())
        if self.chance.random() < .25 and len(sentences) > 2:
            k = self.chance.randrange(1, len(sentences) - 1)
            return runs + [("plain", " ".join(sentences[:k]) + " "),
                           ("italic", sentences[k]),
                           ("plain", " " + " ".join(sentences[k + 1:]))]
        return runs + [("plain", " ".join(sentences))]


def members(chance, count):
    """Dictionaries of persons, by faction in proportion to its seats."""
    found = []
    for faction, seats in zip(FACTIONS, SEATS):
        for _ in range(max(1, round(seats * count / sum(SEATS)))):
            found.append({
                "id": "mitglied-%02d" % (len(found) + 1),
                "name": chance.choice(SURNAMES), "first": chance.choice(FIRST_NAMES),
                "title": "Dr." if chance.random() < .1 else "", "faction": faction})
    return found


def vote(chance, persons):
    """[(faction, yes, no, abstentions)]; everybody is there and votes."""
    rows = []
    for faction in FACTIONS:
        seats = sum(person["faction"] == faction for person in persons)
        abstain = chance.randint(0, seats // 5)
        no = chance.choice((0, 0, chance.randint(0, seats - abstain)))
        rows.append((faction, seats - abstain - no, no, abstain))
    return rows


def model(size, seed):
    """The minutes as a plain dictionary."""
    chance = random.Random("%s-%d" % (size, seed))
    write = Writer(chance)
    member_count, item_count, fewest, most = SIZES[size]
    persons = members(chance, member_count)
    items = []
    for _ in range(item_count):
        items.append({
            "title": "%s und %s – %s" % (
                write.compound(), write.compound(), chance.choice((
                    "Beratung und Beschlussfassung", "Kenntnisnahme",
                    "Satzungsbeschluss", "Auftragsvergabe", "zweite Lesung"))),
            "paragraphs": [write.paragraph()
                           for _ in range(chance.randint(fewest, most))],
            "resolution": "Der Kreistag stimmt %s zu. %s wird ermächtigt, %s nach "
            "Maßgabe von %s %s abzuschließen; die Kosten dürfen %s nicht "
            "überschreiten." % (
                write.noun(DATIVE), write.subject(), write.noun(ACCUSATIVE),
                write.law(), chance.choice(ADVERBS), write.money()),
            "vote": vote(chance, persons),
        })
    return {
        "title": "Niederschrift über die 12. Sitzung des Kreistages",
        "frame": [("Sitzungstag", "12. März 2025"),
                  ("Sitzungsort", "Großer Sitzungssaal, Rathausplatz 1"),
                  ("Beginn", "17:30 Uhr"), ("Ende", "22:10 Uhr"),
                  ("Vorsitz", "Landrätin Dr. Käthe Weißenberger"),
                  ("Schriftführung", "Kreisoberinspektor Jörg Häßler")],
        "persons": persons,
        "items": items,
        "signatures": ["Dr. Käthe Weißenberger, Vorsitz",
                       "Jörg Häßler, Schriftführung"],
    }


MEMBER_HEAD = ("Nr.", "Name", "Fraktion")
VOTE_HEAD = ("Fraktion", "Ja", "Nein", "Enthaltung")


def member_rows(minutes):
    for number, person in enumerate(minutes["persons"], 1):
        yield (str(number), "%s, %s" % (person["name"], " ".join(
            filter(None, (person["title"], person["first"])))), person["faction"])


def vote_rows(item):
    for row in item["vote"]:
        yield tuple(map(str, row))
    yield ("Summe",) + tuple(str(sum(row[i] for row in item["vote"]))
                             for i in (1, 2, 3))


# ----------------------------------------------------------------- our notes

def escape_markdown(text):
    return "".join("\\" + c if c in "\\*_`[]<>#|~" else c for c in text)


COUNTY_YAML = """name: {county}
genitiv: des Kreises Großröhrsdorf an der Würm
gremien:
  kreistag:
    name: Kreistag
    genitiv: des Kreistages
    kuerzel: KT
    sitze: {seats}
    vorsitz_amt: Landrat
    unterschriften: [vorsitz, schriftfuehrung]
    mitglieder: [{members}]
"""

SESSION_YAML = """gremium: kreistag
nummer: 12
datum: 2025-03-12
ort: Großer Sitzungssaal, Rathausplatz 1
beginn: 17:30
ende: 22:10
ladung: 2025-02-26
status: unterschriftsreif
vorsitz: weissenberger
schriftfuehrung: haessler
anwesend: mitglieder
"""

STAFF_YAML = """weissenberger:
  name: Weißenberger
  vorname: Käthe
  titel: Dr.
  anrede: Frau
  amt: Landrätin
haessler:
  name: Häßler
  vorname: Jörg
  anrede: Herr
  amt: Kreisoberinspektor
"""


def person_yaml(person):
    lines = [person["id"] + ":", "  name: " + person["name"],
             "  vorname: " + person["first"]]
    if person["title"]:
        lines.append("  titel: " + person["title"])
    return "\n".join(lines + ["  anrede: Frau", "  amt: Ktabg.",
                              "  fraktion: " + person["faction"]]) + "\n"


def markdown_run(style, text):
    """One run; blanks at its ends stand outside the stars."""
    star = {"plain": "", "bold": "**", "italic": "*"}[style]
    inner = text.strip(" ")
    lead = text[:len(text) - len(text.lstrip(" "))]
    return lead + star + escape_markdown(inner) + star + text[len(text.rstrip(" ")):]


def item_markdown(item):
    lines = ["---", 'titel: "%s"' % item["title"], "art: beschluss", "---"]
    for paragraph in item["paragraphs"]:
        lines += ["".join(markdown_run(*run) for run in paragraph), ""]
    lines += ["| %s |" % " | ".join(VOTE_HEAD), "|:---|---:|---:|---:|"]
    lines += ["| %s |" % " | ".join(map(escape_markdown, row))
              for row in vote_rows(item)]
    lines += ["", "``` beschluss", "text: |",
              "  " + escape_markdown(item["resolution"])]
    for i, key in enumerate(("ja", "nein", "enthaltung"), 1):
        lines.append("%s: {%s}" % (key, ", ".join(
            "%s: %d" % (row[0], row[i]) for row in item["vote"])))
    return "\n".join(lines + ["```", ""])


def write_notes(minutes, folder):
    persons = minutes["persons"]
    write_file(folder, "kreis.yaml", COUNTY_YAML.format(
        county=COUNTY, seats=len(persons),
        members=", ".join(person["id"] for person in persons)))
    write_file(folder, "personen.yaml",
               STAFF_YAML + "".join(map(person_yaml, persons)))
    write_file(folder, SESSION + "/sitzung.yaml", SESSION_YAML)
    for number, item in enumerate(minutes["items"], 1):
        write_file(folder, "%s/oeffentlich/%03d-punkt.md" % (SESSION, number),
                   item_markdown(item))


# --------------------------------------------------------------------- peers

def escape_typst(text):
    return "".join("\\" + c if c in "\\#$*_`@<>[]~" else c for c in text)


TYPST_HEAD = """#set document(title: "{title}", author: "{county}")
#set page(paper: "a4", margin: 2cm, header: [#text(9pt)[{title} #h(1fr) {county}]],
  footer: align(center, text(9pt)[Seite #context counter(page).display("1 von 1", both: true)]))
#set text(font: "Tinos", size: 11pt, lang: "de", hyphenate: true)
#set par(justify: true, spacing: 0.9em)
#let beschluss(b) = block(width: 100%, stroke: 0.8pt, inset: 8pt, breakable: false)[*Beschluss* #parbreak() #b]
#align(center)[#text(13pt)[{county}] \\ #text(17pt, weight: "bold")[{title}]]
"""


def typst_table(columns, head, rows):
    lines = ["#table(columns: (%s), stroke: 0.5pt, inset: 4pt," % columns]
    lines.append("  table.header(%s)," % ", ".join(
        "[*%s*]" % escape_typst(cell) for cell in head))
    for row in rows:
        lines.append("  %s," % ", ".join("[%s]" % escape_typst(cell) for cell in row))
    return lines + [")"]


def typst(minutes):
    mark = {"plain": "%s", "bold": "*%s*", "italic": "_%s_"}
    lines = [TYPST_HEAD.format(title=minutes["title"], county=COUNTY)]
    lines += ["#table(columns: (auto, 1fr), stroke: none,"]
    lines += ["  [*%s:*], [%s]," % (escape_typst(key), escape_typst(value))
              for key, value in minutes["frame"]]
    lines += [")", "= Anwesenheit"]
    lines += typst_table("auto, 1fr, auto", MEMBER_HEAD, member_rows(minutes))
    lines += ["= Tagesordnung"]
    lines += ["+ " + escape_typst(item["title"]) for item in minutes["items"]]
    for number, item in enumerate(minutes["items"], 1):
        lines += ["", "= TOP %d: %s" % (number, escape_typst(item["title"])), ""]
        for paragraph in item["paragraphs"]:
            lines += ["".join(mark[style] % escape_typst(text)
                              for style, text in paragraph), ""]
        lines += typst_table("1fr, auto, auto, auto", VOTE_HEAD, vote_rows(item))
        lines.append("#beschluss[%s]" % escape_typst(item["resolution"]))
    lines.append("#v(2cm)")
    lines += ["#line(length: 40%%, stroke: 0.5pt) %s" % escape_typst(name)
              for name in minutes["signatures"]]
    return "\n".join(lines) + "\n"


def escape_html(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


HTML_HEAD = """<!DOCTYPE html>
<html lang="de">
<head><meta charset="utf-8"/><title>{title}</title>
<style>
body {{ font: 11pt "Times"; line-height: 1.25; text-align: justify; margin: 0; }}
h1 {{ text-align: left; font-size: 14pt; margin: 12pt 0 6pt 0; }}
p {{ margin: 0 0 6pt 0; }}
table {{ border-collapse: collapse; width: 100%; margin: 6pt 0; text-align: left; }}
td, th {{ border: 0.5pt solid #000; padding: 2pt 4pt; }}
blockquote {{ border: 0.8pt solid #000; padding: 6pt 8pt; margin: 6pt 0; }}
@page {{ margin: 57pt; }}
</style></head>
<body><h1>{title}</h1><p>{county}</p>
"""


def html_row(tag, cells):
    return "<tr>%s</tr>" % "".join(
        "<%s>%s</%s>" % (tag, escape_html(cell), tag) for cell in cells)


def html_table(head, rows):
    return (["<table>"] + ([html_row("th", head)] if head else [])
            + [html_row("td", row) for row in rows] + ["</table>"])


def html(minutes):
    mark = {"plain": "%s", "bold": "<b>%s</b>", "italic": "<i>%s</i>"}
    lines = [HTML_HEAD.format(title=minutes["title"], county=COUNTY)]
    lines += html_table(None, minutes["frame"])
    lines += ["<h1>Anwesenheit</h1>"]
    lines += html_table(MEMBER_HEAD, member_rows(minutes))
    lines += ["<h1>Tagesordnung</h1>", "<ol>"]
    lines += ["<li>%s</li>" % escape_html(item["title"]) for item in minutes["items"]]
    lines += ["</ol>"]
    for number, item in enumerate(minutes["items"], 1):
        lines.append("<h1>TOP %d: %s</h1>" % (number, escape_html(item["title"])))
        for paragraph in item["paragraphs"]:
            lines.append("<p>%s</p>" % "".join(
                mark[style] % escape_html(text) for style, text in paragraph))
        lines += html_table(VOTE_HEAD, vote_rows(item))
        lines.append("<blockquote><p><b>Beschluss</b></p><p>%s</p></blockquote>"
                     % escape_html(item["resolution"]))
    lines += ["<p>______________________<br/>%s</p>" % escape_html(name)
              for name in minutes["signatures"]]
    return "\n".join(lines + ["</body>", "</html>"]) + "\n"


def plain(minutes):
    """Every word once, for a writer without any layout."""
    lines = [COUNTY, minutes["title"]]
    lines += ["%s: %s" % pair for pair in minutes["frame"]]
    lines += ["Anwesenheit", " ".join(MEMBER_HEAD)]
    lines += [" ".join(row) for row in member_rows(minutes)]
    lines += ["Tagesordnung"]
    lines += ["%d. %s" % (number, item["title"])
              for number, item in enumerate(minutes["items"], 1)]
    for number, item in enumerate(minutes["items"], 1):
        lines.append("TOP %d: %s" % (number, item["title"]))
        lines += ["".join(text for _, text in paragraph)
                  for paragraph in item["paragraphs"]]
        lines.append(" ".join(VOTE_HEAD))
        lines += [" ".join(row) for row in vote_rows(item)]
        lines += ["Beschluss", item["resolution"]]
    return "\n".join(lines + minutes["signatures"]) + "\n"


# ------------------------------------------------------------------- writing

def write_file(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def generate(folder, size, seed=1):
    """Writes all forms; returns how many words of text the minutes have."""
    minutes = model(size, seed)
    write_notes(minutes, os.path.join(folder, "input"))
    write_file(folder, "minutes.typ", typst(minutes))
    write_file(folder, "minutes.xhtml", html(minutes))
    write_file(folder, "minutes.txt", plain(minutes))
    return sum(len(text.split()) for item in minutes["items"]
               for paragraph in item["paragraphs"] for _, text in paragraph)


def main():
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder")
    options.add_argument("--size", choices=SIZES, default="mid")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--count", type=int)
    chosen = options.parse_args()
    if chosen.count is None:
        words = generate(chosen.folder, chosen.size, chosen.seed)
    else:
        words = sum(generate(os.path.join(chosen.folder, "%03d" % seed),
                             chosen.size, seed)
                    for seed in range(chosen.seed, chosen.seed + chosen.count))
    print(words, "words")


if __name__ == "__main__":
    main()
