"""A claims document as it is edited: its bytes, its text, the tree over it, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.errors import FactlintError
from checker.files import RefusedFile, decode
from checker.loading.page import Page
from checker.loading.yaml_tree import Mapping, Sequence, Text, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.loading.yaml_tree import Node
    from checker.model.span import Span

_BOM = b"\xef\xbb\xbf"
Place = tuple[str | int, ...]
"""Keys and numbers that lead from the root of a document to a node."""
Data = Any
"""What a document means: texts, lists of them and mappings; None where a plain scalar is empty."""


class Uneditable(FactlintError):
    """The document cannot be understood to its end, so nothing is changed in it."""


class Sheet:
    """One document. Positions are characters of `text`, which has no byte order mark."""

    def __init__(self, path: str, data: bytes) -> None:
        """Raises Uneditable where the bytes are no whole document."""
        self.path = path
        self.has_mark = data.startswith(_BOM)
        try:
            self.text = decode(data)
        except RefusedFile as refused:
            raise Uneditable(f"{path} cannot be edited: {refused.message}") from None
        self.page = Page(path, self.text)
        self.root, error = read_tree(self.page, self.text)
        if error is not None or self.page.mistakes:
            raise Uneditable(f"{path} cannot be edited before its YAML is mended")
        self.line_end = "\r\n" if "\r\n" in self.text else "\n"
        self._places = {self.page.span(node): place for place, node in walk(self.root)}

    def bytes_of(self, text: str) -> bytes:
        return (_BOM if self.has_mark else b"") + text.encode("utf-8")

    def place_at(self, span: Span) -> Place | None:
        """The node that stands exactly there, the innermost of several."""
        return self._places.get(span)

    def node(self, place: Place) -> Node:
        node: Any = self.root
        for step in place:
            node = node.items[step]
        found: Node = node
        return found

    def key(self, place: Place) -> Text | None:
        """The key that leads to a node; None where it is an item of a list, or the root."""
        parent = self.node(place[:-1]) if place else None
        return parent.keys[str(place[-1])] if isinstance(parent, Mapping) else None

    def start_of_line(self, index: int) -> int:
        return max(self.text.rfind("\n", 0, index), self.text.rfind("\r", 0, index)) + 1

    def end_of_line(self, index: int) -> int:
        """Behind the line's last character, before its end."""
        found = [at for end in "\r\n" if (at := self.text.find(end, index)) >= 0]
        return min(found, default=len(self.text))

    def next_line(self, index: int) -> int:
        end = self.end_of_line(index)
        return min(len(self.text), end + (2 if self.text.startswith("\r\n", end) else 1))

    def end_of(self, node: Node) -> int:
        """Behind the node's last character; a block text ends with its last line."""
        end = node.end_mark.index
        while end > node.start_mark.index and self.text[end - 1] in " \t\r\n":
            end -= 1
        return end


def walk(root: Node | None) -> Iterator[tuple[Place, Node]]:
    """Every node with its place, outer ones first."""
    waiting: list[tuple[Place, Node | None]] = [((), root)]
    while waiting:
        place, node = waiting.pop()
        if node is None:
            continue
        yield place, node
        if isinstance(node, Mapping):
            waiting += [((*place, key), child) for key, child in node.items.items()]
        elif isinstance(node, Sequence):
            waiting += [((*place, number), child) for number, child in enumerate(node.items)]


def data_of(node: Node | None) -> Data:
    """What a node means to factlint: every text as it is written."""
    if isinstance(node, Mapping):
        return {key: data_of(child) for key, child in node.items.items()}
    if isinstance(node, Sequence):
        return [data_of(child) for child in node.items]
    if node is None or (node.value == "" and not node.style):
        return None
    return node.value
