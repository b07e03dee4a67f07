# SPDX-License-Identifier: EUPL-1.2
"""record - the result of the bench as a picture and as a table.

The picture is docs/bench.svg: bars on a logarithmic axis, a group a question.
The table stands in README.md between two marks.
"""
import collections
import math
import os
import textwrap
import time as clock
from xml.sax.saxutils import escape

BEGIN = "<!-- bench: written by tests/bench/run --record -->"
END = "<!-- bench: end -->"
COLUMNS = 140                           # of README.md


class Bar(collections.namedtuple("Bar", "group what ours theirs ratio limit least unit cpu",
                                 defaults=(False, "", None))):
    """What was asked for, and what came: a ratio, at most `limit` or at least;
    cpu is the same ratio of processor time, which a busy machine moves less."""

    def met(self):
        return self.ratio >= self.limit if self.least else self.ratio <= self.limit

    def ratio_text(self):
        return number(self.ratio, self.unit)

    def limit_text(self):
        return ("≥ " if self.least else "≤ ") + number(self.limit, self.unit)


# one group of the picture: title, unit, how to print, [(name, value, ratio of ours
# to it)] of which the first is ours, and the bar
Figure = collections.namedtuple("Figure", "title unit text values limit least",
                                defaults=(False,))


def number(value, unit=""):
    """A part of one as 1/n, since the bars are."""
    if unit:
        return f"{value:.0f}{unit}"
    if value < .75:
        return f"1/{1 / value:.1f}".replace(".0", "")
    return f"{value:.2f}" if value < 10 else f"{value:.1f}"


def time(seconds):
    if seconds < .01:
        return f"{seconds * 1000:.2f} ms"
    return f"{seconds * 1000:.1f} ms" if seconds < .1 else (
        f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.2f} s")


def memory(mebibytes):
    if mebibytes < 1:
        return f"{mebibytes * 1024:.0f} KiB"
    return f"{mebibytes:.0f} MiB" if mebibytes >= 20 else f"{mebibytes:.1f} MiB"


def rate(a_second):
    return f"{a_second:.1f}/s" if a_second >= 10 else f"{a_second:.2f}/s"


# ------------------------------------------------------------------ the picture

WIDTH, LEFT, RIGHT = 760, 108, 168      # of the picture; of the names, the labels
LABEL = 70                              # room of a label
BAR, GAP, HEAD, FOOT = 18, 6, 34, 34    # heights; of a group's head and its axis

STYLE = """
text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600 } .small { font-size: 11px; fill: #59636e }
.ours { fill: #0969da } .peer { fill: #8c959f } .grid { stroke: #d1d9e0 }
.bar { stroke: #bc4c00; stroke-width: 2; stroke-dasharray: 3 2 }
.bars { fill: #bc4c00; font-size: 11px } .paper { fill: #ffffff }
@media (prefers-color-scheme: dark) {
text { fill: #f0f6fc } .small { fill: #9198a1 } .grid { stroke: #3d444d }
.ours { fill: #4493f8 } .peer { fill: #767e88 } .paper { fill: #0d1117 }
.bar { stroke: #f0883e } .bars { fill: #f0883e } }
"""


def axis(figure):
    """(the decade it begins at, how many decades)."""
    values = [value for _, value, _ in figure.values] + [figure.limit]
    first = math.floor(math.log10(min(values)))
    if min(values) < 1.6 * 10 ** first:     # a bar must have some length
        first -= 1
    return first, math.ceil(math.log10(max(values) * 1.02)) - first


