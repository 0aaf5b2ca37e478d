"""Where the parts of a claim stand, found when someone asks: few claims are ever told of, and their lines are read again in no time.

To note a place for each key of each claim would cost a fifth of the reading of a document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.loading.lines import Lines
from checker.loading.page import Page
from checker.loading.yaml_tree import Mapping, Node, Sequence, read_tree
from checker.model.span import Span, SpanMap

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMENT = "comment."


class Sheet:
    """The text of a document, for as long as its claims live."""

    __slots__ = ("_lines", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines: Lines | None = None

    @property
    def lines(self) -> Lines:
        if self._lines is None:
            self._lines = Lines(self.text)
        return self._lines


class LateSpans(SpanMap):
    """The spans of the claim that stands at text[start:end] of a sheet, with those of comments right behind its texts."""

    __slots__ = ("_comments", "_end", "_sheet", "_start")

    def __init__(self, sheet: Sheet, start: int, end: int, comments: dict[str, tuple[int, int]] | None = None) -> None:
        self._sheet = sheet
        self._start = start
        self._end = end
        self._comments = comments

    def get(self, key: str, default: Span | None = None) -> Span | None:
        if key.startswith(COMMENT):
            place = self._comments.get(key) if self._comments else None
            return default if place is None else self._sheet.lines.span(*place)
        self._look()
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        if isinstance(key, str) and key.startswith(COMMENT):
            return self._comments is not None and key in self._comments
        self._look()
        return super().__contains__(key)

    @property
    def has_comments(self) -> bool:
        return bool(self._comments)

    def _look(self) -> None:
        """Read the claim's own lines, once."""
        if hasattr(self, "_keys"):
            return
        line, column = self._sheet.lines.place(self._start)
        page = Page("", " " * (column - 1) + self._sheet.text[self._start : self._end])
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
