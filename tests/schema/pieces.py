# SPDX-License-Identifier: EUPL-1.2
"""pieces - the YAML in the notes, read apart from the programs under test.

A piece is a whole file, the front matter of an item, or a block of one.  Its
scalars are text, as resolve takes them; or typed, as an editor's reader of YAML
1.2 takes them.  An empty plain scalar is None in both.
"""
import os
import re
import unicodedata

import yaml

NOTE = re.compile(r"\[\[([^|\n]*?)\|([^\n]*?)\]\](?!\])")
FENCE = re.compile(r"^(`{3,}) ?(\w+)\n(.*?)^\1`*[ \t]*$", re.M | re.S)
FRONT = re.compile(r"---\n(.*?)^---[ \t]*$", re.M | re.S)
FRAMES = (("kreis", "kreis.yaml"), ("personen", "personen.yaml"))

# YAML 1.2, core schema
CORE = ((re.compile(r"[-+]?[0-9]+\Z"), int),
        (re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z"), float),
        (re.compile(r"(true|True|TRUE)\Z"), lambda _: True),
        (re.compile(r"(false|False|FALSE)\Z"), lambda _: False),
        (re.compile(r"(~|null|Null|NULL)\Z"), lambda _: None))


class Piece:
    """kind: name of its schema; root: yaml's tree, None if it cannot be read."""

    def __init__(self, kind, path, line, text):
        self.kind, self.path, self.line = kind, path, line
        self.last = line + text.count("\n")
        try:
            self.root = yaml.compose(text, Loader=yaml.BaseLoader)
            self.readable = self.root is None or is_plain(self.root)
        except yaml.YAMLError:
            self.root, self.readable = None, False

    def value(self, typed=False):
        return {} if self.root is None else value_of(self.root, typed)

    def lines(self, path):
        """The first and last line of what stands at a path of keys and indices."""
        node = self.root
        for step in path:
            if isinstance(node, yaml.SequenceNode):
                node = node.value[step]
            else:
                node = next(value for key, value in node.value if key.value == step)
        return self.span(node)

    def key_line(self, path, key):
        node = self.root
        for step in path:
            node = (node.value[step] if isinstance(node, yaml.SequenceNode) else
                    next(value for name, value in node.value if name.value == step))
        found = next(name for name, _ in node.value if name.value == key)
        return self.line + found.start_mark.line

    def span(self, node):
        if node is None:
            return self.line, self.last
        first, last = node.start_mark, node.end_mark
        end = last.line - (last.column == 0 and last.line > first.line)
        return self.line + first.line, self.line + end


def is_plain(node):
    """No key twice, and every key a text."""
    if isinstance(node, yaml.ScalarNode):
        return True
    if isinstance(node, yaml.SequenceNode):
        return all(is_plain(child) for child in node.value)
    if not all(isinstance(key, yaml.ScalarNode) for key, _ in node.value):
        return False
    keys = {key.value for key, _ in node.value}
    return len(keys) == len(node.value) and all(is_plain(child)
                                                for _, child in node.value)


def value_of(node, typed):
    if isinstance(node, yaml.SequenceNode):
        return [value_of(child, typed) for child in node.value]
    if isinstance(node, yaml.MappingNode):
        return {key.value: value_of(child, typed) for key, child in node.value}
    if node.style is None and node.value == "":
        return None
    if typed and node.style is None:
        for pattern, make in CORE:
            if pattern.match(node.value):
                return make(node.value)
    return node.value


def text_of(path, is_public):
    """The text as one audience reads it, or None."""
    try:
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError):
        return None
    text = unicodedata.normalize("NFC", text)
    return NOTE.sub(r"\2" if is_public else r"\1", text)


def item_pieces(path, text):
    front = FRONT.match(text)
    if front is None:
        return
    yield Piece("punkt", path, 2, front[1])
    for fence in FENCE.finditer(text, front.end()):
        yield Piece(fence[2], path, text.count("\n", 0, fence.start(3)) + 1, fence[3])


def pieces_of(folder, session, is_public):
    """All pieces that resolve reads of a session in a folder of notes."""
    frames = [*FRAMES, ("sitzung", f"{session}/sitzung.yaml")]
    parts = ["oeffentlich"]
    if not is_public:
        frames.append(("teil", f"{session}/nichtoeffentlich/teil.yaml"))
        parts.append("nichtoeffentlich")
    for kind, name in frames:
        text = text_of(os.path.join(folder, name), is_public)
        if text is not None:
            yield Piece(kind, name, 1, text)
    for part in parts:
        place = os.path.join(folder, session, part)
        for name in sorted(os.listdir(place) if os.path.isdir(place) else []):
            text = text_of(os.path.join(place, name), is_public)
            if name.endswith(".md") and text is not None:
                yield from item_pieces(f"{session}/{part}/{name}", text)