def draw_group(figure, top):
    """The lines of SVG, and the height."""
    first, decades = axis(figure)
    room = WIDTH - LEFT - RIGHT

    def x(value):
        return LEFT + room * (math.log10(value) - first) / decades

    bottom = top + HEAD + len(figure.values) * (BAR + GAP)
    lines = [f'<text class="title" x="0" y="{top + 18}">{escape(figure.title)}</text>']
    for decade in range(decades + 1):
        at = x(10 ** (first + decade))
        lines.append(f'<path class="grid" d="M{at:.1f} {top + HEAD - 6}V{bottom}"/>')
        lines.append(f'<text class="small" text-anchor="middle" x="{at:.1f}" '
                     f'y="{bottom + 14}">{tick(figure, first + decade)}</text>')
    for i, (name, value, ratio) in enumerate(figure.values):
        y, kind = top + HEAD + i * (BAR + GAP), "peer" if i else "ours"
        label = figure.text(value) + (f" (ours: {number(ratio)})" if i else "")
        lines.append(f'<text text-anchor="end" x="{LEFT - 8}" y="{y + 13}">{name}</text>')
        lines.append(f'<rect class="{kind}" x="{LEFT}" y="{y}" '
                     f'width="{x(value) - LEFT:.1f}" height="{BAR}"/>')
        at = x(value)
        if i == 0 and 0 <= x(figure.limit) - at < LABEL:
            at = x(figure.limit)            # clear of the mark
        lines.append(f'<text x="{at + 6:.1f}" y="{y + 13}">{label}</text>')
    at = x(figure.limit)
    lines.append(f'<path class="bar" d="M{at:.1f} {top + HEAD - 4}v{BAR + 8}"/>')
    lines.append(f'<text class="bars" text-anchor="middle" x="{at:.1f}" '
                 f'y="{top + HEAD - 8}">{"≥" if figure.least else "≤"} '
                 f'{figure.text(figure.limit)}</text>')
    return lines, HEAD + len(figure.values) * (BAR + GAP) + FOOT


def tick(figure, decade):
    value = 10.0 ** decade
    if figure.unit == "s":
        return f"{value:g} s" if value >= 1 else f"{value * 1000:g} ms"
    return f"{value:g}" + (" " if figure.unit.isalpha() else "") + figure.unit


def description(figures):
    return " ".join(f"{figure.title}: " + ", ".join(
        f"{name} {figure.text(value)}" for name, value, _ in figure.values) + "."
        for figure in figures)


def svg(figures):
    """The picture, with all its figures in words besides."""
    lines, top = [], 8
    for figure in figures:
        drawn, height = draw_group(figure, top)
        lines += drawn
        top += height
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 0 {WIDTH + 24} {top}" '
        f'width="{WIDTH + 24}" height="{top}" role="img" aria-labelledby="title text">',
        '<title id="title">Time and memory of this chain, of Typst and of MuPDF on the '
        'same minutes, logarithmic</title>',
        f'<desc id="text">{escape(description(figures))} A dashed mark shows what was '
        'asked for.</desc>',
        f"<style>{STYLE}</style>",
        f'<rect class="paper" x="-12" width="{WIDTH + 24}" height="{top}"/>',
        *lines, "</svg>"]) + "\n"


# -------------------------------------------------------------------- the table

def table(bars, others, note):
    text = (f"Measured on {clock.strftime('%Y-%m-%d')} on {os.cpu_count()} cores, of which "
            f"other programs took {others:.0%}: medians of whole processes. Machines differ, "
            "and so do these figures; the ratios move less. The dashed marks are what was "
            f"asked for. {note}")
    lines = [*textwrap.wrap(text, COLUMNS), "",
             "| | ours | peer | ratio | asked for | |", "|---|---:|---:|---:|---:|---|"]
    lines += [f"| {bar.what} | {bar.ours} | {bar.theirs} | {bar.ratio_text()} "
              f"| {bar.limit_text()} | {'met' if bar.met() else '**missed**'} |"
              for bar in bars]
    return "\n".join(lines)


def write(root, bars, figures, others, note):
    """docs/bench.svg, and what stands between the marks of README.md."""
    os.makedirs(os.path.join(root, "docs"), exist_ok=True)
    with open(os.path.join(root, "docs", "bench.svg"), "w", encoding="utf-8") as file:
        file.write(svg(figures))
    path = os.path.join(root, "README.md")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if text.count(BEGIN) != 1 or text.count(END) != 1:
        raise SystemExit(f"{path} lacks the lines {BEGIN} and {END}")
    head, rest = text.split(BEGIN)
    new = "\n".join([
        BEGIN, "", '<img src="docs/bench.svg" width="760" alt="Time and memory of this '
        'chain, of Typst and of MuPDF; the table below has the figures">',
        "", table(bars, others, note), ""])
    with open(path, "w", encoding="utf-8") as file:
        file.write(head + new + END + rest.split(END)[1])
