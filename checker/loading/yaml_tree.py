"""YAML as a tree of texts with positions.

Nothing is constructed or resolved: `no`, `010`, `12:30` and `2014-06` stay what the author wrote.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.loading.page import Page
    from checker.loading.yaml_events import MarkedYAMLError

MAX_DEPTH = 60
MAX_SCALAR = 100_000
"""Characters of one scalar: far beyond any quote."""


class Mark:
    """A place, counted from 0, in code points."""

    __slots__ = ("column", "index", "line")

    def __init__(self, index: int, line: int, column: int) -> None:
        self.index, self.line, self.column = index, line, column


class Text:
    """A scalar; `style` is empty where it is plain, else its first character: `"`, `'`, `|` or `>`."""

    # without slots, as the parser's events, which become texts

    def __init__(self, value: str, style: str, start_mark: Mark, end_mark: Mark) -> None:
        self.value, self.style, self.start_mark, self.end_mark = value, style, start_mark, end_mark


class Mapping:
    """Keys to nodes, in the order of the text; of a key that stands twice the first counts."""

    __slots__ = ("end_mark", "is_cut", "is_flow", "items", "keys", "start_mark")

    def __init__(self, start_mark: Mark, *, is_flow: bool) -> None:
        self.items: dict[str, Node] = {}
        self.keys: dict[str, Text] = {}
        self.start_mark = start_mark
        self.end_mark = start_mark
        self.is_flow = is_flow
        self.is_cut = False
        """Something in it could not be read, and has its finding: what seems to be missing may stand there."""

    def drop(self, key: str) -> None:
        del self.items[key], self.keys[key]
        self.is_cut = True


class Sequence:
    __slots__ = ("end_mark", "is_cut", "is_flow", "items", "start_mark")

    def __init__(self, start_mark: Mark, *, is_flow: bool) -> None:
        self.items: list[Node] = []
        self.start_mark = start_mark
        self.end_mark = start_mark
        self.is_flow = is_flow
        self.is_cut = False


Node = Text | Mapping | Sequence

_WORTH_A_PARSER = 60_000
"""Characters that are read without the parser before it is loaded, which takes long, and reads faster."""
_spared: list[int] = []
"""Characters of each text that was read without."""


def read_tree(page: Page, text: str) -> tuple[Node | None, MarkedYAMLError | None]:
    """The tree of a document, None for an empty one, and the error that ended it early: then the tree holds what stands before it.

    `text` is the page's own, or that text with a line repaired. Features that are refused are told on the page.
    """
    if "yaml" not in sys.modules and sum(_spared) + len(text) <= _WORTH_A_PARSER:
        from checker.loading.plain_tree import read_plain_tree

        _spared.append(len(text))
        root = read_plain_tree(text)
        if root is not None:
            return root, None
    from checker.loading.yaml_events import read_events

    return read_events(page, text)
