"""Where the parts of a claim stand, found when someone asks: few claims are ever told of, and their lines are read again in no time.

To note a place for each key of each claim would cost a fifth of the reading of a document.
"""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING

from checker.loading.lines import Lines
from checker.loading.page import Page
from checker.loading.yaml_tree import Mapping, Node, Sequence, read_tree
from checker.model.span import Span, SpanMap

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMENT = "comment."


class Sheet:
    """The text of a document, for as long as its claims live, and where each of them stands in it."""

    __slots__ = ("_comments", "_lines", "_places", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines: Lines | None = None
        self._places = array("I")
        """Start and end of each claim."""
        self._comments: dict[int, dict[str, tuple[int, int]]] = {}

    @property
    def lines(self) -> Lines:
        if self._lines is None:
            self._lines = Lines(self.text)
        return self._lines

    def add(self, start: int, end: int, comments: dict[str, tuple[int, int]] | None = None) -> LateSpans:
        """The spans of one more claim, which stands at text[start:end], with those of comments right behind its texts."""
        number = len(self._places) // 2
        self._places.extend((start, end))
        if comments:
            self._comments[number] = comments
        return LateSpans(self, number)

    def place(self, number: int) -> tuple[int, int]:
        """Start and end of a claim in the text."""
        return self._places[2 * number], self._places[2 * number + 1]

    def has_comments(self, number: int) -> bool:
        """Whether some comment stands right behind a text of a claim."""
        return number in self._comments

    def comment(self, number: int, key: str) -> tuple[int, int] | None:
        """Start and end of the comment right behind a text of a claim."""
        return self._comments.get(number, {}).get(key) if self._comments else None


class PlainSheet(Sheet):
    """A document whose claims are written plainly: where each stands is seen by the dashes, when someone asks."""

    __slots__ = ("_depth", "_from", "_until")

    def __init__(self, text: str, depth: int, start: int, end: int) -> None:
        """The claims are the list at text[start:end], its dashes in the column `depth` (from 0)."""
        super().__init__(text)
        self._depth, self._from, self._until = depth, start, end

    def place(self, number: int) -> tuple[int, int]:
        if not self._places:
            dashes = re.compile(f"^{' ' * self._depth}- ", re.MULTILINE)
            starts = [found.end() for found in dashes.finditer(self.text, self._from, self._until)]
            ends = [*(start - self._depth - 2 for start in starts[1:]), self._until]
            self._places.extend(index for place in zip(starts, ends, strict=True) for index in place)
        return super().place(number)


class LateSpans(SpanMap):
    """The spans of a claim of a sheet, by its number there."""

    __slots__ = ("_number", "_sheet")

    def __init__(self, sheet: Sheet, number: int) -> None:
        self._sheet = sheet
        self._number = number

    def get(self, key: str, default: Span | None = None) -> Span | None:
        if key.startswith(COMMENT):
            place = self._sheet.comment(self._number, key)
            return default if place is None else self._sheet.lines.span(*place)
        self._look()
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        if isinstance(key, str) and key.startswith(COMMENT):
            return self._sheet.comment(self._number, key) is not None
        self._look()
        return super().__contains__(key)

    @property
    def has_comments(self) -> bool:
        return self._sheet.has_comments(self._number)

    def _look(self) -> None:
        """Read the claim's own lines, once."""
        if hasattr(self, "_keys"):
            return
        start, end = self._sheet.place(self._number)
        line, column = self._sheet.lines.place(start)
        page = Page("", " " * (column - 1) + self._sheet.text[start:end])
        node, _ = read_tree(page, page.text)
        parts = [("", node), *parts_of(node)] if isinstance(node, Mapping) else []
        spans = [page.span(part) for _, part in parts]
        numbers = [n for s in spans for n in (s.line + line - 1, s.column, s.end_line + line - 1, s.end_column)]
        super().__init__(tuple(key for key, _ in parts), numbers)


def parts_of(claim: Mapping) -> Iterator[tuple[str, Node]]:
    """The nodes of a claim by their keys: `quote`, and inside lists and mappings `quote.1`, `scope.format`."""
    for key, child in claim.items.items():
        yield key, child
        if isinstance(child, Mapping):
            yield from ((f"{key}.{name}", inner) for name, inner in child.items.items())
        elif isinstance(child, Sequence):
            yield from ((f"{key}.{number}", inner) for number, inner in enumerate(child.items))
