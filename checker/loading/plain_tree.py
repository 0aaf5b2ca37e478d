"""The tree of a text that is written line by line, as most are: each key, entry and value is seen at its line's own beginning.

Read so, a short text costs less than to load a parser for it. Whatever is not seen at once, or could be a mistake, is left to that:
texts of several lines, escapes, anchors, tags, block scalars, lists in brackets over several lines, keys that stand twice. What is
read here is what the parser would have made of it, to the last position.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.loading.yaml_tree import MAX_SCALAR, Mapping, Mark, Node, Sequence, Text

_DEEPEST = 20
"""Levels: well below what is refused."""
_LONGEST_KEY = 200
"""Characters: well below what the parser takes for one."""
_DASHES = re.compile(r"((?:- +)*)(.*)")
_KEY = re.compile(r"([^ \-?:,\[\]{}#&*!|>'\"%@`.<][^:#]{0,200}?) *:(?: +|$)")
_FIRST = re.compile(r"[^ \-?:,\[\]{}#&*!|>'\"%@`]|-[0-9A-Za-z]")
_IN_FLOW = re.compile(r"(?:[^ \-?:,\[\]{}#&*!|>'\"%@`<]|-[0-9A-Za-z])[^,\[\]{}:#?]*")
_QUOTED = re.compile(r"\"([^\"\\]*)\"|'((?:[^']|'')*)'")
_SPACES = re.compile(r" *")
_END = re.compile(r" *(?: #.*)?$")
_BLANK = re.compile(r" *(?:#.*)?$")


class _NotPlain(Exception):
    """The text is one for the parser."""


class _Open(NamedTuple):
    """A list or mapping that may go on in the next line."""

    node: Mapping | Sequence
    column: int


def read_plain_tree(text: str) -> Node | None:
    """None where the text is not plain: then nothing is said of it."""
    if len(text) > MAX_SCALAR or not text.replace("\r\n", "").replace("\n", "").isprintable():
        return None
    reader = _Reader()
    try:
        for line in text.split("\n"):
            reader.read(line.removesuffix("\r"))
            reader.line += 1
            reader.start += len(line) + 1
        reader.close(-1)
    except _NotPlain:
        return None
    return reader.root


class _Reader:
    def __init__(self) -> None:
        self.root: Node | None = None
        self.line = self.start = 0
        """The line that is read, and where it begins."""
        self.open: list[_Open] = []
        self.key: Text | None = None
        """A key of the innermost mapping that has no value in its line."""
        self.behind: Mark | None = None
        """Right behind its colon."""

    def mark(self, column: int) -> Mark:
        return Mark(self.start + column, self.line, column)

    def read(self, line: str) -> None:
        if _BLANK.match(line):
            return
        column = len(line) - len(line.lstrip(" "))
        dashes, rest = _DASHES.fullmatch(line, column).groups()  # type: ignore[union-attr]
        is_first = True
        for at, sign in enumerate(dashes):
            if sign == "-":
                self.enter(Sequence, column + at, is_first=is_first)
                is_first = False
        column += len(dashes)
        key = _KEY.match(rest)
        if key is not None:
            self.enter(Mapping, column, is_first=is_first)
            self.read_entry(line, column, key)
        elif dashes:
            self.put(self.read_value(line, column))
        else:
            raise _NotPlain

    def read_entry(self, line: str, column: int, found: re.Match[str]) -> None:
        name = found[1]
        mapping = self.open[-1].node
        if not isinstance(mapping, Mapping) or name in mapping.items:
            raise _NotPlain
        self.key = Text(name, "", self.mark(column), self.mark(column + len(name)))
        self.behind = self.mark(line.index(":", column + len(name)) + 1)
        if not _BLANK.match(line, column + found.end()):
            self.put(self.read_value(line, column + found.end()))

    def enter(self, kind: type[Mapping | Sequence], column: int, *, is_first: bool) -> None:
        """An entry of this kind begins here: of what is open, or of something new."""
        if is_first:
            if self.key is not None and (column, kind is Sequence) > (self.open[-1].column, False):
                return self.begin(kind, column)
            self.close(column)
            if self.open and kind is Mapping and isinstance(self.open[-1].node, Sequence):
                self.close_last(column)
            if self.open:
                if self.open[-1].column != column or not isinstance(self.open[-1].node, kind):
                    raise _NotPlain
                return None
            if self.root is not None:
                raise _NotPlain
        return self.begin(kind, column)

    def begin(self, kind: type[Mapping | Sequence], column: int) -> None:
        if len(self.open) >= _DEEPEST:
            raise _NotPlain
        node = kind(self.mark(column), is_flow=False)
        if self.open:
            self.put(node)
        else:
            self.root = node
        self.open.append(_Open(node, column))

    def put(self, value: Node) -> None:
        """Behind the key that waits, or at the end of the list."""
        node = self.open[-1].node
        if isinstance(node, Sequence):
            node.items.append(value)
        elif self.key is not None:
            node.items[self.key.value] = value
            node.keys[self.key.value] = self.key
            self.key = None

    def close(self, column: int) -> None:
        """What stands deeper than the column goes on no further."""
        if self.key is not None and self.behind is not None:
            self.put(Text("", "", self.behind, self.behind))
        while self.open and self.open[-1].column > column:
            self.close_last(column)

    def close_last(self, column: int) -> None:
        node = self.open.pop().node
        node.end_mark = (node.items[-1] if isinstance(node, Sequence) else node.items[next(reversed(node.items))]).end_mark

    def read_value(self, line: str, column: int) -> Node:
        """What stands from the column to the end of the line, a comment apart."""
        sign = line[column : column + 1]
        if sign in ("[", "{", '"', "'"):
            node, end = self.read_flow(line, column, 0) if sign in "[{" else self.read_quoted(line, column)
            if not _END.match(line, end):
                raise _NotPlain
            return node
        value = line[column:].partition(" #")[0].rstrip(" ")
        if not _FIRST.match(line, column) or ": " in value or value.endswith(":"):
            raise _NotPlain
        return Text(value, "", self.mark(column), self.mark(column + len(value)))

    def read_quoted(self, line: str, column: int) -> tuple[Text, int]:
        found = _QUOTED.match(line, column)
        if found is None:
            raise _NotPlain
        value = found[1] if found[2] is None else found[2].replace("''", "'")
        return Text(value, line[column], self.mark(column), self.mark(found.end())), found.end()

    def read_flow(self, line: str, column: int, depth: int) -> tuple[Node, int]:
        """A list or mapping in brackets, and where it ends."""
        kind, last = (Mapping, "}") if line[column] == "{" else (Sequence, "]")
        node = kind(self.mark(column), is_flow=True)
        at = _past_spaces(line, column + 1)
        while line[at : at + 1] != last or node.items:
            if isinstance(node, Mapping):
                key, at = self.read_word(line, at)
                if key.value in node.items or len(key.value) > _LONGEST_KEY or line[at : at + 2] != ": ":
                    raise _NotPlain
                at = _past_spaces(line, at + 1)
                is_there = line[at : at + 1] not in (",", last)
                value, at = self.read_item(line, at, depth) if is_there else (Text("", "", self.mark(at), self.mark(at)), at)
                node.items[key.value], node.keys[key.value] = value, key
            else:
                value, at = self.read_item(line, at, depth)
                node.items.append(value)
            at = _past_spaces(line, at)
            if line[at : at + 1] == last:
                break
            if line[at : at + 1] != ",":
                raise _NotPlain
            at = _past_spaces(line, at + 1)
        node.end_mark = self.mark(at + 1)
        return node, at + 1

    def read_item(self, line: str, at: int, depth: int) -> tuple[Node, int]:
        if line[at : at + 1] not in ("[", "{"):
            return self.read_word(line, at)
        if depth >= _DEEPEST:
            raise _NotPlain
        return self.read_flow(line, at, depth + 1)

    def read_word(self, line: str, at: int) -> tuple[Text, int]:
        """One text in brackets, and where what follows it begins."""
        if line[at : at + 1] in ('"', "'"):
            return self.read_quoted(line, at)
        found = _IN_FLOW.match(line, at)
        if found is None:
            raise _NotPlain
        value = found[0].rstrip(" ")
        return Text(value, "", self.mark(at), self.mark(at + len(value))), found.end()


def _past_spaces(line: str, at: int) -> int:
    found = _SPACES.match(line, at)
    return found.end() if found else at
